//! Turns a finished run into a decision.

use std::borrow::Cow;

use crate::decision::{Assumed, Basis, Decision, Duty, Fired, Outcome, Output, Problem, Warning};
use crate::id::FactId;
use crate::label::{Label, Lang};
use crate::program::{Effect, ParameterIndex, Piece, Policy, Program, Role, Rule, RuleIndex, Slot, Template};
use crate::value::Date;

use super::missing::missing;
use super::run::{At, Held, Known, Run};
use super::state::{Cause, State};

/// Writes down what came out of a run, with the missing facts.
pub(super) fn decide(run: &Run<'_>) -> Decision {
    let mut decision = outcome(run);
    if decision.is_undecided() {
        decision.missing = missing(run, &decision);
        decision.problems = problems(run);
    }
    decision
}

/// Says that a regulation decides nothing before the day it comes into force.
pub(super) fn not_in_force(program: &Program, on: Date) -> Decision {
    let mut decision = blank(program, on);
    decision.outputs.push(Output { name: decision.verdict.clone(), result: Outcome::Undecided, by: Vec::new() });
    decision.problems.push(Problem::NotInForce { on, from: program.regulation.in_force_from });
    decision
}

/// Begins a decision with nothing in it.
fn blank(program: &Program, on: Date) -> Decision {
    let verdict = program.vocabulary.fact(program.regulation.verdict);
    Decision {
        regulation: program.regulation.number.clone(),
        on,
        verdict: verdict.map_or_else(|| FactId::new(""), |fact| fact.id.clone()),
        outputs: Vec::new(),
        fired: Vec::new(),
        duties: Vec::new(),
        warnings: Vec::new(),
        missing: Vec::new(),
        assumed: Vec::new(),
        problems: Vec::new(),
    }
}

/// Writes down what came out of a run, without the missing facts.
pub(super) fn outcome(run: &Run<'_>) -> Decision {
    let program = run.program;
    let mut decision = blank(program, run.on);
    let mut gave: Vec<Held> = Vec::with_capacity(run.held.len());
    for held in &run.held {
        let Some((policy, rule)) = run.policy_and_rule(held.rule) else { continue };
        let rule_ref = || crate::id::RuleRef { policy: policy.id.clone(), rule: rule.id.clone() };
        let (clause, source, record) = (rule.clause.clone(), rule.source, held.record);
        let at = at(policy, held);
        match &rule.effect {
            Effect::Duty(office, text) => decision.duties.push(Duty {
                rule: rule_ref(),
                record,
                office: office.clone(),
                text: run.template(text, at.as_ref()),
                clause,
                source,
            }),
            Effect::Warning(text) => decision.warnings.push(Warning {
                rule: rule_ref(),
                record,
                text: run.template(text, at.as_ref()),
                clause,
                source,
            }),
            Effect::Gives(_) | Effect::Script(_) => {
                gave.push(*held);
                decision.fired.push(Fired {
                    rule: rule_ref(),
                    record,
                    clause,
                    source,
                    because: rule.because.as_ref().map(|because| run.template(because, at.as_ref())),
                    stood_on: run.basis(policy, rule, at.as_ref()),
                });
            }
        }
    }
    for (slot, fact) in program.vocabulary.iter().filter(|(_, fact)| fact.role == Role::Output) {
        let result = run.outcome(slot);
        if !result.is_absent() {
            let given = run.given.get(slot.index()).map(Vec::as_slice).unwrap_or_default();
            let standing = if given.len() > 1 { Cow::Owned(run.after_overrides(given)) } else { Cow::Borrowed(given) };
            let given = standing.iter().filter(|given| given.value != State::Absent);
            // What was held is sorted by rule and record.
            let places =
                given.filter_map(|given| gave.binary_search(&Held { rule: given.rule, record: given.record }).ok());
            let mut by: Vec<usize> = places.collect();
            by.sort_unstable();
            by.dedup();
            decision.outputs.push(Output { name: fact.id.clone(), result, by });
        }
    }
    decision.assumed = assumed(run, &gave);
    decision
}

fn at(policy: &Policy, held: &Held) -> Option<At<'static>> {
    policy.for_each.zip(held.record).map(|(list, record)| At { list, record, outer: None })
}

/// Lists the assumptions on which the rules that gave something stand.
fn assumed(run: &Run<'_>, gave: &[Held]) -> Vec<Assumed> {
    let mut slots = Vec::new();
    for held in gave {
        if let Some((policy, rule)) = run.policy_and_rule(held.rule) {
            policy.applies.reads(&mut |slot| slots.push(slot));
            rule.reads(&mut |slot| slots.push(slot));
        }
    }
    slots.sort_unstable();
    slots.dedup();
    let vocabulary = &run.program.vocabulary;
    let mut assumed: Vec<Assumed> = Vec::new();
    for slot in slots {
        let Some(fact) = vocabulary.fact(slot) else { continue };
        let Some(group) = vocabulary.group(fact.group) else { continue };
        if group.many && run.facts.count(fact.group).is_none() && group.assume_empty {
            if !assumed.iter().any(|known| known.name == group.id.as_str()) {
                assumed.push(Assumed { name: group.id.to_string(), value: None });
            }
        } else if let Some(value) = &fact.assume
            && run.is_silent(slot)
        {
            assumed.push(Assumed { name: fact.id.to_string(), value: Some(value.clone()) });
        }
    }
    assumed
}

/// Lists what keeps outputs undecided beside missing facts.
fn problems(run: &Run<'_>) -> Vec<Problem> {
    let mut problems: Vec<Problem> = run
        .program
        .vocabulary
        .iter()
        .filter(|(_, fact)| fact.role == Role::Output)
        .flat_map(|(slot, _)| run.causes(slot))
        .filter_map(|cause| match cause {
            Cause::Problem(problem) => Some((**problem).clone()),
            Cause::Fact(..) | Cause::List(_) => None,
        })
        .collect();
    problems.sort();
    problems.dedup();
    problems
}

impl Run<'_> {
    pub(super) fn policy_and_rule(&self, index: RuleIndex) -> Option<(&Policy, &Rule)> {
        let policy = self.program.policies.get(index.policy as usize)?;
        Some((policy, policy.rules.get(index.rule as usize)?))
    }

    pub(super) fn rule(&self, index: RuleIndex) -> Option<&Rule> {
        self.policy_and_rule(index).map(|(_, rule)| rule)
    }

    /// Tells whether the case says nothing of a fact, in any record.
    fn is_silent(&self, slot: Slot) -> bool {
        match self.facts.cell(slot) {
            Some(crate::program::Cell::One(value)) => value.is_none(),
            Some(crate::program::Cell::Many(values)) => values.iter().any(Option::is_none),
            None => true,
        }
    }

    /// Returns what came out for a name.
    pub(super) fn outcome(&self, slot: Slot) -> Outcome {
        match self.known.get(slot.index()) {
            Some(Known::One(state)) => outcome_of(state),
            Some(Known::Many(states)) => Outcome::Each(states.iter().map(outcome_of).collect()),
            None => Outcome::Absent,
        }
    }

    /// Returns what came out for a name, for the record at hand where it belongs to its list.
    pub(super) fn outcome_at(&self, slot: Slot, at: Option<&At<'_>>) -> Outcome {
        let own = at.is_some_and(|at| self.program.vocabulary.list_of(slot) == Some(at.list));
        if own { outcome_of(self.state(slot, at)) } else { self.outcome(slot) }
    }

    /// Returns why a name is unknown, in all its records.
    pub(super) fn causes(&self, slot: Slot) -> impl Iterator<Item = &Cause> {
        let states = match self.known.get(slot.index()) {
            Some(Known::One(state)) => std::slice::from_ref(state),
            Some(Known::Many(states)) => states.as_slice(),
            None => &[],
        };
        states
            .iter()
            .filter_map(|state| match state {
                State::Unknown(causes) => Some(causes.iter()),
                State::Known(_) | State::Absent => None,
            })
            .flatten()
    }

    /// Returns the values that a rule stood on: what it reads, or where it reads nothing, what its policy reads.
    pub(super) fn basis(&self, policy: &Policy, rule: &Rule, at: Option<&At<'_>>) -> Vec<Basis> {
        let (mut slots, mut parameters) = (Vec::new(), Vec::new());
        rule.reads(&mut |slot| slots.push(slot));
        rule.formulas(&mut |formula| formula.parameters(&mut |index| parameters.push(index)));
        if slots.is_empty() && parameters.is_empty() {
            policy.applies.reads(&mut |slot| slots.push(slot));
            policy.applies.parameters(&mut |index| parameters.push(index));
        }
        let mut basis = Vec::with_capacity(slots.len() + parameters.len());
        for (index, slot) in slots.iter().enumerate() {
            if slots.iter().take(index).any(|earlier| earlier == slot) {
                continue;
            }
            if let Some(fact) = self.program.vocabulary.fact(*slot) {
                basis.push(Basis::Fact { name: fact.id.clone(), value: self.outcome_at(*slot, at) });
            }
        }
        for (index, parameter) in parameters.iter().enumerate() {
            if !parameters.iter().take(index).any(|earlier| earlier == parameter) {
                basis.extend(self.parameter_basis(*parameter));
            }
        }
        basis
    }

    fn parameter_basis(&self, index: ParameterIndex) -> Option<Basis> {
        let parameter = self.program.parameters.get(index.0 as usize)?;
        let dated = parameter.on(self.on)?;
        Some(Basis::Parameter {
            name: parameter.id.clone(),
            value: dated.value.clone(),
            from: dated.from,
            source: parameter.source,
        })
    }

    /// Fills the values into a sentence, in both languages.
    pub(super) fn template(&self, template: &Template, at: Option<&At<'_>>) -> Label {
        Label { zh: self.sentence(template, Lang::Zh, at), en: self.sentence(template, Lang::En, at) }
    }

    fn sentence(&self, template: &Template, lang: Lang, at: Option<&At<'_>>) -> String {
        let mut sentence = String::new();
        for piece in template.get(lang) {
            match piece {
                Piece::Text(text) => sentence.push_str(text),
                Piece::Fact(slot) => match (self.state(*slot, at), self.program.vocabulary.fact(*slot)) {
                    (State::Known(value), Some(fact)) => sentence.push_str(&fact.kind.show(value, lang)),
                    _ => sentence.push('?'),
                },
                Piece::Parameter(index) => {
                    match (self.parameter(*index), self.program.parameters.get(index.0 as usize)) {
                        (State::Known(value), Some(parameter)) => sentence.push_str(&parameter.kind.show(value, lang)),
                        _ => sentence.push('?'),
                    }
                }
            }
        }
        sentence
    }
}

fn outcome_of(state: &State) -> Outcome {
    match state {
        State::Known(value) => Outcome::Known(value.clone()),
        State::Absent => Outcome::Absent,
        State::Unknown(_) => Outcome::Undecided,
    }
}
