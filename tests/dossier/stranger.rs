//! A verifier of the hashes by somebody who has read `docs/dossier.md` and nothing of zhidu.

use base64ct::{Base64, Encoding as _};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::forge::register;
use super::session::{Session, tool_case};

type Hash = [u8; 32];

fn sha256(parts: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    parts.iter().for_each(|part| hasher.update(part));
    hasher.finalize().into()
}

fn hash(value: &Value) -> Hash {
    let digits = value.as_str().unwrap();
    let bytes: Vec<u8> = (0..64).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect();
    bytes.try_into().unwrap()
}

fn bytes(value: &Value) -> Vec<u8> {
    Base64::decode_vec(value.as_str().unwrap()).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn root(leaf: Hash, position: u64, size: u64, proof: &[Value]) -> Option<Hash> {
    let (mut node, mut last, mut have) = (position, size - 1, leaf);
    for step in proof {
        if last == 0 {
            return None;
        }
        if node % 2 == 1 || node == last {
            have = sha256(&[&[1], &hash(step), &have]);
            while node % 2 == 0 && node != 0 {
                (node, last) = (node / 2, last / 2);
            }
        } else {
            have = sha256(&[&[1], &have, &hash(step)]);
        }
        (node, last) = (node / 2, last / 2);
    }
    (last == 0).then_some(have)
}

fn release_digest(texts: &[Value]) -> Hash {
    let mut hashed = b"release\0".to_vec();
    for text in texts {
        for part in [text["name"].as_str().unwrap().as_bytes(), &hash(&text["sha256"])] {
            hashed.extend((part.len() as u64).to_be_bytes());
            hashed.extend(part);
        }
    }
    sha256(&[&hashed])
}

/// Verifies every hash of a file and returns how many there were of each kind: entries, kept, decisions.
fn verify(text: &str) -> Result<(usize, usize, usize), String> {
    let dossier: Value = serde_json::from_str(text).unwrap();
    let (size, stated) = (dossier["journal"]["size"].as_u64().unwrap(), hash(&dossier["journal"]["root"]));
    let mut leaves = Vec::new();
    for entry in list(&dossier["entries"]) {
        let (position, leaf) = (entry["position"].as_u64().unwrap(), sha256(&[&[0], &bytes(&entry["bytes"])]));
        if root(leaf, position, size, list(&entry["proof"])) != Some(stated) {
            return Err(format!("entry {position}"));
        }
        leaves.push(leaf);
    }
    for kept in list(&dossier["kept"]) {
        if sha256(&[&bytes(&kept["bytes"])]) != hash(&kept["sha256"]) {
            return Err(format!("kept {}", kept["sha256"]));
        }
    }
    let there = |sha256: &Value| list(&dossier["kept"]).iter().any(|kept| kept["sha256"] == *sha256);
    let records: Vec<Value> =
        list(&dossier["readers"]["entries"]).iter().map(|entry| entry["record"].clone()).collect();
    let releases: Vec<_> = records.iter().map(|record| &record["release"]["event"]["proposed"]).collect();
    for decision in list(&dossier["readers"]["decisions"]) {
        let (record, revision) = (&decision["record"], &decision["record"]["revision"]);
        let entry =
            records.iter().position(|entry| entry["case"]["entry"]["revised"]["revision"] == *revision).unwrap();
        if !there(&decision["sha256"]) || leaves[entry] != hash(&record["revision_digest"]) {
            return Err(format!("decision {}", record["number"]));
        }
        let release = releases.iter().find(|release| release["release"] == record["release"]["number"]).unwrap();
        let texts = list(&release["texts"]);
        if !texts.iter().all(|text| there(&text["sha256"]))
            || release_digest(texts) != hash(&record["release"]["digest"])
        {
            return Err(format!("release {}", record["release"]["number"]));
        }
    }
    Ok((leaves.len(), list(&dossier["kept"]).len(), list(&dossier["readers"]["decisions"]).len()))
}

#[test]
fn a_stranger_finds_the_same_hashes() {
    let (session, number) = register();
    for days in 1..8 {
        session.decided(&tool_case(&session, "another.yaml", days));
        let dossier = session.dossier(&number);
        let texts = dossier.kept.len() - 2;
        assert_eq!(verify(&dossier.write()), Ok((8, texts + 2, 2)), "in a journal of {}", dossier.journal.size);
    }
}

#[test]
fn a_stranger_finds_what_was_changed() {
    let session = Session::tool_room();
    let number = session.decided(&tool_case(&session, "case.yaml", 3));
    let good = session.dossier(&number);
    let mut entry = good.clone();
    entry.entries[2].bytes.0[9] ^= 1;
    assert_eq!(verify(&entry.write()), Err("entry 2".to_owned()));
    let mut kept = good.clone();
    kept.kept[0].bytes.0[3] ^= 1;
    assert!(verify(&kept.write()).unwrap_err().starts_with("kept"));
}
