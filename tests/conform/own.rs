//! A register of our own: what was done in it step by step, refused, corrected and done again, is as the procedure has it.

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use zhidu::calendar::WorkingDays;
use zhidu::conform::State;
use zhidu::desk::{self, Assignment, CaseFile, Correction, Doing, LogForm, Publication};
use zhidu::eventlog::{Log, xes};
use zhidu::files::Files;
use zhidu::id::{CaseNumber, OfficeId, PersonId};
use zhidu::person::Appointment;
use zhidu::program::Facts;
use zhidu::stamp::Stamp;
use zhidu::value::{Date, Value, read_date};

use super::application::{Act, Application, Fact, Plan, STEPS, later};
use super::dice::Dice;
use super::pack::{With, held_with, permits, procedure, told};

const PACK: &str = "fixtures/packs/permits";

pub(crate) fn at(person: &str, on: Date) -> Stamp {
    Stamp { by: PersonId::new(person), at: format!("{on}T04:00:00Z").parse().unwrap() }
}

pub(crate) fn day(text: &str) -> Date {
    read_date(text).unwrap()
}

pub(crate) struct Register {
    folder: TempDir,
}

impl Register {
    /// A register under the pack of building permits, with all its persons in their offices.
    pub(crate) fn new() -> Self {
        let register = Self { folder: TempDir::new().unwrap() };
        let db = register.db();
        let loaded = desk::load(Path::new(PACK), true);
        let program = loaded.program.as_ref().unwrap();
        let founded = day("2022-12-05");
        let mut persons: Vec<(&str, &str)> = vec![("方正", "审批科长")];
        persons
            .extend(STEPS.iter().flat_map(|(_, _, office, persons)| persons.iter().map(|person| (*person, *office))));
        persons.extend(["卢文", "谭雪"].map(|person| (person, "法制员")));
        for (person, office) in persons {
            let office = program.offices.iter().find(|known| known.label.zh == office).unwrap();
            let term = Appointment {
                person: PersonId::new(person),
                office: OfficeId::new(office.id.as_str()),
                from: founded,
                until: None,
                deputy_for: None,
            };
            desk::appoint(&db, program, &term, &at("方正", founded)).unwrap();
        }
        desk::propose(&db, &loaded, program, None, &at("沈涛", founded)).unwrap();
        desk::approve(&db, 1, &at("方正", founded)).unwrap();
        let publication = Publication { from: day("2023-01-01"), until: None, retroactive: None };
        desk::publish(&db, 1, &publication, &at("方正", founded)).unwrap();
        register
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.folder.path().join("zhidu.redb")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn add(&self, received_on: Date, by: &str) -> CaseNumber {
        let program = permits();
        let mut facts = Facts::new(&program.vocabulary);
        facts.set(program.regulation.governed_by, Some(Value::Date(received_on)));
        desk::add_case(&self.db(), program, &CaseFile { title: None, facts }, &at(by, received_on)).unwrap()
    }

    pub(crate) fn set(&self, number: &CaseNumber, facts: &[Assignment], given: &Stamp) {
        let correction = Correction::Assignments(facts);
        desk::set_case(&self.db(), permits(), &mut Files::default(), number.as_str(), correction, None, given).unwrap();
    }

    pub(crate) fn step(
        &self,
        number: &CaseNumber,
        act: &Act,
        facts: &[Assignment],
        given: &Stamp,
    ) -> Result<u32, String> {
        let doing = Doing { step: act.step, facts, on: Some(act.on), office: None };
        let done = desk::step(&self.db(), number.as_str(), doing, &mut Files::default(), given);
        done.map(|done| done.stepped.number).map_err(|wrong| wrong[0].code.slug().to_owned())
    }

    pub(crate) fn exported(&self) -> Log {
        let exported = desk::export_log(&self.db(), LogForm::Xes, None, None, &at("沈涛", day("2024-12-01"))).unwrap();
        xes::read(exported.text.as_bytes(), "export.xes").unwrap().log
    }
}

/// Plays an application through, with attempts that are refused and entries that are corrected. Returns how many were corrected.
fn play(register: &Register, case: &Application, dice: &mut Dice) -> usize {
    let number = register.add(case.received_on, "何静");
    let mut corrected = 0;
    for act in &case.acts {
        // Some things are entered a day late.
        let entered = act.on + chrono::Days::new(u64::from(dice.chance(20)));
        let given = at(act.by, entered);
        let stated =
            |fact: &&(&str, Fact)| ["application.complete", "decision.result", "appeal.lodged"].contains(&fact.0);
        let assignment =
            |(name, fact): &(&'static str, Fact)| Assignment { name: (*name).to_owned(), value: fact.written() };
        let facts: Vec<_> = act.facts.iter().filter(stated).map(assignment).collect();
        let known: Vec<_> = act.facts.iter().filter(|fact| !stated(fact)).map(assignment).collect();
        if !known.is_empty() {
            if dice.chance(50) {
                assert_eq!(register.step(&number, act, &facts, &given), Err("step-waits".to_owned()));
            }
            // Before the step, or it would be taken for what was given with it.
            let before = Stamp { at: given.at - chrono::TimeDelta::minutes(1), ..given.clone() };
            register.set(&number, &known, &before);
        }
        if dice.chance(15) {
            let refused = at("宋岩", entered);
            if act.step != "A2" {
                assert_eq!(register.step(&number, act, &facts, &refused), Err("step-office".to_owned()));
            }
        }
        let nth = register.step(&number, act, &facts, &given).unwrap();
        if dice.chance(15) {
            desk::correct_step(&register.db(), number.as_str(), nth, "记错了", &mut Files::default(), &given).unwrap();
            register.step(&number, act, &facts, &given).unwrap();
            corrected += 1;
        }
    }
    corrected
}

#[test]
fn what_a_register_did_is_as_the_procedure_has_it() {
    let days = WorkingDays::of_regulation(permits()).unwrap();
    let register = Register::new();
    let mut dice = Dice(11);
    let mut corrected = 0;
    for nth in 0..4 {
        let received_on = later(&days, day("2023-02-01"), nth * 9);
        let plan = Plan { missing: nth % 3, refused: nth % 2 == 1, appeal: nth == 3, ..Plan::default() };
        let mut case = Application::handled(format!("BP-{nth}"), received_on, plan, &days, &mut dice);
        if nth == 2 {
            case.acts.truncate(7);
        }
        corrected += play(&register, &case, &mut dice);
    }
    let void = register.add(day("2023-03-01"), "何静");
    desk::void_case(&register.db(), void.as_str(), "重复收件", &at("何静", day("2023-03-02"))).unwrap();
    let log = register.exported();
    let people = desk::people(&register.db()).unwrap();
    let report = held_with(
        permits(),
        procedure(permits(), "permits/building"),
        &log,
        &With { people: Some(&people), ..With::default() },
    );
    assert_eq!(told(&report), [""; 0]);
    assert!(report.holds() && corrected > 2, "{corrected} corrections");
    assert_eq!((report.cases.len(), report.void, report.corrected), (4, 1, corrected));
    assert!(report.doubts().is_empty(), "{:?}", report.doubts());
    let open = report.cases.iter().filter(|case| matches!(case.state, State::Open(_))).count();
    assert_eq!(open, 1);
    assert!(report.unknown.is_empty() && report.unread.is_empty());
    // Every signature is its own event, and what was refused is none of the procedure.
    assert!(log.events().filter(|event| event.activity() == Some("refused")).count() > 3);
}
