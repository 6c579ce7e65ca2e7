//! What the silence of a log means. A fact that a log does not state of a case is not missing there: nobody knows. What a pack takes from
//! silence (`known`, `assume`, `assume_empty`) stands then on nothing, and counts as unknown. Logs of ours say all that there is.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::program::{Condition, Formula, GroupIndex, Program, Role, Slot, Test};

use super::facts::Known;

/// What is heard of a case: the names that have a value, and the lists that are told.
type Heard = (Vec<Slot>, Vec<GroupIndex>);

/// What silence means for each that is heard, found once.
pub(super) struct Hearing<'p> {
    program: &'p Program,
    /// Whether the log is one of ours.
    is_ours: bool,
    found: RefCell<BTreeMap<Heard, Rc<Silence>>>,
}

impl<'p> Hearing<'p> {
    pub(super) fn new(program: &'p Program, is_ours: bool) -> Self {
        Self { program, is_ours, found: RefCell::default() }
    }

    /// Returns what silence means where so much is known; none in logs of ours.
    pub(super) fn silence(&self, known: &Known) -> Option<Rc<Silence>> {
        if self.is_ours {
            return None;
        }
        let mut slots: Vec<Slot> =
            known.facts.iter().map(|(slot, ..)| slot).chain(known.outputs.keys().copied()).collect();
        slots.sort_unstable();
        slots.dedup();
        let groups = (0..).map(GroupIndex).take(self.program.vocabulary.groups.len());
        let lists: Vec<GroupIndex> = groups.filter(|group| known.facts.count(*group).is_some()).collect();
        let heard = (slots, lists);
        if let Some(found) = self.found.borrow().get(&heard) {
            return Some(Rc::clone(found));
        }
        let silence = Rc::new(Silence::of(self.program, &heard));
        self.found.borrow_mut().insert(heard, Rc::clone(&silence));
        Some(silence)
    }
}

/// Which names hang on facts that a log does not state of a case.
pub(super) struct Silence {
    /// The facts that are not stated, and all outputs that hang on them.
    unheard: BTreeSet<Slot>,
    /// The facts and outputs that would be taken from silence.
    taken: BTreeSet<Slot>,
    /// The lists that are not told, and that would be taken to be empty.
    emptied: BTreeSet<GroupIndex>,
}

impl Silence {
    /// Finds out what hangs on facts that are not stated.
    fn of(program: &Program, (heard, lists): &Heard) -> Self {
        let vocabulary = &program.vocabulary;
        let has = |slot: Slot| {
            let is_told = || vocabulary.list_of(slot).is_some_and(|list| lists.contains(&list));
            heard.binary_search(&slot).is_ok() || is_told()
        };
        let facts = || vocabulary.iter().filter(|(slot, fact)| fact.role == Role::Fact && !has(*slot));
        let groups = (0..).map(GroupIndex).zip(&vocabulary.groups);
        let emptied = groups.filter(|(index, group)| group.assume_empty && !lists.contains(index));
        let emptied: BTreeSet<_> = emptied.map(|(index, _)| index).collect();
        let is_taken = |slot: Slot| vocabulary.list_of(slot).is_some_and(|list| emptied.contains(&list));
        let taken = facts().filter(|(slot, fact)| fact.assume.is_some() || is_taken(*slot)).map(|(slot, _)| slot);
        let mut silence =
            Self { unheard: facts().map(|(slot, _)| slot).collect(), taken: taken.collect(), emptied: emptied.clone() };
        while silence.spread(program) {}
        silence
    }

    /// Tells whether what a condition comes to would be taken from silence. Names that `stated` holds stand on themselves.
    pub(super) fn hushes(&self, condition: &Condition, stated: &dyn Fn(Slot) -> bool) -> bool {
        match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::None(parts) => {
                parts.iter().any(|part| self.hushes(part, stated))
            }
            Condition::Test(slot, test, _) => {
                let asks = asks_for_knowledge(test) && self.unheard.contains(slot);
                (!stated(*slot) && (asks || self.taken.contains(slot))) || self.hushes_test(test, stated)
            }
            Condition::Formula(formula, _) => self.hushes_formula(formula, stated),
        }
    }

    /// Tells the same of a formula.
    pub(super) fn hushes_formula(&self, formula: &Formula, stated: &dyn Fn(Slot) -> bool) -> bool {
        let any = |parts: &[Formula]| parts.iter().any(|part| self.hushes_formula(part, stated));
        match formula {
            Formula::Literal(_) | Formula::Parameter(_) => false,
            Formula::Fact(slot) | Formula::Column(slot) => !stated(*slot) && self.taken.contains(slot),
            Formula::IsKnown(slot) => !stated(*slot) && (self.taken.contains(slot) || self.unheard.contains(slot)),
            Formula::Not(inner) | Formula::Negate(inner) => self.hushes_formula(inner, stated),
            Formula::Fold(_, list, inner) => self.emptied.contains(list) || self.hushes_formula(inner, stated),
            Formula::All(parts) | Formula::Any(parts) | Formula::Call(_, parts) => any(parts),
            Formula::Binary(_, left, right) => self.hushes_formula(left, stated) || self.hushes_formula(right, stated),
        }
    }

    fn hushes_test(&self, test: &Test, stated: &dyn Fn(Slot) -> bool) -> bool {
        match test {
            Test::Any | Test::Known | Test::Unknown => false,
            Test::Compare(_, formula) => self.hushes_formula(formula, stated),
            Test::Range { low, high } => self.hushes_formula(&low.0, stated) || self.hushes_formula(&high.0, stated),
            Test::OneOf(tests) | Test::NoneOf(tests) => tests.iter().any(|test| self.hushes_test(test, stated)),
        }
    }

    /// Carries it on from what rules read to what they give. Returns whether anything was added.
    fn spread(&mut self, program: &Program) -> bool {
        let nothing = |_: Slot| false;
        let before = (self.unheard.len(), self.taken.len());
        for policy in &program.policies {
            let applies_taken = self.hushes(&policy.applies, &nothing);
            let applies_unheard = self.hears_not(|visit| policy.applies.reads(visit));
            let told: Vec<(bool, bool)> = policy
                .rules
                .iter()
                .map(|rule| {
                    let mut taken = applies_taken || self.hushes(&rule.when, &nothing);
                    rule.formulas(&mut |formula| taken |= self.hushes_formula(formula, &nothing));
                    (taken, applies_unheard || self.hears_not(|visit| rule.reads(visit)))
                })
                .collect();
            // Of a policy whose rules answer together, each output hangs on all of them.
            let any = told.iter().fold((false, false), |(taken, unheard), one| (taken || one.0, unheard || one.1));
            for (rule, own) in policy.rules.iter().zip(&told) {
                let (taken, unheard) = if policy.separate { *own } else { any };
                let mut outputs = Vec::new();
                rule.outputs(&mut |slot| outputs.push(slot));
                if taken {
                    self.taken.extend(&outputs);
                }
                if unheard {
                    self.unheard.extend(&outputs);
                }
            }
        }
        before != (self.unheard.len(), self.taken.len())
    }

    fn hears_not(&self, reads: impl Fn(&mut dyn FnMut(Slot))) -> bool {
        let mut unheard = false;
        reads(&mut |slot| unheard |= self.unheard.contains(&slot));
        unheard
    }
}

/// Tells whether a test asks whether something is known.
fn asks_for_knowledge(test: &Test) -> bool {
    match test {
        Test::Known | Test::Unknown => true,
        Test::OneOf(tests) | Test::NoneOf(tests) => tests.iter().any(asks_for_knowledge),
        Test::Any | Test::Compare(..) | Test::Range { .. } => false,
    }
}
