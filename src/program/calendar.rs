//! Calendars of working days. What follows from them is computed in [`crate::calendar`].

use std::collections::{BTreeMap, BTreeSet};

use crate::id::CalendarId;
use crate::label::Label;
use crate::source::Span;
use crate::value::Date;

/// A calendar: which days are worked.
///
/// A calendar laid over another takes its holidays and make-up workdays from it, and adds its own.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Its id, the name of its file.
    pub id: CalendarId,
    /// Its title.
    pub title: Label,
    /// The calendar it is laid over.
    pub over: Option<CalendarId>,
    /// The days of the week on which nobody works: 1 is Monday, 7 is Sunday (ISO 8601).
    pub rest_days: BTreeSet<u8>,
    /// What was announced for each year, or set for it by the factory.
    pub years: BTreeMap<i32, Year>,
    /// Where it begins.
    pub span: Span,
}

/// The days of one year that are not what the day of the week says.
#[derive(Clone, Debug)]
pub struct Year {
    /// The day on which they were announced; none where nobody announces them, as with a factory's own days.
    pub announced_on: Option<Date>,
    /// Who announced them, by which notice.
    pub notice: Option<Label>,
    /// Stretches of days that are not worked, by their first day.
    pub rest: Vec<Stretch>,
    /// Days that are worked though the day of the week is one of rest, by date.
    pub worked: Vec<Stretch>,
}

/// Days that follow one another, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first day.
    pub from: Date,
    /// The last day, counted in.
    pub to: Date,
    /// What they are: a holiday, a shutdown, a make-up workday.
    pub title: Label,
}

/// In what a length of time is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Days that are worked.
    WorkingDays,
    /// Calendar days.
    Days,
    /// Months.
    Months,
}

impl Unit {
    /// All units.
    pub const ALL: [Self; 3] = [Self::WorkingDays, Self::Days, Self::Months];

    /// Returns the word that stands in the pack.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::WorkingDays => "working_days",
            Self::Days => "days",
            Self::Months => "months",
        }
    }
}
