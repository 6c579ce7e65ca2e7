//! Who issued a sheet.

use serde::{Deserialize, Serialize};

use crate::id::PersonId;
use crate::label::Label;

/// Who issued a sheet, and in which office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issuer {
    /// The person.
    pub person: PersonId,
    /// The office in which the step was done, in the words of its release.
    pub office: Option<Label>,
    /// The holder of that office in whose stead the person acted.
    pub deputy_for: Option<PersonId>,
}
