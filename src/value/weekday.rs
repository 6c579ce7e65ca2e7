//! The days of the week.

use std::fmt;

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use crate::label::Lang;

use super::Date;

/// A day of the week, Monday first (ISO 8601).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    /// 星期一.
    Monday,
    /// 星期二.
    Tuesday,
    /// 星期三.
    Wednesday,
    /// 星期四.
    Thursday,
    /// 星期五.
    Friday,
    /// 星期六.
    Saturday,
    /// 星期日.
    Sunday,
}

impl Weekday {
    /// All seven, Monday first.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// Returns the word that stands in the pack.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }

    /// Returns the name that people read; it is as good as the word.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        let (zh, en) = match self {
            Self::Monday => ("星期一", "Monday"),
            Self::Tuesday => ("星期二", "Tuesday"),
            Self::Wednesday => ("星期三", "Wednesday"),
            Self::Thursday => ("星期四", "Thursday"),
            Self::Friday => ("星期五", "Friday"),
            Self::Saturday => ("星期六", "Saturday"),
            Self::Sunday => ("星期日", "Sunday"),
        };
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }

    /// Reads a day of the week in English, or in any of the ways Chinese writes it.
    ///
    /// ```
    /// use zhidu::value::Weekday;
    /// for written in ["saturday", "Saturday", "星期六", "周六", "礼拜六", "六"] {
    ///     assert_eq!(Weekday::read(written), Some(Weekday::Saturday));
    /// }
    /// assert_eq!(Weekday::read("周天"), Some(Weekday::Sunday));
    /// assert_eq!(Weekday::read("周七"), None);
    /// ```
    #[must_use]
    pub fn read(written: &str) -> Option<Self> {
        let bare =
            ["星期", "礼拜", "周"].into_iter().find_map(|prefix| written.strip_prefix(prefix)).unwrap_or(written);
        let bare = if bare == "天" { "日" } else { bare };
        Self::ALL.into_iter().find(|day| {
            let chinese = day.name(Lang::Zh).strip_prefix("星期").is_some_and(|name| name == bare);
            chinese || day.word().eq_ignore_ascii_case(written)
        })
    }

    /// Returns the day of the week of a date.
    ///
    /// ```
    /// use zhidu::value::{Weekday, read_date};
    /// assert_eq!(read_date("2026-10-10").map(Weekday::of), Some(Weekday::Saturday));
    /// ```
    #[must_use]
    pub fn of(date: Date) -> Self {
        match date.weekday() {
            chrono::Weekday::Mon => Self::Monday,
            chrono::Weekday::Tue => Self::Tuesday,
            chrono::Weekday::Wed => Self::Wednesday,
            chrono::Weekday::Thu => Self::Thursday,
            chrono::Weekday::Fri => Self::Friday,
            chrono::Weekday::Sat => Self::Saturday,
            chrono::Weekday::Sun => Self::Sunday,
        }
    }
}

impl fmt::Display for Weekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
