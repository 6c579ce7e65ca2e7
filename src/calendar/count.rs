//! When a length of time ends.

use std::collections::BTreeSet;

use chrono::{Datelike, Months};
use serde::{Deserialize, Serialize};

use crate::label::Label;
use crate::program::Unit;
use crate::value::Date;

use super::clock::{Clock, Tick};
use super::day::{Day, Why};
use super::pause::Pause;
use super::working_days::WorkingDays;

/// Over how many days on which its clock runs a length is followed: a hundred years.
pub const MOST_DAYS: u32 = 36_525;

/// Over how many days a last day may move before it is worked: a year.
pub const MOST_MOVED: usize = 366;

/// A length of time that was counted, with all that its end hangs on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// The day on which the time begins, which is not counted.
    pub from: Date,
    /// How many units.
    pub length: u32,
    /// The unit.
    pub unit: Unit,
    /// The title of the calendar that told days worked from days of rest, where there was one.
    pub calendar: Option<Label>,
    /// The last day; none while a pause stands whose end nobody knows.
    pub on: Option<Date>,
    /// The last day as it would be if it were worked, where the end moved.
    pub moved_from: Option<Date>,
    /// Days that were not counted though they are no plain days of rest, or counted though they would be, and those over which the end
    /// moved, by date.
    pub passed: Vec<Passed>,
    /// The pauses that stopped the clock, by their first day.
    pub pauses: Vec<Pause>,
    /// The years on whose days the end hangs, and for which nothing has been announced.
    pub unannounced: BTreeSet<i32>,
}

/// Days that follow one another and are what they are for the same reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passed {
    /// The first.
    pub from: Date,
    /// The last, counted in.
    pub to: Date,
    /// Why they are worked, or are not.
    pub why: Why,
}

/// Why a length of time cannot be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uncountable {
    /// It is one of working days, and no calendar says which those are.
    NoCalendar,
    /// It ends after more days than are followed, or no day on which it could end is worked.
    OutOfReach,
}

impl Counted {
    /// Tells whether the end may yet change: it hangs on days of a year for which nothing has been announced.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        !self.unannounced.is_empty()
    }
}

/// Counts a length of time from a day on, by the rules of [`crate::calendar`].
///
/// Without a calendar days and months are counted all the same, and no last day moves.
///
/// ```
/// use zhidu::calendar::count;
/// use zhidu::program::Unit;
/// use zhidu::value::read_date;
///
/// let from = read_date("2026-01-31").unwrap();
/// let counted = count(None, from, 1, Unit::Months, &[]).unwrap();
/// assert_eq!(counted.on, read_date("2026-02-28"));
/// ```
///
/// # Errors
///
/// [`Uncountable`], where there is no calendar for working days, or no end within reach.
pub fn count(
    days: Option<&WorkingDays<'_>>,
    from: Date,
    length: u32,
    unit: Unit,
    pauses: &[Pause],
) -> Result<Counted, Uncountable> {
    if unit == Unit::WorkingDays && days.is_none() {
        return Err(Uncountable::NoCalendar);
    }
    let left = match unit {
        Unit::Months => days_of_months(from, length)?,
        Unit::Days | Unit::WorkingDays => length,
    };
    // A length of nothing ends on the day itself; any other begins to count on the next.
    let first = if left == 0 { Some(from) } else { from.succ_opt() };
    let mut counting =
        Counting { days, clock: Clock::from(first, pauses), passed: Vec::new(), unannounced: BTreeSet::new() };
    let nominal = if left == 0 { Some(from) } else { counting.follow(left, unit == Unit::WorkingDays)? };
    let on = match nominal {
        Some(last) => counting.end(last, left == 0)?,
        None => None,
    };
    let moved_from = nominal.filter(|last| on.is_some_and(|on| on != *last));
    let pauses = stopped(pauses, first, on);
    Ok(Counted {
        from,
        length,
        unit,
        calendar: days.and_then(WorkingDays::calendar).map(|calendar| calendar.title.clone()),
        on,
        moved_from,
        passed: counting.passed,
        pauses,
        unannounced: counting.unannounced,
    })
}

/// Returns how many days some months are, which begin after a day.
fn days_of_months(from: Date, length: u32) -> Result<u32, Uncountable> {
    let last = from.checked_add_months(Months::new(length)).ok_or(Uncountable::OutOfReach)?;
    u32::try_from((last - from).num_days()).map_err(|_| Uncountable::OutOfReach)
}

/// A length of time while it is counted.
struct Counting<'c, 'p> {
    days: Option<&'c WorkingDays<'p>>,
    clock: Clock,
    passed: Vec<Passed>,
    unannounced: BTreeSet<i32>,
}

impl Counting<'_, '_> {
    /// Follows the clock until so many days are counted, and returns the last; none where it stops for good.
    fn follow(&mut self, mut left: u32, only_worked: bool) -> Result<Option<Date>, Uncountable> {
        if left > MOST_DAYS {
            return Err(Uncountable::OutOfReach);
        }
        for _ in 0..MOST_DAYS {
            let date = match self.clock.tick() {
                Tick::Day(date) => date,
                Tick::Stopped => return Ok(None),
                Tick::End => return Err(Uncountable::OutOfReach),
            };
            let day = self.days.filter(|_| only_worked).map(|days| days.day(date));
            let counts = day.as_ref().is_none_or(|day| day.worked);
            if let Some(day) = day {
                self.look(date, day, false);
            }
            left -= u32::from(counts);
            if left == 0 {
                return Ok(Some(date));
            }
        }
        Err(Uncountable::OutOfReach)
    }

    /// Moves a last day on until it is worked and the clock runs; none where it stops for good.
    fn end(&mut self, nominal: Date, of_nothing: bool) -> Result<Option<Date>, Uncountable> {
        // Of a length of nothing the clock has not moved yet.
        let mut last = Tick::Day(nominal);
        if of_nothing {
            last = self.clock.tick();
        }
        for _ in 0..=MOST_MOVED {
            let date = match last {
                Tick::Day(date) => date,
                Tick::Stopped => return Ok(None),
                Tick::End => return Err(Uncountable::OutOfReach),
            };
            let Some(days) = self.days else { return Ok(Some(date)) };
            let day = days.day(date);
            let worked = day.worked;
            self.look(date, day, true);
            if worked {
                return Ok(Some(date));
            }
            last = self.clock.tick();
        }
        Err(Uncountable::OutOfReach)
    }

    /// Notes what a day is on which the end hangs. Plain days of rest are told only where the end moves over them.
    fn look(&mut self, date: Date, day: Day, moving: bool) {
        self.unannounced.extend(day.provisional.then(|| date.year()));
        let seen = self.passed.last().is_some_and(|last| last.to == date);
        if seen || day.why == Why::Weekday || (day.why == Why::RestDay && !moving) {
            return;
        }
        match self.passed.last_mut().filter(|last| last.why == day.why && last.to.succ_opt() == Some(date)) {
            Some(last) => last.to = date,
            None => self.passed.push(Passed { from: date, to: date, why: day.why }),
        }
    }
}

/// Lists the pauses of which a day lies between the first day and the end; where there is no end, up to the one that has none.
fn stopped(pauses: &[Pause], first: Option<Date>, on: Option<Date>) -> Vec<Pause> {
    let Some(first) = first else { return Vec::new() };
    let open = || pauses.iter().filter(|pause| pause.to.is_none()).map(|pause| pause.from).min();
    let last = on.or_else(open).unwrap_or(Date::MAX);
    let within = |pause: &&Pause| {
        let to = pause.to.unwrap_or(Date::MAX);
        pause.from <= to && pause.from <= last.max(first) && to >= first
    };
    let mut stopped: Vec<_> = pauses.iter().filter(within).cloned().collect();
    stopped.sort();
    stopped
}
