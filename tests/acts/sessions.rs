//! Sessions as they look at a terminal, in both languages.

use zhidu::label::Lang;

use super::room::Room;
use crate::terminal::settled;

const BEGINNING: [&str; 9] = [
    "case add ROOM/case.yaml --as 王芳",
    "person appoint 周明 keeper --as 周明",
    "person appoint 赵静 foreman --as 周明",
    "person appoint 孙立 foreman --as 周明",
    "person appoint 孙立 inspector --as 周明",
    "person appoint 李敏 inspector --as 周明",
    "release propose --as 王芳",
    "release approve 1 --as 周明",
    "release publish 1 --from 2020-01-01 --retroactive 纸质制度 --as 周明",
];

fn begun() -> Room {
    let room = Room::new();
    for command in BEGINNING {
        let (code, said) = room.run(Lang::En, command);
        assert_eq!(code, 0, "{command}\n{said}");
    }
    room
}

const OVERRIDE_AND_APPEAL: [&str; 24] = [
    "decide NUMBER --as 王芳",
    "override propose NUMBER 结论=refuse --reason '押金未付' --until 2999-12-31 --as 赵静",
    "case show NUMBER",
    "override approve NUMBER 1 --as 王芳",
    "override approve NUMBER 1 --as 赵静",
    "override approve NUMBER 1 --as 孙立",
    "override approve NUMBER 1 --as 孙立",
    "decide NUMBER --as 王芳",
    "case list",
    "appeal NUMBER --reason '押金已付' --by 钱伟 --as 王芳",
    "case list",
    "case show NUMBER",
    "case show NUMBER --format json",
    "case list --format json",
    "reexamine NUMBER --reopen --reason '收据在' --as 赵静",
    "reexamine NUMBER --reopen --reason '收据在' --as 孙立",
    "reexamine NUMBER --upheld --reason '未见收据' --as 李敏",
    "appeal NUMBER --reason '收据找到了' --as 钱伟",
    "reexamine NUMBER --reopen --reason '收据在' --as 李敏 --format json",
    "case set NUMBER 押金=200 --reason 收据 --as 王芳",
    "override approve NUMBER 1 --as 孙立",
    "decide NUMBER --as 王芳",
    "case list",
    "case show NUMBER",
];

#[test]
fn an_override_and_an_appeal() {
    for (lang, name) in [(Lang::Zh, "override-and-appeal-zh"), (Lang::En, "override-and-appeal-en")] {
        settled(|| insta::assert_snapshot!(name, begun().session(lang, &OVERRIDE_AND_APPEAL)));
    }
}

const NOTICE: [&str; 8] = [
    "decide NUMBER --as 王芳",
    "release notify 1 钱伟 周明 --on 2021-03-06 --how 签收单 --as 周明",
    "decide NUMBER --as 王芳",
    "decide NUMBER --as 王芳 --format json",
    "release notify 1 钱伟 --on 2021-03-05 --as 周明",
    "decide NUMBER --as 王芳",
    "release notify 1 钱伟 --on 2999-01-01 --as 周明",
    "release show 1",
];

#[test]
fn whoever_was_not_told_in_time_is_named_at_the_decision() {
    for (lang, name) in [(Lang::Zh, "notice-zh"), (Lang::En, "notice-en")] {
        settled(|| insta::assert_snapshot!(name, begun().session(lang, &NOTICE)));
    }
}

const TRAVEL: [&str; 6] = [
    "release export 1 --out ROOM/1.tar --as 王芳",
    "release export 2 --out ROOM/2.tar --as 王芳",
    "release export 1 --out ROOM/nowhere/1.tar --as 王芳",
    "release import ROOM/1.tar --as 李敏",
    "release import ROOM/case.yaml --as 李敏",
    "release import ROOM/none.tar --as 李敏",
];

#[test]
fn a_release_travels_as_one_file() {
    for (lang, name) in [(Lang::Zh, "travel-zh"), (Lang::En, "travel-en")] {
        settled(|| insta::assert_snapshot!(name, begun().session(lang, &TRAVEL)));
    }
}
