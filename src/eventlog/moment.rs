//! A moment as a log writes it.

use std::fmt;

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// How far clocks may be from UTC in `xs:dateTime`, in seconds.
const FARTHEST: i32 = 14 * 3600;

/// A civil date and time, and how far its clock is from UTC, where the log says so.
///
/// Two moments are equal where they are written alike: `10:00+08:00` and `02:00Z` are the same instant of two clocks. For what comes
/// first compare [`Moment::instant`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    civil: NaiveDateTime,
    offset: Option<FixedOffset>,
}

impl Moment {
    /// Takes a date and time of which nobody said on which clock.
    #[must_use]
    pub const fn civil(civil: NaiveDateTime) -> Self {
        Self { civil, offset: None }
    }

    /// Returns the date and time on the clock that the log was written by.
    #[must_use]
    pub const fn on_its_clock(&self) -> NaiveDateTime {
        self.civil
    }

    /// Tells whether the log says how far its clock is from UTC.
    #[must_use]
    pub const fn has_offset(&self) -> bool {
        self.offset.is_some()
    }

    /// Returns the instant; none where the log does not say how far its clock is from UTC.
    #[must_use]
    pub fn instant(&self) -> Option<DateTime<Utc>> {
        let instant = self.civil.checked_sub_offset(self.offset?)?;
        Some(instant.and_utc())
    }

    /// Reads a moment in the forms of ISO 8601 that logs have: those of `xs:dateTime`, and those that Java and Python write in its
    /// place: without seconds, with a space or a comma, with an offset as `+0800` or `+08`. Of a fraction the nanoseconds are kept.
    /// `None` for anything else, a date without a time among it.
    ///
    /// ```
    /// use zhidu::eventlog::Moment;
    /// let read = |text: &str| Moment::read(text).map(|moment| moment.to_string());
    /// assert_eq!(read("2021-03-05T10:00:00.500+08:00").as_deref(), Some("2021-03-05T10:00:00.500+08:00"));
    /// assert_eq!(read("2021-03-05 10:00:00,5+0800").as_deref(), Some("2021-03-05T10:00:00.500+08:00"));
    /// assert_eq!(read("2021-03-05T10:00:00+00:00").as_deref(), Some("2021-03-05T10:00:00Z"));
    /// assert_eq!(read("2021-03-05T24:00:00").as_deref(), Some("2021-03-06T00:00:00"));
    /// assert_eq!(read("2021-03-05"), None);
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (date, rest) = text.trim().split_once(['T', 't', ' '])?;
        let zone = rest.find(['Z', 'z', '+', '-']).unwrap_or(rest.len());
        let (time, zone) = rest.split_at_checked(zone)?;
        let offset = match zone {
            "" => None,
            zone => Some(read_offset(zone)?),
        };
        let (time, next_day) = read_time(time.trim_end())?;
        let date = read_date(date)?;
        let date = if next_day { date.succ_opt()? } else { date };
        Some(Self { civil: date.and_time(time), offset })
    }
}

/// Reads `2021-03-05`; years may have more digits, and be before the common era.
fn read_date(text: &str) -> Option<NaiveDate> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let mut parts = digits.split('-');
    let (year, month, day) = (parts.next()?, number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    if parts.next().is_some() || year.len() < 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    NaiveDate::from_ymd_opt(sign * year.parse::<i32>().ok()?, month, day)
}

/// Reads `10:00:00.5`, and tells whether it is the `24:00:00` at which the next day begins.
fn read_time(text: &str) -> Option<(NaiveTime, bool)> {
    let (clock, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let mut parts = clock.split(':');
    let (hour, minute) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let (second, has_seconds) = match parts.next() {
        Some(second) => (number(second, 2)?, true),
        None => (0, false),
    };
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next().is_some() || !is_fraction || (!has_seconds && text.len() != clock.len()) {
        return None;
    }
    let digits: String = fraction.chars().chain("000000000".chars()).take(9).collect();
    let nanos: u32 = digits.parse().ok()?;
    match (hour, minute, second, nanos) {
        (24, 0, 0, 0) => Some((NaiveTime::MIN, true)),
        (_, _, 60, _) => Some((NaiveTime::from_hms_nano_opt(hour, minute, 59, nanos + 1_000_000_000)?, false)),
        _ => Some((NaiveTime::from_hms_nano_opt(hour, minute, second, nanos)?, false)),
    }
}

/// Reads `Z`, `+08:00`, `+0800` or `+08`.
fn read_offset(text: &str) -> Option<FixedOffset> {
    if matches!(text, "Z" | "z") {
        return FixedOffset::east_opt(0);
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+')?),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some((hours, minutes)) => (hours, minutes),
        None if digits.len() == 2 => (digits, "00"),
        None => digits.split_at_checked(2)?,
    };
    let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
    let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
    if minutes > 59 || seconds > FARTHEST { None } else { FixedOffset::east_opt(sign * seconds) }
}

/// Reads a whole number of so many digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

impl From<DateTime<FixedOffset>> for Moment {
    /// Takes an instant on the clock it was told by; on that of UTC where `xs:dateTime` cannot write the offset.
    fn from(moment: DateTime<FixedOffset>) -> Self {
        let offset = *moment.offset();
        let written = offset.local_minus_utc() % 60 == 0 && offset.local_minus_utc().abs() <= FARTHEST;
        if written { Self { civil: moment.naive_local(), offset: Some(offset) } } else { moment.to_utc().into() }
    }
}

impl From<DateTime<Utc>> for Moment {
    fn from(moment: DateTime<Utc>) -> Self {
        Self { civil: moment.naive_utc(), offset: FixedOffset::east_opt(0) }
    }
}

impl fmt::Display for Moment {
    /// Writes it as `xs:dateTime`: three, six or nine digits of a fraction as needed, `Z` for UTC, nothing where no offset is known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (date, time) = (self.civil.date(), self.civil.time());
        let (sign, year) = if date.year() < 0 { ("-", -date.year()) } else { ("", date.year()) };
        write!(f, "{sign}{year:04}-{:02}-{:02}T{}", date.month(), date.day(), time.format("%H:%M:%S%.f"))?;
        match self.offset.map(|offset| TimeDelta::seconds(offset.local_minus_utc().into()).num_minutes()) {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(minutes) => {
                let (sign, minutes) = if minutes < 0 { ('-', -minutes) } else { ('+', minutes) };
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}
