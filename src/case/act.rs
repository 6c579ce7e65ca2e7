//! Acts of persons on a decision. The decision itself stays as it was recorded.

use serde::{Deserialize, Serialize};

use crate::id::{FactId, PersonId};
use crate::stamp::Stamp;
use crate::value::Date;

use super::written::Written;

/// A person's judgement, put forward in the place of one outcome of a decision. It counts only once another person has approved it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// Its number, counted from 1 within the case.
    pub number: u32,
    /// The decision it speaks of; it ends with that decision.
    pub decision: u32,
    /// The output.
    pub output: FactId,
    /// The record it speaks of, counted from 0, where the output has one value for each record of a list.
    pub record: Option<u32>,
    /// What the rules gave, as the decision records it; none where that is no value.
    pub result: Option<Written>,
    /// What the person puts in its place.
    pub value: Written,
    /// Why.
    pub reason: String,
    /// The last day on which it counts; none where it counts as long as the decision stands.
    pub until: Option<Date>,
    /// Who put it forward, and when.
    pub given: Stamp,
}

/// That an override was approved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverrideApproved {
    /// The override.
    pub number: u32,
    /// Who approved it, and when.
    pub given: Stamp,
}

/// An appeal against a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appealed {
    /// Its number, counted from 1 within the case.
    pub number: u32,
    /// The decision it speaks of.
    pub decision: u32,
    /// Whose appeal it is.
    pub by: PersonId,
    /// Why.
    pub reason: String,
    /// Who entered it, and when.
    pub given: Stamp,
}

/// That a decision was examined again after an appeal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reexamined {
    /// The appeal.
    pub appeal: u32,
    /// Whether the decision stands; otherwise the case is open again.
    pub upheld: bool,
    /// Why.
    pub reason: String,
    /// Who examined it, and when.
    pub given: Stamp,
}
