//! Sheets that were given before what they tell of was approved, sheets of steps that were taken back after they had been printed,
//! releases of which persons were told too early, and steps that were done before what they wait for.
//!
//! What zhidu writes follows the procedure, where a sheet comes after its approval; the records are looked at all the same, for they may
//! have been written by others. What a step waits for may come to be dated later by a fact that is corrected afterwards.

use crate::act::Act;
use crate::case::{Entry, Issued};
use crate::program::{Procedure, Step, StepIndex};

use super::governing_text::governs;
use super::{Evidence, Exhibit, Finding, Taken};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = releases(evidence);
    for taken in evidence.asked_steps() {
        for sheet in taken.stepped.came_to.iter().flat_map(|came_to| &came_to.sheets) {
            found.extend(of(evidence, taken, sheet));
        }
    }
    found.extend(evidence.counting_steps().filter_map(|taken| before_wait(evidence, taken)));
    found
}

fn releases(evidence: &Evidence) -> Vec<Finding> {
    let mut found = Vec::new();
    let only = evidence.only.as_ref();
    for release in evidence.releases.iter().filter(|release| governs(evidence, only, release.number())) {
        let number = release.number();
        let approved = evidence.positions_on(number, Act::ApproveRelease).first().copied();
        for told in evidence.positions_on(number, Act::Notify) {
            if approved.is_none_or(|approved| approved > told) {
                let early = Finding::attention("told-before-approval").with("release", number);
                let early = early.see(Exhibit::Release(number)).at(told);
                found.push(approved.into_iter().fold(early, Finding::at));
            }
        }
    }
    found
}

/// Finds a step that was done before what it waits for, by the facts as they stand now.
fn before_wait(evidence: &Evidence, taken: &Taken) -> Option<Finding> {
    let until = taken.waited_until.filter(|until| taken.done_on < *until)?;
    let early = taken.found(evidence, Finding::attention("done-before-wait"));
    Some(early.with("until", until.to_string()))
}

fn of(evidence: &Evidence, taken: &Taken, sheet: &Issued) -> Vec<Finding> {
    let begin = |finding: Finding| taken.found(evidence, finding).with("sheet", sheet.number.as_str());
    if let Some((at, corrected)) = &taken.corrected {
        let printed = printed_before(evidence, taken, sheet, *at);
        let void = printed.map(|printed| begin(Finding::attention("void-sheet-printed")).at(printed).at(*at));
        return void.map(|void| void.with("reason", corrected.reason.as_str())).into_iter().collect();
    }
    let Some((procedure, step)) = evidence.step_in(taken.stepped.release, &taken.stepped.step) else {
        return vec![begin(Finding::unsettled("sheet-of-unknown-step")).with("release", taken.stepped.release)];
    };
    let early = approvals(procedure, step).into_iter().filter_map(|(approval, comes_after)| {
        let mut done = evidence.steps_of(&taken.case).filter(|done| {
            let of_it = done.stepped.step.procedure == procedure.id && done.stepped.step.step == approval.id;
            of_it && done.is_done() && done.corrected.is_none()
        });
        let first = done.next();
        if !comes_after && first.is_some_and(|first| first.position < taken.position) {
            return None;
        }
        let later = first.into_iter().chain(done).find(|done| done.position > taken.position);
        let name = crate::id::StepRef { procedure: procedure.id.clone(), step: approval.id.clone() };
        let early = begin(Finding::attention("sheet-before-approval"));
        let early = early.with("approval", evidence.step_word(taken.stepped.release, &name));
        let early = early.with("approved", later.map(|later| later.done_on.to_string()));
        Some(later.into_iter().fold(early, |early, later| early.at(later.position)))
    });
    early.collect()
}

/// Finds where a sheet was printed before a position.
fn printed_before(evidence: &Evidence, taken: &Taken, sheet: &Issued, before: u64) -> Option<u64> {
    let mut entries = evidence.entries(&taken.case).filter(|(told, _)| told.position < before);
    let printed = entries.find(|(_, entry)| matches!(entry, Entry::Printed(printed) if printed.number == sheet.number));
    printed.map(|(told, _)| told.position)
}

/// Lists the steps that approve what a step gives, and whether they come after it: those that approve the step itself, and those by which
/// every way of the procedure passes before it comes to the step.
fn approvals<'p>(procedure: &'p Procedure, step: &Step) -> Vec<(&'p Step, bool)> {
    let Some(own) = procedure.find(&step.id) else { return Vec::new() };
    let approving = procedure.iter().filter(|(index, approval)| *index != own && !approval.approves.is_empty());
    let found = approving.filter_map(|(index, approval)| {
        if approval.approves.contains(&own) {
            return Some((approval, true));
        }
        (!comes_without(procedure, own, index)).then_some((approval, false))
    });
    found.collect()
}

/// Tells whether a procedure can come to a step without passing another one.
fn comes_without(procedure: &Procedure, step: StepIndex, without: StepIndex) -> bool {
    let mut reached: Vec<StepIndex> = Vec::new();
    let mut open: Vec<StepIndex> = procedure.begin().into_iter().map(|arc| arc.to).collect();
    while let Some(index) = open.pop() {
        if index == without || reached.contains(&index) {
            continue;
        }
        if index == step {
            return true;
        }
        reached.push(index);
        open.extend(procedure.step(index).into_iter().flat_map(|step| step.then.ways().flatten()));
    }
    false
}
