//! What can be written into the database: new entries, and nothing else.

use std::path::{Path, PathBuf};

use redb::{Database, Durability, ReadableTable, TableDefinition, WriteTransaction};
use serde::Serialize;

use crate::case::{Case, Entry, Place};
use crate::decision::DecisionRecord;
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::stamp::Stamp;

use super::create::{create, exists};
use super::door::{missing, open_to_write};
use super::frame::{self, Spot};
use super::guard::guarded;
use super::holder::Note;
use super::reading;
use super::tables::{DECISIONS, ENTRIES, Key};
use super::trouble::{damaged, explain};

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
    /// Returns a case, if there is one of that number.
    ///
    /// # Errors
    ///
    /// `database-damaged`, `file-unreadable`.
    pub fn case(&self, place: &Place) -> Result<Option<Case>, Diagnostic> {
        let entries = self.transaction.open_table(ENTRIES).map_err(|error| explain(self.path, error))?;
        reading::case(self.path, &entries, place)
    }

    /// Returns the record of a decision, if there is one of that number.
    ///
    /// # Errors
    ///
    /// `database-damaged`, `file-unreadable`.
    pub fn decision(&self, place: &Place, number: u32) -> Result<Option<(DecisionRecord, Digest)>, Diagnostic> {
        let decisions = self.transaction.open_table(DECISIONS).map_err(|error| explain(self.path, error))?;
        reading::decision(self.path, &decisions, place, number)
    }

    /// Returns the place after the last case of a series.
    ///
    /// # Errors
    ///
    /// `database-damaged`, `file-unreadable`.
    pub fn next_place(&self, series: &str) -> Result<Place, Diagnostic> {
        let entries = self.transaction.open_table(ENTRIES).map_err(|error| explain(self.path, error))?;
        let mut rows =
            entries.range((series, 0, 0)..=(series, u32::MAX, u32::MAX)).map_err(|error| explain(self.path, error))?;
        let last = rows.next_back().transpose().map_err(|error| explain(self.path, error))?;
        let last = last.map_or(0, |(key, _)| key.value().1);
        let serial = last.checked_add(1).ok_or_else(|| damaged(self.path, "damaged", series))?;
        Ok(Place { series: series.to_owned(), serial })
    }

    /// Adds an entry to a case and returns its digest.
    ///
    /// # Errors
    ///
    /// `database-damaged`, `file-unreadable`.
    pub fn append(&self, place: &Place, entry: &Entry) -> Result<Digest, Diagnostic> {
        let nth = self.case(place)?.map_or(0, |case| case.entries.len());
        let nth = u32::try_from(nth).unwrap_or(u32::MAX).saturating_add(1);
        self.insert(ENTRIES, Spot { table: "entries", case: place, nth }, entry)
    }

    /// Keeps the record of a decision and returns its digest.
    ///
    /// # Errors
    ///
    /// `database-damaged`, `file-unreadable`.
    pub fn keep(&self, place: &Place, record: &DecisionRecord) -> Result<Digest, Diagnostic> {
        self.insert(DECISIONS, Spot { table: "decisions", case: place, nth: record.number }, record)
    }

    fn insert<T: Serialize>(
        &self,
        table: TableDefinition<'_, Key, &'static [u8]>,
        spot: Spot<'_>,
        record: &T,
    ) -> Result<Digest, Diagnostic> {
        let (frame, digest) =
            frame::write(spot, record).map_err(|error| damaged(self.path, "damaged", error.to_string()))?;
        let mut table = self.transaction.open_table(table).map_err(|error| explain(self.path, error))?;
        let key = (spot.case.series.as_str(), spot.case.serial, spot.nth);
        // Nothing is ever replaced: a key that is taken already means that the rows are not what they were.
        if table.get(key).map_err(|error| explain(self.path, error))?.is_some() {
            return Err(damaged(self.path, "damaged", spot.show()));
        }
        table.insert(key, frame.as_slice()).map_err(|error| explain(self.path, error))?;
        Ok(digest)
    }
}
