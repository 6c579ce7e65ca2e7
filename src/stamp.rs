//! Who, and when.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::id::PersonId;

/// Who, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Whoever it was.
    pub by: PersonId,
    /// The moment, in UTC.
    pub at: DateTime<Utc>,
}
