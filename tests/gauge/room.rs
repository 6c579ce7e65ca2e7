//! A register of the gauge room, each act at a moment of its own: procedures run in it, and records are written into it past the desk.

#![allow(dead_code, reason = "each test binary uses its own part of it")]

use std::cell::Cell;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use zhidu::case::{Entry, Printed, Stepped};
use zhidu::desk::{self, Assignment, Correction, Doing, Examination, Judgement, Publication};
use zhidu::diagnostic::Diagnostic;
use zhidu::files::Files;
use zhidu::id::{CaseNumber, OfficeId, PersonId, SheetNumber};
use zhidu::person::Appointment;
use zhidu::program::Program;
use zhidu::record::Record;
use zhidu::stamp::Stamp;
use zhidu::store::Store;
use zhidu::value::{Date, read_date};

pub(crate) const PACK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/packs/gauge-room");

/// Zhou heads quality, Lin is the clerk, Sun the inspector, Wu the auditor.
const STAFF: [(&str, &str); 4] = [("Zhou", "chief"), ("Lin", "clerk"), ("Sun", "inspector"), ("Wu", "auditor")];

pub(crate) fn day(text: &str) -> Date {
    read_date(text).unwrap()
}

pub(crate) struct GaugeRoom {
    folder: TempDir,
    pub(crate) program: Program,
    seconds: Cell<i64>,
}

impl GaugeRoom {
    pub(crate) fn new() -> Self {
        Self::with(&[])
    }

    /// The room under a text that differs in some places: file, what it says, what it shall say; a file that says nothing is a new one.
    pub(crate) fn with(edits: &[(&str, &str, &str)]) -> Self {
        let folder = TempDir::new().unwrap();
        let pack = folder.path().join("pack");
        copy(Path::new(PACK), &pack);
        for edit in edits {
            edited(&pack, *edit);
        }
        let program = loaded(&pack).program.unwrap();
        let room = Self { folder, program, seconds: Cell::new(0) };
        let start = "2024-01-02";
        room.propose("Lin", &[], start);
        for (name, office) in STAFF {
            room.appoint(name, office, None, start);
        }
        room.publish(1, start);
        let told = [PersonId::new("Feng")];
        desk::notify(&room.db(), 1, &told, day(start), None, &room.given("Lin", start)).unwrap();
        room
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.folder.path().join("zhidu.redb")
    }

    pub(crate) fn pack(&self) -> PathBuf {
        self.folder.path().join("pack")
    }

    /// A stamp on a day, a second after the last one.
    pub(crate) fn given(&self, by: &str, on: &str) -> Stamp {
        self.seconds.set(self.seconds.get() + 1);
        let noon: chrono::DateTime<chrono::Utc> = format!("{on}T04:00:00Z").parse().unwrap();
        Stamp { by: PersonId::new(by), at: noon + chrono::Duration::seconds(self.seconds.get()) }
    }

    pub(crate) fn appoint(&self, name: &str, office: &str, deputy_for: Option<&str>, on: &str) {
        let appointment = Appointment {
            person: PersonId::new(name),
            office: OfficeId::new(office),
            from: day(on),
            until: None,
            deputy_for: deputy_for.map(PersonId::new),
        };
        desk::appoint(&self.db(), &self.program, &appointment, &self.given("Zhou", on)).unwrap();
    }

    /// Puts a release forward whose texts differ in some places.
    pub(crate) fn propose(&self, by: &str, edits: &[(&str, &str, &str)], on: &str) -> u32 {
        for edit in edits {
            edited(&self.pack(), *edit);
        }
        let loaded = loaded(&self.pack());
        let program = loaded.program.as_ref().unwrap();
        desk::propose(&self.db(), &loaded, program, None, &self.given(by, on)).unwrap().number()
    }

    pub(crate) fn publish(&self, release: u32, on: &str) {
        desk::approve(&self.db(), release, &self.given("Zhou", on)).unwrap();
        let publication = Publication { from: day(on), until: None, retroactive: None };
        desk::publish(&self.db(), release, &publication, &self.given("Zhou", on)).unwrap();
    }

    /// Takes a gauge in that came on a day.
    pub(crate) fn add(&self, more: &str, on: &str) -> String {
        self.add_case(&format!("facts:\n  gauge: {{received_on: {on}{more}}}\n"), on)
    }

    pub(crate) fn add_case(&self, case: &str, on: &str) -> String {
        let path = self.folder.path().join("case.yaml");
        std::fs::write(&path, case).unwrap();
        let case = desk::read_case(&mut Files::default(), &self.program, &path).unwrap();
        desk::add_case(&self.db(), &self.program, &case, &self.given("Lin", on)).unwrap().to_string()
    }

    pub(crate) fn set(&self, number: &str, facts: &[&str], on: &str) {
        let facts: Vec<_> = facts.iter().map(|fact| Assignment::read(fact).unwrap()).collect();
        let correction = Correction::Assignments(&facts);
        let (given, mut files) = (self.given("Lin", on), Files::default());
        desk::set_case(&self.db(), &self.program, &mut files, number, correction, None, &given).unwrap();
    }

    pub(crate) fn decide(&self, number: &str, on: &str) {
        let ruled = desk::decide_case(&self.db(), number, None, &self.given("Lin", on)).unwrap();
        assert!(matches!(ruled.ruling, desk::Ruling::Recorded(..)), "{:?}", ruled.ruling);
    }

    pub(crate) fn appeal(&self, number: &str, by: &str, on: &str) {
        desk::appeal(&self.db(), number, None, "it measures well", &self.given(by, on)).unwrap();
    }

    pub(crate) fn uphold(&self, number: &str, on: &str) {
        let examination = Examination { appeal: None, upheld: true, reason: "as the text has it" };
        desk::reexamine(&self.db(), number, examination, &self.given("Wu", on)).unwrap();
    }

    /// Does a step, entered on one day and done on the same or another.
    pub(crate) fn try_step(
        &self,
        number: &str,
        step: &str,
        by: &str,
        facts: &[&str],
        days: (&str, &str),
    ) -> Result<Stepped, Vec<Diagnostic>> {
        let facts: Vec<_> = facts.iter().map(|fact| Assignment::read(fact).unwrap()).collect();
        let doing = Doing { step, facts: &facts, on: Some(day(days.0)), office: None };
        let given = self.given(by, days.1);
        desk::step(&self.db(), number, doing, &mut Files::default(), &given).map(|done| done.stepped)
    }

    pub(crate) fn step(&self, number: &str, step: &str, by: &str, facts: &[&str], on: &str) -> Stepped {
        self.try_step(number, step, by, facts, (on, on)).unwrap_or_else(|found| panic!("{step}: {found:?}"))
    }

    /// Tries a step that the regulation refuses, and returns the code.
    pub(crate) fn refused(&self, number: &str, step: &str, by: &str, facts: &[&str], on: &str) -> &'static str {
        self.try_step(number, step, by, facts, (on, on)).unwrap_err()[0].code.slug()
    }

    pub(crate) fn correct(&self, number: &str, wanted: u32, by: &str, on: &str) {
        let given = self.given(by, on);
        desk::correct_step(&self.db(), number, wanted, "the wrong gauge", &mut Files::default(), &given).unwrap();
    }

    /// Puts an outcome in the place of what the rules gave, and has it approved.
    pub(crate) fn override_until(&self, number: &str, assignment: &str, until: &str, on: &str) {
        let assignment = Assignment::read(assignment).unwrap();
        let judgement = Judgement { assignment: &assignment, reason: "for once", until: Some(day(until)) };
        let given = self.given("Lin", on);
        desk::propose_override(&self.db(), number, &judgement, &mut Files::default(), &given).unwrap();
        desk::approve_override(&self.db(), number, 1, &self.given("Zhou", on)).unwrap();
    }

    /// Tries to correct a step that cannot be, and returns the code.
    pub(crate) fn uncorrected(&self, number: &str, wanted: u32, by: &str, on: &str) -> &'static str {
        let given = self.given(by, on);
        let found = desk::correct_step(&self.db(), number, wanted, "so", &mut Files::default(), &given).unwrap_err();
        found[0].code.slug()
    }

    /// A gauge that went through its review, with both signatures, and was decided: G5 is in hand since the 8th.
    pub(crate) fn reviewed(&self) -> String {
        let number = self.add(", user: Feng, fee: 120", "2024-03-04");
        self.step(&number, "G1", "Lin", &[], "2024-03-04");
        self.step(&number, "G3", "Lin", &[], "2024-03-05");
        self.step(&number, "G2", "Sun", &["gauge.deviation=0.01"], "2024-03-06");
        self.step(&number, "G4", "Zhou", &["gauge.accepted=yes"], "2024-03-07");
        self.step(&number, "G4", "Lin", &["gauge.accepted=yes"], "2024-03-08");
        self.decide(&number, "2024-03-08");
        number
    }

    /// The same gauge with its certificate: G6 waits for the payment.
    pub(crate) fn certified(&self) -> String {
        let number = self.reviewed();
        self.step(&number, "G5", "Lin", &[], "2024-03-11");
        number
    }

    /// The same gauge paid for and given back.
    pub(crate) fn returned(&self) -> String {
        let number = self.certified();
        self.set(&number, &["gauge.paid=yes", "gauge.paid_on=2024-03-12"], "2024-03-12");
        self.decide(&number, "2024-03-12");
        self.step(&number, "G6", "Lin", &[], "2024-03-13");
        number
    }

    /// A gauge with all that can happen to one: steps done, signed by two, refused, taken back and done again; sheets issued, printed and void.
    ///
    /// | step | |
    /// |---|---|
    /// | 1, 2, 3 | G1, G3 with a fact, G2, which is taken back |
    /// | 4, 5, 6 | G2, and G4 with both signatures |
    /// | 7, 8 | G5 under decision 1, taken back, and again |
    /// | 9 | G6 under decision 2, at the end |
    pub(crate) fn eventful(&self) -> String {
        self.appoint("Han", "clerk", Some("Lin"), "2024-01-03");
        self.add(", user: Gao", "2024-03-01");
        let number = self.add(", user: Feng, fee: 120", "2024-03-04");
        assert_eq!(self.refused(&number, "G2", "Sun", &[], "2024-03-04"), "step-not-open");
        self.step(&number, "G1", "Han", &[], "2024-03-04");
        self.step(&number, "G3", "Lin", &["gauge.fee=130"], "2024-03-05");
        self.step(&number, "G2", "Sun", &["gauge.deviation=0.04"], "2024-03-06");
        self.correct(&number, 3, "Sun", "2024-03-06");
        self.step(&number, "G2", "Sun", &["gauge.deviation=0.01"], "2024-03-06");
        assert_eq!(self.refused(&number, "G4", "Feng", &["gauge.accepted=yes"], "2024-03-07"), "step-office");
        self.step(&number, "G4", "Zhou", &["gauge.accepted=yes"], "2024-03-07");
        self.step(&number, "G4", "Lin", &["gauge.accepted=yes"], "2024-03-08");
        self.decide(&number, "2024-03-08");
        self.step(&number, "G5", "Lin", &[], "2024-03-11");
        self.correct(&number, 7, "Lin", "2024-03-11");
        self.step(&number, "G5", "Lin", &[], "2024-03-11");
        for time in [1, 2] {
            let sheet = SheetNumber::new("JD-2024-03-002");
            self.forge_entry(
                &number,
                Entry::Printed(Printed { number: sheet, time, given: self.given("Lin", "2024-03-11") }),
            );
        }
        assert_eq!(self.refused(&number, "G6", "Lin", &[], "2024-03-12"), "step-waits");
        self.set(&number, &["gauge.paid=yes", "gauge.paid_on=2024-03-12"], "2024-03-12");
        self.decide(&number, "2024-03-12");
        self.step(&number, "G6", "Lin", &[], "2024-03-13");
        number
    }

    /// Writes a record past the desk, as no command does.
    pub(crate) fn forge(&self, record: &Record) {
        let store = Store::open(&self.db(), record.given()).unwrap();
        store.write(|writing| Ok(writing.append(record).unwrap())).unwrap();
    }

    pub(crate) fn forge_entry(&self, number: &str, entry: Entry) {
        self.forge(&Record::Case { number: CaseNumber::new(number), entry });
    }

    /// Writes a step past the desk: like the last one of the case, but for what is changed.
    pub(crate) fn forge_step(&self, number: &str, given: Stamp, change: impl FnOnce(&mut Stepped)) {
        let case = desk::stored_case(&self.db(), number).unwrap();
        let mut stepped = case.steps().next_back().unwrap().clone();
        stepped.number += 1;
        stepped.nth = None;
        stepped.given = given;
        change(&mut stepped);
        self.forge_entry(number, Entry::Stepped(stepped));
    }
}

fn loaded(pack: &Path) -> desk::Loaded {
    let loaded = desk::load(pack, true);
    assert!(loaded.program.is_some(), "{:?}", loaded.diagnostics);
    loaded
}

fn edited(pack: &Path, (name, from, to): (&str, &str, &str)) {
    let text = if from.is_empty() { to.to_owned() } else { std::fs::read_to_string(pack.join(name)).unwrap() };
    assert!(text.contains(from), "{name} has no {from}");
    let text = if from.is_empty() { text } else { text.replace(from, to) };
    std::fs::write(pack.join(name), text).unwrap();
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &target) } else { assert!(std::fs::copy(&path, target).is_ok()) }
    }
}
