//! A stored case with all that its procedures run by: the texts, the facts, the persons.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::calendar::WorkingDays;
use crate::case::{Case, Revision, Status};
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::id::CaseNumber;
use crate::person::People;
use crate::procedure::{Ground, Standing, standings};
use crate::program::{Facts, Program};
use crate::release::Releases;
use crate::store::{Transaction, View};
use crate::value::Date;

use super::authority::people_of;
use super::clock::civil_date;
use super::govern::{Asked, open_release, releases_of, settle as govern_by};
use super::load::governing_date;
use super::register::{alone, latest, told_apart, typed};
use super::release::unknown;
use super::step::Stage;

/// The releases of a register, each opened once, and the register of persons.
pub(super) struct Shelf<'v, T> {
    /// The register.
    pub(super) view: View<'v, T>,
    /// All releases.
    pub(super) releases: Releases,
    /// All persons.
    pub(super) people: People,
    opened: std::cell::RefCell<BTreeMap<u32, Rc<Opened>>>,
}

/// The texts of a release and the program made of them.
pub(super) struct Opened {
    pub(super) files: Files,
    pub(super) program: Rc<Program>,
}

/// One text under which procedures of a case run.
pub(super) struct Text {
    /// The number of the release.
    pub(super) release: u32,
    /// Its texts and program.
    pub(super) opened: Rc<Opened>,
    /// The facts of the latest revision, typed by it.
    pub(super) facts: Facts,
    /// The governing date.
    pub(super) on: Date,
    /// The release whose calendars count, where there is one that can be read.
    calendars: Option<Rc<Opened>>,
}

/// The texts under which the procedures of a case run.
pub(super) struct Texts {
    /// That which governs the case, for what has not begun; none of a void case.
    governing: Option<Text>,
    /// Those of other releases under which procedures began, and under which they go on.
    begun: Vec<Text>,
    /// Why others cannot be used.
    wanting: Vec<Diagnostic>,
}

impl<'v, T: Transaction> Shelf<'v, T> {
    /// Takes up a register.
    pub(super) fn of(view: View<'v, T>) -> Result<Self, Diagnostic> {
        let (releases, people) = (releases_of(view)?, people_of(view)?);
        Ok(Self { view, releases, people, opened: std::cell::RefCell::default() })
    }

    /// Opens a release.
    ///
    /// # Errors
    ///
    /// `release-unknown`; whatever an engine that can no longer read it finds wrong with it.
    pub(super) fn open(&self, number: u32) -> Result<Rc<Opened>, Vec<Diagnostic>> {
        if let Some(opened) = self.opened.borrow().get(&number) {
            return Ok(Rc::clone(opened));
        }
        let release = self.releases.get(number).ok_or_else(|| alone(unknown(number, &self.releases)))?;
        let (files, program) = open_release(self.view, release)?;
        let opened = Rc::new(Opened { files, program: Rc::new(program) });
        self.opened.borrow_mut().insert(number, Rc::clone(&opened));
        Ok(opened)
    }

    /// Finds the release whose calendars count: that of the regulation which was published last, since holidays are announced, not ruled.
    fn calendars(&self, program: &Program) -> Result<Option<Rc<Opened>>, Vec<Diagnostic>> {
        let Some(newest) = self.releases.newest(&program.regulation.number, None) else { return Ok(None) };
        told_apart(self.open(newest.number())).map(Result::ok)
    }

    /// Finds the text that governs a case.
    ///
    /// # Errors
    ///
    /// Those of [`super::govern()`].
    pub(super) fn governing(&self, case: &Case) -> Result<Text, Vec<Diagnostic>> {
        let found =
            govern_by(&self.releases, case, Asked::default(), |release| self.open(release.number()).map(Shared))?;
        let calendars = self.calendars(found.text.as_ref())?;
        Ok(Text { release: found.release.number(), opened: found.text.0, facts: found.facts, on: found.on, calendars })
    }

    /// Returns the text of a release for a case, of which a procedure began under it.
    ///
    /// # Errors
    ///
    /// Those of [`Shelf::text_for`].
    pub(super) fn text(&self, case: &Case, release: u32) -> Result<Text, Vec<Diagnostic>> {
        self.text_for(&case.number, latest(case)?.0, release)
    }

    /// Returns the text of a release for a revision of a case.
    ///
    /// # Errors
    ///
    /// `release-unknown`, `fact-stale`, `no-governing-date`; the codes of the register.
    pub(super) fn text_for(
        &self,
        case: &CaseNumber,
        revision: &Revision,
        release: u32,
    ) -> Result<Text, Vec<Diagnostic>> {
        let opened = self.open(release)?;
        let facts = typed(&opened.program, case, revision)?;
        let on = governing_date(&opened.program, &facts, None).map_err(alone)?;
        let calendars = self.calendars(&opened.program)?;
        Ok(Text { release, opened, facts, on, calendars })
    }

    /// Works with the ground on which the procedures of a case run under a text, its facts taken as given, by the
    /// judgements that count on a day.
    pub(super) fn on_ground<R>(&self, case: &Case, text: &Text, day: Date, work: impl FnOnce(&Ground<'_>) -> R) -> R {
        let newest = text.calendars.as_ref();
        let calendar = newest.and_then(|newest| WorkingDays::of_regulation(&newest.program));
        self.stage(case, text, calendar.as_ref()).on_ground(&text.facts, day, work)
    }

    /// Sets the stage on which steps of a case are taken under a text.
    pub(super) fn stage<'s>(
        &'s self,
        case: &'s Case,
        text: &'s Text,
        calendar: Option<&'s WorkingDays<'s>>,
    ) -> Stage<'s> {
        let (program, people) = (&*text.opened.program, &self.people);
        Stage { case, program, release: text.release, on: text.on, people, calendar, day: civil_date }
    }

    /// Works with where the procedures of a case stand on a day: those that have begun under the release with which they began, the
    /// others under the one that governs. What is wrong with texts that cannot be used is returned beside what was found.
    ///
    /// # Errors
    ///
    /// The codes of the register.
    pub(super) fn on_standings<R>(
        &self,
        case: &Case,
        on: Date,
        mut work: impl FnMut(&Ground<'_>, &[Standing<'_>]) -> R,
    ) -> Result<(Vec<R>, Vec<Diagnostic>), Vec<Diagnostic>> {
        let texts = self.texts(case)?;
        let governing = texts.governing.iter().map(|text| (text, true));
        let each = governing.chain(texts.begun.iter().map(|text| (text, false)));
        let done = each.map(|(text, governs)| {
            self.on_ground(case, text, on, |ground| {
                let mut standings = standings(ground, on);
                standings.retain(|standing| match (standing.begun, governs) {
                    (true, _) => standing.release == text.release,
                    (false, governs) => governs,
                });
                work(ground, &standings)
            })
        });
        Ok((done.collect(), texts.wanting))
    }

    /// Finds the texts under which the procedures of a case run. A procedure in hand keeps its release, whatever is wrong with the text
    /// that governs.
    fn texts(&self, case: &Case) -> Result<Texts, Vec<Diagnostic>> {
        let mut texts = Texts { governing: None, begun: Vec::new(), wanting: Vec::new() };
        if case.status() != Status::Void {
            match told_apart(self.governing(case))? {
                Ok(text) => texts.governing = Some(text),
                Err(wanting) => texts.wanting = wanting,
            }
        }
        let governing = texts.governing.as_ref().map(|text| text.release);
        let begun: BTreeSet<u32> = case.courses().iter().map(|course| course.release).collect();
        for release in begun.into_iter().filter(|release| Some(*release) != governing) {
            match told_apart(self.text(case, release))? {
                Ok(text) => texts.begun.push(text),
                Err(wanting) => texts.wanting.extend(wanting),
            }
        }
        Ok(texts)
    }
}

/// A program that others hold too.
struct Shared(Rc<Opened>);

impl AsRef<Program> for Shared {
    fn as_ref(&self) -> &Program {
        &self.0.program
    }
}
