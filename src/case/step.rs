//! Steps of procedures, as they were done for a case, and the sheets that they issued.

use serde::{Deserialize, Serialize};

use crate::id::{FormId, OfficeId, PersonId, SheetNumber, StepId, StepRef};
use crate::stamp::Stamp;
use crate::value::Date;

/// That a step was done, or signed by one of several who all have to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stepped {
    /// Its number, counted from 1 within the case.
    pub number: u32,
    /// The step.
    pub step: StepRef,
    /// The release whose procedure it is.
    pub release: u32,
    /// The revision of the facts that it stood on, those given with it included.
    pub revision: u32,
    /// The decision that stood; none where the case was not decided.
    pub decision: Option<u32>,
    /// The office in which it was done.
    pub office: OfficeId,
    /// The holder of the office in whose stead the person acted.
    pub deputy_for: Option<PersonId>,
    /// The day on which it was done, by whoever did it; it may be entered later.
    pub on: Date,
    /// What it came to; none where others still have to sign.
    pub came_to: Option<CameTo>,
    /// Its number among all records that speak of the case, refusals counted in, from 1: whoever leaves one out leaves a gap. None in
    /// records from before they were counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nth: Option<u32>,
    /// Who did it, and when it was entered.
    pub given: Stamp,
}

/// What came of a step that is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CameTo {
    /// The steps that had led to it; none where the procedure begins with it.
    pub after: Vec<StepId>,
    /// The steps that it led to; none where this way of the procedure ends.
    pub led_to: Vec<StepId>,
    /// The sheets that it issued.
    pub sheets: Vec<Issued>,
}

/// A sheet that was issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// The form.
    pub form: FormId,
    /// Its number, which no other sheet of the register bears.
    pub number: SheetNumber,
}

/// That a step was entered wrongly: it does not count, and its sheets are void. What was entered stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepCorrected {
    /// The number of the step.
    pub number: u32,
    /// Why.
    pub reason: String,
    /// Its number among all records that speak of the case, refusals counted in, from 1: whoever leaves one out leaves a gap. None in
    /// records from before they were counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nth: Option<u32>,
    /// Who said so, and when.
    pub given: Stamp,
}

/// That a sheet was printed. The second time and every time after it is a reprint (补打).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// The sheet.
    pub number: SheetNumber,
    /// How often it was printed, this time included.
    pub time: u32,
    /// Who printed it, and when.
    pub given: Stamp,
}

impl Printed {
    /// Returns which reprint it is, counted from 1; none for the first printing.
    #[must_use]
    pub const fn reprint(&self) -> Option<u32> {
        if self.time > 1 { Some(self.time - 1) } else { None }
    }
}
