//! Where an examination takes its rows from.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::case::Place;
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::journal::Node;

use super::finding::{Finding, What};

/// The rows of a table in the order of their keys. It ends after the first that cannot be read; so does one of a table that cannot be
/// opened.
pub type Run<'r, R> = Box<dyn Iterator<Item = Result<R, Diagnostic>> + 'r>;

/// A row of an index: its key, and the position it leads to.
pub type IndexRow<K> = (K, u64);

/// The tables of a register, as they lie in the file.
pub trait Rows {
    /// Returns the journal: position and bytes.
    fn journal(&self) -> Run<'_, (u64, Vec<u8>)>;
    /// Returns the nodes of the tree: level, index and hash.
    fn nodes(&self) -> Run<'_, (Node, Digest)>;
    /// Returns the index of cases: place of the case and place in it.
    fn cases(&self) -> Run<'_, IndexRow<(Place, u32)>>;
    /// Returns the index of topics: topic and place in it.
    fn topics(&self) -> Run<'_, IndexRow<(String, u32)>>;
    /// Returns what is kept: SHA-256 and bytes.
    fn kept(&self) -> Run<'_, (Digest, Vec<u8>)>;
    /// Returns what the register says of itself.
    fn about(&self) -> Run<'_, (String, u64)>;
    /// Returns what it should say of itself.
    fn true_about(&self) -> BTreeMap<String, RangeInclusive<u64>>;
    /// Returns the names of tables that are none of the above.
    ///
    /// # Errors
    ///
    /// `database-damaged`, `file-unreadable`.
    fn strange_tables(&self) -> Result<Vec<String>, Diagnostic>;
}

/// Rows of which the next can be looked at. One that cannot be read is a finding and ends them.
pub(super) struct Stream<'r, R> {
    run: Run<'r, R>,
    next: Option<R>,
    broken: Option<Diagnostic>,
}

impl<'r, R> Stream<'r, R> {
    pub(super) fn new(run: Run<'r, R>) -> Self {
        let mut stream = Self { run, next: None, broken: None };
        stream.step();
        stream
    }

    /// Returns the next row without taking it.
    pub(super) const fn peek(&self) -> Option<&R> {
        self.next.as_ref()
    }

    /// Takes the next row.
    pub(super) fn take(&mut self) -> Option<R> {
        let row = self.next.take();
        if row.is_some() {
            self.step();
        }
        row
    }

    /// Takes the next row where it is one that is asked for.
    pub(super) fn take_if(&mut self, asked: impl FnOnce(&R) -> bool) -> Option<R> {
        if self.peek().is_some_and(asked) { self.take() } else { None }
    }

    /// Tells whether there are rows that could not be read.
    pub(super) const fn is_broken(&self) -> bool {
        self.broken.is_some()
    }

    /// Says so where there are rows that could not be read.
    pub(super) fn close(self, table: &'static str, findings: &mut Vec<Finding>) {
        findings.extend(self.broken.map(|diagnostic| unreadable(table, &diagnostic)));
    }

    fn step(&mut self) {
        match self.run.next() {
            Some(Ok(row)) => self.next = Some(row),
            Some(Err(diagnostic)) => self.broken = Some(diagnostic),
            None => {}
        }
    }
}

/// Says that a table cannot be read, by what the store says of it.
fn unreadable(table: &str, diagnostic: &Diagnostic) -> Finding {
    let said = diagnostic.arguments.iter().find(|(name, _)| *name == "said");
    let said = said.map(|(_, said)| said.show(crate::label::Lang::En)).unwrap_or_default();
    // Of a table that is not there the store says no more than its name.
    if said == table {
        return Finding::of(What::TableMissing).with("table", table);
    }
    Finding::of(What::Unreadable).with("table", table).with("said", said)
}

/// Holds what the register says of itself against what it should say, and looks for tables that nobody knows.
pub(super) fn look_at_tables(rows: &impl Rows, findings: &mut Vec<Finding>) {
    match rows.strange_tables() {
        Ok(names) => {
            findings.extend(names.into_iter().map(|name| Finding::of(What::UnknownTable).with("table", name)));
        }
        Err(diagnostic) => findings.push(unreadable("file", &diagnostic)),
    }
    let mut stream = Stream::new(rows.about());
    let mut found = BTreeMap::new();
    while let Some((word, value)) = stream.take() {
        found.insert(word, value);
    }
    let broken = stream.is_broken();
    stream.close("about", findings);
    let known = rows.true_about();
    let mut words: Vec<_> = known.keys().chain(found.keys()).collect();
    words.sort_unstable();
    words.dedup();
    for word in words.into_iter().filter(|_| !broken) {
        let fits = |found: &u64| known.get(word).is_some_and(|known| known.contains(found));
        if !found.get(word).is_some_and(fits) {
            let show = |value: Option<&u64>| value.map_or_else(|| "none".to_owned(), u64::to_string);
            let about = Finding::of(What::About).with("word", word);
            findings.push(
                about
                    .with("found", show(found.get(word)))
                    .with("known", show(known.get(word).map(RangeInclusive::end))),
            );
        }
    }
}
