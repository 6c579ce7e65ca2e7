//! A step that was entered wrongly, one person with two offices, and a case that is void.

use zhidu::label::Lang;

use super::room::{REPAIR, Room, TRIAL};
use crate::terminal::settled;

const UP_TO_THE_ORDER: [&str; 5] = [
    "step GS07-2014-08-001 A1 --on 2014-08-03 --as 钱",
    "step GS07-2014-08-001 A2 --on 2014-08-03 --as 孙",
    "step GS07-2014-08-001 A3 零件费=1860 工费=600 运输费=340 --on 2014-08-04 --as 陈",
    "step GS07-2014-08-001 A3 --on 2014-08-05 --as 吴",
    "step GS07-2014-08-001 A4 --on 2014-08-05 --as 孙",
];

const CORRECTED: [&str; 14] = [
    "step GS07-2014-08-001 --correct 5 --reason '客户改期' --as 林",
    "step GS07-2014-08-001 --correct 4 --reason '客户改期' --as 吴",
    "step GS07-2014-08-001 --correct 9 --reason '客户改期' --as 孙",
    "step GS07-2014-08-001 --correct 5 --reason '客户改期' --as 孙",
    "step GS07-2014-08-001 --correct 5 --reason '客户改期' --as 孙",
    "step GS07-2014-08-001 A5 --on 2014-08-06 --as 林",
    "step GS07-2014-08-001 --correct 4 --reason '费用要改' --as 吴",
    "step GS07-2014-08-001 --correct 3 --reason '费用要改' --as 陈",
    "step GS07-2014-08-001 A4 --on 2014-08-06 --as 孙",
    "step GS07-2014-08-001 A3 零件费=1900 工费=600 运输费=340 --on 2014-08-06 --as 陈",
    "step GS07-2014-08-001 A3 --on 2014-08-06 --as 吴",
    "step GS07-2014-08-001 A4 --on 2014-08-06 --as 孙",
    "case show GS07-2014-08-001",
    "audit verify",
];

#[test]
fn a_step_is_corrected_and_done_again() {
    for (lang, name) in [(Lang::Zh, "corrected-zh"), (Lang::En, "corrected-en")] {
        let (room, _) = Room::with(REPAIR);
        UP_TO_THE_ORDER.iter().for_each(|command| drop(room.done(command)));
        settled(|| insta::assert_snapshot!(name, room.session(lang, &CORRECTED)));
    }
}

#[test]
fn a_sheet_that_is_void_keeps_its_number() {
    let (room, number) = Room::with(REPAIR);
    UP_TO_THE_ORDER.iter().for_each(|command| drop(room.done(command)));
    room.done(&format!("step {number} --correct 5 --reason 改期 --as 孙"));
    let again = room.json(&format!("step {number} A4 --on 2014-08-06 --as 孙"));
    assert_eq!(again["step"]["sheets"][0]["number"], "WX-2014-08-002");
    // Another case counts on.
    let other = room.add(&REPAIR.replace("S13-0417", "S13-0418"));
    for command in UP_TO_THE_ORDER {
        room.done(&command.replace(&number, &other));
    }
    let shown = room.json(&format!("case show {other}"));
    let history = shown["history"].as_array().unwrap();
    assert_eq!(history.last().unwrap()["sheets"][0]["number"], "WX-2014-08-003");
}

#[test]
fn who_holds_two_offices_signs_once_in_each() {
    let (room, number) = Room::with(TRIAL);
    let step = |words: &str| format!("step {number} {words} --on 2014-06-11");
    room.done(&step("B1 --as 蒋"));
    room.done(&step("B2 --as 孙"));
    let first = room.json(&step("B3 试验费=3000 --as 蒋 --office production_manager"));
    assert_eq!((&first["step"]["office"], &first["step"]["done"]), (&"production_manager".into(), &false.into()));
    room.refused(&step("B3 --as 蒋 --office 生产主管"), "step-office");
    room.refused(&step("B3 --as 蒋 --office 市场主管"), "step-office");
    // Without an office the one is taken in which a signature is still wanting.
    let second = room.json(&step("B3 --as 蒋"));
    assert_eq!(second["step"]["office"], "technical_manager");
    room.refused(&step("B3 --as 蒋"), "step-office");
    assert_eq!(room.json(&step("B3 --as 钱"))["step"]["done"], true);
}

#[test]
fn a_void_case_takes_no_steps_until_it_is_reopened() {
    let (room, number) = Room::with(TRIAL);
    let step = |words: &str| format!("step {number} {words} --on 2014-06-11");
    room.done(&step("B1 --as 钱"));
    room.done(&format!("case void {number} --reason 撤回 --as 钱"));
    room.refused(&step("B2 --as 孙"), "case-void");
    room.refused(&format!("step {number} --correct 1 --reason 撤回 --as 钱"), "case-void");
    assert_eq!(room.json("due")["steps"].as_array().unwrap().len(), 0);
    room.done(&format!("case reopen {number} --reason 客户又来 --as 钱"));
    room.done(&step("B2 --as 孙"));
}

#[test]
fn days_that_cannot_be_are_refused() {
    let (room, number) = Room::with(REPAIR);
    room.done(&format!("step {number} A1 --on 2014-08-04 --as 钱"));
    for (day, why) in [("2014-08-03", "was done on 2014-08-04"), ("2999-12-31", "still to come")] {
        let said = room.refused(&format!("step {number} A2 --on {day} --as 孙"), "wrong-day");
        assert!(said.contains(why), "{said}");
    }
    // Two signatures on two days: the step is done on the later one, in whichever order they were entered.
    room.done(&format!("step {number} A2 --on 2014-08-04 --as 孙"));
    room.done(&format!("step {number} A3 零件费=1 工费=1 运输费=1 --on 2014-08-07 --as 陈"));
    room.done(&format!("step {number} A3 --on 2014-08-05 --as 吴"));
    room.refused(&format!("step {number} A4 --on 2014-08-06 --as 孙"), "wrong-day");
    room.done(&format!("step {number} A4 --on 2014-08-07 --as 孙"));
}

#[test]
fn whoever_acts_for_another_is_told_with_them() {
    let (room, number) = Room::with(REPAIR);
    room.done("person appoint 秦 market_manager --from 2014-01-01 --deputy-for 钱 --as 周");
    let said = room.json(&format!("step {number} A1 --on 2014-08-03 --as 秦"));
    assert_eq!(said["step"]["deputy_for"], "钱");
    let (_, zh) = room.run(Lang::Zh, &format!("case show {number}"));
    assert!(zh.contains("A1 提出维修（市场主管，代钱，2014-08-03）") && zh.contains("秦（市场主管，代钱）"), "{zh}");
    let (_, en) = room.run(Lang::En, &format!("case show {number}"));
    assert!(
        en.contains("(Market manager in the stead of 钱, 2014-08-03)")
            && en.contains("秦 (Market manager in the stead of 钱)"),
        "{en}"
    );
    // Once the holder is relieved, the deputy acts no more.
    room.done("person relieve 钱 market_manager --as 周");
    let other = room.add(&REPAIR.replace("S13-0417", "S13-0418"));
    room.refused(&format!("step {other} A1 --as 秦"), "step-office");
}

#[test]
fn a_correction_has_no_day_of_its_own() {
    let (room, number) = Room::with(REPAIR);
    UP_TO_THE_ORDER.iter().for_each(|command| drop(room.done(command)));
    let correct = format!("step {number} --correct 5 --reason 改期 --as 孙");
    for (lang, word) in [(Lang::Zh, "更正以登记的当天为准"), (Lang::En, "goes without `--on`")] {
        for command in [format!("{correct} --on 2030-01-01"), format!("--on 2014-08-05 {correct}")] {
            let (code, said) = room.run(lang, &command);
            assert!(code == 2 && said.contains(word), "{command} ends with {code}\n{said}");
        }
    }
    room.done(&correct);
}

#[test]
fn the_log_says_what_was_asked_for_and_refused() {
    let (room, number) = Room::with(REPAIR);
    UP_TO_THE_ORDER.iter().for_each(|command| drop(room.done(command)));
    room.refused(&format!("step {number} --correct 4 --reason 改期 --as 吴"), "step-followed");
    room.refused(&format!("step {number} A5 --office 市场主管 --on 2014-08-06 --as 林"), "step-office");
    for (lang, words) in [
        (Lang::Zh, ["，更正第 4 步），step-followed", "#A5，由 market_manager，于 2014-08-06），step-office"]),
        (Lang::En, [", correction of step 4), step-followed", "#A5, by market_manager, on 2014-08-06), step-office"]),
    ] {
        let (_, log) = room.run(lang, "audit log");
        assert!(words.iter().all(|word| log.contains(word)), "{log}");
    }
}
