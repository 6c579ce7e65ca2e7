//! What is told of a register.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::{DateTime, Utc};

use crate::case::Case;
use crate::id::{CaseNumber, OfficeId};
use crate::label::Label;
use crate::program::{Program, Step};
use crate::record::{Record, Refused};
use crate::value::Date;

/// What is told of a register.
pub struct Register<'r> {
    /// The cases, in the order of their numbers.
    pub cases: &'r [Case],
    /// The releases that govern them, by their numbers; none of a case that no release governs.
    pub governed: &'r BTreeMap<CaseNumber, u32>,
    /// The programs of the releases under which cases were handled.
    pub programs: &'r BTreeMap<u32, Rc<Program>>,
    /// All acts that were refused, oldest first.
    pub refused: &'r [Refused],
    /// What happened to releases and persons, oldest first; none where only some of the cases are told.
    pub acts: Option<&'r [Record]>,
    /// The date on the wall at a moment.
    pub day: fn(DateTime<Utc>) -> Date,
}

impl<'r> Register<'r> {
    /// Returns the text that governs a case.
    pub(super) fn text_of(&self, number: &CaseNumber) -> Option<&'r Program> {
        self.program(*self.governed.get(number)?)
    }

    pub(super) fn program(&self, release: u32) -> Option<&'r Program> {
        self.programs.get(&release).map(Rc::as_ref)
    }

    /// Returns the name of an office: that of the text by which it acted, else its id.
    pub(super) fn office(program: Option<&Program>, office: &OfficeId) -> Label {
        let found = program.and_then(|program| program.offices.iter().find(|known| known.id == *office));
        let id = || Label { zh: office.to_string(), en: office.to_string() };
        found.map_or_else(id, |office| office.label.clone())
    }

    /// Finds a step in the text by which it was done.
    pub(super) fn step(&self, release: u32, step: &crate::id::StepRef) -> Option<&'r Step> {
        let program = self.program(release)?;
        let procedure = program.procedures.iter().find(|procedure| procedure.id == step.procedure)?;
        procedure.step(procedure.find(&step.step)?)
    }
}
