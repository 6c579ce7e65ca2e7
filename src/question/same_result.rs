//! Whether each decision comes out again: the same release, facts and date, evaluated anew.

use crate::decision::Decision;
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

/// Names what differs between two decisions: outputs by their ids, else the parts of the record.
pub(super) fn differing(old: &Decision, new: &Decision) -> Vec<String> {
    let names = old.outputs.iter().chain(&new.outputs).map(|output| &output.name);
    let mut differing: Vec<String> = Vec::new();
    for name in names {
        if old.outcome(name) != new.outcome(name) && !differing.iter().any(|known| known == name.as_str()) {
            differing.push(name.to_string());
        }
    }
    let parts = [
        ("fired", old.fired == new.fired),
        ("duties", old.duties == new.duties),
        ("warnings", old.warnings == new.warnings),
    ];
    if differing.is_empty() {
        differing.extend(parts.into_iter().filter(|(_, same)| !same).map(|(part, _)| part.to_owned()));
    }
    if differing.is_empty() && old != new {
        differing.push("record".to_owned());
    }
    differing
}
