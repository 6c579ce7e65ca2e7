//! Whether a proof holds, by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2, whose trees are those of RFC 6962. Numbers and
//! proofs come from strangers: whatever they are, the answer is yes or no.

use crate::digest::Digest;

use super::tree::{EMPTY_ROOT, node_hash};

/// Tells whether the proof shows the leaf of this hash at `index` in the tree of `size` leaves with this root (RFC 9162, section 2.1.3.2).
/// It says nothing of the size by itself: size and root are taken together, from a checkpoint.
#[must_use]
pub fn verify_inclusion(leaf: Digest, index: u64, size: u64, proof: &[Digest], root: Digest) -> bool {
    if index >= size {
        return false;
    }
    let mut climb = Climb { node: index, last: size - 1 };
    let mut hash = leaf;
    for &sibling in proof {
        match climb.step() {
            Some(Side::Left) => hash = node_hash(sibling, hash),
            Some(Side::Right) => hash = node_hash(hash, sibling),
            None => return false,
        }
    }
    climb.at_root() && hash == root
}

/// Tells whether the proof shows the old tree to be the beginning of the new one (RFC 9162, section 2.1.4.2). Trees that need no
/// proof are consistent with an empty one alone: equal trees, and the tree without leaves with every tree.
#[must_use]
pub fn verify_consistency(old_size: u64, old_root: Digest, new_size: u64, new_root: Digest, proof: &[Digest]) -> bool {
    if old_size > new_size {
        return false;
    }
    if old_size == new_size {
        return proof.is_empty() && old_root == new_root && (old_size > 0 || old_root == EMPTY_ROOT);
    }
    if old_size == 0 {
        return proof.is_empty() && old_root == EMPTY_ROOT;
    }
    // An old tree that is complete is a node of the new one, and the proof leaves it out.
    let mut path = proof.iter().copied();
    let Some(first) = (if old_size.is_power_of_two() { Some(old_root) } else { path.next() }) else {
        return false;
    };
    let complete = (old_size - 1).trailing_ones();
    let mut climb = Climb { node: (old_size - 1) >> complete, last: (new_size - 1) >> complete };
    let (mut old, mut new) = (first, first);
    for sibling in path {
        match climb.step() {
            Some(Side::Left) => (old, new) = (node_hash(sibling, old), node_hash(sibling, new)),
            Some(Side::Right) => new = node_hash(new, sibling),
            None => return false,
        }
    }
    climb.at_root() && old == old_root && new == new_root
}

/// On which side of a node the hash stands that it is joined with.
enum Side {
    Left,
    Right,
}

/// The way from a node up to the root: its number on its level, and that of the level's last node.
struct Climb {
    node: u64,
    last: u64,
}

impl Climb {
    /// Goes up to the next node that has a sibling; `None` where the root is reached.
    fn step(&mut self) -> Option<Side> {
        if self.at_root() {
            return None;
        }
        let side = if self.node % 2 == 1 || self.node == self.last {
            // A last node without a sibling stands for its parents as well.
            let alone = self.node.trailing_zeros();
            self.node >>= alone;
            self.last >>= alone;
            Side::Left
        } else {
            Side::Right
        };
        self.node >>= 1;
        self.last >>= 1;
        Some(side)
    }

    const fn at_root(&self) -> bool {
        self.last == 0
    }
}
