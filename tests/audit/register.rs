//! A small register in which everything has happened, the same bytes each time, and what an examination says of it.
//!
//! | position | record |
//! |---|---|
//! | 0 | a case, A |
//! | 1–4 | a release: put forward, its keeper appointed, approved, published |
//! | 5 | A decided |
//! | 6 | a key |
//! | 7, 8 | a case B, decided |
//! | 9 | a checkpoint of the 9 records before it |
//! | 10–12 | A void, opened again, decided again |

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tempfile::TempDir;
use zhidu::audit::{Outside, Report};
use zhidu::desk::{self, Publication};
use zhidu::files::Files;
use zhidu::id::{OfficeId, PersonId};
use zhidu::journal::{self, Checkpoint, Node, PublicKey, SecretKey};
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::person::Appointment;
use zhidu::record::{self, Record};
use zhidu::render::{self, Paint};
use zhidu::stamp::Stamp;
use zhidu::store::Store;
use zhidu::value::read_date;

pub(crate) const A: &str = "TR20-2021-03-001";
const PACK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/packs/tool-room");
const CASE: &str = "facts: {loan: {asked_on: 2021-03-05, days: 3}, tool: [{name: 锤, worth: 80, kind: hand}]}\n";

/// A register in a folder of its own.
pub(crate) struct Register {
    folder: TempDir,
}

/// Who, and a minute of one morning.
pub(crate) fn stamp(by: &str, minute: u32) -> Stamp {
    let at = format!("2024-05-06T{:02}:{:02}:00Z", 1 + minute / 60, minute % 60).parse().unwrap();
    Stamp { by: PersonId::new(by), at }
}

/// The key that signs.
pub(crate) fn key() -> SecretKey {
    SecretKey::from_seed("factory.example/journal", [7; 32]).unwrap()
}

/// Signs what a list of records comes to.
pub(crate) fn sign(records: &[Vec<u8>], key: &SecretKey) -> String {
    let mut nodes = BTreeMap::new();
    for (size, bytes) in (0..).zip(records) {
        let read = &mut |node: Node| nodes.get(&node).copied().ok_or(());
        let new = journal::appended(size, journal::leaf_hash(bytes), read).unwrap();
        nodes.extend(new);
    }
    let size = records.len() as u64;
    let root = journal::root(size, &mut |node| nodes.get(&node).copied().ok_or(())).unwrap();
    let checkpoint = Checkpoint { origin: "factory.example/journal".to_owned(), size, root, extensions: Vec::new() };
    checkpoint.sign(&[key]).unwrap().write().unwrap()
}

impl Register {
    pub(crate) fn new() -> Self {
        static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
        let register = Self { folder: TempDir::new().unwrap() };
        let bytes = BYTES.get_or_init(|| {
            let built = Self { folder: TempDir::new().unwrap() };
            built.build();
            fs::read(built.db()).unwrap()
        });
        fs::write(register.db(), bytes).unwrap();
        register
    }

    pub(crate) fn empty() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.folder.path().join("zhidu.redb")
    }

    fn build(&self) {
        let db = self.db();
        let loaded = desk::load(Path::new(PACK), true);
        let program = loaded.program.as_ref().unwrap();
        let mut files = Files::default();
        let case = files.add("case.yaml".to_owned(), "case.yaml".to_owned(), CASE.as_bytes().to_vec()).unwrap();
        let case = desk::read_case_from(&files, program, case).unwrap();
        let keeper = Appointment {
            person: PersonId::new("王强"),
            office: OfficeId::new("keeper"),
            from: read_date("2020-01-01").unwrap(),
            until: None,
            deputy_for: None,
        };
        let publication = Publication { from: keeper.from, until: None, retroactive: Some("纸面规定") };
        let a = desk::add_case(&db, program, &case, &stamp("Li Hua", 0)).unwrap();
        desk::propose(&db, &loaded, program, None, &stamp("Li Hua", 1)).unwrap();
        desk::appoint(&db, program, &keeper, &stamp("王强", 2)).unwrap();
        desk::approve(&db, 1, &stamp("王强", 3)).unwrap();
        desk::publish(&db, 1, &publication, &stamp("王强", 4)).unwrap();
        desk::decide_case(&db, a.as_str(), None, &stamp("Li Hua", 5)).unwrap();
        self.append(&Record::Key { key: key().public().write(), replaces: None, given: stamp("王强", 6) });
        let b = desk::add_case(&db, program, &case, &stamp("Li Hua", 7)).unwrap();
        desk::decide_case(&db, b.as_str(), None, &stamp("Li Hua", 8)).unwrap();
        self.append(&Record::Checkpoint { note: sign(&self.records(), &key()), given: stamp("王强", 9) });
        desk::void_case(&db, a.as_str(), "登记两次", &stamp("Li Hua", 10)).unwrap();
        desk::reopen_case(&db, a.as_str(), "并非两次", &stamp("Li Hua", 11)).unwrap();
        desk::decide_case(&db, a.as_str(), None, &stamp("Li Hua", 12)).unwrap();
        assert_eq!((a.as_str(), self.records().len()), (A, 13));
    }

    pub(crate) fn append(&self, record: &Record) {
        let store = Store::open_or_create(&self.db(), record.given()).unwrap();
        store.write(|writing| writing.append(record).map_err(|diagnostic| vec![diagnostic])).unwrap();
    }

    /// The bytes of all records.
    pub(crate) fn records(&self) -> Vec<Vec<u8>> {
        records(&self.db())
    }

    /// A checkpoint of the register as it is, in a drawer elsewhere.
    pub(crate) fn drawer(&self) -> Outside {
        Outside { name: "drawer.txt".to_owned(), note: sign(&self.records(), &key()) }
    }

    pub(crate) fn examine(&self, outside: &[Outside], keys: &[PublicKey]) -> Report {
        desk::verify(&self.db(), outside, keys).unwrap()
    }

    /// What an examination says without help from outside, in both languages.
    pub(crate) fn told(&self) -> String {
        told(&self.examine(&[], &[]))
    }
}

/// The bytes of all records of a register.
pub(crate) fn records(db: &Path) -> Vec<Vec<u8>> {
    let mut records = Vec::new();
    let visit = |logged: desk::Logged| records.push(record::write(&logged.record).unwrap());
    desk::log(db, None, 0, visit).unwrap();
    records
}

/// What an examination says, in both languages; digests differ with the engine's version.
pub(crate) fn told(report: &Report) -> String {
    let both = Lang::ALL.map(|lang| render::report(report, &Messages::new(lang), Paint(false)));
    both.join("\n")
}

/// Takes digests out of a snapshot.
macro_rules! assert_told {
    ($name:expr, $told:expr) => {{
        let mut settings = insta::Settings::clone_current();
        settings.add_filter(r"\b[0-9a-f]{64}\b", "[digest]");
        settings.set_snapshot_path("snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!($name, $told));
    }};
}
pub(crate) use assert_told;
