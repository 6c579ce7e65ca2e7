//! What was found in a log.

use std::collections::BTreeMap;

use crate::id::{ClauseId, ProcedureId, StepId};
use crate::label::Label;
use crate::value::Date;

use super::deviation::{Deviation, Kind, Missed};
use super::doubt::Doubt;

/// What was found in a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The name that the log gives itself.
    pub log: Option<String>,
    /// The procedure.
    pub procedure: ProcedureId,
    /// Its title.
    pub title: Label,
    /// Its clause.
    pub clause: ClauseId,
    /// The cases that were looked at, in the order of the log.
    pub cases: Vec<Finding>,
    /// How many cases are void, and were passed over.
    pub void: usize,
    /// How many cases were passed over since the procedure is not for them, or has not begun in them.
    pub elsewhere: usize,
    /// How many events belong to no case, and could not be held against anything.
    pub loose: usize,
    /// How many events of these cases there are.
    pub events: usize,
    /// How many of them are none of this procedure, or only begun, and were passed over.
    pub passed_over: usize,
    /// How many events say that a step was entered wrongly and does not count.
    pub corrected: usize,
    /// The activities that are none of the procedure, with how often they occur.
    pub unknown: BTreeMap<String, usize>,
    /// The names of attributes with how often their values were none of their kind.
    pub unread: BTreeMap<String, usize>,
    /// The last day of the log.
    pub last: Option<Date>,
    /// The ways that cases went, the most frequent first.
    pub variants: Vec<Variant>,
}

/// What was found in one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its name; its place in the log, as `#3`, where it has none.
    pub case: String,
    /// How many events it has.
    pub events: usize,
    /// Where it stands.
    pub state: State,
    /// What was not done as the procedure has it, in the order in which it happened.
    pub deviations: Vec<Deviation>,
    /// What could not be determined, and for how many events.
    pub doubts: BTreeMap<Doubt, usize>,
}

/// Where a case stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// No way of the procedure goes on.
    Ended,
    /// It goes on: these steps are in hand.
    Open(Vec<InHand>),
    /// It has ended though these steps were in hand.
    EndedEarly(Vec<InHand>),
    /// It was too long to be explained.
    TooLong,
}

/// A step that is in hand at the end of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InHand {
    /// The step.
    pub step: StepId,
    /// Its title.
    pub title: Label,
    /// Since when; none where a step that led to it was left out, or bears no day.
    pub since: Option<Date>,
    /// The days by which it has to be done.
    pub due: Vec<Missed>,
}

/// A way that cases went: what was done in them, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The ids of steps; activities that are none as the log has them.
    pub steps: Vec<String>,
    /// How many cases went so.
    pub cases: usize,
    /// In how many of them there is no deviation.
    pub fitting: usize,
}

/// The share of cases without a deviation, exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fitness {
    /// How many cases have none.
    pub fitting: usize,
    /// How many could be explained.
    pub cases: usize,
}

impl Report {
    /// Returns the share of cases without a deviation, of those that could be explained.
    #[must_use]
    pub fn fitness(&self) -> Fitness {
        let explained = || self.cases.iter().filter(|case| case.state != State::TooLong);
        Fitness { fitting: explained().filter(|case| case.deviations.is_empty()).count(), cases: explained().count() }
    }

    /// Counts the deviations of each kind, kinds without any among them.
    #[must_use]
    pub fn counts(&self) -> Vec<(Kind, usize)> {
        let all = || self.cases.iter().flat_map(|case| &case.deviations);
        Kind::ALL.into_iter().map(|kind| (kind, all().filter(|deviation| deviation.kind == kind).count())).collect()
    }

    /// Counts what could not be determined.
    #[must_use]
    pub fn doubts(&self) -> BTreeMap<Doubt, usize> {
        let mut counts = BTreeMap::new();
        for (doubt, count) in self.cases.iter().flat_map(|case| &case.doubts) {
            *counts.entry(*doubt).or_default() += count;
        }
        counts
    }

    /// Tells whether every case was explained, and none has a deviation.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.cases.iter().all(|case| case.deviations.is_empty() && case.state != State::TooLong)
    }
}
