//! What may happen to a case.

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::label::Label;
use crate::stamp::Stamp;
use crate::value::Date;

use super::act::{Appealed, Override, OverrideApproved, Reexamined};
use super::step::{Printed, StepCorrected, Stepped};
use super::written::{WrittenFact, WrittenList};

/// One entry of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// Facts were given, the first ones or a correction.
    Revised(Revision),
    /// The case was decided.
    Decided(Decided),
    /// The case was declared void.
    Voided(Reason),
    /// A void or decided case was opened again.
    Reopened(Reason),
    /// A person's judgement was put forward in the place of one outcome of the decision.
    Overridden(Override),
    /// Such a judgement was approved.
    OverrideApproved(OverrideApproved),
    /// Somebody appealed against the decision.
    Appealed(Appealed),
    /// The decision was examined again after an appeal.
    Reexamined(Reexamined),
    /// A step of a procedure was done.
    Stepped(Stepped),
    /// A step was entered wrongly and does not count.
    StepCorrected(StepCorrected),
    /// A sheet was printed.
    Printed(Printed),
}

/// All facts of a case at one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// Its number, counted from 1.
    pub revision: u32,
    /// The number of the regulation whose words the facts use.
    pub regulation: String,
    /// The title of the case.
    pub title: Option<Label>,
    /// The facts, by name and record; each keeps the stamp of whoever gave this value.
    pub facts: Vec<WrittenFact>,
    /// The lists, by name.
    pub lists: Vec<WrittenList>,
    /// Why the facts were corrected.
    pub reason: Option<String>,
    /// Who made the revision, and when.
    pub given: Stamp,
}

/// Why a case was declared void or opened again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The reason.
    pub reason: String,
    /// Who said so, and when.
    pub given: Stamp,
}

/// That a case was decided. The decision itself is kept beside the entry, bound to it by its digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// Its number, counted from 1 within the case.
    pub decision: u32,
    /// The digest of the record of the decision.
    pub record: Digest,
    /// The revision that was decided.
    pub revision: u32,
    /// The governing date.
    pub on: Date,
    /// The verdict as written; none where it is absent.
    pub verdict: Option<String>,
    /// Who decided, and when.
    pub given: Stamp,
}

impl Revision {
    /// Tells whether it holds the facts that were given with a step, or taken back with its correction: it stands right before that entry.
    #[must_use]
    pub fn is_given_with(&self, act: &Entry) -> bool {
        let own = match act {
            Entry::Stepped(stepped) => self.revision == stepped.revision,
            Entry::StepCorrected(corrected) => self.reason.as_deref() == Some(corrected.reason.as_str()),
            _ => false,
        };
        own && self.given == *act.given()
    }
}

impl Entry {
    /// Returns who made the entry, and when.
    #[must_use]
    pub const fn given(&self) -> &Stamp {
        match self {
            Self::Revised(Revision { given, .. })
            | Self::Decided(Decided { given, .. })
            | Self::Voided(Reason { given, .. })
            | Self::Reopened(Reason { given, .. })
            | Self::Overridden(Override { given, .. })
            | Self::OverrideApproved(OverrideApproved { given, .. })
            | Self::Appealed(Appealed { given, .. })
            | Self::Reexamined(Reexamined { given, .. })
            | Self::Stepped(Stepped { given, .. })
            | Self::StepCorrected(StepCorrected { given, .. })
            | Self::Printed(Printed { given, .. }) => given,
        }
    }
}
