//! What stays: the release with which a procedure began, and the decision of a case whose procedure goes on.

use std::fs;
use std::path::Path;

use super::room::{PACK, REPAIR, Room, TRIAL, publish};

/// Lays GS-07 in the room with other texts in the place of some.
pub(crate) fn edited(room: &Room, edits: &[(&str, &str, &str)]) {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let (path, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
            if path.is_dir() {
                copy(&path, &to);
            } else {
                fs::copy(&path, to).unwrap();
            }
        }
    }
    let pack = room.path("pack");
    copy(Path::new(PACK), &pack);
    // Its examples are those of another text.
    fs::remove_dir_all(pack.join("examples")).unwrap();
    for (file, from, to) in edits {
        let text = fs::read_to_string(pack.join(file)).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(pack.join(file), text.replacen(from, to, 1)).unwrap();
    }
}

/// The market department issues the repair order, and cases in hand follow.
const NEWER: [(&str, &str, &str); 2] = [
    ("regulation.yaml", "cases_in_hand: keep", "cases_in_hand: follow"),
    (
        "procedures/paid-repair.yaml",
        "    who: production_office\n    when: {charge.customer_told: yes}",
        "    who: market\n    when: {charge.customer_told: yes}",
    ),
];

#[test]
fn a_procedure_goes_on_under_the_release_with_which_it_began() {
    let (room, number) = Room::with(REPAIR);
    let step = |words: &str| format!("step {number} {words} --on 2014-08-05");
    room.done(&step("A1 --as 钱"));
    room.done(&step("A2 --as 孙"));
    room.done(&step("A3 零件费=1860 工费=600 运输费=340 --as 陈"));
    edited(&room, &NEWER);
    publish(&room.db(), &room.path("pack"), 2);
    // The case follows the newer release; the procedure that has begun does not.
    assert_eq!(room.json(&step("R1 --as 钱"))["step"]["release"], 2);
    assert_eq!(room.json(&step("A3 --as 吴"))["step"]["release"], 1);
    room.refused(&step("A4 --as 钱"), "step-office");
    assert_eq!(room.json(&step("A4 --as 孙"))["step"]["release"], 1);
    let shown = room.json(&format!("case show {number}"));
    let mut releases: Vec<_> = shown["procedures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|own| (own["procedure"].as_str().unwrap().to_owned(), own["release"].as_u64().unwrap()))
        .collect();
    releases.sort();
    let expected = [("procedures/paid-repair", 1), ("services/call-register", 2), ("services/survey-card", 2)];
    assert_eq!(releases, expected.map(|(procedure, release)| (procedure.to_owned(), release)));
    // A case that begins now begins under the newer one.
    let other = room.add(&REPAIR.replace("S13-0417", "S13-0418"));
    for words in ["A1 --as 钱", "A2 --as 孙", "A3 零件费=1860 工费=600 运输费=340 --as 陈", "A3 --as 吴"] {
        assert_eq!(room.json(&format!("step {other} {words} --on 2014-08-05"))["step"]["release"], 2);
    }
    room.refused(&format!("step {other} A4 --on 2014-08-05 --as 孙"), "step-office");
    room.done(&format!("step {other} A4 --on 2014-08-05 --as 钱"));
    room.done("audit verify");
    room.done("audit replay");
}

#[test]
fn a_case_in_hand_keeps_its_release_where_the_newer_one_says_so() {
    let (room, number) = Room::with(REPAIR);
    edited(&room, &NEWER[1..]);
    publish(&room.db(), &room.path("pack"), 2);
    let step = |words: &str| format!("step {number} {words} --on 2014-08-05");
    assert_eq!(room.json(&step("A1 --as 钱"))["step"]["release"], 1);
}

#[test]
fn what_was_decided_stays_decided() {
    let (room, number) = Room::with(TRIAL);
    let step = |words: &str| format!("step {number} {words} --on 2014-06-12");
    room.done(&format!("case set {number} 试验费=3000 试验费已付=是 要求放行=是 --as 钱"));
    room.done(&format!("decide {number} --as 孙"));
    let decided = |shown: &serde_json::Value| {
        let history = shown["history"].as_array().unwrap().clone();
        history.into_iter().filter(|entry| entry["entry"] == "decided").collect::<Vec<_>>()
    };
    let before = room.json(&format!("case show {number}"));
    // Steps that state no facts leave the case decided.
    let first = room.json(&step("B1 --as 钱"));
    assert_eq!(first["step"]["decision"], 1);
    room.done(&step("B2 --as 孙"));
    let between = room.json(&format!("case show {number}"));
    assert_eq!((&between["status"], decided(&between)), (&"decided".into(), decided(&before)));
    // Facts that come with a step are a new revision: what was decided stays as it is, and the case is open again.
    for who in ["钱", "陈", "吴"] {
        room.done(&step(&format!("B3 --as {who}")));
    }
    let after = room.json(&format!("case show {number}"));
    assert_eq!((&after["status"], decided(&after)), (&"open".into(), decided(&before)));
    room.done("audit replay");
    room.done("audit verify");
}
