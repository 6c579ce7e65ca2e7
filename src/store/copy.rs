//! A register copied record by record into a new file: as a backup where all of it is sound, as a recovery where some of it is not.
//!
//! A copy is a register like any other. Its journal and tree are the same, byte for byte; its indices are made anew from them.

use std::collections::BTreeMap;
use std::path::Path;

use redb::{Database, Durability, ReadableTable};

use crate::case::Place;
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::journal::{self, Node};
use crate::record::{self, Record};

use super::create::place;
use super::spot::{Counts, Due, Line, Spot};
use super::tables::{CASES, JOURNAL, KEPT, NODES, TOPICS};
use super::trouble::{damaged, explain};
use super::view::{Transaction, View};

/// How many rows go into one transaction of the copy.
const BATCH: usize = 4096;

/// What a copy holds, and what it could not take over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copied {
    /// How many positions the journal has.
    pub size: u64,
    /// Positions whose record is lost, with what it was where the indices still tell: its place in a case or topic, and its sheets.
    pub lost: Vec<(u64, Vec<String>)>,
    /// What records name by its SHA-256 and is lost.
    pub lost_kept: Vec<Digest>,
    /// Positions of which not even the hash is left, so that the tree cannot be made whole.
    pub lost_leaves: Vec<u64>,
}

impl Copied {
    /// Tells whether nothing is lost.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.lost.is_empty() && self.lost_kept.is_empty() && self.lost_leaves.is_empty()
    }
}

impl<T: Transaction> View<'_, T> {
    /// Copies the whole register into a new file, which appears complete or not at all.
    ///
    /// # Errors
    ///
    /// `file-exists` where the file is there already; `database-damaged` where anything cannot be read; `file-unreadable`.
    pub fn copy_to(&self, path: &Path) -> Result<Copied, Diagnostic> {
        let source = Source { view: *self, found: self.found(), size: self.size()? };
        place(path, |database| {
            let copied = source.write(database).map_err(|error| explain(path, error))?;
            let lost = copied.lost.first().map(|(position, _)| format!("journal {position}"));
            let lost = lost.or_else(|| copied.lost_kept.first().map(|sha256| format!("kept {sha256}")));
            lost.map_or(Ok(copied), |lost| Err(damaged(self.path, "damaged", lost)))
        })
    }

    /// Copies what can still be read of the register into a new file, and says what is lost.
    ///
    /// # Errors
    ///
    /// `file-exists` where the file is there already; `database-damaged` where not even the size of the journal can be told; `file-unreadable`.
    pub fn rescue_to(&self, path: &Path) -> Result<Copied, Diagnostic> {
        let source = Source { view: *self, found: self.found(), size: self.size_at_least()? };
        place(path, |database| source.write(database).map_err(|error| explain(path, error)))
    }

    /// Returns the size of the journal, or what the other tables still tell of it.
    fn size_at_least(&self) -> Result<u64, Diagnostic> {
        let leaves = self.look(|| {
            let nodes = self.open(NODES)?;
            let mut leaves = nodes.range((0, 0)..=(0, u64::MAX)).map_err(|error| self.explain(error))?;
            let last = leaves.next_back().transpose().map_err(|error| self.explain(error))?;
            Ok(last.map_or(0, |(key, _)| key.value().1 + 1))
        });
        let indexed = self.found().keys().next_back().map(|position| position + 1);
        match (self.size(), leaves) {
            (Err(error), Err(_)) => indexed.ok_or(error),
            (size, leaves) => Ok(size.unwrap_or(0).max(leaves.unwrap_or(0)).max(indexed.unwrap_or(0))),
        }
    }

    /// Lists what is kept, as far as it can be read.
    fn kept_digests(&self) -> Vec<Digest> {
        let mut digests = Vec::new();
        let _ = self.look(|| {
            for row in self.open(KEPT)?.iter().map_err(|error| self.explain(error))? {
                digests.push(Digest::from_bytes(row.map_err(|error| self.explain(error))?.0.value()));
            }
            Ok(())
        });
        digests
    }

    /// Returns where the indices say that records are, as far as they can be read. A record that issued sheets has a row for each beside its own.
    fn found(&self) -> BTreeMap<u64, Vec<Spot>> {
        let mut found: BTreeMap<u64, Vec<Spot>> = BTreeMap::new();
        let _ = self.look(|| {
            for row in self.open(CASES)?.iter().map_err(|error| self.explain(error))? {
                let (key, position) = row.map_err(|error| self.explain(error))?;
                let (series, serial, nth) = key.value();
                let line = Line::Case(Place { series: series.to_owned(), serial });
                found.entry(position.value()).or_default().push(Spot { line, nth });
            }
            Ok(())
        });
        let _ = self.look(|| {
            for row in self.open(TOPICS)?.iter().map_err(|error| self.explain(error))? {
                let (key, position) = row.map_err(|error| self.explain(error))?;
                let (topic, nth) = key.value();
                let line = Line::Topic(topic.to_owned());
                found.entry(position.value()).or_default().push(Spot { line, nth });
            }
            Ok(())
        });
        found
    }
}

/// A register that is being copied.
struct Source<'t, T> {
    view: View<'t, T>,
    found: BTreeMap<u64, Vec<Spot>>,
    size: u64,
}

impl<T: Transaction> Source<'_, T> {
    fn write(&self, database: &Database) -> Result<Copied, redb::Error> {
        let mut copied = Copied { size: self.size, ..Copied::default() };
        let mut counts = Counts::default();
        let mut from = 0;
        while from < self.size {
            let to = self.size.min(from + BATCH as u64);
            let mut transaction = database.begin_write()?;
            // Only the last commit has to be on the disk: until then the file has no name.
            transaction.set_durability(if to == self.size { Durability::Immediate } else { Durability::None })?;
            transaction.set_quick_repair(true);
            {
                let (mut journal, mut nodes) = (transaction.open_table(JOURNAL)?, transaction.open_table(NODES)?);
                let (mut cases, mut topics) = (transaction.open_table(CASES)?, transaction.open_table(TOPICS)?);
                let mut kept = transaction.open_table(KEPT)?;
                for position in from..to {
                    let leaf = Node { level: 0, index: position };
                    let hash = self.view.node(leaf).ok().flatten();
                    let bytes = self.view.bytes(position).ok().flatten();
                    let bytes = bytes.filter(|bytes| {
                        let own = journal::leaf_hash(bytes);
                        hash.map_or_else(|| self.fits(position, own), |hash| hash == own)
                    });
                    let record: Option<Record> = bytes.as_ref().and_then(|bytes| record::read(bytes));
                    let hash = hash.or_else(|| bytes.as_ref().map(|bytes| journal::leaf_hash(bytes)));
                    match hash {
                        None => copied.lost_leaves.push(position),
                        Some(hash) => self.grow(position, hash, &mut nodes)?,
                    }
                    let read = bytes.zip(record);
                    // What is lost keeps its rows: whoever comes to one is refused, and no number is given a second time.
                    let rows = match &read {
                        Some((_, record)) => Due::of(record).unwrap_or_default(),
                        None => self.found.get(&position).into_iter().flatten().cloned().map(Due::from).collect(),
                    };
                    for spot in rows.into_iter().map(|due| counts.take(due)) {
                        match &spot.line {
                            Line::Case(place) => {
                                cases.insert((place.series.as_str(), place.serial, spot.nth), position)?;
                            }
                            Line::Topic(topic) => {
                                topics.insert((topic.as_str(), spot.nth), position)?;
                            }
                        }
                    }
                    let Some((bytes, record)) = read else {
                        let known = self.found.get(&position).into_iter().flatten();
                        copied.lost.push((position, known.map(Spot::show).collect()));
                        continue;
                    };
                    journal.insert(position, bytes.as_slice())?;
                    for sha256 in record.names() {
                        match self.view.kept(sha256) {
                            Ok(bytes) => drop(kept.insert(*sha256.bytes(), bytes.as_slice())?),
                            Err(_) => copied.lost_kept.push(sha256),
                        }
                    }
                }
            }
            transaction.commit()?;
            from = to;
        }
        copied.lost_kept.sort_unstable();
        copied.lost_kept.dedup();
        self.keep_the_rest(database)?;
        Ok(copied)
    }

    /// Takes over what is kept and no record names any more, since the record itself may be what is lost.
    fn keep_the_rest(&self, database: &Database) -> Result<(), redb::Error> {
        let transaction = database.begin_write()?;
        {
            let mut kept = transaction.open_table(KEPT)?;
            for sha256 in self.view.kept_digests() {
                let known = kept.get(*sha256.bytes())?.is_some();
                if let (false, Ok(bytes)) = (known, self.view.kept(sha256)) {
                    kept.insert(*sha256.bytes(), bytes.as_slice())?;
                }
            }
        }
        transaction.commit()?;
        Ok(())
    }

    /// Tells whether a record whose own hash is lost agrees with what is left of the tree: its neighbour and the node above both.
    fn fits(&self, position: u64, leaf: Digest) -> bool {
        let node = |level, index| self.view.node(Node { level, index }).ok().flatten();
        let Some(((above, left), right)) = node(1, position / 2)
            .zip(match position % 2 {
                0 => Some(leaf),
                _ => node(0, position - 1),
            })
            .zip(match position % 2 {
                0 => node(0, position + 1),
                _ => Some(leaf),
            })
        else {
            return true;
        };
        journal::node_hash(left, right) == above
    }

    /// Adds a leaf and the subtrees that it completes. A subtree with a lost leaf below keeps the hash it had, where that can be read.
    fn grow(
        &self,
        position: u64,
        leaf: Digest,
        nodes: &mut redb::Table<'_, (u8, u64), [u8; 32]>,
    ) -> Result<(), redb::Error> {
        let (mut node, mut hash) = (Node { level: 0, index: position }, Some(leaf));
        loop {
            if let Some(hash) = hash {
                nodes.insert((node.level, node.index), *hash.bytes())?;
            }
            if node.index.is_multiple_of(2) {
                return Ok(());
            }
            let left = nodes.get((node.level, node.index - 1))?.map(|hash| Digest::from_bytes(hash.value()));
            node = Node { level: node.level + 1, index: node.index / 2 };
            let made = left.zip(hash).map(|(left, right)| journal::node_hash(left, right));
            hash = made.or_else(|| self.view.node(node).ok().flatten());
        }
    }
}
