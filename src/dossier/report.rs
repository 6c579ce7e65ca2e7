//! What came of verifying a dossier. It says nothing for people by itself; the sentences are elsewhere.

use crate::digest::Digest;
use crate::id::CaseNumber;

/// Something that is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// Every entry can be read, belongs here and stands in its order.
    Entries,
    /// Every entry is in the tree of the stated root.
    Inclusion,
    /// What entries name by SHA-256 is all there and has that SHA-256, and nothing else is there.
    Kept,
    /// Revisions, decisions and steps of the case are counted without a gap, and so is all that the journal says of it.
    Case,
    /// The record of each decision belongs to its entry and its revision.
    Records,
    /// The texts of each release give the digest that its decisions name.
    Releases,
    /// Each release was approved by another person than the one who put it forward, then put into force, and then decided by.
    Approval,
    /// Who approved and published held an office.
    Offices,
    /// Evaluated again, each decision comes out the same, byte for byte.
    Again,
    /// Taken again, each step is allowed and leads where it led.
    Steps,
    /// The part for readers says what the bytes say.
    Readers,
    /// The tree continues the checkpoint in the file.
    Checkpoint,
    /// The checkpoint bears the signature of the key that was given.
    Signature,
    /// The checkpoint that the reader holds is of this journal.
    Held,
    /// A checkpoint that the reader trusts vouches for every entry.
    Anchor,
}

impl Check {
    /// All checks, in the order in which they are told.
    pub const ALL: [Self; 15] = [
        Self::Entries,
        Self::Inclusion,
        Self::Kept,
        Self::Case,
        Self::Records,
        Self::Releases,
        Self::Approval,
        Self::Offices,
        Self::Again,
        Self::Steps,
        Self::Readers,
        Self::Checkpoint,
        Self::Signature,
        Self::Held,
        Self::Anchor,
    ];

    /// Returns the word that stands in JSON and in the keys of sentences.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Entries => "entries",
            Self::Inclusion => "inclusion",
            Self::Kept => "kept",
            Self::Case => "case",
            Self::Records => "records",
            Self::Releases => "releases",
            Self::Approval => "approval",
            Self::Offices => "offices",
            Self::Again => "again",
            Self::Steps => "steps",
            Self::Readers => "readers",
            Self::Checkpoint => "checkpoint",
            Self::Signature => "signature",
            Self::Held => "held",
            Self::Anchor => "anchor",
        }
    }
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The word of its sentence.
    pub word: &'static str,
    /// The values that the sentence speaks of.
    pub arguments: Vec<(&'static str, String)>,
}

impl Fault {
    /// Says that something is not as it should be.
    #[must_use]
    pub const fn of(word: &'static str) -> Self {
        Self { word, arguments: Vec::new() }
    }

    /// Adds a value that the sentence speaks of.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &impl ToString) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }
}

/// How a check ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    Holds,
    /// It does not hold, and why.
    Fails(Vec<Fault>),
    /// It could not be made, because the reader gave nothing to hold the file against, or the file holds none; the word says which.
    Open(&'static str),
}

impl Verdict {
    /// Holds where nothing was found, else fails.
    #[must_use]
    pub fn of(faults: Vec<Fault>) -> Self {
        if faults.is_empty() { Self::Holds } else { Self::Fails(faults) }
    }

    /// Returns the word that stands in JSON.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Fails(_) => "fails",
            Self::Open(_) => "open",
        }
    }
}

/// What came of verifying a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The version of the file.
    pub version: u32,
    /// The case.
    pub case: CaseNumber,
    /// How many entries the journal held.
    pub size: u64,
    /// The root of the tree over them.
    pub root: Digest,
    /// How many entries are in the file.
    pub entries: usize,
    /// The decisions that could be read: number and version of the engine that made it.
    pub engines: Vec<(u32, String)>,
    /// Every check with its verdict.
    pub checks: Vec<(Check, Verdict)>,
}

impl Report {
    /// Tells whether no check fails.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.checks.iter().all(|(_, verdict)| !matches!(verdict, Verdict::Fails(_)))
    }

    /// Tells whether a checkpoint that the reader trusts vouches for every entry.
    #[must_use]
    pub fn is_anchored(&self) -> bool {
        self.verdict(Check::Anchor) == Some(&Verdict::Holds)
    }

    /// Returns how a check ended.
    #[must_use]
    pub fn verdict(&self, check: Check) -> Option<&Verdict> {
        self.checks.iter().find(|(known, _)| *known == check).map(|(_, verdict)| verdict)
    }
}
