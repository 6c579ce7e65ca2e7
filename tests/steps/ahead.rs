//! Steps to which a case has not come yet, but whose time runs already.

use serde_json::Value;
use zhidu::label::Lang;

use super::kept::edited;
use super::room::{REPAIR, Room, publish};

fn complaint(more: &str) -> String {
    format!(
        "title: {{zh: 轴承异响, en: noisy bearing}}
facts:
  intake: {{received_on: 2014-05-06, kind: complaint, customer: 江南机械厂, order_no: S13-0502}}
  complaint: {{limit_agreed: yes{more}}}
"
    )
}

/// Lists what of a procedure is due on a day: step, term, day, and the steps that stand before it.
fn due(room: &Room, on: &str, procedure: &str) -> Vec<String> {
    let list = room.json(&format!("due --on {on}"));
    let own = list["steps"].as_array().unwrap().iter().filter(|step| step["procedure"] == procedure);
    let text = |value: &Value| value.as_str().unwrap_or("none").to_owned();
    let said = own.filter(|step| !step["deadline"].is_null()).map(|step| {
        let before: Vec<_> = step["before"].as_array().unwrap().iter().map(text).collect();
        let day = text(&step["deadline"]["on"]);
        format!("{} {} {day} {} [{}]", text(&step["step"]), text(&step["term"]), text(&step["place"]), before.join(" "))
    });
    said.collect()
}

#[test]
fn the_closing_of_a_complaint_is_due_before_it_is_in_hand() {
    let (room, number) = Room::with(&complaint(", overseas: no"));
    let handling = |on: &str| due(&room, on, "complaints/handling");
    assert_eq!(handling("2014-05-06"), [""; 0], "nothing has begun");
    room.done(&format!("step {number} K1 --on 2014-05-07 --as 钱"));
    room.done(&format!("step {number} K2 --on 2014-05-08 --as 钱"));
    // Thirteen days from 2014-05-06.
    assert_eq!(handling("2014-05-08"), ["K8 later 2014-05-19 ahead [K3 K4 K5]"]);
    room.done(&format!("step {number} K3 查实=否 --on 2014-05-08 --as 陈"));
    assert_eq!(handling("2014-05-20"), ["K8 overdue 2014-05-19 ahead [K4 K5 K6]"]);
    let (_, said) = room.run(Lang::Zh, "due --on 2014-05-20 --office 生产办公室");
    assert!(said.contains("已逾期\n  2014-05-19"), "{said}");
    assert!(
        said.contains("尚未轮到，先要办完：K4 登记审查《异常处理单》、K5 制造部门调查、K6 督办处理与改善"),
        "{said}"
    );
    let (_, said) = room.run(Lang::En, "due --on 2014-05-20");
    assert!(said.contains("not in hand yet; before it: K4 register and review the sheet, K5"), "{said}");
    let (_, shown) = room.run(Lang::Zh, &format!("case show {number} --on 2014-05-20"));
    assert!(shown.contains("尚未轮到，先要办完：K4") && shown.contains("已逾期，应于 2014-05-19 办理"), "{shown}");
    let shown = room.json(&format!("case show {number} --on 2014-05-20"));
    let closing = shown["procedures"][0]["steps"].as_array().unwrap().iter().find(|step| step["step"] == "K8").unwrap();
    assert_eq!(closing["deadlines"][0]["on"], "2014-05-19");
    assert_eq!(closing["before"], serde_json::json!(["K4", "K5", "K6"]));
    let drawn = room.done(&format!("case show {number} --graph complaints/handling --on 2014-05-20"));
    assert!(drawn.contains("overdue since 2014-05-19"), "{drawn}");
    let audit = room.said(Lang::En, &format!("audit questions late-steps --case {number} --on 2014-05-20"));
    assert!(audit.contains("not in hand yet, and overdue since 2014-05-19: 1 day on 2014-05-20"), "{audit}");
    for step in ["K4 --as 孙", "K5 --as 吴", "K6 --as 陈", "K7 --as 吴"] {
        room.done(&format!("step {number} {step} --on 2014-05-08"));
    }
    assert_eq!(handling("2014-05-20"), ["K8 overdue 2014-05-19 in_hand []"]);
    room.done(&format!("step {number} K8 --on 2014-05-19 --as 孙"));
    let report = handling("2014-05-20");
    assert!(report.len() == 1 && report[0].starts_with("K10 ") && report[0].ends_with(" in_hand []"), "{report:?}");
}

#[test]
fn a_day_that_hangs_on_a_fact_is_told_with_that_fact() {
    let (room, number) = Room::with(&complaint(""));
    room.done(&format!("step {number} K1 --on 2014-05-07 --as 钱"));
    assert_eq!(due(&room, "2014-05-30", "complaints/handling"), ["K8 open none ahead [K2 K3 K4 K5]"]);
    let said = room.done("due --on 2014-05-30 --all");
    assert!(said.contains("hangs on overseas customer (complaint.overseas)"), "{said}");
}

#[test]
fn a_day_by_contract_is_listed_ahead() {
    let room = Room::new();
    let number = room.add(&REPAIR.replace("months: 12}", "months: 12}\n  charge: {repair_agreed_on: 2014-08-20}"));
    room.done(&format!("step {number} A1 --on 2014-08-04 --as 陈"));
    assert_eq!(due(&room, "2014-08-04", "procedures/paid-repair"), ["A5 later 2014-08-20 ahead [A2]"]);
}

/// The claim against others is due from the day of the complaint.
#[test]
fn a_way_that_is_out_of_the_question_is_not_listed() {
    let room = Room::new();
    let claim = "    source: config\n    who: accounting\n";
    let within = format!("{claim}    within: {{days: 5, from: intake.received_on}}\n");
    edited(&room, &[("complaints/handling.yaml", claim, &within)]);
    publish(&room.db(), &room.path("pack"), 2);
    let number = room.add(&complaint(", overseas: no"));
    room.done(&format!("step {number} K1 --on 2014-05-07 --as 钱"));
    let handling = || due(&room, "2014-05-08", "complaints/handling");
    let closing = "K8 later 2014-05-19 ahead [K2 K3 K4 K5]";
    assert_eq!(handling(), ["K11 later 2014-05-12 ahead [K2 K3 K4 K5]", closing], "it may yet be caused by others");
    room.done(&format!("case set {number} 查实=否 --as 钱"));
    assert_eq!(handling(), [closing], "nothing was verified, and nobody is claimed from");
}
