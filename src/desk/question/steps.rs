//! The steps of all cases, for the questions: what was done with the deadlines that it had, and what is in hand.

use std::collections::BTreeMap;

use crate::case::{Case, Entry, Recorded, StepCorrected, Stepped};
use crate::diagnostic::{Code, Diagnostic};
use crate::digest::Digest;
use crate::id::{CaseNumber, StepRef};
use crate::procedure::{Deadline, Ground, Standing, deadlines_of, waited_until};
use crate::question::{Evidence, InHand, Taken};
use crate::store::{Transaction, View};
use crate::value::Date;

use super::super::register::alone;
use super::super::standpoint::Shelf;

/// Adds the steps of all cases to what the questions are asked of.
///
/// # Errors
///
/// The codes of the register.
pub(super) fn add(view: View<'_, impl Transaction>, evidence: &mut Evidence) -> Result<(), Diagnostic> {
    let shelf = Shelf::of(view)?;
    let numbers: Vec<CaseNumber> = evidence.cases().cloned().collect();
    let mut taken = Vec::new();
    for number in &numbers {
        let case = case_of(evidence, number);
        taken.extend(done(&shelf, evidence, &case));
        if evidence.asks_of(number) && !evidence.is_void(number) {
            in_hand(&shelf, evidence, &case);
        }
    }
    taken.sort_by_key(|taken| taken.position);
    evidence.take_steps(taken);
    Ok(())
}

fn case_of(evidence: &Evidence, number: &CaseNumber) -> Case {
    let digest = Digest::plain([b"".as_slice()]);
    let entries = evidence.entries(number).map(|(_, entry)| Recorded { entry: entry.clone(), digest });
    Case { number: number.clone(), entries: entries.collect() }
}

/// Lists the steps of a case that were done, each held against the case as it was before it.
fn done(shelf: &Shelf<'_, impl Transaction>, evidence: &Evidence, case: &Case) -> Vec<Taken> {
    let corrections: BTreeMap<u32, (u64, &StepCorrected)> = evidence
        .entries(&case.number)
        .filter_map(|(told, entry)| match entry {
            Entry::StepCorrected(corrected) => Some((corrected.number, (told.position, corrected))),
            _ => None,
        })
        .collect();
    let mut before = Case { number: case.number.clone(), entries: Vec::new() };
    let mut found = Vec::new();
    for (told, entry) in evidence.entries(&case.number) {
        // The facts that were given with a step reopen a case, by which judgements on its decision would drop out.
        let with_it = before.take_given_with(entry);
        if let Entry::Stepped(stepped) = entry {
            let corrected = corrections.get(&stepped.number).map(|(at, corrected)| (*at, (*corrected).clone()));
            let counts = stepped.came_to.is_some() && corrected.is_none() && evidence.asks_of(&case.number);
            let deadlines = if counts { deadlines(shelf, evidence, &before, stepped) } else { Ok(Vec::new()) };
            found.push(Taken {
                position: told.position,
                day: told.day,
                case: case.number.clone(),
                done_on: if stepped.came_to.is_some() { before.done_on(stepped) } else { stepped.on },
                waited_until: if counts { waited(shelf, case, stepped) } else { None },
                stepped: stepped.clone(),
                corrected,
                deadlines: deadlines.map_err(word),
            });
        }
        before.entries.extend(with_it);
        before.entries.push(Recorded { entry: entry.clone(), digest: Digest::plain([b"".as_slice()]) });
    }
    found
}

/// Finds the deadlines of a step by the facts on which it stood.
fn deadlines(
    shelf: &Shelf<'_, impl Transaction>,
    evidence: &Evidence,
    before: &Case,
    stepped: &Stepped,
) -> Result<Vec<Deadline>, Vec<Diagnostic>> {
    let opened = shelf.open(stepped.release)?;
    let unknown = |code| alone(Diagnostic::of(code));
    let procedure = opened.program.procedures.iter().find(|procedure| procedure.id == stepped.step.procedure);
    let found = procedure.and_then(|procedure| Some((procedure, procedure.find(&stepped.step.step)?)));
    let (procedure, index) = found.ok_or_else(|| unknown(Code::StepUnknown))?;
    let revision = evidence.revision(&before.number, Some(stepped.revision)).map(|(_, revision)| revision);
    let revision = revision.ok_or_else(|| unknown(Code::RevisionUnknown))?;
    let text = shelf.text_for(&before.number, revision, stepped.release)?;
    Ok(shelf.on_ground(before, &text, before.done_on(stepped), |ground| deadlines_of(ground, procedure, index)))
}

/// Finds the day on which what a step waited for came about, by the facts as they stand now.
fn waited(shelf: &Shelf<'_, impl Transaction>, case: &Case, stepped: &Stepped) -> Option<Date> {
    let text = shelf.text(case, stepped.release).ok()?;
    let procedure = text.opened.program.procedures.iter().find(|procedure| procedure.id == stepped.step.procedure)?;
    let step = procedure.step(procedure.find(&stepped.step.step)?)?;
    shelf.on_ground(case, &text, stepped.on, |ground| waited_until(ground, step))
}

/// Adds the steps of a case that are in hand today, and those still to come whose time runs already.
fn in_hand(shelf: &Shelf<'_, impl Transaction>, evidence: &mut Evidence, case: &Case) {
    let position = evidence.entries(&case.number).next_back().map(|(told, _)| told.position).unwrap_or_default();
    let stands = shelf.on_standings(case, evidence.today, |ground, standings| all_in_hand(ground, standings, position));
    let (found, wanting) = stands.unwrap_or_else(|diagnostics| (Vec::new(), diagnostics));
    evidence.in_hand.extend(found.into_iter().flatten());
    // Of a case without steps that no text covers the questions on results speak.
    if !wanting.is_empty() && case.steps().next().is_some() {
        evidence.not_looked_at.push((case.number.clone(), position, word(wanting)));
    }
}

fn all_in_hand(ground: &Ground<'_>, standings: &[Standing<'_>], position: u64) -> Vec<InHand> {
    let mut found = Vec::new();
    for standing in standings {
        let in_hand = standing.in_hand().map(|step| (step, false));
        for (step, is_ahead) in in_hand.chain(standing.to_come().map(|step| (step, true))) {
            found.push(InHand {
                case: ground.case.number.clone(),
                position,
                release: standing.release,
                step: StepRef { procedure: standing.procedure.id.clone(), step: step.step.id.clone() },
                is_ahead,
                deadlines: step.deadlines.clone(),
            });
        }
    }
    found
}

/// Returns the code of what is wanting.
#[expect(clippy::needless_pass_by_value, reason = "nothing else is made of them")]
fn word(diagnostics: Vec<Diagnostic>) -> &'static str {
    diagnostics.first().map_or_else(|| Code::ReleaseUnknown.slug(), |first| first.code.slug())
}
