//! A room with one register under the pack of the tool room, and the persons who work in it.

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use zhidu::desk::{self, Assignment, Judgement, Loaded, Publication};
use zhidu::diagnostic::{Code, Diagnostic};
use zhidu::files::Files;
use zhidu::id::{OfficeId, PersonId};
use zhidu::label::Lang;
use zhidu::person::Appointment;
use zhidu::stamp::Stamp;
use zhidu::value::{Date, read_date};

use crate::terminal::{on_screen, session, words};

pub(crate) const PACK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/packs/tool-room");

pub(crate) const NUMBER: &str = "TR20-2021-03-001";

pub(crate) const CASE: &str = "title: {zh: 借锤, en: A hammer}
facts:
  loan: {asked_on: 2021-03-05, days: 3, borrower: 钱伟}
  tool: [{name: 锤, worth: 80, kind: hand}]
";

/// 周明 keeps the tool room; 赵静 and 孙立 are foremen, 孙立 and 李敏 inspectors.
pub(crate) const OFFICES: [(&str, &str); 5] =
    [("周明", "keeper"), ("赵静", "foreman"), ("孙立", "foreman"), ("孙立", "inspector"), ("李敏", "inspector")];

pub(crate) struct Room {
    folder: TempDir,
}

impl Room {
    pub(crate) fn new() -> Self {
        let room = Self { folder: TempDir::new().unwrap() };
        std::fs::write(room.path("case.yaml"), CASE).unwrap();
        room
    }

    /// A room in which the release has been in force since 2020, all offices are held, and one case is stored: at 2024-05-01, by the library.
    pub(crate) fn released() -> Self {
        let room = Self::new();
        let db = room.db();
        let loaded = desk::load(Path::new(PACK), true);
        let program = loaded.program.as_ref().unwrap();
        for (person, office) in OFFICES {
            desk::appoint(&db, program, &term(person, office, "2024-01-01"), &at("周明", "2024-05-01")).unwrap();
        }
        desk::propose(&db, &loaded, program, None, &at("王芳", "2024-05-01")).unwrap();
        desk::approve(&db, 1, &at("周明", "2024-05-01")).unwrap();
        let publication = Publication { from: day("2020-01-01"), until: None, retroactive: Some("纸质制度") };
        desk::publish(&db, 1, &publication, &at("周明", "2024-05-01")).unwrap();
        let Loaded { mut files, program, .. } = loaded;
        let program = program.unwrap();
        let case = desk::read_case(&mut files, &program, &room.path("case.yaml")).unwrap();
        desk::add_case(&db, &program, &case, &at("王芳", "2024-05-01")).unwrap();
        room
    }

    /// The same, with the case decided by 王芳.
    pub(crate) fn decided() -> Self {
        let room = Self::released();
        desk::decide_case(&room.db(), NUMBER, None, &at("王芳", "2024-05-01")).unwrap();
        room
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.path("zhidu.redb")
    }

    /// Puts an override of the verdict forward.
    pub(crate) fn put(&self, value: &str, until: Option<&str>, given: &Stamp) -> Result<u32, Code> {
        let assignment = Assignment { name: "结论".to_owned(), value: value.to_owned() };
        let judgement = Judgement { assignment: &assignment, reason: "押金未付", until: until.map(day) };
        let put = desk::propose_override(&self.db(), NUMBER, &judgement, &mut Files::default(), given);
        put.map(|(put, _)| put.number).map_err(first)
    }

    pub(crate) fn approve(&self, number: u32, given: &Stamp) -> Result<(), Code> {
        desk::approve_override(&self.db(), NUMBER, number, given).map(drop).map_err(first)
    }

    /// Gives one command as at a terminal, in memory; what stands between single quotes is one word, NUMBER is the case.
    pub(crate) fn run(&self, lang: Lang, command: &str) -> (u8, String) {
        let words = words(command).into_iter().map(|word| match word.as_str() {
            "NUMBER" => NUMBER.to_owned(),
            word if word.starts_with("ROOM/") => self.path(&word["ROOM/".len()..]).to_str().unwrap().to_owned(),
            word => word.to_owned(),
        });
        let common = ["--pack".to_owned(), PACK.to_owned(), "--db".to_owned(), self.db().to_str().unwrap().to_owned()];
        let (code, text) = on_screen(lang, words.chain(common));
        (code, text.replace(self.folder.path().to_str().unwrap(), "ROOM"))
    }

    /// Gives commands one after the other and writes them down as they would look at a terminal.
    pub(crate) fn session(&self, lang: Lang, commands: &[&str]) -> String {
        session(commands, |command| self.run(lang, command))
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to `map_err` as it is")]
pub(crate) fn first(diagnostics: Vec<Diagnostic>) -> Code {
    diagnostics[0].code
}

pub(crate) fn day(text: &str) -> Date {
    read_date(text).unwrap()
}

/// A person at noon of a day.
pub(crate) fn at(person: &str, on: &str) -> Stamp {
    Stamp { by: PersonId::new(person), at: format!("{on}T12:00:00Z").parse().unwrap() }
}

pub(crate) fn term(person: &str, office: &str, from: &str) -> Appointment {
    Appointment {
        person: PersonId::new(person),
        office: OfficeId::new(office),
        from: day(from),
        until: None,
        deputy_for: None,
    }
}
