//! A calendar with all that it is laid over: what each day is.

use std::collections::BTreeSet;

use chrono::{Datelike, Days};

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

/// How many days are worked between two dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Between {
    /// How many.
    pub days: u32,
    /// Whether the number may yet change: some of the days are of a year for which nothing has been announced.
    pub provisional: bool,
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

    /// Counts the days that are worked after `from`, up to `to` and counted in; none where `to` does not lie after `from`.
    ///
    /// What was due on a Friday and done on the Tuesday after is two working days late. It takes the longer the more days are set in the
    /// calendars, however far the dates lie apart.
    #[must_use]
    pub fn between(&self, from: Date, to: Date) -> Between {
        let Some(first) = from.succ_opt().filter(|first| *first <= to) else {
            return Between { days: 0, provisional: false };
        };
        let by_weekday = self.worked_weekdays(first, to);
        let (mut more, mut fewer) = (0_u32, 0_u32);
        for date in self.days_set(first, to) {
            match (self.is_worked(date), self.layers.rests_on(Weekday::of(date))) {
                (true, true) => more += 1,
                (false, false) => fewer += 1,
                _ => {}
            }
        }
        let years = first.year()..=to.year();
        let wanted = usize::try_from(to.year().abs_diff(first.year())).unwrap_or(usize::MAX).saturating_add(1);
        let held = self.base().map_or(0, |base| base.years.range(years).count());
        Between { days: (by_weekday + more).saturating_sub(fewer), provisional: held < wanted }
    }

    fn base(&self) -> Option<&'p Calendar> {
        self.layers.calendars().last().copied()
    }

    fn holds_year(&self, year: i32) -> bool {
        self.base().is_some_and(|base| base.years.contains_key(&year))
    }

    /// Tells whether what a calendar sets for a day takes back what was set for it before, by itself or by those beneath.
    fn undoes(&self, calendar: &Calendar, date: Date) -> bool {
        let own = calendar.years.get(&date.year()).into_iter().flat_map(|year| &year.announcements);
        let beneath = self.layers.calendars().iter().skip_while(|layer| layer.id != calendar.id).skip(1);
        let rested = |exception: Option<Exception<'_>>| exception.is_some_and(|exception| !exception.is_worked());
        own.map(|announcement| announcement.exception(date)).any(rested)
            || beneath.map(|layer| layer.exception(date)).any(rested)
    }

    /// Counts the days from `first` to `last` that are worked by the day of the week.
    fn worked_weekdays(&self, first: Date, last: Date) -> u32 {
        let days = u32::try_from((last - first).num_days().saturating_add(1)).unwrap_or(0);
        let works = |weekday: &Weekday| !self.layers.rests_on(*weekday);
        let a_week = Weekday::ALL.iter().filter(|weekday| works(weekday)).fold(0, |sum, _| sum + 1);
        let rest = (0..u64::from(days % 7)).filter_map(|after| first.checked_add_days(Days::new(after)));
        let rest = rest.filter(|date| works(&Weekday::of(*date))).fold(0, |sum, _| sum + 1);
        days / 7 * a_week + rest
    }

    /// Lists the days from `first` to `last` for which anything is set.
    fn days_set(&self, first: Date, last: Date) -> BTreeSet<Date> {
        let layers = self.layers.calendars().iter();
        let years = layers.flat_map(|calendar| calendar.years.range(first.year()..=last.year()));
        let days = years.flat_map(|(_, year)| year.days().into_keys());
        days.filter(|date| (first..=last).contains(date)).collect()
    }
}
