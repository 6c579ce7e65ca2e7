//! The facts that would settle what is undecided, most useful first.

use std::cmp::Reverse;

use crate::decision::{Answer, Decision, Missing};
use crate::id::FactId;
use crate::program::{GroupIndex, Role, Slot};
use crate::value::{Kind, Value};

use super::decide::outcome;
use super::run::Run;
use super::state::Cause;

/// How many answers are tried for one fact.
const MOST_ANSWERS: usize = 12;

/// How many facts are tried.
const MOST_TRIED: usize = 24;

/// Lists the missing facts.
///
/// First come those that the verdict hangs on, then those of which a larger share of the answers settles the verdict at once,
/// then those that more outputs hang on, then in the order of the vocabulary.
pub(super) fn missing(run: &Run<'_>, decision: &Decision) -> Vec<Missing> {
    let mut wanted: Vec<(Cause, Vec<Slot>)> = Vec::new();
    for (slot, _) in run.program.vocabulary.iter().filter(|(_, fact)| fact.role == Role::Output) {
        for cause in run.causes(slot).filter(|cause| !matches!(cause, Cause::Problem(_))) {
            match wanted.iter_mut().find(|(known, _)| known == cause) {
                Some((_, slots)) => {
                    if !slots.contains(&slot) {
                        slots.push(slot);
                    }
                }
                None => wanted.push((cause.clone(), vec![slot])),
            }
        }
    }
    wanted.sort();
    let verdict = run.program.regulation.verdict;
    let verdict_is_open = decision.outcome(&decision.verdict).is_undecided();
    let mut ranked: Vec<_> = wanted
        .into_iter()
        .enumerate()
        .map(|(index, (cause, slots))| {
            let answers = if index < MOST_TRIED { answers(run, &cause, &slots) } else { Vec::new() };
            let target = if verdict_is_open { decision.verdict.clone() } else { id(run, slots.first().copied()) };
            let settling = answers.iter().filter(|answer| settles(answer, &target)).count();
            let share = settling * 100 / answers.len().max(1);
            let rank = (!slots.contains(&verdict), Reverse(share), Reverse(slots.len()), index);
            (rank, cause, slots, answers)
        })
        .collect();
    ranked.sort_by_key(|a| a.0);
    ranked
        .into_iter()
        .filter_map(|(_, cause, slots, answers)| {
            let (name, record) = match cause {
                Cause::Fact(slot, record) => (run.program.vocabulary.fact(slot)?.id.to_string(), record),
                Cause::List(group) => (group_name(run, group)?, None),
                Cause::Problem(_) => return None,
            };
            let settles = slots.iter().map(|slot| id(run, Some(*slot))).collect();
            Some(Missing { name, record, settles, answers })
        })
        .collect()
}

fn id(run: &Run<'_>, slot: Option<Slot>) -> FactId {
    slot.and_then(|slot| run.program.vocabulary.fact(slot)).map_or_else(|| FactId::new(""), |fact| fact.id.clone())
}

fn group_name(run: &Run<'_>, group: GroupIndex) -> Option<String> {
    run.program.vocabulary.group(group).map(|group| group.id.to_string())
}

fn settles(answer: &Answer, target: &FactId) -> bool {
    answer.outputs.iter().any(|(name, outcome)| name == target && !outcome.is_undecided())
}

/// Evaluates the case under every answer that a fact can have, where they can be counted.
fn answers(run: &Run<'_>, cause: &Cause, slots: &[Slot]) -> Vec<Answer> {
    let Cause::Fact(slot, record) = cause else { return Vec::new() };
    let values: Vec<Value> = match run.program.vocabulary.fact(*slot).map(|fact| &fact.kind) {
        Some(Kind::YesNo) => vec![Value::YesNo(true), Value::YesNo(false)],
        Some(Kind::Choice(choices)) if choices.0.len() <= MOST_ANSWERS => {
            choices.0.iter().map(|choice| Value::Text(choice.id.clone())).collect()
        }
        _ => return Vec::new(),
    };
    let mut answers = Vec::with_capacity(values.len());
    for value in values {
        let mut facts = run.facts.clone();
        match record {
            None => facts.set(*slot, Some(value.clone())),
            Some(record) => facts.set_of(*slot, *record, Some(value.clone())),
        }
        let under = outcome(&Run::of(run.program, &facts, run.on));
        let outputs = slots
            .iter()
            .map(|slot| id(run, Some(*slot)))
            .map(|name| (name.clone(), under.outcome(&name).clone()))
            .collect();
        answers.push(Answer { answer: value, outputs });
    }
    answers
}
