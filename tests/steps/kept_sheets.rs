//! What a sheet said on the day on which it was issued it says for ever.

use serde_json::Value;

use super::kept::edited;
use super::printed::REPAIR_ORDER as UP_TO_THE_ORDER;
use super::room::{REPAIR, Room, TRIAL, publish};

/// What a field shows in Chinese; nothing where it is blank.
fn shown(json: &Value, label: &str) -> Option<String> {
    let parts = json["sheets"][0]["parts"].as_array().unwrap();
    let mut fields = parts.iter().flat_map(|part| part["fields"]["fields"].as_array().cloned().unwrap_or_default());
    let field = fields.find(|field| field["label"]["zh"] == label).unwrap_or_else(|| panic!("no field {label}"));
    field["shown"]["value"]["entries"][0]["zh"].as_str().map(str::to_owned)
}

fn print(room: &Room) -> Value {
    room.json("print WX-2014-08-001 --as 孙")
}

/// The order before A4: what it costs is known.
fn told() -> (Room, String) {
    let (room, number) = Room::with(REPAIR);
    UP_TO_THE_ORDER[..4].iter().for_each(|command| drop(room.done(command)));
    (room, number)
}

#[test]
fn facts_that_are_corrected_afterwards_change_nothing_of_it() {
    let (room, number) = told();
    room.done(&format!("decide {number} --as 钱"));
    room.done(UP_TO_THE_ORDER[4]);
    let first = print(&room);
    assert_eq!(
        (shown(&first, "零件费"), shown(&first, "合计")),
        (Some("1,860.00 元".to_owned()), Some("2,800.00 元".to_owned()))
    );
    assert_eq!(first["sheets"][0]["head"]["decision"], 1);
    room.done(&format!("case set {number} 零件费=9999 客户名称=别家 --reason 更正 --as 钱"));
    room.done(&format!("decide {number} --as 钱"));
    let again = print(&room);
    assert_eq!(again["sheets"][0]["parts"], first["sheets"][0]["parts"]);
    assert_eq!(again["sheets"][0]["head"]["decision"], 1);
    // A specimen says what stands today.
    let today = room.json(&format!("print {number} --form repair_order"));
    assert_eq!(shown(&today, "零件费").as_deref(), Some("9,999.00 元"));
}

#[test]
fn overrides_count_as_they_did_on_the_day_of_the_step() {
    let (room, number) = told();
    room.done(&format!("decide {number} --as 钱"));
    let put = |value: &str, until: &str| {
        room.done(&format!("override propose {number} service.fee={value} --reason 老客户{until} --as 钱"));
    };
    put("2500", "");
    room.done(&format!("override approve {number} 1 --as 周"));
    // Put forward, and approved by nobody before the sheet goes out.
    put("100", "");
    room.done(UP_TO_THE_ORDER[4]);
    assert_eq!(shown(&print(&room), "合计").as_deref(), Some("2,500.00 元"));
    room.done(&format!("override approve {number} 2 --as 周"));
    assert_eq!(shown(&print(&room), "合计").as_deref(), Some("2,500.00 元"));
    let today = room.json(&format!("print {number} --form repair_order"));
    assert_eq!(shown(&today, "合计").as_deref(), Some("100.00 元"));
}

#[test]
fn a_newer_release_changes_neither_its_words_nor_its_rules() {
    let (room, _) = told();
    room.done(UP_TO_THE_ORDER[4]);
    let first = print(&room);
    edited(
        &room,
        &[
            ("regulation.yaml", "cases_in_hand: keep", "cases_in_hand: follow"),
            ("forms/repair_order.yaml", "title: {zh: 维修单, en: Repair order}", "title: {zh: 派工单, en: Work order}"),
        ],
    );
    publish(&room.db(), &room.path("pack"), 2);
    let again = print(&room);
    assert_eq!(again["sheets"][0]["title"]["zh"], "维修单");
    assert_eq!(again["sheets"][0]["head"]["release"], 1);
    assert_eq!(again["sheets"][0]["parts"], first["sheets"][0]["parts"]);
}

#[test]
fn a_decision_by_another_release_is_carried_over() {
    let (room, number) = told();
    // The case follows a newer text, in which transport is charged twice; the procedure goes on under the first one.
    edited(
        &room,
        &[
            ("regulation.yaml", "cases_in_hand: keep", "cases_in_hand: follow"),
            (
                "services/fees.yaml",
                "\"= charge.parts + charge.wages + charge.transport\"",
                "\"= charge.parts + charge.wages + 2 * charge.transport\"",
            ),
        ],
    );
    publish(&room.db(), &room.path("pack"), 2);
    room.done(&format!("decide {number} --as 钱"));
    room.done(UP_TO_THE_ORDER[4]);
    let sheet = print(&room);
    let head = &sheet["sheets"][0]["head"];
    assert_eq!((&head["release"], &head["decision"]), (&1.into(), &1.into()));
    assert_eq!(shown(&sheet, "合计").as_deref(), Some("3,140.00 元"), "it is what decision 1 says");
    room.done("audit replay");
}

/// The order says how much of a month's bonus is taken at most, which is less from June on.
const CAP: [(&str, &str, &str); 2] = [
    (
        "parameters.yaml",
        "      - {from: 2014-01-01, value: 50%}\n",
        "      - {from: 2014-01-01, value: 50%}\n      - {from: 2014-06-01, value: 40%}\n",
    ),
    (
        "forms/repair_order.yaml",
        "  - signatures:",
        "  - text: {zh: '至多 {parameters.deduction.cap}', en: 'at most {parameters.deduction.cap}'}\n  - signatures:",
    ),
];

#[test]
fn the_date_of_the_decision_governs_it() {
    let room = Room::new();
    edited(&room, &CAP);
    publish(&room.db(), &room.path("pack"), 2);
    let number = room.add(REPAIR);
    UP_TO_THE_ORDER[..4].iter().for_each(|command| drop(room.done(command)));
    // The case came in on 2014-08-03; whoever decided asked for another date.
    room.done(&format!("decide {number} --on 2014-05-01 --as 钱"));
    room.done(UP_TO_THE_ORDER[4]);
    let cap = |sheet: &Value| {
        let parts = sheet["sheets"][0]["parts"].as_array().unwrap();
        let text = parts.iter().find_map(|part| part["text"]["zh"].as_array()).unwrap();
        text[1]["value"][0].as_str().unwrap().to_owned()
    };
    assert_eq!(cap(&print(&room)), "50 %");
    // Without a decision it is the date that the case holds.
    let other = room.add(&REPAIR.replace("S13-0417", "S13-0418"));
    UP_TO_THE_ORDER.iter().for_each(|command| drop(room.done(&command.replace(&number, &other))));
    assert_eq!(cap(&room.json("print WX-2014-08-002 --as 孙")), "40 %");
}

#[test]
fn all_who_signed_issued_it_on_the_day_of_the_latest_signature() {
    let room = Room::new();
    let edits = [
        (
            "procedures/paid-repair.yaml",
            "    sets: {charge.customer_told: yes}\n",
            "    sets: {charge.customer_told: yes}\n    issues: repair_order\n",
        ),
        (
            "procedures/paid-repair.yaml",
            "    when: {charge.customer_told: yes}\n    issues: repair_order\n",
            "    when: {charge.customer_told: yes}\n",
        ),
    ];
    edited(&room, &edits);
    publish(&room.db(), &room.path("pack"), 2);
    room.done("person appoint 秦 production_manager --from 2014-01-01 --deputy-for 吴 --as 周");
    room.add(REPAIR);
    UP_TO_THE_ORDER[..2].iter().for_each(|command| drop(room.done(command)));
    room.done("step GS07-2014-08-001 A3 零件费=1860 工费=600 运输费=340 --on 2014-08-07 --as 陈");
    room.done("step GS07-2014-08-001 A3 --on 2014-08-05 --as 秦");
    let head = &print(&room)["sheets"][0]["head"];
    assert_eq!(head["issued_on"], "2014-08-07");
    let by = head["by"].as_array().unwrap();
    let told: Vec<_> = by
        .iter()
        .map(|one| (one["person"].as_str(), one["office"]["zh"].as_str(), one["deputy_for"].as_str()))
        .collect();
    assert_eq!(told, [(Some("陈"), Some("技术主管"), None), (Some("秦"), Some("生产主管"), Some("吴"))]);
    let (_, page) = room.run(zhidu::label::Lang::Zh, "print WX-2014-08-001 --as 孙");
    assert!(page.contains("陈（技术主管）、秦（生产主管，代吴）"), "{page}");
}

#[test]
fn facts_that_came_with_the_step_stand_on_it_beside_the_decision_that_stood() {
    let (room, number) = Room::with(TRIAL);
    for words in [
        "B1 --on 2014-06-10 --as 钱",
        "B2 --on 2014-06-10 --as 孙",
        "B3 试验费=3000 --on 2014-06-11 --as 钱",
        "B3 --on 2014-06-11 --as 陈",
        "B3 --on 2014-06-11 --as 吴",
        "B4 --on 2014-06-13 --as 孙",
    ] {
        room.done(&format!("step {number} {words}"));
    }
    room.done(&format!("case set {number} 试验费已付=是 付款日期=2014-06-20 要求放行=否 --as 钱"));
    room.done(&format!("decide {number} --as 孙"));
    // The step lays down that the goods leave, and so the case is open again; the pass stands on decision 1.
    room.done(&format!("step {number} B5 --on 2014-06-20 --as 孙"));
    assert_eq!(room.json(&format!("case show {number}"))["status"], "open");
    let pass = room.json("print CM-2014-06-001 --as 孙");
    assert_eq!(pass["sheets"][0]["head"]["decision"], 1);
    assert_eq!(shown(&pass, "试验费").as_deref(), Some("3,000.00 元"));
}

#[test]
fn why_it_is_void_stands_on_it() {
    let (room, number) = told();
    room.done(UP_TO_THE_ORDER[4]);
    assert_eq!(print(&room)["sheets"][0]["head"]["void"], Value::Null);
    room.done(&format!("case void {number} --reason 重复登记 --as 钱"));
    let of_the_case = print(&room)["sheets"][0]["head"]["void"].clone();
    assert_eq!((&of_the_case["reason"], &of_the_case["by"]), (&"重复登记".into(), &"钱".into()));
    room.done("audit verify");
    room.done(&format!("case reopen {number} --reason 并非重复 --as 钱"));
    assert_eq!(print(&room)["sheets"][0]["head"]["void"], Value::Null);
    room.done(&format!("step {number} --correct 5 --reason 客户改期 --as 孙"));
    let (_, page) = room.run(zhidu::label::Lang::Zh, "print WX-2014-08-001 --as 孙");
    assert!(page.contains("作废原因：客户改期（孙，"), "{page}");
    room.done("audit verify");
}
