//! Defects of steps, laid one at a time into a sound register in which procedures run: exactly their question says so.

use zhidu::case::{CameTo, Entry, Issued, Printed};
use zhidu::desk;
use zhidu::id::{CaseNumber, FormId, OfficeId, SheetNumber};
use zhidu::person::Relief;
use zhidu::question::{Answer, Question, Weight};
use zhidu::record::Record;
use zhidu::truth::Truth;

use crate::gauge::{GaugeRoom, day};

use super::room::answer;

const TODAY: &str = "2024-04-30";

fn ask(room: &GaugeRoom) -> Vec<Answer> {
    desk::questions(&room.db(), None, None, day(TODAY)).unwrap()
}

/// Lists the questions that need attention, that of anchoring left aside: nobody has signed this journal.
fn attention(answers: &[Answer]) -> Vec<&'static str> {
    let noticed = answers.iter().filter(|answer| answer.needs_attention()).map(|answer| answer.question.id());
    noticed.filter(|id| *id != "unanchored").collect()
}

fn found(answers: &[Answer], question: Question, weight: Weight) -> Vec<&'static str> {
    answer(answers, question).of(weight).map(|finding| finding.what).collect()
}

/// Tells what is found, beside the one question that needs attention.
fn sees(room: &GaugeRoom, question: Question, findings: &[&str]) {
    let answers = ask(room);
    assert_eq!(attention(&answers), [question.id()], "{:#?}", answer(&answers, question));
    assert_eq!(found(&answers, question, Weight::Attention), findings);
}

/// A gauge that was taken in, measured, reviewed, certified and given back, each in time.
fn sound() -> (GaugeRoom, String) {
    let room = GaugeRoom::new();
    let number = room.returned();
    (room, number)
}

#[test]
fn a_sound_register_in_which_procedures_run_needs_no_attention() {
    let (room, _) = sound();
    let answers = ask(&room);
    assert_eq!(attention(&answers), [""; 0], "{answers:#?}");
    let open = answers.iter().filter(|answer| answer.verdict() == Truth::Unknown).map(|answer| answer.question.id());
    assert_eq!(open.collect::<Vec<_>>(), [""; 0]);
    // G2, G4, G5 and G6 have deadlines of their own; the day on which G6 was promised stands in no fact.
    assert_eq!(found(&answers, Question::LateSteps, Weight::Noted), ["done-in-time"; 4]);
    assert_eq!(answer(&answers, Question::ProvisionalCalendars).verdict(), Truth::No);
}

#[test]
fn a_step_done_after_its_day() {
    let room = GaugeRoom::new();
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    // Five working days after Monday the 4th end on Monday the 11th.
    room.step(&number, "G2", "Sun", &["gauge.deviation=0.03"], "2024-03-13");
    room.step(&number, "G3", "Lin", &[], "2024-03-13");
    room.step(&number, "G4", "Zhou", &["gauge.accepted=no"], "2024-03-14");
    room.step(&number, "G4", "Lin", &["gauge.accepted=no"], "2024-03-14");
    room.decide(&number, "2024-03-14");
    sees(&room, Question::LateSteps, &["done-late"]);
    let answers = ask(&room);
    let late = answer(&answers, Question::LateSteps).of(Weight::Attention).next().unwrap();
    assert!(late.words.contains(&("days", zhidu::question::Word::Count(2))), "{late:#?}");
    assert_eq!(late.deadline.as_ref().and_then(zhidu::procedure::Deadline::on), Some(day("2024-03-11")));
}

#[test]
fn a_step_signed_by_several_is_as_late_as_its_latest_signature() {
    let room = GaugeRoom::new();
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    room.step(&number, "G3", "Lin", &[], "2024-03-05");
    room.step(&number, "G2", "Sun", &["gauge.deviation=0.01"], "2024-03-06");
    // Three days from the 6th end on Monday the 11th.
    room.step(&number, "G4", "Zhou", &["gauge.accepted=yes"], "2024-03-13");
    let early = room.try_step(&number, "G4", "Lin", &["gauge.accepted=yes"], ("2024-03-08", "2024-03-14"));
    assert!(early.unwrap().came_to.is_some());
    let answers = ask(&room);
    let late = answer(&answers, Question::LateSteps).of(Weight::Attention).next().unwrap();
    assert_eq!(late.what, "done-late", "{answers:#?}");
    assert!(late.words.contains(&("on", "2024-03-13".into())), "{late:#?}");
}

#[test]
fn a_halt_moves_the_day() {
    let room = GaugeRoom::new();
    let halt = "  halt: [{from: 2024-03-06, to: 2024-03-07, reason: no oil}]\n";
    let gauge = "  gauge: {received_on: 2024-03-04, user: Feng, fee: 120}\n";
    let number = room.add_case(&format!("facts:\n{gauge}{halt}"), "2024-03-04");
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    room.step(&number, "G2", "Sun", &["gauge.deviation=0.03"], "2024-03-13");
    let answers = ask(&room);
    assert_eq!(found(&answers, Question::LateSteps, Weight::Noted), ["done-in-time"]);
}

#[test]
fn a_step_in_hand_after_its_day_by_contract_and_by_the_text() {
    let room = GaugeRoom::new();
    let number = room.certified();
    room.set(&number, &["gauge.paid=yes", "gauge.paid_on=2024-03-12", "gauge.back_on=2024-03-20"], "2024-03-12");
    room.decide(&number, "2024-03-12");
    sees(&room, Question::LateSteps, &["overdue", "overdue"]);
    let early = desk::questions(&room.db(), Some(Question::LateSteps), None, day("2024-03-14")).unwrap();
    assert!(!early[0].needs_attention(), "the last day is in time: {early:#?}");
}

#[test]
fn a_day_that_hangs_on_a_fact_leaves_it_open() {
    let from = ("procedures/calibration.yaml", "within: {days: 3}", "within: {days: 3, from: gauge.back_on}");
    let room = GaugeRoom::with(&[from]);
    room.reviewed();
    let answers = ask(&room);
    assert_eq!(found(&answers, Question::LateSteps, Weight::Attention), ["overdue"], "G5, a month after the 8th");
    assert_eq!(found(&answers, Question::LateSteps, Weight::Unsettled), ["deadline-open"], "{answers:#?}");
}

#[test]
fn a_day_of_a_year_that_is_not_announced() {
    let room = GaugeRoom::new();
    let number = room.add(", user: Feng, fee: 120", "2024-12-30");
    room.step(&number, "G1", "Lin", &[], "2024-12-30");
    let asked = |today: &str| desk::questions(&room.db(), None, None, day(today)).unwrap();
    // In hand, and its day is yet to come: five working days after Monday the 30th.
    let answers = asked("2025-01-02");
    assert_eq!(found(&answers, Question::ProvisionalCalendars, Weight::Noted), ["provisional-ahead"]);
    assert_eq!(answer(&answers, Question::ProvisionalCalendars).verdict(), Truth::No);
    let answers = asked("2025-01-06");
    assert_eq!(found(&answers, Question::ProvisionalCalendars, Weight::Attention), ["provisional-due"]);
    assert_eq!(found(&answers, Question::LateSteps, Weight::Unsettled), [""; 0]);
    let answers = asked("2025-01-09");
    assert_eq!(found(&answers, Question::LateSteps, Weight::Unsettled), ["overdue-by-provisional-day"]);
    room.step(&number, "G2", "Sun", &["gauge.deviation=0.03"], "2025-01-09");
    let answers = asked("2025-01-09");
    assert_eq!(found(&answers, Question::ProvisionalCalendars, Weight::Attention), ["provisional-relied-on"]);
    assert_eq!(found(&answers, Question::LateSteps, Weight::Unsettled), ["done-by-provisional-day"]);
    assert_eq!(answer(&answers, Question::LateSteps).verdict(), Truth::Unknown);
    // Once the year is announced there is a day.
    let next = (
        "calendars/works.yaml",
        "years:\n",
        "years:\n  2025:\n    announced_on: 2024-11-12\n    notice: {zh: 通知, en: a notice}\n    rest:\n      - {on: 2025-01-01, title: {zh: 元旦, en: New Year}}\n",
    );
    let two = room.propose("Lin", &[next], "2025-01-09");
    room.publish(two, "2025-01-09");
    let answers = asked("2025-01-09");
    assert_eq!(answer(&answers, Question::ProvisionalCalendars).verdict(), Truth::No);
    assert_eq!(found(&answers, Question::LateSteps, Weight::Attention), ["done-late"]);
}

#[test]
fn corrected_steps_and_void_cases_are_late_for_nobody() {
    let room = GaugeRoom::new();
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    room.step(&number, "G2", "Sun", &["gauge.deviation=0.03"], "2024-03-28");
    assert_eq!(attention(&ask(&room)), ["late-steps"]);
    room.correct(&number, 2, "Sun", "2024-03-28");
    let answers = ask(&room);
    assert_eq!(found(&answers, Question::LateSteps, Weight::Attention), ["overdue"], "in hand again");
    desk::void_case(&room.db(), &number, "entered twice", &room.given("Lin", "2024-03-29")).unwrap();
    assert_eq!(attention(&ask(&room)), [""; 0]);
}

#[test]
fn steps_entered_later_and_steps_of_days_to_come() {
    let room = GaugeRoom::new();
    let number = room.add(", user: Feng, fee: 120", "2024-04-26");
    room.try_step(&number, "G1", "Lin", &[], ("2024-04-26", "2024-04-28")).unwrap();
    let answers = ask(&room);
    assert_eq!(attention(&answers), [""; 0]);
    assert_eq!(found(&answers, Question::BackdatedEntries, Weight::Noted), ["step-entered-after"]);
    room.forge_step(&number, room.given("Sun", "2024-04-28"), |stepped| {
        stepped.step.step = zhidu::id::StepId::new("G2");
        stepped.office = OfficeId::new("inspector");
        stepped.on = day("2024-04-29");
        stepped.came_to = Some(CameTo { after: vec![], led_to: vec![], sheets: vec![] });
    });
    let answers = ask(&room);
    assert_eq!(found(&answers, Question::BackdatedEntries, Weight::Attention), ["step-day-ahead"]);
}

/// Writes the certificate past the desk: who, in which office, on which day, under which number.
fn certificate(room: &GaugeRoom, number: &str, by: (&str, &str), on: &str, sheet: &str) {
    room.forge_step(number, room.given(by.0, on), |stepped| {
        stepped.step.step = zhidu::id::StepId::new("G5");
        stepped.office = OfficeId::new(by.1);
        stepped.on = day(on);
        let sheets = vec![Issued { form: FormId::new("certificate"), number: SheetNumber::new(sheet) }];
        stepped.came_to = Some(CameTo { after: vec![zhidu::id::StepId::new("G4")], led_to: vec![], sheets });
    });
}

/// A gauge whose review has been signed by one of two.
fn half_reviewed(room: &GaugeRoom) -> String {
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    room.step(&number, "G3", "Lin", &[], "2024-03-05");
    room.step(&number, "G2", "Sun", &["gauge.deviation=0.01"], "2024-03-06");
    room.step(&number, "G4", "Zhou", &["gauge.accepted=yes"], "2024-03-07");
    number
}

#[test]
fn a_certificate_before_its_approval() {
    let room = GaugeRoom::new();
    let number = half_reviewed(&room);
    certificate(&room, &number, ("Lin", "clerk"), "2024-03-07", "JD-2024-03-001");
    let early = found(&ask(&room), Question::EarlyNotices, Weight::Attention);
    assert_eq!(early, ["sheet-before-approval"], "one signature of two is no approval");
    room.step(&number, "G4", "Lin", &["gauge.accepted=yes"], "2024-03-08");
    let answers = ask(&room);
    let finding = answer(&answers, Question::EarlyNotices).of(Weight::Attention).next().unwrap();
    let approved = zhidu::question::Word::from("2024-03-08");
    assert!(finding.words.contains(&("approved", approved)), "approved, but too late: {finding:#?}");
}

#[test]
fn a_sheet_that_a_later_step_approves() {
    // A text that has the sheet go out first is no better for it.
    let first = (
        "procedures/calibration.yaml",
        "    sets: {gauge.fee_told: yes}\n",
        "    sets: {gauge.fee_told: yes}\n    issues: certificate\n",
    );
    let room = GaugeRoom::with(&[first, ("procedures/calibration.yaml", "approves: G2", "approves: [G2, G3]")]);
    room.appoint("Han", "clerk", None, "2024-01-03");
    let number = room.add(", user: Feng, fee: 120", "2024-04-26");
    room.step(&number, "G1", "Lin", &[], "2024-04-26");
    room.step(&number, "G3", "Han", &[], "2024-04-27");
    sees(&room, Question::EarlyNotices, &["sheet-before-approval"]);
}

#[test]
fn a_sheet_that_was_printed_and_then_taken_back() {
    let room = GaugeRoom::new();
    let number = room.certified();
    let sheet = SheetNumber::new("JD-2024-03-001");
    let printed = Printed { number: sheet, time: 1, given: room.given("Lin", "2024-03-11") };
    room.forge_entry(&number, Entry::Printed(printed));
    room.correct(&number, 6, "Lin", "2024-03-12");
    room.step(&number, "G5", "Lin", &[], "2024-03-12");
    sees(&room, Question::EarlyNotices, &["void-sheet-printed"]);
    let answers = ask(&room);
    assert_eq!(found(&answers, Question::VoidNumbers, Weight::Noted), ["void-sheet"]);
    assert_eq!(found(&answers, Question::MissingNumbers, Weight::Attention), [""; 0], "a void number is not missing");
}

#[test]
fn execution_while_an_appeal_is_open() {
    let room = GaugeRoom::new();
    let number = room.reviewed();
    room.appeal(&number, "Feng", "2024-03-11");
    room.step(&number, "G5", "Lin", &[], "2024-03-12");
    sees(&room, Question::ExecutionDuringAppeal, &["executed-during-appeal"]);
    room.uphold(&number, "2024-03-13");
    sees(&room, Question::ExecutionDuringAppeal, &["executed-during-appeal"]);
    // What was done before the appeal and entered after it is noted; so is what was done once it had been examined.
    let room = GaugeRoom::new();
    let number = room.reviewed();
    room.appeal(&number, "Feng", "2024-03-13");
    room.try_step(&number, "G5", "Lin", &[], ("2024-03-12", "2024-03-13")).unwrap();
    let answers = ask(&room);
    assert_eq!(attention(&answers), [""; 0], "{answers:#?}");
    let noted = found(&answers, Question::ExecutionDuringAppeal, Weight::Noted);
    assert_eq!(noted, ["appeal", "executed-before-appeal"]);
    let room = GaugeRoom::new();
    let number = room.reviewed();
    room.appeal(&number, "Feng", "2024-03-11");
    room.uphold(&number, "2024-03-12");
    room.step(&number, "G5", "Lin", &[], "2024-03-12");
    assert_eq!(found(&ask(&room), Question::ExecutionDuringAppeal, Weight::Noted), ["appeal"]);
    assert_eq!(answer(&ask(&room), Question::ExecutionDuringAppeal).verdict(), Truth::No);
}

#[test]
fn steps_without_the_office_then_and_now() {
    let room = GaugeRoom::new();
    let number = room.reviewed();
    certificate(&room, &number, ("Feng", "clerk"), "2024-03-11", "JD-2024-03-001");
    sees(&room, Question::Authority, &["without-authority"]);
    let appointment = zhidu::person::Appointment {
        person: zhidu::id::PersonId::new("Feng"),
        office: OfficeId::new("clerk"),
        from: day("2024-03-01"),
        until: None,
        deputy_for: None,
    };
    desk::appoint(&room.db(), &room.program, &appointment, &room.given("Zhou", "2024-03-12")).unwrap();
    sees(&room, Question::Authority, &["authority-entered-later"]);
    let (room, _) = sound();
    let relief = Relief {
        person: zhidu::id::PersonId::new("Sun"),
        office: OfficeId::new("inspector"),
        on: day("2024-03-05"),
        reason: None,
    };
    desk::relieve(&room.db(), &room.program, &relief, &room.given("Zhou", "2024-03-20")).unwrap();
    sees(&room, Question::Authority, &["authority-withdrawn-later"]);
}

#[test]
fn an_office_that_the_step_does_not_name() {
    let room = GaugeRoom::new();
    let number = room.reviewed();
    certificate(&room, &number, ("Zhou", "chief"), "2024-03-11", "JD-2024-03-001");
    sees(&room, Question::Authority, &["without-authority"]);
}

#[test]
fn approvals_of_ones_own() {
    let room = GaugeRoom::new();
    room.appoint("Sun", "chief", None, "2024-01-03");
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.step(&number, "G1", "Lin", &[], "2024-03-04");
    room.step(&number, "G3", "Lin", &[], "2024-03-05");
    room.step(&number, "G2", "Sun", &["gauge.deviation=0.01"], "2024-03-06");
    assert_eq!(room.refused(&number, "G4", "Sun", &["gauge.accepted=yes"], "2024-03-07"), "own-proposal");
    room.forge_step(&number, room.given("Sun", "2024-03-07"), |stepped| {
        stepped.step.step = zhidu::id::StepId::new("G4");
        stepped.office = OfficeId::new("chief");
        stepped.on = day("2024-03-07");
        stepped.came_to = None;
    });
    let answers = ask(&room);
    assert_eq!(found(&answers, Question::OwnCases, Weight::Attention), ["own-proposal-approved"]);
    assert_eq!(found(&answers, Question::Authority, Weight::Noted), ["refused"]);

    let room = GaugeRoom::new();
    room.appoint("Feng", "chief", None, "2024-01-03");
    let number = half_reviewed(&room);
    room.forge_step(&number, room.given("Feng", "2024-03-08"), |stepped| stepped.on = day("2024-03-08"));
    assert_eq!(found(&ask(&room), Question::OwnCases, Weight::Attention), ["own-case-approved"]);
}

#[test]
fn steps_that_judge_nobody_may_be_done_by_whoever_the_case_concerns() {
    let room = GaugeRoom::new();
    let number = room.add(", user: Lin, fee: 120", "2024-04-26");
    desk::notify(
        &room.db(),
        1,
        &[zhidu::id::PersonId::new("Lin")],
        day("2024-01-02"),
        None,
        &room.given("Lin", "2024-04-26"),
    )
    .unwrap();
    room.step(&number, "G1", "Lin", &[], "2024-04-26");
    assert_eq!(attention(&ask(&room)), [""; 0]);
}

#[test]
fn numbers_of_sheets() {
    let certify = |sheet: &str| {
        let room = GaugeRoom::new();
        let number = room.certified();
        let other = room.add(", user: Feng, fee: 90", "2024-03-05");
        room.step(&other, "G1", "Lin", &[], "2024-03-05");
        let mut record = desk::stored_case(&room.db(), &number).unwrap().steps().next_back().unwrap().clone();
        record.number = 2;
        record.nth = None;
        record.given = room.given("Lin", "2024-03-12");
        record.came_to.as_mut().unwrap().sheets[0].number = SheetNumber::new(sheet);
        write_unasked(&room, &other, record);
        found(&ask(&room), Question::MissingNumbers, Weight::Attention)
    };
    assert_eq!(certify("JD-2024-03-002"), [""; 0]);
    assert_eq!(certify("JD-2024-03-004"), ["numbers-missing"]);
    assert_eq!(certify("JD-2024-03-001"), ["sheet-number-twice"]);
    assert_eq!(certify("JD 7"), ["sheet-number-malformed"]);
}

/// Writes a step whose sheets bear any numbers, which the store would not take: behind its back.
fn write_unasked(room: &GaugeRoom, number: &str, stepped: zhidu::case::Stepped) {
    use redb::{ReadableTableMetadata as _, TableDefinition};
    use zhidu::journal::{self, Node};
    let record = Record::Case { number: CaseNumber::new(number), entry: Entry::Stepped(stepped) };
    let bytes = zhidu::record::write(&record).unwrap();
    let database = redb::Database::open(room.db()).unwrap();
    let transaction = database.begin_write().unwrap();
    {
        let mut rows = transaction.open_table(TableDefinition::<u64, &[u8]>::new("journal")).unwrap();
        let position = rows.len().unwrap();
        rows.insert(position, bytes.as_slice()).unwrap();
        let mut nodes = transaction.open_table(TableDefinition::<(u8, u64), [u8; 32]>::new("nodes")).unwrap();
        let mut read = |node: Node| {
            let hash = redb::ReadableTable::get(&nodes, (node.level, node.index)).unwrap().unwrap().value();
            Ok::<_, ()>(zhidu::digest::Digest::from_bytes(hash))
        };
        let new = journal::appended(position, journal::leaf_hash(&bytes), &mut read).unwrap();
        for (node, hash) in new {
            nodes.insert((node.level, node.index), *hash.bytes()).unwrap();
        }
        let place = zhidu::case::Place::read(&CaseNumber::new(number)).unwrap();
        let mut cases = transaction.open_table(TableDefinition::<(&str, u32, u32), u64>::new("cases")).unwrap();
        cases.insert((place.series.as_str(), place.serial, 3), position).unwrap();
    }
    transaction.commit().unwrap();
}

#[test]
fn steps_that_nobody_did_and_procedures_that_nobody_began() {
    let (room, _) = sound();
    let idle = |room: &GaugeRoom| {
        let noted = found(&ask(room), Question::UnusedRules, Weight::Noted);
        noted.into_iter().filter(|what| *what != "unused").collect::<Vec<_>>()
    };
    assert_eq!(idle(&room), [""; 0]);
    let room = GaugeRoom::new();
    assert_eq!(idle(&room), ["nothing-decided-yet", "procedure-never-begun"]);
    room.reviewed();
    assert_eq!(idle(&room), ["step-never-done"; 2], "G5 and G6");
}

#[test]
fn facts_for_which_a_step_asks_are_no_late_evidence() {
    let asks = (
        "procedures/calibration.yaml",
        "    needs: {sheets: certificate}\n",
        "    needs: {sheets: certificate}\n    asks: gauge.back_on\n",
    );
    let room = GaugeRoom::with(&[asks]);
    let number = room.certified();
    room.set(&number, &["gauge.paid=yes", "gauge.paid_on=2024-03-12"], "2024-03-12");
    room.decide(&number, "2024-03-12");
    room.step(&number, "G6", "Lin", &["gauge.back_on=2024-03-13"], "2024-03-13");
    let answers = ask(&room);
    assert_eq!(found(&answers, Question::LateEvidence, Weight::Attention), [""; 0], "{answers:#?}");
    assert_eq!(found(&answers, Question::LateEvidence, Weight::Noted), ["decided-again", "facts-with-step"]);
}

#[test]
fn a_judgement_counts_for_the_deadline_of_a_step_that_states_facts() {
    let unfit = "    within: {days: 3, when: {gauge.verdict: unfit}}\n    asks: gauge.accepted\n";
    let room = GaugeRoom::with(&[("procedures/calibration.yaml", "    within: {working_days: 2}\n", unfit)]);
    let number = room.certified();
    room.set(&number, &["gauge.paid=yes", "gauge.paid_on=2024-03-12"], "2024-03-12");
    room.decide(&number, "2024-03-12");
    room.override_until(&number, "gauge.verdict=unfit", "2024-12-31", "2024-03-12");
    room.step(&number, "G6", "Lin", &["gauge.accepted=no"], "2024-04-18");
    assert_eq!(found(&ask(&room), Question::LateSteps, Weight::Attention), ["done-late"]);
}

#[test]
fn one_case_is_asked_of_its_own_steps() {
    let (room, number) = sound();
    let other = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.step(&other, "G1", "Lin", &[], "2024-03-14");
    let late = |case: &str| {
        let answers = desk::questions(&room.db(), Some(Question::LateSteps), Some(case), day(TODAY)).unwrap();
        answers[0].findings.iter().map(|finding| finding.what).collect::<Vec<_>>()
    };
    assert_eq!(late(&number), ["done-in-time"; 4]);
    assert_eq!(late(&other), ["overdue"], "G2, since the 21st");
}

#[test]
fn what_is_found_reads_aloud() {
    use zhidu::label::Lang;
    use zhidu::message::Messages;
    use zhidu::render::{AnswerPage, Paint};
    let room = GaugeRoom::new();
    let late = room.certified();
    room.set(&late, &["gauge.paid=yes", "gauge.paid_on=2024-03-12", "gauge.back_on=2024-03-20"], "2024-03-12");
    let early = half_reviewed(&room);
    certificate(&room, &early, ("Lin", "clerk"), "2024-03-07", "JD-2024-03-002");
    let ahead = room.add(", user: Feng, fee: 120", "2024-12-30");
    room.step(&ahead, "G1", "Lin", &[], "2024-12-30");
    room.step(&ahead, "G2", "Sun", &["gauge.deviation=0.03"], "2025-01-09");
    room.correct(&late, 6, "Lin", "2025-01-09");
    let questions = [
        Question::LateSteps,
        Question::ProvisionalCalendars,
        Question::EarlyNotices,
        Question::VoidNumbers,
        Question::UnusedRules,
    ];
    let mut told = String::new();
    for lang in Lang::ALL {
        let messages = Messages::new(lang);
        let page = AnswerPage { messages: &messages, paint: Paint(false), width: 100, all: true };
        let answers: Vec<_> = desk::questions(&room.db(), None, None, day("2025-01-09")).unwrap();
        let own: Vec<_> = answers.into_iter().filter(|answer| questions.contains(&answer.question)).collect();
        told.push_str(&page.answers(&own));
    }
    insta::assert_snapshot!("steps", told);
}
