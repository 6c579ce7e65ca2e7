//! Dates in scripts.

use chrono::{Datelike, Months, TimeDelta};
use rhai::Dynamic;

use crate::value::{Date, read_date};

use super::engine::Shelf;
use super::view::{Outcome, View, fault, view, wrong_kind};

/// Puts the functions and properties of dates on the shelf.
pub(super) fn stock(shelf: &mut Shelf) {
    shelf.one("date", |text| match view(text) {
        View::Text(text) => read_date(&text)
            .map(Dynamic::from)
            .ok_or_else(|| fault("other", format!("`{text}` is no date; dates are written as 2014-05-06"))),
        View::Date(date) => Ok(Dynamic::from(date)),
        other => Err(wrong_kind("date", &[&other])),
    });
    shelf.two("add_months", |date, months| match (view(date), view(months)) {
        (View::Date(date), View::Whole(months)) => add_months(date, months),
        (first, second) => Err(wrong_kind("add_months", &[&first, &second])),
    });
    shelf.one("year", |date| part("year", date, |date| i64::from(date.year())));
    shelf.one("month", |date| part("month", date, |date| i64::from(date.month())));
    shelf.one("day", |date| part("day", date, |date| i64::from(date.day())));
    shelf.property("year", |date| i64::from(date.year()));
    shelf.property("month", |date| i64::from(date.month()));
    shelf.property("day", |date| i64::from(date.day()));
}

/// Counts days on from a date.
pub(super) fn later(date: Date, days: i64) -> Outcome {
    in_range(TimeDelta::try_days(days).and_then(|days| date.checked_add_signed(days)))
}

/// Counts months on from a date; where the month is shorter, its last day is taken.
fn add_months(date: Date, months: i64) -> Outcome {
    let count = u32::try_from(months.unsigned_abs()).ok().map(Months::new);
    in_range(
        count
            .and_then(|count| if months < 0 { date.checked_sub_months(count) } else { date.checked_add_months(count) }),
    )
}

/// Holds dates to years of four digits, because no others can be written.
fn in_range(date: Option<Date>) -> Outcome {
    date.filter(|date| (0..=9999).contains(&date.year()))
        .map(Dynamic::from)
        .ok_or_else(|| fault("arithmetic", "the date lies outside the years 0000 to 9999"))
}

fn part(name: &str, date: &Dynamic, part: fn(&Date) -> i64) -> Outcome {
    match view(date) {
        View::Date(date) => Ok(Dynamic::from(part(&date))),
        other => Err(wrong_kind(name, &[&other])),
    }
}
