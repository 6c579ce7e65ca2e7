//! Slips of the hand, and who is asked for what: names that can be typed, in the language spoken, with the way out.

use zhidu::label::Lang;

use super::room::{REPAIR, Room};
use crate::terminal::settled;

const SLIPS: [&str; 30] = [
    // facts
    "case set GS07-2014-08-001 暂停计时.1.暂停末日=2014-08-09 --as 钱",
    "case set GS07-2014-08-001 暂停末日=2014-08-09 --as 钱",
    "case set GS07-2014-08-001 暂停计时[+].暂停首日=2014-08-08 --as 钱",
    "case set GS07-2014-08-001 暂停末日=2014-08-09 --as 钱",
    "case set GS07-2014-08-001 暂停计时[1].暂停末日=2014/8/9 --as 钱",
    "case set GS07-2014-08-001 暂停计时[1].暂停末日=2014-08-33 --as 钱",
    "case set GS07-2014-08-001 暂停计时[1].暂停末日=2014-08-09 --as 钱",
    "case set GS07-2014-08-001 暂停计时[3].暂停末日=2014-08-09 --as 钱",
    "case set GS07-2014-08-001 零件费=1860 零件费=1870 --as 钱",
    "case set GS07-2014-08-001 服务费=1000 --as 钱",
    "case set GS07-2014-08-001 客户已签字=是的 --as 钱",
    "case set GS07-2014-08-001 没有的名称=1 --as 钱",
    // numbers and steps
    "case show gs07-2014-08-001",
    "case show ＧＳ０７－２０１４－０８－００１",
    "evaluate gs07-2014-08-001",
    "print wx-2014-08-001 --as 钱",
    "step GS07-2014-08-001 Ａ１ --as 陈",
    "step GS07-2014-08-001 a1 --as 陈",
    "step GS07-2014-08-001 开票 --as 陈",
    // what a step is given
    "step GS07-2014-08-001 A1 --on 2014-08-03 --as 陈",
    "step GS07-2014-08-001 A2 --on 2014-08-03 --as 孙",
    "step GS07-2014-08-001 A3 --on 2014-08-04 --as 陈",
    "step GS07-2014-08-001 A3 服务费=1000 --on 2014-08-04 --as 陈",
    "step GS07-2014-08-001 A3 客户名称=别家 --on 2014-08-04 --as 陈",
    "step GS07-2014-08-001 A3 零件费=1860 零件费=1870 --on 2014-08-04 --as 陈",
    "step GS07-2014-08-001 A3 零件费=1860 工费=600 运输费=340 --on 2014-08-04 --as 陈",
    "step GS07-2014-08-001 A3 --on 2014-08-05 --as 陈",
    // offices
    "release approve 1 --as 陈",
    "person relieve 陈 厂长 --reason 调离 --as 周",
    "person appoint 陈 生产主任 --as 周",
];

#[test]
fn slips_are_told_in_words_that_can_be_typed() {
    for (lang, word) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
        let (room, _) = Room::with(REPAIR);
        settled(|| insta::assert_snapshot!(format!("words-{word}"), room.session(lang, &SLIPS)));
    }
}

#[test]
fn a_refusal_of_a_step_names_its_clause() {
    let (room, number) = Room::with(REPAIR);
    let told = |command: &str| room.session(Lang::Zh, &[command]);
    assert!(told(&format!("step {number} A3 --as 陈")).contains("= 依据: §9A（原文）"));
    // Who answers the telephone the factory settled, whatever the register stands on.
    assert!(told(&format!("step {number} R1 --as 林")).contains("= 依据: §2.1（自定）"));
    // What is merely mistyped stands on no clause.
    assert!(!told(&format!("step {number} A1 客户名称=别家 --as 陈")).contains("依据"));
}
