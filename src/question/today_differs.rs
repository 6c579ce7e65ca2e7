//! What the text in force today, with the parameters of today, would make of the facts that were decided.

use crate::evaluate::evaluate;

use super::evidence::{Made, name, verdict};
use super::{Evidence, Exhibit, Finding, Word};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let asked = evidence.last_decisions().filter(|made| evidence.asks_of(&made.record.case));
    asked.filter_map(|made| of(evidence, made)).collect()
}

fn of(evidence: &Evidence, made: &Made) -> Option<Finding> {
    let Some(number) = evidence.in_force_today(&made.record.decision.regulation) else {
        return Some(made.found(Finding::unsettled("nothing-in-force-today")));
    };
    let begin = |finding: Finding| made.found(finding).with("release", number).see(Exhibit::Release(number));
    let (Some(program), Some(facts)) = (evidence.programs.get(&number), &made.facts_today) else {
        return Some(begin(Finding::unsettled("facts-do-not-fit-today")));
    };
    let today = evaluate(program, facts, evidence.today);
    let then = &made.record.decision;
    let differing: Vec<_> = super::same_result::differing(then, &today)
        .into_iter()
        .filter(|id| program.vocabulary.find(id).is_some())
        .collect();
    if differing.is_empty() {
        return None;
    }
    let outputs = differing.iter().map(|id| name(Some(program), id)).collect();
    let before = verdict(evidence.programs.get(&made.record.release.number), then);
    let found = begin(Finding::noted("today-otherwise")).with("then", before);
    Some(found.with("now", verdict(Some(program), &today)).with("outputs", Word::Many(outputs)))
}
