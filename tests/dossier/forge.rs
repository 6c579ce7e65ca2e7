//! Journals that nobody has written: forged records, under a tree that is sound.

use std::collections::BTreeMap;

use zhidu::case::{Decided, Entry};
use zhidu::decision::DecisionRecord;
use zhidu::desk;
use zhidu::digest::Digest;
use zhidu::dossier::{Bytes, Check, Dossier, Kept, Leaf, Report, Trust, Verdict, readers};
use zhidu::journal::{self, Node};
use zhidu::record::{self, Record};
use zhidu::release::{Proposed, ReleaseEvent};

use super::session::{Session, tool_case};

/// A register with one case, decided, corrected and decided again: all its records are in the dossier.
pub(crate) fn register() -> (Session, String) {
    let session = Session::tool_room();
    let number = session.decided(&tool_case(&session, "case.yaml", 3));
    session.done("李明", &["case", "set", &number, "loan.days=30"]);
    session.done("李明", &["decide", &number]);
    (session, number)
}

pub(crate) fn good() -> Dossier {
    let (session, number) = register();
    session.dossier(&number)
}

/// The records of a dossier and what is kept beside them, to be changed at will.
pub(crate) struct Forge {
    pub(crate) records: Vec<Record>,
    pub(crate) kept: BTreeMap<Digest, Vec<u8>>,
    dossier: Dossier,
}

impl Forge {
    pub(crate) fn of(dossier: &Dossier) -> Self {
        Self {
            records: dossier.entries.iter().map(|entry| record::read(&entry.bytes.0).unwrap()).collect(),
            kept: dossier.kept.iter().map(|kept| (kept.sha256, kept.bytes.0.clone())).collect(),
            dossier: dossier.clone(),
        }
    }

    /// Where the first record stands that is wanted.
    pub(crate) fn place(&self, wanted: impl Fn(&Record) -> bool) -> usize {
        self.records.iter().position(wanted).unwrap()
    }

    pub(crate) fn event(&self, word: &str) -> usize {
        self.place(|record| match record {
            Record::Release { event, .. } => serde_json::to_value(event).unwrap().get(word).is_some(),
            Record::Person { event, .. } => serde_json::to_value(event).unwrap().get(word).is_some(),
            Record::Case { entry, .. } => serde_json::to_value(entry).unwrap().get(word).is_some(),
            _ => false,
        })
    }

    pub(crate) fn proposed(&mut self) -> &mut Proposed {
        let place = self.event("proposed");
        match &mut self.records[place] {
            Record::Release { event: ReleaseEvent::Proposed(proposed), .. } => proposed,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn decided(&mut self) -> impl Iterator<Item = &mut Decided> {
        self.records.iter_mut().filter_map(|record| match record {
            Record::Case { entry: Entry::Decided(decided), .. } => Some(decided),
            _ => None,
        })
    }

    pub(crate) fn keep(&mut self, bytes: Vec<u8>) -> Digest {
        let sha256 = Digest::plain([bytes.as_slice()]);
        self.kept.insert(sha256, bytes);
        sha256
    }

    /// Changes the records of all decisions, and their entries with them.
    pub(crate) fn redecide(&mut self, change: impl Fn(&mut DecisionRecord)) {
        let old: Vec<Digest> = self.decided().map(|decided| decided.record).collect();
        let new: Vec<Digest> = old
            .iter()
            .map(|old| {
                let mut record: DecisionRecord = record::read(&self.kept.remove(old).unwrap()).unwrap();
                change(&mut record);
                self.keep(record::write(&record).unwrap())
            })
            .collect();
        self.decided().zip(new).for_each(|(decided, new)| decided.record = new);
    }

    /// Makes a dossier in which every hash, proof and word for readers is right.
    pub(crate) fn finish(self) -> Dossier {
        let bytes: Vec<_> = self.records.iter().map(|record| record::write(record).unwrap()).collect();
        seal(&self.dossier, &bytes, self.kept)
    }
}

/// Puts entries under a tree of their own.
pub(crate) fn seal(like: &Dossier, entries: &[Vec<u8>], kept: BTreeMap<Digest, Vec<u8>>) -> Dossier {
    let mut nodes: BTreeMap<Node, Digest> = BTreeMap::new();
    for (size, bytes) in (0..).zip(entries) {
        let new = journal::appended(size, journal::leaf_hash(bytes), &mut |node| nodes.get(&node).copied().ok_or(node));
        nodes.extend(new.unwrap());
    }
    let mut read = |node| nodes.get(&node).copied().ok_or(node);
    let size = entries.len() as u64;
    let mut dossier = like.clone();
    dossier.journal.size = size;
    dossier.journal.root = journal::root(size, &mut read).unwrap();
    dossier.entries = (0..)
        .zip(entries)
        .map(|(position, bytes)| {
            let proof = journal::inclusion_proof(position, size, &mut read).unwrap();
            Leaf { position, bytes: Bytes(bytes.clone()), proof }
        })
        .collect();
    dossier.kept = kept.into_iter().map(|(sha256, bytes)| Kept { sha256, bytes: Bytes(bytes) }).collect();
    dossier.readers = readers(&dossier);
    dossier
}

pub(crate) fn verify(dossier: &Dossier) -> Report {
    desk::verify_dossier(dossier, &Trust::default())
}

/// The words of what is wrong with one check.
pub(crate) fn faults(report: &Report, check: Check) -> Vec<&'static str> {
    match report.verdict(check).unwrap() {
        Verdict::Fails(faults) => faults.iter().map(|fault| fault.word).collect(),
        _ => Vec::new(),
    }
}

/// The checks that fail.
pub(crate) fn failing(report: &Report) -> Vec<&'static str> {
    let failing = report.checks.iter().filter(|(_, verdict)| matches!(verdict, Verdict::Fails(_)));
    failing.map(|(check, _)| check.word()).collect()
}
