//! The days that are worked around a date.

use chrono::{Datelike, Months};

use crate::value::Date;

use super::count::MOST_MOVED;
use super::working_days::WorkingDays;

impl WorkingDays<'_> {
    /// Finds the first day from a date on that is worked; none where the calendar has none for a year.
    #[must_use]
    pub fn on_or_after(&self, date: Date) -> Option<Date> {
        self.search(date, Date::succ_opt)
    }

    /// Finds the last day up to a date that is worked; none where the calendar has none for a year.
    #[must_use]
    pub fn on_or_before(&self, date: Date) -> Option<Date> {
        self.search(date, Date::pred_opt)
    }

    /// Finds the first day of a date's month that is worked.
    #[must_use]
    pub fn first_of_month(&self, date: Date) -> Option<Date> {
        let same = |day: &Date| (day.year(), day.month()) == (date.year(), date.month());
        self.on_or_after(date.with_day(1)?).filter(same)
    }

    /// Finds the last day of a date's month that is worked.
    #[must_use]
    pub fn last_of_month(&self, date: Date) -> Option<Date> {
        let same = |day: &Date| (day.year(), day.month()) == (date.year(), date.month());
        let last = date.with_day(1)?.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt());
        self.on_or_before(last.unwrap_or(Date::MAX)).filter(same)
    }

    fn search(&self, from: Date, next: fn(&Date) -> Option<Date>) -> Option<Date> {
        let days = std::iter::successors(Some(from), next).take(MOST_MOVED + 1);
        days.into_iter().find(|date| self.is_worked(*date))
    }
}
