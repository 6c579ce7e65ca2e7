//! What the words of a command line have to be, and how each is read.

use std::error::Error;
use std::fmt;

use chrono::{DateTime, Local, TimeDelta, Utc};

use crate::desk::Assignment;
use crate::id::PersonId;
use crate::journal::PublicKey;
use crate::value::{Date, Kind, is_no_day, month_meant, read_date};

/// What a word of a command line has to be and is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Date,
    Month,
    Moment,
    Person,
    Text,
    Assignment,
    Renaming,
    Key,
    Number,
}

impl Wanted {
    /// Returns the word by which sentences tell it; of a day that the calendar does not have, that it is none.
    pub(super) fn form(self, written: &str) -> &'static str {
        match self {
            Self::Date | Self::Moment if is_no_day(written) => "no-day",
            Self::Date => "date",
            Self::Month => "month",
            Self::Moment => "moment",
            Self::Person => "person",
            Self::Text => "text",
            Self::Assignment => "assignment",
            Self::Renaming => "renaming",
            Self::Key => "key",
            Self::Number => "number",
        }
    }

    /// Guesses what was meant by a word that is none.
    pub(super) fn meant(self, written: &str) -> Option<String> {
        match self {
            Self::Date | Self::Moment => Kind::Date.meant(written),
            Self::Month => month_meant(written),
            Self::Number => Kind::Integer.meant(written),
            Self::Assignment => {
                let (name, value) = written.split_once([':', '：'])?;
                (!name.trim().is_empty()).then(|| format!("{}={}", name.trim(), value.trim()))
            }
            Self::Person | Self::Text | Self::Renaming | Self::Key => None,
        }
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.form(""))
    }
}

impl Error for Wanted {}

/// Reads a day.
pub(super) fn date(text: &str) -> Result<Date, Wanted> {
    read_date(text).ok_or(Wanted::Date)
}

/// Reads a month, `YYYY-MM`.
pub(super) fn month(text: &str) -> Result<String, Wanted> {
    read_date(&format!("{text}-01")).map(|_| text.to_owned()).ok_or(Wanted::Month)
}

/// Reads a moment: a date, which stands for the end of that day here, or a moment in full (RFC 3339).
pub(super) fn moment(text: &str) -> Result<DateTime<Utc>, Wanted> {
    let moment = match read_date(text) {
        Some(date) => date.succ_opt().and_then(|next| next.and_hms_opt(0, 0, 0)).and_then(|next| {
            let end = next.and_local_timezone(Local).earliest()?;
            Some(end.with_timezone(&Utc) - TimeDelta::nanoseconds(1))
        }),
        None => DateTime::parse_from_rfc3339(text).ok().map(|moment| moment.with_timezone(&Utc)),
    };
    moment.ok_or(Wanted::Moment)
}

/// Reads the name of a person, which nobody can mistake for another: no control characters, none that cannot be seen.
pub(super) fn person(text: &str) -> Result<PersonId, Wanted> {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let name = text.trim();
    if name.is_empty() || name.chars().any(hidden) { Err(Wanted::Person) } else { Ok(PersonId::new(name)) }
}

/// Reads a text that says something.
pub(super) fn said(text: &str) -> Result<String, Wanted> {
    let text = text.trim();
    if text.is_empty() { Err(Wanted::Text) } else { Ok(text.to_owned()) }
}

/// Reads `name=value`.
pub(super) fn assignment(text: &str) -> Result<Assignment, Wanted> {
    Assignment::read(text).ok_or(Wanted::Assignment)
}

/// Reads the public half of a key.
pub(super) fn key(text: &str) -> Result<PublicKey, Wanted> {
    PublicKey::read(text.trim()).map_err(|_| Wanted::Key)
}
