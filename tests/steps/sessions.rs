//! Cases 1, 4 and 5 as they look at a terminal, from the call to the end, in both languages.

use zhidu::label::Lang;

use super::room::{REPAIR, Room, TRIAL};
use crate::terminal::settled;

const LANGS: [(Lang, &str); 2] = [(Lang::Zh, "zh"), (Lang::En, "en")];

fn sessions(name: &str, case: &str, commands: &[&str]) {
    for (lang, word) in LANGS {
        let (room, _) = Room::with(case);
        settled(|| insta::assert_snapshot!(format!("{name}-{word}"), room.session(lang, commands)));
    }
}

/// Case 1: the fee of 2,800 is told before the repair order is issued.
const PAID_REPAIR: [&str; 39] = [
    "step GS07-2014-08-001 R2 --on 2014-08-03 --as 钱",
    "step GS07-2014-08-001 R1 --on 2014-08-03 --as 林",
    "step GS07-2014-08-001 R1 --on 2014-08-03 --as 钱",
    "step GS07-2014-08-001 来电登记 --on 2014-08-03 --as 钱",
    "due --on 2014-08-05",
    "step GS07-2014-08-001 R2 --on 2014-08-03 --as 钱",
    "step GS07-2014-08-001 A1 --on 2014-08-04 --as 陈",
    "step GS07-2014-08-001 A2 --on 2014-08-03 --as 孙",
    "step GS07-2014-08-001 A2 --on 2999-01-01 --as 孙",
    "step GS07-2014-08-001 A2 --on 2014-08-04 --as 孙",
    "step GS07-2014-08-001 A3 --on 2014-08-04 --as 钱",
    "step GS07-2014-08-001 A3 --on 2014-08-04 --as 陈",
    "step GS07-2014-08-001 A3 零件费=1860 工费=600 运输费=340 订单编号=S14 --on 2014-08-04 --as 陈",
    "step GS07-2014-08-001 A3 零件费=1860 工费=600 运输费=340 --on 2014-08-04 --as 陈",
    "step GS07-2014-08-001 A4 --on 2014-08-04 --as 孙",
    "step GS07-2014-08-001 A3 --on 2014-08-05 --as 陈",
    "step GS07-2014-08-001 A3 --on 2014-08-05 --as 吴",
    "case show GS07-2014-08-001",
    "due --on 2014-08-08",
    "step GS07-2014-08-001 A4 --on 2014-08-06 --as 林",
    "step GS07-2014-08-001 A4 --on 2014-08-06 --as 孙",
    "step GS07-2014-08-001 A4 --on 2014-08-06 --as 孙",
    "step GS07-2014-08-001 R7 --on 2014-08-06 --as 钱",
    "case set GS07-2014-08-001 约定维修日期=2014-08-15 --as 钱",
    "due --on 2014-08-13",
    "step GS07-2014-08-001 A5 --on 2014-08-12 --as 林",
    "step GS07-2014-08-001 A6_hand_in --on 2014-08-13 --as 林",
    "step GS07-2014-08-001 A6_review --on 2014-08-14 --as 林",
    "step GS07-2014-08-001 A6_review --on 2014-08-14 --as 周",
    "step GS07-2014-08-001 R7 --on 2014-08-14 --as 钱",
    "decide GS07-2014-08-001 --as 钱",
    "step GS07-2014-08-001 S1 --on 2014-08-14 --as 钱",
    "step GS07-2014-08-001 S2 --on 2014-08-30 --as 钱",
    "step GS07-2014-08-001 S2 已调查=否 --on 2014-08-30 --as 钱",
    "step GS07-2014-08-001 S3 --on 2014-08-30 --as 钱",
    "step GS07-2014-08-001 S9 --on 2014-08-30 --as 钱",
    "case show GS07-2014-08-001",
    "audit verify",
    "audit replay",
];

#[test]
fn a_paid_repair_from_the_call_to_the_reimbursement() {
    sessions("paid-repair", REPAIR, &PAID_REPAIR);
}

/// The trial up to the sheet: three managers sign.
const TRIAL_ORDER: [&str; 8] = [
    "step GS07-2014-06-001 B1 --on 2014-06-10 --as 钱",
    "step GS07-2014-06-001 B2 --on 2014-06-10 --as 孙",
    "step GS07-2014-06-001 B3 --on 2014-06-11 --as 钱",
    "step GS07-2014-06-001 B3 试验费=3000 --on 2014-06-11 --as 钱",
    "step GS07-2014-06-001 B3 --on 2014-06-12 --as 蒋 --office 生产主管",
    "step GS07-2014-06-001 B3 --on 2014-06-11 --as 蒋",
    "step GS07-2014-06-001 B4 --on 2014-06-11 --as 孙",
    "step GS07-2014-06-001 B4 --on 2014-06-13 --as 孙",
];

/// Case 4: the offset of 3,000 waits until the finance has received the whole order.
const OFFSET: [&str; 16] = [
    "case set GS07-2014-06-001 试验费已付=是 付款日期=2014-06-20 --as 钱",
    "step GS07-2014-06-001 B5 --on 2014-06-19 --as 孙",
    "due --on 2014-06-25",
    "step GS07-2014-06-001 B5 --on 2014-06-20 --as 孙",
    "step GS07-2014-06-001 B6 --on 2014-06-20 --as 郑",
    "step GS07-2014-06-001 B6_order --on 2014-07-01 --as 郑",
    "step GS07-2014-06-001 B6_order 有订单=是 --on 2014-07-01 --as 郑",
    "step GS07-2014-06-001 B6_received 订单金额=80000 财务已收金额=3000 --on 2014-07-15 --as 冯",
    "step GS07-2014-06-001 B6 --on 2014-07-15 --as 郑",
    "step GS07-2014-06-001 B6_received 财务已收金额=80000 --on 2014-08-15 --as 冯",
    "step GS07-2014-06-001 B6_received 订单金额=80000 财务已收金额=80000 --on 2014-08-15 --as 冯",
    "step GS07-2014-06-001 B6 --on 2014-08-18 --as 郑",
    "decide GS07-2014-06-001 --as 郑",
    "case show GS07-2014-06-001",
    "audit verify",
    "audit replay",
];

#[test]
fn a_trial_whose_fee_is_offset() {
    sessions("trial-offset", TRIAL, &[TRIAL_ORDER.as_slice(), &OFFSET].concat());
}

/// Case 5: the samples do not leave before the payment, and what was decided stays decided.
const HELD: [&str; 12] = [
    "step GS07-2014-06-001 B5 --on 2014-06-18 --as 孙",
    "case set GS07-2014-06-001 要求放行=是 试验费已付=否 --as 钱",
    "step GS07-2014-06-001 B5 --on 2014-06-18 --as 孙",
    "decide GS07-2014-06-001 --as 孙",
    "due --on 2014-06-18 --all",
    "step GS07-2014-06-001 B5 --on 2014-06-18 --as 周",
    "case show GS07-2014-06-001",
    "case void GS07-2014-06-001 --reason '客户撤回' --as 钱",
    "step GS07-2014-06-001 B5 --on 2014-06-18 --as 孙",
    "case show GS07-2014-06-001",
    "audit log",
    "audit verify",
];

#[test]
fn a_trial_whose_samples_are_held() {
    let commands: Vec<&str> =
        TRIAL_ORDER.into_iter().filter(|command| !command.contains("2014-06-11 --as 蒋")).collect();
    let signed = "step GS07-2014-06-001 B3 --on 2014-06-12 --as 陈";
    let (last, first) = commands.split_last().unwrap();
    let commands = [first, &[signed, last], &HELD].concat();
    sessions("trial-held", TRIAL, &commands);
}

#[test]
fn help_teaches() {
    let help = |lang| ["step --help", "due --help"].map(|command| Room::new().run(lang, command).1).concat();
    settled(|| insta::assert_snapshot!("help", Lang::ALL.map(help).concat()));
}
