//! Other people's trees and verifiers: `ct-merkle` and `tlog_tiles`.

use ct_merkle::digest::Output;
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use proptest::prelude::*;
use sha2::Sha256;
use tlog_tiles::tlog::{self, Hash};
use zhidu::digest::Digest;

use super::log::Log;

type Root = RootHash<Sha256>;

fn root(digest: Digest, size: u64) -> Root {
    RootHash::new(Output::<Sha256>::from(*digest.bytes()), size)
}

fn bytes(proof: &[Digest]) -> Vec<u8> {
    proof.iter().flat_map(|digest| *digest.bytes()).collect()
}

fn hash(digest: Digest) -> Hash {
    Hash(*digest.bytes())
}

fn hashes(proof: &[Digest]) -> Vec<Hash> {
    proof.iter().copied().map(hash).collect()
}

fn leaves() -> impl Strategy<Value = Vec<Vec<u8>>> {
    prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 1..120)
}

proptest! {
    #[test]
    fn other_people_build_the_same_tree_and_the_same_proofs(leaves in leaves(), at in any::<prop::sample::Index>()) {
        let mut theirs = MemoryBackedTree::<Sha256, Vec<u8>>::new();
        leaves.iter().for_each(|leaf| theirs.push(leaf.clone()));
        let ours = Log::of(leaves.iter().map(Vec::as_slice));
        prop_assert!(theirs.root() == root(ours.root(ours.size), ours.size));

        let place = at.index(leaves.len());
        let index = u64::try_from(place).unwrap();
        let proof = bytes(&ours.inclusion(index, ours.size));
        prop_assert_eq!(theirs.prove_inclusion(place).as_bytes().to_vec(), proof);
        let old = index + 1;
        let proof = bytes(&ours.consistency(old, ours.size));
        prop_assert_eq!(theirs.prove_consistency(leaves.len() - place - 1).as_bytes().to_vec(), proof);
    }

    #[test]
    fn other_people_take_our_proofs(leaves in leaves(), at in any::<prop::sample::Index>(), within in any::<prop::sample::Index>()) {
        let log = Log::of(leaves.iter().map(Vec::as_slice));
        // A tree that has grown since, and a leaf of it.
        let size = at.index(leaves.len()) + 1;
        let place = within.index(size);
        let (size, index) = (u64::try_from(size).unwrap(), u64::try_from(place).unwrap());

        let proof = log.inclusion(index, size);
        let theirs = InclusionProof::try_from_bytes(bytes(&proof)).unwrap();
        prop_assert!(root(log.root(size), size).verify_inclusion(&leaves[place], index, &theirs).is_ok());
        prop_assert!(tlog::check_record(&hashes(&proof), size, hash(log.root(size)), index, hash(log.leaf(index))).is_ok());

        let old = index + 1;
        let proof = log.consistency(old, size);
        let theirs = ConsistencyProof::try_from_bytes(bytes(&proof)).unwrap();
        prop_assert!(root(log.root(size), size).verify_consistency(&root(log.root(old), old), &theirs).is_ok());
        prop_assert!(tlog::check_tree(&hashes(&proof), size, hash(log.root(size)), old, hash(log.root(old))).is_ok());
    }
}
