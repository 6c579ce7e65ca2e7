//! The tree of RFC 6962, section 2.1, and its proofs, from the hashes of complete subtrees.
//!
//! Only complete subtrees are read: their hash never changes again, so it can be kept as it was first written.

use crate::digest::Digest;

/// The root of a tree without leaves: the SHA-256 of nothing (RFC 6962, section 2.1).
pub const EMPTY_ROOT: Digest = Digest::from_bytes([
    0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24, 0x27, 0xae, 0x41,
    0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
]);

/// A complete subtree: it covers the leaves from `index << level` up to, but not with, `(index + 1) << level`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node {
    /// How far it stands above the leaves, which are of level 0.
    pub level: u8,
    /// Its place among the nodes of its level, from 0.
    pub index: u64,
}

/// Hashes the bytes of a leaf: SHA-256 of `0x00` and the bytes.
#[must_use]
pub fn leaf_hash(leaf: &[u8]) -> Digest {
    Digest::plain([[0x00].as_slice(), leaf])
}

/// Hashes two subtrees into the one above them: SHA-256 of `0x01`, left and right.
#[must_use]
pub fn node_hash(left: Digest, right: Digest) -> Digest {
    Digest::plain([[0x01].as_slice(), left.bytes(), right.bytes()])
}

/// Returns the nodes that become complete where the leaf of number `size`, of this hash, is appended: itself first, then upwards.
///
/// ```
/// use zhidu::journal::{Node, appended, leaf_hash};
/// let new = appended(3, leaf_hash(b"fourth"), &mut |node: Node| Ok::<_, ()>(leaf_hash(&[node.level])))?;
/// let new: Vec<_> = new.into_iter().map(|(node, _)| (node.level, node.index)).collect();
/// assert_eq!(new, [(0, 3), (1, 1), (2, 0)]);
/// # Ok::<(), ()>(())
/// ```
///
/// # Errors
///
/// Fails where `read` does, with its error.
pub fn appended<E>(
    size: u64,
    leaf: Digest,
    read: &mut impl FnMut(Node) -> Result<Digest, E>,
) -> Result<Vec<(Node, Digest)>, E> {
    let mut node = Node { level: 0, index: size };
    let mut hash = leaf;
    let mut complete = vec![(node, hash)];
    while node.index % 2 == 1 {
        hash = node_hash(read(Node { index: node.index - 1, ..node })?, hash);
        node = Node { level: node.level + 1, index: node.index / 2 };
        complete.push((node, hash));
    }
    Ok(complete)
}

/// Returns the root of the tree of the first `size` leaves (RFC 6962, section 2.1: `MTH`).
///
/// # Errors
///
/// Fails where `read` does, with its error.
pub fn root<E>(size: u64, read: &mut impl FnMut(Node) -> Result<Digest, E>) -> Result<Digest, E> {
    subtree(0, size, read)
}

/// Returns the proof that the leaf of number `index` is in the tree of the first `size` leaves (RFC 6962, section 2.1.1: `PATH`).
/// Where there is no such leaf it is empty, which no verifier takes.
///
/// # Errors
///
/// Fails where `read` does, with its error.
pub fn inclusion_proof<E>(
    index: u64,
    size: u64,
    read: &mut impl FnMut(Node) -> Result<Digest, E>,
) -> Result<Vec<Digest>, E> {
    let mut proof = Vec::new();
    if index >= size {
        return Ok(proof);
    }
    let (mut begin, mut end) = (0, size);
    while end - begin > 1 {
        let middle = middle(begin, end);
        if index < middle {
            proof.push(subtree(middle, end, read)?);
            end = middle;
        } else {
            proof.push(subtree(begin, middle, read)?);
            begin = middle;
        }
    }
    proof.reverse();
    Ok(proof)
}

/// Returns the proof that the tree of the first `old` leaves is the beginning of that of the first `new` (RFC 6962, section 2.1.2:
/// `PROOF`). It is empty for trees that need none, equal or without leaves, and where `old` is the larger, which no verifier takes.
///
/// # Errors
///
/// Fails where `read` does, with its error.
pub fn consistency_proof<E>(
    old: u64,
    new: u64,
    read: &mut impl FnMut(Node) -> Result<Digest, E>,
) -> Result<Vec<Digest>, E> {
    let mut proof = Vec::new();
    if old == 0 || old > new {
        return Ok(proof);
    }
    let (mut begin, mut end) = (0, new);
    while old < end {
        let middle = middle(begin, end);
        if old <= middle {
            proof.push(subtree(middle, end, read)?);
            end = middle;
        } else {
            proof.push(subtree(begin, middle, read)?);
            begin = middle;
        }
    }
    // The old tree itself is known to whoever asks; a part of it is not.
    if begin > 0 {
        proof.push(subtree(begin, end, read)?);
    }
    proof.reverse();
    Ok(proof)
}

/// Where RFC 6962 parts the leaves from `begin` to `end`, two at least: after the largest power of two that is smaller than their number.
const fn middle(begin: u64, end: u64) -> u64 {
    begin + (1 << (end - begin - 1).ilog2())
}

/// The hash of the leaves from `begin` to `end`: the complete nodes among them, joined from the right. `begin` is where the tree was
/// parted, hence a multiple of every node's width.
fn subtree<E>(begin: u64, end: u64, read: &mut impl FnMut(Node) -> Result<Digest, E>) -> Result<Digest, E> {
    let mut rest = end;
    let mut joined = None;
    for level in 0..64 {
        let width = 1 << level;
        if (end - begin) & width != 0 {
            rest -= width;
            let left = read(Node { level, index: rest >> level })?;
            joined = Some(joined.map_or(left, |right| node_hash(left, right)));
        }
    }
    Ok(joined.unwrap_or(EMPTY_ROOT))
}
