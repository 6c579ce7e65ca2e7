//! A register that is written through the library, each act at a moment of its own, so that nothing differs from run to run.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use zhidu::case::{Entry, Place, Revision, Status};
use zhidu::desk::{self, Assignment, Correction, Examination, Judgement, Publication};
use zhidu::files::Files;
use zhidu::id::{CaseNumber, OfficeId, PersonId};
use zhidu::journal::{self, Checkpoint, SecretKey};
use zhidu::person::Appointment;
use zhidu::program::Program;
use zhidu::question::{Answer, Question};
use zhidu::record::Record;
use zhidu::stamp::Stamp;
use zhidu::store::{Reading, Store};
use zhidu::value::{Date, read_date};

const TOOL_ROOM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/packs/tool-room");
pub(crate) const GS_07: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/policies/gs-07");

/// What the tool room's pack has to say beside what it says, for the questions to have something to ask.
const ADDED: [(&str, &str, &str); 3] = [
    ("facts/loan.yaml", "en: days}}", "en: days}, assume: 3}"),
    (
        "parameters.yaml",
        "- {from: 2020-01-01, value: 14}",
        "- {from: 2020-01-01, value: 14}\n      - {from: 2021-06-01, value: 7}",
    ),
    (
        "offices.yaml",
        "  inspector:",
        "  clerk:\n    label: {zh: 办事员, en: Clerk}\n    kind: office\n    may: [decide]\n    source: config\n  inspector:",
    ),
];

const WARNS: &str = "title: {zh: 提醒, en: Reminders}
clause: 2.3
source: config
warnings:
  - id: dear
    text: {zh: 押金过高, en: a high deposit}
    when: {loan.deposit: \"> 1000\"}
";

pub(crate) struct Room {
    folder: TempDir,
    pub(crate) program: Program,
    seconds: Cell<i64>,
}

pub(crate) fn day(text: &str) -> Date {
    read_date(text).unwrap()
}

pub(crate) fn person(name: &str) -> PersonId {
    PersonId::new(name)
}

fn secret() -> SecretKey {
    SecretKey::from_seed("factory.example/journal", [7; 32]).unwrap()
}

impl Room {
    /// A register in which a pack is in force, with everybody appointed and nothing decided.
    fn of(pack: &Path, folder: TempDir, keeper: &str, others: &[(&str, &str)], start: &str) -> Self {
        let loaded = desk::load(pack, true);
        assert!(loaded.program.is_some(), "{:?}", loaded.diagnostics);
        let program = loaded.program.as_ref().unwrap();
        let room = Self { folder, program: desk::load(pack, true).program.unwrap(), seconds: Cell::new(0) };
        // The file has to be there before the first appointment.
        desk::propose(&room.db(), &loaded, program, None, &room.given("Qian", start)).unwrap();
        room.appoint("Zhou", keeper, start);
        for (name, office) in others {
            room.appoint(name, office, start);
        }
        room.publish(1, start);
        room
    }

    pub(crate) fn tool_room() -> Self {
        let folder = TempDir::new().unwrap();
        let pack = folder.path().join("pack");
        copy(Path::new(TOOL_ROOM), &pack);
        for (name, from, to) in ADDED {
            let text = std::fs::read_to_string(pack.join(name)).unwrap();
            assert!(text.contains(from), "{name} has no {from}");
            std::fs::write(pack.join(name), text.replace(from, to)).unwrap();
        }
        std::fs::write(pack.join("lending/warn.yaml"), WARNS).unwrap();
        let room = Self::of(
            &pack,
            folder,
            "keeper",
            &[("Zhou", "foreman"), ("Qian", "clerk"), ("Sun", "inspector")],
            "2021-01-04",
        );
        room.tell(1, "Zhao", "2021-01-05");
        room
    }

    pub(crate) fn gs_07() -> Self {
        let others = [("Wu", "management_representative")];
        Self::of(Path::new(GS_07), TempDir::new().unwrap(), "plant_director", &others, "2014-01-02")
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.folder.path().join("zhidu.redb")
    }

    /// A stamp on a day, a second after the last one.
    pub(crate) fn given(&self, by: &str, on: &str) -> Stamp {
        self.seconds.set(self.seconds.get() + 1);
        let noon: chrono::DateTime<chrono::Utc> = format!("{on}T04:00:00Z").parse().unwrap();
        Stamp { by: person(by), at: noon + chrono::Duration::seconds(self.seconds.get()) }
    }

    pub(crate) fn appoint(&self, name: &str, office: &str, on: &str) {
        let appointment = Appointment {
            person: person(name),
            office: OfficeId::new(office),
            from: day(on),
            until: None,
            deputy_for: None,
        };
        desk::appoint(&self.db(), &self.program, &appointment, &self.given("Zhou", on)).unwrap();
    }

    pub(crate) fn publish(&self, release: u32, on: &str) {
        desk::approve(&self.db(), release, &self.given("Zhou", on)).unwrap();
        let publication = Publication { from: day(on), until: None, retroactive: None };
        desk::publish(&self.db(), release, &publication, &self.given("Zhou", on)).unwrap();
    }

    /// Puts a release forward whose texts differ in one place.
    pub(crate) fn propose(&self, by: &str, name: &str, from: &str, to: &str, on: &str) -> u32 {
        let pack = self.folder.path().join("pack");
        let text = std::fs::read_to_string(pack.join(name)).unwrap();
        assert!(text.contains(from), "{name} has no {from}");
        std::fs::write(pack.join(name), text.replace(from, to)).unwrap();
        let loaded = desk::load(&pack, true);
        let program = loaded.program.as_ref().unwrap();
        desk::propose(&self.db(), &loaded, program, None, &self.given(by, on)).unwrap().number()
    }

    pub(crate) fn tell(&self, release: u32, name: &str, on: &str) {
        desk::notify(&self.db(), release, &[person(name)], day(on), None, &self.given("Qian", on)).unwrap();
    }

    pub(crate) fn add(&self, case: &str, on: &str) -> String {
        let path = self.folder.path().join("case.yaml");
        std::fs::write(&path, case).unwrap();
        let case = desk::read_case(&mut Files::default(), &self.program, &path).unwrap();
        desk::add_case(&self.db(), &self.program, &case, &self.given("Qian", on)).unwrap().to_string()
    }

    pub(crate) fn decide(&self, number: &str, on: &str) {
        let ruled = desk::decide_case(&self.db(), number, None, &self.given("Qian", on)).unwrap();
        assert!(matches!(ruled.ruling, desk::Ruling::Recorded(..)), "{:?}", ruled.ruling);
    }

    /// Enters a loan on the day after it was asked for, and decides it on that day.
    pub(crate) fn loan(&self, facts: &str, asked: &str, entered: &str) -> String {
        let number = self.add(&format!("facts:\n  loan: {{asked_on: {asked}, {facts}}}\n"), entered);
        self.decide(&number, entered);
        number
    }

    pub(crate) fn set(&self, number: &str, assignment: &str, on: &str) {
        let assignments = [Assignment::read(assignment).unwrap()];
        let correction = Correction::Assignments(&assignments);
        let (given, mut files) = (self.given("Qian", on), Files::default());
        desk::set_case(&self.db(), &self.program, &mut files, number, correction, None, &given).unwrap();
    }

    pub(crate) fn override_(&self, number: &str, assignment: &str, by: &str, on: &str) {
        let assignment = Assignment::read(assignment).unwrap();
        let judgement = Judgement { assignment: &assignment, reason: "for once", until: None };
        let given = self.given(by, on);
        desk::propose_override(&self.db(), number, &judgement, &mut Files::default(), &given).unwrap();
    }

    pub(crate) fn approve_override(&self, number: &str, on: &str) {
        desk::approve_override(&self.db(), number, 1, &self.given("Zhou", on)).unwrap();
    }

    pub(crate) fn appeal(&self, number: &str, by: &str, on: &str) {
        desk::appeal(&self.db(), number, None, "too hard", &self.given(by, on)).unwrap();
    }

    pub(crate) fn reexamine(&self, number: &str, by: &str, on: &str) {
        let examination = Examination { appeal: None, upheld: true, reason: "as the text has it" };
        desk::reexamine(&self.db(), number, examination, &self.given(by, on)).unwrap();
    }

    /// Writes a record past the desk, as no command does.
    pub(crate) fn forge(&self, record: &Record) {
        let store = Store::open(&self.db(), record.given()).unwrap();
        store.write(|writing| Ok(writing.append(record).unwrap())).unwrap();
    }

    /// Decides a case anew with a record of its last decision that says something else, past the desk.
    pub(crate) fn forge_decision(
        &self,
        number: &str,
        given: Stamp,
        change: impl FnOnce(&mut zhidu::decision::DecisionRecord),
    ) {
        let case = desk::stored_case(&self.db(), number).unwrap();
        let (decided, _) = case.decisions().next_back().unwrap();
        let mut record = Reading::open(&self.db()).unwrap().view().decision(decided.record).unwrap();
        record.number += 1;
        record.given = given.clone();
        change(&mut record);
        let store = Store::open(&self.db(), &given).unwrap();
        let kept = store.write(|writing| Ok(writing.keep_decision(&record).unwrap())).unwrap();
        drop(store);
        let decided = zhidu::case::Decided {
            decision: record.number,
            record: kept,
            given,
            on: record.governing.on,
            ..decided.clone()
        };
        self.forge(&Record::Case { number: CaseNumber::new(number), entry: Entry::Decided(decided) });
    }

    /// The facts of a case, as they would be entered under another number.
    pub(crate) fn revision(&self, number: &str) -> Revision {
        desk::stored_case(&self.db(), number).unwrap().revision(None).unwrap().0.clone()
    }

    /// Signs the journal as it stands.
    pub(crate) fn seal(&self, on: &str) {
        let key = secret();
        let public = Record::Key { key: key.public().write(), replaces: None, given: self.given("Zhou", on) };
        self.forge(&public);
        let reading = Reading::open(&self.db()).unwrap();
        let view = reading.view();
        let size = view.size().unwrap();
        let root = journal::root(size, &mut |node| view.needed_node(node)).unwrap();
        let checkpoint = Checkpoint { origin: key.name().to_owned(), size, root, extensions: Vec::new() };
        let note = checkpoint.sign(&[&key]).unwrap().write().unwrap();
        drop(reading);
        self.forge(&Record::Checkpoint { note, given: self.given("Zhou", on) });
    }

    pub(crate) fn ask(&self, today: &str) -> Vec<Answer> {
        desk::questions(&self.db(), None, None, day(today)).unwrap()
    }

    pub(crate) fn status(&self, number: &str) -> Status {
        desk::stored_case(&self.db(), number).unwrap().status()
    }
}

pub(crate) fn place(number: &str) -> Place {
    Place::read(&CaseNumber::new(number)).unwrap()
}

pub(crate) fn answer(answers: &[Answer], question: Question) -> &Answer {
    answers.iter().find(|answer| answer.question == question).unwrap()
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &target) } else { assert!(std::fs::copy(&path, target).is_ok()) }
    }
}
