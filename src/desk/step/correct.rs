//! To correct a step: it stays in the record, and counts no more.

use std::path::Path;

use crate::act::Act;
use crate::case::{Case, Change, Draft, Entry, Revision, StepCorrected, Stepped, changes};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Files;
use crate::person::People;
use crate::procedure::{acting, refuse_office};
use crate::program::Program;
use crate::stamp::Stamp;
use crate::store::Store;
use crate::value::Date;

use super::super::attempt::{attempt_of, spoken};
use super::super::authority::moment;
use super::super::clock::civil_date;
use super::super::register::{alone, latest, on_case, refuse_appealed, refuse_void};
use super::super::standpoint::Shelf;

/// Says that a step was entered wrongly. It counts no more, its sheets are void, and what stood before it is in hand again; the facts that
/// were given with it are what they were before, where nobody has changed them since.
///
/// # Errors
///
/// `case-unknown`, `case-void`; `step-followed` where there is no such step, it was corrected already, or something was built on it;
/// `step-office` where the person holds no office of the step today; `appeal-open` where facts would change; the codes of the register.
pub fn correct_step(
    db: &Path,
    number: &str,
    wanted: u32,
    reason: &str,
    files: &mut Files,
    given: &Stamp,
) -> Result<Stepped, Vec<Diagnostic>> {
    let store = Store::open(db, given).map_err(alone)?;
    attempt_of(
        &store,
        Act::Step,
        number,
        given,
        || None,
        |writing| {
            on_case(writing, number, |writing, place, case| {
                let stepped = entered_wrongly(case, wanted)?;
                let shelf = Shelf::of(writing.view()).map_err(alone)?;
                let opened = shelf.open(stepped.release)?;
                files.clone_from(&opened.files);
                let at = moment(writing.view(), &shelf.releases, &shelf.people, given).map_err(alone)?;
                let taking = TakingBack { stepped, reason, today: civil_date(at), given };
                let mut nth = spoken(writing.view(), &case.number).map_err(alone)?;
                if let Some(revision) = taking.back(case, &opened.program, &shelf.people)? {
                    writing.append_to_case(place, Entry::Revised(revision)).map_err(alone)?;
                    nth = nth.saturating_add(1);
                }
                let nth = Some(nth.saturating_add(1));
                let corrected = StepCorrected { number: wanted, reason: reason.to_owned(), nth, given: given.clone() };
                writing.append_to_case(place, Entry::StepCorrected(corrected)).map_err(alone)?;
                Ok(stepped.clone())
            })
        },
    )
}

/// A step that is being taken back.
pub(in crate::desk) struct TakingBack<'t> {
    /// The step.
    pub(in crate::desk) stepped: &'t Stepped,
    /// Why.
    pub(in crate::desk) reason: &'t str,
    /// The present day.
    pub(in crate::desk) today: Date,
    /// Who says so, and when.
    pub(in crate::desk) given: &'t Stamp,
}

impl TakingBack<'_> {
    /// Refuses whoever holds no office of the step, and takes back the facts that were given with it: the next revision, where there were any.
    pub(in crate::desk) fn back(
        &self,
        case: &Case,
        program: &Program,
        people: &People,
    ) -> Result<Option<Revision>, Vec<Diagnostic>> {
        let procedure = program.procedures.iter().find(|known| known.id == self.stepped.step.procedure);
        let step = procedure.and_then(|known| known.step(known.find(&self.stepped.step.step)?));
        if let Some(step) = step {
            let (offices, by) = (step.who.offices(), &self.given.by);
            if acting(program, people, offices, by, &[self.today]).is_none() {
                return Err(alone(refuse_office(program, people, step, offices, by, self.today)));
            }
        }
        let Some(draft) = withdrawn(case, self.stepped, self.given)? else { return Ok(None) };
        refuse_appealed(case)?;
        let (last, _) = latest(case)?;
        Ok(Some(draft.finish(last.revision + 1, &last.regulation, Some(self.reason.to_owned()))))
    }
}

/// Finds a step that was entered wrongly, where it can still be taken back.
pub(in crate::desk) fn entered_wrongly(case: &Case, wanted: u32) -> Result<&Stepped, Vec<Diagnostic>> {
    refuse_void(case)?;
    let stepped = case.steps().find(|stepped| stepped.number == wanted);
    let stepped = stepped.ok_or_else(|| followed(case, wanted, "unknown", None))?;
    refuse_followed(case, stepped)?;
    Ok(stepped)
}

/// Refuses to correct a step on which others were built.
fn refuse_followed(case: &Case, stepped: &Stepped) -> Result<(), Vec<Diagnostic>> {
    if case.step_corrections().any(|corrected| corrected.number == stepped.number) {
        return Err(followed(case, stepped.number, "corrected", None));
    }
    let courses = case.courses();
    let course = courses.iter().find(|course| *course.procedure == stepped.step.procedure);
    let later = |done: &&&Stepped| done.number > stepped.number;
    let of_step = |done: &&&Stepped| done.step.step == stepped.step.step;
    let built = course.and_then(|course| {
        let Some(came_to) = &stepped.came_to else {
            // A signature counts until the last one makes the step done.
            return course.steps.iter().filter(later).find(|done| of_step(done) && done.came_to.is_some()).copied();
        };
        let gone = came_to
            .led_to
            .iter()
            .find(|next| !course.ways.iter().any(|way| way.to == *next && way.by == Some(stepped.number)));
        let signed = came_to.led_to.iter().find(|next| !course.signed(next).is_empty());
        let next = gone.or(signed)?;
        course.steps.iter().filter(later).find(|done| done.step.step == *next).copied()
    });
    match built {
        Some(built) => Err(followed(case, stepped.number, "built", Some(built))),
        None => Ok(()),
    }
}

fn followed(case: &Case, wanted: u32, reason: &'static str, by: Option<&Stepped>) -> Vec<Diagnostic> {
    let known: Vec<_> = case.steps().map(|stepped| stepped.number.to_string()).collect();
    let followed = Diagnostic::of(Code::StepFollowed).with("number", case.number.as_str());
    let followed = followed.with("step", wanted.to_string()).with("reason", reason);
    let followed = followed.with("by", by.map(|by| by.number.to_string()).unwrap_or_default());
    let followed = followed.with("title", by.map(|by| by.step.to_string()).unwrap_or_default());
    let listed = if known.is_empty() { "no" } else { "yes" };
    alone(followed.with("listed", listed).with("known", known.join(", ")))
}

/// Takes back the facts that were given with a step; none where it gave none, or all have been changed since.
fn withdrawn(case: &Case, stepped: &Stepped, given: &Stamp) -> Result<Option<Draft>, Vec<Diagnostic>> {
    let own = case.revision(Some(stepped.revision)).map(|(revision, _)| revision);
    let before = stepped.revision.checked_sub(1).and_then(|before| case.revision(Some(before)));
    let (Some(own), Some((before, _))) = (own.filter(|own| own.given == stepped.given), before) else {
        return Ok(None);
    };
    let (last, _) = latest(case)?;
    let mut draft = Draft::of(last, given.clone());
    let mut taken_back = false;
    for change in changes(before, own) {
        if let Change::Fact { name, record, from, to } = change
            && draft.fact(&name, record) == to.as_ref()
        {
            draft.set(name, record, from);
            taken_back = true;
        }
    }
    Ok(taken_back.then_some(draft))
}
