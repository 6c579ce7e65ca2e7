//! Whether a decision was carried out while an appeal against it was open. What is carried out is not kept yet; without an appeal there is
//! nothing to ask.

use crate::case::{Appealed, Entry};
use crate::id::CaseNumber;

use super::{Evidence, Finding, Told};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = Vec::new();
    for case in evidence.asked_cases() {
        for (told, entry) in evidence.entries(case) {
            if let Entry::Appealed(appeal) = entry {
                found.push(of(evidence, case, told, appeal));
            }
        }
    }
    if !found.is_empty() {
        found.push(Finding::unsettled("execution-not-kept"));
    }
    found
}

fn of(evidence: &Evidence, case: &CaseNumber, told: &Told, appeal: &Appealed) -> Finding {
    let examined = evidence
        .entries(case)
        .find(|(_, entry)| matches!(entry, Entry::Reexamined(reexamined) if reexamined.appeal == appeal.number));
    let noted = Finding::noted("appeal").with("case", case.as_str()).with("decision", appeal.decision);
    let noted = noted.with("person", appeal.by.as_str()).with("from", told.day.to_string()).at(told.position);
    let until = examined.map(|(examined, _)| examined.day.to_string());
    let noted = noted.with("until", until);
    examined.into_iter().fold(noted, |noted, (examined, _)| noted.at(examined.position))
}
