//! How far the procedures of a case have come. It follows from the steps that were done, and from nothing else.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::{ProcedureId, StepId};
use crate::stamp::Stamp;
use crate::value::Date;

use super::Case;
use super::entry::{Entry, Reason};
use super::step::{Issued, Printed, StepCorrected, Stepped};

/// How far one procedure of a case has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course<'c> {
    /// The procedure.
    pub procedure: &'c ProcedureId,
    /// The release under which it began, and under which it goes on.
    pub release: u32,
    /// What is in hand, in the order in which it came; nothing where the procedure has ended.
    pub ways: Vec<Way<'c>>,
    /// The steps that count, oldest first.
    pub steps: Vec<&'c Stepped>,
}

/// A way that has come to a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way<'c> {
    /// The step that led here; none at the beginning.
    pub from: Option<&'c StepId>,
    /// The step that is in hand, or waits for others.
    pub to: &'c StepId,
    /// The day on which it came here; none at the beginning.
    pub since: Option<Date>,
    /// The number of the step that led here; none at the beginning.
    pub by: Option<u32>,
}

/// A sheet of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetOf<'c> {
    /// Its form and number.
    pub issued: &'c Issued,
    /// The step that issued it.
    pub by: &'c Stepped,
    /// Why it is void, where it is: its step was entered wrongly, or its case was declared void.
    pub void: Option<Void<'c>>,
    /// How often it was printed.
    pub prints: u32,
}

/// Why a sheet is void.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Void<'c> {
    /// The reason.
    pub reason: &'c str,
    /// Who said so, and when.
    pub given: &'c Stamp,
}

impl<'c> Course<'c> {
    fn begin(first: &'c Stepped) -> Self {
        Self { procedure: &first.step.procedure, release: first.release, ways: Vec::new(), steps: Vec::new() }
    }

    /// Tells whether no way of the procedure goes on.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        self.ways.is_empty()
    }

    /// Lists who has signed a step that still waits for others, oldest first.
    #[must_use]
    pub fn signed(&self, step: &StepId) -> Vec<&'c Stepped> {
        let own = self.steps.iter().rev().filter(|done| done.step.step == *step);
        let mut signed: Vec<_> = own.take_while(|done| done.came_to.is_none()).copied().collect();
        signed.reverse();
        signed
    }

    /// Takes up a step that was done, or signed.
    fn take(&mut self, done: &'c Stepped) {
        let done_on = latest(&self.signed(&done.step.step), done);
        self.steps.push(done);
        let Some(came_to) = &done.came_to else {
            // The first signature of the first step: the procedure has begun, and has come no further.
            if self.steps.len() == 1 {
                self.ways.push(Way { from: None, to: &done.step.step, since: None, by: None });
            }
            return;
        };
        let step = &done.step.step;
        let froms: Vec<Option<&StepId>> =
            if came_to.after.is_empty() { vec![None] } else { came_to.after.iter().map(Some).collect() };
        for from in froms {
            if let Some(place) = self.ways.iter().position(|way| way.from == from && way.to == step) {
                self.ways.remove(place);
            }
        }
        self.ways.extend(came_to.led_to.iter().map(|next| Way {
            from: Some(step),
            to: next,
            since: Some(done_on),
            by: Some(done.number),
        }));
    }
}

impl Case {
    /// Visits all steps ever entered, oldest first, those that were corrected too.
    #[must_use]
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = &Stepped> {
        self.entries.iter().filter_map(|recorded| match &recorded.entry {
            Entry::Stepped(stepped) => Some(stepped),
            _ => None,
        })
    }

    /// Visits the corrections of steps, oldest first.
    #[must_use]
    pub fn step_corrections(&self) -> impl DoubleEndedIterator<Item = &StepCorrected> {
        self.entries.iter().filter_map(|recorded| match &recorded.entry {
            Entry::StepCorrected(corrected) => Some(corrected),
            _ => None,
        })
    }

    /// Returns how far each procedure has come that has begun, by id.
    #[must_use]
    pub fn courses(&self) -> Vec<Course<'_>> {
        let corrected: BTreeSet<u32> = self.step_corrections().map(|corrected| corrected.number).collect();
        let mut courses: BTreeMap<&ProcedureId, Course<'_>> = BTreeMap::new();
        for done in self.steps().filter(|done| !corrected.contains(&done.number)) {
            courses.entry(&done.step.procedure).or_insert_with(|| Course::begin(done)).take(done);
        }
        courses.into_values().collect()
    }

    /// Lists the signatures by which a step was done, oldest first: those that counted when the last of them was entered, and that one.
    #[must_use]
    pub fn signatures<'c>(&'c self, done: &'c Stepped) -> Vec<&'c Stepped> {
        let own = |entry: &Entry| matches!(entry, Entry::Stepped(other) if other.number == done.number);
        let before: Vec<&Entry> =
            self.entries.iter().map(|recorded| &recorded.entry).take_while(|entry| !own(entry)).collect();
        let corrected: BTreeSet<u32> = before
            .iter()
            .filter_map(|entry| match entry {
                Entry::StepCorrected(corrected) => Some(corrected.number),
                _ => None,
            })
            .collect();
        let same = before.into_iter().rev().filter_map(|entry| match entry {
            Entry::Stepped(other) if other.step == done.step && !corrected.contains(&other.number) => Some(other),
            _ => None,
        });
        let mut signatures = vec![done];
        signatures.extend(same.take_while(|other| other.came_to.is_none()));
        signatures.reverse();
        signatures
    }

    /// Returns the day on which a step was done: that of the latest of its signatures, in whichever order they were entered.
    #[must_use]
    pub fn done_on(&self, done: &Stepped) -> Date {
        latest(&self.signatures(done), done)
    }

    /// Lists the sheets of the case, in the order in which they were issued.
    #[must_use]
    pub fn sheets(&self) -> Vec<SheetOf<'_>> {
        let issuing = self.steps().filter_map(|by| by.came_to.as_ref().map(|came_to| (by, &came_to.sheets)));
        let sheets = issuing.flat_map(|(by, sheets)| sheets.iter().map(move |issued| (by, issued)));
        sheets
            .map(|(by, issued)| SheetOf {
                issued,
                by,
                void: self.void_of(by),
                prints: self
                    .prints()
                    .filter(|printed| printed.number == issued.number)
                    .map(|printed| printed.time)
                    .max()
                    .unwrap_or(0),
            })
            .collect()
    }

    /// Tells why the sheets of a step are void, where they are.
    fn void_of(&self, by: &Stepped) -> Option<Void<'_>> {
        let corrected = self.step_corrections().find(|corrected| corrected.number == by.number);
        let corrected = corrected.map(|StepCorrected { reason, given, .. }| Void { reason, given });
        corrected.or_else(|| self.void().map(|Reason { reason, given }| Void { reason, given }))
    }

    fn prints(&self) -> impl Iterator<Item = &Printed> {
        self.entries.iter().filter_map(|recorded| match &recorded.entry {
            Entry::Printed(printed) => Some(printed),
            _ => None,
        })
    }
}

/// Returns the day of the latest of several signatures, and of the one that was entered last.
fn latest(signatures: &[&Stepped], last: &Stepped) -> Date {
    signatures.iter().map(|signature| signature.on).fold(last.on, Date::max)
}
