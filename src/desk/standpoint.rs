//! A stored case with all that its procedures run by: the texts, the facts, the persons.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::calendar::WorkingDays;
use crate::case::Case;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Files;
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
use super::register::{alone, latest, typed};
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
    pub(super) fn calendars(&self, regulation: &str) -> Option<Rc<Opened>> {
        let newest = self.releases.newest(regulation, None)?;
        self.open(newest.number()).ok()
    }

    /// Finds the text that governs a case.
    ///
    /// # Errors
    ///
    /// Those of [`super::govern()`].
    pub(super) fn governing(&self, case: &Case) -> Result<Text, Vec<Diagnostic>> {
        let found =
            govern_by(&self.releases, case, Asked::default(), |release| self.open(release.number()).map(Shared))?;
        Ok(Text { release: found.release.number(), opened: found.text.0, facts: found.facts, on: found.on })
    }

    /// Returns the text of a release for a case, of which a procedure began under it.
    ///
    /// # Errors
    ///
    /// `release-unknown`, `fact-stale`, `no-governing-date`.
    pub(super) fn text(&self, case: &Case, number: u32) -> Result<Text, Vec<Diagnostic>> {
        let opened = self.open(number)?;
        let (revision, _) = latest(case)?;
        let facts = typed(&opened.program, &case.number, revision)?;
        let on = governing_date(&opened.program, &facts, None).map_err(alone)?;
        Ok(Text { release: number, opened, facts, on })
    }

    /// Works with the ground on which the procedures of a case run under a text, its facts taken as given, by the
    /// judgements that count on a day.
    pub(super) fn on_ground<R>(&self, case: &Case, text: &Text, day: Date, work: impl FnOnce(&Ground<'_>) -> R) -> R {
        let program = &text.opened.program;
        let newest = self.calendars(&program.regulation.number);
        let calendar = newest.as_ref().and_then(|newest| WorkingDays::of_regulation(&newest.program));
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
    /// others under the one that governs.
    ///
    /// # Errors
    ///
    /// Those of [`Shelf::governing`] and [`Shelf::text`].
    pub(super) fn on_standings<R>(
        &self,
        case: &Case,
        on: Date,
        mut work: impl FnMut(&Ground<'_>, &[Standing<'_>]) -> R,
    ) -> Result<Vec<R>, Vec<Diagnostic>> {
        let mut done = Vec::new();
        for text in self.texts(case)? {
            let governs = done.is_empty();
            done.push(self.on_ground(case, &text, on, |ground| {
                let mut standings = standings(ground, on);
                standings.retain(|standing| match (standing.begun, governs) {
                    (true, _) => standing.release == text.release,
                    (false, governs) => governs,
                });
                work(ground, &standings)
            }));
        }
        Ok(done)
    }

    /// Lists the texts under which procedures of a case run: that which governs it, then those under which others began.
    pub(super) fn texts(&self, case: &Case) -> Result<Vec<Text>, Vec<Diagnostic>> {
        let mut texts = vec![self.governing(case)?];
        for course in case.courses() {
            if !texts.iter().any(|text| text.release == course.release) {
                texts.push(self.text(case, course.release)?);
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

/// Says that a case has no text by which a procedure could run.
pub(super) fn is_without_text(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().all(|diagnostic| matches!(diagnostic.code, Code::NoRelease | Code::NoGoverningDate))
}
