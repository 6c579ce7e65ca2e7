//! What the exact bytes of a dossier say.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::format::Dossier;
use crate::case::{Decided, Entry, Revision, Stepped};
use crate::decision::DecisionRecord;
use crate::digest::Digest;
use crate::journal::leaf_hash;
use crate::person::People;
use crate::record::{self, Record};
use crate::release::{Proposed, Release, ReleaseEvent, Releases};
use crate::stamp::Stamp;

/// An entry with what its bytes say; none where they say nothing that is understood.
pub(super) struct Placed {
    pub(super) position: u64,
    pub(super) leaf: Digest,
    pub(super) record: Option<Record>,
}

/// A dossier with its bytes read. Nobody has verified them yet.
pub(super) struct Opened<'d> {
    pub(super) dossier: &'d Dossier,
    pub(super) entries: Vec<Placed>,
    pub(super) kept: BTreeMap<Digest, &'d [u8]>,
}

impl<'d> Opened<'d> {
    pub(super) fn of(dossier: &'d Dossier) -> Self {
        let entries = dossier.entries.iter().map(|entry| Placed {
            position: entry.position,
            leaf: leaf_hash(&entry.bytes.0),
            record: record::read(&entry.bytes.0),
        });
        let kept = dossier.kept.iter().map(|kept| (kept.sha256, kept.bytes.0.as_slice()));
        Self { dossier, entries: entries.collect(), kept: kept.collect() }
    }

    /// Visits the entries of the case with their positions.
    pub(super) fn of_case(&self) -> impl DoubleEndedIterator<Item = (&Placed, &Entry)> {
        self.entries.iter().filter_map(|placed| match &placed.record {
            Some(Record::Case { number, entry }) if *number == self.dossier.case => Some((placed, entry)),
            _ => None,
        })
    }

    pub(super) fn revisions(&self) -> impl DoubleEndedIterator<Item = (&Placed, &Revision)> {
        self.of_case().filter_map(|(placed, entry)| match entry {
            Entry::Revised(revision) => Some((placed, revision)),
            _ => None,
        })
    }

    pub(super) fn decided(&self) -> impl DoubleEndedIterator<Item = (&Placed, &Decided)> {
        self.of_case().filter_map(|(placed, entry)| match entry {
            Entry::Decided(decided) => Some((placed, decided)),
            _ => None,
        })
    }

    /// Visits the decisions whose records can be read.
    pub(super) fn decisions(&self) -> impl Iterator<Item = (&Placed, &Decided, DecisionRecord, &'d [u8])> {
        self.decided().filter_map(|(placed, decided)| {
            let bytes = *self.kept.get(&decided.record)?;
            Some((placed, decided, record::read(bytes)?, bytes))
        })
    }

    pub(super) fn release_events(&self) -> impl DoubleEndedIterator<Item = (&Placed, &ReleaseEvent, &Stamp)> {
        self.entries.iter().filter_map(|placed| match &placed.record {
            Some(Record::Release { event, given }) => Some((placed, event, given)),
            _ => None,
        })
    }

    pub(super) fn steps(&self) -> impl DoubleEndedIterator<Item = (&Placed, &Stepped)> {
        self.of_case().filter_map(|(placed, entry)| match entry {
            Entry::Stepped(stepped) => Some((placed, stepped)),
            _ => None,
        })
    }

    /// Returns the moment of an act: its own, or where a clock was set back that of the latest entry before it.
    pub(super) fn moment(&self, position: u64, given: &Stamp) -> DateTime<Utc> {
        let before = self.entries.iter().filter(|placed| placed.position < position);
        let moments = before.filter_map(|placed| placed.record.as_ref()).map(|record| record.given().at);
        moments.fold(given.at, DateTime::max)
    }

    /// Returns the texts of a release by their names; none where one is missing.
    pub(super) fn texts<'o>(&'o self, proposed: &'o Proposed) -> Option<Vec<(&'o str, &'d [u8])>> {
        let texts = proposed.texts.iter();
        texts.map(|text| Some((text.name.as_str(), *self.kept.get(&text.sha256)?))).collect()
    }

    /// Returns a release with what had happened to it before a position.
    pub(super) fn release_before(&self, number: u32, position: u64) -> Option<Release> {
        let events = self.release_events().filter(|(placed, ..)| placed.position < position);
        Releases::of(events.map(|(_, event, given)| (event.clone(), given.clone()))).get(number).cloned()
    }

    /// Returns the register of persons before a position, as far as the dossier holds it.
    pub(super) fn people_before(&self, position: u64) -> People {
        People::of(self.entries.iter().filter(|placed| placed.position < position).filter_map(|placed| {
            match &placed.record {
                Some(Record::Person { event, given }) => Some((event.clone(), given.clone())),
                _ => None,
            }
        }))
    }
}
