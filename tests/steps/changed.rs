//! What was signed for or approved is what goes out.

use zhidu::label::Lang;

use super::printed::{REPAIR_ORDER, STEEL, UP_TO_THE_NOTICE, acts};
use super::room::{REPAIR, Room};
use crate::terminal::settled;

const OTHER_FIGURES: [&str; 10] = [
    "step GS07-2014-08-001 A3 零件费=2000 --on 2014-08-05 --as 吴",
    "step GS07-2014-08-001 --correct 3 --reason 零件费有变 --as 陈",
    "step GS07-2014-08-001 A3 零件费=2000 工费=600 运输费=340 --on 2014-08-05 --as 吴",
    "step GS07-2014-08-001 A3 --on 2014-08-05 --as 陈",
    "case set GS07-2014-08-001 零件费=9999 客户电话=0512-1 --reason 更正 --as 钱",
    "step GS07-2014-08-001 A4 --on 2014-08-06 --as 孙",
    "case set GS07-2014-08-001 零件费=2000 --reason 看错 --as 钱",
    "step GS07-2014-08-001 A4 --on 2014-08-06 --as 孙",
    "print WX-2014-08-001 --out ROOM/order.html --as 孙",
    "audit replay",
];

#[test]
fn nobody_signs_for_figures_of_others() {
    for (lang, name) in [(Lang::Zh, "changed-zh"), (Lang::En, "changed-en")] {
        let (room, _) = Room::with(REPAIR);
        REPAIR_ORDER[..3].iter().for_each(|command| drop(room.done(command)));
        settled(|| insta::assert_snapshot!(name, room.session(lang, &OTHER_FIGURES)));
    }
}

/// Up to the approval, the case decided with it.
fn approved() -> (Room, String) {
    let (room, number) = Room::with(STEEL);
    let all = acts(&number, UP_TO_THE_NOTICE);
    all.iter().filter(|act| !act.contains(" N6 ")).for_each(|act| drop(room.done(act)));
    (room, number)
}

#[test]
fn the_notice_goes_out_as_the_plant_director_approved_it() {
    let (room, number) = approved();
    let issue = format!("step {number} N6 --as 孙 --on 2014-07-03");
    let set = |facts: &str| {
        room.done(&format!("case set {number} {facts} --reason 更正 --as 钱"));
        room.done(&format!("decide {number} --as 孙"));
    };
    set("货物损失=52000 loss.travel=800");
    let said = room.refused(&issue, "step-changed");
    assert!(said.contains("loss.goods") && said.contains("loss.travel"), "{said}");
    // As it was: it may go out again.
    set("货物损失=5200 loss.travel=500");
    let sheets = |room: &Room| room.json(&format!("case show {number}"))["sheets"].as_array().unwrap().len();
    assert_eq!(sheets(&room), 1);
    // A longer list is another notice too.
    room.done(&format!("case set {number} responsible[+].name=李师傅 --reason 漏了一人 --as 钱"));
    let responsible = "responsible[2].unit=下料甲班 responsible[2].points=2 responsible[2].month_bonus=1000 \
                       responsible[2].month_wage=4000 responsible[2].notified_on=2014-01-15";
    set(responsible);
    // Approved again, it is the approved one.
    let said = room.refused(&issue, "step-changed");
    assert!(said.contains("responsible"), "{said}");
    let approval = said.split("--correct ").nth(1).unwrap().split(' ').next().unwrap();
    room.done(&format!("step {number} --correct {approval} --reason 多了一人 --as 周"));
    room.done(&format!("step {number} N5 notice.approved=yes --as 周 --on 2014-07-03"));
    room.done(&format!("decide {number} --as 孙"));
    room.done(&issue);
    assert_eq!(sheets(&room), 2);
    room.done("audit replay");
    room.done("audit verify");
}

#[test]
fn what_is_not_on_the_notice_may_be_corrected() {
    let (room, number) = approved();
    room.done(&format!("case set {number} 客户电话=0512-7 --reason 更正 --as 钱"));
    room.done(&format!("decide {number} --as 孙"));
    room.done(&format!("step {number} N6 --as 孙 --on 2014-07-03"));
}

#[test]
fn a_judgement_after_the_approval_is_no_part_of_it() {
    let (room, number) = approved();
    let put = "responsible[1].owed=100";
    room.done(&format!("override propose {number} {put} --reason 从轻 --as 钱"));
    let issue = format!("step {number} N6 --as 孙 --on 2014-07-03");
    room.done(&format!("override approve {number} 1 --as 周"));
    room.refused(&issue, "step-changed");
}

#[test]
fn what_was_mended_after_a_rejection_goes_out_once_it_is_approved() {
    let (room, number) = Room::with(STEEL);
    let all = acts(&number, UP_TO_THE_NOTICE);
    let approval = all.iter().position(|act| act.contains(" N5 ")).unwrap();
    all[..approval].iter().for_each(|act| drop(room.done(act)));
    room.done(&format!("step {number} N5 notice.approved=no --as 周 --on 2014-07-03"));
    room.done(&format!("case set {number} 货物损失=5600 --reason 漏计 --as 钱"));
    room.done(&format!("decide {number} --as 孙"));
    room.done(&format!("step {number} N4 --as 孙 --on 2014-07-03"));
    all[approval..].iter().for_each(|act| drop(room.done(act)));
    room.done("audit replay");
}
