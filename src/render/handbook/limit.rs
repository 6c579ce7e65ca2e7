//! Within how long a step has to be done.

use maud::{Markup, html};

use crate::program::{Formula, Function, Limit, Unit};
use crate::value::Value;

use super::book::{Book, Manner};

impl Book<'_> {
    /// Writes how long a limit is, and from when it runs where that is a day of the case.
    pub(super) fn limit(&self, limit: &Limit) -> Markup {
        let length = self.length(limit.unit, &limit.length);
        match limit.from {
            Some(from) => self.phrase("limit-from", &[("length", length), ("from", self.fact(from))]),
            None => length,
        }
    }

    /// Writes a length of time; one that a parameter sets with the value of the day, but where no day is of interest.
    pub(super) fn length(&self, unit: Unit, length: &Formula) -> Markup {
        let word = unit.word().replace('_', "-");
        let counted = |value: &Value| match value {
            Value::Number(number) => {
                self.messages.say(&format!("calendar-length-{word}"), &[("length", number.normalize().to_string())])
            }
            _ => String::new(),
        };
        match length {
            Formula::Literal(value) => html! { span.value { (counted(value)) } },
            Formula::Parameter(index) if self.manner != Manner::Apart => {
                let parameter = self.parameter_at(*index);
                match parameter.and_then(|parameter| Some((parameter, parameter.on(self.on)?))) {
                    Some((parameter, dated)) => {
                        let length = html! { span.value { (counted(&dated.value)) } };
                        let by = self.parameter_named(&parameter.id);
                        if self.manner == Manner::Terse {
                            length
                        } else {
                            self.phrase("length-by", &[("length", length), ("parameter", by)])
                        }
                    }
                    None => self.length_in(&word, length),
                }
            }
            Formula::Call(Function::Choose, parts) => match parts.as_slice() {
                [condition, yes, no] => {
                    let condition = self.formula(condition, None);
                    let (yes, no) = (self.length(unit, yes), self.length(unit, no));
                    self.phrase("formula-choose", &[("condition", condition), ("yes", yes), ("no", no)])
                }
                _ => self.length_in(&word, length),
            },
            other => self.length_in(&word, other),
        }
    }

    fn length_in(&self, unit: &str, length: &Formula) -> Markup {
        self.phrase(&format!("length-in-{unit}"), &[("length", self.formula(length, None))])
    }
}
