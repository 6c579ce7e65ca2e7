//! How a procedure moves: a workflow net in which steps are joined by arcs, and arcs are what is in hand.
//!
//! Doing a step takes the arcs that led to it and puts those in hand that lead on. Where a step `joins` others, it takes one arc from
//! each of them; an arc from anywhere else brings it into hand alone. A procedure has ended where no arc is in hand.

use std::collections::BTreeSet;

use super::procedure::{Procedure, StepIndex};

/// A way that has come to a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Arc {
    /// The step that led here; none at the beginning.
    pub from: Option<StepIndex>,
    /// The step that is now in hand, or waits for others to be joined.
    pub to: StepIndex,
}

impl Procedure {
    /// Returns what is in hand at the beginning: the first step.
    #[must_use]
    pub fn begin(&self) -> Vec<Arc> {
        self.steps.first().map(|_| Arc { from: None, to: StepIndex(0) }).into_iter().collect()
    }

    /// Lists the steps that can be done, in the order written.
    #[must_use]
    pub fn in_hand(&self, arcs: &[Arc]) -> Vec<StepIndex> {
        self.iter().map(|(index, _)| index).filter(|index| !self.taken(arcs, *index).is_empty()).collect()
    }

    /// Lists the arcs that doing a step takes; none where it is not in hand.
    #[must_use]
    pub fn taken(&self, arcs: &[Arc], step: StepIndex) -> Vec<Arc> {
        let here = || arcs.iter().copied().filter(|arc| arc.to == step);
        let joins = self.joins(step);
        let joined = |arc: &Arc| arc.from.is_some_and(|from| joins.contains(&from));
        if let Some(alone) = here().find(|arc| !joined(arc)) {
            return vec![alone];
        }
        let each = joins.iter().map(|from| here().find(|arc| arc.from == Some(*from)));
        each.collect::<Option<Vec<_>>>().unwrap_or_default()
    }

    /// Lists the steps that still have to lead to one that joins them; none where it is in hand, or nothing has led to it yet.
    #[must_use]
    pub fn awaited(&self, arcs: &[Arc], step: StepIndex) -> Vec<StepIndex> {
        let begun = arcs.iter().any(|arc| arc.to == step);
        if !begun || !self.taken(arcs, step).is_empty() {
            return Vec::new();
        }
        let led = |from: &StepIndex| arcs.contains(&Arc { from: Some(*from), to: step });
        self.joins(step).iter().copied().filter(|from| !led(from)).collect()
    }

    /// Returns what is in hand after a step is done and leads on to others.
    #[must_use]
    pub fn after(&self, arcs: &[Arc], step: StepIndex, to: &[StepIndex]) -> Vec<Arc> {
        let mut left = arcs.to_vec();
        for taken in self.taken(arcs, step) {
            if let Some(place) = left.iter().position(|arc| *arc == taken) {
                left.remove(place);
            }
        }
        left.extend(to.iter().map(|next| Arc { from: Some(step), to: *next }));
        left.sort_unstable();
        left
    }

    /// Finds a step that two ways have come to at once, other than those that it joins.
    #[must_use]
    pub fn doubled(&self, arcs: &[Arc]) -> Option<StepIndex> {
        let twice = |(place, arc): (usize, &Arc)| {
            let joins = self.joins(arc.to);
            let joined = |arc: &Arc| arc.from.is_some_and(|from| joins.contains(&from));
            let earlier = arcs
                .iter()
                .take(place)
                .any(|other| other == arc || (other.to == arc.to && !(joined(other) && joined(arc))));
            earlier.then_some(arc.to)
        };
        arcs.iter().enumerate().find_map(twice)
    }

    /// Tells whether a step may lead to another.
    #[must_use]
    pub fn leads(&self, from: StepIndex, to: StepIndex) -> bool {
        self.step(from).is_some_and(|step| step.then.ways().any(|way| way.contains(&to)))
    }

    /// Lists the steps to which ways lead from a step, itself included.
    #[must_use]
    pub fn from_on(&self, step: StepIndex) -> BTreeSet<StepIndex> {
        let mut seen = BTreeSet::from([step]);
        let mut open = vec![step];
        while let Some(at) = open.pop() {
            let ways = self.step(at).into_iter().flat_map(|step| step.then.ways());
            open.extend(ways.flatten().copied().filter(|next| seen.insert(*next)));
        }
        seen
    }

    fn joins(&self, step: StepIndex) -> &[StepIndex] {
        self.step(step).map(|step| step.joins.as_slice()).unwrap_or_default()
    }
}
