//! One slip at a time in one application for a building permit: each is one deviation of its kind, and says what a reader has to know.

use zhidu::conform::{Doubt, Kind, SetBy, State};
use zhidu::eventlog::{Event, Trace};

use super::pack::{With, event, held_with, one, permits, procedure, told};
use zhidu::eventlog::Log;

/// An application that was granted: what was missing came after a week.
fn granted() -> Trace {
    let on = |activity: &str, day: &str, office: &str, by: &str| event(activity, day, office).by(by);
    Trace::new("BP-1")
        .with("application.received_on", "2023-03-06")
        .with("application.promised_on", "2023-05-31")
        .then(on("P1", "2023-03-06", "front_desk", "He"))
        .then(on("P2", "2023-03-08", "case_officer", "Shen").with("application.complete", false))
        .then(on("P3", "2023-03-08", "front_desk", "He"))
        .then(on("P4", "2023-03-14", "front_desk", "He"))
        .then(on("P2", "2023-03-15", "case_officer", "Shen").with("application.complete", true))
        .then(on("R2", "2023-03-20", "fire_service", "Luo"))
        .then(on("R1", "2023-03-27", "planning_office", "Liang"))
        .then(on("R3", "2023-03-30", "traffic_office", "Gao"))
        .then(on("D1", "2023-04-03", "case_officer", "Shen"))
        .then(on("D1", "2023-04-04", "legal_officer", "Lu"))
        .then(on("D2", "2023-04-06", "head_of_permits", "Fang").with("decision.result", "grant"))
        .then(on("G1", "2023-04-07", "front_desk", "He"))
        .then(on("G2", "2023-04-12", "front_desk", "He").with("fee.paid", true).with("fee.paid_on", "2023-04-11"))
        .then(
            on("A1", "2023-05-12", "case_officer", "Shen")
                .with("appeal.over_on", "2023-05-12")
                .with("appeal.lodged", false),
        )
}

/// The place of the nth event of an activity.
fn place(trace: &Trace, activity: &str, nth: usize) -> usize {
    let all = trace.events.iter().enumerate().filter(|(_, event)| event.activity() == Some(activity));
    all.map(|(place, _)| place).nth(nth).unwrap()
}

/// Changes the nth event of an activity.
fn change(trace: &mut Trace, activity: &str, nth: usize, by: impl Fn(Event) -> Event) {
    let place = place(trace, activity, nth);
    trace.events[place] = by(trace.events[place].clone());
}

fn at(day: &str) -> zhidu::eventlog::Moment {
    zhidu::eventlog::Moment::read(&format!("{day}T09:00:00+08:00")).unwrap()
}

#[test]
fn what_is_as_the_procedure_has_it_has_no_deviation() {
    let report = one(granted());
    assert_eq!(told(&report), [""; 0]);
    assert_eq!((report.fitness().fitting, report.fitness().cases), (1, 1));
    assert_eq!(report.cases[0].state, State::Ended);
    assert!(report.cases[0].doubts.is_empty(), "{:?}", report.cases[0].doubts);
    assert!(report.holds());
}

#[test]
fn a_step_left_out_is_told_before_the_next() {
    let mut trace = granted();
    trace.events.remove(place(&trace, "R1", 0));
    let report = one(trace);
    // It was due before the decision was drawn up, which is the eighth event now.
    assert_eq!(told(&report), ["skipped R1 8"]);
    let skipped = &report.cases[0].deviations[0];
    assert_eq!((skipped.activity.as_str(), skipped.offices[0].as_str()), ("", "planning_office"));
}

#[test]
fn a_step_before_its_turn() {
    let mut trace = granted();
    let made_out = place(&trace, "G1", 0);
    trace.events.swap(made_out - 1, made_out);
    let report = one(trace);
    assert_eq!(told(&report), ["out_of_order G1 11"]);
    assert!(report.cases[0].deviations[0].ahead);
}

#[test]
fn a_step_long_after_its_turn() {
    let mut trace = granted();
    let reviewed = trace.events.remove(place(&trace, "R1", 0));
    trace.events.push(reviewed.at(at("2023-05-12")));
    assert_eq!(told(&one(trace.clone())), ["out_of_order R1 14"]);
    // In between all went on, so that it is late besides nothing else.
    assert!(!one(trace).cases[0].deviations[0].ahead);
}

#[test]
fn a_step_done_twice() {
    let mut trace = granted();
    let again = place(&trace, "P3", 0);
    trace.events.insert(again + 1, trace.events[again].clone());
    assert_eq!(told(&one(trace)), ["repeated P3 4"]);
}

#[test]
fn a_step_of_another_branch() {
    let mut trace = granted();
    let letter = event("X1", "2023-04-12", "front_desk").by("He");
    trace.events.insert(place(&trace, "A1", 0), letter);
    assert_eq!(told(&one(trace)), ["uncalled X1 14"]);
}

#[test]
fn a_branch_that_the_facts_exclude() {
    let mut trace = granted();
    change(&mut trace, "D2", 0, |event| event.with("decision.result", "不予"));
    let report = one(trace);
    assert_eq!(told(&report), ["wrong_way D2 11"]);
    let wrong = &report.cases[0].deviations[0];
    assert_eq!(wrong.others[0].as_str(), "G1");
    assert_eq!((wrong.facts[0].0.as_str(), wrong.facts[0].1.as_str()), ("decision.result", "refuse"));
}

#[test]
fn an_activity_that_nobody_knows_and_what_it_is_made_to_mean() {
    let mut trace = granted();
    trace.events.insert(1, event("Fetch coffee", "2023-03-07", ""));
    change(&mut trace, "R1", 0, |event| event.with("concept:name", "Zoning check"));
    trace.events.push(event("File closed", "2023-05-13", ""));
    let report = one(trace.clone());
    assert_eq!(told(&report), ["unknown_activity 2", "unknown_activity 8", "skipped R1 10", "unknown_activity 16"]);
    let counted: Vec<_> = report.unknown.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    assert_eq!(counted, [("Fetch coffee", 1), ("File closed", 1), ("Zoning check", 1)]);
    let with = With {
        activities: &[("Fetch coffee", "-"), ("Zoning check", "planning REVIEW"), ("File closed", "end")],
        ..With::default()
    };
    let held = held_with(permits(), procedure(permits(), "permits/building"), &Log::new("l").holding(trace), &with);
    assert_eq!(told(&held), [""; 0]);
}

#[test]
fn the_wrong_office_and_what_cannot_be_told() {
    let mut trace = granted();
    change(&mut trace, "G1", 0, |event| event.in_role("审批科长"));
    // A department says less than an office of it; nobody knows what a clerk is.
    change(&mut trace, "P1", 0, |event| event.in_role("Building OFFICE"));
    change(&mut trace, "P3", 0, |event| event.in_role("clerk"));
    let report = one(trace.clone());
    assert_eq!(told(&report), ["wrong_office G1 12"]);
    let wrong = &report.cases[0].deviations[0];
    assert_eq!((wrong.office.as_deref(), wrong.offices[0].as_str()), (Some("head_of_permits"), "front_desk"));
    let doubts: Vec<_> = report.cases[0].doubts.iter().map(|(doubt, count)| (*doubt, *count)).collect();
    assert_eq!(doubts, [(Doubt::Role, 1), (Doubt::Department, 1)]);
    let with = With { roles: &[("clerk", "front desk")], ..With::default() };
    let held = held_with(permits(), procedure(permits(), "permits/building"), &Log::new("l").holding(trace), &with);
    assert!(!held.doubts().contains_key(&Doubt::Role));
}

#[test]
fn one_signature_of_two() {
    let mut trace = granted();
    trace.events.remove(place(&trace, "D1", 1));
    let report = one(trace.clone());
    assert_eq!(told(&report), ["unsigned D1 9"]);
    assert_eq!(report.cases[0].deviations[0].offices[0].as_str(), "legal_officer");
    // The same office twice is one signature.
    trace.events.insert(9, event("D1", "2023-04-04", "case_officer").by("Shen"));
    assert_eq!(told(&one(trace)), ["unsigned D1 9", "repeated D1 10"]);
}

#[test]
fn whoever_drew_up_the_decision_approves_it() {
    let mut trace = granted();
    change(&mut trace, "D2", 0, |event| event.by("Lu"));
    assert_eq!(told(&one(trace)), ["own_proposal D2 11"]);
}

#[test]
fn handed_out_before_the_fee_was_paid() {
    let mut trace = granted();
    change(&mut trace, "G2", 0, |event| event.with("fee.paid", false));
    let report = one(trace.clone());
    assert_eq!(told(&report), ["barred G2 13"]);
    assert_eq!(report.cases[0].deviations[0].facts[0].1, "no");
    change(&mut trace, "G2", 0, |event| event.with("fee.paid", true).with("fee.paid_on", "2023-04-13"));
    let report = one(trace);
    assert_eq!(told(&report), ["barred G2 13"]);
    assert_eq!(report.cases[0].deviations[0].since.unwrap().to_string(), "2023-04-13");
}

#[test]
fn a_day_before_that_of_what_led_to_it() {
    let mut trace = granted();
    change(&mut trace, "P3", 0, |event| event.at(at("2023-03-07")));
    let report = one(trace);
    assert_eq!(told(&report), ["early P3 3"]);
    assert_eq!(report.cases[0].deviations[0].since.unwrap().to_string(), "2023-03-08");
}

#[test]
fn late_by_the_text_and_by_contract() {
    let mut trace = granted();
    // Five working days from Monday, 6 March end on Monday, 13 March.
    change(&mut trace, "P2", 0, |event| event.at(at("2023-03-14")));
    change(&mut trace, "P3", 0, |event| event.at(at("2023-03-14")));
    let report = one(trace.clone());
    assert_eq!(told(&report), ["late P2 2"]);
    let missed = &report.cases[0].deviations[0].missed[0];
    assert_eq!((missed.on.to_string().as_str(), missed.provisional), ("2023-03-13", false));
    assert!(matches!(&missed.set_by, SetBy::Text(clause) if clause.as_str() == "§3"));
    let mut trace = granted();
    trace = trace.with("application.promised_on", "2023-04-11");
    let report = one(trace);
    assert_eq!(told(&report), ["late G2 13"]);
    let missed = &report.cases[0].deviations[0].missed[0];
    assert!(matches!(&missed.set_by, SetBy::Contract(fact) if fact.as_str() == "application.promised_on"));
}

#[test]
fn a_case_that_goes_on_is_no_deviation_and_one_that_ended_is() {
    let mut trace = granted();
    trace.events.truncate(7);
    let report = one(trace.clone());
    assert_eq!(told(&report), [""; 0]);
    let State::Open(in_hand) = &report.cases[0].state else { panic!("{:?}", report.cases[0].state) };
    let in_hand: Vec<_> = in_hand
        .iter()
        .map(|one| (one.step.as_str(), one.since.unwrap().to_string(), one.due[0].on.to_string()))
        .collect();
    // Fifteen working days from Wednesday, 15 March.
    assert_eq!(in_hand, [("R3", "2023-03-15".to_owned(), "2023-04-05".to_owned())]);
    let ended = trace.clone().then(event("withdrawn", "2023-04-01", "").reaching("pi_abort"));
    let report = one(ended);
    assert_eq!(told(&report), ["ended_early R3 -"]);
    assert!(matches!(&report.cases[0].state, State::EndedEarly(in_hand) if in_hand.len() == 1));
    // Quiet for thirty days when the log ends, which another case makes last until May.
    let log = Log::new("l").holding(trace).holding(granted());
    let held = |quiet| {
        held_with(
            permits(),
            procedure(permits(), "permits/building"),
            &log,
            &With { quiet: Some(quiet), ..With::default() },
        )
    };
    assert_eq!(told(&held(46)), [""; 0]);
    assert_eq!(told(&held(45)), ["ended_early R3 -"]);
}

#[test]
fn a_log_without_facts_roles_and_days_says_what_it_leaves_open() {
    let mut trace = granted();
    trace.attributes = Trace::new("BP-1").attributes;
    for place in 0..trace.events.len() {
        let activity = trace.events[place].activity().unwrap().to_owned();
        trace.events[place] = Event::new(&activity);
    }
    let report = one(trace);
    assert_eq!(told(&report), [""; 0]);
    let doubts: Vec<_> = report.doubts().into_iter().collect();
    let expected = [
        (Doubt::NoDay, 14),
        (Doubt::NoRole, 14),
        // Twice whether the papers were complete, once what was decided, once whether there was an appeal.
        (Doubt::Way, 4),
        // Whether the fee was paid and the appeal period over.
        (Doubt::Guard, 2),
        (Doubt::Approver, 1),
    ];
    assert_eq!(doubts.iter().filter(|(doubt, _)| *doubt != Doubt::Deadline).copied().collect::<Vec<_>>(), expected);
}

#[test]
fn what_is_not_done_yet_is_no_step() {
    let mut trace = granted();
    let check = place(&trace, "P2", 0);
    let begun = event("P2", "2023-03-07", "case_officer").reaching("start");
    trace.events.insert(check, begun);
    change(&mut trace, "P2", 1, |event| event.reaching("Complete"));
    let report = one(trace);
    assert_eq!((told(&report).len(), report.passed_over), (0, 1));
    assert_eq!(Kind::ALL.len(), report.counts().len());
}
