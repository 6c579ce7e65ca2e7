//! Steps of procedures: done by whoever holds the office, or refused with the reason.

mod correct;

pub use correct::correct_step;

use std::cell::Cell;
use std::path::Path;
use std::rc::Rc;

use crate::act::Act;
use crate::case::{CameTo, Case, Change, Draft, Entry, Issued, Place, Stepped, changes, series_of};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Files;
use crate::id::{OfficeId, ProcedureId, StepId, StepRef};
use crate::procedure::{Attempt, Taken, attempt, find, follow};
use crate::program::{Name, Procedure, Program, Slot, Stated, Step, StepIndex};
use crate::record::sheet_topic;
use crate::stamp::Stamp;
use crate::store::{Store, Transaction, Writing};
use crate::value::{Date, Value};

use super::attempt::attempt_of;
use super::authority::moment;
use super::clock::civil_date;
use super::register::{Assignment, alone, assign, latest, on_case, refuse_appealed, refuse_void, typed, written};
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
    /// The office in which it is done; the first that fits, where none is named.
    pub office: Option<&'a OfficeId>,
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
/// `case-unknown`, `case-void`, `no-release`, `step-unknown`, `step-stated`; the codes of names and values; what the regulation refuses, from
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
    let named: Cell<Option<StepRef>> = Cell::new(None);
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
                let (text, procedure, index) = meant(&shelf, case, doing.step)?;
                files.clone_from(&text.opened.files);
                let program = Rc::clone(&text.opened.program);
                let (procedure, step) = step_of(&program, &procedure, index)?;
                named.set(Some(StepRef { procedure: procedure.id.clone(), step: step.id.clone() }));
                let work = Work { shelf: &shelf, writing, place, case, given, text: &text, procedure, step, index };
                let (stepped, changes) = work.take(&doing, files)?;
                Ok(Done { stepped, changes, program: Rc::clone(&program) })
            })
        },
    )
}

/// Finds the step that a word means, with the text under which its procedure runs.
fn meant<T: Transaction>(
    shelf: &Shelf<'_, T>,
    case: &Case,
    written: &str,
) -> Result<(Text, ProcedureId, StepIndex), Vec<Diagnostic>> {
    let look = |text: &Text, written: &str| {
        shelf.on_ground(case, text, |ground| {
            find(ground, written).map(|(procedure, index)| (procedure.id.clone(), index))
        })
    };
    let text = shelf.governing(case)?;
    let mut found = look(&text, written);
    for course in case.courses() {
        if course.release == text.release {
            continue;
        }
        // A procedure goes on under the release with which it began.
        let begun = found.as_ref().is_ok_and(|(procedure, _)| procedure == course.procedure);
        if begun || found.is_err() {
            let own = shelf.text(case, course.release)?;
            match look(&own, written) {
                Ok((procedure, index)) if procedure == *course.procedure => return Ok((own, procedure, index)),
                Err(diagnostic) if begun => found = Err(diagnostic),
                _ => {}
            }
        }
    }
    let (procedure, index) = found.map_err(alone)?;
    Ok((text, procedure, index))
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

/// A step that is being done.
struct Work<'w, 's, T> {
    shelf: &'w Shelf<'w, T>,
    writing: &'w Writing<'s>,
    place: &'w Place,
    case: &'w Case,
    given: &'w Stamp,
    text: &'w Text,
    procedure: &'w Procedure,
    step: &'w Step,
    index: StepIndex,
}

impl<T: Transaction> Work<'_, '_, T> {
    fn take(&self, doing: &Doing<'_>, files: &mut Files) -> Result<(Stepped, Vec<Change>), Vec<Diagnostic>> {
        let (old, _) = latest(self.case)?;
        let at = moment(self.shelf.view, &self.shelf.releases, &self.shelf.people, self.given).map_err(alone)?;
        let today = civil_date(at);
        let on = doing.on.unwrap_or(today);
        let mut draft = Draft::of(old, self.given.clone());
        let stated = self.stated(doing.facts, files, &mut draft)?;
        let asked = Attempt { by: &self.given.by, office: doing.office, on, today, stated: &stated };
        let before = self.text_of(&draft)?;
        let taken =
            self.shelf.on_ground(self.case, &before, |ground| attempt(ground, self.procedure, self.index, &asked));
        let taken = taken.map_err(alone)?;
        let led_to = if taken.done { Some(self.follow(&mut draft, on)?) } else { None };
        let revision = draft.finish(old.revision + 1, &self.text.opened.program.regulation.number, None);
        let changes = changes(old, &revision);
        let count = if changes.is_empty() { old.revision } else { revision.revision };
        if !changes.is_empty() {
            refuse_appealed(self.case)?;
            self.writing.append_to_case(self.place, Entry::Revised(revision)).map_err(alone)?;
        }
        let stepped = self.entry(taken, led_to, on, count)?;
        self.writing.append_to_case(self.place, Entry::Stepped(stepped.clone())).map_err(alone)?;
        Ok((stepped, changes))
    }

    /// Lays the facts that are stated over a draft: those that the step asks for or needs, and no others.
    fn stated(&self, facts: &[Assignment], files: &mut Files, draft: &mut Draft) -> Result<Vec<Slot>, Vec<Diagnostic>> {
        let vocabulary = &self.text.opened.program.vocabulary;
        let mut wrong = assign(vocabulary, files, facts, draft);
        let mut stated = Vec::new();
        for fact in facts {
            let Some(Name::Fact(slot)) = vocabulary.find(&fact.name) else { continue };
            if !self.step.asks.contains(slot) && !self.step.needs.contains(slot) {
                let known = self.step.asks.iter().chain(&self.step.needs).filter_map(|slot| vocabulary.fact(*slot));
                let known: Vec<_> = known.map(|fact| fact.id.as_str()).collect();
                let stated = Diagnostic::of(Code::StepStated).with("name", fact.name.as_str());
                let stated = stated.with("step", self.step.id.as_str()).with("number", self.case.number.as_str());
                let listed = if known.is_empty() { "no" } else { "yes" };
                wrong.push(stated.with("listed", listed).with("known", known.join(", ")));
            } else if !fact.value.is_empty() {
                stated.push(*slot);
            }
        }
        if wrong.is_empty() { Ok(stated) } else { Err(wrong) }
    }

    /// Lays the facts that follow from the step over a draft, and finds out what it leads to.
    fn follow(&self, draft: &mut Draft, on: Date) -> Result<Vec<StepId>, Vec<Diagnostic>> {
        for (slot, stated) in &self.step.sets {
            let Some(fact) = self.text.opened.program.vocabulary.fact(*slot) else { continue };
            let value = match stated {
                Stated::Value(value) => value.clone(),
                Stated::Person => Value::text(self.given.by.as_str()),
                Stated::Day => Value::Date(on),
            };
            draft.set(fact.id.clone(), None, Some(written(&fact.kind, &value)));
        }
        let after = self.text_of(draft)?;
        self.shelf.on_ground(self.case, &after, |ground| follow(ground, self.procedure, self.index)).map_err(alone)
    }

    /// Returns the text with the facts of a draft.
    fn text_of(&self, draft: &Draft) -> Result<Text, Vec<Diagnostic>> {
        let revision = draft.clone().finish(0, &self.text.opened.program.regulation.number, None);
        let facts = typed(&self.text.opened.program, &self.case.number, &revision)?;
        Ok(Text { release: self.text.release, opened: Rc::clone(&self.text.opened), facts, on: self.text.on })
    }

    fn entry(
        &self,
        taken: Taken,
        led_to: Option<Vec<StepId>>,
        on: Date,
        revision: u32,
    ) -> Result<Stepped, Vec<Diagnostic>> {
        let came_to = match led_to {
            Some(led_to) => Some(CameTo { after: taken.after, led_to, sheets: self.sheets(on)? }),
            None => None,
        };
        let before = self.case.steps().map(|done| done.number).max().unwrap_or(0);
        Ok(Stepped {
            number: before.saturating_add(1),
            step: StepRef { procedure: self.procedure.id.clone(), step: self.step.id.clone() },
            release: self.text.release,
            revision,
            decision: self.case.decided().map(|decided| decided.decision),
            office: taken.office,
            deputy_for: taken.deputy_for,
            on,
            came_to,
            given: self.given.clone(),
        })
    }

    /// Numbers the sheets that the step issues, each in the series of its form and month.
    fn sheets(&self, on: Date) -> Result<Vec<Issued>, Vec<Diagnostic>> {
        let mut sheets: Vec<Issued> = Vec::new();
        for id in &self.step.issues {
            let form = self.text.opened.program.forms.iter().find(|form| form.id == *id);
            let series = series_of(form.and_then(|form| form.prefix()).unwrap_or_default(), on);
            let before = self.writing.view().count(&sheet_topic(&series)).map_err(alone)?;
            let with_it = sheets.iter().filter_map(|sheet| Place::of_sheet(&sheet.number));
            let with_it = with_it.filter(|place| place.series == series).count();
            let serial = before.saturating_add(super::register::narrow(with_it)).saturating_add(1);
            sheets.push(Issued { form: id.clone(), number: Place { series, serial }.sheet() });
        }
        Ok(sheets)
    }
}
