//! Every verb, in both languages.

use super::room::{CASE, FOUNDING, NUMBER, Room, settled};

fn life(room: &Room) -> String {
    room.file("case.yaml", CASE);
    let file = room.file("more.yaml", "facts:\n  loan: {insured: yes}\n  工具: [{名称: 梯, 价值: 300}]\n");
    let case = room.file("case.yaml", CASE);
    let begun = room.session(&[&["case", "list"], &["case", "add", &case], &["decide", NUMBER]]);
    begun + &room.session(&FOUNDING) + &life_of_a_case(room, &case, &file)
}

fn life_of_a_case(room: &Room, case: &str, file: &str) -> String {
    room.session(&[
        &["decide", NUMBER],
        &[
            "case",
            "set",
            NUMBER,
            "loan.days=20",
            "工具[+].名称=水平尺",
            "tool[+].worth=60.5",
            "工具[1].种类=手工具",
            "--reason",
            "查实",
        ],
        &["case", "set", NUMBER, "loan.days=20"],
        &["decide", NUMBER, "--as", "王厂长"],
        &["decide", NUMBER],
        &["case", "set", NUMBER, "借用天数=3", "tool[2]=", "loan.sites=东楼、西楼", "loan.purpose=", "--as", "赵工"],
        &["case", "set", NUMBER, "--file", file],
        &["decide", NUMBER, "--on", "2022-01-01"],
        &["case", "void", NUMBER, "--reason", "重复登记"],
        &["case", "void", NUMBER, "--reason", "重复登记"],
        &["decide", NUMBER],
        &["case", "set", NUMBER, "loan.days=4"],
        &["case", "add", case],
        &["case", "list"],
        &["case", "reopen", NUMBER, "--reason", "并非重复"],
        &["case", "reopen", NUMBER, "--reason", "并非重复"],
        &["case", "show", NUMBER],
        &["case", "show", NUMBER, "--revision", "1"],
        &["case", "show", NUMBER, "--revision", "9"],
        &["case", "list", "--status", "decided"],
        &["case", "list", "--month", "2021-03"],
        &["case", "list", "--month", "2021-04"],
    ])
}

#[test]
fn the_life_of_a_case_in_english() {
    settled(|| insta::assert_snapshot!("life-en", life(&Room::speaking("en"))));
}

#[test]
fn the_life_of_a_case_in_chinese() {
    settled(|| insta::assert_snapshot!("life-zh", life(&Room::speaking("zh"))));
}

#[test]
fn help_in_both_languages() {
    for lang in ["zh", "en"] {
        let room = Room::speaking(lang);
        let session = room.session(&[
            &["case", "--help"],
            &["case", "add", "--help"],
            &["case", "set", "--help"],
            &["case", "show", "--help"],
            &["case", "list", "--help"],
            &["case", "void", "--help"],
            &["case", "reopen", "--help"],
            &["decide", "--help"],
        ]);
        settled(|| insta::assert_snapshot!(format!("help-{lang}"), session));
    }
}

#[test]
fn json_says_the_same_in_both_languages() {
    let room = Room::with_case();
    room.done(&["case", "set", NUMBER, "loan.days=3"]);
    room.done(&["decide", NUMBER]);
    let [zh, en] = ["zh", "en"].map(|lang| room.json(&["case", "show", NUMBER, "--lang", lang]));
    assert_eq!(zh, en);
    settled(|| insta::assert_snapshot!("show-json", format!("{en:#}")));
    settled(|| insta::assert_snapshot!("list-json", format!("{:#}", room.json(&["case", "list"]))));
}

#[test]
fn mistakes_come_all_at_once_and_change_nothing() {
    let room = Room::with_case();
    let before = room.json(&["case", "show", NUMBER]);
    let session = room.session(&[&[
        "case",
        "set",
        NUMBER,
        "loan.days=3",
        "loan.dys=3",
        "loan.deposit=1.005",
        "工具[1].种类=手工",
        "tool[7].worth=3",
        "worth=3",
        "loan.verdict=lend",
        "loan.days=4",
        "tool=3",
    ]]);
    settled(|| insta::assert_snapshot!("mistakes", session));
    assert_eq!(room.json(&["case", "show", NUMBER]), before);
}

#[test]
fn whoever_gives_facts_is_named() {
    let room = Room::with_case();
    for arguments in
        [&["case", "set", NUMBER, "loan.days=3"][..], &["decide", NUMBER], &["case", "void", NUMBER, "--reason", "x"]]
    {
        let output = room.command(arguments).env_remove("ZHIDU_AS").output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("person-needed"));
    }
    assert_eq!(room.json(&["case", "show", NUMBER])["history"].as_array().unwrap().len(), 1);
}

#[test]
fn a_correction_is_a_revision_and_the_old_one_stays() {
    let room = Room::with_case();
    room.done(&["case", "set", NUMBER, "loan.days=3", "--as", "赵工"]);
    room.done(&["case", "set", NUMBER, "loan.days=4", "--as", "钱工"]);
    let value = |revision: &str| {
        let case = room.json(&["case", "show", NUMBER, "--revision", revision]);
        let facts = case["facts"].as_array().unwrap().clone();
        facts
            .into_iter()
            .find(|fact| fact["name"] == "loan.days")
            .map(|fact| (fact["value"].clone(), fact["by"].clone()))
    };
    assert_eq!(value("1"), None);
    assert_eq!(value("2"), Some(("3".into(), "赵工".into())));
    assert_eq!(value("3"), Some(("4".into(), "钱工".into())));
    let case = room.json(&["case", "show", NUMBER]);
    let asked_on = case["facts"].as_array().unwrap().iter().find(|fact| fact["name"] == "loan.asked_on").unwrap();
    assert_eq!(asked_on["by"], "Li Hua");
}

#[test]
fn a_record_that_moves_up_keeps_who_gave_it() {
    let room = Room::with_case();
    room.done(&["case", "set", NUMBER, "tool[1]=", "--as", "赵工"]);
    let case = room.json(&["case", "show", NUMBER]);
    let names: Vec<_> = case["facts"].as_array().unwrap().iter().filter(|fact| fact["name"] == "tool.name").collect();
    assert_eq!(names.len(), 1);
    assert_eq!((&names[0]["record"], &names[0]["value"], &names[0]["by"]), (&0.into(), &"锤".into(), &"Li Hua".into()));
}

#[test]
fn an_empty_list_is_not_silence() {
    let room = Room::with_case();
    room.done(&["case", "set", NUMBER, "tool=[]"]);
    assert_eq!(room.json(&["case", "show", NUMBER])["lists"][0]["count"], 0);
    room.done(&["case", "set", NUMBER, "工具="]);
    assert_eq!(room.json(&["case", "show", NUMBER])["lists"].as_array().unwrap().len(), 0);
}

#[test]
fn numbers_restart_each_month_and_void_ones_stay() {
    let room = Room::new();
    let case = |date: &str| room.file("case.yaml", &format!("facts: {{loan: {{asked_on: {date}}}}}\n"));
    let add = |date: &str| room.json(&["case", "add", &case(date)])["number"].as_str().unwrap().to_owned();
    assert_eq!(add("2021-03-31"), "TR20-2021-03-001");
    assert_eq!(add("2021-04-01"), "TR20-2021-04-001");
    assert_eq!(add("2021-03-01"), "TR20-2021-03-002");
    room.done(&["case", "void", "TR20-2021-03-002", "--reason", "x"]);
    assert_eq!(add("2021-03-01"), "TR20-2021-03-003");
    let today = room.json(&["case", "add", &room.file("silent.yaml", "facts: {loan: {days: 3}}\n")]);
    let month = zhidu::desk::now().format("TR20-%Y-%m-001").to_string();
    assert_eq!(today["number"], month);
}

#[test]
fn a_fact_that_no_longer_fits_is_said_and_never_dropped() {
    let room = Room::with_case();
    let pack = tempfile::tempdir().unwrap();
    copy(super::room::PACK.as_ref(), pack.path());
    let facts = pack.path().join("facts/loan.yaml");
    let text = std::fs::read_to_string(&facts).unwrap();
    let text = text.replace("  deposit: {type: money", "  deposit: {type: integer").replace("  purpose:", "  aim:");
    std::fs::write(&facts, text).unwrap();
    let regulation = pack.path().join("regulation.yaml");
    let text = std::fs::read_to_string(&regulation).unwrap();
    std::fs::write(&regulation, text + "cases_in_hand: follow\n").unwrap();
    let pack = pack.path().to_str().unwrap();
    let session = room.session(&[
        &["case", "show", NUMBER, "--pack", pack],
        &["release", "propose", "--pack", pack],
        &["release", "approve", "2", "--as", "王厂长"],
        &["release", "publish", "2", "--from", "2021-01-01", "--retroactive", "new words", "--as", "王厂长"],
        &["decide", NUMBER],
        &["case", "set", NUMBER, "--pack", pack, "loan.purpose=", "loan.deposit=200", "loan.aim=修墙", "loan.days=3"],
        &["decide", NUMBER],
    ]);
    settled(|| insta::assert_snapshot!("stale", session.replace(pack, "PACK")));
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir(&to).unwrap();
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[test]
fn an_unknown_case_is_said_to_be_unknown() {
    let room = Room::with_case();
    for number in ["TR20-2021-03-002", "TR20-2021-03-1", "tr20-2021-03-001", "x", ""] {
        let (code, said) = room.refused(&["case", "show", number]);
        assert_eq!(code, 3);
        assert!(said.contains("case-unknown"), "{said}");
    }
}
