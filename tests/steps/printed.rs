//! Sheets that were issued, printed by their number.

use std::fs;

use serde_json::Value;
use zhidu::label::Lang;

use super::room::{REPAIR, Room};
use crate::terminal::settled;

/// Up to the step that issues WX-2014-08-001.
pub(crate) const REPAIR_ORDER: [&str; 5] = [
    "step GS07-2014-08-001 A1 --on 2014-08-03 --as 钱",
    "step GS07-2014-08-001 A2 --on 2014-08-03 --as 孙",
    "step GS07-2014-08-001 A3 零件费=1860 工费=600 运输费=340 --on 2014-08-04 --as 陈",
    "step GS07-2014-08-001 A3 --on 2014-08-05 --as 吴",
    "step GS07-2014-08-001 A4 --on 2014-08-05 --as 孙",
];

const PRINTED: [&str; 16] = [
    "print WX-2014-08-001",
    "print WX-2014-08-001 --out ROOM/order.html --as 林",
    "print WX-2014-08-001 --out ROOM/case.yaml --as 林",
    "print WX-2014-08-001 --out ROOM/nowhere/order.html --as 林",
    "print WX-2014-08-001 --out ROOM/order.html --as 林",
    "print WX-2014-08-002 --as 林",
    "print WX-2014-8-1 --as 林",
    "print 维修单 --as 林",
    "print GS07-2014-08-001 --form 维修单 --out ROOM/specimen.html",
    "step GS07-2014-08-001 --correct 5 --reason '客户改期' --as 孙",
    "print WX-2014-08-001 --out ROOM/order.html --as 林",
    "step GS07-2014-08-001 A4 --on 2014-08-06 --as 孙",
    "case show GS07-2014-08-001",
    "audit log",
    "audit verify",
    "audit replay",
];

#[test]
fn a_sheet_is_printed_again_and_void() {
    for (lang, name) in [(Lang::Zh, "printed-zh"), (Lang::En, "printed-en")] {
        let room = repaired();
        settled(|| insta::assert_snapshot!(name, room.session(lang, &PRINTED)));
    }
}

fn repaired() -> Room {
    let (room, _) = Room::with(REPAIR);
    REPAIR_ORDER.iter().for_each(|command| drop(room.done(command)));
    room
}

fn sheet(room: &Room, number: &str) -> Value {
    room.json(&format!("print {number} --as 林"))["sheets"][0].clone()
}

#[test]
fn what_is_found_out_later_changes_no_sheet() {
    let room = repaired();
    let first = sheet(&room, "WX-2014-08-001");
    assert_eq!(first["head"]["marks"], serde_json::json!([]));
    let head = &first["head"];
    let said = ["number", "issued_on", "release", "case", "decision"].map(|key| head[key].to_string());
    let case = "\"GS07-2014-08-001\"";
    assert_eq!(said, ["\"WX-2014-08-001\"", "\"2014-08-05\"", "1", case, "null"]);
    let by = &head["by"][0];
    assert_eq!((&by["person"], &by["office"]["zh"]), (&"孙".into(), &"生产办公室".into()));
    // Parts are charged otherwise, the case is decided, and a judgement takes the fee down: the sheet says what it said.
    room.done("case set GS07-2014-08-001 零件费=900 客户名称=江北机械厂 --as 钱");
    room.done("decide GS07-2014-08-001 --as 钱");
    room.done("override propose GS07-2014-08-001 service.fee=10 --reason 老客户 --as 钱");
    room.done("override approve GS07-2014-08-001 1 --as 周");
    let mut again = sheet(&room, "WX-2014-08-001");
    assert_eq!(again["head"]["marks"], serde_json::json!([{ "reprint": 1 }]));
    again["head"]["marks"] = first["head"]["marks"].clone();
    assert_eq!(again, first);
    assert!(first.to_string().contains("贰仟捌佰元整") && first.to_string().contains("江南机械厂"));
    // The specimen of the case is what holds now.
    let specimen = room.json("print GS07-2014-08-001 --form repair_order").to_string();
    assert!(specimen.contains("江北机械厂") && !specimen.contains("贰仟捌佰元整"));
}

#[test]
fn what_could_not_be_written_was_not_printed() {
    let room = repaired();
    fs::create_dir(room.path("folder")).unwrap();
    for wrong in ["case.yaml", "nowhere/order.html", "folder"] {
        let (code, said) = room.run(Lang::En, &format!("print WX-2014-08-001 --out ROOM/{wrong} --as 林"));
        assert_ne!(code, 0, "{wrong}: {said}");
    }
    assert_eq!(prints(&room), 0);
    assert!(fs::read_to_string(room.path("case.yaml")).unwrap().contains("江南机械厂"));
    room.done("print WX-2014-08-001 --out ROOM/order.html --as 林");
    assert_eq!(prints(&room), 1);
    let left: Vec<_> = fs::read_dir(room.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains("zhidu-new")), "{left:?}");
}

fn prints(room: &Room) -> u64 {
    room.json("case show GS07-2014-08-001")["sheets"][0]["prints"].as_u64().unwrap()
}

pub(crate) const STEEL: &str = "facts:
  intake: {received_on: 2014-06-04, kind: complaint, customer: 江南机械厂, order_no: S13-0502}
  finding: {verified: yes, kinds: [material_wrong], cause: ours, gravity: medium, event_on: 2014-05-20}
  loss: {goods: 5200, freight: 700, travel: 500}
  liable:
    - {name: 下料甲班, branch: manufacturing, share: 100%, points: 16}
  responsible:
    - {name: 王师傅, unit: 下料甲班, points: 2, month_bonus: 1200, month_wage: 4600, notified_on: 2014-01-15}
  attribution: {persons: named}
  notice: {wording: 罚款八百元}
";

/// Each step with who does it, up to the notice of §6.2.
pub(crate) const UP_TO_THE_NOTICE: &str = "
K1 钱 06-05 | K2 钱 06-05 | K3 陈 06-05 查实=是 | K4 孙 06-05 | K5 吴 06-05 | K6 陈 06-05 | K7 吴 06-05
C1 钱 06-05 | C2 孙 06-05 | C3 钱 06-05 | C3 陈 06-05 | C3 吴 06-05 | C4_plan 陈 06-05 | C4_carry_out 吴 06-05 | C5 孙 06-06
N1 陈 06-06 | N2 孙 06-06 | C6_summary 孙 06-30 | N3 何 07-01 | decide 孙 | C6_meeting 何 07-01 | N4 孙 07-02
N5 周 07-03 notice.approved=yes | decide 孙 | N6 孙 07-03";

/// Writes acts out: each step with who does it, when, and the facts stated with it.
pub(crate) fn acts(number: &str, told: &str) -> Vec<String> {
    let told = told.split(['|', '\n']).map(str::trim).filter(|act| !act.is_empty());
    let written = told.map(|act| match act.split(' ').collect::<Vec<_>>().as_slice() {
        ["decide", person] => format!("decide {number} --as {person}"),
        [step, person, on, facts @ ..] => {
            format!("step {number} {step} {} --as {person} --on 2014-{on}", facts.join(" "))
        }
        other => panic!("{other:?}"),
    });
    written.collect()
}

#[test]
fn a_notice_that_says_fine_bears_the_warning_each_time() {
    let (room, number) = Room::with(STEEL);
    for act in acts(&number, UP_TO_THE_NOTICE) {
        room.done(&act);
    }
    let sheets = room.json(&format!("case show {number}"))["sheets"].clone();
    let issued: Vec<_> = sheets.as_array().unwrap().iter().map(|sheet| sheet["number"].as_str().unwrap()).collect();
    assert_eq!(issued, ["YC-2014-07-001", "JF-2014-07-001"]);
    for time in 0..2 {
        let command = format!("print JF-2014-07-001 --out ROOM/notice-{time}.html --as 孙");
        let (code, said) = room.run(Lang::Zh, &command);
        assert_eq!(code, 0, "{said}");
        assert!(said.contains("《奖罚通知单》含有“罚款”，纸上印有提醒（§8.1）"), "{said}");
        let page = fs::read_to_string(room.path(&format!("notice-{time}.html"))).unwrap();
        assert!(page.contains("企业无权罚款，请改为赔偿或奖金扣减后重开"));
        // Issuer, accounting, deducting department.
        for copy in ["开单单位", "会计", "扣款部门"] {
            assert!(page.contains(&format!("<b>{copy}</b>")) || page.contains(copy), "{copy}");
        }
        assert_eq!(page.matches("第 2 次裁定").count(), 3, "the decision that approves it, on each copy");
        assert_eq!(page.contains("补打 第 1 次"), time == 1);
    }
}
