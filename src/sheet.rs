//! Filled forms: what stands on a printed sheet, as plain data in both languages. Pure: the case, the day and the numbers are arguments.

mod cases;
mod fill;
mod head;
mod issuer;
mod mark;
mod part;
mod shown;
mod voided;

pub use cases::CaseList;
pub use fill::fill;
pub use head::Head;
pub use issuer::Issuer;
pub use mark::Mark;
pub use part::{CaseRow, Entry, Part, Piece};
pub use shown::{Shown, Weight};
pub use voided::Voided;

use serde::{Deserialize, Serialize};

use crate::id::{ClauseId, FormId};
use crate::label::Label;
use crate::program::Paper;
use crate::source::Source;

/// A filled form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The form.
    pub form: FormId,
    /// Its title.
    pub title: Label,
    /// The clause that names it.
    pub clause: ClauseId,
    /// The authority of that clause.
    pub source: Source,
    /// The paper.
    pub paper: Paper,
    /// The number of the regulation.
    pub regulation: String,
    /// The title of the regulation.
    pub regulation_title: Label,
    /// Whom each copy is for; where there is none, it is printed once.
    pub copies: Vec<Label>,
    /// What the sheet itself bears.
    pub head: Head,
    /// What stands on it, from the top down.
    pub parts: Vec<Part>,
    /// What its guards warn of.
    pub warnings: Vec<Warning>,
}

/// A warning that stands on the sheet, since it holds a word that it should not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// The word.
    pub word: String,
    /// The warning.
    pub text: Label,
    /// Its clause.
    pub clause: ClauseId,
    /// Its authority.
    pub source: Source,
}
