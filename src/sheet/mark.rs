//! What makes a sheet other than the first printing of one that counts.

use serde::{Deserialize, Serialize};

/// What makes a sheet other than the first printing of one that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// It was issued to nobody and counts for nothing.
    Specimen,
    /// It is printed again, counted from 1.
    Reprint(u32),
    /// It was declared void.
    Void,
}

impl Mark {
    /// Returns the word that picks the sentence.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Specimen => "specimen",
            Self::Reprint(_) => "reprint",
            Self::Void => "void",
        }
    }
}
