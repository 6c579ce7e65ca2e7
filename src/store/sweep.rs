//! All rows of the tables, one after the other as they lie there, for whoever examines them. Nothing is held against anything here.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use redb::{
    Key, MultimapTableHandle as _, Range, ReadOnlyTable, ReadTransaction, TableDefinition, TableHandle as _, Value,
};

use crate::audit::{IndexRow, Rows, Run};
use crate::case::Place;
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::journal::Node;

use super::guard::guarded;
use super::tables::{ABOUT, CASES, JOURNAL, KEPT, NODES, OLDEST, SCHEMA, SCHEMA_WORD, TOPICS};
use super::trouble::{damaged, explain};
use super::view::View;

impl View<'_, ReadTransaction> {
    /// Visits all rows of a table; one that cannot be opened is one row that cannot be read.
    fn sweep<'r, K: Key + 'static, V: Value + 'static, R: 'r>(
        &self,
        table: TableDefinition<'_, K, V>,
        read: impl for<'a> Fn(K::SelfType<'a>, V::SelfType<'a>) -> R + 'r,
    ) -> Run<'r, R> {
        let opened = self.look(|| {
            let table = self.transaction.open_table(table).map_err(|error| self.explain(error))?;
            let range = table.range::<K::SelfType<'_>>(..).map_err(|error| self.explain(error))?;
            Ok((table, range))
        });
        match opened {
            Ok((table, range)) => Box::new(Sweep { path: self.path.to_owned(), table, range: Some(range), read }),
            Err(diagnostic) => Box::new(std::iter::once(Err(diagnostic))),
        }
    }
}

struct Sweep<K: Key + 'static, V: Value + 'static, F> {
    path: PathBuf,
    table: ReadOnlyTable<K, V>,
    /// None after a row that could not be read.
    range: Option<Range<'static, K, V>>,
    read: F,
}

impl<K, V, R, F> Iterator for Sweep<K, V, F>
where
    K: Key + 'static,
    V: Value + 'static,
    F: for<'a> Fn(K::SelfType<'a>, V::SelfType<'a>) -> R,
{
    type Item = Result<R, Diagnostic>;

    fn next(&mut self) -> Option<Self::Item> {
        let range = self.range.as_mut()?;
        let (read, table) = (&self.read, &self.table);
        let row = guarded(&self.path, || {
            let (key, value) = match range.next()? {
                Ok(row) => row,
                Err(error) => return Some(Err(explain(&self.path, error))),
            };
            // Whoever looks a row up goes another way through the pages than whoever reads all of them.
            let found = match table.get(key.value()) {
                Ok(found) => found,
                Err(error) => return Some(Err(explain(&self.path, error))),
            };
            let same = |found: V::SelfType<'_>| V::as_bytes(&found).as_ref() == V::as_bytes(&value.value()).as_ref();
            if !found.is_some_and(|found| same(found.value())) {
                return Some(Err(damaged(&self.path, "damaged", "page")));
            }
            Some(Ok(read(key.value(), value.value())))
        });
        let row = match row {
            Ok(row) => row?,
            Err(diagnostic) => Err(diagnostic),
        };
        if row.is_err() {
            self.range = None;
        }
        Some(row)
    }
}

impl Rows for View<'_, ReadTransaction> {
    fn journal(&self) -> Run<'_, (u64, Vec<u8>)> {
        self.sweep(JOURNAL, |position, bytes| (position, bytes.to_vec()))
    }

    fn nodes(&self) -> Run<'_, (Node, Digest)> {
        self.sweep(NODES, |(level, index), hash| (Node { level, index }, Digest::from_bytes(hash)))
    }

    fn cases(&self) -> Run<'_, IndexRow<(Place, u32)>> {
        self.sweep(CASES, |(series, serial, nth), position| {
            ((Place { series: series.to_owned(), serial }, nth), position)
        })
    }

    fn topics(&self) -> Run<'_, IndexRow<(String, u32)>> {
        self.sweep(TOPICS, |(topic, nth), position| ((topic.to_owned(), nth), position))
    }

    fn kept(&self) -> Run<'_, (Digest, Vec<u8>)> {
        self.sweep(KEPT, |sha256, bytes| (Digest::from_bytes(sha256), bytes.to_vec()))
    }

    fn about(&self) -> Run<'_, (String, u64)> {
        self.sweep(ABOUT, |word, number| (word.to_owned(), number))
    }

    fn true_about(&self) -> BTreeMap<String, RangeInclusive<u64>> {
        BTreeMap::from([(SCHEMA_WORD.to_owned(), OLDEST..=SCHEMA)])
    }

    fn strange_tables(&self) -> Result<Vec<String>, Diagnostic> {
        let known = [ABOUT.name(), JOURNAL.name(), KEPT.name(), NODES.name(), CASES.name(), TOPICS.name()];
        self.look(|| {
            let tables = self.transaction.list_tables().map_err(|error| self.explain(error))?;
            let many = self.transaction.list_multimap_tables().map_err(|error| self.explain(error))?;
            let names = tables.map(|table| table.name().to_owned());
            let mut strange: Vec<_> = names.filter(|name| !known.contains(&name.as_str())).collect();
            strange.extend(many.map(|table| table.name().to_owned()));
            Ok(strange)
        })
    }
}
