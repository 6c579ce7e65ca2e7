//! A room with one database, in which commands are given as at a terminal.

use std::path::PathBuf;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder of its own with a database, under the pack of the tool room.
pub(crate) struct Room {
    folder: TempDir,
    person: &'static str,
    lang: &'static str,
}

impl Room {
    pub(crate) fn new() -> Self {
        Self { folder: TempDir::new().unwrap(), person: "Li Hua", lang: "en" }
    }

    pub(crate) fn speaking(lang: &'static str) -> Self {
        Self { lang, ..Self::new() }
    }

    /// A room in which the pack of the tool room is published.
    pub(crate) fn founded() -> Self {
        let room = Self::new();
        FOUNDING.iter().for_each(|step| drop(room.done(step)));
        room
    }

    /// A room whose case TR20-2021-03-001 is stored, and in which it can be decided.
    pub(crate) fn with_case() -> Self {
        let room = Self::founded();
        room.done(&["case", "add", &room.file("case.yaml", CASE)]);
        room
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.folder.path().join("zhidu.redb")
    }

    /// Writes a file into the room and returns its path.
    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Lists what lies in the room.
    pub(crate) fn listing(&self) -> Vec<String> {
        let mut names: Vec<_> = std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhidu"));
        command.args(["--pack", PACK, "--db"]).arg(self.db()).args(arguments);
        command
            .env("ZHIDU_AS", self.person)
            .env("ZHIDU_LANG", self.lang)
            .env_remove("COLUMNS")
            .env("TZ", "UTC")
            .env("NO_COLOR", "1");
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Runs a command that has to succeed and returns what it said.
    pub(crate) fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}\n{}", session_of(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs a command that is to be refused and returns how it ended and what it said.
    pub(crate) fn refused(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.run(arguments);
        assert!(!output.status.success(), "{arguments:?}\n{}", session_of(&output));
        (output.status.code().unwrap_or(-1), String::from_utf8(output.stderr).unwrap())
    }

    pub(crate) fn json(&self, arguments: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.done(&[arguments, &["--format", "json"]].concat())).unwrap()
    }

    /// Runs commands one after the other and writes them down as they would look at a terminal.
    pub(crate) fn session(&self, commands: &[&[&str]]) -> String {
        let folder = self.folder.path().to_str().unwrap();
        let mut text = String::new();
        for arguments in commands {
            let output = self.run(arguments);
            let shown: Vec<_> = arguments
                .iter()
                .map(|argument| if argument.contains(' ') { format!("'{argument}'") } else { (*argument).to_owned() })
                .collect();
            text.push_str(&format!("$ zhidu {}\n{}\n", shown.join(" "), session_of(&output)));
        }
        text.replace(folder, "ROOM")
    }
}

pub(crate) const PACK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/packs/tool-room");

/// From nothing to a published release.
pub(crate) const FOUNDING: [&[&str]; 4] = [
    &["person", "appoint", "王厂长", "keeper", "--from", "2020-01-01", "--as", "王厂长"],
    &["release", "propose", "--note", "as on paper"],
    &["release", "approve", "1", "--as", "王厂长"],
    &["release", "publish", "1", "--from", "2020-01-01", "--retroactive", "in force on paper", "--as", "王厂长"],
];

pub(crate) const NUMBER: &str = "TR20-2021-03-001";

pub(crate) const CASE: &str = "title: {zh: 借电钻和锤, en: A drill and a hammer}
facts:
  借用: {申请日期: 2021-03-05, 用途: \"修, 北墙\", 使用地点: [北楼, \"南楼, 一层\"], 押金: 200.50}
  tool:
    - {name: 电钻, worth: 800, kind: 电动工具}
    - {name: 锤, worth: 80, kind: hand}
";

fn session_of(output: &Output) -> String {
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let code = output.status.code().map_or_else(|| "killed".to_owned(), |code| code.to_string());
    let end = if code == "0" { String::new() } else { format!("[{code}]\n") };
    format!("{out}{err}{end}")
}

/// Takes out of snapshots what differs each time: moments, digests, processes.
pub(crate) fn settled(work: impl FnOnce()) {
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(r"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)? UTC", "[moment]");
    settings.add_filter(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", "[moment]");
    settings.add_filter(r"\b[0-9a-f]{64}\b", "[digest]");
    settings.add_filter(r"([(（])[0-9a-f]{8}([)）])", "$1[digest]$2");
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(work);
}
