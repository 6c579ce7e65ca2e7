//! What must have held for rules to give what is asked for: where a case has an output, some rule that gives it held.

use std::collections::{BTreeMap, BTreeSet};

use crate::program::{Condition, Effect, Formula, Policy, Role, Rule, Slot, Test};
use crate::value::Kind;

use super::Checker;
use super::combinations::{Cell, Held};
use super::regions::meets;
use super::rules::must_hold;

/// How often a conclusion is drawn from conclusions.
const MOST_ROUNDS: usize = 4;

impl Checker {
    /// Concludes from conditions that hold what else holds, by the rules that give the outputs of which they speak.
    pub(super) fn inferred(&self, conditions: &[&Condition], policies: &[Policy]) -> Vec<Condition> {
        let mut inferred: Vec<Condition> = Vec::new();
        let mut done = BTreeSet::new();
        for _ in 0..MOST_ROUNDS {
            let mut tests: BTreeMap<Slot, Vec<&Test>> = BTreeMap::new();
            conditions.iter().copied().chain(&inferred).for_each(|condition| must_hold(condition, &mut tests));
            let asked = tests.into_iter().filter(|(slot, tests)| self.is_given(*slot) && tests.iter().any(asks_value));
            let new: Vec<_> = asked.filter(|(slot, _)| !done.contains(slot)).collect();
            let more: Vec<_> = new.iter().map(|(slot, tests)| (*slot, ways_to_give(*slot, tests, policies))).collect();
            if more.is_empty() {
                break;
            }
            for (slot, mut ways) in more {
                done.insert(slot);
                match ways.pop() {
                    Some(only) if ways.is_empty() => inferred.push(only),
                    Some(last) => {
                        ways.push(last);
                        inferred.push(Condition::Any(ways));
                    }
                    None => {}
                }
            }
        }
        inferred
    }

    /// Tells whether a name is an output with one value.
    fn is_given(&self, slot: Slot) -> bool {
        let fact = self.vocabulary.fact(slot);
        let single = fact.is_some_and(|fact| fact.role == Role::Output && !matches!(fact.kind, Kind::List(_)));
        single && self.vocabulary.list_of(slot).is_none()
    }
}

/// Tells whether a test is met by a value only.
fn asks_value(test: &&Test) -> bool {
    [Cell::Unknown, Cell::Absent].iter().all(|cell| cell.meets(test) != Held::Yes)
}

/// Lists what must have held for each rule that may give an output a value which meets tests.
fn ways_to_give(slot: Slot, tests: &[&Test], policies: &[Policy]) -> Vec<Condition> {
    let mut ways = Vec::new();
    for policy in policies.iter().filter(|policy| policy.for_each.is_none()) {
        for (place, rule) in policy.rules.iter().enumerate().filter(|(_, rule)| may_give(rule, slot, tests)) {
            let when = if policy.otherwise == Some(place) {
                let others = policy.rules.iter().enumerate().filter(|(other, _)| *other != place);
                Condition::None(others.map(|(_, rule)| rule.when.clone()).collect())
            } else {
                rule.when.clone()
            };
            ways.push(Condition::All(vec![policy.applies.clone(), when]));
        }
    }
    ways
}

fn may_give(rule: &Rule, slot: Slot, tests: &[&Test]) -> bool {
    match &rule.effect {
        Effect::Gives(gives) => gives.iter().filter(|give| give.output == slot).any(|give| match &give.value {
            Formula::Literal(value) => tests.iter().all(|test| meets(test, value) != Some(false)),
            _ => true,
        }),
        Effect::Script(call) => call.gives.iter().any(|(given, _)| *given == slot),
        Effect::Duty(..) | Effect::Warning(_) => false,
    }
}
