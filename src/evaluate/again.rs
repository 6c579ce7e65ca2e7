//! Evaluates again under other rules, and only what they can reach.

use crate::decision::{Decision, Outcome};
use crate::id::FactId;
use crate::program::{Facts, Program, Role, Slot, Stage};
use crate::value::Date;

use super::decide;
use super::run::{Known, Run};
use super::state::State;

/// Evaluates a case as [`super::evaluate()`] does, but does not look for the facts that would settle what is undecided, which takes most
/// of the time.
#[must_use]
pub fn outcome(program: &Program, facts: &Facts, on: Date) -> Decision {
    if on < program.regulation.in_force_from {
        return decide::not_in_force(program, on);
    }
    decide::outcome(&Run::of(program, facts, on))
}

/// Finds out what comes out for the outputs that nothing is known of yet.
///
/// `settled` says what an output came out as under other rules that give it the same for these facts and this date, and nothing for an
/// output that they may give otherwise. Only rules that one of these outputs hangs on are held against the case. An output that was left
/// undecided is found out again where one of them reads it, since its causes are not known.
///
/// The outcome of each is that of [`super::evaluate()`]; of a list without any value it is `Absent`.
#[must_use]
pub fn again<'s>(
    program: &Program,
    facts: &Facts,
    on: Date,
    settled: impl Fn(&FactId) -> Option<&'s Outcome>,
) -> Vec<(FactId, Outcome)> {
    let outputs = || program.vocabulary.iter().filter(|(_, fact)| fact.role == Role::Output);
    let wanted = || outputs().filter(|(_, fact)| settled(&fact.id).is_none());
    if on < program.regulation.in_force_from {
        let decision = decide::not_in_force(program, on);
        return wanted().map(|(_, fact)| (fact.id.clone(), decision.outcome(&fact.id).clone())).collect();
    }
    let mut run = Run::begin(program, facts, on);
    let mut open = vec![false; program.vocabulary.facts.len()];
    for (slot, fact) in outputs() {
        let seeded = settled(&fact.id).and_then(|outcome| run.known_as(slot, outcome));
        match (seeded, run.known.get_mut(slot.index()), open.get_mut(slot.index())) {
            (Some(seeded), Some(known), _) => *known = seeded,
            (None, _, Some(open)) => *open = true,
            _ => {}
        }
    }
    let mut needed = vec![false; open.len()];
    wanted().for_each(|(slot, _)| mark(&mut needed, slot));
    for stage in stages(program, &open, needed) {
        run.take(stage);
    }
    wanted()
        .map(|(slot, fact)| {
            let outcome = run.outcome(slot);
            (fact.id.clone(), if outcome.is_absent() { Outcome::Absent } else { outcome })
        })
        .collect()
}

/// Lists the stages on which what is needed hangs, in the program's order.
///
/// A stage reads only what earlier ones have settled, so that one walk from the last to the first meets every reader before what it reads.
fn stages(program: &Program, open: &[bool], mut needed: Vec<bool>) -> Vec<Stage> {
    let is = |marks: &[bool], slot: Slot| marks.get(slot.index()).copied().unwrap_or_default();
    let mut stages = Vec::new();
    for stage in program.order.iter().rev() {
        match *stage {
            Stage::Settle(slot) if is(open, slot) && is(&needed, slot) => stages.push(*stage),
            Stage::Settle(_) => {}
            Stage::Rules { policy, first, last } => {
                let Some(policy) = program.policies.get(policy) else { continue };
                let rules = policy.rules.get(first..last).unwrap_or_default();
                let mut gives = false;
                rules.iter().for_each(|rule| rule.outputs(&mut |slot| gives |= is(open, slot) && is(&needed, slot)));
                if gives {
                    stages.push(*stage);
                    policy.applies.reads(&mut |slot| mark(&mut needed, slot));
                    rules.iter().for_each(|rule| rule.reads(&mut |slot| mark(&mut needed, slot)));
                }
            }
        }
    }
    stages.reverse();
    stages
}

fn mark(marks: &mut [bool], slot: Slot) {
    if let Some(mark) = marks.get_mut(slot.index()) {
        *mark = true;
    }
}

impl Run<'_> {
    /// Takes an outcome for what is known of an output; none where it does not say all that there is to know.
    fn known_as(&self, slot: Slot, outcome: &Outcome) -> Option<Known> {
        let Some(list) = self.program.vocabulary.list_of(slot) else { return state_of(outcome).map(Known::One) };
        let records = self.count(list).unwrap_or(0);
        match outcome {
            Outcome::Absent => Some(Known::Many(vec![State::Absent; records])),
            Outcome::Each(parts) if parts.len() == records => {
                parts.iter().map(state_of).collect::<Option<Vec<_>>>().map(Known::Many)
            }
            _ => None,
        }
    }
}

fn state_of(outcome: &Outcome) -> Option<State> {
    match outcome {
        Outcome::Known(value) => Some(State::Known(value.clone())),
        Outcome::Absent => Some(State::Absent),
        Outcome::Undecided | Outcome::Each(_) => None,
    }
}
