//! What an export tells: every kind of entry, in both forms, under names that do not change with the language.

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

use chrono::{DateTime, Utc};
use zhidu::act::Act;
use zhidu::case::{
    Appealed, CameTo, Case, Decided, Draft, Entry, Issued, Override, OverrideApproved, Printed, Reason, Recorded,
    Reexamined, StepCorrected, Stepped, Written,
};
use zhidu::chronicle::{self, Register};
use zhidu::desk;
use zhidu::digest::Digest;
use zhidu::eventlog::{ocel, xes};
use zhidu::id::{CaseNumber, FactId, FormId, OfficeId, PersonId, SheetNumber, StepId, StepRef};
use zhidu::label::Label;
use zhidu::person::{Appointment, PersonEvent};
use zhidu::program::Program;
use zhidu::record::{Record, Refused};
use zhidu::release::{Approved, Notified, Published, ReleaseEvent};
use zhidu::stamp::Stamp;

use super::own;
use super::pack::{held, procedure, told};
use crate::terminal::program_session;

fn given(by: &str, moment: &str) -> Stamp {
    Stamp { by: PersonId::new(by), at: moment.parse().unwrap() }
}

fn reference(step: &str) -> StepRef {
    StepRef::try_from(format!("permits/building#{step}")).unwrap()
}

/// To which steps one led, and the sheets that it issued, each with its form.
type Led<'l> = (&'l [&'l str], &'l [(&'l str, &'l str)]);

struct Telling {
    case: Case,
    draft: Draft,
}

impl Telling {
    fn begin(number: &str, first: &Stamp) -> Self {
        let mut draft = Draft::new(first.clone());
        draft.entitle(&Label { zh: "仓库".to_owned(), en: "A store".to_owned() });
        let mut telling = Self { case: Case { number: CaseNumber::new(number), entries: Vec::new() }, draft };
        telling.know("application.received_on", "2023-03-06");
        telling.know("application.floor_area", "640.50");
        telling.revise(first);
        telling
    }

    fn know(&mut self, name: &str, value: &str) {
        self.draft.set(FactId::new(name), None, Some(Written::One(value.to_owned())));
    }

    fn forget(&mut self, name: &str) {
        self.draft.set(FactId::new(name), None, None);
    }

    fn push(&mut self, entry: Entry) {
        self.case.entries.push(Recorded { entry, digest: Digest::of("test", [b"".as_slice()]) });
    }

    fn revise(&mut self, by: &Stamp) {
        self.revise_because(None, by);
    }

    fn revise_because(&mut self, reason: Option<&str>, by: &Stamp) {
        let revisions = u32::try_from(self.case.revisions().count()).unwrap();
        let revision = self.draft.clone().finish(revisions + 1, "BP-2023", reason.map(str::to_owned));
        self.push(Entry::Revised(zhidu::case::Revision { given: by.clone(), ..revision }));
    }

    fn step(&mut self, step: &str, office: &str, on: &str, came_to: Option<Led<'_>>, by: &Stamp) {
        let number = u32::try_from(self.case.steps().count()).unwrap() + 1;
        let revision = u32::try_from(self.case.revisions().count()).unwrap();
        let came_to = came_to.map(|(led_to, sheets)| CameTo {
            after: Vec::new(),
            led_to: led_to.iter().map(|step| StepId::new(step)).collect(),
            sheets: sheets
                .iter()
                .map(|(form, number)| Issued { form: FormId::new(form), number: SheetNumber::new(number) })
                .collect(),
        });
        self.push(Entry::Stepped(Stepped {
            number,
            step: reference(step),
            release: 1,
            revision,
            decision: None,
            office: OfficeId::new(office),
            deputy_for: Some(PersonId::new("卢文")).filter(|_| office == "legal_officer"),
            on: own::day(on),
            came_to,
            nth: None,
            given: by.clone(),
        }));
    }
}

/// A case in which everything happens that can: facts that come and go with steps, a signature, a sheet that is void, a decision with an
/// override, an appeal that reopens it.
fn eventful() -> Case {
    let first = given("何静", "2023-03-06T01:00:00Z");
    let mut telling = Telling::begin("BP-2023-03-001", &first);
    telling.step("P1", "front_desk", "2023-03-06", Some((&["P2"], &[])), &given("何静", "2023-03-06T01:05:00Z"));
    let checked = given("沈涛", "2023-03-09T02:00:00Z");
    telling.know("application.complete", "no");
    telling.revise(&checked);
    telling.step("P2", "case_officer", "2023-03-08", Some((&["P3"], &[])), &checked);
    let corrected = given("沈涛", "2023-03-09T03:00:00Z");
    telling.forget("application.complete");
    telling.revise_because(Some("看错了"), &corrected);
    let wrong = StepCorrected { number: 2, reason: "看错了".to_owned(), nth: None, given: corrected };
    telling.push(Entry::StepCorrected(wrong));
    telling.step("D1", "legal_officer", "2023-03-20", None, &given("谭雪", "2023-03-20T02:00:00Z"));
    let permit: &[(&str, &str)] = &[("building_permit", "JZ-2023-04-001")];
    telling.step("G1", "front_desk", "2023-04-03", Some((&["G2"], permit)), &given("何静", "2023-04-03T02:00:00Z"));
    let printed = given("何静", "2023-04-03T02:10:00Z");
    telling.push(Entry::Printed(Printed { number: SheetNumber::new("JZ-2023-04-001"), time: 1, given: printed }));
    let decided = |decision, moment| Decided {
        decision,
        record: Digest::of("test", [b"record".as_slice()]),
        revision: 3,
        on: own::day("2023-03-06"),
        verdict: Some("granted".to_owned()),
        given: given("方正", moment),
    };
    telling.push(Entry::Decided(decided(1, "2023-04-04T02:00:00Z")));
    telling.push(Entry::Overridden(Override {
        number: 1,
        decision: 1,
        output: FactId::new("outcome.verdict"),
        record: None,
        result: Some(Written::One("granted".to_owned())),
        value: Written::One("refused".to_owned()),
        reason: "文物保护".to_owned(),
        until: None,
        given: given("沈涛", "2023-04-05T02:00:00Z"),
    }));
    let approved = given("方正", "2023-04-06T02:00:00Z");
    telling.push(Entry::OverrideApproved(OverrideApproved { number: 1, given: approved }));
    telling.push(Entry::Appealed(Appealed {
        number: 1,
        decision: 1,
        by: PersonId::new("林记食品"),
        reason: "图纸已改".to_owned(),
        given: given("何静", "2023-04-10T02:00:00Z"),
    }));
    telling.push(Entry::Reexamined(Reexamined {
        appeal: 1,
        upheld: false,
        reason: "确已改".to_owned(),
        given: given("宋岩", "2023-04-12T02:00:00Z"),
    }));
    telling.push(Entry::Decided(decided(2, "2023-04-13T02:00:00Z")));
    let reason = |reason: &str, moment| Reason { reason: reason.to_owned(), given: given("方正", moment) };
    telling.push(Entry::Voided(reason("重复收件", "2023-04-14T02:00:00Z")));
    telling.push(Entry::Reopened(reason("并非重复", "2023-04-15T02:00:00Z")));
    telling.case
}

fn program() -> Rc<Program> {
    Rc::new(desk::load(Path::new("fixtures/packs/permits"), false).program.unwrap())
}

fn greenwich(at: DateTime<Utc>) -> chrono::NaiveDate {
    at.date_naive()
}

/// Works with a register that holds the eventful case, one that no release governs, and what happened to a release and a person.
fn with_register<R>(work: impl FnOnce(&Register<'_>) -> R) -> R {
    let unread = Telling::begin("BP-2023-03-002", &given("何静", "2023-03-07T01:00:00Z")).case;
    let cases = [eventful(), unread];
    let governed = BTreeMap::from([(CaseNumber::new("BP-2023-03-001"), 1)]);
    let programs = BTreeMap::from([(1, program())]);
    let refused = |subject: &str, act, step: Option<StepRef>, reason: &str, moment| Refused {
        act,
        subject: subject.to_owned(),
        step,
        asked: None,
        reason: reason.to_owned(),
        nth: None,
        given: given("宋岩", moment),
    };
    let refusals = [
        refused("1", Act::ApproveRelease, None, "no-authority", "2022-12-05T02:00:00Z"),
        refused("BP-2023-03-001", Act::Step, Some(reference("P2")), "step-office", "2023-03-08T02:00:00Z"),
    ];
    let director = || given("方正", "2022-12-05T03:00:00Z");
    let acts = [
        Record::Release { event: ReleaseEvent::Approved(Approved { release: 1 }), given: director() },
        Record::Release {
            event: ReleaseEvent::Published(Published {
                release: 1,
                from: own::day("2023-01-01"),
                until: None,
                retroactive: None,
                follows: false,
            }),
            given: director(),
        },
        Record::Release {
            event: ReleaseEvent::Notified(Notified {
                release: 1,
                persons: vec![PersonId::new("何静"), PersonId::new("沈涛")],
                on: own::day("2022-12-20"),
                how: None,
            }),
            given: director(),
        },
        Record::Person {
            event: PersonEvent::Appointed(Appointment {
                person: PersonId::new("何静"),
                office: OfficeId::new("front_desk"),
                from: own::day("2022-12-05"),
                until: None,
                deputy_for: None,
            }),
            given: director(),
        },
    ];
    work(&Register {
        cases: &cases,
        governed: &governed,
        programs: &programs,
        refused: &refusals,
        acts: Some(&acts),
        day: greenwich,
    })
}

macro_rules! assert_told {
    ($name:expr, $text:expr) => {{
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!($name, $text));
    }};
}

/// Pins exact bytes, in a file that other programs can open.
macro_rules! assert_bytes {
    ($name:expr, $text:expr) => {{
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_binary_snapshot!($name, $text.into_bytes()));
    }};
}

#[test]
fn every_kind_of_entry_in_a_log_of_cases() {
    let log = with_register(chronicle::xes);
    let text = xes::write(&log);
    assert_eq!(xes::read(text.as_bytes(), "export.xes").unwrap().log, log);
    assert_eq!(text, xes::write(&with_register(chronicle::xes)), "the same register gives the same bytes");
    assert_bytes!("cases.xes", text);
}

#[test]
fn every_kind_of_entry_in_a_log_of_objects() {
    let log = with_register(chronicle::ocel);
    assert_eq!(log.flaws(), []);
    let text = ocel::write_json(&log);
    assert_eq!(ocel::read_json(text.as_bytes(), "export.json").unwrap(), log);
    assert_eq!(text, ocel::write_json(&with_register(chronicle::ocel)));
    assert_bytes!("objects.json", text);
    assert_bytes!("objects-as-xml.xml", ocel::write_xml(&log));
}

#[test]
fn what_was_judged_otherwise_and_what_was_taken_back_is_known_to_whoever_reads_it() {
    let log = with_register(chronicle::xes);
    let program = program();
    // The correction counts as one, and what was refused is no step. That the reviews were never entered here is explained at least cost by
    // the two steps that stand outside.
    let report = held(&program, procedure(&program, "permits/building"), &log);
    assert_eq!((report.corrected, report.elsewhere, report.cases.len()), (1, 1, 1));
    assert!(report.unread.is_empty() && report.unknown.is_empty());
    assert_eq!(told(&report), ["uncalled D1 6", "uncalled G1 7"]);
    let judged = log.traces[0].events.iter().find(|event| event.activity() == Some("override_approved")).unwrap();
    assert_eq!(judged.attributes.text("outcome.verdict"), Some("refused"));
}

struct Shell(own::Register);

impl Shell {
    fn session(&self, commands: &[&[&str]]) -> String {
        program_session(&self.0.path(""), commands)
    }
}

#[test]
fn at_a_terminal() {
    let shell = Shell(own::Register::new());
    let number = shell.0.add(own::day("2023-03-06"), "何静");
    let act = super::application::Act { by: "何静", ..super::application::Act::of("P1", own::day("2023-03-06")) };
    shell.0.step(&number, &act, &[], &own::at("何静", own::day("2023-03-06"))).unwrap();
    let said = ["zh", "en"].map(|lang| {
        let out = format!("{lang}.xes");
        shell.session(&[
            &["export", "xes", "--out", &out, "--lang", lang],
            &["export", "xes", "--out", &out, "--as", "沈涛", "--lang", lang],
            &["export", "xes", "--out", &out, "--as", "沈涛", "--lang", lang],
            &["export", "ocel", "--month", "2023-04", "--as", "沈涛", "--lang", lang],
            &[
                "export",
                "ocel",
                "--month",
                "2023-03",
                "--xml",
                "--out",
                &format!("{lang}.xml"),
                "--as",
                "沈涛",
                "--format",
                "json",
            ],
            &["conform", &out, "--procedure", "permits/building", "--lang", lang],
            &["import", "xes", &out, "--as", "沈涛", "--lang", lang, "--format", "json"],
            &["conform", "1", "--procedure", "建筑许可审批程序", "--lang", lang],
            &["audit", "log", "--since", "38", "--lang", lang],
        ])
    });
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(r"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)? UTC", "[moment]");
    settings.add_filter(r#""at": "[^"]+""#, r#""at": "[moment]""#);
    settings.add_filter(r"\b[0-9a-f]{64}\b", "[digest]");
    settings.add_filter(r"([(（])[0-9a-f]{8}([)）])", "$1[digest]$2");
    settings.bind(|| assert_told!("terminal", said.join("\n")));
    let written = |lang: &str| std::fs::read(shell.0.path(&format!("{lang}.xes"))).unwrap();
    assert_eq!(written("zh"), written("en"), "a log does not change with the language");
}
