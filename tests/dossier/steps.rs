//! Dossiers of cases with steps: what they hold, and that whatever is forged of a step is found.

use zhidu::case::{CameTo, Entry, StepCorrected, Stepped, Written};
use zhidu::desk;
use zhidu::dossier::{Check, Dossier, Trust, Verdict, readers};
use zhidu::id::{OfficeId, PersonId, SheetNumber, StepId};
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::record::{Record, Refused};
use zhidu::render::{self, Paint};

use crate::gauge::{GaugeRoom, day};

use super::forge::{Forge, failing, faults, verify};

pub(crate) fn eventful() -> (GaugeRoom, String) {
    let room = GaugeRoom::new();
    let number = room.eventful();
    (room, number)
}

fn dossier() -> Dossier {
    let (room, number) = eventful();
    desk::dossier(&room.db(), &number, None).unwrap()
}

#[test]
fn it_holds_all_that_the_journal_says_of_the_case() {
    let (room, number) = eventful();
    let dossier = desk::dossier(&room.db(), &number, None).unwrap();
    let report = verify(&dossier);
    assert_eq!(failing(&report), [""; 0], "{:#?}", report.checks);
    assert_eq!((dossier.version, report.version, report.verdict(Check::Steps)), (2, 2, Some(&Verdict::Holds)));
    let records: Vec<Record> =
        dossier.entries.iter().map(|entry| zhidu::record::read(&entry.bytes.0).unwrap()).collect();
    let of_case = |record: &&Record| record.case().is_some_and(|case| case.as_str() == number);
    let mut said = 0;
    desk::log(&room.db(), None, 0, |logged| said += usize::from(of_case(&&logged.record))).unwrap();
    assert_eq!(records.iter().filter(of_case).count(), said);
    let refused = records.iter().filter(|record| matches!(record, Record::Refused(_))).count();
    let entries = records.iter().filter(|record| matches!(record, Record::Case { .. })).count();
    // Steps, corrections, printings, decisions, revisions.
    assert_eq!((refused, entries), (3, 9 + 2 + 2 + 2 + 7));
    let persons: std::collections::BTreeSet<_> = records
        .iter()
        .filter_map(|record| match record {
            Record::Person { event, .. } => Some(event.person().to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(persons.into_iter().collect::<Vec<_>>(), ["Han", "Lin", "Sun", "Zhou"], "Wu did nothing here");
    let steps = dossier.readers["steps"].as_array().unwrap();
    let told: Vec<_> = steps.iter().map(|step| (step["step"].as_str().unwrap(), step["corrected"] == true)).collect();
    assert_eq!(
        (told.len(), told[2], told[8]),
        (9, ("procedures/calibration#G2", true), ("procedures/calibration#G6", false))
    );
}

#[test]
fn a_case_that_is_not_decided_yet_has_one_as_soon_as_a_step_is_done() {
    let room = GaugeRoom::new();
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.refused(&number, "G2", "Sun", &[], "2024-03-04");
    let none = desk::dossier(&room.db(), &number, None).unwrap_err();
    assert_eq!(none[0].code.slug(), "no-decision", "a refusal alone proves nothing of how it was handled");
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    let dossier = desk::dossier(&room.db(), &number, None).unwrap();
    assert_eq!(failing(&verify(&dossier)), [""; 0]);
    assert!(dossier.kept.len() > 5, "the texts of the release are in it");
}

#[test]
fn a_forge_that_changes_nothing_passes() {
    let sealed = Forge::of(&dossier()).finish();
    assert_eq!(failing(&verify(&sealed)), [""; 0], "{:#?}", verify(&sealed).checks);
}

/// A forgery: its name, the check and the word by which it is found, and what is changed.
type Forgery = (&'static str, Check, &'static str, fn(&mut Forge));

const FORGERIES: [Forgery; 31] = [
    ("another office", Check::Steps, "step-refused", |forge| step(forge, 1).office = OfficeId::new("inspector")),
    ("another person", Check::Steps, "step-refused", |forge| step(forge, 1).given.by = PersonId::new("Feng")),
    ("in nobody's stead", Check::Steps, "step-differs", |forge| step(forge, 1).deputy_for = None),
    ("before what led to it", Check::Steps, "step-refused", |forge| step(forge, 6).on = day("2024-03-05")),
    ("on a day to come", Check::Steps, "step-refused", |forge| step(forge, 6).on = day("2024-03-10")),
    ("a month later", Check::Steps, "step-refused", |forge| step(forge, 8).on = day("2024-04-11")),
    ("leads elsewhere", Check::Steps, "step-differs", |forge| came_to(forge, 1).led_to = vec![StepId::new("G2")]),
    ("leads nowhere", Check::Steps, "step-differs", |forge| came_to(forge, 6).led_to.clear()),
    ("led to by another", Check::Steps, "step-differs", |forge| came_to(forge, 4).after = vec![StepId::new("G3")]),
    ("done by one signature", Check::Steps, "step-differs", |forge| {
        let done = step(forge, 6).came_to.clone();
        step(forge, 5).came_to = done;
    }),
    ("never done", Check::Steps, "step-differs", |forge| step(forge, 4).came_to = None),
    ("no sheet", Check::Steps, "step-differs", |forge| came_to(forge, 8).sheets.clear()),
    ("a sheet of another month", Check::Steps, "step-differs", |forge| sheet(forge, 8, "JD-2024-04-002")),
    ("a sheet of another form", Check::Steps, "step-differs", |forge| sheet(forge, 8, "WX-2024-03-002")),
    ("a number given before", Check::Steps, "sheet-order", |forge| sheet(forge, 8, "JD-2024-03-001")),
    ("no number at all", Check::Steps, "sheet-malformed", |forge| sheet(forge, 8, "JD 2")),
    ("under no decision", Check::Steps, "step-differs", |forge| step(forge, 8).decision = None),
    ("on other facts", Check::Steps, "step-differs", |forge| step(forge, 8).revision = 2),
    ("under another release", Check::Steps, "step-without-release", |forge| step(forge, 8).release = 2),
    ("other facts given with it", Check::Steps, "step-differs", |forge| {
        let place = forge
            .place(|record| matches!(record, Record::Case { entry: Entry::Stepped(done), .. } if done.number == 4));
        let Record::Case { entry: Entry::Revised(revision), .. } = &mut forge.records[place - 1] else { panic!() };
        let deviation = revision.facts.iter_mut().find(|fact| fact.name.as_str() == "gauge.deviation").unwrap();
        deviation.text = Written::One("0.02".to_owned());
    }),
    ("a step left out", Check::Case, "steps-gap", |forge| drop(forge.records.remove(place_of(forge, 2)))),
    ("a step left out, the others counted anew", Check::Steps, "step-refused", |forge| {
        let place = place_of(forge, 4);
        drop(forge.records.remove(place));
        renumber(forge);
    }),
    ("a correction left out", Check::Case, "records-gap", |forge| drop(forge.records.remove(correction_of(forge, 7)))),
    ("a correction left out, the others counted anew", Check::Steps, "step-refused", |forge| {
        drop(forge.records.remove(correction_of(forge, 7)));
        renumber(forge);
    }),
    ("a correction of what others were built on", Check::Steps, "correction-refused", |forge| {
        corrected(forge, 7).number = 4;
    }),
    ("a correction of nothing", Check::Steps, "correction-of-nothing", |forge| corrected(forge, 7).number = 20),
    ("a refusal left out", Check::Case, "records-gap", |forge| {
        let place = forge.place(|record| matches!(record, Record::Refused(refused) if refused.reason == "step-office"));
        drop(forge.records.remove(place));
    }),
    ("another reason of a refusal", Check::Steps, "refusal-differs", |forge| {
        let place = forge.place(|record| matches!(record, Record::Refused(refused) if refused.reason == "step-office"));
        let Record::Refused(refused) = &mut forge.records[place] else { panic!() };
        refused.reason = String::from("step-waits");
    }),
    ("a printing left out", Check::Case, "prints-gap", |forge| {
        let place = forge.place(|record| matches!(record, Record::Case { entry: Entry::Printed(_), .. }));
        drop(forge.records.remove(place));
    }),
    ("a printing of another sheet", Check::Case, "print-unknown", |forge| {
        let place = forge.place(|record| matches!(record, Record::Case { entry: Entry::Printed(_), .. }));
        let Record::Case { entry: Entry::Printed(printed), .. } = &mut forge.records[place] else { panic!() };
        printed.number = SheetNumber::new("JD-2024-03-009");
    }),
    ("no appointment", Check::Steps, "step-refused", |forge| {
        forge
            .records
            .retain(|record| !matches!(record, Record::Person { event, .. } if event.person().as_str() == "Sun"));
    }),
];

fn place_of(forge: &Forge, number: u32) -> usize {
    forge.place(|record| matches!(record, Record::Case { entry: Entry::Stepped(done), .. } if done.number == number))
}

fn correction_of(forge: &Forge, number: u32) -> usize {
    forge.place(|record| matches!(record, Record::Case { entry: Entry::StepCorrected(of), .. } if of.number == number))
}

fn step(forge: &mut Forge, number: u32) -> &mut Stepped {
    let place = place_of(forge, number);
    match &mut forge.records[place] {
        Record::Case { entry: Entry::Stepped(stepped), .. } => stepped,
        other => panic!("{other:?}"),
    }
}

fn corrected(forge: &mut Forge, number: u32) -> &mut StepCorrected {
    let place = correction_of(forge, number);
    match &mut forge.records[place] {
        Record::Case { entry: Entry::StepCorrected(corrected), .. } => corrected,
        other => panic!("{other:?}"),
    }
}

fn came_to(forge: &mut Forge, number: u32) -> &mut CameTo {
    step(forge, number).came_to.as_mut().unwrap()
}

fn sheet(forge: &mut Forge, number: u32, sheet: &str) {
    came_to(forge, number).sheets[0].number = SheetNumber::new(sheet);
    for record in &mut forge.records {
        if let Record::Case { entry: Entry::Printed(printed), .. } = record {
            printed.number = SheetNumber::new(sheet);
        }
    }
}

/// Counts the steps and the records of the case anew, as whoever leaves one out would.
fn renumber(forge: &mut Forge) {
    let (mut steps, mut said) = (0, 0);
    for record in &mut forge.records {
        if record.case().is_none() {
            continue;
        }
        said += 1;
        match record {
            Record::Case { entry: Entry::Stepped(stepped), .. } => {
                steps += 1;
                (stepped.number, stepped.nth) = (steps, Some(said));
            }
            Record::Case { entry: Entry::StepCorrected(corrected), .. } => corrected.nth = Some(said),
            Record::Refused(Refused { nth, .. }) => *nth = Some(said),
            _ => {}
        }
    }
}

#[test]
fn every_forgery_of_a_step_is_found_for_what_it_is() {
    let dossier = dossier();
    for (name, check, word, change) in FORGERIES {
        let mut forge = Forge::of(&dossier);
        change(&mut forge);
        let report = verify(&forge.finish());
        assert!(faults(&report, check).contains(&word), "{name}: {:#?}", report.checks);
        for sound in [Check::Inclusion, Check::Readers] {
            assert_eq!(faults(&report, sound), [""; 0], "{name}: who forges has seen to that");
        }
    }
}

#[test]
fn whatever_is_left_out_before_the_last_step_is_found() {
    let dossier = dossier();
    let all = Forge::of(&dossier).records.len();
    let last = place_of(&Forge::of(&dossier), 9);
    for place in 0..all {
        let mut forge = Forge::of(&dossier);
        let left_out = forge.records.remove(place);
        let found = failing(&verify(&forge.finish()));
        // That persons were told of a release proves nothing of the case.
        let told = matches!(&left_out, Record::Release { event: zhidu::release::ReleaseEvent::Notified(_), .. });
        assert!(!found.is_empty() || told || place >= last, "{left_out:?}");
    }
}

#[test]
fn a_text_that_lets_another_office_do_it_is_found_though_all_hashes_fit() {
    let room = GaugeRoom::new();
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    let good = desk::dossier(&room.db(), &number, None).unwrap();
    let other_text = || {
        let mut forge = Forge::of(&good);
        let place = forge.proposed().texts.iter().position(|text| text.name == "procedures/calibration.yaml").unwrap();
        let old = forge.proposed().texts[place].sha256;
        let text = String::from_utf8(forge.kept.remove(&old).unwrap()).unwrap();
        let new = forge.keep(text.replacen("who: clerk", "who: chief", 1).into_bytes());
        forge.proposed().texts[place].sha256 = new;
        forge
    };
    let report = verify(&other_text().finish());
    assert_eq!(faults(&report, Check::Releases), ["release-digest"]);
    let mut fitting = other_text();
    let digest = zhidu::release::digest_of(&fitting.proposed().texts);
    fitting.proposed().digest = digest;
    let report = verify(&fitting.finish());
    assert_eq!((faults(&report, Check::Releases).len(), faults(&report, Check::Steps)), (0, vec!["step-refused"]));
}

#[test]
fn a_release_that_nobody_approved_lets_nobody_do_a_step() {
    let room = GaugeRoom::new();
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    let good = desk::dossier(&room.db(), &number, None).unwrap();
    let mut forge = Forge::of(&good);
    let place = forge.event("approved");
    forge.records.remove(place);
    assert_eq!(faults(&verify(&forge.finish()), Check::Approval), ["not-approved"]);
    let mut forge = Forge::of(&good);
    let place = forge.event("published");
    forge.records.remove(place);
    assert_eq!(faults(&verify(&forge.finish()), Check::Steps), ["step-not-in-force"]);
}

#[test]
fn a_dossier_that_calls_itself_version_1_holds_no_steps() {
    let mut dossier = dossier();
    dossier.version = 1;
    dossier.readers = readers(&dossier);
    let report = verify(&dossier);
    let foreign = faults(&report, Check::Entries);
    assert_eq!(foreign, ["entry-foreign"; 9 + 2 + 2 + 3], "steps, corrections, printings, refusals");
    assert_eq!(report.verdict(Check::Steps), Some(&Verdict::Open("version-1")));
}

#[test]
fn what_is_wrong_with_steps_reads_aloud() {
    let good = dossier();
    let mut told = String::new();
    let mut tell = |change: &dyn Fn(&mut Forge)| {
        let mut forge = Forge::of(&good);
        change(&mut forge);
        let report = desk::verify_dossier(&forge.finish(), &Trust::default());
        for lang in Lang::ALL {
            let text = render::dossier(&report, &Messages::new(lang), Paint(false), 100);
            let faults =
                text.lines().filter(|line| line.trim_start().starts_with("- ") || line.starts_with("          "));
            told.push_str(&format!("{}\n", faults.collect::<Vec<_>>().join("\n")));
        }
    };
    for (name, _, _, change) in FORGERIES {
        if ["another office", "leads nowhere", "a number given before", "no number at all", "under another release"]
            .contains(&name)
            || name.ends_with("left out")
            || name.ends_with("of a refusal")
            || name.starts_with("a correction of")
            || name.starts_with("a printing of")
        {
            tell(&change);
        }
    }
    insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("steps", told);
    });
}
