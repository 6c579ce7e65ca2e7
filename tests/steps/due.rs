//! What is due on chosen days: overdue, today, this week, later, provisional, paused, by contract, and hanging on a fact.

use std::fs;
use std::sync::OnceLock;

use zhidu::label::Lang;

use super::room::{REPAIR, Room};
use crate::terminal::settled;

fn complaint(title: &str, received: &str, more: &str) -> String {
    format!(
        "title: {{zh: {title}, en: {title}}}
facts:
  intake: {{received_on: {received}, kind: complaint, customer: 江南机械厂, order_no: S13-0502}}
{more}"
    )
}

/// Stores a complaint and brings it as far as its closing.
fn close(room: &Room, case: &str, on: &str) -> String {
    let number = room.add(case);
    let steps =
        ["K1 --as 钱", "K2 --as 钱", "K3 查实=否 --as 陈", "K4 --as 孙", "K5 --as 吴", "K6 --as 陈", "K7 --as 吴"];
    for step in steps {
        room.done(&format!("step {number} {step} --on {on}"));
    }
    number
}

/// A register in which something of each kind is due.
fn busy() -> Room {
    static BUSY: OnceLock<Vec<u8>> = OnceLock::new();
    Room::of(BUSY.get_or_init(|| fs::read(filled().db()).unwrap()))
}

fn filled() -> Room {
    let room = Room::new();
    let limit = "  complaint: {limit_agreed: yes, overseas: no}\n";
    close(&room, &complaint("国内", "2014-05-06", limit), "2014-05-08");
    let overseas = "  complaint: {limit_agreed: yes, overseas: yes}\n";
    close(&room, &complaint("国外", "2014-05-06", overseas), "2014-05-08");
    let paused = format!("{limit}  clock_stop:\n    - {{from: 2014-05-08, to: 2014-05-13, reason: 待客户寄样}}\n");
    close(&room, &complaint("已恢复计时", "2014-05-06", &paused), "2014-05-14");
    let standing = format!("{limit}  clock_stop:\n    - {{from: 2014-05-08, reason: 待客户寄样}}\n");
    close(&room, &complaint("暂停中", "2014-05-06", &standing), "2014-05-08");
    close(&room, &complaint("国别未填", "2014-05-06", "  complaint: {limit_agreed: yes}\n"), "2014-05-08");
    close(&room, &complaint("未约定", "2014-05-06", "  complaint: {overseas: no}\n"), "2014-05-08");
    // The calendar does not hold 2016: its days are provisional.
    close(&room, &complaint("跨年", "2015-12-20", limit), "2015-12-21");
    let repair = room.add(&REPAIR.replace("months: 12}", "months: 12}\n  charge: {repair_agreed_on: 2014-08-20}"));
    for step in ["A1 --as 陈", "A2 --as 孙", "A3 零件费=1860 工费=600 运输费=340 --as 陈", "A3 --as 吴", "A4 --as 孙"]
    {
        room.done(&format!("step {repair} {step} --on 2014-08-07"));
    }
    room
}

#[test]
fn due_on_chosen_days() {
    let room = busy();
    let commands = [
        "due --on 2014-05-16",
        "due --on 2014-05-19 --all",
        "due --on 2014-05-22 --office 生产办公室",
        "due --on 2014-05-26 --office 市场部",
        "due --on 2014-08-13 --case GS07-2014-08-001",
        "due --on 2014-08-20 --case GS07-2014-08-001",
        "due --on 2016-01-01 --case GS07-2015-12-001",
        "due --office 行政部",
        "due --case GS07-2014-08-002",
        "case show GS07-2014-05-003 --on 2014-05-20",
    ];
    for (lang, name) in [(Lang::Zh, "due-zh"), (Lang::En, "due-en")] {
        settled(|| insta::assert_snapshot!(name, room.session(lang, &commands)));
    }
}

#[test]
fn due_falls_where_the_day_falls() {
    let room = busy();
    let term = |on: &str, number: &str| -> Vec<(String, String)> {
        let list = room.json(&format!("due --on {on} --all"));
        let steps = list["steps"].as_array().unwrap().iter().filter(|step| step["number"] == number);
        let text = |value: &serde_json::Value| value.as_str().unwrap_or("none").to_owned();
        steps.map(|step| (text(&step["term"]), text(&step["deadline"]["on"]))).collect()
    };
    // Beside its closing, C1 of the other procedure is in hand, without a limit.
    let unlimited = || ("unlimited".to_owned(), "none".to_owned());
    let one = |term: &str, on: &str| vec![(term.to_owned(), on.to_owned()), unlimited()];
    // 2014-05-19 is a Monday; the week of the 16th ends on Sunday the 18th.
    assert_eq!(term("2014-05-16", "GS07-2014-05-001"), one("later", "2014-05-19"));
    assert_eq!(term("2014-05-19", "GS07-2014-05-001"), one("today", "2014-05-19"));
    assert_eq!(term("2014-05-20", "GS07-2014-05-001"), one("overdue", "2014-05-19"));
    assert_eq!(term("2014-05-19", "GS07-2014-05-002"), one("week", "2014-05-23"));
    assert_eq!(term("2014-05-19", "GS07-2014-05-003"), one("later", "2014-05-26"));
    assert_eq!(term("2014-05-19", "GS07-2014-05-004"), one("open", "none"));
    assert_eq!(term("2014-05-19", "GS07-2014-05-005"), one("open", "none"));
    assert_eq!(term("2014-05-19", "GS07-2014-05-006"), [unlimited(), unlimited()], "no limit was agreed");
    let both = [("overdue", "2014-08-14"), ("today", "2014-08-20")].map(|(term, on)| (term.to_owned(), on.to_owned()));
    let repair = [&both[..], &[unlimited(), unlimited()]].concat();
    assert_eq!(term("2014-08-20", "GS07-2014-08-001"), repair, "R1 and S1 have no limit");
}

#[test]
fn a_day_in_a_year_not_announced_is_provisional() {
    let room = busy();
    let list = room.json("due --on 2016-01-01 --case GS07-2015-12-001");
    let deadline = &list["steps"][0]["deadline"];
    // Thirteen days from 2015-12-20 end on Saturday 2016-01-02, which gives way to Monday.
    assert_eq!((&deadline["on"], &deadline["provisional"]), (&"2016-01-04".into(), &true.into()));
}
