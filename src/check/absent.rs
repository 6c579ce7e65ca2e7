//! Which outputs always come to a value, or hang on facts: never to "there is none".

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use crate::program::{Condition, Effect, Fold, Formula, Function, Policy, Role, Rule, Slot};

use super::Checker;
use super::combinations::{Held, Sure, combinations};

/// Through how many outputs a value is followed.
const MOST_DEPTH: usize = 40;

/// Where outputs are looked at: beside which policies, and what is sure there.
pub(super) struct Place<'p> {
    policies: &'p [Policy],
    sure: Sure<'p>,
    /// What was found out so far; of an output that is just looked at nothing good is supposed.
    found: RefCell<BTreeMap<Slot, bool>>,
    depth: Cell<usize>,
}

impl Checker {
    /// Takes up where outputs are looked at. A person's judgement may stand in the place of any output, and what hangs on that output stays
    /// as the rules gave it: what is sure of an output says nothing of what the rules found.
    pub(super) fn place<'p>(&self, policies: &'p [Policy], sure: &Sure<'p>) -> Place<'p> {
        let mut sure = sure.clone();
        let outputs = self.vocabulary.iter().filter(|(_, fact)| fact.role == Role::Output).map(|(slot, _)| slot);
        sure.changed.extend(outputs);
        sure.known.retain(|slot| !sure.changed.contains(slot));
        Place { policies, sure, found: RefCell::new(BTreeMap::new()), depth: Cell::new(0) }
    }

    /// Tells whether an output may come to nothing: no policy gives it whatever the facts are.
    pub(super) fn may_be_absent(&self, slot: Slot, place: &Place<'_>) -> bool {
        if self.vocabulary.fact(slot).is_some_and(|fact| fact.role == Role::Fact) {
            return false;
        }
        if let Some(found) = place.found.borrow().get(&slot) {
            return *found;
        }
        place.found.borrow_mut().insert(slot, true);
        if place.depth.get() >= MOST_DEPTH {
            return true;
        }
        place.depth.set(place.depth.get() + 1);
        let mut single = place.policies.iter().filter(|policy| policy.for_each.is_none());
        let given = single.any(|policy| self.always_gives(policy, slot, place) && self.always_applies(policy, place));
        place.depth.set(place.depth.get() - 1);
        place.found.borrow_mut().insert(slot, !given);
        !given
    }

    fn always_applies(&self, policy: &Policy, place: &Place<'_>) -> bool {
        // What hangs on facts that nobody has given makes the output hang on them too.
        self.whatever(&[&policy.applies], place, &|held| matches!(held, [Held::Yes | Held::Asked]))
    }

    /// Tells whether some rule of a policy that applies gives an output, whatever the facts are.
    fn always_gives(&self, policy: &Policy, slot: Slot, place: &Place<'_>) -> bool {
        let gives = |rule: &Rule| match &rule.effect {
            Effect::Gives(gives) => {
                gives.iter().any(|give| give.output == slot && self.comes_to_something(&give.value, place))
            }
            Effect::Script(_) | Effect::Duty(..) | Effect::Warning(_) => false,
        };
        let rules: Vec<&Rule> = policy.rules.iter().collect();
        let (own, otherwise) = match policy.otherwise.and_then(|last| rules.split_at_checked(last)) {
            Some((own, otherwise)) => (own, otherwise.iter().any(|rule| gives(rule))),
            None => (rules.as_slice(), false),
        };
        let giving: Vec<bool> = own.iter().map(|rule| gives(rule)).collect();
        // In a table one row may hide another.
        if policy.table.is_some() && giving.contains(&false) || !otherwise && !giving.contains(&true) {
            return false;
        }
        let conditions: Vec<&Condition> = own.iter().map(|rule| &rule.when).collect();
        self.whatever(&conditions, place, &|held| {
            let given = |(held, gives): (&Held, &bool)| *gives && matches!(held, Held::Yes | Held::Asked);
            let hidden = |(held, gives): (&Held, &bool)| !gives && matches!(held, Held::Yes | Held::Open);
            held.iter().zip(&giving).any(given) || otherwise && !held.iter().zip(&giving).any(hidden)
        })
    }

    /// Tells whether something can be said of conditions in every combination.
    fn whatever(&self, conditions: &[&Condition], place: &Place<'_>, said: &dyn Fn(&[Held]) -> bool) -> bool {
        let absent = |slot: Slot| self.may_be_absent(slot, place);
        let Some(columns) = self.columns_of(conditions, &place.sure, &absent) else { return false };
        let mut always = true;
        combinations(&columns, &place.sure, &mut |combination| {
            let held: Vec<Held> = conditions.iter().map(|condition| combination.holds(condition)).collect();
            always = said(&held);
            always
        });
        always
    }

    fn comes_to_something(&self, formula: &Formula, place: &Place<'_>) -> bool {
        let something = |part: &Formula| self.comes_to_something(part, place);
        match formula {
            // An absent part of `&&` and `||` does not hold.
            Formula::Literal(_) | Formula::Parameter(_) | Formula::IsKnown(_) | Formula::All(_) | Formula::Any(_) => {
                true
            }
            Formula::Fact(slot) => !self.may_be_absent(*slot, place),
            Formula::Not(inner) | Formula::Negate(inner) => something(inner),
            Formula::Binary(_, left, right) => something(left) && something(right),
            Formula::Call(Function::ValueOr, parts) => parts.iter().any(something),
            Formula::Call(Function::First | Function::Lookup, _) | Formula::Column(_) => false,
            Formula::Call(_, parts) => parts.iter().all(something),
            Formula::Fold(fold, ..) => !matches!(fold, Fold::Max | Fold::Min),
        }
    }
}
