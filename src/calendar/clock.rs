//! The clock of a length of time: one day after another, pauses left out.

use crate::value::Date;

use super::pause::{Pause, joined};

/// Where a clock comes to when it goes on by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tick {
    /// A day on which it runs.
    Day(Date),
    /// A pause whose end nobody knows.
    Stopped,
    /// The end of all dates.
    End,
}

/// The clock.
#[derive(Clone, Debug)]
pub(super) struct Clock {
    next: Option<Date>,
    /// The pauses that are still to come, the last first.
    pauses: Vec<(Date, Option<Date>)>,
}

impl Clock {
    /// Sets a clock to begin on a day.
    pub(super) fn from(first: Option<Date>, pauses: &[Pause]) -> Self {
        let mut pauses = joined(pauses);
        pauses.reverse();
        Self { next: first, pauses }
    }

    /// Goes on to the next day on which the clock runs.
    pub(super) fn tick(&mut self) -> Tick {
        while let Some(next) = self.next {
            match self.pauses.last() {
                Some((_, Some(to))) if *to < next => drop(self.pauses.pop()),
                Some((from, Some(to))) if *from <= next => self.next = to.succ_opt(),
                Some((from, None)) if *from <= next => return Tick::Stopped,
                _ => {
                    self.next = next.succ_opt();
                    return Tick::Day(next);
                }
            }
        }
        Tick::End
    }
}
