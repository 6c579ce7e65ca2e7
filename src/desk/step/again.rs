//! To take a recorded step again, from what was known before it, by the very code that took it. What comes out is held against the record.
//! The calendar has no say in whether a step may be done, and is left out.

use chrono::{DateTime, Utc};

use crate::case::{Case, Change, Draft, Issued, Revision, StepCorrected, Stepped, Written, changes};
use crate::decision::Difference;
use crate::diagnostic::{Code, Diagnostic};
use crate::id::{FactId, OfficeId, StepId, StepRef};
use crate::person::People;
use crate::program::{Name, Procedure, Program, Slot, Step, StepIndex, members};
use crate::stamp::Stamp;
use crate::value::Date;

use super::super::load::governing_date;
use super::super::register::{alone, latest, typed};
use super::correct::{Footings, TakingBack, entered_wrongly};
use super::stage::{Serials, Stage, Taking};

/// What was known before a step.
#[derive(Clone, Copy)]
pub(in crate::desk) struct Before<'b> {
    /// The case, with its entries before the step; the revision that was given with it is left out.
    pub(in crate::desk) case: &'b Case,
    /// The revision that was given with it, where there was one.
    pub(in crate::desk) with_it: Option<&'b Revision>,
    /// The text by which it was done.
    pub(in crate::desk) program: &'b Program,
    /// The persons.
    pub(in crate::desk) people: &'b People,
    /// The moment of the act.
    pub(in crate::desk) at: DateTime<Utc>,
}

/// Says what is recorded and what comes out, where they differ. The parts are `number`, `nth`, `release`, `revision`, `facts`, `decision`,
/// `office`, `deputy_for`, `done`, `after`, `led_to` and `sheets`.
pub(in crate::desk) fn differ(part: &str, expected: Option<String>, found: Option<String>) -> Option<Difference> {
    (expected != found).then(|| Difference { part: part.to_owned(), expected, found })
}

impl Before<'_> {
    /// Takes a step again: the governing date, and the parts in which something else comes out. `serials` counts the sheets of a series
    /// before it.
    ///
    /// # Errors
    ///
    /// What the regulation refuses, as when the step was taken.
    pub(in crate::desk) fn step(
        &self,
        stepped: &Stepped,
        serials: Serials<'_>,
    ) -> Result<(Date, Vec<Difference>), Vec<Diagnostic>> {
        let (old, _) = latest(self.case)?;
        let on = governing_date(self.program, &typed(self.program, &self.case.number, old)?, None).map_err(alone)?;
        let (procedure, index) = self.find(&stepped.step)?;
        let stage = self.stage(stepped.release, on);
        let (draft, stated) = self.stated(old, procedure.step(index), &stepped.given);
        let take = |office: &OfficeId| {
            on_one_of(self.at, |today| {
                let office = Some(office);
                let taking = Taking { procedure, index, office, on: stepped.on, today, given: &stepped.given };
                stage.take(&taking, draft.clone(), &stated, serials)
            })
        };
        let (mut revision, mut again) = take(&stepped.office)?;
        // Which office of a department was named is not kept; in whose stead somebody acted may hang on it.
        if again.deputy_for != stepped.deputy_for {
            let mut others = members(self.program, &stepped.office).into_iter().filter_map(|office| take(&office).ok());
            if let Some(other) = others.find(|(_, other)| other.deputy_for == stepped.deputy_for) {
                (revision, again) = other;
            }
        }
        let mut different = parts(stepped, &again);
        different.extend(facts(self.with_it, revision.as_ref()));
        Ok((on, different))
    }

    /// Takes a step back again, as a correction did: the parts in which something else comes out.
    ///
    /// # Errors
    ///
    /// What the regulation refuses, as when the step was corrected.
    pub(in crate::desk) fn correction(
        &self,
        corrected: &StepCorrected,
        footings: Footings<'_>,
    ) -> Result<Vec<Difference>, Vec<Diagnostic>> {
        let stepped = entered_wrongly(self.case, corrected.number, footings)?;
        let (reason, given) = (corrected.reason.as_str(), &corrected.given);
        let back = |today| TakingBack { stepped, reason, today, given }.back(self.case, self.program, self.people);
        let revision = on_one_of(self.at, back)?;
        Ok(facts(self.with_it, revision.as_ref()).into_iter().collect())
    }

    /// Finds a step in the text.
    pub(super) fn find(&self, step: &StepRef) -> Result<(&Procedure, StepIndex), Vec<Diagnostic>> {
        let procedure = self.program.procedures.iter().find(|known| known.id == step.procedure);
        let found = procedure.and_then(|procedure| Some((procedure, procedure.find(&step.step)?)));
        found.ok_or_else(|| alone(Diagnostic::of(Code::StepUnknown).with("name", step.to_string())))
    }

    /// Sets the stage on which it was taken.
    pub(super) fn stage(&self, release: u32, on: Date) -> Stage<'_> {
        let Self { case, program, people, .. } = *self;
        Stage { case, program, release, on, people, calendar: None, day: earliest_date }
    }

    /// Finds out which facts were stated with a step: those of its revision that it asks for or needs. That a fact was stated anew with
    /// the value which it had is not kept: whatever a step asks for counts as stated where it is known. Nor is what was stated of a fact
    /// that the step then set: it counts as stated only where it had to be, since the step needs it and nobody had given it.
    fn stated(&self, old: &Revision, step: Option<&Step>, given: &Stamp) -> (Draft, Vec<Slot>) {
        let mut draft = Draft::of(old, given.clone());
        let Some(step) = step else { return (draft, Vec::new()) };
        let vocabulary = &self.program.vocabulary;
        let may = |name: &FactId, known: bool| match vocabulary.find(name.as_str()) {
            Some(Name::Fact(slot)) if known && step.sets.iter().any(|(set, _)| set == slot) => step.asks.contains(slot),
            Some(Name::Fact(slot)) => step.takes(*slot),
            _ => false,
        };
        for change in self.with_it.map(|new| changes(old, new)).unwrap_or_default() {
            if let Change::Fact { name, record: None, from, to } = change
                && may(&name, from.is_some())
            {
                draft.set(name, None, to);
            }
        }
        let known = |slot: &&Slot| vocabulary.fact(**slot).is_some_and(|fact| draft.fact(&fact.id, None).is_some());
        let stated = step.asks.iter().filter(known).copied().collect();
        (draft, stated)
    }
}

/// Lists the days that it may have been at a moment: which day stood on the wall hangs on where the wall was, and is not kept.
pub(super) fn days_of(at: DateTime<Utc>) -> impl Iterator<Item = Date> {
    let utc = at.date_naive();
    [Some(utc), utc.pred_opt(), utc.succ_opt()].into_iter().flatten()
}

/// Returns the earliest date that may have stood on a wall at a moment: a step that could be done then anywhere is not refused.
fn earliest_date(at: DateTime<Utc>) -> Date {
    days_of(at).min().unwrap_or_default()
}

/// Does something on each of the days that it may have been when an act was entered, until it is not refused.
fn on_one_of<R>(
    at: DateTime<Utc>,
    mut act: impl FnMut(Date) -> Result<R, Vec<Diagnostic>>,
) -> Result<R, Vec<Diagnostic>> {
    let mut refused = None;
    for day in days_of(at) {
        match act(day) {
            Ok(done) => return Ok(done),
            Err(diagnostics) => refused = refused.or(Some(diagnostics)),
        }
    }
    Err(refused.unwrap_or_default())
}

/// Compares a step with what comes out.
fn parts(recorded: &Stepped, again: &Stepped) -> Vec<Difference> {
    let number = |number: u32| Some(number.to_string());
    let listed = |words: Vec<String>| (!words.is_empty()).then(|| words.join(", "));
    let steps = |steps: &[StepId]| listed(steps.iter().map(ToString::to_string).collect());
    let sheets =
        |sheets: &[Issued]| listed(sheets.iter().map(|sheet| format!("{} {}", sheet.form, sheet.number)).collect());
    let mut found = vec![
        differ("number", number(recorded.number), number(again.number)),
        differ("revision", number(recorded.revision), number(again.revision)),
        differ("decision", recorded.decision.and_then(number), again.decision.and_then(number)),
        differ("office", Some(recorded.office.to_string()), Some(again.office.to_string())),
        differ(
            "deputy_for",
            recorded.deputy_for.as_ref().map(ToString::to_string),
            again.deputy_for.as_ref().map(ToString::to_string),
        ),
    ];
    match (&recorded.came_to, &again.came_to) {
        (None, None) => {}
        (Some(recorded), Some(again)) => found.extend([
            differ("after", steps(&recorded.after), steps(&again.after)),
            differ("led_to", steps(&recorded.led_to), steps(&again.led_to)),
            differ("sheets", sheets(&recorded.sheets), sheets(&again.sheets)),
        ]),
        (recorded, again) => {
            let word = |done: bool| Some(if done { "done" } else { "signed" }.to_owned());
            found.push(differ("done", word(recorded.is_some()), word(again.is_some())));
        }
    }
    found.into_iter().flatten().collect()
}

/// Compares the revision that was given with a step with what comes out.
fn facts(recorded: Option<&Revision>, again: Option<&Revision>) -> Option<Difference> {
    let (Some(recorded), Some(again)) = (recorded, again) else {
        let told = |revision: &Revision| format!("revision {}", revision.revision);
        return differ("facts", recorded.map(told), again.map(told));
    };
    let differing = changes(recorded, again);
    let of = |change: &Change| match change {
        Change::Title { .. } => ("title".to_owned(), None, None),
        Change::List { name, from, to } => {
            (name.to_string(), from.map(|from| from.to_string()), to.map(|to| to.to_string()))
        }
        Change::Fact { name, from, to, .. } => (name.to_string(), from.as_ref().map(text), to.as_ref().map(text)),
    };
    let mut sides: [Vec<String>; 2] = Default::default();
    for (name, from, to) in differing.iter().map(of) {
        for (side, value) in sides.iter_mut().zip([from, to]) {
            side.push(value.map_or_else(|| name.clone(), |value| format!("{name} {value}")));
        }
    }
    let [from, to] = sides.map(|side| side.join(", "));
    // The same facts may yet be recorded as given by another person, at another time, or as a revision of another number.
    (recorded != again).then(|| Difference { part: "facts".to_owned(), expected: Some(from), found: Some(to) })
}

fn text(written: &Written) -> String {
    match written {
        Written::One(text) => text.clone(),
        Written::Many(texts) => texts.join(", "),
    }
}
