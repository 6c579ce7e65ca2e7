//! A verifier of the hashes by somebody who has read `docs/dossier.md` and nothing of zhidu.

use std::collections::BTreeMap;

use base64ct::{Base64, Encoding as _};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::forge::{Forge, register};
use super::session::{Session, tool_case};
use super::steps::eventful;
use zhidu::case::{Entry, Stepped};
use zhidu::record::Record;

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
    steps(dossier["case"].as_str().unwrap(), &records)?;
    Ok((leaves.len(), list(&dossier["kept"]).len(), list(&dossier["readers"]["decisions"]).len()))
}

/// Follows the steps by what they say of one another, as the page has it: numbers, ways, corrections, sheets, printings.
fn steps(case: &str, records: &[Value]) -> Result<(), String> {
    let (mut said, mut number) = (0_u64, 0_u64);
    let mut done: Vec<Value> = Vec::new();
    let mut taken_back: Vec<u64> = Vec::new();
    let mut printed: BTreeMap<String, u64> = BTreeMap::new();
    for record in records {
        let entry = &record["case"]["entry"];
        if record["case"]["number"] != case && record["refused"]["subject"] != case {
            continue;
        }
        said += 1;
        for one in [&entry["stepped"], &entry["step_corrected"], &record["refused"]] {
            if one["nth"].as_u64().is_some_and(|nth| nth != said) {
                return Err(format!("record {said} of the case"));
            }
        }
        if entry["stepped"].is_object() {
            number += 1;
            if entry["stepped"]["number"].as_u64() != Some(number) {
                return Err(format!("step {number} is missing"));
            }
            let step = entry["stepped"].clone();
            let counting: Vec<_> =
                done.iter().filter(|step| !taken_back.contains(&step["number"].as_u64().unwrap())).collect();
            may_follow(&counting, &step).ok_or_else(|| format!("step {number} was not in hand"))?;
            for sheet in step["came_to"]["sheets"].as_array().into_iter().flatten() {
                let sheet = sheet["number"].as_str().unwrap().to_owned();
                let (series, serial) =
                    sheet.rsplit_once('-').map(|(series, serial)| (series.to_owned(), serial.parse::<u64>())).unwrap();
                let rises = printed.keys().filter_map(|other| other.rsplit_once('-')).all(|(other, before)| {
                    other != series || before.parse::<u64>().unwrap() < *serial.as_ref().unwrap()
                });
                if !rises || printed.insert(sheet.clone(), 0).is_some() {
                    return Err(format!("sheet {sheet}"));
                }
            }
            done.push(step);
        }
        if let Some(corrected) = entry["step_corrected"]["number"].as_u64() {
            if corrected > number || taken_back.contains(&corrected) {
                return Err(format!("correction of {corrected}"));
            }
            taken_back.push(corrected);
        }
        if let Some(sheet) = entry["printed"]["number"].as_str() {
            let times = printed.get_mut(sheet).ok_or_else(|| format!("printing of {sheet}"))?;
            *times += 1;
            if entry["printed"]["time"].as_u64() != Some(*times) {
                return Err(format!("printing of {sheet}"));
            }
        }
    }
    Ok(())
}

/// Tells whether a step is in hand after others: each way that leads to it was put in hand, and not taken yet. What it needs beyond that,
/// the text says.
fn may_follow(done: &[&Value], step: &Value) -> Option<()> {
    let own = |other: &&&Value| procedure(other) == procedure(step) && other["came_to"].is_object();
    let mut ways: Vec<(Value, Value)> = Vec::new();
    let mut begun = false;
    for other in done.iter().filter(own) {
        begun = true;
        let (_, name) = other["step"].as_str().unwrap().split_once('#').unwrap();
        for from in list(&other["came_to"]["after"]) {
            let place = ways.iter().position(|way| *way == (from.clone(), name.into()))?;
            ways.remove(place);
        }
        ways.extend(list(&other["came_to"]["led_to"]).iter().map(|to| (Value::from(name), to.clone())));
    }
    let (_, name) = step["step"].as_str().unwrap().split_once('#').unwrap();
    if step["came_to"].is_null() {
        return (!begun || ways.iter().any(|(_, to)| to == name)).then_some(());
    }
    let after = list(&step["came_to"]["after"]);
    let led = after.iter().all(|from| ways.contains(&(from.clone(), name.into())));
    (led && (!begun || !after.is_empty())).then_some(())
}

fn procedure(step: &Value) -> &str {
    step["step"].as_str().unwrap().split_once('#').unwrap().0
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

/// What is changed, from the place of a record on.
type Change = fn(&mut Forge, usize);

#[test]
fn a_stranger_follows_the_steps_and_finds_what_was_forged_of_them() {
    let (room, number) = eventful();
    let good = zhidu::desk::dossier(&room.db(), &number, None).unwrap();
    assert!(verify(&good.write()).is_ok(), "{:?}", verify(&good.write()));
    let changes: [(&str, &str, Change); 7] = [
        ("stepped", "record 4 of the case", |forge, first| drop(forge.records.remove(first + 1))),
        ("stepped", "step 2 was not in hand", |forge, first| {
            change(forge, first, |step| {
                step.came_to.as_mut().unwrap().led_to.pop();
            });
        }),
        ("step_corrected", "record 10 of the case", |forge, place| drop(forge.records.remove(place))),
        ("step_corrected", "correction of 40", |forge, place| {
            let Record::Case { entry: Entry::StepCorrected(corrected), .. } = &mut forge.records[place] else {
                panic!()
            };
            corrected.number = 40;
        }),
        ("refused", "record 2 of the case", |forge, place| drop(forge.records.remove(place))),
        ("printed", "printing of JD-2024-03-002", |forge, place| {
            let Record::Case { entry: Entry::Printed(printed), .. } = &mut forge.records[place] else { panic!() };
            printed.time = 2;
        }),
        ("printed", "sheet JD-2024-03-001", |forge, place| {
            change(forge, place - 1, |step| {
                step.came_to.as_mut().unwrap().sheets[0].number = zhidu::id::SheetNumber::new("JD-2024-03-001");
            });
        }),
    ];
    for (word, found, forgery) in changes {
        let mut forge = Forge::of(&good);
        let place = match word {
            "refused" => forge.place(|record| matches!(record, Record::Refused(_))),
            word => forge.event(word),
        };
        forgery(&mut forge, place);
        assert_eq!(verify(&forge.finish().write()), Err(found.to_owned()));
    }
}

fn change(forge: &mut Forge, place: usize, change: impl FnOnce(&mut Stepped)) {
    match &mut forge.records[place] {
        Record::Case { entry: Entry::Stepped(stepped), .. } => change(stepped),
        other => panic!("{other:?}"),
    }
}
