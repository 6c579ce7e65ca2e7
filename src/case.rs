//! A stored case: the entries that make it, in the order in which they were made. Nothing in it is ever changed or taken away.

mod act;
mod change;
mod course;
mod draft;
mod entry;
mod number;
mod standing;
mod step;
mod written;

pub use act::{Appealed, Override, OverrideApproved, Reexamined};
pub use change::{Change, changes};
pub use course::{Course, SheetOf, Void, Way};
pub use draft::Draft;
pub use entry::{Decided, Entry, Reason, Revision};
pub use number::{Place, series_of};
pub use standing::Effective;
pub use step::{CameTo, Issued, Printed, StepCorrected, Stepped};
pub use written::{Written, WrittenFact, WrittenList};

use crate::digest::Digest;
use crate::id::CaseNumber;

/// A case as the register holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its number.
    pub number: CaseNumber,
    /// All its entries, oldest first.
    pub entries: Vec<Recorded>,
}

/// An entry with the digest of its bytes as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The entry.
    pub entry: Entry,
    /// The digest of its number, its place in the case and its bytes.
    pub digest: Digest,
}

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It awaits a decision, the first or another one after a correction or a reopening.
    Open,
    /// Its present facts are decided.
    Decided,
    /// It does not count; its number stays taken.
    Void,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Open, Self::Decided, Self::Void];

    /// Returns the word that stands on the command line and in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Decided => "decided",
            Self::Void => "void",
        }
    }

    /// Returns where a case stands after these entries: after the last one that moved it.
    #[must_use]
    pub fn after<'e>(entries: impl DoubleEndedIterator<Item = &'e Entry>) -> Self {
        let moved = entries.rev().find_map(|entry| match entry {
            Entry::Decided(_) => Some(Self::Decided),
            Entry::Voided(_) => Some(Self::Void),
            Entry::Revised(_) | Entry::Reopened(_) => Some(Self::Open),
            Entry::Reexamined(reexamined) if !reexamined.upheld => Some(Self::Open),
            Entry::Overridden(_)
            | Entry::OverrideApproved(_)
            | Entry::Appealed(_)
            | Entry::Reexamined(_)
            | Entry::Stepped(_)
            | Entry::StepCorrected(_)
            | Entry::Printed(_) => None,
        });
        moved.unwrap_or(Self::Open)
    }
}

impl Recorded {
    /// Returns the revision that it is, where it is one.
    #[must_use]
    pub const fn revision(&self) -> Option<&Revision> {
        match &self.entry {
            Entry::Revised(revision) => Some(revision),
            _ => None,
        }
    }
}

impl Case {
    /// Returns where the case stands after its last entry that moved it.
    #[must_use]
    pub fn status(&self) -> Status {
        Status::after(self.entries.iter().map(|recorded| &recorded.entry))
    }

    /// Returns why the case is void, where it is.
    #[must_use]
    pub fn void(&self) -> Option<&Reason> {
        let told = self.entries.iter().rev().find_map(|recorded| match &recorded.entry {
            Entry::Voided(reason) => Some(reason),
            _ => None,
        });
        told.filter(|_| self.status() == Status::Void)
    }

    /// Visits all revisions with their digests, oldest first.
    #[must_use]
    pub fn revisions(&self) -> impl DoubleEndedIterator<Item = (&Revision, Digest)> {
        self.entries.iter().filter_map(|recorded| match &recorded.entry {
            Entry::Revised(revision) => Some((revision, recorded.digest)),
            _ => None,
        })
    }

    /// Returns the case as it was right before a step: the facts that were given with the step are left out too.
    #[must_use]
    pub fn before(&self, by: &Stepped) -> Self {
        let earlier = self
            .entries
            .iter()
            .take_while(|recorded| !matches!(&recorded.entry, Entry::Stepped(other) if other.number == by.number));
        let mut before = Self { number: self.number.clone(), entries: earlier.cloned().collect() };
        before.take_given_with(&Entry::Stepped(by.clone()));
        before
    }

    /// Takes the revision off that was given with an act, where the last entry is one: what remains is the case as it was before that act.
    pub fn take_given_with(&mut self, act: &Entry) -> Option<Recorded> {
        self.entries.pop_if(|recorded| match &recorded.entry {
            Entry::Revised(revision) => revision.is_given_with(act),
            _ => false,
        })
    }

    /// Visits all decisions with the digests of their entries, oldest first.
    #[must_use]
    pub fn decisions(&self) -> impl DoubleEndedIterator<Item = (&Decided, Digest)> {
        self.entries.iter().filter_map(|recorded| match &recorded.entry {
            Entry::Decided(decided) => Some((decided, recorded.digest)),
            _ => None,
        })
    }

    /// Returns one revision, counted from 1, or the latest.
    #[must_use]
    pub fn revision(&self, asked: Option<u32>) -> Option<(&Revision, Digest)> {
        match asked {
            Some(number) => self.revisions().find(|(revision, _)| revision.revision == number),
            None => self.revisions().next_back(),
        }
    }
}
