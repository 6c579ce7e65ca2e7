//! Facts given after the decision. Where the case was decided again on them, or the text asks for them at a step, they are only noted.

use crate::case::{Entry, Revision, changes};
use crate::id::CaseNumber;

use super::changed_since::changed;
use super::evidence::name;
use super::{Evidence, Finding, Told, Word};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = Vec::new();
    for made in evidence.asked_decisions() {
        let case = &made.record.case;
        let program = evidence.programs.get(&made.record.release.number);
        let later = evidence.entries(case).filter(|(told, _)| told.position > made.position);
        let until_next = later.take_while(|(_, entry)| !matches!(entry, Entry::Decided(_)));
        let again = evidence.last_decision(case).is_some_and(|last| last.position > made.position);
        for (told, entry) in until_next {
            let Entry::Revised(revision) = entry else { continue };
            let old = revision.revision.checked_sub(1).and_then(|old| evidence.revision(case, Some(old)));
            let names = old.map(|(_, old)| changed(&changes(old, revision))).unwrap_or_default();
            let facts = names.iter().filter(|id| *id != "title").map(|id| name(program, id)).collect::<Vec<_>>();
            if facts.is_empty() {
                continue;
            }
            let begun = if again || evidence.is_void(case) {
                Finding::noted("decided-again")
            } else if asked_by_step(evidence, case, told, revision, &names) {
                Finding::noted("facts-with-step")
            } else {
                Finding::attention("facts-after")
            };
            let begun = made.found(begun).with("facts", Word::Many(facts)).with("date", told.day.to_string());
            found.push(begun.with("person", revision.given.by.as_str()).at(told.position));
        }
    }
    found
}

/// Tells whether facts were given with a step, and are all such as the text asks for at that step or lays down for it: the text has them
/// come after the decision.
fn asked_by_step(evidence: &Evidence, case: &CaseNumber, told: &Told, revision: &Revision, names: &[String]) -> bool {
    let next = evidence.steps_of(case).find(|taken| taken.position > told.position);
    let Some(taken) = next.filter(|taken| taken.stepped.given == revision.given) else { return false };
    let program = evidence.programs.get(&taken.stepped.release);
    let Some((program, (_, step))) = program.zip(evidence.step_in(taken.stepped.release, &taken.stepped.step)) else {
        return false;
    };
    let slots = step.asks.iter().chain(step.sets.iter().map(|(slot, _)| slot));
    let expected: Vec<_> =
        slots.filter_map(|slot| program.vocabulary.fact(*slot)).map(|fact| fact.id.as_str()).collect();
    names.iter().all(|name| expected.contains(&name.as_str()))
}
