//! Values: text, numbers, dates, yes and no, lists; and the kinds that say how they are written.

mod capital;
mod choice;
mod kind;
mod slip;
mod weekday;

pub use capital::capital;
pub use choice::{Choice, Choices};
pub use kind::{Kind, Misread};
pub use slip::{half_width, halved, is_no_day, month_meant};
pub use weekday::Weekday;

use std::sync::Arc;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A civil date, without time or zone.
pub type Date = chrono::NaiveDate;

/// A known value. What it means (money, days, percent …) is said by the [`Kind`] of the fact that holds it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Text, or the id of a choice.
    Text(Arc<str>),
    /// Yes or no.
    YesNo(bool),
    /// Any number; a percentage is its fraction (70 % is 0.70).
    Number(Decimal),
    /// A civil date.
    Date(Date),
    /// Several values of one kind.
    List(Arc<[Value]>),
}

impl Value {
    /// Wraps text or the id of a choice.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(Arc::from(text))
    }

    /// Wraps a whole number.
    #[must_use]
    pub fn whole(number: i64) -> Self {
        Self::Number(Decimal::from(number))
    }

    /// Returns the entries where the value is a list, else the value itself as its only entry.
    #[must_use]
    pub fn entries(&self) -> &[Self] {
        match self {
            Self::List(entries) => entries,
            single => std::slice::from_ref(single),
        }
    }
}

/// Reads a civil date in its one accepted form, `YYYY-MM-DD`.
///
/// ```
/// use zhidu::value::read_date;
/// assert!(read_date("2014-05-06").is_some());
/// assert!(read_date("2014-5-6").is_none());
/// assert!(read_date("2014-02-30").is_none());
/// ```
#[must_use]
pub fn read_date(text: &str) -> Option<Date> {
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = text.split('-');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(year), Some(month), Some(day), None) if digits(year, 4) && digits(month, 2) && digits(day, 2) => {
            Date::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        }
        _ => None,
    }
}

/// A value as the store keeps it: the type stands beside the value.
#[derive(Serialize, Deserialize)]
enum Kept {
    Text(Arc<str>),
    YesNo(bool),
    #[serde(with = "rust_decimal::serde::str")]
    Number(Decimal),
    Date(Date),
    List(Arc<[Value]>),
}

impl Serialize for Value {
    /// Readable formats take the plain value, numbers as strings so that no reader rounds them; others keep the type beside it.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return match self {
                Self::Text(text) => serializer.serialize_str(text),
                Self::YesNo(yes) => serializer.serialize_bool(*yes),
                Self::Number(number) => serializer.collect_str(&number.normalize()),
                Self::Date(date) => serializer.collect_str(date),
                Self::List(entries) => serializer.collect_seq(entries.iter()),
            };
        }
        match self.clone() {
            Self::Text(text) => Kept::Text(text),
            Self::YesNo(yes) => Kept::YesNo(yes),
            Self::Number(number) => Kept::Number(number),
            Self::Date(date) => Kept::Date(date),
            Self::List(entries) => Kept::List(entries),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Value {
    /// Reads the form in which the type stands beside the value.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Kept::deserialize(deserializer)? {
            Kept::Text(text) => Self::Text(text),
            Kept::YesNo(yes) => Self::YesNo(yes),
            Kept::Number(number) => Self::Number(number),
            Kept::Date(date) => Self::Date(date),
            Kept::List(entries) => Self::List(entries),
        })
    }
}
