//! What an insider does to the file, with a pen of their own.

use std::collections::BTreeMap;
use std::path::Path;

use redb::{Database, ReadableTable as _, TableDefinition, WriteTransaction};
use zhidu::case::Place;
use zhidu::journal::{self, Node};
use zhidu::record::{self, Record, sheet_topic};

use super::register::{Register, records};

pub(crate) const ABOUT: TableDefinition<'_, &str, u64> = TableDefinition::new("about");
pub(crate) const JOURNAL: TableDefinition<'_, u64, &[u8]> = TableDefinition::new("journal");
pub(crate) const KEPT: TableDefinition<'_, [u8; 32], &[u8]> = TableDefinition::new("kept");
pub(crate) const NODES: TableDefinition<'_, (u8, u64), [u8; 32]> = TableDefinition::new("nodes");
pub(crate) const CASES: TableDefinition<'_, (&str, u32, u32), u64> = TableDefinition::new("cases");
pub(crate) const TOPICS: TableDefinition<'_, (&str, u32), u64> = TableDefinition::new("topics");

/// Opens the file behind the back of the register.
pub(crate) fn tamper(register: &Register, work: impl FnOnce(&WriteTransaction)) {
    tamper_with(&register.db(), work);
}

pub(crate) fn tamper_with(db: &Path, work: impl FnOnce(&WriteTransaction)) {
    let database = Database::open(db).unwrap();
    let transaction = database.begin_write().unwrap();
    work(&transaction);
    transaction.commit().unwrap();
}

/// Puts bytes in the place of a record, and nothing else.
pub(crate) fn put(transaction: &WriteTransaction, position: u64, bytes: &[u8]) {
    transaction.open_table(JOURNAL).unwrap().insert(position, bytes).unwrap();
}

/// Reads the record at a position.
pub(crate) fn get(transaction: &WriteTransaction, position: u64) -> Vec<u8> {
    transaction.open_table(JOURNAL).unwrap().get(position).unwrap().unwrap().value().to_vec()
}

/// Rewrites the journal, and all that follows from it as well: every leaf, node and index.
pub(crate) fn rewrite(register: &Register, work: impl FnOnce(&mut Vec<Vec<u8>>)) {
    rewrite_all(&register.db(), work);
}

pub(crate) fn rewrite_all(db: &Path, work: impl FnOnce(&mut Vec<Vec<u8>>)) {
    let mut records = records(db);
    work(&mut records);
    tamper_with(db, |transaction| {
        transaction.delete_table(JOURNAL).unwrap();
        transaction.delete_table(NODES).unwrap();
        transaction.delete_table(CASES).unwrap();
        transaction.delete_table(TOPICS).unwrap();
        transaction.open_table(NODES).unwrap();
        let mut nodes = BTreeMap::new();
        let mut places: BTreeMap<String, u32> = BTreeMap::new();
        for (position, bytes) in (0..).zip(&records) {
            put(transaction, position, bytes);
            let read = &mut |node: Node| nodes.get(&node).copied().ok_or(());
            let new = journal::appended(position, journal::leaf_hash(bytes), read).unwrap();
            nodes.extend(new);
            let record: Record = record::read(bytes).unwrap();
            let nth = |places: &mut BTreeMap<String, u32>, name: &str| {
                let nth = places.entry(name.to_owned()).or_default();
                *nth += 1;
                *nth
            };
            match (&record, record.topic()) {
                (Record::Case { number, .. }, _) => {
                    let place = Place::read(number).unwrap();
                    let key = (place.series.as_str(), place.serial, nth(&mut places, number.as_str()));
                    transaction.open_table(CASES).unwrap().insert(key, position).unwrap();
                }
                (_, Some(topic)) => {
                    let key = (topic.word(), nth(&mut places, topic.word()));
                    transaction.open_table(TOPICS).unwrap().insert(key, position).unwrap();
                }
                (_, None) => {}
            }
            for place in record.sheets() {
                let word = sheet_topic(&place.series);
                let key = (word.as_str(), nth(&mut places, &word));
                transaction.open_table(TOPICS).unwrap().insert(key, position).unwrap();
            }
        }
        let mut table = transaction.open_table(NODES).unwrap();
        for (node, hash) in nodes {
            table.insert((node.level, node.index), *hash.bytes()).unwrap();
        }
    });
}

/// Reads a record, lets it be changed, and writes it again.
pub(crate) fn changed(bytes: &[u8], change: impl FnOnce(&mut Record)) -> Vec<u8> {
    let mut record: Record = record::read(bytes).unwrap();
    change(&mut record);
    let written = record::write(&record).unwrap();
    assert_ne!(written, bytes, "nothing was changed");
    written
}
