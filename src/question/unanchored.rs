//! Which records no signed checkpoint of the journal covers. Whether it was kept elsewhere, only whoever kept it can show.

use crate::journal::{Checkpoint, PublicKey};
use crate::record::Record;

use super::{Evidence, Finding, Told};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let keys: Vec<_> = evidence.journal.iter().filter_map(key).collect();
    let mut found = Vec::new();
    let mut covered: Option<(u64, &Told)> = None;
    for told in &evidence.journal {
        let Record::Checkpoint { note, given } = &told.record else { continue };
        match Checkpoint::open(note, &keys) {
            Ok(checkpoint) if checkpoint.size <= told.position => {
                if covered.is_none_or(|(size, _)| size <= checkpoint.size) {
                    covered = Some((checkpoint.size, told));
                }
            }
            _ => {
                let unsound = Finding::attention("checkpoint-unsound").with("person", given.by.as_str());
                found.push(unsound.at(told.position));
            }
        }
    }
    let size = covered.map_or(0, |(size, _)| size);
    // The record of a checkpoint can be covered by the next one only, and says nothing new by itself.
    let says_something = |told: &&Told| !matches!(told.record, Record::Checkpoint { .. });
    let bare: Vec<_> = evidence.journal.iter().filter(|told| told.position >= size).filter(says_something).collect();
    if let (Some(first), Some(last)) = (bare.first(), bare.last()) {
        let bare = Finding::attention("uncovered").with("count", bare.len()).with("first", number(first.position));
        found.push(bare.with("last", number(last.position)).at(first.position).at(last.position));
    }
    if let Some((size, told)) = covered {
        let given = told.record.given();
        let covers = Finding::noted("covered").with("size", number(size)).with("person", given.by.as_str());
        found.push(covers.with("date", told.day.to_string()).at(told.position));
    }
    found
}

fn key(told: &Told) -> Option<PublicKey> {
    match &told.record {
        Record::Key { key, .. } => PublicKey::read(key).ok(),
        _ => None,
    }
}

fn number(position: u64) -> i64 {
    i64::try_from(position).unwrap_or(i64::MAX)
}
