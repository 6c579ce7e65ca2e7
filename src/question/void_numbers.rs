//! Cases and sheets that do not count, and why.

use crate::case::Entry;

use super::{Evidence, Finding, Taken};

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
    found.extend(evidence.asked_steps().flat_map(|taken| sheets(evidence, taken)));
    found
}

/// Lists the sheets of a step that was corrected.
fn sheets(evidence: &Evidence, taken: &Taken) -> Vec<Finding> {
    let Some((at, corrected)) = &taken.corrected else { return Vec::new() };
    let sheets = taken.stepped.came_to.iter().flat_map(|came_to| &came_to.sheets);
    let void = sheets.map(|sheet| {
        let void = Finding::noted("void-sheet").with("case", taken.case.as_str()).with("sheet", sheet.number.as_str());
        let void = void.with("step", evidence.step_word(taken.stepped.release, &taken.stepped.step));
        let void = void.with("person", corrected.given.by.as_str()).with("reason", corrected.reason.as_str());
        let date = evidence.told(*at).map(|told| told.day.to_string());
        void.with("date", date).at(taken.position).at(*at)
    });
    void.collect()
}
