//! Choices of procedures: of the branches of a step exactly one holds, whatever the facts are, and each can come to hold.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::program::{Branch, Condition, Policy, Procedure, Slot, Stated, Step, Then, Until};

use super::Checker;
use super::absent::Place;
use super::combinations::{Held, Sure, combinations};
use super::graph::hanging_on;

/// How many uncovered combinations one message names.
const MOST_NAMED: usize = 3;

/// What was seen of a choice.
#[derive(Default)]
struct Look {
    /// Which branches hold at once, with the first combination in which they do.
    overlaps: Vec<(usize, usize, String)>,
    /// The first combinations in which no branch holds.
    gaps: Vec<String>,
    /// In how many none does.
    count: usize,
    /// Whether somewhere it hangs on more than the values of single names whether any does.
    open: bool,
    /// The branches that may hold, `otherwise` left out.
    possible: BTreeSet<usize>,
    /// Whether `otherwise` may.
    otherwise: bool,
}

impl Checker {
    /// Looks at every guard, wait and choice of a procedure.
    pub(super) fn choices(&mut self, procedure: &Procedure, policies: &[Policy]) {
        for step in &procedure.steps {
            if self.can_be_done(procedure, step, policies)
                && let Then::Choose(branches) = &step.then
            {
                self.choice(procedure, step, branches, policies);
            }
        }
    }

    /// Reports a guard and a wait that contradict themselves, or what must hold anyway.
    fn can_be_done(&mut self, procedure: &Procedure, step: &Step, policies: &[Policy]) -> bool {
        let conditions = guarding(procedure, step);
        let never = |reason: &'static str, name: String| {
            let never = Diagnostic::at(Code::StepUnreachable, step.span).with("step", step.id.as_str());
            never.with("reason", reason).with("name", name)
        };
        if let Some(slot) = self.contradicted(&conditions) {
            let name = self.vocabulary.fact(slot).map(|fact| fact.id.to_string()).unwrap_or_default();
            self.report(never("contradiction", name));
            return false;
        }
        let sure = Sure { conditions: conditions.clone(), ..Sure::default() };
        let place = Place::new(policies, &sure);
        let absent = |slot: Slot| self.may_be_absent(slot, &place);
        let Some(columns) = self.columns_of(&conditions, &sure, &absent) else { return true };
        let mut possible = false;
        combinations(&columns, &sure, &mut |_| {
            possible = true;
            false
        });
        if !possible {
            self.report(never("conditions", String::new()));
        }
        possible
    }

    fn choice(&mut self, procedure: &Procedure, step: &Step, branches: &[Branch], policies: &[Policy]) {
        let mut otherwise = branches.iter().filter(|branch| branch.when.is_none());
        let covered = otherwise.next();
        if let (Some(first), Some(second)) = (covered, otherwise.next()) {
            let twice = Diagnostic::at(Code::ChoiceOverlap, second.span).with("step", step.id.as_str());
            return self.report(twice.with("reason", "otherwise").with("where", "").and_at(first.span));
        }
        let sure = sure(procedure, step, policies);
        let conditions: Vec<(&Branch, &Condition)> =
            branches.iter().filter_map(|branch| Some((branch, branch.when.as_ref()?))).collect();
        let Some(look) = self.hold_branches(&conditions, &sure, policies) else {
            if covered.is_none() {
                self.report(gap(step, "large", &Look::default()));
            }
            return;
        };
        for (first, second, combination) in &look.overlaps {
            let (Some((first, _)), Some((second, _))) = (conditions.get(*first), conditions.get(*second)) else {
                continue;
            };
            let overlap = Diagnostic::at(Code::ChoiceOverlap, second.span).with("step", step.id.as_str());
            let reason = if combination.is_empty() { "always" } else { "values" };
            self.report(overlap.with("reason", reason).with("where", combination.as_str()).and_at(first.span));
        }
        for (place, (branch, condition)) in conditions.iter().enumerate() {
            if look.possible.contains(&place) {
                continue;
            }
            let contradicted = self.contradicted(&[sure.conditions.clone(), vec![*condition]].concat());
            let fact = contradicted.filter(|slot| !sure.changed.contains(slot));
            let name = fact.and_then(|slot| self.vocabulary.fact(slot)).map(|fact| fact.id.to_string());
            let never = Diagnostic::at(Code::StepUnreachable, branch.span).with("step", step.id.as_str());
            let never = never.with("reason", if name.is_some() { "branch" } else { "never" });
            self.report(never.with("name", name.unwrap_or_default()));
        }
        match covered {
            Some(branch) if !look.otherwise => {
                let never = Diagnostic::at(Code::StepUnreachable, branch.span).with("step", step.id.as_str());
                self.report(never.with("reason", "otherwise").with("name", ""));
            }
            None if look.gaps.first().is_some_and(String::is_empty) => self.report(gap(step, "always", &look)),
            None if look.count > 0 => self.report(gap(step, "values", &look)),
            None if look.open => self.report(gap(step, "formula", &look)),
            _ => {}
        }
    }

    /// Holds every branch against every combination; nothing where there are too many.
    fn hold_branches(&self, branches: &[(&Branch, &Condition)], sure: &Sure<'_>, policies: &[Policy]) -> Option<Look> {
        let conditions: Vec<&Condition> = branches.iter().map(|(_, condition)| *condition).collect();
        let place = Place::new(policies, sure);
        let absent = |slot: Slot| self.may_be_absent(slot, &place);
        let columns = self.columns_of(&conditions, sure, &absent)?;
        let mut look = Look::default();
        let mut told = BTreeSet::new();
        combinations(&columns, sure, &mut |combination| {
            let held: Vec<Held> = conditions.iter().map(|condition| combination.holds(condition)).collect();
            let places = |wanted: Held| held.iter().enumerate().filter(move |(_, held)| **held == wanted);
            look.possible
                .extend(held.iter().enumerate().filter(|(_, held)| **held != Held::No).map(|(place, _)| place));
            let mut certain = places(Held::Yes).map(|(place, _)| place);
            let asked = held.contains(&Held::Asked);
            if let Some(first) = certain.next() {
                for second in certain {
                    if told.insert((first, second)) {
                        look.overlaps.push((first, second, self.combination(combination)));
                    }
                }
            } else if held.contains(&Held::Open) {
                look.otherwise = true;
                look.open |= !asked;
            } else if !asked {
                look.otherwise = true;
                look.count += 1;
                if look.gaps.len() < MOST_NAMED {
                    look.gaps.push(self.combination(combination));
                }
            }
            true
        });
        Some(look)
    }
}

fn gap(step: &Step, reason: &'static str, look: &Look) -> Diagnostic {
    let places = look.gaps.join("; ");
    let unknown = if places.contains(": unknown") { "yes" } else { "no" };
    let gap = Diagnostic::at(Code::ChoiceGap, step.span).with("step", step.id.as_str()).with("reason", reason);
    gap.with("unknown", unknown).with("count", look.count).with("where", places)
}

/// Lists what must hold while a step is done.
fn guarding<'p>(procedure: &'p Procedure, step: &'p Step) -> Vec<&'p Condition> {
    let until = step.waits.as_ref().and_then(|wait| match &wait.until {
        Until::Holds(until) => Some(until),
        Until::MonthEnd => None,
    });
    [&procedure.applies, &step.when].into_iter().chain(until).collect()
}

/// Gathers what is sure once a step is done and its facts are set.
fn sure<'p>(procedure: &'p Procedure, step: &'p Step, policies: &[Policy]) -> Sure<'p> {
    let set = step.sets.iter().map(|(slot, stated)| match stated {
        Stated::Value(value) => (*slot, Some(value.clone())),
        Stated::Person | Stated::Day => (*slot, None),
    });
    let changed = hanging_on(policies, step.sets.iter().map(|(slot, _)| *slot).collect());
    let known = step.needs.iter().chain(&step.asks).copied().filter(|slot| !changed.contains(slot));
    Sure { conditions: guarding(procedure, step), known: known.collect(), set: set.collect(), changed }
}
