//! A calendar with all that it is laid over: what each day is.

use chrono::Datelike;

use crate::id::CalendarId;
use crate::label::Label;
use crate::program::{Calendar, Exception, Layers, Program};
use crate::value::{Date, Weekday};

use super::day::{Day, Why};

/// The days of a calendar, with all that it is laid over.
#[derive(Clone, Debug)]
pub struct WorkingDays<'p> {
    layers: Layers<'p>,
}

impl<'p> WorkingDays<'p> {
    /// Finds a calendar of a program.
    #[must_use]
    pub fn of(program: &'p Program, id: &CalendarId) -> Option<Self> {
        Layers::of(&program.calendars, id).map(|layers| Self { layers })
    }

    /// Finds the calendar by which the regulation counts, where it names one.
    #[must_use]
    pub fn of_regulation(program: &'p Program) -> Option<Self> {
        Self::of(program, program.regulation.calendar.as_ref()?)
    }

    /// Returns the calendar that was asked for, which lies on top.
    #[must_use]
    pub fn calendar(&self) -> Option<&'p Calendar> {
        self.layers.calendars().first().copied()
    }

    /// Tells what a day is, and why.
    #[must_use]
    pub fn day(&self, date: Date) -> Day {
        let (set, provisional) = (self.layers.exception(date), self.is_provisional(date));
        let rests = self.layers.rests_on(Weekday::of(date));
        let title = |exception: Exception<'_>| exception.stretch().title.clone();
        let named = |calendar: &Calendar, exception, base: fn(Label) -> Why, above: fn(Label) -> Why| {
            if self.layers.is_base(calendar) { base(title(exception)) } else { above(title(exception)) }
        };
        let why = match set {
            Some((calendar, exception @ Exception::Rest(_))) => named(calendar, exception, Why::Holiday, Why::Shutdown),
            // Where a calendar above works on that day of the week, nothing has to be made up.
            Some((calendar, exception @ Exception::Worked(_))) if rests || self.undoes(calendar, date) => {
                named(calendar, exception, Why::MakeUp, Why::ExtraDay)
            }
            None if rests => Why::RestDay,
            _ => Why::Weekday,
        };
        Day { worked: self.is_worked(date), why, provisional }
    }

    /// Tells whether a day is worked.
    #[must_use]
    pub fn is_worked(&self, date: Date) -> bool {
        match self.layers.exception(date) {
            Some((_, exception)) => exception.is_worked(),
            None => !self.layers.rests_on(Weekday::of(date)),
        }
    }

    /// Tells whether nothing is known of a day but the day of the week, because nothing has been announced for its year.
    #[must_use]
    pub fn is_provisional(&self, date: Date) -> bool {
        !self.holds_year(date.year()) && self.layers.exception(date).is_none()
    }

    fn holds_year(&self, year: i32) -> bool {
        self.layers.calendars().last().is_some_and(|base| base.years.contains_key(&year))
    }

    /// Tells whether what a calendar sets for a day takes back what was set for it before, by itself or by those beneath.
    fn undoes(&self, calendar: &Calendar, date: Date) -> bool {
        let own = calendar.years.get(&date.year()).into_iter().flat_map(|year| &year.announcements);
        let beneath = self.layers.calendars().iter().skip_while(|layer| layer.id != calendar.id).skip(1);
        let rested = |exception: Option<Exception<'_>>| exception.is_some_and(|exception| !exception.is_worked());
        own.map(|announcement| announcement.exception(date)).any(rested)
            || beneath.map(|layer| layer.exception(date)).any(rested)
    }
}
