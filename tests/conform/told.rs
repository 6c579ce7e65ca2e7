//! What people and programs are told of a log: every kind of deviation and of doubt, in both languages.

use zhidu::calendar::WorkingDays;
use zhidu::conform::{Kind, Report};
use zhidu::eventlog::{Event, Log, Trace};
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render::{ConformPage, Paint, conform_json};

use super::application::{Application, Plan};
use super::dice::Dice;
use super::own::day;
use super::pack::{event, held, permits, procedure};
use super::slips::{BROKEN_PROMISE, SLIPS};

/// A log with one application for each kind of slip, one in which all goes well, and three that say too little.
fn log() -> Log {
    let days = WorkingDays::of_regulation(permits()).unwrap();
    let mut dice = Dice(5);
    let mut log = Log::new("建筑许可");
    let mut kinds: Vec<Kind> = Vec::new();
    let handled =
        |number: String, plan, dice: &mut Dice| Application::handled(number, day("2023-04-03"), plan, &days, dice);
    log.traces.push(handled("BP-00".to_owned(), Plan::default(), &mut dice).trace());
    for slip in SLIPS.iter().chain([&BROKEN_PROMISE]) {
        let mut case = handled(format!("BP-{:02}", kinds.len() + 1), slip.plan, &mut dice);
        let (kind, step) = (slip.put)(&mut case, &days, &mut dice);
        // Of being late, by the text and by contract.
        if kinds.last() != Some(&kind) || (kind, step) == (Kind::Late, "G2") {
            kinds.push(kind);
            log.traces.push(case.trace());
        }
    }
    // Nothing but names; a department, a role and a value that are none; many steps in no order.
    let bare = ["P1", "P2", "R1", "R2", "R3", "D1", "D1", "D2", "G1", "G2", "A1"];
    log.traces.push(bare.iter().fold(Trace::default(), |trace, step| trace.then(Event::new(step))));
    let some = Trace::new("BP-98")
        .then(event("P1", "2023-05-02", "建设局"))
        .then(event("P2", "2023-05-03", "文员").with("application.complete", "也许"));
    log.traces.push(some);
    let endless = (0..9_000).fold(Trace::new("BP-99"), |trace, nth| trace.then(Event::new(bare[nth * 7 % bare.len()])));
    log.traces.push(endless);
    log
}

fn report() -> Report {
    held(permits(), procedure(permits(), "permits/building"), &log())
}

#[test]
fn every_kind_of_deviation_in_both_languages() {
    let report = report();
    let said = Lang::ALL.map(|lang| {
        let messages = Messages::new(lang);
        let page = |all| ConformPage { program: permits(), messages: &messages, paint: Paint(false), width: 100, all };
        assert!(page(true).report("permits.xes", &report).len() > page(false).report("permits.xes", &report).len());
        page(true).report("permits.xes", &report)
    });
    for (kind, count) in report.counts() {
        assert!(count > 0, "no {}", kind.word());
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("report", said.join("\n")));
}

#[test]
fn programs_are_told_the_same() {
    let json = conform_json("permits.xes", &report(), permits());
    assert_eq!(json["fitness"], serde_json::json!({ "fitting": 3, "cases": 17 }));
    assert_eq!(json["deviations"].as_object().unwrap().len(), Kind::ALL.len());
    let late = json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|case| case["deviations"].as_array().unwrap())
        .filter(|deviation| deviation["kind"] == "late");
    let set_by: Vec<_> = late.map(|late| late["missed"][0]["set_by"].as_str().unwrap()).collect();
    assert_eq!(set_by, ["text", "contract"]);
    let first = &json["findings"][1]["deviations"][0];
    assert_eq!((first["kind"].as_str(), first["step"].as_str()), (Some("skipped"), Some("R1")));
    assert!(first["sentence"]["zh"].as_str().unwrap().contains("漏办"));
    assert_eq!(json["undetermined"]["role"], 1);
    assert_eq!(json["unread"]["application.complete"], 1);
}
