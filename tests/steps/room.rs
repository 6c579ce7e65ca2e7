//! A room with one register under GS-07, and the persons of the factory.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;
use zhidu::desk::{self, Publication};
use zhidu::id::{OfficeId, PersonId};
use zhidu::label::Lang;
use zhidu::person::Appointment;
use zhidu::stamp::Stamp;
use zhidu::value::{Date, read_date};

use crate::terminal::{on_screen, session, words};

pub(crate) const PACK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/policies/gs-07");

/// 蒋 holds two offices.
const STAFF: [(&str, &str); 11] = [
    ("周", "plant_director"),
    ("钱", "market_manager"),
    ("陈", "technical_manager"),
    ("吴", "production_manager"),
    ("孙", "recording_person"),
    ("林", "technician"),
    ("郑", "order_staff"),
    ("冯", "accounting"),
    ("何", "management_representative"),
    ("蒋", "technical_manager"),
    ("蒋", "production_manager"),
];

/// Case 1: M-200, whose free period ended on 2014-05-20.
pub(crate) const REPAIR: &str = "title: {zh: M-200 轴承磨损, en: \"M-200, worn bearing\"}
facts:
  intake: {received_on: 2014-08-03, kind: service, customer: 江南机械厂, address: 工业路 8 号, telephone: 0512-0000-0417, model: M-200, order_no: S13-0417}
  service: {work: repair}
  warranty: {starts_from: commissioning, commissioned_on: 2013-05-20, months: 12}
";

/// Cases 4 and 5: a trial.
pub(crate) const TRIAL: &str = "title: {zh: 涂层试验, en: Coating trial}
facts:
  intake: {received_on: 2014-06-10, kind: trial, customer: 江南机械厂}
";

pub(crate) struct Room {
    folder: TempDir,
}

/// The bytes of a register in which all offices are held and release 1 is in force since 2014: at 2024-05-01, by the library.
fn founded() -> &'static [u8] {
    static FOUNDED: OnceLock<Vec<u8>> = OnceLock::new();
    FOUNDED.get_or_init(|| {
        let folder = TempDir::new().unwrap();
        let db = folder.path().join("zhidu.redb");
        publish(&db, Path::new(PACK), 1);
        fs::read(&db).unwrap()
    })
}

/// Publishes a pack as the next release of a register; with the first, the persons are appointed.
pub(crate) fn publish(db: &Path, pack: &Path, number: u32) {
    let loaded = desk::load(pack, true);
    let program = loaded.program.as_ref().unwrap();
    if number == 1 {
        for (person, office) in STAFF {
            let office = Appointment {
                person: PersonId::new(person),
                office: OfficeId::new(office),
                from: day("2014-01-01"),
                until: None,
                deputy_for: None,
            };
            desk::appoint(db, program, &office, &at("周", "2024-05-01")).unwrap();
        }
    }
    // What is published later is published now: a case in hand keeps what was known when it was taken in hand.
    let given = |person| {
        if number == 1 { at(person, "2024-05-01") } else { Stamp { by: PersonId::new(person), at: desk::now() } }
    };
    desk::propose(db, &loaded, program, None, &given("孙")).unwrap();
    desk::approve(db, number, &given("周")).unwrap();
    let publication = Publication { from: day("2014-01-01"), until: None, retroactive: Some("纸质制度") };
    desk::publish(db, number, &publication, &given("周")).unwrap();
}

impl Room {
    /// A room in which the regulation is in force and the offices are held.
    pub(crate) fn new() -> Self {
        Self::of(founded())
    }

    /// A room with a register whose bytes are at hand.
    pub(crate) fn of(register: &[u8]) -> Self {
        let room = Self { folder: TempDir::new().unwrap() };
        fs::write(room.db(), register).unwrap();
        room
    }

    /// The same with one case stored.
    pub(crate) fn with(case: &str) -> (Self, String) {
        let room = Self::new();
        let number = room.add(case);
        (room, number)
    }

    /// Stores a case and returns its number.
    pub(crate) fn add(&self, case: &str) -> String {
        fs::write(self.path("case.yaml"), case).unwrap();
        let said = self.done("case add ROOM/case.yaml --as 钱");
        said.split_whitespace().next().unwrap().to_owned()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.path("zhidu.redb")
    }

    /// Gives one command as at a terminal, in memory; what stands between single quotes is one word.
    pub(crate) fn run(&self, lang: Lang, command: &str) -> (u8, String) {
        let words = words(command).into_iter().map(|word| match word.strip_prefix("ROOM/") {
            Some(name) => self.path(name).to_str().unwrap().to_owned(),
            None => word,
        });
        let common = ["--db".to_owned(), self.db().to_str().unwrap().to_owned()];
        let (code, text) = on_screen(lang, words.chain(common));
        (code, text.replace(self.folder.path().to_str().unwrap(), "ROOM"))
    }

    /// Gives a command that has to succeed.
    pub(crate) fn done(&self, command: &str) -> String {
        let (code, said) = self.run(Lang::En, command);
        assert_eq!(code, 0, "{command}\n{said}");
        said
    }

    /// Gives a command that has to be refused with a code.
    pub(crate) fn refused(&self, command: &str, code: &str) -> String {
        let (exit, said) = self.run(Lang::En, command);
        assert!(exit != 0 && said.contains(&format!("[{code}]")), "{command} ends with {exit}\n{said}");
        said
    }

    /// Gives a command and returns what it says, in one line.
    pub(crate) fn said(&self, lang: Lang, command: &str) -> String {
        let (_, said) = self.run(lang, command);
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn json(&self, command: &str) -> Value {
        serde_json::from_str(&self.done(&format!("{command} --format json"))).unwrap()
    }

    /// Gives commands one after the other and writes them down as they would look at a terminal.
    pub(crate) fn session(&self, lang: Lang, commands: &[&str]) -> String {
        session(commands, |command| self.run(lang, command))
    }
}

pub(crate) fn day(text: &str) -> Date {
    read_date(text).unwrap()
}

/// A person at noon of a day.
pub(crate) fn at(person: &str, on: &str) -> Stamp {
    Stamp { by: PersonId::new(person), at: format!("{on}T12:00:00Z").parse().unwrap() }
}
