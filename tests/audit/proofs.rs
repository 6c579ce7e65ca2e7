//! Proofs, taken as text from the command line and given to other people's verifiers; and the worked example of `docs/journal.md`.

use base64ct::{Base64, Encoding as _};
use signed_note::{StandardVerifier, VerifierList};
use tlog_tiles::{Hash, check_record, check_tree, record_hash};
use zhidu::desk;
use zhidu::digest::Digest;
use zhidu::journal::{self, Checkpoint};
use zhidu::label::Lang;

use super::register::{A, Register, key};
use crate::terminal::zhidu;

/// Gives a command in memory and returns what it says.
fn said(register: &Register, arguments: &[&str]) -> String {
    let db = register.db();
    let (said, _, code) = zhidu(Lang::En, ["--db", db.to_str().unwrap()].iter().chain(arguments));
    assert_eq!(code, 0, "{arguments:?}");
    said
}

fn hashes(lines: &str) -> Vec<Hash> {
    lines.lines().map(|line| Hash(Base64::decode_vec(line).unwrap().try_into().unwrap())).collect()
}

fn hash(digest: Digest) -> Hash {
    Hash(*digest.bytes())
}

/// Opens a note as a stranger would who has the public key.
fn opened(note: &str) -> Checkpoint {
    let theirs = VerifierList::new(vec![Box::new(StandardVerifier::new(&key().public().write()).unwrap())]);
    let note = signed_note::Note::from_bytes(note.as_bytes()).unwrap();
    assert_eq!(note.verify(&theirs).unwrap().0.len(), 1);
    Checkpoint::read(std::str::from_utf8(note.text()).unwrap()).unwrap()
}

#[test]
fn a_record_is_proved_to_a_stranger() {
    let register = Register::new();
    for position in 0..9_u64 {
        let text = said(&register, &["audit", "proof", &position.to_string()]);
        let (head, note) = text.split_once("\n\n").unwrap();
        let rest = head.strip_prefix("c2sp.org/tlog-proof@v1\nextra ").unwrap();
        let (record, rest) = rest.split_once('\n').unwrap();
        let rest = rest.strip_prefix(&format!("index {position}")).unwrap().trim_start();
        let record = Base64::decode_vec(record).unwrap();
        let tree = opened(note);
        assert_eq!(tree.size, 9, "the last checkpoint that covers it");
        let (proof, root) = (hashes(rest), hash(tree.root));
        assert!(check_record(&proof, 9, root, position, record_hash(&record)).is_ok());
        assert!(check_record(&proof, 9, root, position, record_hash(b"another record")).is_err());
    }
}

#[test]
fn a_case_is_proved_record_by_record() {
    let register = Register::new();
    let json: serde_json::Value =
        serde_json::from_str(&said(&register, &["audit", "proof", A, "--format", "json"])).unwrap();
    let positions: Vec<_> = json.as_array().unwrap().iter().map(|one| one["position"].as_u64().unwrap()).collect();
    assert_eq!(positions, [0, 5, 10, 11, 12]);
    for one in json.as_array().unwrap() {
        assert!(one["checkpoint"].is_null() && one["tree"]["size"] == 13, "no checkpoint covers all of them");
        let both = |hash: &serde_json::Value| {
            let digest = Digest::read(hash["hex"].as_str().unwrap()).unwrap();
            assert_eq!(Base64::encode_string(digest.bytes()), hash["base64"].as_str().unwrap());
            digest
        };
        let proof: Vec<_> = one["proof"].as_array().unwrap().iter().map(both).collect();
        let (leaf, root) = (both(&one["leaf"]), both(&one["tree"]["root"]));
        let record = Base64::decode_vec(one["record"].as_str().unwrap()).unwrap();
        assert_eq!(journal::leaf_hash(&record), leaf);
        assert!(journal::verify_inclusion(leaf, one["position"].as_u64().unwrap(), 13, &proof, root));
    }
}

#[test]
fn that_the_journal_was_only_added_to_is_proved_to_a_stranger() {
    let register = Register::new();
    for old in 1..9_u64 {
        let text = said(&register, &["audit", "proof", "--consistency", &old.to_string(), "9"]);
        let (head, note) = text.split_once("\n\n").unwrap();
        let proof = head.strip_prefix(&format!("old {old}")).unwrap().trim_start();
        let before = desk::consistency(&register.db(), old, old).unwrap().old;
        let (tree, proof) = (opened(note), hashes(proof));
        assert!(check_tree(&proof, 9, hash(tree.root), old, hash(before.root)).is_ok(), "{old}");
        assert!(check_tree(&proof, 9, hash(before.root), old, hash(tree.root)).is_err(), "{old}");
    }
}

#[test]
fn what_is_not_there_is_not_proved() {
    let register = Register::new();
    assert!(desk::inclusions(&register.db(), "13", None).is_err());
    assert!(desk::inclusions(&register.db(), "5", Some(5)).is_err());
    assert!(desk::inclusions(&register.db(), "5", Some(14)).is_err());
    assert!(desk::consistency(&register.db(), 9, 14).is_err() && desk::consistency(&register.db(), 9, 8).is_err());
}

#[test]
fn the_worked_example_of_the_page_is_right() {
    let page = std::fs::read_to_string("docs/journal.md").unwrap();
    let worked = page.split_once("## A worked example").unwrap().1;
    let [a, b, c] = ["a", "b", "c"].map(|text| journal::leaf_hash(text.as_bytes()));
    let ab = journal::node_hash(a, b);
    let root = journal::node_hash(ab, c);
    for (name, digest) in [("leaf 0", a), ("leaf 1", b), ("leaf 2", c), ("node 1/0", ab), ("root", root)] {
        assert!(worked.contains(&format!("{name:<9}{digest}\n")), "{name:<9}{digest}");
    }
    assert!(journal::verify_inclusion(b, 1, 3, &[a, c], root));
}
