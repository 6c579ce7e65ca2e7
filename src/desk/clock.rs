//! The only place that knows what time it is.

use chrono::{DateTime, Local, Utc};

use crate::value::Date;

/// Returns the present moment.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the one place that may ask")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Returns the present date on the wall.
#[must_use]
pub fn today() -> Date {
    civil_date(now())
}

/// Returns the date on the wall at a moment; the month in which an office counts a case is not that of Greenwich.
pub(super) fn civil_date(at: DateTime<Utc>) -> Date {
    at.with_timezone(&Local).date_naive()
}
