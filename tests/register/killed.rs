//! A process that is killed loses nothing that it has acknowledged.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::io::{BufRead as _, BufReader, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use chrono::Days;
use serde_json::Value;
use zhidu::cli::{Exit, Terminal, run_at};
use zhidu::label::Lang;
use zhidu::value::Date;

use super::room::{CASE, NUMBER, PACK, Room};

/// How often a process is killed; `ZHIDU_KILLS` asks for more.
fn kills() -> u32 {
    std::env::var("ZHIDU_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(20)
}

/// Standard output, each acknowledgement handed on at once.
struct Out;

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        std::io::stdout().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        std::io::stdout().flush()
    }
}

/// The process that is killed: it stores, corrects and decides until then. What it says is what the commands say.
#[test]
#[ignore = "a part of the test below, which runs it as a process of its own"]
fn worker() {
    let (Ok(db), Ok(file)) = (std::env::var("ZHIDU_TEST_DB"), std::env::var("ZHIDU_TEST_CASE")) else { return };
    let first: u32 = std::env::var("ZHIDU_TEST_FIRST").unwrap().parse().unwrap();
    let run = |arguments: &[&str]| {
        let mut terminal = Terminal::in_memory(Box::new(Out), Box::new(std::io::stderr()), Lang::En);
        let common = ["zhidu", "--pack", PACK, "--db", &db, "--lang", "en", "--as", "worker"];
        let exit = run_at(common.iter().chain(arguments).map(Into::into), &mut terminal);
        std::io::stdout().flush().unwrap();
        assert_eq!(exit, Exit::Done);
    };
    run(&["case", "add", &file]);
    for days in first.. {
        run(&["case", "set", NUMBER, &format!("loan.days={days}")]);
        run(&["decide", NUMBER]);
        // The rules lend for fourteen days and no longer.
        let other = if days <= 14 { "loan.verdict=refuse" } else { "loan.verdict=lend" };
        run(&["override", "propose", NUMBER, other, "--reason", "test"]);
        if days % 2 == 0 {
            let from = Date::default().checked_add_days(Days::new(20_000 + u64::from(days))).unwrap().to_string();
            run(&["release", "publish", "1", "--from", &from, "--retroactive", "test", "--as", "王厂长"]);
        }
        if days % 4 == 0 {
            run(&["case", "add", &file]);
        }
    }
}

#[derive(Debug, Default)]
struct Acknowledged {
    cases: Vec<String>,
    days: Vec<u32>,
    decisions: Vec<u32>,
    overrides: Vec<u32>,
    publications: Vec<String>,
}

impl Acknowledged {
    /// Tells whether each act was acknowledged often enough for the kills to mean something.
    fn is_enough(&self) -> bool {
        let counts = [self.days.len(), self.decisions.len(), self.overrides.len(), self.publications.len()];
        counts.iter().all(|count| *count > 3)
    }

    fn hear(&mut self, line: &str) {
        let number = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok();
        if let Some(case) = line.strip_suffix(" stored") {
            self.cases.push(case.rsplit(' ').next().unwrap().to_owned());
        } else if let Some(days) = line.strip_prefix("  days: ").and_then(|line| number(line.split_once("→ ")?.1)) {
            self.days.push(days);
        } else if let Some(decision) =
            line.strip_prefix(NUMBER).and_then(|line| number(line.strip_prefix(" decision ")?))
        {
            self.decisions.push(decision);
        } else if let Some(rest) = line.strip_prefix("override ").filter(|_| line.contains(" put forward")) {
            self.overrides.extend(number(rest));
        } else if let Some(from) = line.strip_prefix("release 1 of TR-2020 is in force from ") {
            self.publications.push(from.to_owned());
        }
    }
}

#[test]
fn a_killed_process_loses_nothing_acknowledged() {
    let room = Room::founded();
    let file = room.file("case.yaml", CASE);
    let mut acknowledged = Acknowledged::default();
    let mut first = 2;
    for kill in 0.. {
        if kill >= kills() && acknowledged.is_enough() {
            break;
        }
        assert!(kill < kills() + 100, "hardly anything is written: {acknowledged:?}");
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "register::killed::worker", "--nocapture"])
            .env("ZHIDU_TEST_DB", room.db())
            .env("ZHIDU_TEST_CASE", &file)
            .env("ZHIDU_TEST_FIRST", first.to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let hearing = thread::spawn(move || {
            out.split(b'\n')
                .map_while(Result::ok)
                .map(|line| String::from_utf8_lossy(&line).into_owned())
                .collect::<Vec<_>>()
        });
        // Sometimes before anything is written, sometimes in the midst of much.
        let chance = RandomState::new().build_hasher().finish();
        thread::sleep(Duration::from_micros(chance % 800_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let lines = hearing.join().unwrap();
        for line in &lines {
            acknowledged.hear(line);
        }
        first = check(&room, &acknowledged, kill) + 1;
    }
    room.done(&["case", "add", &file]);
    room.done(&["case", "list"]);
    // Only a process that was killed while it made the database leaves something beside it.
    let left: Vec<_> = room.listing().into_iter().filter(|name| !name.contains(".new-")).collect();
    assert_eq!(left, ["case.yaml", "zhidu.redb"]);
}

/// Holds what was acknowledged against what is there, and returns the greatest value in use.
fn check(room: &Room, acknowledged: &Acknowledged, kill: u32) -> u32 {
    if !room.db().exists() {
        assert!(acknowledged.cases.is_empty(), "kill {kill}: the database is gone");
        return 1;
    }
    let list = room.json(&["case", "list"]);
    let numbers: Vec<_> = list.as_array().unwrap().iter().map(|case| case["number"].as_str().unwrap()).collect();
    for case in &acknowledged.cases {
        assert!(numbers.contains(&case.as_str()), "kill {kill}: {case} is gone");
    }
    let expected: Vec<_> = (1..=numbers.len()).map(|serial| format!("TR20-2021-03-{serial:03}")).collect();
    assert_eq!(numbers, expected, "kill {kill}: gaps");
    if numbers.is_empty() {
        return 1;
    }
    let case = room.json(&["case", "show", NUMBER]);
    let history = case["history"].as_array().unwrap();
    let given = |change: &Value| change["to"].as_str().and_then(|days| days.parse::<u32>().ok());
    let days: Vec<u32> =
        history.iter().filter_map(|entry| entry["changes"].as_array()).flatten().filter_map(given).collect();
    for acknowledged in &acknowledged.days {
        assert!(days.contains(acknowledged), "kill {kill}: {acknowledged} days are gone");
    }
    let decisions: Vec<u64> = history.iter().filter_map(|entry| entry["decision"].as_u64()).collect();
    for acknowledged in &acknowledged.decisions {
        assert!(decisions.contains(&u64::from(*acknowledged)), "kill {kill}: decision {acknowledged} is gone");
    }
    let overrides: Vec<u64> = history.iter().filter_map(|entry| entry["override"].as_u64()).collect();
    for acknowledged in &acknowledged.overrides {
        assert!(overrides.contains(&u64::from(*acknowledged)), "kill {kill}: override {acknowledged} is gone");
    }
    let releases = room.json(&["release", "list"]);
    let published: Vec<_> =
        releases[0]["published"].as_array().unwrap().iter().map(|one| one["from"].as_str().unwrap()).collect();
    for acknowledged in &acknowledged.publications {
        assert!(published.contains(&acknowledged.as_str()), "kill {kill}: the publication from {acknowledged} is gone");
    }
    // The journal, its tree and every index still agree.
    room.done(&["audit", "verify"]);
    days.into_iter().max().unwrap_or(1)
}
