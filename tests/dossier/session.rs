//! A register of its own, and the commands given to it, in memory.

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use zhidu::dossier::Dossier;
use zhidu::label::Lang;

use crate::terminal::zhidu;

pub(crate) const TOOL_ROOM: &str = "fixtures/packs/tool-room";

/// What a command said, what it remarked, and how it ended.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) code: u8,
}

/// A register in a folder of its own.
pub(crate) struct Session {
    folder: TempDir,
    pack: &'static str,
}

impl Session {
    /// A folder without a register.
    pub(crate) fn bare() -> Self {
        Self { folder: TempDir::new().unwrap(), pack: TOOL_ROOM }
    }

    /// A register in which a release of the pack is in force: 李明 put it forward, 王芳 approved and published it.
    pub(crate) fn governed(pack: &'static str, office: &str, from: &str) -> Self {
        let session = Self { pack, ..Self::bare() };
        session.done("王芳", &["person", "appoint", "王芳", office, "--from", "2014-01-01"]);
        session.done("李明", &["release", "propose"]);
        session.done("王芳", &["release", "approve", "1"]);
        session.done("王芳", &["release", "publish", "1", "--from", from, "--retroactive", "纸质制度已执行"]);
        session
    }

    pub(crate) fn tool_room() -> Self {
        Self::governed(TOOL_ROOM, "keeper", "2020-01-01")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.path("zhidu.redb")
    }

    /// Writes a file and returns its path.
    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        std::fs::write(self.path(name), text).unwrap();
        self.path(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn run(&self, lang: Lang, arguments: &[&str]) -> Said {
        let db = self.db();
        let all = ["--db", db.to_str().unwrap()].into_iter().chain(arguments.iter().copied());
        let (out, err, code) = zhidu(lang, all);
        Said { out, err, code }
    }

    /// Gives a command that has to succeed and returns what it said.
    pub(crate) fn done(&self, person: &str, arguments: &[&str]) -> String {
        let said = self.run(Lang::En, &[arguments, &["--as", person, "--pack", self.pack]].concat());
        assert_eq!(said.code, 0, "{arguments:?}: {said:?}");
        said.out
    }

    /// Stores a case file and returns the number.
    pub(crate) fn stored(&self, path: &Path) -> String {
        let said = self.done("李明", &["case", "add", path.to_str().unwrap(), "--format", "json"]);
        let said: serde_json::Value = serde_json::from_str(&said).unwrap();
        said["number"].as_str().unwrap().to_owned()
    }

    /// Stores a case and decides it.
    pub(crate) fn decided(&self, path: &Path) -> String {
        let number = self.stored(path);
        self.done("李明", &["decide", &number]);
        number
    }

    pub(crate) fn dossier(&self, number: &str) -> Dossier {
        zhidu::desk::dossier(&self.db(), number, None).unwrap()
    }
}

/// A case of the tool room.
pub(crate) fn tool_case(session: &Session, name: &str, days: u32) -> PathBuf {
    let facts = format!(
        "facts:\n  loan: {{asked_on: 2021-03-05, days: {days}}}\n  tool: [{{name: 锤, worth: 80, kind: hand}}]\n"
    );
    session.file(name, &facts).into()
}
