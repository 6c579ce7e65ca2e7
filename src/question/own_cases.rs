//! Whether anybody judged a case that concerns them, examined again what they had judged themselves, or approved what they had put forward.

use std::collections::BTreeSet;

use crate::act::Act;
use crate::case::{Entry, Written};
use crate::id::{CaseNumber, PersonId};
use crate::program::Program;
use crate::stamp::Stamp;

use super::acts::act_on_case;
use super::{Evidence, Exhibit, Finding, Taken, Told, concerned};

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
    for taken in evidence.asked_steps() {
        found.extend(approvals(evidence, taken, &mut silent));
    }
    let silent = silent
        .into_iter()
        .map(|number| Finding::unsettled("text-names-nobody").with("release", number).see(Exhibit::Release(number)));
    found.into_iter().chain(silent).collect()
}

fn of(evidence: &Evidence, case: &CaseNumber) -> Vec<Finding> {
    let mut found = Vec::new();
    for (told, entry) in evidence.entries(case) {
        let judges = |act: &Act| !matches!(act, Act::Appeal | Act::Step);
        let Some(act) = act_on_case(entry).filter(judges) else { continue };
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

/// Looks at a step that approves others: whoever the case concerns may not do it, nor whoever did what it approves.
fn approvals(evidence: &Evidence, taken: &Taken, silent: &mut BTreeSet<u32>) -> Vec<Finding> {
    let (release, by) = (taken.stepped.release, &taken.stepped.given.by);
    let Some((procedure, step)) = evidence.step_in(release, &taken.stepped.step) else {
        return vec![taken.found(evidence, Finding::unsettled("step-unknown")).with("release", release)];
    };
    if step.approves.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    match evidence.programs.get(&release) {
        Some(program) if program.regulation.concerns.is_some() => {
            if ever_concerned(evidence, program, taken).contains(by) {
                found.push(taken.found(evidence, Finding::attention("own-case-approved")));
            }
        }
        _ => drop(silent.insert(release)),
    }
    let approved: Vec<_> =
        step.approves.iter().filter_map(|index| procedure.step(*index)).map(|step| &step.id).collect();
    let before = evidence.steps_of(&taken.case).take_while(|done| done.position < taken.position);
    // What had been corrected by then was not what was approved.
    let counted = |done: &&Taken| done.corrected.as_ref().is_none_or(|(at, _)| *at > taken.position);
    let own = before.filter(counted).find(|done| {
        let reference = &done.stepped.step;
        reference.procedure == procedure.id && approved.contains(&&reference.step) && done.stepped.given.by == *by
    });
    found.extend(own.map(|own| {
        let approval = taken.found(evidence, Finding::attention("own-proposal-approved"));
        approval.with("proposal", evidence.step_word(release, &own.stepped.step)).at(own.position)
    }));
    found
}

/// Lists whom a case concerned by any of its revisions up to that on which a step stood.
fn ever_concerned(evidence: &Evidence, program: &Program, taken: &Taken) -> Vec<PersonId> {
    let fact = program.regulation.concerns.and_then(|slot| program.vocabulary.fact(slot)).map(|fact| &fact.id);
    let revisions = evidence.entries(&taken.case).filter_map(|(told, entry)| match entry {
        Entry::Revised(revision) if told.position < taken.position => Some(revision),
        _ => None,
    });
    let held = revisions.flat_map(|revision| &revision.facts).filter(|held| Some(&held.name) == fact);
    let names = held.flat_map(|held| match &held.text {
        Written::One(name) => std::slice::from_ref(name),
        Written::Many(names) => names.as_slice(),
    });
    names.map(|name| PersonId::new(name.trim())).collect()
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
    let judges = |act: Act| !matches!(act, Act::Reexamine | Act::Step);
    let mut parts = examined.filter(|(_, entry)| act_on_case(entry).is_some_and(judges));
    parts.any(|(_, entry)| {
        let appealed = matches!(entry, Entry::Appealed(appeal) if appeal.by == *person);
        appealed || entry.given().by == *person
    })
}
