//! The tree of eight leaves of the reference implementation of Certificate Transparency: leaves, roots and proofs as they stand in
//! transparency-dev/merkle, `proof/verify_test.go`.

use zhidu::digest::Digest;
use zhidu::journal::{self, EMPTY_ROOT};

use super::log::Log;

const LEAVES: [&[u8]; 8] = [b"", b"\x00", b"\x10", b"\x20\x21", b"01", b"@ABC", b"PQRSTUVW", b"`abcdefghijklmno"];

const ROOTS: [&str; 8] = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

/// Number of the leaf from 0, size, proof.
const INCLUSION: [(u64, u64, &[&str]); 5] = [
    (
        0,
        8,
        &[
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ],
    ),
    (
        5,
        8,
        &[
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
    ),
    (2, 3, &["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
    (
        1,
        5,
        &[
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ],
    ),
    (0, 1, &[]),
];

/// Old size, new size, proof.
const CONSISTENCY: [(u64, u64, &[&str]); 5] = [
    (1, 1, &[]),
    (
        1,
        8,
        &[
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ],
    ),
    (
        6,
        8,
        &[
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
    ),
    (
        2,
        5,
        &[
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ],
    ),
    (
        6,
        7,
        &[
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
    ),
];

fn digest(hex: &str) -> Digest {
    Digest::read(hex).unwrap()
}

fn root(size: u64) -> Digest {
    digest(ROOTS[usize::try_from(size).unwrap() - 1])
}

#[test]
fn the_roots_are_those_of_the_reference() {
    assert_eq!(EMPTY_ROOT, Digest::plain([]));
    let log = Log::of(LEAVES);
    assert_eq!(log.root(0), EMPTY_ROOT);
    for size in 1..=8 {
        assert_eq!(log.root(size), root(size), "{size} leaves");
    }
}

#[test]
fn the_inclusion_proofs_are_those_of_the_reference() {
    let log = Log::of(LEAVES);
    for (index, size, proof) in INCLUSION {
        let proof: Vec<Digest> = proof.iter().map(|hex| digest(hex)).collect();
        assert_eq!(log.inclusion(index, size), proof, "leaf {index} of {size}");
        assert!(journal::verify_inclusion(log.leaf(index), index, size, &proof, root(size)), "leaf {index} of {size}");
    }
}

#[test]
fn the_consistency_proofs_are_those_of_the_reference() {
    let log = Log::of(LEAVES);
    for (old, new, proof) in CONSISTENCY {
        let proof: Vec<Digest> = proof.iter().map(|hex| digest(hex)).collect();
        assert_eq!(log.consistency(old, new), proof, "{old} to {new}");
        assert!(journal::verify_consistency(old, root(old), new, root(new), &proof), "{old} to {new}");
    }
}

/// The table at the head of `TestVerifyConsistency`, but that a tree without leaves has one root only here.
#[test]
fn trees_that_need_no_proof_take_none() {
    let (one, two) = (root(1), root(2));
    let none: &[Digest] = &[];
    let cases = [
        (0, 0, one, two, none, false),
        (0, 0, one, one, none, false),
        (1, 1, one, two, none, false),
        (0, 0, EMPTY_ROOT, EMPTY_ROOT, none, true),
        (0, 1, EMPTY_ROOT, two, none, true),
        (0, 1, one, two, none, false),
        (1, 1, two, two, none, true),
        (1, 0, one, two, none, false),
        (2, 1, one, two, none, false),
        (1, 2, one, two, none, false),
        (1, 2, one, one, none, false),
        (0, 0, EMPTY_ROOT, EMPTY_ROOT, &[EMPTY_ROOT][..], false),
        (0, 1, EMPTY_ROOT, EMPTY_ROOT, &[EMPTY_ROOT][..], false),
        (1, 1, EMPTY_ROOT, EMPTY_ROOT, &[EMPTY_ROOT][..], false),
    ];
    for (old, new, old_root, new_root, proof, holds) in cases {
        assert_eq!(journal::verify_consistency(old, old_root, new, new_root, proof), holds, "{old} {new} {proof:?}");
    }
}

#[test]
fn no_leaf_is_in_a_tree_without_leaves() {
    for (index, size) in [(0, 0), (1, 0), (1, 1), (2, 1)] {
        assert!(!journal::verify_inclusion(root(1), index, size, &[], root(1)), "leaf {index} of {size}");
        assert!(Log::of(LEAVES).inclusion(index, size).is_empty());
    }
    // What is the root of a smaller tree is not that of a larger one, though the hashes be equal.
    assert!(!journal::verify_inclusion(root(1), 0, 2, &[], root(1)));
}
