//! Refusals tried again by what was kept of them, and steps whose facts were set by themselves.

use zhidu::act::Act;
use zhidu::desk::{self, Doing, Retaken};
use zhidu::dossier::{Check, Trust, Verdict};
use zhidu::files::Files;
use zhidu::id::{OfficeId, StepRef};
use zhidu::record::{Asked, Record, Refused};

use crate::gauge::{GaugeRoom, day};

const CALIBRATION: &str = "procedures/calibration.yaml";

/// What came of the last record: whether something else comes out, and what was not kept.
fn last(room: &GaugeRoom) -> (bool, Vec<&'static str>) {
    let replay = desk::replay(&room.db(), None).unwrap();
    let Retaken { findings, not_kept, .. } = replay.steps.into_iter().next_back().unwrap();
    (!findings.is_empty(), not_kept)
}

fn holds(room: &GaugeRoom, number: &str) -> bool {
    let dossier = desk::dossier(&room.db(), number, None).unwrap();
    desk::verify_dossier(&dossier, &Trust::default()).verdict(Check::Steps) == Some(&Verdict::Holds)
}

const SAME: (bool, Vec<&str>) = (false, Vec::new());
const OTHERWISE: (bool, Vec<&str>) = (true, Vec::new());

#[test]
fn the_day_the_office_and_the_number_are_kept_and_judged_by() {
    let room = GaugeRoom::new();
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.step(&number, "G1", "Lin", &[], "2024-03-06");
    let code = room.try_step(&number, "G3", "Lin", &[], ("2024-03-05", "2024-03-06")).unwrap_err()[0].code;
    assert_eq!((code.slug(), last(&room)), ("wrong-day", SAME));
    let doing = Doing { step: "G3", facts: &[], on: None, office: Some("inspector") };
    let given = room.given("Lin", "2024-03-06");
    let code = desk::step(&room.db(), &number, doing, &mut Files::default(), &given).unwrap_err()[0].code;
    assert_eq!((code.slug(), last(&room)), ("step-office", SAME));
    assert_eq!((room.uncorrected(&number, 1, "Feng", "2024-03-06"), last(&room)), ("step-office", SAME));
    room.step(&number, "G3", "Lin", &[], "2024-03-06");
    assert_eq!((room.uncorrected(&number, 1, "Lin", "2024-03-06"), last(&room)), ("step-followed", SAME));
    let asked: Vec<_> = desk::refusals(&room.db()).unwrap().into_iter().map(|refused| refused.asked.unwrap()).collect();
    let step = |on, office: Option<&OfficeId>| Asked { on: Some(day(on)), office: office.cloned(), corrects: None };
    let correction = || Asked { corrects: Some(1), ..Asked::default() };
    assert_eq!(
        asked[..2],
        [step("2024-03-05", None), Asked { on: asked[1].on, ..step("2024-03-06", Some(&OfficeId::new("inspector"))) }]
    );
    assert_eq!(asked[2..], [correction(), correction()]);
    assert!(holds(&room, &number));
}

/// Records that a step of a reviewed gauge was refused, which it was not.
fn made_up(room: &GaugeRoom, number: &str, step: Option<&str>, asked: Option<Asked>, reason: &str) {
    let refused = Refused {
        act: Act::Step,
        subject: number.to_owned(),
        step: step.map(|step| StepRef::try_from(format!("procedures/calibration#{step}")).unwrap()),
        asked,
        reason: reason.to_owned(),
        nth: None,
        given: room.given("Lin", "2024-03-11"),
    };
    room.forge(&Record::Refused(refused));
}

#[test]
fn what_was_made_up_is_found_as_far_as_it_was_kept() {
    let asked = || Some(Asked { on: Some(day("2024-03-09")), ..Asked::default() });
    let corrects = |number| Some(Asked { corrects: Some(number), ..Asked::default() });
    let open = |parts: &[&'static str]| (false, parts.to_vec());
    for (step, asked, reason, found) in [
        (Some("G5"), asked(), "wrong-day", OTHERWISE),
        (Some("G5"), None, "wrong-day", open(&["day"])),
        (Some("G5"), asked(), "step-office", OTHERWISE),
        (Some("G5"), None, "step-office", open(&["day", "office"])),
        (Some("G5"), None, "a-code-to-come", open(&["day", "office"])),
        (None, corrects(5), "step-followed", OTHERWISE),
        (None, corrects(4), "step-followed", SAME),
        (None, corrects(9), "step-followed", open(&["correction"])),
        (None, None, "step-followed", open(&["correction"])),
    ] {
        let room = GaugeRoom::new();
        let number = room.reviewed();
        made_up(&room, &number, step, asked.clone(), reason);
        assert_eq!(last(&room), found, "{step:?} {asked:?} {reason}");
        assert_eq!(holds(&room, &number), !found.0, "{step:?} {asked:?} {reason}");
    }
}

/// G5 is done only while nobody found otherwise, until a day.
const WHILE_FIT: [(&str, &str, &str); 1] =
    [(CALIBRATION, "    issues: certificate\n", "    when: {gauge.verdict: fit}\n    issues: certificate\n")];

#[test]
fn a_judgement_that_ends_counts_by_the_day_that_was_asked_for() {
    let room = GaugeRoom::with(&WHILE_FIT);
    let number = room.reviewed();
    room.override_until(&number, "gauge.verdict=unfit", "2024-03-10", "2024-03-08");
    let code = room.try_step(&number, "G5", "Lin", &[], ("2024-03-09", "2024-03-14")).unwrap_err()[0].code;
    assert_eq!((code.slug(), last(&room)), ("step-blocked", SAME));
    made_up(&room, &number, Some("G5"), None, "step-blocked");
    assert_eq!(last(&room), (false, vec!["day"]));
    assert!(holds(&room, &number));
    // Without one nothing of it hangs on the day.
    let room = GaugeRoom::with(&WHILE_FIT);
    let number = room.reviewed();
    made_up(&room, &number, Some("G5"), None, "step-blocked");
    assert_eq!((last(&room), holds(&room, &number)), (OTHERWISE, false));
}

#[test]
fn a_code_that_is_none_of_the_checks_proves_nothing() {
    // G3 sets a fact, which an open appeal does not let it; what was stated with it may have stopped it before.
    let room = GaugeRoom::with(&[(
        CALIBRATION,
        "    sets: {gauge.fee_told: yes}\n",
        "    sets: {gauge.fee_told: yes}\n    when: {gauge.fee: '> 5'}\n",
    )]);
    let number = room.add(", user: Feng, fee: 120, deviation: 0.01", "2024-03-04");
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    room.decide(&number, "2024-03-05");
    room.appeal(&number, "Feng", "2024-03-06");
    assert_eq!(room.refused(&number, "G3", "Lin", &["gauge.fee=1"], "2024-03-07"), "step-blocked");
    assert_eq!(room.refused(&number, "G3", "Lin", &[], "2024-03-07"), "appeal-open");
    assert_eq!(last(&room), (false, vec!["facts"]));
    assert!(holds(&room, &number));
}

#[test]
fn a_fact_that_a_step_needs_and_sets_is_not_what_was_stated() {
    let status = (
        "facts/gauge.yaml",
        "  paid: {type",
        "  status: {type: choice, label: {zh: 状态, en: status}, choices: {new: {zh: 新, en: new}, handled: {zh: 已办, en: handled}}}\n  paid: {type",
    );
    let handled = (
        CALIBRATION,
        "    clause: 3.1\n",
        "    clause: 3.1\n    when: {gauge.status: new}\n    needs: {facts: [gauge.status]}\n    sets: {gauge.status: handled}\n",
    );
    let room = GaugeRoom::with(&[status, handled]);
    let number = room.add(", user: Feng, fee: 120, status: new", "2024-03-04");
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    assert_eq!((last(&room), holds(&room, &number)), (SAME, true));
    // A needed fact that is set in the same step, and had to be stated with it.
    let (file, from, to) = handled;
    let unguarded = to.replace("    when: {gauge.status: new}\n", "");
    let room = GaugeRoom::with(&[status, (file, from, &unguarded)]);
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.step(&number, "G1", "Lin", &["gauge.status=new"], "2024-03-04");
    assert_eq!((last(&room), holds(&room, &number)), (SAME, true));
}
