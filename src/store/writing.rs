//! What can be written into the database: new entries, and nothing else.

use std::borrow::Borrow;
use std::path::{Path, PathBuf};

use redb::{Database, Durability, Key, TableDefinition, Value, WriteTransaction};
use serde::Serialize;

use crate::case::{Entry, Place};
use crate::decision::DecisionRecord;
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::journal;
use crate::record::{self, Record};
use crate::stamp::Stamp;

use super::create::{create, exists};
use super::door::{missing, open_to_write};
use super::guard::guarded;
use super::holder::Note;
use super::spot::{Due, Line, Spot};
use super::tables::{CASES, JOURNAL, KEPT, NODES, TOPICS};
use super::trouble::{damaged, explain};
use super::view::View;

/// A database open for writing, by this process alone.
pub struct Store {
    path: PathBuf,
    // The note goes before the lock, or it might be the next holder's that is taken away.
    _note: Note,
    database: Database,
}

impl Store {
    /// Opens a database that exists, in the name of whoever is going to write.
    ///
    /// # Errors
    ///
    /// `no-database`, `database-busy`, `database-newer`, `database-damaged`, `file-unreadable`.
    pub fn open(path: &Path, given: &Stamp) -> Result<Self, Diagnostic> {
        if !exists(path)? {
            return Err(missing(path));
        }
        let database = guarded(path, || open_to_write(path))??;
        Ok(Self { path: path.to_owned(), _note: Note::leave(path, given), database })
    }

    /// Opens a database, which is made first where there is none.
    ///
    /// # Errors
    ///
    /// `database-busy`, `database-newer`, `database-damaged`, `file-unreadable`.
    pub fn open_or_create(path: &Path, given: &Stamp) -> Result<Self, Diagnostic> {
        create(path)?;
        Self::open(path, given)
    }

    /// Does all of a command's work in one transaction. It is on the disk when this returns, or nothing of it is.
    ///
    /// # Errors
    ///
    /// What `work` finds wrong, in which case nothing is written; `database-damaged`, `file-unreadable`.
    pub fn write<T>(
        &self,
        work: impl FnOnce(&Writing<'_>) -> Result<T, Vec<Diagnostic>>,
    ) -> Result<T, Vec<Diagnostic>> {
        guarded(&self.path, || self.transact(work)).map_err(|diagnostic| vec![diagnostic])?
    }

    fn transact<T>(&self, work: impl FnOnce(&Writing<'_>) -> Result<T, Vec<Diagnostic>>) -> Result<T, Vec<Diagnostic>> {
        let told = |error: redb::Error| vec![explain(&self.path, error)];
        let mut transaction = self.database.begin_write().map_err(|error| told(error.into()))?;
        transaction.set_durability(Durability::Immediate).map_err(|error| told(error.into()))?;
        // A commit costs a little more, and a killed process leaves nothing to repair.
        transaction.set_quick_repair(true);
        let done = work(&Writing { path: &self.path, transaction: &transaction })?;
        transaction.commit().map_err(|error| told(error.into()))?;
        Ok(done)
    }
}

/// A transaction under way.
pub struct Writing<'s> {
    path: &'s Path,
    transaction: &'s WriteTransaction,
}

impl Writing<'_> {
    /// Returns what there is to see, with what this transaction has written so far.
    #[must_use]
    pub const fn view(&self) -> View<'_, WriteTransaction> {
        View { path: self.path, transaction: self.transaction }
    }

    /// Adds a record to the journal and returns its position and the hash of its leaf.
    ///
    /// # Errors
    ///
    /// `database-damaged`, `file-unreadable`.
    pub fn append(&self, record: &Record) -> Result<(u64, Digest), Diagnostic> {
        let bytes = self.bytes(record)?;
        let position = self.view().size()?;
        let leaf = journal::leaf_hash(&bytes);
        self.insert(JOURNAL, position, bytes.as_slice(), || format!("journal {position}"))?;
        let nodes = journal::appended(position, leaf, &mut |node| self.view().needed_node(node))?;
        for (node, hash) in nodes {
            let spot = || format!("nodes {}/{}", node.level, node.index);
            self.insert(NODES, (node.level, node.index), *hash.bytes(), spot)?;
        }
        let dues = Due::of(record).ok_or_else(|| damaged(self.path, "damaged", format!("journal {position}")))?;
        dues.into_iter().try_for_each(|due| self.index(due, position))?;
        Ok((position, leaf))
    }

    /// Adds an entry to a case and returns the hash of its leaf.
    ///
    /// # Errors
    ///
    /// `database-damaged`, `file-unreadable`.
    pub fn append_to_case(&self, place: &Place, entry: Entry) -> Result<Digest, Diagnostic> {
        self.append(&Record::Case { number: place.number(), entry }).map(|(_, leaf)| leaf)
    }

    /// Keeps bytes under their SHA-256, once however often they come.
    ///
    /// # Errors
    ///
    /// `database-damaged`, `file-unreadable`.
    pub fn keep(&self, bytes: &[u8]) -> Result<Digest, Diagnostic> {
        let sha256 = Digest::plain([bytes]);
        let mut kept = self.transaction.open_table(KEPT).map_err(|error| explain(self.path, error))?;
        kept.insert(*sha256.bytes(), bytes).map_err(|error| explain(self.path, error))?;
        Ok(sha256)
    }

    /// Keeps the record of a decision and returns its SHA-256.
    ///
    /// # Errors
    ///
    /// `database-damaged`, `file-unreadable`.
    pub fn keep_decision(&self, decision: &DecisionRecord) -> Result<Digest, Diagnostic> {
        self.keep(&self.bytes(decision)?)
    }

    fn bytes<T: Serialize>(&self, record: &T) -> Result<Vec<u8>, Diagnostic> {
        record::write(record).map_err(|error| damaged(self.path, "damaged", error.to_string()))
    }

    /// Adds the row that a record takes in an index.
    fn index(&self, due: Due, position: u64) -> Result<(), Diagnostic> {
        let Due { line, nth: known } = due;
        let last = match &line {
            Line::Case(place) => self.view().entries_of(place)?,
            Line::Topic(topic) => self.view().count(topic)?,
        };
        let next = last.saturating_add(1);
        let spot = Spot { line, nth: known.unwrap_or(next) };
        if spot.nth != next {
            return Err(damaged(self.path, "damaged", spot.show()));
        }
        match &spot.line {
            Line::Case(place) => {
                let key = (place.series.as_str(), place.serial, spot.nth);
                self.insert(CASES, key, position, || format!("cases {}", spot.show()))
            }
            Line::Topic(topic) => {
                self.insert(TOPICS, (topic.as_str(), spot.nth), position, || format!("topics {}", spot.show()))
            }
        }
    }

    /// Nothing is ever replaced: a key that is taken already means that the rows are not what they were.
    fn insert<'k, 'v, K: Key + 'static, V: Value + 'static>(
        &self,
        table: TableDefinition<'_, K, V>,
        key: impl Borrow<K::SelfType<'k>>,
        value: impl Borrow<V::SelfType<'v>>,
        spot: impl FnOnce() -> String,
    ) -> Result<(), Diagnostic> {
        let mut table = self.transaction.open_table(table).map_err(|error| explain(self.path, error))?;
        let before = table.insert(key, value).map_err(|error| explain(self.path, error))?;
        if before.is_some() { Err(damaged(self.path, "damaged", spot())) } else { Ok(()) }
    }
}
