//! The only place that knows what time it is.

use chrono::{DateTime, Utc};

/// Returns the present moment.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the one place that may ask")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}
