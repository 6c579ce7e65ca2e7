//! Tests and conditions, held against what is known.

use crate::program::{Condition, Formula, Operator, Test};
use crate::value::Value;

use super::formula::binary;
use super::run::{At, Run};
use super::state::{Causes, Holds, State, all, any};

impl Run<'_> {
    /// Tells whether a condition holds for the records at hand.
    pub(super) fn condition(&self, condition: &Condition, at: Option<&At<'_>>) -> Holds {
        match condition {
            Condition::All(parts) => all(parts.iter().map(|part| self.condition(part, at))),
            Condition::Any(parts) => any(parts.iter().map(|part| self.condition(part, at))),
            Condition::None(parts) => any(parts.iter().map(|part| self.condition(part, at))).map(|holds| !holds),
            Condition::Test(slot, test, _) => self.test(test, self.state(*slot, at), at),
            Condition::Formula(formula, _) => self.formula(formula, at).holds(),
        }
    }

    /// Tells whether what is known of a value meets a test.
    pub(super) fn test(&self, test: &Test, state: &State, at: Option<&At<'_>>) -> Holds {
        match (test, state) {
            (Test::Any, _) => Ok(true),
            (Test::Known, state) => Ok(matches!(state, State::Known(_))),
            (Test::Unknown, state) => Ok(!matches!(state, State::Known(_))),
            (Test::OneOf(tests), state) => any(tests.iter().map(|test| self.test(test, state, at))),
            (_, State::Absent) => Ok(false),
            (Test::NoneOf(tests), state) => {
                any(tests.iter().map(|test| self.test(test, state, at))).map(|holds| !holds)
            }
            (_, State::Unknown(causes)) => Err(causes.clone()),
            (Test::Compare(operator, end), State::Known(value)) => self.compare(*operator, value, end, at),
            (Test::Range { low, high }, State::Known(value)) => {
                let above = if low.1 { Operator::AtLeast } else { Operator::Greater };
                let below = if high.1 { Operator::AtMost } else { Operator::Less };
                any(value.entries().iter().map(|entry| {
                    all([self.compare(above, entry, &low.0, at), self.compare(below, entry, &high.0, at)].into_iter())
                }))
            }
        }
    }

    /// Tells whether some entry of a value stands so to a formula.
    fn compare(&self, operator: Operator, value: &Value, end: &Formula, at: Option<&At<'_>>) -> Holds {
        let computed;
        let end = match end {
            Formula::Literal(end) => end,
            end => match self.formula(end, at) {
                State::Known(end) => {
                    computed = end;
                    &computed
                }
                State::Absent => return Ok(false),
                State::Unknown(causes) => return Err(causes),
            },
        };
        if operator == Operator::Unequal {
            return Ok(!value.entries().contains(end));
        }
        any(value.entries().iter().map(|entry| binary(operator, entry, end).holds()))
    }
}

/// Joins the causes of what is unknown to those gathered so far.
pub(super) fn gather(into: &mut Option<Causes>, causes: &Causes) {
    into.get_or_insert_default().join(causes);
}
