//! What can be read from the database.

use std::path::{Path, PathBuf};

use redb::{ReadTransaction, ReadableTable};
use serde::de::DeserializeOwned;

use crate::case::{Case, Place, Recorded};
use crate::decision::DecisionRecord;
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;

use super::create::exists;
use super::door::{Door, missing};
use super::frame::{self, Spot};
use super::guard::guarded;
use super::tables::{DECISIONS, ENTRIES, Key};
use super::trouble::{damaged, explain};

/// A database open for reading, as it was at that moment.
pub struct Reading {
    path: PathBuf,
    transaction: ReadTransaction,
    _door: Door,
}

impl Reading {
    /// Opens a database that exists. Nothing is created or changed.
    ///
    /// # Errors
    ///
    /// `no-database`, `database-busy`, `database-newer`, `database-damaged`, `file-unreadable`.
    pub fn open(path: &Path) -> Result<Self, Diagnostic> {
        if !exists(path)? {
            return Err(missing(path));
        }
        guarded(path, || {
            let door = Door::open(path)?;
            Ok(Self { path: path.to_owned(), transaction: door.begin(path)?, _door: door })
        })?
    }

    /// Returns a case, if there is one of that number.
    ///
    /// # Errors
    ///
    /// `database-damaged`, `file-unreadable`.
    pub fn case(&self, place: &Place) -> Result<Option<Case>, Diagnostic> {
        guarded(&self.path, || {
            let entries = self.transaction.open_table(ENTRIES).map_err(|error| explain(&self.path, error))?;
            case(&self.path, &entries, place)
        })?
    }

    /// Returns all cases by their numbers, those left out whose place `wanted` does not take.
    ///
    /// # Errors
    ///
    /// `database-damaged`, `file-unreadable`.
    pub fn cases(&self, wanted: impl Fn(&Place) -> bool) -> Result<Vec<Case>, Diagnostic> {
        guarded(&self.path, || self.scan(wanted))?
    }

    fn scan(&self, wanted: impl Fn(&Place) -> bool) -> Result<Vec<Case>, Diagnostic> {
        let entries = self.transaction.open_table(ENTRIES).map_err(|error| explain(&self.path, error))?;
        let mut cases: Vec<Case> = Vec::new();
        let mut last: Option<(Place, bool)> = None;
        for row in entries.iter().map_err(|error| explain(&self.path, error))? {
            let (key, value) = row.map_err(|error| explain(&self.path, error))?;
            let (series, serial, nth) = key.value();
            if last.as_ref().is_none_or(|(place, _)| place.series != series || place.serial != serial) {
                let place = Place { series: series.to_owned(), serial };
                let takes = wanted(&place);
                if takes {
                    cases.push(Case { number: place.number(), entries: Vec::new() });
                }
                last = Some((place, takes));
            }
            if let (Some((place, true)), Some(case)) = (&last, cases.last_mut()) {
                take(&self.path, case, Spot { table: "entries", case: place, nth }, value.value())?;
            }
        }
        Ok(cases)
    }

    /// Returns the record of a decision, if there is one of that number.
    ///
    /// # Errors
    ///
    /// `database-damaged`, `file-unreadable`.
    pub fn decision(&self, place: &Place, number: u32) -> Result<Option<(DecisionRecord, Digest)>, Diagnostic> {
        guarded(&self.path, || {
            let decisions = self.transaction.open_table(DECISIONS).map_err(|error| explain(&self.path, error))?;
            decision(&self.path, &decisions, place, number)
        })?
    }
}

/// Reads one case.
pub(super) fn case(
    path: &Path,
    entries: &impl ReadableTable<Key, &'static [u8]>,
    place: &Place,
) -> Result<Option<Case>, Diagnostic> {
    let series = place.series.as_str();
    let rows = entries
        .range((series, place.serial, 0)..=(series, place.serial, u32::MAX))
        .map_err(|error| explain(path, error))?;
    let mut case = Case { number: place.number(), entries: Vec::new() };
    for row in rows {
        let (key, value) = row.map_err(|error| explain(path, error))?;
        take(path, &mut case, Spot { table: "entries", case: place, nth: key.value().2 }, value.value())?;
    }
    Ok(if case.entries.is_empty() { None } else { Some(case) })
}

/// Reads the record of one decision.
pub(super) fn decision(
    path: &Path,
    decisions: &impl ReadableTable<Key, &'static [u8]>,
    place: &Place,
    number: u32,
) -> Result<Option<(DecisionRecord, Digest)>, Diagnostic> {
    let found = decisions.get((place.series.as_str(), place.serial, number)).map_err(|error| explain(path, error))?;
    found.map(|found| unframe(path, Spot { table: "decisions", case: place, nth: number }, found.value())).transpose()
}

/// Adds the next entry of a case; one that is not the next means that a row is gone.
fn take(path: &Path, case: &mut Case, spot: Spot<'_>, bytes: &[u8]) -> Result<(), Diagnostic> {
    if usize::try_from(spot.nth) != Ok(case.entries.len() + 1) {
        return Err(damaged(path, "damaged", spot.show()));
    }
    let (entry, digest) = unframe(path, spot, bytes)?;
    case.entries.push(Recorded { entry, digest });
    Ok(())
}

fn unframe<T: DeserializeOwned>(path: &Path, spot: Spot<'_>, bytes: &[u8]) -> Result<(T, Digest), Diagnostic> {
    frame::read(spot, bytes).ok_or_else(|| damaged(path, "damaged", spot.show()))
}
