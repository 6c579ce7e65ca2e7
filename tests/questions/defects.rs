//! One defect at a time, laid into a sound register: exactly its question says so.

use zhidu::case::Entry;
use zhidu::id::{CaseNumber, OfficeId};
use zhidu::person::Relief;
use zhidu::question::{Question, Weight};
use zhidu::record::Record;
use zhidu::release::{Approved, Notified, Published, ReleaseEvent};
use zhidu::truth::Truth;
use zhidu::value::Value;

use super::room::{Room, answer, day, person, place};

const TODAY: &str = "2021-09-01";

/// Two loans, decided as they should be.
fn sound() -> Room {
    let room = Room::tool_room();
    room.loan("borrower: Zhao, days: 3, deposit: 100", "2021-03-05", "2021-03-06");
    room.loan("borrower: Zhao, days: 20, deposit: 100", "2021-03-08", "2021-03-09");
    room
}

const LENT: &str = "TR20-2021-03-001";
const REFUSED: &str = "TR20-2021-03-002";

/// Lists the questions that need attention after a defect was laid into a sound register.
fn noticed(defect: impl FnOnce(&Room)) -> Vec<&'static str> {
    let room = sound();
    defect(&room);
    room.seal("2021-08-31");
    let answers = room.ask(TODAY);
    answers.iter().filter(|answer| answer.needs_attention()).map(|answer| answer.question.id()).collect()
}

/// Tells what is found, beside the one question that needs attention.
fn sees(question: Question, finding: &str, defect: impl FnOnce(&Room)) {
    let room = sound();
    defect(&room);
    room.seal("2021-08-31");
    let answers = room.ask(TODAY);
    let attention: Vec<_> =
        answers.iter().filter(|answer| answer.needs_attention()).map(|answer| answer.question.id()).collect();
    assert_eq!(attention, [question.id()], "{finding}: {answers:#?}");
    let found: Vec<_> = answer(&answers, question).of(Weight::Attention).map(|finding| finding.what).collect();
    assert_eq!(found, [finding]);
}

#[test]
fn a_sound_register_needs_no_attention() {
    assert_eq!(noticed(|_| ()), [""; 0]);
    let room = sound();
    room.seal("2021-08-31");
    let open = |answers: Vec<zhidu::question::Answer>| -> Vec<_> {
        let open = answers.iter().filter(|answer| answer.verdict() == Truth::Unknown);
        open.map(|answer| answer.question.id()).collect()
    };
    assert_eq!(open(room.ask(TODAY)), [""; 0]);
}

#[test]
fn a_governing_date_chosen_by_hand() {
    sees(Question::GoverningText, "date-by-hand", |room| {
        let loan = "facts:\n  loan: {asked_on: 2021-04-05, borrower: Zhao, days: 4, deposit: 1}\n";
        let number = room.add(loan, "2021-04-06");
        let given = room.given("Qian", "2021-04-06");
        zhidu::desk::decide_case(&room.db(), &number, Some(day("2021-04-05")), &given).unwrap();
    });
}

#[test]
fn a_release_that_did_not_govern() {
    sees(Question::GoverningText, "release-did-not-govern", |room| {
        let title = "title: {zh: 工具借用规定, en: Tool lending rules}";
        let two =
            room.propose("Qian", "regulation.yaml", title, "title: {zh: 借用规定, en: Lending rules}", "2021-05-01");
        let digest = zhidu::desk::release(&room.db(), two).unwrap().proposed.digest;
        room.tell(1, "Zhao", "2021-05-01");
        zhidu::desk::approve(&room.db(), two, &room.given("Zhou", "2021-05-01")).unwrap();
        room.tell(two, "Zhao", "2021-05-01");
        // Told since before the matter, so that only the text is wrong.
        let told = Notified { release: two, persons: vec![person("Zhao")], on: day("2021-01-05"), how: None };
        let given = room.given("Qian", "2021-05-01");
        room.forge(&Record::Release { event: ReleaseEvent::Notified(told), given });
        room.forge_decision(LENT, room.given("Qian", "2021-05-02"), |record| {
            record.release = zhidu::decision::ReleaseRef { number: two, digest };
        });
    });
}

#[test]
fn a_release_put_forward_and_approved_by_one_hand() {
    sees(Question::Drafting, "same-hand", |room| {
        let two = room.propose("Zhou", "parameters.yaml", "value: 7", "value: 6", "2021-05-01");
        let event = ReleaseEvent::Approved(Approved { release: two });
        room.forge(&Record::Release { event, given: room.given("Zhou", "2021-05-01") });
    });
}

#[test]
fn a_release_published_without_approval() {
    sees(Question::Drafting, "published-unapproved", |room| {
        let two = room.propose("Qian", "parameters.yaml", "value: 7", "value: 6", "2021-05-01");
        let published =
            Published { release: two, from: day("2031-01-01"), until: None, retroactive: None, follows: false };
        let given = room.given("Zhou", "2021-05-01");
        room.forge(&Record::Release { event: ReleaseEvent::Published(published), given });
    });
}

#[test]
fn a_second_founding() {
    sees(Question::Drafting, "founded-again", |room| {
        let relief =
            Relief { person: person("Zhou"), office: OfficeId::new("keeper"), on: day("2021-05-02"), reason: None };
        zhidu::desk::relieve(&room.db(), &room.program, &relief, &room.given("Zhou", "2021-05-01")).unwrap();
        room.appoint("Zhou", "keeper", "2021-05-03");
    });
}

#[test]
fn somebody_never_told() {
    sees(Question::NotifiedBefore, "never-told", |room| {
        room.loan("borrower: Feng, days: 5, deposit: 1", "2021-04-05", "2021-04-06");
    });
    sees(Question::NotifiedBefore, "told-after", |room| {
        room.loan("borrower: Feng, days: 5, deposit: 1", "2021-04-05", "2021-04-06");
        room.tell(1, "Feng", "2021-04-07");
    });
}

#[test]
fn a_decision_that_does_not_come_out_again() {
    sees(Question::SameResult, "other-result", |room| {
        room.forge_decision(LENT, room.given("Qian", "2021-03-10"), |record| {
            for output in &mut record.decision.outputs {
                if output.name.as_str() == "loan.value" {
                    output.result = zhidu::decision::Outcome::Known(Value::Number(9.into()));
                }
            }
        });
    });
}

#[test]
fn records_after_the_last_checkpoint() {
    let room = sound();
    let attention = |room: &Room| {
        let answers = room.ask(TODAY);
        answers.iter().filter(|answer| answer.needs_attention()).map(|answer| answer.question.id()).collect::<Vec<_>>()
    };
    assert_eq!(attention(&room), ["unanchored"]);
    room.seal("2021-08-31");
    assert_eq!(attention(&room), [""; 0]);
    room.tell(1, "Feng", "2021-08-31");
    assert_eq!(attention(&room), ["unanchored"]);
}

#[test]
fn a_checkpoint_of_another_hand() {
    sees(Question::Unanchored, "checkpoint-unsound", |room| {
        let note = "factory.example/journal\n3\nAAAA\n\n— factory.example/journal AAAA\n".to_owned();
        room.forge(&Record::Checkpoint { note, given: room.given("Zhou", "2021-03-10") });
    });
}

#[test]
fn a_gap_in_the_numbers() {
    sees(Question::MissingNumbers, "numbers-missing", |room| {
        let mut revision = room.revision(LENT);
        revision.given = room.given("Qian", "2021-03-10");
        revision.facts.retain(|fact| fact.name.as_str() != "loan.deposit");
        let number = place("TR20-2021-03-005").number();
        room.forge(&Record::Case { number, entry: Entry::Revised(revision) });
    });
}

#[test]
fn one_matter_entered_twice() {
    sees(Question::DoubledCases, "doubled", |room| {
        let mut revision = room.revision(LENT);
        revision.given = room.given("Qian", "2021-03-10");
        let number = place("TR20-2021-03-003").number();
        room.forge(&Record::Case { number, entry: Entry::Revised(revision) });
    });
}

#[test]
fn a_clock_set_back_and_a_day_to_come() {
    sees(Question::BackdatedEntries, "clock-set-back", |room| room.tell(1, "Feng", "2021-03-01"));
    sees(Question::BackdatedEntries, "governing-date-ahead", |room| {
        room.loan("borrower: Zhao, days: 4, deposit: 1", "2021-05-01", "2021-04-06");
    });
}

#[test]
fn an_override_that_waits() {
    sees(Question::Overrides, "override-waits", |room| room.override_(LENT, "loan.value=5", "Qian", "2021-03-10"));
}

#[test]
fn an_override_approved_by_whoever_put_it_forward() {
    sees(Question::Overrides, "override-same-hand", |room| {
        // A rule that gave much and was overridden once is not mostly overridden.
        room.loan("borrower: Zhao, days: 5, deposit: 1", "2021-03-09", "2021-03-10");
        room.override_(LENT, "loan.value=5", "Zhou", "2021-03-10");
        let approved = zhidu::case::OverrideApproved { number: 1, given: room.given("Zhou", "2021-03-11") };
        room.forge(&Record::Case { number: CaseNumber::new(LENT), entry: Entry::OverrideApproved(approved) });
    });
}

#[test]
fn a_rule_that_is_mostly_overridden() {
    sees(Question::OverriddenRows, "mostly-overridden", |room| {
        room.override_(REFUSED, "loan.verdict=lend", "Qian", "2021-03-10");
        room.approve_override(REFUSED, "2021-03-11");
    });
}

#[test]
fn a_decision_on_nothing() {
    let noticed = noticed(|room| {
        let number = room.add("facts:\n  loan: {asked_on: 2021-04-05}\n", "2021-04-06");
        room.decide(&number, "2021-04-06");
    });
    assert_eq!(noticed, ["without-evidence"]);
}

#[test]
fn facts_given_after_the_decision() {
    sees(Question::LateEvidence, "facts-after", |room| room.set(LENT, "loan.purpose=wall", "2021-03-10"));
    // Decided again, it is only noted; void, likewise.
    let again = noticed(|room| {
        room.set(LENT, "loan.purpose=wall", "2021-03-10");
        room.decide(LENT, "2021-03-11");
    });
    assert_eq!(again, [""; 0]);
}

#[test]
fn a_case_of_ones_own() {
    sees(Question::OwnCases, "own-case", |room| {
        room.tell(1, "Qian", "2021-03-10");
        let number = room.add("facts:\n  loan: {asked_on: 2021-04-05, borrower: Zhao, days: 6}\n", "2021-04-06");
        room.decide(&number, "2021-04-06");
        room.override_(&number, "loan.value=5", "Zhao", "2021-04-07");
        room.approve_override(&number, "2021-04-08");
    });
}

#[test]
fn a_judgement_examined_by_whoever_made_it() {
    sees(Question::OwnCases, "own-judgement", |room| {
        room.appoint("Qian", "inspector", "2021-03-10");
        room.appeal(LENT, "Zhao", "2021-03-10");
        let reexamined = zhidu::case::Reexamined {
            appeal: 1,
            upheld: true,
            reason: "right".to_owned(),
            given: room.given("Qian", "2021-03-11"),
        };
        room.forge(&Record::Case { number: CaseNumber::new(LENT), entry: Entry::Reexamined(reexamined) });
    });
}

#[test]
fn acts_without_authority_then_and_now() {
    sees(Question::Authority, "authority-withdrawn-later", |room| {
        let relief =
            Relief { person: person("Qian"), office: OfficeId::new("clerk"), on: day("2021-03-09"), reason: None };
        zhidu::desk::relieve(&room.db(), &room.program, &relief, &room.given("Zhou", "2021-03-10")).unwrap();
    });
    let feng = |room: &Room| {
        room.forge_decision(LENT, room.given("Feng", "2021-03-10"), |_| ());
    };
    sees(Question::Authority, "without-authority", feng);
    sees(Question::Authority, "authority-entered-later", |room| {
        feng(room);
        let appointment = zhidu::person::Appointment {
            person: person("Feng"),
            office: OfficeId::new("clerk"),
            from: day("2021-03-01"),
            until: None,
            deputy_for: None,
        };
        zhidu::desk::appoint(&room.db(), &room.program, &appointment, &room.given("Zhou", "2021-03-11")).unwrap();
    });
}

#[test]
fn a_release_told_before_it_was_approved() {
    sees(Question::EarlyNotices, "told-before-approval", |room| {
        let two = room.propose("Qian", "parameters.yaml", "value: 7", "value: 6", "2021-05-01");
        let told = Notified { release: two, persons: vec![person("Zhao")], on: day("2021-05-01"), how: None };
        let given = room.given("Qian", "2021-05-01");
        room.forge(&Record::Release { event: ReleaseEvent::Notified(told), given });
    });
}

#[test]
fn an_appeal_during_which_nothing_was_carried_out() {
    let room = sound();
    room.appeal(LENT, "Zhao", "2021-03-10");
    room.reexamine(LENT, "Sun", "2021-03-12");
    room.seal("2021-08-31");
    let answers = room.ask(TODAY);
    assert!(answers.iter().all(|answer| !answer.needs_attention()), "{answers:#?}");
    assert_eq!(answer(&answers, Question::ExecutionDuringAppeal).verdict(), Truth::No);
    assert_eq!(answer(&answers, Question::ChangedSince).verdict(), Truth::Yes);
}

#[test]
fn like_cases_that_came_out_unlike() {
    sees(Question::LikeCases, "unlike", |room| {
        room.loan("borrower: Zhao, days: 10, deposit: 5", "2021-05-05", "2021-05-06");
        room.loan("borrower: Zhao, days: 10, deposit: 5", "2021-07-05", "2021-07-06");
    });
    // An override makes unlike what the rules had made alike.
    sees(Question::LikeCases, "unlike", |room| {
        for asked in ["2021-05-05", "2021-06-05", "2021-07-05"] {
            room.loan("borrower: Zhao, days: 5, deposit: 5", asked, asked);
        }
        room.override_("TR20-2021-05-001", "loan.verdict=refuse", "Qian", "2021-07-10");
        room.approve_override("TR20-2021-05-001", "2021-07-11");
    });
}

#[test]
fn a_decision_that_warns() {
    sees(Question::Warnings, "warned", |room| {
        room.loan("borrower: Zhao, days: 3, deposit: 2000", "2021-04-05", "2021-04-06");
    });
}

#[test]
fn a_case_that_no_text_covers() {
    sees(Question::UncoveredCases, "no-release-covers", |room| {
        room.add("facts:\n  loan: {asked_on: 2019-12-01, borrower: Zhao, days: 3}\n", "2021-04-06");
    });
}

#[test]
fn what_is_merely_listed() {
    let room = sound();
    zhidu::desk::void_case(&room.db(), REFUSED, "entered twice", &room.given("Qian", "2021-03-10")).unwrap();
    let out = tempfile::tempdir().unwrap();
    let given = room.given("Sun", "2021-03-11");
    zhidu::desk::export_release(&room.db(), 1, &out.path().join("release"), &given).unwrap();
    let two = room.propose("Qian", "parameters.yaml", "value: 7", "value: 2", "2021-05-01");
    room.publish(two, "2021-05-03");
    room.seal("2021-08-31");
    let answers = room.ask(TODAY);
    for question in [
        Question::VoidNumbers,
        Question::Exports,
        Question::TodayDiffers,
        Question::ChangedSince,
        Question::UnusedRules,
    ] {
        let answer = answer(&answers, question);
        assert_eq!((answer.verdict(), answer.needs_attention()), (Truth::Yes, false), "{}", question.id());
    }
    assert_eq!(room.status(REFUSED), zhidu::case::Status::Void);
    let of_one = zhidu::desk::questions(&room.db(), None, Some(LENT), day(TODAY)).unwrap();
    assert!(of_one.iter().all(|answer| answer.question.speaks_of_one_case()));
    assert_eq!(answer(&of_one, Question::VoidNumbers).verdict(), Truth::No);
}

#[test]
fn a_text_that_names_nobody_leaves_it_open() {
    let room = sound();
    let two = room.propose("Qian", "regulation.yaml", "concerns: loan.borrower", "", "2021-05-01");
    room.publish(two, "2021-05-03");
    room.loan("borrower: Qian, days: 5, deposit: 7", "2021-05-05", "2021-05-06");
    room.seal("2021-08-31");
    let answers = room.ask(TODAY);
    assert!(answers.iter().all(|answer| !answer.needs_attention()), "{answers:#?}");
    for (question, finding) in
        [(Question::OwnCases, "text-names-nobody"), (Question::NotifiedBefore, "text-names-nobody-or-no-day")]
    {
        let answer = answer(&answers, question);
        assert_eq!(answer.verdict(), Truth::Unknown);
        let open: Vec<_> = answer.of(Weight::Unsettled).map(|finding| finding.what).collect();
        assert_eq!(open, [finding]);
    }
}
