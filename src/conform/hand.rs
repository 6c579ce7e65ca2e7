//! What is in hand along the way on which a case is explained, and since when.

use crate::program::{Arc, Procedure, StepIndex};
use crate::value::Date;

/// Since when something is in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Since {
    /// The day; of what a step led to that was left out, the day of the last one before it that was done.
    pub(super) day: Option<Date>,
    /// Whether it came into hand on that very day; without a day, whether the procedure begins with it.
    pub(super) is_exact: bool,
}

/// What is in hand.
pub(super) struct Hand<'p> {
    procedure: &'p Procedure,
    arcs: Vec<(Arc, Since)>,
}

impl<'p> Hand<'p> {
    pub(super) fn begin(procedure: &'p Procedure) -> Self {
        let begins = Since { day: None, is_exact: true };
        Self { procedure, arcs: procedure.begin().into_iter().map(|arc| (arc, begins)).collect() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.arcs.is_empty()
    }

    /// Lists the steps that can be done, in the order written.
    pub(super) fn steps(&self) -> Vec<StepIndex> {
        self.procedure.in_hand(&self.plain())
    }

    /// Returns since when a step is in hand: since the last step that led to it.
    pub(super) fn since(&self, step: StepIndex) -> Since {
        let here = || self.arcs.iter().filter(|(arc, _)| arc.to == step).map(|(_, since)| *since);
        Since { day: here().filter_map(|since| since.day).max(), is_exact: here().all(|since| since.is_exact) }
    }

    /// A step is done and leads on to others.
    pub(super) fn fire(&mut self, step: StepIndex, to: &[StepIndex], since: Since) {
        for taken in self.procedure.taken(&self.plain(), step) {
            if let Some(place) = self.arcs.iter().position(|(arc, _)| *arc == taken) {
                self.arcs.remove(place);
            }
        }
        self.arcs.extend(to.iter().map(|next| (Arc { from: Some(step), to: *next }, since)));
    }

    fn plain(&self) -> Vec<Arc> {
        self.arcs.iter().map(|(arc, _)| *arc).collect()
    }
}
