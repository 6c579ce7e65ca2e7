//! `audit replay` over steps: each is taken again from what the journal held before it, and so is each that was refused.

use serde_json::Value;
use zhidu::act::Act;
use zhidu::case::{CameTo, Entry, Issued, StepCorrected, Stepped};
use zhidu::desk::{self, Finding, Retaken, StepAct};
use zhidu::id::{FormId, OfficeId, PersonId, SheetNumber, StepId};
use zhidu::label::Lang;
use zhidu::record::{Record, Refused};

use crate::gauge::{GaugeRoom, day};
use crate::terminal::zhidu;

fn replay(room: &GaugeRoom) -> desk::Replay {
    desk::replay(&room.db(), None).unwrap()
}

/// What is wrong with a step: the parts in which something else comes out, or the code that refuses it.
fn wrong(retaken: &Retaken) -> Vec<String> {
    let word = |finding: &Finding| match finding {
        Finding::Difference(difference) => difference.part.clone(),
        Finding::Refused(_, diagnostics) => diagnostics[0].code.to_string(),
        Finding::NoRevision(_) => "no revision".to_owned(),
        Finding::NoRelease(_) => "no release".to_owned(),
        other => format!("{other:?}"),
    };
    retaken.findings.iter().map(word).collect()
}

/// What is wrong with the last step, where nothing is with those before it.
fn last(room: &GaugeRoom) -> Vec<String> {
    let replay = replay(room);
    let (last, before) = replay.steps.split_last().unwrap();
    assert!(before.iter().all(|retaken| retaken.findings.is_empty()), "{before:#?}");
    assert_eq!(replay.is_same(), last.findings.is_empty());
    wrong(last)
}

#[test]
fn every_step_comes_out_again() {
    let room = GaugeRoom::new();
    room.appoint("Han", "clerk", Some("Lin"), "2024-01-03");
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.step(&number, "G1", "Han", &[], "2024-03-04");
    room.step(&number, "G3", "Lin", &["gauge.fee=130"], "2024-03-05");
    room.step(&number, "G2", "Sun", &["gauge.deviation=0.01"], "2024-03-06");
    room.correct(&number, 3, "Sun", "2024-03-06");
    room.try_step(&number, "G2", "Sun", &["gauge.deviation=0.02"], ("2024-03-06", "2024-03-08")).unwrap();
    room.returned();
    let replay = replay(&room);
    let told = |retaken: &Retaken| match &retaken.act {
        StepAct::Done(number) => format!("{number}"),
        StepAct::Corrected(number) => format!("corrected {number}"),
        StepAct::Refused(reason) => reason.clone(),
    };
    let first: Vec<_> = replay.steps.iter().filter(|retaken| retaken.case.as_str() == number).map(told).collect();
    assert_eq!(first, ["1", "2", "3", "corrected 3", "4"]);
    assert!(replay.is_same() && replay.steps.len() == 5 + 7, "{replay:#?}");
    let one = desk::replay(&room.db(), Some(&number)).unwrap();
    assert_eq!(one.steps.len(), 5);
}

#[test]
fn a_day_that_had_begun_where_the_clock_hung_is_no_lie() {
    // Entered at two in the morning of the 12th in Shanghai, when it was the 11th in Greenwich.
    let at = "2024-03-11T18:00:00Z".parse().unwrap();
    for (on, found) in [("2024-03-12", vec![]), ("2024-03-13", vec!["wrong-day"])] {
        let room = GaugeRoom::new();
        let number = room.reviewed();
        certificate(&room, &number, |stepped| (stepped.given.at, stepped.on) = (at, day(on)));
        assert_eq!(last(&room), found);
    }
}

/// A way of writing the certificate wrongly.
type Change = fn(&mut Stepped);

#[test]
fn each_part_that_is_not_what_comes_out_is_named() {
    let changes: [(&[&str], Change); 11] = [
        (&[], |_| {}),
        (&["number"], |stepped| stepped.number = 9),
        (&["nth"], |stepped| stepped.nth = Some(3)),
        (&["revision"], |stepped| stepped.revision = 1),
        (&["decision"], |stepped| stepped.decision = None),
        (&["deputy_for"], |stepped| stepped.deputy_for = Some(PersonId::new("Zhou"))),
        (&["after"], |stepped| came_to(stepped).after = vec![StepId::new("G2")]),
        (&["led_to"], |stepped| came_to(stepped).led_to = vec![]),
        (&["sheets"], |stepped| came_to(stepped).sheets.clear()),
        (&["sheets"], |stepped| came_to(stepped).sheets[0].form = FormId::new("letter")),
        (&["done"], |stepped| stepped.came_to = None),
    ];
    for (parts, change) in changes {
        let room = GaugeRoom::new();
        let number = room.reviewed();
        certificate(&room, &number, change);
        assert_eq!(last(&room), parts);
    }
}

fn came_to(stepped: &mut Stepped) -> &mut CameTo {
    stepped.came_to.as_mut().unwrap()
}

/// Writes the certificate past the desk, as the desk would write it but for what is changed.
fn certificate(room: &GaugeRoom, number: &str, change: impl FnOnce(&mut Stepped)) {
    let decision = desk::stored_case(&room.db(), number).unwrap().decided().map(|decided| decided.decision);
    room.forge_step(number, room.given("Lin", "2024-03-11"), |stepped| {
        stepped.step.step = StepId::new("G5");
        stepped.on = day("2024-03-11");
        stepped.decision = decision;
        let number = SheetNumber::new("JD-2024-03-001");
        stepped.came_to = Some(CameTo {
            after: vec![StepId::new("G4")],
            led_to: vec![StepId::new("G6")],
            sheets: vec![Issued { form: FormId::new("certificate"), number }],
        });
        change(stepped);
    });
}

#[test]
fn what_would_have_been_refused_is_found_with_its_code() {
    let refusals: [(&str, Change); 5] = [
        ("step-office", |stepped| stepped.given.by = PersonId::new("Feng")),
        ("step-office", |stepped| stepped.office = OfficeId::new("inspector")),
        ("wrong-day", |stepped| stepped.on = day("2024-03-07")),
        ("wrong-day", |stepped| stepped.on = day("2024-03-20")),
        ("step-not-open", |stepped| stepped.step.step = StepId::new("G2")),
    ];
    for (code, change) in refusals {
        let room = GaugeRoom::new();
        let number = room.reviewed();
        certificate(&room, &number, change);
        assert_eq!(last(&room), [code]);
    }
    // Without a decision the certificate is not given.
    let room = GaugeRoom::new();
    let number = room.reviewed();
    room.set(&number, &["gauge.fee=1"], "2024-03-09");
    certificate(&room, &number, |stepped| stepped.revision = 5);
    assert_eq!(last(&room), ["step-needs"]);
    // Nobody does a step of a case that is void.
    let room = GaugeRoom::new();
    let number = room.reviewed();
    desk::void_case(&room.db(), &number, "entered twice", &room.given("Lin", "2024-03-09")).unwrap();
    certificate(&room, &number, |_| ());
    assert_eq!(last(&room), ["case-void"]);
}

#[test]
fn facts_that_the_step_neither_asks_for_nor_lays_down_are_found() {
    let room = GaugeRoom::new();
    let number = room.reviewed();
    let mut revision = desk::stored_case(&room.db(), &number).unwrap().revision(None).unwrap().0.clone();
    revision.revision += 1;
    revision.given = room.given("Lin", "2024-03-11");
    let fee = revision.facts.iter_mut().find(|fact| fact.name.as_str() == "gauge.fee").unwrap();
    fee.text = zhidu::case::Written::One("1".to_owned());
    fee.given = revision.given.clone();
    let (given, next) = (revision.given.clone(), revision.revision);
    room.forge_entry(&number, Entry::Revised(revision));
    certificate(&room, &number, |stepped| {
        (stepped.given, stepped.revision, stepped.decision) = (given, next, Some(1));
    });
    assert_eq!(last(&room), ["revision", "facts"]);
}

#[test]
fn a_step_under_another_release_than_that_which_governed() {
    let room = GaugeRoom::new();
    let two = room.propose("Lin", &[("parameters.yaml", "value: 5", "value: 6")], "2024-03-01");
    assert_eq!(two, 2);
    let number = room.reviewed();
    certificate(&room, &number, |stepped| stepped.release = 2);
    assert_eq!(last(&room), ["release"]);
    let room = GaugeRoom::new();
    let number = room.reviewed();
    certificate(&room, &number, |stepped| stepped.release = 7);
    assert_eq!(last(&room), ["release", "no release"]);
}

#[test]
fn sheets_are_counted_over_the_whole_journal() {
    let room = GaugeRoom::new();
    let first = room.certified();
    let second = room.reviewed();
    assert_ne!(first, second);
    let stepped = room.step(&second, "G5", "Lin", &[], "2024-03-12");
    assert_eq!(stepped.came_to.unwrap().sheets[0].number.as_str(), "JD-2024-03-002");
    assert_eq!(last(&room), [""; 0]);
    // Of one case alone it is told by the steps of all.
    assert!(desk::replay(&room.db(), Some(&second)).unwrap().is_same());
}

#[test]
fn a_correction_of_what_others_were_built_on() {
    let room = GaugeRoom::new();
    let number = room.certified();
    let corrected =
        StepCorrected { number: 3, reason: "so".to_owned(), nth: None, given: room.given("Sun", "2024-03-12") };
    room.forge_entry(&number, Entry::StepCorrected(corrected));
    assert_eq!(last(&room), ["step-followed"]);
    let room = GaugeRoom::new();
    let number = room.certified();
    let corrected =
        StepCorrected { number: 6, reason: "so".to_owned(), nth: None, given: room.given("Feng", "2024-03-12") };
    room.forge_entry(&number, Entry::StepCorrected(corrected));
    assert_eq!(last(&room), ["step-office"]);
    // Whoever takes a step back takes back the facts that were given with it.
    let room = GaugeRoom::new();
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    room.step(&number, "G2", "Sun", &["gauge.deviation=0.01"], "2024-03-06");
    let corrected =
        StepCorrected { number: 2, reason: "so".to_owned(), nth: None, given: room.given("Sun", "2024-03-12") };
    room.forge_entry(&number, Entry::StepCorrected(corrected));
    assert_eq!(last(&room), ["facts"]);
}

#[test]
fn refusals_come_out_again_for_the_same_reason() {
    let room = GaugeRoom::new();
    let number = room.add(", user: Feng", "2024-03-04");
    let refusals = [("G2", "Sun", "step-not-open"), ("G1", "Feng", "step-office")];
    for (step, by, code) in refusals {
        assert_eq!(room.refused(&number, step, by, &[], "2024-03-04"), code);
    }
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    assert_eq!(room.refused(&number, "G3", "Lin", &[], "2024-03-05"), "step-needs");
    assert_eq!(room.refused(&number, "G2", "Sun", &[], "2024-03-05"), "step-needs");
    let replay = replay(&room);
    assert!(replay.is_same());
    let open: Vec<_> = replay.steps.iter().filter(|retaken| !retaken.not_kept.is_empty()).collect();
    assert_eq!((replay.steps.len(), open.len()), (5, 0), "{open:#?}");
}

#[test]
fn a_refusal_that_was_made_up_is_found_where_it_hangs_on_nothing_else() {
    let made_up = |step: &str, reason: &str| {
        let room = GaugeRoom::new();
        let number = room.reviewed();
        let refused = Refused {
            act: Act::Step,
            subject: number,
            step: Some(zhidu::id::StepRef::try_from(format!("procedures/calibration#{step}")).unwrap()),
            asked: None,
            reason: reason.to_owned(),
            nth: None,
            given: room.given("Lin", "2024-03-11"),
        };
        room.forge(&Record::Refused(refused));
        let replay = replay(&room);
        let retaken = replay.steps.last().unwrap();
        (wrong(retaken), retaken.not_kept.clone())
    };
    let nothing: Vec<String> = Vec::new();
    let found = |reason: &str| (vec![reason.to_owned()], Vec::<&str>::new());
    // G5 is in hand, asks for nothing, and may be done.
    assert_eq!(made_up("G5", "step-not-open"), found("reason"));
    assert_eq!(made_up("G5", "step-blocked"), found("reason"));
    assert_eq!(made_up("G5", "own-proposal"), found("reason"));
    assert_eq!(made_up("G5", "step-office"), (nothing.clone(), vec!["day", "office"]));
    // G6 is not in hand, whatever else may have stood in its way.
    assert_eq!(made_up("G6", "step-waits"), found("reason"));
    // G3 takes facts with it, but it is done and not in hand again.
    assert_eq!(made_up("G3", "step-needs"), found("reason"));
    assert_eq!(made_up("G3", "step-not-open"), (nothing, vec![]));
}

fn say(room: &GaugeRoom, lang: Lang, arguments: &[&str]) -> (u8, String) {
    let db = room.db();
    let all = ["--db", db.to_str().unwrap(), "audit", "replay"].into_iter().chain(arguments.iter().copied());
    let (said, remarked, code) = zhidu(lang, all);
    assert_eq!(remarked, "");
    (code, said)
}

#[test]
fn it_is_said_in_both_languages_and_json() {
    let room = GaugeRoom::new();
    let number = room.reviewed();
    room.refused(&number, "G5", "Sun", &[], "2024-03-11");
    // As it was recorded before the day was kept.
    let refused = Refused {
        act: Act::Step,
        subject: number.clone(),
        step: Some(zhidu::id::StepRef::try_from("procedures/calibration#G5".to_owned()).unwrap()),
        asked: None,
        reason: "wrong-day".to_owned(),
        nth: None,
        given: room.given("Lin", "2024-03-11"),
    };
    room.forge(&Record::Refused(refused));
    assert_eq!(say(&room, Lang::En, &[]).0, 0);
    let (code, json) = say(&room, Lang::Zh, &["--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    let steps = json["steps"].as_array().unwrap();
    assert_eq!((code, &json["same"], steps.len()), (0, &true.into(), 7));
    assert_eq!(
        (&steps[5]["act"], &steps[5]["reason"], &steps[5]["same"]),
        (&"refused".into(), &"step-office".into(), &true.into())
    );
    assert_eq!((&steps[6]["same"], &steps[6]["not_kept"]), (&Value::Null, &serde_json::json!(["day"])));
    certificate(&room, &number, |stepped| {
        stepped.nth = Some(3);
        came_to(stepped).led_to = vec![];
        came_to(stepped).sheets[0].form = FormId::new("letter");
    });
    certificate(&room, &number, |stepped| {
        stepped.given.by = PersonId::new("Feng");
        came_to(stepped).sheets[0].number = SheetNumber::new("JD-2024-03-002");
    });
    let corrected =
        StepCorrected { number: 3, reason: "so".to_owned(), nth: None, given: room.given("Sun", "2024-03-12") };
    room.forge_entry(&number, Entry::StepCorrected(corrected));
    let told = Lang::ALL.map(|lang| say(&room, lang, &[]));
    assert_eq!(told.each_ref().map(|(code, _)| *code), [1, 1]);
    insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("steps", told.map(|(_, text)| text).join("\n"));
    });
    assert_eq!(say(&room, Lang::En, &["--format", "json"]).1, say(&room, Lang::Zh, &["--format", "json"]).1);
}
