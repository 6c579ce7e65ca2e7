//! Proofs from a log of nearly a thousand million leaves.

use base64ct::{Base64, Encoding as _};
use serde::Deserialize;
use zhidu::digest::Digest;
use zhidu::journal;

#[derive(Deserialize)]
struct Answers {
    tree_size: u64,
    sha256_root_hash: String,
    leaf_index: u64,
    leaf_input: String,
    audit_path: Vec<String>,
    old_tree_size: u64,
    old_root_hash: String,
    consistency: Vec<String>,
}

fn digest(encoded: &str) -> Digest {
    Digest::from_bytes(Base64::decode_vec(encoded).unwrap().try_into().unwrap())
}

#[test]
fn the_proofs_of_a_large_public_log_hold() {
    let answers: Answers = serde_json::from_str(include_str!("../../fixtures/journal/argon2020.json")).unwrap();
    let (size, root) = (answers.tree_size, digest(&answers.sha256_root_hash));
    let leaf = journal::leaf_hash(&Base64::decode_vec(&answers.leaf_input).unwrap());

    let path: Vec<Digest> = answers.audit_path.iter().map(|hash| digest(hash)).collect();
    assert!(journal::verify_inclusion(leaf, answers.leaf_index, size, &path, root));
    assert!(!journal::verify_inclusion(leaf, answers.leaf_index + 1, size, &path, root));

    let (old, old_root) = (answers.old_tree_size, digest(&answers.old_root_hash));
    let path: Vec<Digest> = answers.consistency.iter().map(|hash| digest(hash)).collect();
    assert!(journal::verify_consistency(old, old_root, size, root, &path));
    assert!(!journal::verify_consistency(old + 1, old_root, size, root, &path));
}
