//! A newer release whose words the facts of a case no longer fit: what has begun goes on, and only what has not begun waits.

use super::kept::edited;
use super::printed::REPAIR_ORDER;
use super::room::{REPAIR, Room, publish};

/// The day that was agreed for the repair is no fact any more, and cases in hand follow.
const WITHOUT: [(&str, &str, &str); 3] = [
    ("regulation.yaml", "cases_in_hand: keep", "cases_in_hand: follow"),
    (
        "facts/charge.yaml",
        "  repair_agreed_on: {type: date, label: {zh: 约定维修日期, en: day agreed for the repair}}\n",
        "",
    ),
    ("procedures/paid-repair.yaml", "    agreed: charge.repair_agreed_on\n", ""),
];

/// A repair with a day agreed, as far as its first steps go; then release 2.
fn unfit(steps: usize) -> (Room, String) {
    let case = REPAIR.replace("months: 12}", "months: 12}\n  charge: {repair_agreed_on: 2014-08-06}");
    let (room, number) = Room::with(&case);
    REPAIR_ORDER[..steps].iter().for_each(|command| drop(room.done(command)));
    edited(&room, &WITHOUT);
    publish(&room.db(), &room.path("pack"), 2);
    (room, number)
}

#[test]
fn a_procedure_in_hand_keeps_its_release() {
    let (room, number) = unfit(4);
    assert_eq!(room.json(REPAIR_ORDER[4])["step"]["release"], 1);
    // What is overdue under its own release stays in the list, and the list says that it is not whole.
    for list in ["due --on 2014-08-20".to_owned(), format!("due --on 2014-08-20 --case {number}")] {
        let due = room.json(&list);
        let steps = due["steps"].as_array().unwrap();
        let overdue: Vec<_> = steps.iter().map(|step| (&step["step"], &step["term"])).collect();
        assert!(overdue.iter().any(|(step, term)| **step == "A5" && **term == "overdue"), "{due}");
        assert_eq!(due["without"], 1, "{due}");
    }
    let shown = room.json(&format!("case show {number}"));
    let procedures = shown["procedures"].as_array().unwrap();
    assert_eq!((procedures.len(), &procedures[0]["release"]), (1, &1.into()));
    room.refused(&format!("case show {number}"), "fact-stale");
    room.refused(&format!("case show {number} --graph services/survey-card"), "fact-stale");
    room.done(&format!("case show {number} --graph procedures/paid-repair"));
    // What has not begun would begin under the release that governs.
    room.refused(&format!("step {number} R1 --on 2014-08-05 --as 钱"), "fact-stale");
    room.done("print WX-2014-08-001 --as 孙");
    room.done("audit verify");
    room.done("audit replay");
}

#[test]
fn what_has_not_begun_needs_the_text_that_governs() {
    let (room, number) = unfit(0);
    room.refused(REPAIR_ORDER[0], "fact-stale");
    room.refused(&format!("due --case {number}"), "fact-stale");
    assert_eq!(room.json("due --on 2014-08-20")["without"], 1);
}
