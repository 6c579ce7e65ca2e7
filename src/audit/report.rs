//! What an examination says in the end.

use crate::digest::Digest;
use crate::journal::PublicKey;

use super::anchor::{Anchor, At};
use super::finding::Finding;

/// What an examination says in the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How many records there are.
    pub size: u64,
    /// The root of the tree of these; none where one cannot be computed.
    pub root: Option<Digest>,
    /// The keys of which the journal knows, oldest first.
    pub keys: Vec<PublicKey>,
    /// The checkpoints that hold, those in the journal first.
    pub anchors: Vec<Anchor>,
    /// All that is wrong.
    pub findings: Vec<Finding>,
    /// What deserves a look and proves nothing.
    pub remarks: Vec<Finding>,
}

impl Report {
    /// Tells whether nothing was found.
    #[must_use]
    pub const fn holds(&self) -> bool {
        self.findings.is_empty()
    }

    /// Returns the checkpoint from outside that anchors most records; all before its size.
    #[must_use]
    pub fn outside(&self) -> Option<&Anchor> {
        self.widest(|at| matches!(at, At::Outside(_)))
    }

    /// Returns the checkpoint in the journal that covers most records, where it covers more than the one from outside.
    #[must_use]
    pub fn inside(&self) -> Option<&Anchor> {
        let outside = self.outside().map_or(0, |anchor| anchor.size);
        self.widest(|at| matches!(at, At::Inside(_))).filter(|anchor| anchor.size > outside)
    }

    fn widest(&self, takes: impl Fn(&At) -> bool) -> Option<&Anchor> {
        self.anchors.iter().filter(|anchor| takes(&anchor.at)).max_by_key(|anchor| anchor.size)
    }
}
