//! Nobody approves what they did: neither by a correction that comes between, nor the other way round.

use zhidu::case::{Entry, StepCorrected};
use zhidu::desk;

use crate::gauge::GaugeRoom;

const CALIBRATION: &str = "procedures/calibration.yaml";

/// G2 issues the certificate, G3 needs it and approves G2; both are in hand side by side.
const SIDE_BY_SIDE: [(&str, &str, &str); 2] = [
    (CALIBRATION, "    asks: gauge.deviation\n", "    asks: gauge.deviation\n    issues: certificate\n"),
    (
        CALIBRATION,
        "    needs: {facts: [gauge.fee]}\n",
        "    needs: {facts: [gauge.fee], sheets: certificate}\n    approves: G2\n",
    ),
];

/// A room in which Lin may do G2 as well as G3, with a gauge of which all three first steps are done.
fn approved() -> (GaugeRoom, String) {
    let room = GaugeRoom::with(&SIDE_BY_SIDE);
    room.appoint("Lin", "inspector", None, "2024-01-03");
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    room.step(&number, "G2", "Sun", &["gauge.deviation=0.01"], "2024-03-05");
    room.step(&number, "G3", "Lin", &[], "2024-03-06");
    (room, number)
}

#[test]
fn a_step_that_was_approved_is_corrected_after_its_approval() {
    let (room, number) = approved();
    let found = desk::correct_step(
        &room.db(),
        &number,
        2,
        "so",
        &mut zhidu::files::Files::default(),
        &room.given("Sun", "2024-03-06"),
    );
    let found = found.unwrap_err().remove(0);
    let word =
        |name: &str| found.arguments.iter().find(|(known, _)| *known == name).map(|(_, word)| format!("{word:?}"));
    assert_eq!(found.code.slug(), "step-followed");
    assert!(word("by").unwrap().contains('3'), "{found:?}");
    assert!(desk::replay(&room.db(), None).unwrap().is_same());
    room.correct(&number, 3, "Lin", "2024-03-06");
    room.correct(&number, 2, "Sun", "2024-03-06");
    room.step(&number, "G2", "Lin", &["gauge.deviation=0.02"], "2024-03-06");
    assert_eq!(room.refused(&number, "G3", "Lin", &[], "2024-03-06"), "own-proposal");
}

#[test]
fn a_sheet_that_a_step_of_another_procedure_needed_keeps_its_step() {
    let other = "title: {zh: 送件, en: Delivery}\nclause: 4\nsource: seed\nsteps:\n  - id: S1\n    title: {zh: 送件, en: deliver}\n    \
                 who: clerk\n    needs: {sheets: certificate}\n    then: end\n";
    let later = (CALIBRATION, "    needs: {sheets: certificate}\n", "");
    let room = GaugeRoom::with(&[("procedures/delivery.yaml", "", other), later]);
    let number = room.certified();
    assert_eq!(room.refused(&number, "S1", "Sun", &[], "2024-03-11"), "step-office");
    room.step(&number, "S1", "Lin", &[], "2024-03-11");
    assert_eq!(room.uncorrected(&number, 6, "Lin", "2024-03-11"), "step-followed");
    room.correct(&number, 7, "Lin", "2024-03-11");
    room.correct(&number, 6, "Lin", "2024-03-11");
    assert!(desk::replay(&room.db(), None).unwrap().is_same());
}

#[test]
fn whoever_approved_a_step_that_is_in_hand_again_does_not_do_it() {
    let (room, number) = approved();
    // As registers came to be when such a correction was still taken.
    let given = room.given("Sun", "2024-03-06");
    let corrected = StepCorrected { number: 2, reason: "so".to_owned(), nth: None, given };
    room.forge_entry(&number, Entry::StepCorrected(corrected));
    assert_eq!(room.refused(&number, "G2", "Lin", &["gauge.deviation=0.02"], "2024-03-07"), "own-proposal");
    room.step(&number, "G2", "Sun", &["gauge.deviation=0.02"], "2024-03-07");
}

#[test]
fn whoever_sent_it_back_may_do_it_themselves_and_no_longer_approves() {
    let rounds = "title: {zh: 复检, en: Another look}\nclause: 5\nsource: seed\nsteps:\n  - id: L1\n    title: {zh: 复检, en: look again}\n    \
                  who: [clerk, chief]\n    then: L2\n  - id: L2\n    title: {zh: 认可, en: agree}\n    who: chief\n    approves: L1\n    \
                  asks: gauge.accepted\n    then:\n      - {when: {gauge.accepted: yes}, to: end}\n      - {when: {gauge.accepted: no}, to: L1}\n";
    let room = GaugeRoom::with(&[("procedures/look.yaml", "", rounds)]);
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.step(&number, "L1", "Lin", &[], "2024-03-04");
    room.step(&number, "L2", "Zhou", &["gauge.accepted=no"], "2024-03-05");
    room.step(&number, "L1", "Zhou", &[], "2024-03-06");
    assert_eq!(room.refused(&number, "L2", "Zhou", &["gauge.accepted=yes"], "2024-03-06"), "own-proposal");
}

#[test]
fn a_number_that_no_step_bears_is_mistyped_and_not_refused() {
    let room = GaugeRoom::new();
    let number = room.certified();
    let size = desk::refusals(&room.db()).unwrap().len();
    let given = room.given("Lin", "2024-03-11");
    let files = &mut zhidu::files::Files::default();
    let found = desk::correct_step(&room.db(), &number, 99, "so", files, &given).unwrap_err().remove(0);
    assert_eq!((found.code.slug(), desk::refusals(&room.db()).unwrap().len()), ("step-number-unknown", size));
    // What can be corrected is the last step alone, and is told so.
    let known = found.arguments.iter().find(|(name, _)| *name == "known").unwrap();
    assert_eq!(known.1.show(zhidu::label::Lang::En), "6");
    room.correct(&number, 6, "Lin", "2024-03-11");
    assert_eq!(room.uncorrected(&number, 6, "Lin", "2024-03-11"), "step-followed");
    assert_eq!(desk::refusals(&room.db()).unwrap().len(), size + 1);
}

#[test]
fn a_step_takes_no_list_with_it() {
    let room = GaugeRoom::new();
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    for fact in ["halt=[]", "halt[+].reason=none", "gauge.fee=1"] {
        assert_eq!(room.refused(&number, "G1", "Lin", &[fact], "2024-03-04"), "step-stated", "{fact}");
    }
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    room.set(&number, &["halt[+].reason=none"], "2024-03-04");
    for fact in ["halt[1].reason=other", "halt[1]=", "halt="] {
        assert_eq!(room.refused(&number, "G3", "Lin", &["gauge.fee=1", fact], "2024-03-04"), "step-stated", "{fact}");
    }
    assert!(desk::replay(&room.db(), None).unwrap().is_same());
}
