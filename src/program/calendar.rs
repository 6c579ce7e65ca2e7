//! Calendars of working days. What follows from them is computed in [`crate::calendar`].

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use crate::id::CalendarId;
use crate::label::Label;
use crate::source::{Source, Span};
use crate::value::{Date, Weekday};

/// A calendar: which days are worked.
///
/// A calendar laid over another takes its holidays and make-up workdays from it, and adds its own, which count before those.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Its id, the name of its file.
    pub id: CalendarId,
    /// Its title.
    pub title: Label,
    /// The calendar it is laid over.
    pub over: Option<CalendarId>,
    /// The authority it stands on, where it says so; a public calendar stands on its announcements.
    pub source: Option<Source>,
    /// The days of the week on which nobody works; none where they are those of the calendar beneath.
    pub rest_days: Option<BTreeSet<Weekday>>,
    /// What was announced for each year, or set for it by the factory.
    pub years: BTreeMap<i32, Year>,
    /// Where it begins.
    pub span: Span,
}

/// The days of one year that are not what the day of the week says.
#[derive(Clone, Debug)]
pub struct Year {
    /// Every announcement for the year, the earliest first; on a day of which several speak the last one counts.
    pub announcements: Vec<Announcement>,
    /// Where it stands.
    pub span: Span,
}

/// What one notice sets for a year.
#[derive(Clone, Debug, Default)]
pub struct Announcement {
    /// The day on which it was made; none where nobody announces, as with a factory's own days.
    pub announced_on: Option<Date>,
    /// Who made it, by which notice.
    pub notice: Option<Label>,
    /// Stretches of days that are not worked, by their first day.
    pub rest: Vec<Stretch>,
    /// Days that are worked though they would be of rest, by date.
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
    /// Where it stands.
    pub span: Span,
}

/// What is set for a day that is not what the day of the week says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exception<'c> {
    /// It is not worked.
    Rest(&'c Stretch),
    /// It is worked.
    Worked(&'c Stretch),
}

/// In what a length of time is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Days that are worked.
    WorkingDays,
    /// Calendar days.
    Days,
    /// Months.
    Months,
}

impl Calendar {
    /// Returns what the calendar itself sets for a day, whatever lies beneath it.
    #[must_use]
    pub fn exception(&self, date: Date) -> Option<Exception<'_>> {
        self.years.get(&date.year())?.exception(date)
    }
}

impl Year {
    /// Returns what the announcements set for a day: the last one that speaks of it counts.
    #[must_use]
    pub fn exception(&self, date: Date) -> Option<Exception<'_>> {
        self.announcements.iter().rev().find_map(|announcement| announcement.exception(date))
    }

    /// Visits every day for which something is set, with what counts on it, in the order of the dates.
    #[must_use]
    pub fn days(&self) -> BTreeMap<Date, Exception<'_>> {
        let mut days = BTreeMap::new();
        for announcement in &self.announcements {
            let rest = announcement.rest.iter().map(Exception::Rest);
            for exception in rest.chain(announcement.worked.iter().map(Exception::Worked)) {
                days.extend(exception.stretch().days().map(|date| (date, exception)));
            }
        }
        days
    }
}

impl Announcement {
    /// Returns what the announcement sets for a day.
    #[must_use]
    pub fn exception(&self, date: Date) -> Option<Exception<'_>> {
        let holds = |stretch: &&Stretch| stretch.from <= date && date <= stretch.to;
        let worked = || self.worked.iter().find(holds).map(Exception::Worked);
        self.rest.iter().find(holds).map(Exception::Rest).or_else(worked)
    }
}

impl Stretch {
    /// Visits its days.
    pub fn days(&self) -> impl Iterator<Item = Date> + use<> {
        let to = self.to;
        std::iter::successors(Some(self.from), chrono::NaiveDate::succ_opt).take_while(move |date| *date <= to)
    }
}

impl<'c> Exception<'c> {
    /// Tells whether the day is worked.
    #[must_use]
    pub const fn is_worked(self) -> bool {
        matches!(self, Self::Worked(_))
    }

    /// Returns the stretch that the day is of.
    #[must_use]
    pub const fn stretch(self) -> &'c Stretch {
        match self {
            Self::Rest(stretch) | Self::Worked(stretch) => stretch,
        }
    }
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
