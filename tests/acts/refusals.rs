//! What is refused, and that each refusal stands in the journal.

use zhidu::act::Act;
use zhidu::desk;
use zhidu::label::Lang;
use zhidu::record::Refused;

use super::room::{NUMBER, Room};

fn refusals(room: &Room) -> Vec<Refused> {
    desk::refusals(&room.db()).unwrap()
}

#[test]
fn each_refusal_ends_with_1_and_is_a_record() {
    let room = Room::released();
    let refuses = |act: Act, reason: &str, command: &str| {
        let before = refusals(&room).len();
        let (code, said) = room.run(Lang::En, command);
        assert_eq!(code, 1, "{command}\n{said}");
        assert!(said.contains(&format!("[{reason}]")), "{command}\n{said}");
        let all = refusals(&room);
        assert_eq!(all.len(), before + 1, "{command}");
        let last = all.last().unwrap();
        let subject = if act == Act::Notify { "1" } else { NUMBER };
        assert_eq!((last.act, last.reason.as_str(), last.subject.as_str()), (act, reason, subject));
        assert!(command.ends_with(&format!("--as {}", last.given.by)));
    };
    let allows = |command: &str| {
        let before = refusals(&room).len();
        let (code, said) = room.run(Lang::En, command);
        assert_eq!((code, refusals(&room).len()), (0, before), "{command}\n{said}");
    };

    refuses(Act::Decide, "own-case", "decide NUMBER --as 钱伟");
    refuses(Act::Override, "case-not-decided", "override propose NUMBER 结论=refuse --reason x --as 王芳");
    refuses(Act::Appeal, "case-not-decided", "appeal NUMBER --reason x --as 钱伟");
    refuses(Act::Reexamine, "case-not-decided", "reexamine NUMBER --upheld --reason x --as 李敏");
    allows("decide NUMBER --as 王芳");
    refuses(Act::Override, "override-same", "override propose NUMBER 结论=lend --reason x --as 王芳");
    refuses(Act::Override, "wrong-day", "override propose NUMBER 结论=refuse --until 2024-05-01 --reason x --as 王芳");
    refuses(Act::Reexamine, "no-appeal", "reexamine NUMBER --upheld --reason x --as 李敏");
    allows("override propose NUMBER 结论=refuse --reason x --as 赵静");
    refuses(Act::ApproveOverride, "own-proposal", "override approve NUMBER 1 --as 赵静");
    refuses(Act::ApproveOverride, "no-authority", "override approve NUMBER 1 --as 王芳");
    allows("override approve NUMBER 1 --as 孙立");
    refuses(Act::ApproveOverride, "override-standing", "override approve NUMBER 1 --as 孙立");
    allows("appeal NUMBER --reason x --by 钱伟 --as 李敏");
    refuses(Act::Reexamine, "no-authority", "reexamine NUMBER --upheld --reason x --as 王芳");
    refuses(Act::Reexamine, "took-part", "reexamine NUMBER --upheld --reason x --as 孙立");
    refuses(Act::Reexamine, "took-part", "reexamine NUMBER --upheld --reason x --as 李敏");
    refuses(Act::Notify, "wrong-day", "release notify 1 钱伟 --on 2999-01-01 --as 周明");
}

#[test]
fn nobody_handles_their_own_case_whatever_office_they_hold() {
    let room = Room::decided();
    for office in ["foreman", "inspector"] {
        let (code, said) = room.run(Lang::En, &format!("person appoint 钱伟 {office} --as 周明"));
        assert_eq!(code, 0, "{said}");
    }
    for (command, reason) in [
        ("override propose NUMBER 结论=refuse --reason x --as 王芳", None),
        ("override approve NUMBER 1 --as 钱伟", Some("own-case")),
        ("appeal NUMBER --reason x --as 王芳", None),
        ("reexamine NUMBER --reopen --reason x --as 钱伟", Some("own-case")),
        ("decide NUMBER --as 钱伟", Some("own-case")),
    ] {
        let (code, said) = room.run(Lang::En, command);
        assert_eq!(code, u8::from(reason.is_some()), "{command}\n{said}");
        assert_eq!(refusals(&room).last().map(|last| last.reason.as_str()).filter(|_| code == 1), reason);
    }
}

#[test]
fn what_is_mistyped_is_not_refused_but_wrong() {
    let room = Room::decided();
    for (command, slug) in [
        ("override propose NUMBER loan.days=4 --reason x --as 王芳", "override-output"),
        ("override propose NUMBER 结伦=refuse --reason x --as 王芳", "unknown-name"),
        ("override propose NUMBER 结论=maybe --reason x --as 王芳", "unknown-choice"),
        ("override propose NUMBER loan.value= --reason x --as 王芳", "value-malformed"),
        ("override approve NUMBER 7 --as 孙立", "override-unknown"),
        ("appeal TR20-2021-03-009 --reason x --as 王芳", "case-unknown"),
        ("release notify 9 钱伟 --as 周明", "release-unknown"),
    ] {
        let (code, said) = room.run(Lang::En, command);
        assert!(code == 3 && said.contains(&format!("[{slug}]")), "{command}: {code}\n{said}");
    }
    for command in [
        "appeal NUMBER --reason x --by '' --as 王芳",
        "appeal NUMBER --reason '' --as 王芳",
        "reexamine NUMBER --reason x --as 李敏",
        "reexamine NUMBER --upheld --reopen --reason x --as 李敏",
        "override propose NUMBER 结论=refuse --as 王芳",
        "release notify 1 --as 周明",
    ] {
        assert_eq!(room.run(Lang::En, command).0, 2, "{command}");
    }
    assert_eq!(refusals(&room), []);
}
