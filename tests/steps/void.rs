//! A void case: its sheets are void everywhere, what was done stays to be seen, and nothing goes on.

use zhidu::label::Lang;

use super::printed::REPAIR_ORDER;
use super::room::{REPAIR, Room};
use crate::terminal::settled;

const VOID: &str = "case void GS07-2014-08-001 --reason 重复登记 --as 钱";

const SESSION: [&str; 4] = [
    "case show GS07-2014-08-001 --on 2014-08-20",
    "case show GS07-2014-08-001 --graph 客户回访卡",
    "case show GS07-2014-08-001 --graph procedures/paid-repair --out ROOM/repair.svg",
    "due --case GS07-2014-08-001 --on 2014-08-20",
];

fn void() -> Room {
    let (room, _) = Room::with(REPAIR);
    REPAIR_ORDER.iter().for_each(|command| drop(room.done(command)));
    room.done(VOID);
    room
}

#[test]
fn what_was_done_is_shown_and_that_it_is_void() {
    for (lang, name) in [(Lang::Zh, "void-zh"), (Lang::En, "void-en")] {
        let room = void();
        settled(|| insta::assert_snapshot!(name, room.session(lang, &SESSION)));
        let picture = std::fs::read_to_string(room.path("repair.svg")).unwrap();
        assert!(picture.contains("2014-08-05 孙"), "the step is drawn that issued the sheet");
        assert!(picture.contains(if lang == Lang::Zh { "· 作废 ·" } else { "· void ·" }), "{picture}");
    }
}

#[test]
fn its_sheets_are_void_until_it_is_opened_again() {
    let room = void();
    let sheet = |room: &Room| room.json("case show GS07-2014-08-001")["sheets"][0]["void"].clone();
    let stands = |room: &Room| {
        let procedures = room.json("case show GS07-2014-08-001")["procedures"].as_array().unwrap().clone();
        let states = procedures.iter().map(|one| (one["procedure"].to_string(), one["state"].to_string()));
        states.collect::<Vec<_>>()
    };
    assert_eq!(sheet(&room), "重复登记");
    assert_eq!(stands(&room), [("\"procedures/paid-repair\"".to_owned(), "\"void\"".to_owned())]);
    assert_eq!(room.json("due --on 2014-08-20")["steps"], serde_json::json!([]));
    room.done("case reopen GS07-2014-08-001 --reason 并非重复 --as 钱");
    assert_eq!(sheet(&room), serde_json::Value::Null);
    assert!(stands(&room).contains(&("\"procedures/paid-repair\"".to_owned(), "\"going\"".to_owned())));
    // A sheet whose step was entered wrongly says so, whatever becomes of the case.
    room.done("step GS07-2014-08-001 --correct 5 --reason 客户改期 --as 孙");
    room.done(VOID);
    assert_eq!(sheet(&room), "客户改期");
}

#[test]
fn a_step_that_some_have_signed_is_not_done() {
    let (room, _) = Room::with(REPAIR);
    REPAIR_ORDER[..3].iter().for_each(|command| drop(room.done(command)));
    room.done(VOID);
    let steps = room.json("case show GS07-2014-08-001")["procedures"][0]["steps"].clone();
    let places: Vec<_> = steps.as_array().unwrap().iter().map(|step| step["place"].as_str().unwrap()).collect();
    assert_eq!(places[..4], ["done", "done", "ahead", "ahead"]);
}
