//! The record of a decision: everything that is needed to decide again and compare.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Decision;
use crate::digest::Digest;
use crate::id::{CaseNumber, FactId};
use crate::stamp::Stamp;
use crate::value::Date;

/// A decision as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionRecord {
    /// The case.
    pub case: CaseNumber,
    /// The number of the decision in the case, counted from 1.
    pub number: u32,
    /// The revision that was decided.
    pub revision: u32,
    /// The digest of that revision's entry.
    pub revision_digest: Digest,
    /// The release that governed.
    pub release: ReleaseRef,
    /// The date that selected rules and parameters.
    pub governing: Governing,
    /// The dates of the case.
    pub dates: Dates,
    /// The decision.
    pub decision: Decision,
    /// The version of the engine.
    pub engine: String,
    /// Who decided, and when.
    pub given: Stamp,
}

/// A release, by its number in the register and the digest of its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseRef {
    /// Its number.
    pub number: u32,
    /// The digest of its texts.
    pub digest: Digest,
}

/// The governing date, and what chose it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Governing {
    /// The date.
    pub on: Date,
    /// The fact that held it; none where whoever decided asked for the date.
    pub fact: Option<FactId>,
}

/// Four dates that are never mixed. `regulation.yaml` says which facts hold the first two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dates {
    /// When what the case is about happened.
    pub occurred: Option<Date>,
    /// When it came to the factory's knowledge.
    pub received: Option<Date>,
    /// When it was decided.
    pub decided: DateTime<Utc>,
    /// When the decision left the house.
    pub issued: Option<Date>,
}
