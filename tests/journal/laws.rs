//! What holds of every tree: true proofs pass, false ones do not, and no number brings a verifier down.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::Index;
use zhidu::digest::Digest;
use zhidu::journal::{self, EMPTY_ROOT, Node, node_hash, verify_consistency, verify_inclusion};

use super::log::Log;

/// A log whose leaves all differ, as entries of a journal do by their number.
fn log(size: u64) -> Log {
    let leaves: Vec<String> = (0..size).map(|number| format!("entry {number}")).collect();
    Log::of(leaves.iter().map(String::as_bytes))
}

fn flipped(digest: Digest, bit: usize) -> Digest {
    let mut bytes = *digest.bytes();
    bytes[bit / 8] ^= 1 << (bit % 8);
    Digest::from_bytes(bytes)
}

/// Numbers where arithmetic is likely to go wrong.
fn number() -> impl Strategy<Value = u64> {
    prop_oneof![
        any::<u64>(),
        0..9_u64,
        u64::MAX - 9..=u64::MAX,
        (0..64_u32, 0..3_u64).prop_map(|(power, more)| (1_u64 << power).wrapping_add(more).wrapping_sub(1)),
    ]
}

fn digest() -> impl Strategy<Value = Digest> {
    prop_oneof![any::<[u8; 32]>().prop_map(Digest::from_bytes), Just(EMPTY_ROOT)]
}

/// The hash of each level in a tree whose leaves are all alike, which makes a tree of any size readable.
fn alike() -> BTreeMap<u8, Digest> {
    let leaf = journal::leaf_hash(b"alike");
    (0..=64).zip(std::iter::successors(Some(leaf), |hash| Some(node_hash(*hash, *hash)))).collect()
}

#[test]
fn every_proof_of_every_small_tree_holds() {
    let log = log(70);
    for size in 1..=70 {
        for index in 0..size {
            let proof = log.inclusion(index, size);
            assert!(verify_inclusion(log.leaf(index), index, size, &proof, log.root(size)), "leaf {index} of {size}");
        }
        for old in 0..=size {
            let proof = log.consistency(old, size);
            assert!(verify_consistency(old, log.root(old), size, log.root(size), &proof), "{old} to {size}");
        }
    }
}

#[test]
fn a_proof_reads_two_nodes_a_level_at_most() {
    let log = log(1000);
    for size in [1_u64, 2, 3, 511, 512, 513, 999, 1000] {
        let most = 2 * (u64::BITS - size.leading_zeros());
        for at in 0..size {
            log.reads.set(0);
            log.inclusion(at, size);
            assert!(log.reads.get() <= most, "leaf {at} of {size}: {}", log.reads.get());
            log.reads.set(0);
            log.consistency(at + 1, size);
            assert!(log.reads.get() <= most, "{} to {size}: {}", at + 1, log.reads.get());
        }
    }
}

#[test]
fn what_cannot_be_read_is_said() {
    let missing = |node: Node| Err::<Digest, Node>(node);
    assert_eq!(journal::root(6, &mut { missing }), Err(Node { level: 1, index: 2 }));
    assert_eq!(journal::inclusion_proof(0, 6, &mut { missing }), Err(Node { level: 1, index: 2 }));
    assert_eq!(journal::consistency_proof(4, 6, &mut { missing }), Err(Node { level: 1, index: 2 }));
    assert_eq!(journal::appended(1, EMPTY_ROOT, &mut { missing }), Err(Node { level: 0, index: 0 }));
}

proptest! {
    #[test]
    fn a_flipped_bit_fails_inclusion(size in 1..200_u64, at in any::<Index>(), hash in any::<Index>(), bit in 0..256_usize) {
        let log = log(size);
        let index = u64::try_from(at.index(usize::try_from(size).unwrap())).unwrap();
        let (leaf, root, proof) = (log.leaf(index), log.root(size), log.inclusion(index, size));
        prop_assert!(verify_inclusion(leaf, index, size, &proof, root));

        prop_assert!(!verify_inclusion(flipped(leaf, bit), index, size, &proof, root));
        prop_assert!(!verify_inclusion(leaf, index, size, &proof, flipped(root, bit)));
        prop_assert!(!verify_inclusion(leaf, index ^ (1 << (bit % 64)), size, &proof, root));
        if !proof.is_empty() {
            let at = hash.index(proof.len());
            let mut forged = proof.clone();
            forged[at] = flipped(forged[at], bit);
            prop_assert!(!verify_inclusion(leaf, index, size, &forged, root));
            let mut shorter = proof.clone();
            shorter.remove(at);
            prop_assert!(!verify_inclusion(leaf, index, size, &shorter, root));
        }
        let mut longer = proof.clone();
        longer.insert(hash.index(proof.len() + 1), root);
        prop_assert!(!verify_inclusion(leaf, index, size, &longer, root));
    }

    #[test]
    fn a_flipped_bit_fails_consistency(new in 2..200_u64, at in any::<Index>(), hash in any::<Index>(), bit in 0..256_usize) {
        let log = log(new);
        let old = u64::try_from(at.index(usize::try_from(new).unwrap() - 1)).unwrap() + 1;
        let (old_root, new_root, proof) = (log.root(old), log.root(new), log.consistency(old, new));
        prop_assert!(verify_consistency(old, old_root, new, new_root, &proof));

        prop_assert!(!verify_consistency(old, flipped(old_root, bit), new, new_root, &proof));
        prop_assert!(!verify_consistency(old, old_root, new, flipped(new_root, bit), &proof));
        let at = hash.index(proof.len());
        let mut forged = proof.clone();
        forged[at] = flipped(forged[at], bit);
        prop_assert!(!verify_consistency(old, old_root, new, new_root, &forged));
        let mut shorter = proof.clone();
        shorter.remove(at);
        prop_assert!(!verify_consistency(old, old_root, new, new_root, &shorter));
        let mut longer = proof.clone();
        longer.insert(hash.index(proof.len() + 1), old_root);
        prop_assert!(!verify_consistency(old, old_root, new, new_root, &longer));
    }

    /// A log that was rewritten anywhere in what was signed has no proof from the signed tree to the one it has become.
    #[test]
    fn a_rewritten_log_is_not_consistent(new in 2..80_u64, at in any::<Index>(), changed in any::<Index>()) {
        let old = u64::try_from(at.index(usize::try_from(new).unwrap() - 1)).unwrap() + 1;
        let changed = changed.index(usize::try_from(old).unwrap());
        let mut entries: Vec<String> = (0..new).map(|number| format!("entry {number}")).collect();
        entries[changed] = "entry rewritten".to_owned();
        let (signed, rewritten) = (log(new), Log::of(entries.iter().map(String::as_bytes)));
        let proof = rewritten.consistency(old, new);
        prop_assert!(verify_consistency(old, rewritten.root(old), new, rewritten.root(new), &proof));
        prop_assert!(!verify_consistency(old, signed.root(old), new, rewritten.root(new), &proof));
    }

    #[test]
    fn proofs_hold_in_trees_of_any_size(first in number(), second in number()) {
        let (small, large) = (first.min(second), first.max(second));
        let levels = alike();
        let mut read = |node: Node| levels.get(&node.level).copied().ok_or(node);
        let (small_root, large_root) = (journal::root(small, &mut read).unwrap(), journal::root(large, &mut read).unwrap());
        let proof = journal::consistency_proof(small, large, &mut read).unwrap();
        prop_assert!(verify_consistency(small, small_root, large, large_root, &proof));
        let proof = journal::inclusion_proof(small, large, &mut read).unwrap();
        prop_assert_eq!(verify_inclusion(levels[&0], small, large, &proof, large_root), small < large);
        let new = journal::appended(small, levels[&0], &mut read).unwrap();
        prop_assert!(new.iter().all(|(node, hash)| levels[&node.level] == *hash));
        prop_assert_eq!(new.len(), usize::try_from(small.trailing_ones()).unwrap() + 1);
    }

    #[test]
    fn no_numbers_and_no_proof_bring_a_verifier_down(
        index in number(),
        size in number(),
        leaf in digest(),
        root in any::<[u8; 32]>().prop_map(Digest::from_bytes),
        proof in prop::collection::vec(digest(), 0..70),
    ) {
        prop_assert_eq!(verify_inclusion(leaf, index, size, &proof, root), leaf == root && (index, size) == (0, 1) && proof.is_empty());
        let nothing = proof.is_empty() && leaf == EMPTY_ROOT && index == 0 && size > 0;
        prop_assert_eq!(verify_consistency(index, leaf, size, root, &proof), nothing);
    }
}
