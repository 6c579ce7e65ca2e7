//! One run over one case: settles every name in the program's order.

use std::sync::Arc;

use crate::decision::Problem;
use crate::pack::Hit;
use crate::program::{
    Call, Cell, Effect, Facts, GroupIndex, ParameterIndex, Policy, Program, Role, Rule, RuleIndex, Slot, Stage,
};
use crate::value::{Date, Kind, Value};

use super::state::{Cause, Causes, Holds, State, all, any};

/// The record of a list that is spoken of, and the one around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct At<'a> {
    /// The list.
    pub list: GroupIndex,
    /// The record, counted from 0.
    pub record: usize,
    /// The record of another list, around this one.
    pub outer: Option<&'a At<'a>>,
}

/// What is known of a name: one value, or one for each record.
#[derive(Clone, Debug)]
pub(super) enum Known {
    One(State),
    Many(Vec<State>),
}

/// What a rule gives, or may give, to an output.
#[derive(Clone, Debug)]
pub(super) struct Given {
    /// The rule.
    pub rule: RuleIndex,
    /// The record it speaks of.
    pub record: Option<usize>,
    /// Why it is unknown whether the rule holds, if it is.
    pub unless: Option<Causes>,
    /// What it gives.
    pub value: State,
}

/// A rule that holds, for one record where it speaks of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Held {
    /// The rule.
    pub rule: RuleIndex,
    /// The record it speaks of.
    pub record: Option<usize>,
}

/// One run over one case.
pub(super) struct Run<'p> {
    pub program: &'p Program,
    pub facts: &'p Facts,
    pub on: Date,
    /// What is known, by slot.
    pub known: Vec<Known>,
    /// What was given, by slot.
    pub given: Vec<Vec<Given>>,
    /// The rules that hold.
    pub held: Vec<Held>,
    parameters: Vec<State>,
    nothing: State,
}

impl<'p> Run<'p> {
    /// Settles every name.
    pub(super) fn of(program: &'p Program, facts: &'p Facts, on: Date) -> Self {
        let mut run = Self::begin(program, facts, on);
        program.order.iter().for_each(|stage| run.take(*stage));
        run.held.sort_unstable();
        run
    }

    /// Begins with the facts and parameters, every output absent.
    pub(super) fn begin(program: &'p Program, facts: &'p Facts, on: Date) -> Self {
        let parameters = program.parameters.iter().map(|parameter| {
            if let Some(dated) = parameter.on(on) {
                State::Known(dated.value.clone())
            } else {
                let problem = Problem::NoParameter { parameter: parameter.id.clone(), on };
                State::unknown(Cause::Problem(Arc::new(problem)))
            }
        });
        let mut run = Self {
            program,
            facts,
            on,
            known: Vec::with_capacity(program.vocabulary.facts.len()),
            given: vec![Vec::new(); program.vocabulary.facts.len()],
            held: Vec::with_capacity(32),
            parameters: parameters.collect(),
            nothing: State::Absent,
        };
        run.take_facts();
        run
    }

    /// Takes one stage.
    pub(super) fn take(&mut self, stage: Stage) {
        match stage {
            Stage::Rules { policy, first, last } => self.rules(policy, first, last),
            Stage::Settle(slot) => self.settle(slot),
        }
    }

    fn take_facts(&mut self) {
        for (slot, fact) in self.program.vocabulary.iter() {
            let state = |value: Option<&Value>, record| match (value.or(fact.assume.as_ref()), fact.role) {
                (_, Role::Output) => State::Absent,
                (Some(value), Role::Fact) => State::Known(value.clone()),
                (None, Role::Fact) => State::unknown(Cause::Fact(slot, record)),
            };
            self.known.push(match self.facts.cell(slot) {
                Some(Cell::Many(values)) => Known::Many(
                    values.iter().enumerate().map(|(record, value)| state(value.as_ref(), Some(record))).collect(),
                ),
                Some(Cell::One(value)) => Known::One(state(value.as_ref(), None)),
                None => Known::One(State::Absent),
            });
        }
    }

    /// Returns how many records a list has, if that is known.
    pub(super) fn count(&self, group: GroupIndex) -> Option<usize> {
        let assumed = || self.program.vocabulary.group(group).filter(|group| group.assume_empty).map(|_| 0);
        self.facts.count(group).or_else(assumed)
    }

    /// Returns a parameter on the governing date.
    pub(super) fn parameter(&self, index: ParameterIndex) -> &State {
        self.parameters.get(index.0 as usize).unwrap_or(&self.nothing)
    }

    /// Returns what is known of a name, for the record at hand where it belongs to a list.
    pub(super) fn state(&self, slot: Slot, at: Option<&At<'_>>) -> &State {
        match self.known.get(slot.index()) {
            Some(Known::One(state)) => state,
            Some(Known::Many(states)) => {
                let list = self.program.vocabulary.fact(slot).map(|fact| fact.group);
                let mut at = at;
                while let Some(here) = at {
                    if Some(here.list) == list {
                        return states.get(here.record).unwrap_or(&self.nothing);
                    }
                    at = here.outer;
                }
                &self.nothing
            }
            None => &self.nothing,
        }
    }

    /// Returns all values of a list's fact; unknown where one of them is, else absent where one of them is.
    pub(super) fn column(&self, slot: Slot) -> State {
        let Some(Known::Many(states)) = self.known.get(slot.index()) else { return State::Absent };
        let group = self.program.vocabulary.fact(slot).map(|fact| fact.group);
        if let Some(group) = group.filter(|group| self.count(*group).is_none()) {
            return State::unknown(Cause::List(group));
        }
        let mut values = Vec::with_capacity(states.len());
        let mut unknown: Option<Causes> = None;
        for state in states {
            match state {
                State::Known(value) => values.push(value.clone()),
                State::Absent => {}
                State::Unknown(causes) => super::test::gather(&mut unknown, causes),
            }
        }
        match unknown {
            Some(causes) => State::Unknown(causes),
            // Columns stand side by side in a script: one with a hole would pair the wrong records.
            None if values.len() < states.len() => State::Absent,
            None => State::Known(Value::List(values.into())),
        }
    }

    /// Finds out which rules hold, and notes what they give.
    fn rules(&mut self, policy_index: usize, first: usize, last: usize) {
        let program = self.program;
        let Some(policy) = program.policies.get(policy_index) else { return };
        let Some(list) = policy.for_each else { return self.rules_at(policy_index, policy, first..last, None) };
        for record in 0..self.count(list).unwrap_or(0) {
            self.rules_at(policy_index, policy, first..last, Some(&At { list, record, outer: None }));
        }
    }

    fn rules_at(&mut self, index: usize, policy: &'p Policy, range: std::ops::Range<usize>, at: Option<&At<'_>>) {
        let applies = self.condition(&policy.applies, at);
        if applies == Ok(false) {
            return;
        }
        let hit = policy.table.as_ref().map(|table| table.hit);
        let mut results: Vec<(usize, Holds)> = Vec::with_capacity(range.len());
        // Where the first row counts, every row hangs on the rows before it that may still hold.
        let mut earlier: Option<Causes> = None;
        for number in range {
            let Some(rule) = policy.rules.get(number) else { continue };
            let holds = if policy.otherwise == Some(number) {
                any(results.iter().map(|(_, holds)| holds.clone())).map(|some| !some)
            } else {
                self.condition(&rule.when, at)
            };
            let mut holds = all([applies.clone(), holds].into_iter());
            let stop = hit == Some(Hit::First) && holds == Ok(true);
            if hit == Some(Hit::First) && policy.otherwise != Some(number) {
                if let (Some(causes), true) = (&earlier, holds != Ok(false)) {
                    let mut joined = causes.clone();
                    holds.as_ref().err().into_iter().for_each(|own| joined.join(own));
                    holds = Err(joined);
                }
                if let Err(causes) = &holds {
                    super::test::gather(&mut earlier, causes);
                }
            }
            if holds != Ok(false) {
                results.push((number, holds));
            }
            if stop {
                break;
            }
        }
        // The author of a `unique` table says that no second row can hold, and the checker looks for one that could.
        if hit == Some(Hit::Unique) && results.iter().any(|(_, holds)| *holds == Ok(true)) {
            results.retain(|(_, holds)| *holds == Ok(true));
        }
        let record = at.map(|at| at.record);
        for (number, holds) in results {
            if let (Some(rule), Ok(policy), Ok(rule_number)) =
                (policy.rules.get(number), u32::try_from(index), u32::try_from(number))
            {
                self.note(RuleIndex { policy, rule: rule_number }, rule, record, holds.err().as_ref(), at);
            }
        }
    }

    /// Notes what a rule gives that holds, or may hold.
    fn note(
        &mut self,
        index: RuleIndex,
        rule: &'p Rule,
        record: Option<usize>,
        unless: Option<&Causes>,
        at: Option<&At<'_>>,
    ) {
        let mut gave = false;
        match &rule.effect {
            Effect::Gives(gives) => {
                for give in gives {
                    let value = match self.formula(&give.value, at) {
                        State::Known(value) => State::Known(self.fit(give.output, value)),
                        other => other,
                    };
                    gave |= matches!(value, State::Known(_));
                    self.give(give.output, Given { rule: index, record, unless: unless.cloned(), value });
                }
            }
            Effect::Script(call) => {
                for (output, value) in self.script(call, at) {
                    gave |= matches!(value, State::Known(_));
                    self.give(output, Given { rule: index, record, unless: unless.cloned(), value });
                }
            }
            Effect::Duty(..) | Effect::Warning(_) => gave = true,
        }
        if gave && unless.is_none() {
            self.held.push(Held { rule: index, record });
        }
    }

    fn fit(&self, output: Slot, value: Value) -> Value {
        match self.program.vocabulary.fact(output).map(|fact| &fact.kind) {
            Some(kind @ (Kind::Money | Kind::List(_))) => kind.fit(value),
            _ => value,
        }
    }

    fn give(&mut self, output: Slot, given: Given) {
        if let Some(all) = self.given.get_mut(output.index()) {
            all.push(given);
        }
    }

    /// Calls a script, once all of its arguments are known.
    fn script(&self, call: &Call, at: Option<&At<'_>>) -> Vec<(Slot, State)> {
        let to_all = |state: &State| call.gives.iter().map(|(slot, _)| (*slot, state.clone())).collect();
        let mut arguments = Vec::with_capacity(call.from.len());
        let mut unknown: Option<Causes> = None;
        let mut absent = false;
        for formula in &call.from {
            match self.formula(formula, at) {
                State::Known(value) => arguments.push(value),
                State::Absent => absent = true,
                State::Unknown(causes) => super::test::gather(&mut unknown, &causes),
            }
        }
        if absent {
            return to_all(&State::Absent);
        }
        if let Some(causes) = unknown {
            return to_all(&State::Unknown(causes));
        }
        let arguments: Vec<_> = call.kinds.iter().zip(&arguments).collect();
        let kinds: Vec<_> = call
            .gives
            .iter()
            .filter_map(|(slot, key)| Some((key.as_deref(), &self.program.vocabulary.fact(*slot)?.kind)))
            .collect();
        match self.program.scripts.call(&call.function, &arguments, &kinds) {
            Ok(values) => {
                let states = values.into_iter().map(|value| value.map_or(State::Absent, State::Known));
                let slots = call.gives.iter().map(|(slot, _)| *slot);
                slots
                    .zip(states)
                    .map(|(slot, state)| match state {
                        State::Known(value) => (slot, State::Known(self.fit(slot, value))),
                        other => (slot, other),
                    })
                    .collect()
            }
            Err(failure) => {
                let problem = Problem::Script {
                    script: call.written.clone(),
                    reason: failure.reason.to_owned(),
                    text: failure.text,
                    line: failure.line,
                };
                to_all(&State::unknown(Cause::Problem(Arc::new(problem))))
            }
        }
    }
}
