//! Steps of procedures: done by whoever holds the office, or refused with the reason.

mod again;
mod correct;
mod covered;
mod refusal;
mod stage;

pub(super) use again::{Before, differ};
pub use correct::correct_step;
pub(super) use correct::{Footing, TakingBack, entered_wrongly};
pub(super) use refusal::TriedAgain;
pub(super) use stage::{Stage, Taking};

use std::cell::Cell;
use std::path::Path;
use std::rc::Rc;

use crate::act::Act;
use crate::case::{Case, Change, Course, Draft, Entry, Stepped, changes};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Files;
use crate::id::{ProcedureId, StepRef};
use crate::procedure::find;
use crate::program::{Name, Procedure, Program, Role, Slot, Step, StepIndex, office_called};
use crate::record::{Asked, sheet_topic};
use crate::stamp::Stamp;
use crate::store::{Store, Transaction};
use crate::value::Date;

use super::attempt::{attempt_of, spoken};
use super::authority::moment;
use super::clock::civil_date;
use super::register::{Assignment, alone, assign, latest, on_case, refuse_void, told_apart};
use super::standpoint::{Shelf, Text};

/// A step that somebody means to do.
#[derive(Clone, Copy, Debug)]
pub struct Doing<'a> {
    /// The step: its id, `procedure#step`, or its title.
    pub step: &'a str,
    /// The facts that are stated with it.
    pub facts: &'a [Assignment],
    /// The day on which it was done; today, where none is given.
    pub on: Option<Date>,
    /// The office in which it is done, by its id or name; the first that fits, where none is named.
    pub office: Option<&'a str>,
}

/// A step that was done.
#[derive(Debug)]
pub struct Done {
    /// The entry.
    pub stepped: Stepped,
    /// The facts that changed with it.
    pub changes: Vec<Change>,
    /// The program of the release under which the procedure runs.
    pub program: Rc<Program>,
}

/// Does a step of a procedure, under the release with which the procedure began, else under the one that governs the case.
///
/// `files` takes the texts, for the places of what is refused.
///
/// # Errors
///
/// `case-unknown`, `case-void`; `no-release`, `no-governing-date`, `fact-stale`, `release-unknown` where the text of the procedure cannot be
/// used; `step-unknown`, `unknown-office`, `step-stated`; the codes of names and values; what the regulation refuses, from
/// `procedure-closed` to `step-undecided`, with `own-proposal`, `own-case` and `wrong-day`, each of which is recorded too; `appeal-open` where
/// facts would change; the codes of the register.
pub fn step(
    db: &Path,
    number: &str,
    doing: Doing<'_>,
    files: &mut Files,
    given: &Stamp,
) -> Result<Done, Vec<Diagnostic>> {
    let store = Store::open(db, given).map_err(alone)?;
    let named: Cell<(Option<StepRef>, Option<Asked>)> = Cell::default();
    attempt_of(
        &store,
        Act::Step,
        number,
        given,
        || named.take(),
        |writing| {
            on_case(writing, number, |writing, place, case| {
                refuse_void(case)?;
                let shelf = Shelf::of(writing.view()).map_err(alone)?;
                let at = moment(writing.view(), &shelf.releases, &shelf.people, given).map_err(alone)?;
                let today = civil_date(at);
                let on = doing.on.unwrap_or(today);
                let (text, procedure, index) = meant(&shelf, case, doing.step, on)?;
                files.clone_from(&text.opened.files);
                let program = Rc::clone(&text.opened.program);
                let office = doing.office.map(|written| office_called(&program.offices, written.trim()));
                let office = office.transpose().map_err(alone)?;
                let (procedure, step) = step_of(&program, &procedure, index)?;
                let asked = Asked { on: Some(on), office: office.clone(), corrects: None };
                named.set((Some(StepRef { procedure: procedure.id.clone(), step: step.id.clone() }), Some(asked)));
                let stage = shelf.stage(case, &text, None);
                let taking = Taking { procedure, index, office: office.as_ref(), on, today, given };
                let (old, _) = latest(case)?;
                let mut draft = Draft::of(old, given.clone());
                let stated = stated(&stage, step, doing.facts, files, &mut draft)?;
                let serials = |series: &str| writing.view().count(&sheet_topic(series));
                let (revision, mut stepped) = stage.take(&taking, draft, &stated, &serials)?;
                let changes = revision.as_ref().map(|new| changes(old, new)).unwrap_or_default();
                let nth = spoken(writing.view(), &case.number).map_err(alone)?;
                stepped.nth = Some(nth.saturating_add(if revision.is_some() { 2 } else { 1 }));
                if let Some(revision) = revision {
                    writing.append_to_case(place, Entry::Revised(revision)).map_err(alone)?;
                }
                writing.append_to_case(place, Entry::Stepped(stepped.clone())).map_err(alone)?;
                Ok(Done { stepped, changes, program: Rc::clone(&program) })
            })
        },
    )
}

/// Finds the step that a word means on a day, with the text under which its procedure runs.
fn meant<T: Transaction>(
    shelf: &Shelf<'_, T>,
    case: &Case,
    written: &str,
    on: Date,
) -> Result<(Text, ProcedureId, StepIndex), Vec<Diagnostic>> {
    let look = |text: &Text, written: &str| {
        shelf.on_ground(case, text, on, |ground| {
            find(ground, written).map(|(procedure, index)| (procedure.id.clone(), index))
        })
    };
    // What is wrong with the text that governs hinders only what has not begun.
    let governing = told_apart(shelf.governing(case))?;
    let mut found = match &governing {
        Ok(text) => look(text, written).map_err(alone),
        Err(wanting) => Err(wanting.clone()),
    };
    let is_other = |course: &Course<'_>| !governing.as_ref().is_ok_and(|text| text.release == course.release);
    for course in case.courses().into_iter().filter(is_other) {
        // A procedure goes on under the release with which it began.
        let begun = found.as_ref().is_ok_and(|(procedure, _)| procedure == course.procedure);
        if found.is_ok() && !begun {
            continue;
        }
        match told_apart(shelf.text(case, course.release))? {
            Ok(own) => match look(&own, written) {
                Ok((procedure, index)) if procedure == *course.procedure => return Ok((own, procedure, index)),
                Err(diagnostic) if begun => found = Err(alone(diagnostic)),
                _ => {}
            },
            Err(wanting) if governing.is_ok() => found = Err(wanting),
            Err(_) => {}
        }
    }
    let (procedure, index) = found?;
    governing.map(|text| (text, procedure, index))
}

fn step_of<'p>(
    program: &'p Program,
    procedure: &ProcedureId,
    index: StepIndex,
) -> Result<(&'p Procedure, &'p Step), Vec<Diagnostic>> {
    let known = program.procedures.iter().find(|known| known.id == *procedure);
    let found = known.and_then(|known| Some((known, known.step(index)?)));
    found.ok_or_else(|| alone(Diagnostic::of(Code::StepUnknown).with("name", procedure.as_str())))
}

/// Lays the facts that are stated over a draft: those that the step asks for or needs, and no others.
fn stated(
    stage: &Stage<'_>,
    step: &Step,
    facts: &[Assignment],
    files: &mut Files,
    draft: &mut Draft,
) -> Result<Vec<Slot>, Vec<Diagnostic>> {
    let vocabulary = &stage.program.vocabulary;
    let mut wrong = assign(vocabulary, files, "step", facts, draft);
    let known = wrong.is_empty();
    let mut stated = Vec::new();
    for fact in facts {
        let slot = match vocabulary.find(&fact.name) {
            // What rules give nobody states, with a step or without.
            Some(Name::Fact(slot)) if vocabulary.fact(*slot).is_some_and(|fact| fact.role == Role::Output) => continue,
            Some(Name::Fact(slot)) => Some(*slot),
            // A list, a record of one, or a fact that the text no longer has. What no word means was told already.
            _ if known => None,
            _ => continue,
        };
        match slot.filter(|slot| step.takes(*slot)) {
            None => wrong.push(stage.not_asked(step, slot, &fact.name)),
            Some(slot) if !fact.value.is_empty() => stated.push(slot),
            Some(_) => {}
        }
    }
    if wrong.is_empty() { Ok(stated) } else { Err(wrong) }
}
