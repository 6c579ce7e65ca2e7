//! The list of a month, put together case by case.

use crate::evaluate::Settled;
use crate::id::CaseNumber;
use crate::program::{self, Field, Form, Of, Program};
use crate::truth::Truth;

use super::fill::{finish, part, shown, watch};
use super::head::Head;
use super::part::{CaseRow, Part};
use super::{Sheet, Warning};

/// The list of a month, put together case by case, by one form.
pub struct CaseList<'p> {
    program: &'p Program,
    form: &'p Form,
    parts: Vec<Part>,
    watched: Vec<Warning>,
}

impl<'p> CaseList<'p> {
    /// Begins a list without cases. What its words and guards read of parameters is that of the last day of the month: `blank` is a case
    /// of which nothing is known, settled on that day.
    #[must_use]
    pub fn begin(form: &'p Form, blank: &Settled<'p>) -> Self {
        let parts = form.parts.iter().map(|each| part(form, each, blank)).collect();
        let mut watched = Vec::new();
        watch(form, blank, &mut watched);
        Self { program: blank.program(), form, parts, watched }
    }

    /// Adds a case, unless the form leaves it out; a case of which that is not settled is named beside the list. The cases are added in the
    /// order of their numbers, each in the words of the form's own program, see [`crate::evaluate::settle_as`].
    pub fn add(&mut self, number: &CaseNumber, void: bool, settled: &Settled<'_>) {
        let belongs = match &self.form.of {
            Of::Month(condition) => settled.holds(condition).truth,
            Of::Case { .. } => Truth::No,
        };
        match belongs {
            Truth::No => {}
            Truth::Unknown => self.leave_open(number),
            Truth::Yes => {
                watch(self.form, settled, &mut self.watched);
                for (part, written) in self.parts.iter_mut().zip(&self.form.parts) {
                    if let (Part::Cases { rows, .. }, program::Part::Table { columns, .. }) = (part, written) {
                        let cell = |column: &Field| shown(self.form, column, settled, None);
                        rows.push(CaseRow { number: number.clone(), void, cells: columns.iter().map(cell).collect() });
                    }
                }
            }
        }
    }

    /// Names a case of which it is not settled whether it belongs here.
    pub fn leave_open(&mut self, number: &CaseNumber) {
        for part in &mut self.parts {
            if let Part::Cases { unsettled, .. } = part {
                unsettled.push(number.clone());
            }
        }
    }

    /// Puts the sheet together.
    #[must_use]
    pub fn finish(self, head: Head) -> Sheet {
        finish(self.form, self.program, head, self.parts, self.watched)
    }
}
