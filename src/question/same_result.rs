//! Whether each decision comes out again: the same release, facts and date, evaluated anew.

use crate::decision::{Decision, differences};
use crate::evaluate::evaluate;

use super::evidence::{Made, name};
use super::{Evidence, Finding, Word};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    evidence.asked_decisions().filter_map(|made| of(evidence, made)).collect()
}

fn of(evidence: &Evidence, made: &Made) -> Option<Finding> {
    let program = evidence.programs.get(&made.record.release.number);
    let (Some(program), Some(facts)) = (program, &made.facts) else { return Some(made.unreadable()) };
    let again = evaluate(program, facts, made.record.governing.on);
    if again == made.record.decision {
        return None;
    }
    let parts = differing(&made.record.decision, &again).into_iter().map(|id| name(Some(program), &id));
    let found = made.found(Finding::attention("other-result")).with("parts", Word::Many(parts.collect()));
    Some(found.with("engine", made.record.engine.as_str()))
}

/// Names what differs between two decisions: outputs by their ids, else parts of the record.
pub(super) fn differing(old: &Decision, new: &Decision) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for difference in differences(old, new) {
        if !parts.contains(&difference.part) {
            parts.push(difference.part);
        }
    }
    parts
}
