//! What a step waits for, and within how long it has to be done.

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::id::ClauseId;
use crate::pack::{LimitText, UntilText, WaitText};
use crate::program::{Condition, Formula, Limit, Slot, Unit, Until, Wait};
use crate::source::Source;
use crate::value::{Kind, Value};
use crate::yaml::Word;

use super::Checker;
use super::formula::Scope;

/// The longest time that a limit may set, in its own unit.
const LONGEST: u32 = 36_500;

impl Checker {
    pub(super) fn wait(&mut self, text: &WaitText) -> Option<Wait> {
        let until = match text.until.as_ref()? {
            UntilText::MonthEnd => Until::MonthEnd,
            UntilText::Holds(condition) => Until::Holds(self.condition(condition, &Scope::default())),
        };
        Some(Wait { what: text.what.clone(), until, since: text.since.as_ref().and_then(|word| self.date_fact(word)) })
    }

    pub(super) fn limit(&mut self, text: &LimitText, clause: &ClauseId, source: Source) -> Option<Limit> {
        let from = text.from.as_ref().and_then(|word| self.date_fact(word));
        let when = text.when.as_ref().map_or(Condition::ALWAYS, |when| self.condition(when, &Scope::default()));
        let (unit, length) = text.lengths.first()?;
        let unit = Unit::ALL.into_iter().find(|known| known.word() == unit.text)?;
        Some(Limit {
            unit,
            length: self.length(length)?,
            written: length.text.clone(),
            from,
            when,
            clause: text.clause.as_ref().map_or_else(|| clause.clone(), |word| ClauseId::new(&word.text)),
            source: text.source.unwrap_or(source),
        })
    }

    /// Reads a length of time: a whole number above nothing, or a formula that gives one.
    fn length(&mut self, word: &Word) -> Option<Formula> {
        // `3天` is no formula: the unit stands before it.
        if let Some(meant) = Kind::Days.meant(&word.text).filter(|_| !word.text.is_ascii()) {
            let malformed = Diagnostic::at(Code::ValueMalformed, word.span).with("value", word.text.as_str());
            self.report(Diagnostic { suggestion: Some(meant), ..malformed.with("kind", "length") });
            return None;
        }
        let (formula, kind) = self.formula(word, &Scope::default())?;
        if !matches!(kind, Kind::Integer | Kind::Days) {
            self.mismatch(word.span, &word.text, kind.word(), "integer");
            return None;
        }
        let possible = |value: &Value| match value {
            Value::Number(number) => *number > Decimal::ZERO && *number <= LONGEST.into(),
            _ => false,
        };
        let kind = match &formula {
            Formula::Literal(value) if !possible(value) => "length",
            Formula::Negate(inner) if matches!(**inner, Formula::Literal(_)) => "length",
            Formula::Parameter(index) => {
                let parameter = self.parameters.get(index.0 as usize);
                let dated = parameter.map(|parameter| parameter.values.as_slice()).unwrap_or_default();
                if dated.iter().all(|dated| possible(&dated.value)) {
                    return Some(formula);
                }
                "length_parameter"
            }
            _ => return Some(formula),
        };
        let malformed = Diagnostic::at(Code::ValueMalformed, word.span).with("value", word.text.as_str());
        self.report(malformed.with("kind", kind));
        None
    }

    /// Finds a date that a case holds, or that follows from it, outside all lists.
    pub(super) fn date_fact(&mut self, word: &Word) -> Option<Slot> {
        let slot = self.single(word, None)?;
        let kind = self.kind(slot);
        if kind == Kind::Date {
            return Some(slot);
        }
        self.mismatch(word.span, &word.text, kind.word(), "date");
        None
    }
}
