//! Checkpoints: what they hold fast. One that lies in the journal can be rewritten with it by whoever has the key; one that was kept
//! elsewhere cannot.

use std::collections::{BTreeMap, BTreeSet};

use crate::digest::Digest;
use crate::journal::{Checkpoint, Fault, Note, PublicKey};

use super::finding::{Finding, What};
use super::frontier::Frontier;

/// A checkpoint that was kept outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside {
    /// Where it was read, for people.
    pub name: String,
    /// The signed note.
    pub note: String,
}

/// A checkpoint that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// How many records it covers: all before this position.
    pub size: u64,
    /// The key that signed it.
    pub key: PublicKey,
    /// Where it is kept.
    pub at: At,
}

/// Where a checkpoint is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum At {
    /// In the journal, at a position.
    Inside(u64),
    /// Elsewhere, under a name.
    Outside(String),
}

/// A checkpoint from outside that could be read.
pub(super) struct Given {
    name: String,
    note: Note,
    checkpoint: Checkpoint,
}

/// Reads the checkpoints from outside; one that is none is a finding.
pub(super) fn read(outside: &[Outside], findings: &mut Vec<Finding>) -> Vec<Given> {
    let mut given = Vec::new();
    for Outside { name, note } in outside {
        match open(note) {
            Ok((note, checkpoint)) => given.push(Given { name: name.clone(), note, checkpoint }),
            Err(_) => findings.push(Finding::of(What::CheckpointOutside).with("file", name).with("why", "form")),
        }
    }
    given
}

/// Returns the sizes at which the root is asked for.
pub(super) fn sizes(given: &[Given]) -> BTreeSet<u64> {
    given.iter().map(|given| given.checkpoint.size).collect()
}

/// Holds a checkpoint in the journal against the records before it.
pub(super) fn inside(
    position: u64,
    note: &str,
    before: &Frontier,
    keys: &[(u64, PublicKey)],
    anchors: &[Anchor],
) -> Result<Anchor, Finding> {
    let wrong = |why: &str| Finding::of(What::CheckpointInside).with("position", position).with("why", why);
    let (note, checkpoint) = open(note).map_err(|_| wrong("form"))?;
    // The newest key signs; one that was replaced has no say any more.
    let (_, newest) = keys.last().ok_or_else(|| wrong("key"))?;
    signer(&note, std::slice::from_ref(newest)).map_err(&wrong)?;
    if keys.first().is_none_or(|(_, first)| first.name() != checkpoint.origin) {
        return Err(wrong("origin").with("origin", &checkpoint.origin));
    }
    if checkpoint.size != position {
        return Err(wrong("size").with("size", checkpoint.size));
    }
    if before.root() != Some(checkpoint.root) {
        let after = anchors.iter().map(|anchor| anchor.size).max().unwrap_or_default();
        return Err(wrong("root").with("size", checkpoint.size).with("first", after).with("last", position - 1));
    }
    Ok(Anchor { size: position, key: newest.clone(), at: At::Inside(position) })
}

/// What checkpoints from outside are held against.
pub(super) struct Held<'h> {
    /// How many records there are.
    pub size: u64,
    /// The roots at their sizes.
    pub roots: &'h BTreeMap<u64, Option<Digest>>,
    /// The keys of which the journal knows, with their positions.
    pub keys: &'h [(u64, PublicKey)],
    /// The keys that were kept outside.
    pub trusted: &'h [PublicKey],
}

impl Held<'_> {
    /// Returns those that hold, and says why others do not.
    pub(super) fn look_at(&self, given: &[Given], findings: &mut Vec<Finding>) -> Vec<Anchor> {
        let mut given: Vec<_> = given.iter().collect();
        given.sort_by_key(|given| given.checkpoint.size);
        let mut held: Vec<Anchor> = Vec::new();
        for given in given {
            match self.look_at_one(given, held.last()) {
                Ok(anchor) => held.push(anchor),
                Err(finding) => findings.push(finding),
            }
        }
        held
    }

    fn look_at_one(&self, given: &Given, before: Option<&Anchor>) -> Result<Anchor, Finding> {
        let Given { name, note, checkpoint } = given;
        let size = checkpoint.size;
        let wrong = |why: &str| {
            let wrong = Finding::of(What::CheckpointOutside).with("file", name).with("why", why);
            wrong.with("size", size).with("found", self.size)
        };
        let recorded = self.keys.iter().rev().find(|(position, _)| *position < size).map(|(_, key)| key);
        let known: Vec<_> = self.trusted.iter().chain(recorded).cloned().collect();
        let key = signer(note, &known).map_err(&wrong)?;
        if self.keys.first().is_some_and(|(_, first)| first.name() != checkpoint.origin) {
            return Err(wrong("origin").with("origin", &checkpoint.origin));
        }
        if size > self.size {
            return Err(wrong("short"));
        }
        match self.roots.get(&size).copied().flatten() {
            Some(root) if root == checkpoint.root => Ok(Anchor { size, key, at: At::Outside(name.clone()) }),
            Some(_) => {
                let after = before.map(|anchor| anchor.size).filter(|after| *after < size).unwrap_or_default();
                Err(wrong("root").with("first", after).with("last", size.saturating_sub(1)))
            }
            None => Err(wrong("unknown")),
        }
    }
}

fn open(written: &str) -> Result<(Note, Checkpoint), Fault> {
    let note = Note::read(written)?;
    let checkpoint = Checkpoint::read(&note.text)?;
    Ok((note, checkpoint))
}

/// Returns the key that signed a note, or why none of the known ones did.
fn signer(note: &Note, known: &[PublicKey]) -> Result<PublicKey, &'static str> {
    match note.verify(known) {
        Ok(signed) => signed.first().map(|key| (*key).clone()).ok_or("key"),
        Err(Fault::BadSignature { .. }) => Err("signature"),
        Err(_) => Err("key"),
    }
}
