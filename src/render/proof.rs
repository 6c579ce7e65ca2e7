//! Proofs as other people's verifiers read them, and as JSON.
//!
//! That a record is in the journal is written as C2SP tlog-proof lays down; that a journal was only added to, as the request to a witness
//! of C2SP tlog-witness. Both end with the signed checkpoint; with its text alone, where the journal holds none of that size.

use base64ct::{Base64, Encoding as _};
use serde_json::{Value, json};

use crate::digest::Digest;
use crate::journal::Checkpoint;

/// That a record is in the journal.
#[derive(Clone, Copy, Debug)]
pub struct Proved<'a> {
    /// Its position.
    pub position: u64,
    /// Its bytes.
    pub record: &'a [u8],
    /// Its leaf.
    pub leaf: Digest,
    /// The tree in which it is.
    pub tree: &'a Checkpoint,
    /// The signed checkpoint of that tree.
    pub signed: Option<&'a str>,
    /// The hashes from the leaf up to the root.
    pub proof: &'a [Digest],
}

impl Proved<'_> {
    /// Writes the proof as C2SP tlog-proof lays down, with the bytes of the record as its extra line.
    #[must_use]
    pub fn text(&self) -> String {
        let record = Base64::encode_string(self.record);
        let hashes = lines(self.proof);
        let checkpoint = written(self.tree, self.signed);
        format!("c2sp.org/tlog-proof@v1\nextra {record}\nindex {}\n{hashes}\n{checkpoint}", self.position)
    }

    /// Writes the proof as JSON, hashes in both spellings.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "position": self.position,
            "record": Base64::encode_string(self.record),
            "leaf": hash(self.leaf),
            "tree": tree(self.tree),
            "checkpoint": self.signed,
            "proof": self.proof.iter().copied().map(hash).collect::<Vec<_>>(),
        })
    }
}

/// Writes the proof that a journal was only added to, as the request of C2SP tlog-witness.
#[must_use]
pub fn consistency(old: &Checkpoint, new: &Checkpoint, signed: Option<&str>, proof: &[Digest]) -> String {
    format!("old {}\n{}\n{}", old.size, lines(proof), written(new, signed))
}

/// Writes the proof that a journal was only added to as JSON.
#[must_use]
pub fn consistency_json(old: &Checkpoint, new: &Checkpoint, signed: Option<&str>, proof: &[Digest]) -> Value {
    json!({
        "old": tree(old),
        "new": tree(new),
        "checkpoint": signed,
        "proof": proof.iter().copied().map(hash).collect::<Vec<_>>(),
    })
}

fn lines(proof: &[Digest]) -> String {
    let mut lines = String::new();
    for hash in proof {
        lines.push_str(&Base64::encode_string(hash.bytes()));
        lines.push('\n');
    }
    lines
}

fn written(tree: &Checkpoint, signed: Option<&str>) -> String {
    let root = || Base64::encode_string(tree.root.bytes());
    signed.map_or_else(|| format!("{}\n{}\n{}\n", tree.origin, tree.size, root()), str::to_owned)
}

fn tree(tree: &Checkpoint) -> Value {
    json!({ "origin": tree.origin, "size": tree.size, "root": hash(tree.root) })
}

fn hash(hash: Digest) -> Value {
    json!({ "hex": hash.to_string(), "base64": Base64::encode_string(hash.bytes()) })
}
