//! Rules that can never hold, because their conditions contradict one another.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::program::{Condition, Policy, Slot, Test};

use super::Checker;
use super::regions::{meets, regions};

impl Checker {
    /// Reports every rule whose tests no value of some name can all meet.
    pub(super) fn reachability(&mut self, policies: &[Policy]) {
        for policy in policies {
            if !self.is_sound(policy.span.file) {
                continue;
            }
            for rule in &policy.rules {
                if let Some(slot) = self.contradicted(&[&policy.applies, &rule.when]) {
                    let name = self.vocabulary.fact(slot).map(|fact| fact.id.to_string()).unwrap_or_default();
                    let unreachable = Diagnostic::at(Code::UnreachableRule, rule.span).with("rule", rule.id.as_str());
                    self.report(unreachable.with("reason", "contradiction").with("name", name));
                }
            }
        }
    }

    /// Finds a name of which no value meets all tests of conditions that must hold together.
    pub(super) fn contradicted(&self, conditions: &[&Condition]) -> Option<Slot> {
        let mut tests = BTreeMap::new();
        conditions.iter().for_each(|condition| must_hold(condition, &mut tests));
        let never = |(slot, tests): (Slot, Vec<&Test>)| {
            let kind = &self.vocabulary.fact(slot)?.kind;
            let regions = regions(kind, tests.iter().copied());
            // Whether a name is known is no matter of its value.
            let of_knowing = tests.iter().any(|test| speaks_of_knowing(test));
            let excluded = |sample| tests.iter().any(|test| meets(test, sample) == Some(false));
            let empty = !regions.is_empty() && regions.iter().all(|region| excluded(&region.sample));
            (empty && !of_knowing).then_some(slot)
        };
        tests.into_iter().find_map(never)
    }
}

/// Collects the tests that must all be met, by name.
pub(super) fn must_hold<'c>(condition: &'c Condition, tests: &mut BTreeMap<Slot, Vec<&'c Test>>) {
    match condition {
        Condition::All(parts) => parts.iter().for_each(|part| must_hold(part, tests)),
        Condition::Test(slot, test, _) => tests.entry(*slot).or_default().push(test),
        Condition::Any(_) | Condition::None(_) | Condition::Formula(..) => {}
    }
}

/// Collects the tests of `applies` that must be met, by name.
pub(super) fn applying(condition: &Condition) -> BTreeMap<Slot, Vec<&Test>> {
    let mut tests = BTreeMap::new();
    must_hold(condition, &mut tests);
    tests
}

fn speaks_of_knowing(test: &Test) -> bool {
    match test {
        Test::Known | Test::Unknown => true,
        Test::OneOf(tests) | Test::NoneOf(tests) => tests.iter().any(speaks_of_knowing),
        Test::Any | Test::Compare(..) | Test::Range { .. } => false,
    }
}
