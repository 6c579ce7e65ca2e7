//! Decisions of cases that held no fact beside the date that governs; and what was assumed for want of facts.

use super::evidence::{Made, name};
use super::{Evidence, Finding, Word};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    evidence.asked_decisions().flat_map(|made| of(evidence, made)).collect()
}

fn of(evidence: &Evidence, made: &Made) -> Vec<Finding> {
    let record = &made.record;
    let Some((told, revision)) = evidence.revision(&record.case, Some(record.revision)) else {
        return vec![made.found(Finding::attention("facts-unrecorded")).with("revision", record.revision)];
    };
    let counts = |name| record.governing.fact.as_ref() != Some(name);
    let held = revision.facts.iter().filter(|fact| counts(&fact.name)).count() + revision.lists.len();
    let mut found = Vec::new();
    if held == 0 {
        found.push(made.found(Finding::attention("no-facts")).with("revision", record.revision).at(told.position));
    }
    let program = evidence.programs.get(&record.release.number);
    let assumed: Vec<_> = record.decision.assumed.iter().map(|assumed| name(program, &assumed.name)).collect();
    if !assumed.is_empty() {
        found.push(made.found(Finding::noted("assumed")).with("facts", Word::Many(assumed)));
    }
    found
}
