//! Where a step is taken: a case with the text, the facts, the persons and the calendar by which its procedures run. The register and
//! the pack's examples take steps in the same way.

use chrono::{DateTime, Utc};

use crate::calendar::WorkingDays;
use crate::case::{CameTo, Case, Draft, Issued, Place, Revision, Stepped, series_of};
use crate::diagnostic::{Code, Diagnostic};
use crate::evaluate::settle;
use crate::id::{FormId, OfficeId, StepId, StepRef};
use crate::label::Label;
use crate::pack::StepPart;
use crate::person::People;
use crate::procedure::{Attempt, Ground, attempt, follow};
use crate::program::{Facts, Procedure, Program, Slot, Stated, Step, StepIndex};
use crate::source::Source;
use crate::stamp::Stamp;
use crate::value::{Date, Value};

use super::super::concern::ever_concerned;
use super::super::overrides::put_overrides;
use super::super::register::{alone, latest, narrow, refuse_appealed, refuse_void, typed, written};

/// Where steps of a case are taken.
#[derive(Clone, Copy)]
pub(in crate::desk) struct Stage<'s> {
    pub(in crate::desk) case: &'s Case,
    pub(in crate::desk) program: &'s Program,
    /// The number of the release that the program is.
    pub(in crate::desk) release: u32,
    /// The governing date.
    pub(in crate::desk) on: Date,
    pub(in crate::desk) people: &'s People,
    pub(in crate::desk) calendar: Option<&'s WorkingDays<'s>>,
    /// The date on the wall at a moment.
    pub(in crate::desk) day: fn(DateTime<Utc>) -> Date,
}

/// A step that is being taken.
pub(in crate::desk) struct Taking<'t> {
    pub(in crate::desk) procedure: &'t Procedure,
    pub(in crate::desk) index: StepIndex,
    pub(in crate::desk) office: Option<&'t OfficeId>,
    /// The day on which it is done, or signed.
    pub(in crate::desk) on: Date,
    pub(in crate::desk) today: Date,
    pub(in crate::desk) given: &'t Stamp,
}

/// How many sheets a series holds already.
pub(in crate::desk) type Serials<'s> = &'s dyn Fn(&str) -> Result<u32, Diagnostic>;

impl Stage<'_> {
    /// Works with the ground on which the procedures of the case run, by these facts and by the judgements that count on a day.
    pub(in crate::desk) fn on_ground<R>(&self, facts: &Facts, day: Date, work: impl FnOnce(&Ground<'_>) -> R) -> R {
        let mut settled = settle(self.program, facts, self.on);
        put_overrides(&mut settled, self.case, day);
        let concerned = ever_concerned(self.program, self.case, facts);
        let typed = |revision: &Revision| typed(self.program, &self.case.number, revision).ok();
        let corrected = |by: &Stepped, form: &FormId| self.corrected(facts, day, by, form);
        work(&Ground {
            case: self.case,
            program: self.program,
            release: self.release,
            settled: &settled,
            on: self.on,
            calendar: self.calendar,
            people: self.people,
            concerned: &concerned,
            typed: &typed,
            corrected: &corrected,
            day: self.day,
        })
    }

    /// Takes a step: its entry, and the revision of the facts where it changes any. `draft` holds the facts that are stated with it.
    pub(in crate::desk) fn take(
        &self,
        taking: &Taking<'_>,
        mut draft: Draft,
        stated: &[Slot],
        serials: Serials<'_>,
    ) -> Result<(Option<Revision>, Stepped), Vec<Diagnostic>> {
        refuse_void(self.case)?;
        let (old, _) = latest(self.case)?;
        let step = taking.step()?;
        let Taking { procedure, index, office, on, today, given } = taking;
        let asked = Attempt { by: &given.by, office: *office, on: *on, today: *today, stated };
        let taken = self.on_ground(&self.facts_of(&draft)?, *on, |ground| attempt(ground, procedure, *index, &asked));
        let refused = |refused: Diagnostic| alone(with_basis(refused, step));
        let taken = taken.map_err(refused)?;
        let before = self.case.steps().map(|done| done.number).max().unwrap_or(0);
        let mut stepped = Stepped {
            number: before.saturating_add(1),
            step: StepRef { procedure: procedure.id.clone(), step: step.id.clone() },
            release: self.release,
            revision: old.revision,
            decision: self.case.decided().map(|decided| decided.decision),
            office: taken.office,
            deputy_for: taken.deputy_for,
            on: *on,
            came_to: None,
            nth: None,
            given: (*given).clone(),
        };
        if taken.done {
            let done_on = self.case.done_on(&stepped);
            self.set(taking, done_on, step, &mut draft);
            let led_to: Vec<StepId> = self
                .on_ground(&self.facts_of(&draft)?, done_on, |ground| follow(ground, procedure, *index))
                .map_err(refused)?;
            let sheets = self.sheets(step, done_on, serials).map_err(alone)?;
            stepped.came_to = Some(CameTo { after: taken.after, led_to, sheets });
        }
        let revision = draft.finish(old.revision + 1, &self.program.regulation.number, None);
        let revision = Some(revision).filter(|new| !crate::case::changes(old, new).is_empty());
        if let Some(revision) = &revision {
            refuse_appealed(self.case)?;
            stepped.revision = revision.revision;
        }
        Ok((revision, stepped))
    }

    /// Says that a step does not ask for what was stated with it: a fact, or a word of the case that is no single fact.
    pub(in crate::desk) fn not_asked(&self, step: &Step, slot: Option<Slot>, written: &str) -> Diagnostic {
        let vocabulary = &self.program.vocabulary;
        let fact = |slot: &Slot| vocabulary.fact(*slot);
        let known = step.asks.iter().chain(&step.needs).filter_map(fact);
        let known: Vec<_> = known.map(|fact| vocabulary.named(fact.id.as_str())).collect();
        let name = slot.as_ref().and_then(fact).map(|fact| vocabulary.typed(fact.id.as_str()));
        let stated = Diagnostic::of(Code::StepStated).with("name", &name.unwrap_or_else(|| Label::same(written)));
        let stated = stated.with("step", step.id.as_str()).with("number", self.case.number.as_str());
        stated.with("listed", if known.is_empty() { "no" } else { "yes" }).with("known", &Label::joined(known))
    }

    /// Lays the facts that follow from a step which was done on a day over a draft.
    fn set(&self, taking: &Taking<'_>, done_on: Date, step: &Step, draft: &mut Draft) {
        for (slot, stated) in &step.sets {
            let Some(fact) = self.program.vocabulary.fact(*slot) else { continue };
            let value = match stated {
                Stated::Value(value) => value.clone(),
                Stated::Person => Value::text(taking.given.by.as_str()),
                Stated::Day => Value::Date(done_on),
            };
            draft.set(fact.id.clone(), None, Some(written(&fact.kind, &value)));
        }
    }

    fn facts_of(&self, draft: &Draft) -> Result<Facts, Vec<Diagnostic>> {
        typed(self.program, &self.case.number, &draft.clone().finish(0, &self.program.regulation.number, None))
    }

    /// Numbers the sheets that a step issues, each in the series of its form and month.
    fn sheets(&self, step: &Step, on: Date, serials: Serials<'_>) -> Result<Vec<Issued>, Diagnostic> {
        let mut sheets: Vec<Issued> = Vec::new();
        for id in &step.issues {
            let form = self.program.forms.iter().find(|form| form.id == *id);
            let series = series_of(form.and_then(|form| form.prefix()).unwrap_or_default(), on);
            let with_it = sheets.iter().filter_map(|sheet| Place::of_sheet(&sheet.number));
            let with_it = with_it.filter(|place| place.series == series).count();
            let serial = serials(&series)?.saturating_add(narrow(with_it)).saturating_add(1);
            sheets.push(Issued { form: id.clone(), number: Place { series, serial }.sheet() });
        }
        Ok(sheets)
    }
}

impl Taking<'_> {
    /// Returns the step.
    pub(in crate::desk) fn step(&self) -> Result<&Step, Vec<Diagnostic>> {
        let unknown = || alone(Diagnostic::of(Code::StepUnknown).with("name", self.procedure.id.as_str()));
        self.procedure.step(self.index).ok_or_else(unknown)
    }
}

/// Says on which clause a refusal stands, and whether the part of the step that refuses is the factory's own setting.
fn with_basis(refused: Diagnostic, step: &Step) -> Diagnostic {
    let asked = refused.arguments.contains(&("what", "asks".into()));
    let part = match refused.code {
        Code::StepOffice => Some(StepPart::Who),
        Code::StepNeeds if asked => Some(StepPart::Asks),
        Code::StepNeeds => Some(StepPart::Needs),
        Code::StepWaits => Some(StepPart::Waits),
        Code::StepBlocked => Some(StepPart::When),
        Code::StepUndecided => Some(StepPart::Then),
        Code::OwnProposal | Code::OwnCase => Some(StepPart::Approves),
        _ => None,
    };
    let own = part.is_some_and(|part| step.config.contains(&part));
    refused.by(&step.clause, if own { Source::Config } else { step.source })
}
