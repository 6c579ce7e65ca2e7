//! Numbers of cases and sheets: `GS07-2014-05-001` is the first case of the series `GS07-2014-05`, and each month begins a new series.

use std::fmt;

use crate::id::{CaseNumber, SheetNumber};
use crate::value::Date;

/// The series in which a case of a date is counted: the regulation's prefix, the year and the month.
///
/// ```
/// use zhidu::{case::series_of, value::read_date};
/// let series = read_date("2014-05-06").map(|date| series_of("GS07", date));
/// assert_eq!(series.as_deref(), Some("GS07-2014-05"));
/// ```
#[must_use]
pub fn series_of(prefix: &str, date: Date) -> String {
    format!("{prefix}-{}", date.format("%Y-%m"))
}

/// The place of a case: its series, and its serial in it, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The series: `GS07-2014-05`.
    pub series: String,
    /// The serial: `1`.
    pub serial: u32,
}

impl Place {
    /// Reads a number as it is written; the serial has at least three digits and no more zeros than that takes.
    ///
    /// ```
    /// use zhidu::{case::Place, id::CaseNumber};
    /// let place = Place { series: "GS07-2014-05".to_owned(), serial: 1 };
    /// assert_eq!(Place::read(&CaseNumber::new("GS07-2014-05-001")), Some(place));
    /// assert!(Place::read(&CaseNumber::new("GS07-2014-05-01")).is_none());
    /// ```
    #[must_use]
    pub fn read(number: &CaseNumber) -> Option<Self> {
        let (series, serial) = number.as_str().rsplit_once('-')?;
        let place = Self { series: series.to_owned(), serial: serial.parse().ok()? };
        (place.serial > 0 && place.number() == *number).then_some(place)
    }

    /// Writes the number.
    #[must_use]
    pub fn number(&self) -> CaseNumber {
        CaseNumber::new(&self.to_string())
    }

    /// Reads the number of a sheet, which is written as that of a case is.
    #[must_use]
    pub fn of_sheet(number: &SheetNumber) -> Option<Self> {
        Self::read(&CaseNumber::new(number.as_str()))
    }

    /// Writes the number of a sheet.
    #[must_use]
    pub fn sheet(&self) -> SheetNumber {
        SheetNumber::new(&self.to_string())
    }

    /// Returns the month in which the case is counted, `2014-05`.
    #[must_use]
    pub fn month(&self) -> &str {
        let start = self.series.len().saturating_sub("2014-05".len());
        self.series.get(start..).unwrap_or_default()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:03}", self.series, self.serial)
    }
}
