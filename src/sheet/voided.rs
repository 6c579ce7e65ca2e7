//! Why a sheet is void.

use serde::{Deserialize, Serialize};

use crate::id::PersonId;
use crate::value::Date;

/// Why a sheet is void: the step that issued it was entered wrongly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voided {
    /// The reason that was given.
    pub reason: String,
    /// Who gave it.
    pub by: PersonId,
    /// The day on which it was entered.
    pub on: Date,
}
