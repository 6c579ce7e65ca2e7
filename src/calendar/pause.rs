//! Pauses: days on which the clock of a length of time stands.

use serde::{Deserialize, Serialize};

use crate::value::Date;

/// Days on which the clock of a length of time stands, both ends counted in.
///
/// One whose last day lies before its first stops nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pause {
    /// The first day.
    pub from: Date,
    /// The last day; none while nobody knows when the clock will run again.
    pub to: Option<Date>,
    /// Why it stands.
    pub because: String,
}

impl Pause {
    /// Tells whether a day lies within it.
    #[must_use]
    pub fn holds(&self, date: Date) -> bool {
        self.from <= date && self.to.is_none_or(|to| date <= to)
    }
}

/// Joins pauses that touch or overlap, the earliest first.
pub(super) fn joined(pauses: &[Pause]) -> Vec<(Date, Option<Date>)> {
    let mut ends: Vec<_> = pauses
        .iter()
        .filter(|pause| pause.to.is_none_or(|to| pause.from <= to))
        .map(|pause| (pause.from, pause.to))
        .collect();
    ends.sort_unstable_by_key(|(from, _)| *from);
    let mut joined: Vec<(Date, Option<Date>)> = Vec::new();
    for (from, to) in ends {
        let touches = |last: Option<Date>| {
            // After a pause without an end nothing follows.
            last.is_none_or(|last| last.succ_opt().is_none_or(|next| from <= next))
        };
        match joined.last_mut() {
            Some((_, last)) if touches(*last) => *last = last.zip(to).map(|(last, to)| last.max(to)),
            _ => joined.push((from, to)),
        }
    }
    joined
}
