//! Whether steps were done while an appeal was open: under the decision against which it was, or otherwise.

use crate::case::{Appealed, Entry};
use crate::id::CaseNumber;

use super::{Evidence, Finding, Told};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = Vec::new();
    for case in evidence.asked_cases() {
        for (told, entry) in evidence.entries(case) {
            if let Entry::Appealed(appeal) = entry {
                found.extend(of(evidence, case, told, appeal));
            }
        }
    }
    found
}

fn of(evidence: &Evidence, case: &CaseNumber, told: &Told, appeal: &Appealed) -> Vec<Finding> {
    let examined = evidence
        .entries(case)
        .find(|(_, entry)| matches!(entry, Entry::Reexamined(reexamined) if reexamined.appeal == appeal.number));
    let noted = Finding::noted("appeal").with("case", case.as_str()).with("decision", appeal.decision);
    let noted = noted.with("person", appeal.by.as_str()).with("from", told.day.to_string()).at(told.position);
    let until = examined.map(|(examined, _)| examined.day.to_string());
    let noted = noted.with("until", until);
    let mut found = vec![examined.into_iter().fold(noted, |noted, (examined, _)| noted.at(examined.position))];
    let open = told.position..examined.map_or(u64::MAX, |(examined, _)| examined.position);
    let meanwhile = evidence.steps_of(case).filter(|taken| open.contains(&taken.position) && taken.corrected.is_none());
    found.extend(meanwhile.map(|taken| {
        let under_it = taken.stepped.decision == Some(appeal.decision);
        let begun = match under_it {
            true if taken.done_on >= told.day => Finding::attention("executed-during-appeal"),
            true => Finding::noted("executed-before-appeal"),
            false => Finding::noted("step-during-appeal"),
        };
        let begun = taken.found(evidence, begun).with("decision", appeal.decision).with("appeal", appeal.number);
        begun.with("from", told.day.to_string()).at(told.position)
    }));
    found
}
