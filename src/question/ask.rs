//! Which function answers which question.

use super::{
    Answer, Evidence, Question, authority, backdated_entries, changed_since, doubled_cases, drafting, early_notices,
    execution_during_appeal, exports, governing_text, late_evidence, late_steps, like_cases, missing_numbers,
    notified_before, overridden_rows, overrides, own_cases, provisional_calendars, same_result, today_differs,
    unanchored, uncovered_cases, unused_rules, void_numbers, warnings, without_evidence,
};

/// Answers a question.
#[must_use]
pub fn ask(question: Question, evidence: &Evidence) -> Answer {
    let answer = match question {
        Question::GoverningText => governing_text::findings,
        Question::Drafting => drafting::findings,
        Question::NotifiedBefore => notified_before::findings,
        Question::SameResult => same_result::findings,
        Question::TodayDiffers => today_differs::findings,
        Question::ChangedSince => changed_since::findings,
        Question::Unanchored => unanchored::findings,
        Question::MissingNumbers => missing_numbers::findings,
        Question::VoidNumbers => void_numbers::findings,
        Question::DoubledCases => doubled_cases::findings,
        Question::BackdatedEntries => backdated_entries::findings,
        Question::Overrides => overrides::findings,
        Question::WithoutEvidence => without_evidence::findings,
        Question::LateEvidence => late_evidence::findings,
        Question::OwnCases => own_cases::findings,
        Question::Authority => authority::findings,
        Question::EarlyNotices => early_notices::findings,
        Question::ExecutionDuringAppeal => execution_during_appeal::findings,
        Question::LikeCases => like_cases::findings,
        Question::Warnings => warnings::findings,
        Question::LateSteps => late_steps::findings,
        Question::UnusedRules => unused_rules::findings,
        Question::OverriddenRows => overridden_rows::findings,
        Question::UncoveredCases => uncovered_cases::findings,
        Question::ProvisionalCalendars => provisional_calendars::findings,
        Question::Exports => exports::findings,
    };
    Answer::new(question, answer(evidence))
}

/// Answers all questions; where one case is asked of, those that can be asked of one.
#[must_use]
pub fn ask_all(evidence: &Evidence) -> Vec<Answer> {
    let fitting = |question: &Question| evidence.only.is_none() || question.speaks_of_one_case();
    Question::ALL.into_iter().filter(fitting).map(|question| ask(question, evidence)).collect()
}
