//! Choices of procedures: of the branches of a step exactly one holds, whatever the facts are and whatever a person's judgement puts in the
//! place of an output, and each can come to hold. Where that cannot be seen, it is said.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::program::{Branch, Condition, Policy, Procedure, Slot, Stated, Step, StepIndex, Then, Until};
use crate::source::Span;

use super::Checker;
use super::combinations::{Held, Sure, combinations};
use super::graph::hanging_on;

/// How many uncovered combinations one message names.
const MOST_NAMED: usize = 3;

/// What was seen of a choice.
#[derive(Default)]
struct Look {
    /// Which branches hold at once, with the first combination in which they do.
    overlaps: Vec<(usize, usize, String)>,
    /// Which branches may hold at once, as far as can be seen, where that hangs on more than the values of single names.
    unproved: BTreeSet<(usize, usize)>,
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
    /// Looks at every guard, wait and choice of a procedure, and returns the branches that can never be taken.
    pub(super) fn choices(&mut self, procedure: &Procedure, policies: &[Policy]) -> BTreeSet<(StepIndex, usize)> {
        let mut dead = BTreeSet::new();
        for (index, step) in procedure.iter() {
            let guards = guarding(procedure, step);
            if self.can_be_done(step, &guards, policies)
                && let Then::Choose(branches) = &step.then
            {
                let sure = sure(step, guards, policies);
                let never = self.choice(step, branches, &sure, policies);
                // Where none can be taken, that is told as a gap, and what follows is looked at all the same.
                if never.len() < branches.len() {
                    dead.extend(never.into_iter().map(|place| (index, place)));
                }
            }
        }
        dead
    }

    /// Reports a guard and a wait that contradict themselves, or what must hold anyway.
    fn can_be_done(&mut self, step: &Step, guards: &[&Condition], policies: &[Policy]) -> bool {
        let never = |reason: &'static str, name: String| {
            let never = Diagnostic::at(Code::StepUnreachable, step.span).with("step", step.id.as_str());
            never.with("reason", reason).with("name", name)
        };
        if let Some(slot) = self.contradicted(guards) {
            let name = self.vocabulary.fact(slot).map(|fact| fact.id.to_string()).unwrap_or_default();
            self.report(never("contradiction", name));
            return false;
        }
        let sure = Sure { conditions: guards.to_vec(), ..Sure::default() };
        let place = self.place(policies, &sure);
        let absent = |slot: Slot| self.may_be_absent(slot, &place);
        let Some(columns) = self.columns_of(guards, &sure, &absent) else { return true };
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

    /// Looks at a choice, and returns the branches that can never be taken.
    fn choice(&mut self, step: &Step, branches: &[Branch], sure: &Sure<'_>, policies: &[Policy]) -> Vec<usize> {
        let mut otherwise = branches.iter().enumerate().filter(|(_, branch)| branch.when.is_none());
        let covered = otherwise.next();
        if let (Some((_, first)), Some((_, second))) = (covered, otherwise.next()) {
            let twice = Diagnostic::at(Code::ChoiceOverlap, second.span).with("step", step.id.as_str());
            self.report(twice.with("reason", "otherwise").with("where", "").and_at(first.span));
            return Vec::new();
        }
        let conditions: Vec<(usize, &Branch, &Condition)> = branches
            .iter()
            .enumerate()
            .filter_map(|(place, branch)| Some((place, branch, branch.when.as_ref()?)))
            .collect();
        let tested: Vec<&Condition> = conditions.iter().map(|(.., condition)| *condition).collect();
        let Some(look) = self.hold_branches(&tested, sure, policies) else {
            match (covered, tested.len()) {
                (None, _) => self.report(gap(step, "large", &Look::default())),
                // Beside `otherwise`, one branch alone needs no proof.
                (Some(_), 0 | 1) => {}
                (Some(_), _) => self.report(unproved(step, step.span, "large")),
            }
            return Vec::new();
        };
        for (first, second, combination) in &look.overlaps {
            let (Some((_, first, _)), Some((_, second, _))) = (conditions.get(*first), conditions.get(*second)) else {
                continue;
            };
            let overlap = Diagnostic::at(Code::ChoiceOverlap, second.span).with("step", step.id.as_str());
            let reason = if combination.is_empty() { "always" } else { "values" };
            self.report(overlap.with("reason", reason).with("where", combination.as_str()).and_at(first.span));
        }
        let told = |pair: &(usize, usize)| look.overlaps.iter().any(|(first, second, _)| *pair == (*first, *second));
        if let Some((first, second)) = look.unproved.iter().find(|pair| !told(pair))
            && let (Some((_, first, _)), Some((_, second, _))) = (conditions.get(*first), conditions.get(*second))
        {
            self.report(unproved(step, second.span, "formula").and_at(first.span));
        }
        let mut dead = Vec::new();
        for (nth, (place, branch, condition)) in conditions.iter().enumerate() {
            if !look.possible.contains(&nth) {
                let contradicted = self.contradicted(&[sure.conditions.as_slice(), &[*condition]].concat());
                self.never_taken(step, branch, contradicted.filter(|slot| !sure.changed.contains(slot)));
                dead.push(*place);
            }
        }
        match covered {
            Some((place, branch)) if !look.otherwise => {
                self.never_taken(step, branch, None);
                dead.push(place);
            }
            None if look.gaps.first().is_some_and(String::is_empty) => self.report(gap(step, "always", &look)),
            None if look.count > 0 => self.report(gap(step, "values", &look)),
            None if look.open => self.report(gap(step, "formula", &look)),
            _ => {}
        }
        dead
    }

    /// Warns of a branch that can never be taken, with the name of which it asks what contradicts itself, where there is one.
    fn never_taken(&mut self, step: &Step, branch: &Branch, contradicted: Option<Slot>) {
        let name = contradicted.and_then(|slot| self.vocabulary.fact(slot)).map(|fact| fact.id.to_string());
        let reason = match (&branch.when, &name) {
            (None, _) => "otherwise",
            (_, Some(_)) => "contradiction",
            (_, None) => "never",
        };
        let never = Diagnostic::at(Code::BranchUnreachable, branch.span).with("step", step.id.as_str());
        self.report(never.with("reason", reason).with("name", name.unwrap_or_default()));
    }

    /// Holds every branch against every combination; nothing where there are too many.
    fn hold_branches(&self, conditions: &[&Condition], sure: &Sure<'_>, policies: &[Policy]) -> Option<Look> {
        let place = self.place(policies, sure);
        let absent = |slot: Slot| self.may_be_absent(slot, &place);
        let columns = self.columns_of(conditions, sure, &absent)?;
        let mut look = Look::default();
        let mut told = BTreeSet::new();
        combinations(&columns, sure, &mut |combination| {
            let held: Vec<Held> = conditions.iter().map(|condition| combination.holds(condition)).collect();
            let places = |wanted: Held| held.iter().enumerate().filter(move |(_, held)| **held == wanted);
            let taken = |held: &Held| matches!(held, Held::Yes | Held::Open);
            let possible: Vec<_> = held.iter().enumerate().filter(|(_, held)| taken(held)).collect();
            for (place, (first, one)) in possible.iter().enumerate() {
                let others =
                    possible.iter().skip(place + 1).filter(|(_, other)| [**one, **other].contains(&Held::Open));
                look.unproved.extend(others.map(|(second, _)| (*first, *second)));
            }
            look.possible.extend(possible.iter().map(|(place, _)| place));
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

fn unproved(step: &Step, span: Span, reason: &'static str) -> Diagnostic {
    Diagnostic::at(Code::ChoiceUnproved, span).with("step", step.id.as_str()).with("reason", reason)
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
fn sure<'c>(step: &Step, conditions: Vec<&'c Condition>, policies: &[Policy]) -> Sure<'c> {
    let set = step.sets.iter().map(|(slot, stated)| match stated {
        Stated::Value(value) => (*slot, Some(value.clone())),
        Stated::Person | Stated::Day => (*slot, None),
    });
    let changed = hanging_on(policies, step.sets.iter().map(|(slot, _)| *slot).collect());
    let known = step.needs.iter().chain(&step.asks).copied().filter(|slot| !changed.contains(slot));
    Sure { conditions, known: known.collect(), set: set.collect(), changed }
}
