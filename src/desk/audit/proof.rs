//! To prove what is in the journal, to someone who holds no more than a checkpoint.

use std::path::Path;

use crate::diagnostic::{Code, Diagnostic};
use crate::digest::Digest;
use crate::journal::{self, Checkpoint, Node, Note};
use crate::record::{Record, Topic};
use crate::store::{Reading, Transaction, View};

use super::super::key::keys_of;
use super::super::register::{number_unknown, place_of};

/// That a record is in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inclusion {
    /// Its position.
    pub position: u64,
    /// Its bytes, of which the leaf is the hash.
    pub record: Vec<u8>,
    /// Its leaf.
    pub leaf: Digest,
    /// The tree in which it is.
    pub tree: Checkpoint,
    /// The signed checkpoint of that tree, where the journal holds one.
    pub signed: Option<String>,
    /// The hashes from the leaf up to the root.
    pub proof: Vec<Digest>,
}

/// That the journal of a time is the beginning of a later one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consistency {
    /// The earlier tree.
    pub old: Checkpoint,
    /// The later one.
    pub new: Checkpoint,
    /// The signed checkpoint of the later one, where the journal holds one.
    pub signed: Option<String>,
    /// The hashes.
    pub proof: Vec<Digest>,
}

/// Proves a record, or all records of a case, to be in the journal of a size; without one in that of its last checkpoint that covers them,
/// or of its present size where there is none.
///
/// # Errors
///
/// `position-unknown`, `case-unknown`; the codes of the register.
pub fn inclusions(db: &Path, wanted: &str, size: Option<u64>) -> Result<Vec<Inclusion>, Diagnostic> {
    let reading = Reading::open(db)?;
    let view = reading.view();
    let present = view.size()?;
    let positions = match wanted.parse() {
        Ok(position) => vec![position],
        Err(_) => place_of(wanted).map(|place| view.positions_of(&place)).transpose()?.unwrap_or_default(),
    };
    let last = positions.iter().copied().max().ok_or_else(|| number_unknown(wanted))?;
    let notes = notes(view)?;
    let covering = notes.iter().rev().map(|(checkpoint, _)| checkpoint.size).find(|size| last < *size);
    let size = size.or(covering).unwrap_or(present);
    if last >= size || size > present {
        let asked = if last >= size { last } else { size };
        return Err(unknown(asked, if last < present && size <= present { size } else { present }));
    }
    let tree = tree(view, size)?;
    let signed = signed(&notes, &tree);
    let prove = |position| {
        let leaf = view.needed_node(Node { level: 0, index: position })?;
        let record = view.bytes(position)?.unwrap_or_default();
        let proof = journal::inclusion_proof(position, size, &mut |node| view.needed_node(node))?;
        Ok(Inclusion { position, record, leaf, tree: tree.clone(), signed: signed.clone(), proof })
    };
    positions.into_iter().map(prove).collect()
}

/// Proves the journal of one size to be the beginning of that of another.
///
/// # Errors
///
/// `position-unknown`; the codes of the register.
pub fn consistency(db: &Path, old: u64, new: u64) -> Result<Consistency, Diagnostic> {
    let reading = Reading::open(db)?;
    let view = reading.view();
    let present = view.size()?;
    if new > present || old > new {
        return Err(if new > present { unknown(new, present) } else { unknown(old, new) });
    }
    let (old_tree, new_tree) = (tree(view, old)?, tree(view, new)?);
    let proof = journal::consistency_proof(old, new, &mut |node| view.needed_node(node))?;
    Ok(Consistency { signed: signed(&notes(view)?, &new_tree), old: old_tree, new: new_tree, proof })
}

/// Returns the tree of a size. A journal without a key has no name yet.
fn tree(view: View<'_, impl Transaction>, size: u64) -> Result<Checkpoint, Diagnostic> {
    let root = journal::root(size, &mut |node| view.needed_node(node))?;
    let origin = keys_of(view)?.first().map(|first| first.key.name().to_owned()).unwrap_or_default();
    Ok(Checkpoint { origin, size, root, extensions: Vec::new() })
}

/// Returns the checkpoints of the journal with their notes, oldest first.
fn notes(view: View<'_, impl Transaction>) -> Result<Vec<(Checkpoint, String)>, Diagnostic> {
    let records = view.topic(Topic::Checkpoint)?.into_iter();
    Ok(records
        .filter_map(|record| match record {
            Record::Checkpoint { note, .. } => {
                let text = Note::read(&note).ok()?.text;
                Some((Checkpoint::read(&text).ok()?, note))
            }
            _ => None,
        })
        .collect())
}

fn signed(notes: &[(Checkpoint, String)], tree: &Checkpoint) -> Option<String> {
    notes.iter().find(|(checkpoint, _)| checkpoint == tree).map(|(_, note)| note.clone())
}

fn unknown(asked: u64, size: u64) -> Diagnostic {
    Diagnostic::of(Code::PositionUnknown).with("position", asked.to_string()).with("size", size.to_string())
}
