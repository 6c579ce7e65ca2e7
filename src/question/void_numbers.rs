//! Cases that do not count, and why.

use crate::case::Entry;

use super::{Evidence, Finding};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = Vec::new();
    for case in evidence.asked_cases() {
        let Some((told, Entry::Voided(reason))) = evidence.entries(case).next_back() else { continue };
        let void = Finding::noted("void").with("case", case.as_str()).with("reason", reason.reason.as_str());
        let void = void.with("person", reason.given.by.as_str()).with("date", told.day.to_string());
        found.push(void.at(told.position));
    }
    found
}
