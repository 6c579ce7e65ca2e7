//! To correct a step: it stays in the record, and counts no more.

use std::path::Path;

use crate::act::Act;
use crate::case::{Case, Change, Course, Draft, Entry, Revision, StepCorrected, Stepped, changes};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Files;
use crate::id::{FormId, StepId, StepRef};
use crate::person::People;
use crate::procedure::{acting, refuse_office};
use crate::program::Program;
use crate::record::Asked;
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
/// `case-unknown`, `case-void`; `step-number-unknown` where there is no such step; `step-followed` where it was corrected already, or others
/// stand on it; `step-office` where the person holds no office of the step today; `appeal-open` where facts would change; the codes of the
/// register.
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
        || (None, Some(Asked { corrects: Some(wanted), ..Asked::default() })),
        |writing| {
            on_case(writing, number, |writing, place, case| {
                let shelf = Shelf::of(writing.view()).map_err(alone)?;
                let footing = |done: &Stepped| Ok(Footing::of(&shelf.open(done.release)?.program, &done.step));
                let stepped = entered_wrongly(case, wanted, &footing)?;
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

/// What a step stands on beside the steps that led to it.
pub(in crate::desk) struct Footing {
    approves: Vec<StepId>,
    sheets: Vec<FormId>,
}

/// Finds what a step of the case stands on, by the text under which it was done.
pub(in crate::desk) type Footings<'f> = &'f dyn Fn(&Stepped) -> Result<Footing, Vec<Diagnostic>>;

impl Footing {
    /// Returns what a step stands on by its text; nothing, where the text does not have the step.
    pub(in crate::desk) fn of(program: &Program, step: &StepRef) -> Self {
        let procedure = program.procedures.iter().find(|known| known.id == step.procedure);
        let own = procedure.and_then(|known| known.step(known.find(&step.step)?));
        let approves = own.into_iter().flat_map(|own| &own.approves);
        let approves = approves.filter_map(|index| Some(procedure?.step(*index)?.id.clone()));
        let sheets = own.map(|own| own.needs_sheets.clone()).unwrap_or_default();
        Self { approves: approves.collect(), sheets }
    }
}

/// Finds a step that was entered wrongly, where it can still be taken back.
pub(in crate::desk) fn entered_wrongly<'c>(
    case: &'c Case,
    wanted: u32,
    footings: Footings<'_>,
) -> Result<&'c Stepped, Vec<Diagnostic>> {
    refuse_void(case)?;
    let courses = case.courses();
    let said = |code| {
        let open = |own: &&&Stepped| matches!(stands_on(&courses, own, footings), Ok(None));
        let mut known: Vec<u32> = counting(&courses).filter(open).map(|own| own.number).collect();
        known.sort_unstable();
        let known: Vec<_> = known.iter().map(ToString::to_string).collect();
        let said = Diagnostic::of(code).with("number", case.number.as_str()).with("step", wanted.to_string());
        said.with("listed", if known.is_empty() { "no" } else { "yes" }).with("known", known.join(", "))
    };
    let Some(stepped) = case.steps().find(|stepped| stepped.number == wanted) else {
        return Err(alone(said(Code::StepNumberUnknown)));
    };
    let followed = |reason: &'static str| said(Code::StepFollowed).with("reason", reason);
    if case.step_corrections().any(|corrected| corrected.number == wanted) {
        return Err(alone(followed("corrected").with("by", "").with("title", "")));
    }
    match stands_on(&courses, stepped, footings)? {
        None => Ok(stepped),
        Some(by) => {
            let built = followed("built").with("by", by.number.to_string());
            Err(alone(built.with("title", by.step.to_string())))
        }
    }
}

/// Visits all steps that count.
fn counting<'a, 'c>(courses: &'a [Course<'c>]) -> impl Iterator<Item = &'a &'c Stepped> {
    courses.iter().flat_map(|course| &course.steps)
}

/// Finds a step that stands on another: what that led to was done, its step was made done by a later signature, it was approved, or a sheet
/// that it issued was needed.
fn stands_on<'c>(
    courses: &[Course<'c>],
    stepped: &Stepped,
    footings: Footings<'_>,
) -> Result<Option<&'c Stepped>, Vec<Diagnostic>> {
    let own = courses.iter().find(|course| *course.procedure == stepped.step.procedure);
    if let Some(next) = own.and_then(|course| led_on(course, stepped)) {
        return Ok(Some(next));
    }
    let issued: Vec<_> = stepped.came_to.iter().flat_map(|came_to| &came_to.sheets).map(|sheet| &sheet.form).collect();
    for later in counting(courses).filter(|done| done.number > stepped.number) {
        let of_procedure = later.step.procedure == stepped.step.procedure;
        if !of_procedure && issued.is_empty() {
            continue;
        }
        let footing = footings(later)?;
        let approves = of_procedure && footing.approves.contains(&stepped.step.step);
        if approves || issued.iter().any(|form| footing.sheets.contains(form)) {
            return Ok(Some(*later));
        }
    }
    Ok(None)
}

/// Finds the step to which another led on, where that was done or signed.
fn led_on<'c>(course: &Course<'c>, stepped: &Stepped) -> Option<&'c Stepped> {
    let later = |done: &&&Stepped| done.number > stepped.number;
    let Some(came_to) = &stepped.came_to else {
        // A signature counts until the last one makes the step done.
        let of_step = |done: &&&Stepped| done.step.step == stepped.step.step;
        return course.steps.iter().filter(later).find(|done| of_step(done) && done.came_to.is_some()).copied();
    };
    let gone = came_to
        .led_to
        .iter()
        .find(|next| !course.ways.iter().any(|way| way.to == *next && way.by == Some(stepped.number)));
    let signed = came_to.led_to.iter().find(|next| !course.signed(next).is_empty());
    let next = gone.or(signed)?;
    course.steps.iter().filter(later).find(|done| done.step.step == *next).copied()
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
