//! Whether anybody judged a case that concerns them, or examined again what they had judged themselves.

use std::collections::BTreeSet;

use crate::act::Act;
use crate::case::Entry;
use crate::id::{CaseNumber, PersonId};
use crate::stamp::Stamp;

use super::acts::act_on_case;
use super::{Evidence, Exhibit, Finding, Told, concerned};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut silent = BTreeSet::new();
    let mut found = Vec::new();
    for made in evidence.asked_decisions() {
        let number = made.record.release.number;
        match (evidence.programs.get(&number), &made.facts) {
            (Some(program), _) if program.regulation.concerns.is_none() => drop(silent.insert(number)),
            (Some(_), Some(_)) => {}
            _ => found.push(made.unreadable()),
        }
    }
    for case in evidence.asked_cases() {
        found.extend(of(evidence, case));
    }
    let silent = silent
        .into_iter()
        .map(|number| Finding::unsettled("text-names-nobody").with("release", number).see(Exhibit::Release(number)));
    found.into_iter().chain(silent).collect()
}

fn of(evidence: &Evidence, case: &CaseNumber) -> Vec<Finding> {
    let mut found = Vec::new();
    for (told, entry) in evidence.entries(case) {
        let Some(act) = act_on_case(entry).filter(|act| *act != Act::Appeal) else { continue };
        let given = entry.given();
        let begin = |finding: Finding| begun(finding, case, told, act, given);
        if persons_then(evidence, case, told.position).contains(&given.by) {
            found.push(begin(Finding::attention("own-case")));
        }
        if act == Act::Reexamine && took_part(evidence, case, told.position, &given.by) {
            found.push(begin(Finding::attention("own-judgement")));
        }
    }
    found
}

fn begun(finding: Finding, case: &CaseNumber, told: &Told, act: Act, given: &Stamp) -> Finding {
    let finding = finding.with("case", case.as_str()).with("person", given.by.as_str()).with("act", act);
    finding.with("date", told.day.to_string()).at(told.position)
}

/// Lists whom the case concerned, by the decision that stood.
fn persons_then(evidence: &Evidence, case: &CaseNumber, position: u64) -> Vec<PersonId> {
    let Some(made) = evidence.decision_by(case, position) else { return Vec::new() };
    let program = evidence.programs.get(&made.record.release.number);
    program.zip(made.facts.as_ref()).map(|(program, facts)| concerned(program, facts)).unwrap_or_default()
}

/// Tells whether a person had a part in what was examined again: the decision, its overrides, the appeals against it.
fn took_part(evidence: &Evidence, case: &CaseNumber, position: u64, person: &PersonId) -> bool {
    let since = evidence.decision_by(case, position).map_or(0, |made| made.position);
    let examined = evidence.entries(case).filter(|(told, _)| (since..position).contains(&told.position));
    let mut parts = examined.filter(|(_, entry)| act_on_case(entry).is_some_and(|act| act != Act::Reexamine));
    parts.any(|(_, entry)| {
        let appealed = matches!(entry, Entry::Appealed(appeal) if appeal.by == *person);
        appealed || entry.given().by == *person
    })
}
