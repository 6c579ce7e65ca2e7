//! The money that moves.

use rust_decimal::Decimal;

use crate::decision::Outcome;
use crate::id::FactId;
use crate::label::Label;
use crate::program::Program;
use crate::value::{Kind, Value};

use super::{Change, Shift, Side};

/// What an output of money comes to, over the cases in which the amount is another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    /// The output.
    pub name: FactId,
    /// Its name for people.
    pub label: Label,
    /// How many cases were added up.
    pub cases: usize,
    /// How many were left out because the amount is undecided now or would be.
    pub open: usize,
    /// The sum of what holds now, in yuan.
    pub before: Decimal,
    /// The sum of what the draft says, in yuan.
    pub after: Decimal,
}

impl Money {
    /// Returns how much more the draft gives, in yuan.
    #[must_use]
    pub fn difference(&self) -> Decimal {
        self.after.saturating_sub(self.before)
    }
}

/// Adds up the money of all outputs that are money, lists and records within them, steps on the way left out.
///
/// An amount that there is not counts as nothing. A case in which an amount is undecided on one side is left out of that sum and counted
/// beside it: nobody knows what would move.
pub fn moved<'c>(draft: &Program, changes: impl IntoIterator<Item = &'c Change>) -> Vec<Money> {
    let mut all: Vec<Money> = Vec::new();
    for shift in changes.into_iter().flat_map(|change| &change.outputs).filter(|shift| is_money(shift)) {
        let sums = (sum(&shift.before.outcome), sum(&shift.after.outcome));
        // Nothing at all and nothing in yuan are two outcomes, but one amount.
        if matches!(sums, (Some(before), Some(after)) if before == after) {
            continue;
        }
        let index = all.iter().position(|money| money.name == shift.name).unwrap_or_else(|| {
            let (name, label) = (shift.name.clone(), shift.label.clone());
            all.push(Money { name, label, cases: 0, open: 0, before: Decimal::ZERO, after: Decimal::ZERO });
            all.len() - 1
        });
        let Some(money) = all.get_mut(index) else { continue };
        if let (Some(before), Some(after)) = sums {
            money.cases += 1;
            money.before = money.before.saturating_add(before);
            money.after = money.after.saturating_add(after);
        } else {
            money.open += 1;
        }
    }
    let place = |name: &FactId| draft.vocabulary.facts.iter().position(|fact| fact.id == *name).unwrap_or(usize::MAX);
    all.sort_by_key(|money| (place(&money.name), money.name.clone()));
    all
}

fn is_money(shift: &Shift) -> bool {
    let money = |side: &Side| side.kind.as_ref().is_none_or(|kind| *kind.entry() == Kind::Money);
    let known = shift.before.kind.is_some() || shift.after.kind.is_some();
    known && money(&shift.before) && money(&shift.after) && !shift.working
}

/// Adds up an outcome; none where part of it is undecided.
fn sum(outcome: &Outcome) -> Option<Decimal> {
    match outcome {
        Outcome::Absent => Some(Decimal::ZERO),
        Outcome::Undecided => None,
        Outcome::Known(value) => Some(value.entries().iter().fold(Decimal::ZERO, |sum, entry| match entry {
            Value::Number(number) => sum.saturating_add(*number),
            _ => sum,
        })),
        Outcome::Each(parts) => {
            parts.iter().try_fold(Decimal::ZERO, |total, part| Some(total.saturating_add(sum(part)?)))
        }
    }
}
