//! What a question about the procedures of a case stands on.

use chrono::{DateTime, Utc};

use crate::calendar::WorkingDays;
use crate::case::{Case, Course, Entry, Revision, Status, Stepped};
use crate::evaluate::Settled;
use crate::id::{FormId, StepId};
use crate::person::People;
use crate::program::{Arc, Facts, Procedure, Program};
use crate::value::Date;

/// What a question about the procedures of a case stands on.
#[derive(Clone, Copy)]
pub struct Ground<'g> {
    /// The case, with its steps.
    pub case: &'g Case,
    /// The text under which its procedures run.
    pub program: &'g Program,
    /// The number of the release that the text is.
    pub release: u32,
    /// The facts of the case with all that follows from them.
    pub settled: &'g Settled<'g>,
    /// The governing date.
    pub on: Date,
    /// The calendar by which working days are counted, where there is one.
    pub calendar: Option<&'g WorkingDays<'g>>,
    /// Who holds which office.
    pub people: &'g People,
    /// Whom the case concerns, or ever concerned.
    pub concerned: &'g [crate::id::PersonId],
    /// Types the facts of a revision; none where they do not fit the text.
    pub typed: &'g dyn Fn(&Revision) -> Option<Facts>,
    /// Names what was corrected since a step and would make a form say something else.
    pub corrected: &'g dyn Fn(&Stepped, &FormId) -> Vec<String>,
    /// The date on the wall at a moment.
    pub day: fn(DateTime<Utc>) -> Date,
}

impl<'g> Ground<'g> {
    /// Returns how far a procedure has come; none where it has not begun.
    #[must_use]
    pub fn course(&self, procedure: &Procedure) -> Option<Course<'g>> {
        self.case.courses().into_iter().find(|course| *course.procedure == procedure.id)
    }

    /// Returns what is in hand of a procedure; nothing where the case is void. A way that leads to a step which the text does not have is
    /// left out.
    #[must_use]
    pub fn arcs(&self, procedure: &Procedure) -> Vec<Arc> {
        if self.case.status() == Status::Void {
            return Vec::new();
        }
        let Some(course) = self.course(procedure) else { return procedure.begin() };
        let place = |id: &StepId| procedure.find(id);
        let arcs = course.ways.iter().filter_map(|way| {
            let from = way.from.map(place);
            if from == Some(None) { None } else { Some(Arc { from: from.flatten(), to: place(way.to)? }) }
        });
        arcs.collect()
    }

    /// Returns the day on which the case came to the factory: that of the fact which the regulation names, else that of its first entry.
    #[must_use]
    pub fn begun(&self) -> Date {
        let received = self.program.regulation.received_on.and_then(|slot| self.settled.date(slot));
        let entered = || self.case.entries.first().map(|first| (self.day)(first.entry.given().at));
        received.or_else(entered).unwrap_or_default()
    }

    /// Returns the day before which no step can have been done: that on which the case came to the factory, where the regulation names the
    /// fact, else the governing date. When it was entered does not count, since a paper register may be taken over late.
    #[must_use]
    pub fn earliest(&self) -> Option<Date> {
        match self.program.regulation.received_on {
            Some(slot) => self.settled.date(slot),
            None => Some(self.on),
        }
    }

    /// Returns the day of each revision, oldest first: the day on which the step was done or signed with which it was given, else the day on
    /// which it was entered.
    #[must_use]
    pub fn revisions(&self) -> Vec<(Date, &'g Revision)> {
        let entries = &self.case.entries;
        let days = entries.iter().enumerate().filter_map(|(place, recorded)| {
            let Entry::Revised(revision) = &recorded.entry else { return None };
            let day = match entries.get(place + 1).map(|next| &next.entry) {
                Some(act @ Entry::Stepped(step)) if revision.is_given_with(act) => match step.came_to {
                    Some(_) => self.case.done_on(step),
                    None => step.on,
                },
                _ => (self.day)(revision.given.at),
            };
            Some((day, revision))
        });
        days.collect()
    }
}
