//! What a transaction sees, be it one that reads or one that writes.

use std::cell::RefCell;
use std::path::Path;

use redb::{Key, ReadTransaction, ReadableTable, TableDefinition, TableError, Value, WriteTransaction};
use serde::de::DeserializeOwned;

use crate::case::{Case, Place, Recorded};
use crate::decision::DecisionRecord;
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::journal::{self, Node};
use crate::record::{self, Record, Topic};

use super::guard::guarded;
use super::tables::{CASES, JOURNAL, KEPT, NODES, TOPICS};
use super::trouble::{damaged, explain};

/// A transaction, reading or writing.
pub trait Transaction {
    /// Opens a table.
    ///
    /// # Errors
    ///
    /// Where there is no such table, or the file is damaged.
    fn table<K: Key + 'static, V: Value + 'static>(
        &self,
        table: TableDefinition<'_, K, V>,
    ) -> Result<impl ReadableTable<K, V>, TableError>;
}

impl Transaction for ReadTransaction {
    fn table<K: Key + 'static, V: Value + 'static>(
        &self,
        table: TableDefinition<'_, K, V>,
    ) -> Result<impl ReadableTable<K, V>, TableError> {
        self.open_table(table)
    }
}

impl Transaction for WriteTransaction {
    fn table<K: Key + 'static, V: Value + 'static>(
        &self,
        table: TableDefinition<'_, K, V>,
    ) -> Result<impl ReadableTable<K, V>, TableError> {
        self.open_table(table)
    }
}

/// What a transaction sees.
///
/// Every record is held against its leaf in the tree as it is read, and whatever is kept against its SHA-256. All methods fail with
/// `database-damaged` or `file-unreadable`.
pub struct View<'t, T> {
    pub(super) path: &'t Path,
    pub(super) transaction: &'t T,
}

impl<T> Clone for View<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for View<'_, T> {}

#[expect(clippy::missing_errors_doc, reason = "said once, above")]
impl<T: Transaction> View<'_, T> {
    /// Returns how many records the journal holds.
    pub fn size(&self) -> Result<u64, Diagnostic> {
        self.look(|| {
            let journal = self.open(JOURNAL)?;
            let last = journal.last().map_err(|error| self.explain(error))?;
            Ok(last.map_or(0, |(position, _)| position.value() + 1))
        })
    }

    /// Returns the bytes of a record, if there is one at that position.
    pub fn bytes(&self, position: u64) -> Result<Option<Vec<u8>>, Diagnostic> {
        self.look(|| {
            let journal = self.open(JOURNAL)?;
            let found = journal.get(position).map_err(|error| self.explain(error))?;
            Ok(found.map(|bytes| bytes.value().to_vec()))
        })
    }

    /// Returns the hash of a complete subtree, if there is one.
    pub fn node(&self, node: Node) -> Result<Option<Digest>, Diagnostic> {
        self.look(|| {
            let nodes = self.open(NODES)?;
            let found = nodes.get((node.level, node.index)).map_err(|error| self.explain(error))?;
            Ok(found.map(|hash| Digest::from_bytes(hash.value())))
        })
    }

    /// Returns the hash of a subtree that has to be there.
    pub fn needed_node(&self, node: Node) -> Result<Digest, Diagnostic> {
        let spot = || format!("nodes {}/{}", node.level, node.index);
        self.node(node)?.ok_or_else(|| damaged(self.path, "damaged", spot()))
    }

    /// Returns the record at a position, with the hash of its leaf.
    pub fn record(&self, position: u64) -> Result<(Record, Digest), Diagnostic> {
        let leaf = self.needed_node(Node { level: 0, index: position })?;
        let bytes = self.bytes(position)?.filter(|bytes| journal::leaf_hash(bytes) == leaf);
        let record = bytes.and_then(|bytes| record::read(&bytes));
        record.map(|record| (record, leaf)).ok_or_else(|| damaged(self.path, "damaged", format!("journal {position}")))
    }

    /// Returns all records on a topic, oldest first.
    pub fn topic(&self, topic: Topic) -> Result<Vec<Record>, Diagnostic> {
        self.look(|| {
            let topics = self.open(TOPICS)?;
            let rows =
                topics.range((topic.word(), 0)..=(topic.word(), u32::MAX)).map_err(|error| self.explain(error))?;
            let mut records = Vec::new();
            for (row, place) in rows.zip(1..) {
                let (key, position) = row.map_err(|error| self.explain(error))?;
                if key.value().1 != place {
                    return Err(damaged(self.path, "damaged", format!("topics {}/{place}", topic.word())));
                }
                records.push(self.record(position.value())?.0);
            }
            Ok(records)
        })
    }

    /// Returns the positions of all records on a topic, oldest first.
    pub fn positions_on(&self, topic: Topic) -> Result<Vec<u64>, Diagnostic> {
        self.look(|| {
            let topics = self.open(TOPICS)?;
            let rows =
                topics.range((topic.word(), 0)..=(topic.word(), u32::MAX)).map_err(|error| self.explain(error))?;
            rows.map(|row| row.map(|(_, position)| position.value()).map_err(|error| self.explain(error))).collect()
        })
    }

    /// Returns one of the records on a topic, by its word, counted from 1.
    pub fn on_topic(&self, word: &str, nth: u32) -> Result<Option<Record>, Diagnostic> {
        self.look(|| {
            let topics = self.open(TOPICS)?;
            let position = topics.get((word, nth)).map_err(|error| self.explain(error))?;
            position.map(|position| self.record(position.value()).map(|(record, _)| record)).transpose()
        })
    }

    /// Returns how many records there are on a topic, by its word.
    pub fn count(&self, word: &str) -> Result<u32, Diagnostic> {
        self.look(|| {
            let topics = self.open(TOPICS)?;
            let mut rows = topics.range((word, 0)..=(word, u32::MAX)).map_err(|error| self.explain(error))?;
            let last = rows.next_back().transpose().map_err(|error| self.explain(error))?;
            Ok(last.map_or(0, |(key, _)| key.value().1))
        })
    }

    /// Returns a case, if there is one of that number.
    pub fn case(&self, place: &Place) -> Result<Option<Case>, Diagnostic> {
        self.look(|| {
            let cases = self.open(CASES)?;
            let series = place.series.as_str();
            let rows = cases
                .range((series, place.serial, 0)..=(series, place.serial, u32::MAX))
                .map_err(|error| self.explain(error))?;
            let mut case = Case { number: place.number(), entries: Vec::new() };
            for row in rows {
                let (key, position) = row.map_err(|error| self.explain(error))?;
                self.take(&mut case, key.value().2, position.value())?;
            }
            Ok(if case.entries.is_empty() { None } else { Some(case) })
        })
    }

    /// Returns the positions of the entries of a case.
    pub fn positions_of(&self, place: &Place) -> Result<Vec<u64>, Diagnostic> {
        self.look(|| {
            let cases = self.open(CASES)?;
            let series = place.series.as_str();
            let rows = cases
                .range((series, place.serial, 0)..=(series, place.serial, u32::MAX))
                .map_err(|error| self.explain(error))?;
            rows.map(|row| row.map(|(_, position)| position.value()).map_err(|error| self.explain(error))).collect()
        })
    }

    /// Says that something in the journal is no longer what it was.
    #[must_use]
    pub fn rewritten(&self, what: &str) -> Diagnostic {
        damaged(self.path, "damaged", what)
    }

    /// Returns how many entries a case has.
    pub fn entries_of(&self, place: &Place) -> Result<u32, Diagnostic> {
        self.look(|| {
            let cases = self.open(CASES)?;
            let series = place.series.as_str();
            let mut rows = cases
                .range((series, place.serial, 0)..=(series, place.serial, u32::MAX))
                .map_err(|error| self.explain(error))?;
            let last = rows.next_back().transpose().map_err(|error| self.explain(error))?;
            Ok(last.map_or(0, |(key, _)| key.value().2))
        })
    }

    /// Returns the places of all cases, in the order of their numbers. No case is read.
    pub fn places(&self) -> Result<Vec<Place>, Diagnostic> {
        let places = RefCell::new(Vec::new());
        self.cases(|place| {
            places.borrow_mut().push(place.clone());
            false
        })?;
        Ok(places.into_inner())
    }

    /// Returns all cases by their numbers, those left out whose place `wanted` does not take.
    pub fn cases(&self, wanted: impl Fn(&Place) -> bool) -> Result<Vec<Case>, Diagnostic> {
        self.look(|| {
            let rows = self.open(CASES)?;
            let mut cases: Vec<Case> = Vec::new();
            let mut last: Option<(Place, bool)> = None;
            for row in rows.iter().map_err(|error| self.explain(error))? {
                let (key, position) = row.map_err(|error| self.explain(error))?;
                let (series, serial, nth) = key.value();
                if last.as_ref().is_none_or(|(place, _)| place.series != series || place.serial != serial) {
                    let place = Place { series: series.to_owned(), serial };
                    let takes = wanted(&place);
                    if takes {
                        cases.push(Case { number: place.number(), entries: Vec::new() });
                    }
                    last = Some((place, takes));
                }
                if let (Some((_, true)), Some(case)) = (&last, cases.last_mut()) {
                    self.take(case, nth, position.value())?;
                }
            }
            Ok(cases)
        })
    }

    /// Returns the place after the last case of a series.
    pub fn next_place(&self, series: &str) -> Result<Place, Diagnostic> {
        self.look(|| {
            let cases = self.open(CASES)?;
            let mut rows =
                cases.range((series, 0, 0)..=(series, u32::MAX, u32::MAX)).map_err(|error| self.explain(error))?;
            let last = rows.next_back().transpose().map_err(|error| self.explain(error))?;
            let last = last.map_or(0, |(key, _)| key.value().1);
            let serial = last.checked_add(1).ok_or_else(|| damaged(self.path, "damaged", series))?;
            Ok(Place { series: series.to_owned(), serial })
        })
    }

    /// Returns what is kept under a SHA-256.
    pub fn kept(&self, sha256: Digest) -> Result<Vec<u8>, Diagnostic> {
        self.look(|| {
            let kept = self.open(KEPT)?;
            let found = kept.get(*sha256.bytes()).map_err(|error| self.explain(error))?;
            let found =
                found.map(|bytes| bytes.value().to_vec()).filter(|bytes| Digest::plain([bytes.as_slice()]) == sha256);
            found.ok_or_else(|| damaged(self.path, "damaged", format!("kept {sha256}")))
        })
    }

    /// Returns the record of a decision, by the SHA-256 that its entry names.
    pub fn decision(&self, sha256: Digest) -> Result<DecisionRecord, Diagnostic> {
        self.kept_as(sha256)
    }

    fn kept_as<R: DeserializeOwned>(&self, sha256: Digest) -> Result<R, Diagnostic> {
        let record = record::read(&self.kept(sha256)?);
        record.ok_or_else(|| damaged(self.path, "damaged", format!("kept {sha256}")))
    }

    /// Adds the next entry of a case; one that is not the next, or not the case's, means that a row is not what it was.
    fn take(&self, case: &mut Case, nth: u32, position: u64) -> Result<(), Diagnostic> {
        match self.record(position)? {
            (Record::Case { number, entry }, digest)
                if number == case.number && usize::try_from(nth) == Ok(case.entries.len() + 1) =>
            {
                case.entries.push(Recorded { entry, digest });
                Ok(())
            }
            _ => Err(damaged(self.path, "damaged", format!("cases {}/{nth}", case.number))),
        }
    }

    pub(super) fn open<K: Key + 'static, V: Value + 'static>(
        &self,
        table: TableDefinition<'_, K, V>,
    ) -> Result<impl ReadableTable<K, V>, Diagnostic> {
        self.transaction.table(table).map_err(|error| self.explain(error))
    }

    pub(super) fn explain(&self, error: impl Into<redb::Error>) -> Diagnostic {
        explain(self.path, error)
    }

    /// Looks into the database; a panic over damaged pages is a diagnostic.
    pub(super) fn look<R>(&self, work: impl FnOnce() -> Result<R, Diagnostic>) -> Result<R, Diagnostic> {
        guarded(self.path, work)?
    }
}
