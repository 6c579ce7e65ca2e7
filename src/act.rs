//! What people do to a regulation and to its cases, and for which an office may be named.

use serde::{Deserialize, Serialize};

use std::fmt;

/// Something that an office may be named for, with `may` in `offices.yaml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Naming who holds an office, and relieving them of it.
    Appoint,
    /// Putting a release forward.
    ProposeRelease,
    /// Approving a release that was put forward.
    ApproveRelease,
    /// Publishing an approved release, so that cases are decided by it.
    PublishRelease,
    /// Telling persons of a release.
    Notify,
    /// Deciding a case.
    Decide,
    /// Putting a person's judgement in the place of an outcome.
    Override,
    /// Approving such a judgement.
    ApproveOverride,
    /// Appealing against a decision.
    Appeal,
    /// Examining a decision again after an appeal.
    Reexamine,
    /// Doing a step of a procedure, or saying that one was entered wrongly. The procedure names the office, never `may`.
    Step,
}

impl Act {
    /// All acts that an office may be named for: those on offices, on releases, on cases.
    pub const ALL: [Self; 10] = [
        Self::Appoint,
        Self::ProposeRelease,
        Self::ApproveRelease,
        Self::PublishRelease,
        Self::Notify,
        Self::Decide,
        Self::Override,
        Self::ApproveOverride,
        Self::Appeal,
        Self::Reexamine,
    ];

    /// Returns the word that stands in the pack and in records.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Appoint => "appoint",
            Self::ProposeRelease => "propose_release",
            Self::ApproveRelease => "approve_release",
            Self::PublishRelease => "publish_release",
            Self::Notify => "notify",
            Self::Decide => "decide",
            Self::Override => "override",
            Self::ApproveOverride => "approve_override",
            Self::Appeal => "appeal",
            Self::Reexamine => "reexamine",
            Self::Step => "step",
        }
    }

    /// Reads the word that stands in the pack.
    ///
    /// ```
    /// use zhidu::act::Act;
    /// assert_eq!(Act::read("approve_release"), Some(Act::ApproveRelease));
    /// assert_eq!(Act::read("approve"), None);
    /// ```
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.word() == word)
    }

    /// Tells whether the act always needs an office that is named for it.
    ///
    /// Where a pack names no office for such an act, nobody may do it. The other acts are open to everybody until the pack
    /// names an office for them.
    ///
    /// ```
    /// use zhidu::act::Act;
    /// assert!(Act::ApproveRelease.always_reserved());
    /// assert!(!Act::Decide.always_reserved());
    /// ```
    #[must_use]
    pub const fn always_reserved(self) -> bool {
        match self {
            Self::Appoint | Self::ApproveRelease | Self::PublishRelease | Self::ApproveOverride | Self::Reexamine => {
                true
            }
            Self::ProposeRelease | Self::Notify | Self::Decide | Self::Override | Self::Appeal | Self::Step => false,
        }
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
