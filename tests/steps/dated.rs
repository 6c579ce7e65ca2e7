//! On which day a step may be done, and on which it was: waits that name a day, several signatures, and the day on which a case came in.

use zhidu::label::Lang;

use super::room::{REPAIR, Room, TRIAL};
use super::workshop::{Act, Given, Workshop, rehearsed};

/// A trial whose gate pass is in hand.
fn trial() -> (Room, String) {
    let (room, number) = Room::with(TRIAL);
    let steps = [
        "B1 --on 2014-06-10 --as 钱",
        "B2 --on 2014-06-10 --as 孙",
        "B3 试验费=3000 --on 2014-06-12 --as 陈",
        "B3 --on 2014-06-12 --as 钱",
        "B3 --on 2014-06-12 --as 吴",
        "B4 --on 2014-06-13 --as 孙",
    ];
    steps.iter().for_each(|step| drop(room.done(&format!("step {number} {step}"))));
    (room, number)
}

#[test]
fn no_gate_pass_while_the_day_of_the_payment_is_not_known() {
    let (room, number) = trial();
    room.done(&format!("case set {number} 试验费已付=是 --as 钱"));
    for on in ["2014-06-13", "2014-10-09", "2024-10-09"] {
        let said = room.refused(&format!("step {number} B5 --on {on} --as 孙"), "step-waits");
        assert!(said.contains("“paid on (trial.paid_on)” has not been entered yet"), "{said}");
        assert!(said.contains(&format!("`zhidu case set {number} trial.paid_on=…`")), "{said}");
    }
    let said = room.run(Lang::Zh, &format!("step {number} B5 --on 2014-06-13 --as 孙")).1;
    assert!(said.contains("等待客户付款：「付款日期」尚未填写"), "{said}");
    let due = room.json(&format!("due --case {number} --on 2014-07-01"));
    let pass = due["steps"].as_array().unwrap().iter().find(|step| step["step"] == "B5").unwrap();
    assert_eq!((&pass["term"], &pass["deadline"]["waiting"]), (&"open".into(), &true.into()));
    assert_eq!(pass["obstacles"][0]["code"], "step-waits");
    let shown = room.said(Lang::En, &format!("case show {number} --on 2014-07-01"));
    assert!(shown.contains("“paid on (trial.paid_on)” has not been entered yet"), "{shown}");
    room.done(&format!("case set {number} 付款日期=2014-06-20 --as 钱"));
    let said = room.refused(&format!("step {number} B5 --on 2014-06-19 --as 孙"), "step-waits");
    assert!(said.contains("it may be done from 2014-06-20 on"), "{said}");
    // Three working days from Friday the 20th.
    let due = room.json(&format!("due --case {number} --on 2014-07-01"));
    assert_eq!(due["steps"][0]["deadline"]["on"], "2014-06-25");
    room.done(&format!("step {number} B5 --on 2014-06-20 --as 孙"));
    let early = |on: &str| room.said(Lang::En, &format!("audit questions early-notices --case {number} --on {on}"));
    assert!(!early("2026-01-05").contains("what it waits for came about"));
    // The payment turns out to be of a later day.
    room.done(&format!("case set {number} 付款日期=2014-06-23 --reason 更正 --as 钱"));
    let said = early("2026-01-05");
    assert!(
        said.contains("孙 did it on 2014-06-20; as the facts stand now, what it waits for came about on 2014-06-23")
    );
    let said = room.said(Lang::Zh, &format!("audit questions early-notices --case {number} --on 2026-01-05"));
    assert!(said.contains("按现在的记载，所等的事到 2014-06-23 才成"), "{said}");
}

/// The card goes out once the customer has signed, which the work on site states.
#[test]
fn a_wait_without_a_day_of_its_own_ends_when_it_became_known() {
    let (room, number) = Room::with(REPAIR);
    let steps = [
        "A1 --on 2014-08-03 --as 钱",
        "A2 --on 2014-08-03 --as 孙",
        "A3 零件费=1860 工费=600 运输费=340 --on 2014-08-04 --as 陈",
        "A3 --on 2014-08-04 --as 吴",
        "A4 --on 2014-08-05 --as 孙",
        "A5 --on 2014-08-12 --as 林",
        "A6_hand_in --on 2014-08-12 --as 林",
        "R1 --on 2014-08-03 --as 钱",
    ];
    steps.iter().for_each(|step| drop(room.done(&format!("step {number} {step}"))));
    let waits = |on: &str| room.run(Lang::En, &format!("step {number} S1 --on {on} --as 钱")).1;
    assert!(waits("2014-08-11").contains("waits for the customer's signature: it may be done from 2014-08-12 on"));
    assert!(waits("2014-08-12").starts_with(&format!("{number} step 9: S1")), "{}", waits("2014-08-12"));
}

#[test]
fn no_step_is_done_before_the_case_came_in() {
    let (room, number) = Room::with(REPAIR);
    for on in ["2014-08-02", "2001-01-01"] {
        let said = room.refused(&format!("step {number} A1 --on {on} --as 钱"), "wrong-day");
        assert!(said.contains("the case is of 2014-08-03"), "{said}");
    }
    let said = room.run(Lang::Zh, &format!("step {number} A1 --on 2014-08-02 --as 钱")).1;
    assert!(said.contains("本案是 2014-08-03 才受理的"), "{said}");
    room.done(&format!("step {number} A1 --on 2014-08-03 --as 钱"));
}

#[test]
fn a_step_is_done_on_the_day_of_its_latest_signature() {
    let (room, number) = Room::with(REPAIR);
    room.done(&format!("step {number} A1 --on 2014-08-03 --as 钱"));
    room.done(&format!("step {number} A2 --on 2014-08-03 --as 孙"));
    room.done(&format!("step {number} A3 零件费=1860 工费=600 运输费=340 --on 2014-08-04 --as 陈"));
    room.done(&format!("step {number} A3 --on 2014-08-03 --as 吴"));
    let said = room.refused(&format!("step {number} A3 --on 2014-08-05 --as 陈"), "step-not-open");
    assert!(said.contains("was done on 2014-08-04 by 吴"), "{said}");
    room.refused(&format!("step {number} A4 --on 2014-08-03 --as 孙"), "wrong-day");
}

/// The price is agreed in March, and entered as signed by the other in February: the ticket is one of March.
#[test]
fn sheets_and_facts_are_those_of_that_day() {
    let step = |step, by, on: &str, facts: &[(&'static str, &str)]| {
        let facts = facts.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Given { act: Act::Step { step, facts, office: None }, by, on: on.to_owned() }
    };
    let acts = [
        step("T", "甲", "2021-03-30", &[("price", "20")]),
        step("P", "丙", "2021-04-01", &[]),
        step("P", "乙", "2021-03-31", &[]),
    ];
    let workshop = Workshop::new();
    let lines: Vec<_> = acts.iter().zip(0..).map(|(given, nth)| workshop.give(given, nth).0).collect();
    assert_eq!(lines.last().unwrap(), "work#P done TK-2021-04-001");
    assert_eq!(rehearsed(&acts).rehearsed.unwrap().came, lines);
    let case = workshop.case();
    let sheet = case.sheets()[0].by;
    assert_eq!((sheet.on.to_string(), case.done_on(sheet).to_string()), ("2021-03-31".into(), "2021-04-01".into()));
}

#[test]
fn what_waits_for_the_end_of_the_month_is_listed_with_its_day() {
    let complaint = "title: {zh: 铭牌歪斜, en: crooked name plate}
facts:
  intake: {received_on: 2014-06-03, kind: complaint, customer: 江南机械厂, order_no: S13-0502}
  finding: {kinds: [marking_wrong], cause: ours, verified: yes}
  loss: {goods: 0, freight: 0, travel: 0, other: 0}
";
    let (room, number) = Room::with(complaint);
    let due = |lang, more: &str| room.said(lang, &format!("due --case {number} {more} --on 2014-06-12"));
    let said = due(Lang::En, "--office 市场部 --all");
    assert!(said.contains("Without a limit — GS07-2014-06-001 K1 open the complaint, for Market"), "{said}");
    let said = due(Lang::Zh, "--office 市场部 --all");
    assert!(said.contains("无期限 — GS07-2014-06-001 K1 立案，由市场部办理"), "{said}");
    assert!(!due(Lang::Zh, "--office 市场部").contains("K1"), "only with --all");
    let steps = [
        "C1 --as 钱",
        "C2 --as 孙",
        "C3 --as 陈",
        "C3 --as 钱",
        "C3 --as 吴",
        "C4_plan --as 陈",
        "C4_carry_out --as 吴",
    ];
    steps.iter().for_each(|step| drop(room.done(&format!("step {number} {step} --on 2014-06-10"))));
    room.done(&format!("step {number} C5 --on 2014-06-11 --as 孙"));
    let said = due(Lang::En, "--all");
    assert!(said.contains("C6_summary put into the month's summary, for Production office"), "{said}");
    assert!(said.contains("waits for the end of the month: it may be done from 2014-06-30 on"), "{said}");
    let said = due(Lang::Zh, "--all");
    assert!(said.contains("等待月末：2014-06-30 起才可办理"), "{said}");
    let list = room.json(&format!("due --case {number} --on 2014-06-12"));
    let summary = list["steps"].as_array().unwrap().iter().find(|step| step["step"] == "C6_summary").unwrap();
    assert_eq!((&summary["term"], &summary["deadline"]), (&"unlimited".into(), &serde_json::Value::Null));
}
