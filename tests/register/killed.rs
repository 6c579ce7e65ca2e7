//! A process that is killed loses nothing that it has acknowledged.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::io::{BufRead as _, BufReader, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;
use zhidu::cli::{Exit, Terminal, run_at};
use zhidu::label::Lang;

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
}

impl Acknowledged {
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
        }
    }
}

#[test]
fn a_killed_process_loses_nothing_acknowledged() {
    let room = Room::founded();
    let file = room.file("case.yaml", CASE);
    let mut acknowledged = Acknowledged::default();
    let mut first = 2;
    for kill in 0..kills() {
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
        thread::sleep(Duration::from_micros(chance % 400_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let lines = hearing.join().unwrap();
        for line in &lines {
            acknowledged.hear(line);
        }
        first = check(&room, &acknowledged, kill) + 1;
    }
    assert!(
        acknowledged.days.len() > 5 && acknowledged.decisions.len() > 5,
        "hardly anything was written: {acknowledged:?}"
    );
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
    days.into_iter().max().unwrap_or(1)
}
