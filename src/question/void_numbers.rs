//! Cases that do not count, and why.

use crate::case::Entry;

use super::{Evidence, Finding};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = Vec::new();
    for case in evidence.asked_cases() {
        if !evidence.is_void(case) {
            continue;
        }
        let voided = evidence.entries(case).rev().find_map(|(told, entry)| match entry {
            Entry::Voided(reason) => Some((told, reason)),
            _ => None,
        });
        let Some((told, reason)) = voided else { continue };
        let void = Finding::noted("void").with("case", case.as_str()).with("reason", reason.reason.as_str());
        let void = void.with("person", reason.given.by.as_str()).with("date", told.day.to_string());
        found.push(void.at(told.position));
    }
    found
}
