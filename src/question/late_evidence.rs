//! Facts given after the decision. Where the case was decided again on them they are only noted.

use crate::case::{Entry, changes};

use super::changed_since::changed;
use super::evidence::name;
use super::{Evidence, Finding, Word};

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
            let settled = again || evidence.is_void(case);
            let begun = if settled { Finding::noted("decided-again") } else { Finding::attention("facts-after") };
            let begun = made.found(begun).with("facts", Word::Many(facts)).with("date", told.day.to_string());
            found.push(begun.with("person", revision.given.by.as_str()).at(told.position));
        }
    }
    found
}
