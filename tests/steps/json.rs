//! What programs read of steps, deadlines and standings. It never changes with the language.

use serde_json::Value;
use zhidu::label::Lang;

use super::room::{REPAIR, Room};
use crate::terminal::settled;

const STEPS: [&str; 4] = [
    "step GS07-2014-08-001 A1 --on 2014-08-03 --as 钱",
    "step GS07-2014-08-001 A2 --on 2014-08-03 --as 孙",
    "step GS07-2014-08-001 A3 零件费=1860 工费=600 运输费=340 --on 2014-08-04 --as 陈",
    "step GS07-2014-08-001 R1 --on 2014-08-04 --as 钱",
];

const READ: [&str; 6] = [
    "step GS07-2014-08-001 A4 --on 2014-08-04 --as 孙 --format json",
    "step GS07-2014-08-001 A3 --on 2014-08-05 --as 吴 --format json",
    "step GS07-2014-08-001 R2 --on 2014-08-05 --as 钱 --format json",
    "due --on 2014-08-06 --all --format json",
    "step GS07-2014-08-001 --correct 6 --reason '写错' --as 钱 --format json",
    "case show GS07-2014-08-001 --on 2014-08-06 --format json",
];

#[test]
fn programs_read_the_same_in_every_language() {
    let said = Lang::ALL.map(|lang| {
        let (room, _) = Room::with(REPAIR);
        STEPS.iter().for_each(|command| drop(room.done(command)));
        room.session(lang, &READ)
    });
    settled(|| {
        insta::assert_snapshot!("json", said[0]);
        insta::assert_snapshot!("json", said[1]);
    });
}

#[test]
fn a_case_says_where_its_procedures_stand() {
    let (room, number) = Room::with(REPAIR);
    STEPS.iter().for_each(|command| drop(room.done(command)));
    let shown = room.json(&format!("case show {number} --on 2014-08-06"));
    let find = |procedure: &str, step: &str| -> Value {
        let all = shown["procedures"].as_array().unwrap();
        let own = all.iter().find(|own| own["procedure"] == procedure).unwrap();
        own["steps"].as_array().unwrap().iter().find(|own| own["step"] == step).unwrap().clone()
    };
    let states: Vec<_> = shown["procedures"].as_array().unwrap().iter().map(|own| own["state"].clone()).collect();
    assert_eq!(states, ["going", "going", "open"]);
    let signing = find("procedures/paid-repair", "A3");
    assert_eq!((&signing["place"], &signing["all_sign"]), (&"in_hand".into(), &true.into()));
    assert_eq!(signing["signed"], serde_json::json!(["technical_manager"]));
    assert_eq!(signing["done"][0]["step_number"], 3);
    let dispatch = find("services/call-register", "R2");
    assert_eq!((&dispatch["since"], &dispatch["deadlines"][0]["on"]), (&"2014-08-04".into(), &"2014-08-06".into()));
    let card = find("services/survey-card", "S1");
    assert_eq!(card["obstacles"][0]["code"], "step-waits");
    assert_eq!(find("procedures/paid-repair", "A4")["place"], "ahead");
    assert_eq!(find("procedures/paid-repair", "A1")["place"], "done");
}

#[test]
fn a_procedure_that_is_no_longer_for_the_case_is_held() {
    let (room, number) = Room::with(REPAIR);
    STEPS.iter().for_each(|command| drop(room.done(command)));
    room.done(&format!("case set {number} 保证月数=24 --as 钱"));
    let shown = room.json(&format!("case show {number}"));
    let repair = &shown["procedures"][0];
    assert_eq!((&repair["procedure"], &repair["state"]), (&"procedures/paid-repair".into(), &"closed".into()));
    assert_eq!(repair["steps"][2]["place"], "held");
    room.refused(&format!("step {number} A3 --on 2014-08-05 --as 吴"), "procedure-closed");
    room.done(&format!("case set {number} 起算点= --as 钱"));
    let shown = room.json(&format!("case show {number}"));
    assert_eq!(shown["procedures"][0]["state"], "unknown");
    assert_eq!(shown["procedures"][0]["missing"], serde_json::json!(["warranty.starts_from"]));
}
