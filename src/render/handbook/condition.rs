//! Conditions as sentences that a person can read aloud.

use maud::{Markup, html};

use crate::program::{Condition, Formula, Function, Operator, Slot, Test};
use crate::value::{Kind, Value};

use super::book::{Book, Manner};

/// What a condition says: a sentence, or several of which all, one or none must hold.
enum Saying {
    Line(Markup),
    All(Vec<Saying>),
    Any(Vec<Saying>),
    None(Vec<Saying>),
}

impl Book<'_> {
    /// Writes a condition; nothing where it always holds.
    pub(super) fn condition(&self, condition: &Condition) -> Option<Markup> {
        match self.saying(condition) {
            Saying::All(parts) if parts.is_empty() => None,
            saying if self.manner == Manner::Terse => Some(self.write_in_line(&saying, false)),
            saying => Some(self.write(&saying)),
        }
    }

    /// Writes a condition in one line; several parts within others stand in brackets.
    fn write_in_line(&self, saying: &Saying, within: bool) -> Markup {
        let (between, parts) = match saying {
            Saying::Line(line) => return html! { (line) },
            Saying::All(parts) => ("record-comma", parts),
            Saying::Any(parts) | Saying::None(parts) => ("or", parts),
        };
        let none = matches!(saying, Saying::None(_));
        let between = self.say(between);
        let written = html! {
            @for (index, part) in parts.iter().enumerate() {
                @if index > 0 { (between) }
                (self.write_in_line(part, none || parts.len() > 1))
            }
        };
        if none {
            self.phrase("none-of-terse", &[("parts", written)])
        } else if within && parts.len() > 1 {
            self.phrase("bracketed", &[("parts", written)])
        } else {
            written
        }
    }

    fn write(&self, saying: &Saying) -> Markup {
        let (key, parts) = match saying {
            Saying::Line(line) => return html! { (line) },
            Saying::All(parts) => ("all-of", parts),
            Saying::Any(parts) => ("one-of", parts),
            Saying::None(parts) => ("none-of", parts),
        };
        html! {
            span.lead { (self.say(key)) }
            ul.conditions { @for part in parts { li { (self.write(part)) } } }
        }
    }

    fn saying(&self, condition: &Condition) -> Saying {
        let each = |parts: &[Condition]| parts.iter().map(|part| self.saying(part)).collect::<Vec<_>>();
        match condition {
            Condition::All(parts) => all(each(parts)),
            Condition::Any(parts) => any(each(parts)),
            Condition::None(parts) => Saying::None(each(parts)),
            Condition::Test(slot, test, _) => self.test(*slot, test),
            Condition::Formula(formula, _) => self.formula_saying(formula),
        }
    }

    fn formula_saying(&self, formula: &Formula) -> Saying {
        let each = |parts: &[Formula]| parts.iter().map(|part| self.formula_saying(part)).collect::<Vec<_>>();
        let yes = |formula: &Formula, yes: bool| {
            let value = self.value(&Kind::YesNo, &Value::YesNo(yes));
            Saying::Line(self.phrase("test-is", &[("name", self.subject(formula, None)), ("value", value)]))
        };
        match formula {
            Formula::All(parts) => all(each(parts)),
            Formula::Any(parts) => any(each(parts)),
            Formula::Not(inner) => match &**inner {
                Formula::Fact(_) | Formula::Parameter(_) => yes(inner, false),
                Formula::Any(parts) => Saying::None(each(parts)),
                other => Saying::None(vec![self.formula_saying(other)]),
            },
            Formula::Fact(_) | Formula::Parameter(_) => yes(formula, true),
            Formula::Binary(operator, left, right) => {
                let (left_kind, right_kind) = (self.kind_of(left), self.kind_of(right));
                let end = self.operand(right, left_kind.as_ref());
                let kind = left_kind.as_ref().or(right_kind.as_ref()).unwrap_or(&Kind::Decimal);
                Saying::Line(self.compare(self.subject(left, right_kind.as_ref()), kind, *operator, end))
            }
            Formula::Call(Function::Contains, _) | Formula::Fold(..) | Formula::IsKnown(_) => {
                Saying::Line(self.formula(formula, None))
            }
            other => yes(other, true),
        }
    }

    /// Writes what a condition speaks of: a parameter by its name, even where it is reckoned with by its value.
    fn subject(&self, formula: &Formula, kind: Option<&Kind>) -> Markup {
        match formula {
            Formula::Parameter(index) if self.manner == Manner::Terse => {
                html! { @if let Some(parameter) = self.parameter_at(*index) { (self.text(&parameter.label)) } }
            }
            other => self.operand(other, kind),
        }
    }

    fn test(&self, slot: Slot, test: &Test) -> Saying {
        let name = self.fact(slot);
        let Some(kind) = self.kind(slot) else { return Saying::Line(name) };
        let list = matches!(kind, Kind::List(_));
        match test {
            Test::Any => Saying::Line(self.phrase("test-any", &[("name", name)])),
            Test::Known => Saying::Line(self.phrase("test-known", &[("name", name)])),
            Test::Unknown => Saying::Line(self.phrase("test-unknown", &[("name", name)])),
            Test::Compare(operator, end) => {
                let end = self.operand(end, Some(kind.entry()));
                let line = match (list, operator) {
                    (true, Operator::Equal) => self.phrase("test-has", &[("name", name), ("value", end)]),
                    (true, _) => {
                        self.phrase("test-has-one", &[("line", self.compare(name, kind.entry(), *operator, end))])
                    }
                    (false, _) => self.compare(name, kind, *operator, end),
                };
                Saying::Line(line)
            }
            Test::Range { low, high } => {
                let range = self.range(kind, low, high);
                Saying::Line(
                    self.phrase(if list { "test-has" } else { "test-within" }, &[("name", name), ("value", range)]),
                )
            }
            Test::OneOf(tests) => match self.equals(kind, tests) {
                Some(values) => {
                    let key = if list { "test-has-one-of" } else { "test-is" };
                    Saying::Line(self.phrase(key, &[("name", name), ("value", self.join(&values, "or"))]))
                }
                None => any(tests.iter().map(|test| self.test(slot, test)).collect()),
            },
            Test::NoneOf(tests) => match self.equals(kind, tests) {
                Some(values) => {
                    let key = if list { "test-has-none" } else { "test-is-not" };
                    Saying::Line(self.phrase(key, &[("name", name), ("value", self.join(&values, "or"))]))
                }
                None => Saying::None(tests.iter().map(|test| self.test(slot, test)).collect()),
            },
        }
    }

    /// Writes the values of tests that all ask for one.
    fn equals(&self, kind: &Kind, tests: &[Test]) -> Option<Vec<Markup>> {
        let value = |test: &Test| match test {
            Test::Compare(Operator::Equal, end) => Some(self.operand(end, Some(kind.entry()))),
            _ => None,
        };
        tests.iter().map(value).collect()
    }

    fn compare(&self, name: Markup, kind: &Kind, operator: Operator, end: Markup) -> Markup {
        let date = *kind == Kind::Date;
        let key = match operator {
            Operator::Unequal => "test-is-not",
            Operator::Less if date => "test-before",
            Operator::AtMost if date => "test-by",
            Operator::Greater if date => "test-after",
            Operator::AtLeast if date => "test-from",
            Operator::Less => "test-less",
            Operator::AtMost => "test-at-most",
            Operator::Greater => "test-more",
            Operator::AtLeast => "test-at-least",
            // Only a yes or no stands as a condition, and the signs of arithmetic give none.
            Operator::Equal
            | Operator::Add
            | Operator::Subtract
            | Operator::Multiply
            | Operator::Divide
            | Operator::Remainder => "test-is",
        };
        self.phrase(key, &[("name", name), ("value", end)])
    }

    fn range(&self, kind: &Kind, low: &(Formula, bool), high: &(Formula, bool)) -> Markup {
        let end = |(end, included): &(Formula, bool)| {
            let key = if *included { "end-included" } else { "end-left-out" };
            self.phrase(key, &[("value", self.operand(end, Some(kind.entry())))])
        };
        self.phrase("range", &[("low", end(low)), ("high", end(high))])
    }

    /// Writes a test as it stands in the cell of a table, under the name that it tests.
    pub(super) fn cell(&self, slot: Slot, test: &Test) -> Markup {
        let Some(kind) = self.kind(slot) else { return html! {} };
        match test {
            Test::Any => html! { span.faint { "—" } },
            Test::Known => html! { (self.say("cell-known")) },
            Test::Unknown => html! { (self.say("cell-unknown")) },
            Test::Compare(operator, end) => {
                let sign = match operator {
                    Operator::Unequal => "≠ ",
                    Operator::Less => "< ",
                    Operator::AtMost => "≤ ",
                    Operator::Greater => "> ",
                    Operator::AtLeast => "≥ ",
                    _ => "",
                };
                html! { (sign) (self.operand(end, Some(kind.entry()))) }
            }
            Test::Range { low, high } => self.range(kind, low, high),
            Test::OneOf(tests) => {
                let cells: Vec<_> = tests.iter().map(|test| self.cell(slot, test)).collect();
                self.join(&cells, "or")
            }
            Test::NoneOf(tests) => {
                let cells: Vec<_> = tests.iter().map(|test| self.cell(slot, test)).collect();
                self.phrase("cell-not", &[("value", self.join(&cells, "or"))])
            }
        }
    }
}

/// Joins what must all hold; what is itself such a list is taken up into it.
fn all(parts: Vec<Saying>) -> Saying {
    let mut flat = Vec::new();
    for part in parts {
        match part {
            Saying::All(inner) => flat.extend(inner),
            other => flat.push(other),
        }
    }
    if flat.len() == 1 { flat.pop().unwrap_or(Saying::All(Vec::new())) } else { Saying::All(flat) }
}

/// Joins what may hold one for another.
fn any(mut parts: Vec<Saying>) -> Saying {
    if parts.len() == 1 { parts.pop().unwrap_or(Saying::Any(Vec::new())) } else { Saying::Any(parts) }
}
