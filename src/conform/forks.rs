//! The steps after which the procedure goes one of several ways, and which of those the facts exclude.

use crate::program::{Branch, Condition, Procedure, StepIndex, Then};
use crate::truth::Truth;

/// Whether a condition holds.
pub(super) type Holds<'h> = &'h dyn Fn(&Condition) -> Truth;

/// Which branches the facts exclude, of all forks one after the other.
pub(super) type Row = Vec<bool>;

/// The steps after which the procedure goes one of several ways.
pub(super) struct Forks<'p> {
    forks: Vec<Fork<'p>>,
}

struct Fork<'p> {
    step: StepIndex,
    /// The place of its first branch in a row.
    first: usize,
    branches: &'p [Branch],
}

impl<'p> Forks<'p> {
    pub(super) fn of(procedure: &'p Procedure) -> Self {
        let mut forks = Vec::new();
        let mut first = 0;
        for (step, declared) in procedure.iter() {
            if let Then::Choose(branches) = &declared.then {
                forks.push(Fork { step, first, branches });
                first += branches.len();
            }
        }
        Self { forks }
    }

    /// Tells whether there is none.
    pub(super) const fn is_empty(&self) -> bool {
        self.forks.is_empty()
    }

    /// Finds out which branches are excluded; `by` says for a fork which conditions hold.
    pub(super) fn row(&self, mut by: impl FnMut(StepIndex, &mut dyn FnMut(Holds<'_>))) -> Row {
        let mut row = Row::new();
        for fork in &self.forks {
            by(fork.step, &mut |holds| row.extend(excluded(fork.branches, holds)));
        }
        row
    }

    /// Tells whether a row excludes a way on from a step.
    pub(super) fn excludes(&self, row: &Row, step: StepIndex, way: u16) -> bool {
        let fork = self.forks.iter().find(|fork| fork.step == step);
        fork.is_some_and(|fork| row.get(fork.first + usize::from(way)).copied().unwrap_or(false))
    }

    /// Tells whether a row leaves several ways on from a step.
    pub(super) fn is_open(&self, row: &Row, step: StepIndex) -> bool {
        let Some(fork) = self.forks.iter().find(|fork| fork.step == step) else { return false };
        row.iter().skip(fork.first).take(fork.branches.len()).filter(|excluded| !**excluded).count() > 1
    }
}

/// Tells of each branch whether it is excluded: its condition does not hold, or it is for the other cases and one of those holds.
fn excluded(branches: &[Branch], holds: Holds<'_>) -> Vec<bool> {
    let held: Vec<Option<Truth>> = branches.iter().map(|branch| branch.when.as_ref().map(holds)).collect();
    let taken = held.contains(&Some(Truth::Yes));
    held.iter().map(|held| held.map_or(taken, |truth| truth == Truth::No)).collect()
}
