//! What the silence of a log means. A fact that no case of a log bears is not missing: the log does not have it. What a pack takes from
//! silence (`known`, `assume`, `assume_empty`) stands then on nothing, and counts as unknown.

use std::collections::BTreeSet;

use crate::program::{Condition, Formula, GroupIndex, Procedure, Program, Role, Slot, Test, Vocabulary};

/// Which names hang on facts that a log does not have.
pub(super) struct Silence<'p> {
    vocabulary: &'p Vocabulary,
    /// The facts that the log does not have, and all outputs that hang on them.
    unheard: BTreeSet<Slot>,
    /// The facts and outputs that would be taken from silence.
    taken: BTreeSet<Slot>,
    /// The lists that the log does not have, and that would be taken to be empty.
    emptied: BTreeSet<GroupIndex>,
}

impl<'p> Silence<'p> {
    /// Finds out what hangs on facts that a log does not have; it has those that `heard` names, those of the lists in `lists`, and those
    /// that follow from steps.
    pub(super) fn of(
        program: &'p Program,
        procedure: &Procedure,
        heard: &BTreeSet<Slot>,
        lists: &BTreeSet<GroupIndex>,
    ) -> Self {
        let vocabulary = &program.vocabulary;
        let sets: BTreeSet<Slot> = procedure.steps.iter().flat_map(|step| &step.sets).map(|(slot, _)| *slot).collect();
        let has = |slot: Slot| {
            heard.contains(&slot)
                || sets.contains(&slot)
                || vocabulary.list_of(slot).is_some_and(|list| lists.contains(&list))
        };
        let facts = || vocabulary.iter().filter(|(slot, fact)| fact.role == Role::Fact && !has(*slot));
        let groups = (0..).map(GroupIndex).zip(&vocabulary.groups);
        let emptied = groups.filter(|(index, group)| group.assume_empty && !lists.contains(index));
        let emptied: BTreeSet<_> = emptied.map(|(index, _)| index).collect();
        let is_taken = |slot: Slot| vocabulary.list_of(slot).is_some_and(|list| emptied.contains(&list));
        let taken = facts().filter(|(slot, fact)| fact.assume.is_some() || is_taken(*slot)).map(|(slot, _)| slot);
        let mut silence = Self {
            vocabulary,
            unheard: facts().map(|(slot, _)| slot).collect(),
            taken: taken.collect(),
            emptied: emptied.clone(),
        };
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

    /// Tells whether a condition reads an output that the log does not state.
    pub(super) fn reads_output(&self, condition: &Condition, stated: &dyn Fn(Slot) -> bool) -> bool {
        let mut reads = false;
        condition.reads(&mut |slot| {
            let fact = self.vocabulary.fact(slot);
            reads |= fact.is_some_and(|fact| fact.role == Role::Output) && !stated(slot);
        });
        reads
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
