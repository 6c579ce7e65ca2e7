//! The verb that brings a log in, as at a terminal.

use std::fs;
use std::path::PathBuf;
use std::process::Output;

use tempfile::TempDir;
use zhidu::desk;
use zhidu::digest::Digest;
use zhidu::record::Record;
use zhidu::store::Reading;

use super::written::assert_said;
use crate::terminal::{program, program_session};

const LOGS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/logs");

struct Room {
    folder: TempDir,
}

impl Room {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        for name in ["pm4py-table.xes", "pm4py-lines.xes.gz", "openxes.xes"] {
            fs::copy(format!("{LOGS}/{name}"), folder.path().join(name)).unwrap();
        }
        Self { folder }
    }

    fn db(&self) -> PathBuf {
        self.folder.path().join("zhidu.redb")
    }

    fn give(&self, arguments: &[&str]) -> Output {
        program(self.folder.path(), arguments)
    }

    fn session(&self, commands: &[&[&str]]) -> String {
        program_session(self.folder.path(), commands)
    }
}

macro_rules! assert_session {
    ($name:expr, $text:expr) => {{
        let mut settings = insta::Settings::clone_current();
        settings.add_filter(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "[moment]");
        settings.add_filter(r#""at": "[^"]+""#, r#""at": "[moment]""#);
        settings.bind(|| assert_said!($name, $text));
    }};
}

#[test]
fn a_log_is_brought_in_twice_and_listed() {
    let said = ["zh", "en"].map(|lang| {
        let room = Room::new();
        let lang = ["--lang", lang];
        let [once, packed, list] = [
            ["import", "xes", "pm4py-table.xes", "--as", "李敏"].as_slice(),
            &["import", "xes", "pm4py-lines.xes.gz", "--as", "Li"],
            &["import", "list"],
        ]
        .map(|arguments| [arguments, &lang].concat());
        room.session(&[&list, &once, &once, &packed, &list])
    });
    assert_session!("imports", said.join("\n"));
}

#[test]
fn programs_are_told_the_same() {
    let room = Room::new();
    let import = ["import", "xes", "openxes.xes", "--as", "Li", "--format", "json"];
    assert_session!("imports-json", room.session(&[&import, &["import", "list", "--format", "json"]]));
    let again: serde_json::Value = serde_json::from_slice(&room.give(&import).stdout).unwrap();
    assert_eq!((&again["new"], &again["imported"]["what"]), (&false.into(), &"log openxes.xes".into()));
}

#[test]
fn the_exact_bytes_are_kept_once_and_can_be_read_again() {
    let room = Room::new();
    let import = ["import", "xes", "pm4py-lines.xes.gz", "--as", "Li"];
    assert!(room.give(&import).status.success());
    let before = fs::read(room.db()).unwrap();
    assert!(room.give(&import).status.success());
    let bytes = fs::read(format!("{LOGS}/pm4py-lines.xes.gz")).unwrap();
    let imports = desk::imports(&room.db()).unwrap();
    assert_eq!((imports.len(), imports[0].sha256), (1, Digest::plain([bytes.as_slice()])));
    let reading = Reading::open(&room.db()).unwrap();
    assert_eq!(reading.view().kept(imports[0].sha256).unwrap(), bytes);
    assert_eq!(reading.view().size().unwrap(), 1, "nothing was written the second time");
    assert!(matches!(reading.view().record(0).unwrap().0, Record::Imported(_)));
    drop(reading);
    assert_eq!(before, fs::read(room.db()).unwrap());
    let log = desk::kept_log(&room.db(), &imports[0]).unwrap().log;
    assert_eq!(log.name(), Some("工具室"));
    assert!(desk::verify(&room.db(), &[], &[]).unwrap().holds());
}

#[test]
fn whoever_brings_a_log_in_is_named() {
    let room = Room::new();
    let output = room.give(&["import", "xes", "openxes.xes", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("[person-needed]"));
    assert!(!room.db().exists());
}

#[test]
fn what_is_no_log_leaves_nothing_behind() {
    let room = Room::new();
    fs::write(room.folder.path().join("broken.xes"), "<log>\n  <trace>\n</log>\n").unwrap();
    let refusals = room.session(&[
        &["import", "xes", "broken.xes", "--as", "Li", "--lang", "zh"],
        &["import", "xes", "broken.xes", "--as", "Li", "--lang", "en"],
        &["import", "xes", "missing.xes", "--as", "Li", "--lang", "en"],
        &["import", "xes", ".", "--as", "Li", "--lang", "en"],
    ]);
    assert_said!("refusals", refusals);
    assert!(!room.db().exists());
}

#[test]
fn names_do_nothing_to_a_terminal() {
    let room = Room::new();
    let name = "a\nb\u{9b}31m.xes";
    let event = "<event><string key=\"concept:name\" value=\"lend&#10;&#x9b;31m\"/></event>";
    fs::write(room.folder.path().join(name), format!("<log><trace>{event}</trace></log>")).unwrap();
    let text = String::from_utf8(room.give(&["import", "xes", name, "--as", "Li", "--lang", "en"]).stdout).unwrap();
    assert!(text.contains("log a\u{fffd}b\u{fffd}31m.xes is kept"), "{text:?}");
    assert!(text.contains("lend\u{fffd}\u{fffd}31m  1\n") && !text.contains('\u{9b}'), "{text:?}");
}

#[test]
fn a_long_list_of_activities_is_cut_for_people_alone() {
    let room = Room::new();
    let events: Vec<_> =
        (0..23).map(|nth| format!("<event><string key=\"concept:name\" value=\"step {nth:02}\"/></event>")).collect();
    fs::write(room.folder.path().join("long.xes"), format!("<log><trace>{}</trace></log>", events.join(""))).unwrap();
    let import = ["import", "xes", "long.xes", "--as", "Li", "--lang", "en"];
    let text = String::from_utf8(room.give(&import).stdout).unwrap();
    assert!(text.contains("step 19") && !text.contains("step 20") && text.contains("and 3 more"), "{text}");
    let json = room.give(&[import.as_slice(), &["--format", "json"]].concat()).stdout;
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["log"]["activities"].as_array().unwrap().len(), 23);
}
