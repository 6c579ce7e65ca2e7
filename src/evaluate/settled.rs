//! A case with every name settled, for whoever holds more against it than the rules: procedures, forms.

use std::collections::BTreeSet;

use crate::decision::{Decision, Outcome};
use crate::id::FactId;
use crate::label::Label;
use crate::program::{Condition, Facts, Formula, GroupIndex, ParameterIndex, Program, Role, Slot, Template};
use crate::truth::Truth;
use crate::value::{Date, Value};

use super::run::{At, Known, Run};
use super::state::{Cause, Causes, State};
use super::why::{Part, truth};

/// A case with every name settled.
pub struct Settled<'p>(pub(super) Run<'p>);

/// How a condition stands to a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Whether it holds.
    pub truth: Truth,
    /// Each test of it with the values it was held against.
    pub parts: Vec<Part>,
    /// The facts and lists on which it hangs, where that is unknown.
    pub missing: Vec<String>,
}

/// Settles every name of a case, as [`super::evaluate()`] does; nothing is written down.
///
/// Before the regulation is in force no rule speaks: outputs are absent.
#[must_use]
pub fn settle<'p>(program: &'p Program, facts: &'p Facts, on: Date) -> Settled<'p> {
    if on < program.regulation.in_force_from {
        return Settled(Run::begin(program, facts, on));
    }
    Settled(Run::of(program, facts, on))
}

impl<'p> Settled<'p> {
    /// Returns the program.
    #[must_use]
    pub const fn program(&self) -> &'p Program {
        self.0.program
    }

    /// Returns the governing date.
    #[must_use]
    pub const fn on(&self) -> Date {
        self.0.on
    }

    /// Returns the value of a parameter on the governing date; none before its first.
    #[must_use]
    pub fn parameter(&self, index: ParameterIndex) -> Option<Value> {
        match self.0.parameter(index) {
            State::Known(value) => Some(value.clone()),
            _ => None,
        }
    }

    /// Puts what a decision gave in the place of every output, for a paper that stands on that decision: what it does not list is absent.
    ///
    /// The decision has to be one by this program. A decision that was recorded leaves nothing undecided.
    pub fn put_decision(&mut self, decision: &Decision) {
        let program = self.0.program;
        for (slot, fact) in program.vocabulary.iter().filter(|(_, fact)| fact.role == Role::Output) {
            let outcome = decision.outcome(&fact.id);
            match (self.0.known.get_mut(slot.index()), outcome) {
                (Some(Known::One(state)), outcome) => *state = state_of(outcome),
                (Some(Known::Many(states)), Outcome::Each(parts)) => {
                    for (place, state) in states.iter_mut().enumerate() {
                        *state = parts.get(place).map_or(State::Absent, state_of);
                    }
                }
                (Some(Known::Many(states)), _) => states.fill(State::Absent),
                (None, _) => {}
            }
        }
    }

    /// Puts a person's judgement in the place of one outcome; outcomes that hang on it stay as the rules gave them.
    pub fn put(&mut self, slot: Slot, record: Option<usize>, value: Value) {
        match (self.0.known.get_mut(slot.index()), record) {
            (Some(Known::One(state)), None) => *state = State::Known(value),
            (Some(Known::Many(states)), Some(record)) => {
                if let Some(state) = states.get_mut(record) {
                    *state = State::Known(value);
                }
            }
            _ => {}
        }
    }

    /// Holds a condition against the case.
    #[must_use]
    pub fn holds(&self, condition: &Condition) -> Held {
        let holds = self.0.condition(condition, None);
        let mut parts = Vec::new();
        self.0.parts(condition, None, &mut parts);
        Held {
            truth: truth(&holds),
            parts,
            missing: holds.err().map(|causes| self.missing(&causes)).unwrap_or_default(),
        }
    }

    /// Returns what came out for a name: of a list, one outcome for each record.
    #[must_use]
    pub fn outcome(&self, slot: Slot) -> Outcome {
        self.0.outcome(slot)
    }

    /// Lists the facts and lists on which a name hangs, where it is undecided.
    #[must_use]
    pub fn wanting(&self, slot: Slot) -> Vec<String> {
        let names: BTreeSet<String> = self.0.causes(slot).filter_map(|cause| self.name(cause)).collect();
        names.into_iter().collect()
    }

    /// Computes a formula, for one record of a list where one is named.
    #[must_use]
    pub fn formula(&self, formula: &Formula, record: Option<(GroupIndex, usize)>) -> Outcome {
        let at = record.map(|(list, record)| At { list, record, outer: None });
        match self.0.formula(formula, at.as_ref()) {
            State::Known(value) => Outcome::Known(value),
            State::Absent => Outcome::Absent,
            State::Unknown(_) => Outcome::Undecided,
        }
    }

    /// Returns the one value of a name, where it is known.
    #[must_use]
    pub fn value(&self, slot: Slot) -> Option<Value> {
        match self.outcome(slot) {
            Outcome::Known(value) => Some(value),
            _ => None,
        }
    }

    /// Returns the date that a name holds, where it is known.
    #[must_use]
    pub fn date(&self, slot: Slot) -> Option<Date> {
        match self.value(slot)? {
            Value::Date(date) => Some(date),
            _ => None,
        }
    }

    /// Returns how many records a list has; none where that is unknown.
    #[must_use]
    pub fn count(&self, list: GroupIndex) -> Option<usize> {
        self.0.count(list)
    }

    /// Fills the values into a sentence, in both languages.
    #[must_use]
    pub fn sentence(&self, template: &Template) -> Label {
        self.0.template(template, None)
    }

    fn missing(&self, causes: &Causes) -> Vec<String> {
        causes.iter().filter_map(|cause| self.name(cause)).collect()
    }

    fn name(&self, cause: &Cause) -> Option<String> {
        let id = |id: &FactId| id.to_string();
        match cause {
            Cause::Fact(slot, None) => self.0.program.vocabulary.fact(*slot).map(|fact| id(&fact.id)),
            Cause::Fact(slot, Some(record)) => {
                let fact = self.0.program.vocabulary.fact(*slot)?;
                let (list, name) = fact.id.as_str().split_once('.')?;
                Some(format!("{list}[{}].{name}", record + 1))
            }
            Cause::List(group) => self.0.program.vocabulary.group(*group).map(|group| group.id.to_string()),
            Cause::Problem(_) => None,
        }
    }
}

/// Reads an outcome back; of what was left undecided no cause is known.
fn state_of(outcome: &Outcome) -> State {
    match outcome {
        Outcome::Known(value) => State::Known(value.clone()),
        Outcome::Absent => State::Absent,
        Outcome::Undecided | Outcome::Each(_) => State::Unknown(Causes::default()),
    }
}
