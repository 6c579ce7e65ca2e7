//! What a sheet itself bears.

use serde::{Deserialize, Serialize};

use crate::id::{CaseNumber, SheetNumber};
use crate::value::Date;

use super::issuer::Issuer;
use super::mark::Mark;
use super::voided::Voided;

/// What a sheet itself bears, beside what its form shows. Whatever is not there is a blank to write on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Its number.
    pub number: Option<SheetNumber>,
    /// The day on which it was issued.
    pub issued_on: Option<Date>,
    /// Who issued it; all of them, where several signed.
    pub by: Vec<Issuer>,
    /// The release that it was filled by, of a list that which has its form; none for a pack that is no release.
    pub release: Option<u32>,
    /// The case that it speaks of.
    pub case: Option<CaseNumber>,
    /// The decision that it stands on.
    pub decision: Option<u32>,
    /// The month whose cases it lists, as `2014-08`.
    pub month: Option<String>,
    /// What makes it other than the first printing of a sheet that counts.
    pub marks: Vec<Mark>,
    /// Why it is void, where it is.
    pub void: Option<Voided>,
}
