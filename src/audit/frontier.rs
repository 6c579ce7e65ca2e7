//! The tree as it grows, computed from the records alone: of each complete subtree at its edge, the hash.

use crate::digest::Digest;
use crate::journal::{EMPTY_ROOT, node_hash};

/// The edge of a tree: the hashes of its complete subtrees, the largest first. One is unknown where a record of it is.
#[derive(Default)]
pub(super) struct Frontier {
    peaks: Vec<(u8, Option<Digest>)>,
}

impl Frontier {
    /// Appends a leaf.
    pub(super) fn push(&mut self, leaf: Option<Digest>) {
        let (mut level, mut hash) = (0, leaf);
        while let Some((_, left)) = self.peaks.pop_if(|(other, _)| *other == level) {
            hash = join(left, hash);
            level += 1;
        }
        self.peaks.push((level, hash));
    }

    /// Returns the root; none where a record is unknown.
    pub(super) fn root(&self) -> Option<Digest> {
        let mut peaks = self.peaks.iter().rev().map(|(_, hash)| *hash);
        let Some(last) = peaks.next() else { return Some(EMPTY_ROOT) };
        peaks.fold(last, |right, left| join(left, right))
    }
}

fn join(left: Option<Digest>, right: Option<Digest>) -> Option<Digest> {
    left.zip(right).map(|(left, right)| node_hash(left, right))
}
