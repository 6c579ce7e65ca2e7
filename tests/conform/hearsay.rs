//! What a log says of persons, facts and names, and what its silence means.

use std::collections::BTreeMap;

use zhidu::conform::{Doubt, State};
use zhidu::desk::Loaded;
use zhidu::eventlog::{Attribute, Attributes, Event, Log, Moment, Trace, Value};
use zhidu::id::{OfficeId, PersonId};
use zhidu::person::{Appointment, People, PersonEvent};
use zhidu::program::Program;
use zhidu::stamp::Stamp;

use super::own::day;
use super::pack::{With, event, gs07, held, held_with, permits, procedure, told};

fn people(terms: &[(&str, &str, &str)]) -> People {
    People::of(terms.iter().map(|(person, office, from)| {
        let appointed = PersonEvent::Appointed(Appointment {
            person: PersonId::new(person),
            office: OfficeId::new(office),
            from: day(from),
            until: None,
            deputy_for: None,
        });
        (appointed, Stamp { by: PersonId::new("x"), at: "2023-01-01T00:00:00Z".parse().unwrap() })
    }))
}

#[test]
fn without_a_role_the_register_says_what_a_person_held_on_that_day() {
    let trace = Trace::new("1")
        .then(event("P1", "2023-03-06", "").by("He"))
        .then(event("P2", "2023-03-08", "").by("Shen"))
        .then(event("R1", "2023-03-09", "").by("Liang"))
        .then(event("R2", "2023-03-09", "").by("nobody"));
    let people = people(&[
        ("He", "front_desk", "2023-01-01"),
        // Not before the tenth.
        ("Shen", "case_officer", "2023-03-10"),
        ("Liang", "planning_office", "2023-01-01"),
    ]);
    let with = With { people: Some(&people), ..With::default() };
    let log = Log::new("l").holding(trace);
    let report = held_with(permits(), procedure(permits(), "permits/building"), &log, &with);
    assert_eq!(told(&report), ["wrong_office P2 2"]);
    assert_eq!(report.cases[0].deviations[0].office.as_deref(), Some("Shen"));
    assert_eq!(report.doubts().get(&Doubt::Person), Some(&1));
    // Without a register nobody is accused.
    let report = held(permits(), procedure(permits(), "permits/building"), &log);
    assert_eq!((told(&report).len(), report.doubts().get(&Doubt::NoRole)), (0, Some(&4)));
}

#[test]
fn whoever_holds_both_offices_may_sign_twice() {
    let people = people(&[("Lu", "case_officer", "2023-01-01"), ("Lu", "legal_officer", "2023-01-01")]);
    let with = With { people: Some(&people), ..With::default() };
    let mut trace = Trace::new("1");
    for (step, office) in [("P1", "front_desk"), ("P2", "case_officer"), ("R1", "planning_office")] {
        trace = trace.then(event(step, "2023-03-06", office));
    }
    trace = trace.then(event("R2", "2023-03-06", "fire_service")).then(event("R3", "2023-03-06", "traffic_office"));
    trace = trace.then(event("D1", "2023-03-07", "").by("Lu")).then(event("D1", "2023-03-07", "").by("Lu"));
    trace = trace.then(event("D2", "2023-03-08", "head_of_permits").by("Fang"));
    let log = Log::new("l").holding(trace);
    let report = held_with(permits(), procedure(permits(), "permits/building"), &log, &with);
    assert_eq!(told(&report), [""; 0]);
}

#[test]
fn steps_are_called_by_id_by_reference_and_by_title_and_those_of_others_are_passed_over() {
    let trace = Trace::new("1")
        .then(Event::new("procedures/paid-repair#A1"))
        .then(Event::new("services/call-register#R1"))
        .then(Event::new("RECORD IT"))
        .then(Event::new("services/call-register#R99"));
    let log = Log::new("l").holding(trace);
    let report = held(gs07(), procedure(gs07(), "procedures/paid-repair"), &log);
    assert_eq!(told(&report), ["unknown_activity 4"]);
    assert_eq!(report.passed_over, 1);
    assert_eq!(report.variants[0].steps, ["A1", "A2", "services/call-register#R99"]);
    // A case of which the procedure knows nothing is none of its cases.
    let other = Log::new("l").holding(Trace::new("1").then(Event::new("services/call-register#R1")));
    let report = held(gs07(), procedure(gs07(), "procedures/paid-repair"), &other);
    assert_eq!((report.cases.len(), report.elsewhere), (0, 1));
}

/// A pack with a clock that stops, a value taken from silence, and two steps of one title.
fn loans() -> Program {
    let texts: BTreeMap<&str, &str> = BTreeMap::from([
        (
            "regulation.yaml",
            "number: L-1\ntitle: {zh: 借用, en: Loans}\ncase_prefix: L1\nin_force_from: 2020-01-01\n\
             governed_by: loan.asked_on\nverdict: answer.verdict\n",
        ),
        (
            "offices.yaml",
            "offices:\n  keeper: {label: {zh: 保管员, en: Keeper}, kind: office, clause: §1, source: seed}\n",
        ),
        (
            "facts/loan.yaml",
            "label: {zh: 借用, en: Loan}\nfacts:\n  asked_on: {type: date, label: {zh: 申请日期, en: asked on}}\n\
             \x20 damaged: {type: yes_no, label: {zh: 有损坏, en: damaged}, assume: no}\n\
             \x20 noted: {type: text, label: {zh: 备注, en: note}}\n",
        ),
        (
            "facts/stop.yaml",
            "label: {zh: 暂停, en: Stop}\nmany: true\nassume_empty: true\nfacts:\n\
             \x20 from: {type: date, label: {zh: 暂停起, en: from}}\n\
             \x20 to: {type: date, label: {zh: 暂停止, en: to}}\n\
             \x20 why: {type: text, label: {zh: 暂停原因, en: why}}\n",
        ),
        (
            "facts/answer.yaml",
            "label: {zh: 答复, en: Answer}\noutputs:\n  verdict: {type: choice, label: {zh: 结论, en: verdict}, \
             choices: {lend: {zh: 准借, en: lend}, wait: {zh: 等候, en: wait}}}\n",
        ),
        (
            "loans/answer.yaml",
            "title: {zh: 答复, en: Answer}\nclause: §1\nsource: seed\nrules:\n  - {id: noted, when: {loan.noted: known}, \
             gives: {answer.verdict: wait}}\notherwise: {answer.verdict: lend}\n",
        ),
        (
            "loans/lending.yaml",
            "title: {zh: 借用程序, en: Lending}\nclause: §1\nsource: seed\n\
             pauses: {from: stop.from, to: stop.to, because: stop.why}\nsteps:\n\
             \x20 - {id: L1, title: {zh: 借出, en: lend}, who: keeper, then: L2}\n\
             \x20 - id: L2\n    title: {zh: 归还, en: take back}\n    who: keeper\n    within: {days: 5}\n    then:\n\
             \x20     - {when: {loan.damaged: yes}, to: L3}\n      - {otherwise: L4}\n\
             \x20 - {id: L3, title: {zh: 登记, en: enter}, who: keeper, then: L4}\n\
             \x20 - {id: L4, title: {zh: 登记, en: Enter}, who: keeper, when: {answer.verdict: lend}, then: end}\n",
        ),
    ]);
    let loaded = Loaded::frozen(texts.into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())));
    loaded.program.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
}

fn at(day: &str) -> Moment {
    Moment::read(&format!("{day}T10:00:00")).unwrap()
}

fn lending() -> Trace {
    Trace::new("1")
        .then(Event::new("L1").at(at("2021-03-01")))
        .then(Event::new("L2").at(at("2021-03-10")))
        .then(Event::new("L4").at(at("2021-03-10")))
}

#[test]
fn the_clock_stands_where_the_log_says_so() {
    let program = loans();
    let procedure = procedure(&program, "loans/lending");
    let report = held(&program, procedure, &Log::new("l").holding(lending()));
    // The log has no pauses at all: whether the clock stood it does not say, and that is told beside.
    assert_eq!(told(&report), ["late L2 2"]);
    assert_eq!(report.doubts().get(&Doubt::Pause), Some(&1));
    let mut facts = Attributes::default();
    facts.insert("from", "2021-03-03");
    facts.insert("暂停止", at("2021-03-07"));
    let stop = Attribute { value: Value::Text("1".to_owned()), attributes: facts };
    let stops = Value::List(vec![("record".to_owned(), stop)]);
    let report = held(&program, procedure, &Log::new("l").holding(lending().with("stop", stops)));
    // Five days from the first, the third to the seventh taken out, end on the eleventh.
    assert_eq!(told(&report), [""; 0]);
    assert!(!report.doubts().contains_key(&Doubt::Pause));
}

#[test]
fn what_a_pack_takes_from_silence_is_not_taken_from_a_log_that_does_not_have_it() {
    let program = loans();
    let procedure = procedure(&program, "loans/lending");
    let damaged = || {
        let entered = Event::new("L3").at(at("2021-03-04"));
        let mut trace = lending();
        trace.events[1] = Event::new("L2").at(at("2021-03-04"));
        trace.events.insert(2, entered);
        trace
    };
    let report = held(&program, procedure, &Log::new("l").holding(damaged()));
    assert_eq!(told(&report), [""; 0]);
    assert_eq!((report.doubts().get(&Doubt::Way), report.doubts().get(&Doubt::Guard)), (Some(&1), Some(&1)));
    // What another case states changes nothing of it.
    let mut said = lending().with("damaged", true).with("备注", "轻借");
    said.attributes.insert("concept:name", "2");
    let log = Log::new("l").holding(damaged()).holding(said);
    let report = held(&program, procedure, &log);
    assert_eq!(told(&report), ["late L2 2", "skipped L3 3", "barred L4 3"]);
    // A log of ours says all that there is: nothing was damaged in the first, so that nothing had to be entered.
    let mut ours = log;
    ours.traces[0].events[0].attributes.insert("zhidu.entry", "step");
    let report = held(&program, procedure, &ours);
    assert_eq!(told(&report), ["wrong_way L2 2", "late L2 2", "skipped L3 3", "barred L4 3"]);
    assert!(report.cases.iter().all(|case| case.state == State::Ended));
}

#[test]
fn a_title_of_two_steps_names_none_and_an_outcome_may_be_stated() {
    let program = loans();
    let procedure = procedure(&program, "loans/lending");
    let trace = Trace::new("1").then(Event::new("借出")).then(Event::new("Take Back")).then(Event::new("登记"));
    let report = held(&program, procedure, &Log::new("l").holding(trace));
    assert_eq!(told(&report), ["unknown_activity 3"]);
    let mut stated = lending();
    stated.events[1] = Event::new("L2").at(at("2021-03-04"));
    let stated = stated.with("answer.verdict", "等候");
    let report = held(&program, procedure, &Log::new("l").holding(stated));
    assert_eq!(told(&report), ["barred L4 3"]);
    assert_eq!(report.cases[0].deviations[0].facts[0].1, "wait");
}
