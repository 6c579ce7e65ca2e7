//! What of the acts on a decision counts: an act speaks of one decision, and ends with it.

use crate::stamp::Stamp;
use crate::value::Date;

use super::act::{Appealed, Override};
use super::entry::{Decided, Entry};
use super::{Case, Status};

/// An override with its approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effective<'c> {
    /// The override.
    pub put: &'c Override,
    /// Who approved it, and when.
    pub approved: &'c Stamp,
}

impl Case {
    /// Returns the decision that stands; none where the case is open or void.
    #[must_use]
    pub fn decided(&self) -> Option<&Decided> {
        self.decisions().next_back().map(|(decided, _)| decided).filter(|_| self.status() == Status::Decided)
    }

    /// Visits all overrides ever put forward, oldest first.
    #[must_use]
    pub fn overrides_put(&self) -> impl DoubleEndedIterator<Item = &Override> {
        self.entries.iter().filter_map(|recorded| match &recorded.entry {
            Entry::Overridden(put) => Some(put),
            _ => None,
        })
    }

    /// Returns who approved an override, and when.
    #[must_use]
    pub fn override_approved(&self, number: u32) -> Option<&Stamp> {
        self.approvals().find(|(approved, _)| *approved == number).map(|(_, given)| given)
    }

    /// Lists the overrides that count on a day, by the order of their approval: approved ones of the decision that stands, until the day
    /// they end, that day included. Of several for one outcome the one approved last counts.
    #[must_use]
    pub fn overrides(&self, on: Date) -> Vec<Effective<'_>> {
        let Some(decided) = self.decided() else { return Vec::new() };
        let mut counting: Vec<Effective<'_>> = Vec::new();
        for (number, approved) in self.approvals() {
            let Some(put) = self.overrides_put().find(|put| put.number == number) else { continue };
            if put.decision != decided.decision || put.until.is_some_and(|until| until < on) {
                continue;
            }
            counting.retain(|other| (&other.put.output, other.put.record) != (&put.output, put.record));
            counting.push(Effective { put, approved });
        }
        counting
    }

    /// Visits the overrides of the decision that stands which wait for approval on a day, oldest first.
    #[must_use]
    pub fn waiting_overrides(&self, on: Date) -> impl DoubleEndedIterator<Item = &Override> {
        let standing = self.decided().map(|decided| decided.decision);
        self.overrides_put().filter(move |put| {
            let ended = put.until.is_some_and(|until| until < on);
            Some(put.decision) == standing && !ended && self.override_approved(put.number).is_none()
        })
    }

    /// Visits all appeals ever made, oldest first.
    #[must_use]
    pub fn appeals(&self) -> impl DoubleEndedIterator<Item = &Appealed> {
        self.entries.iter().filter_map(|recorded| match &recorded.entry {
            Entry::Appealed(appeal) => Some(appeal),
            _ => None,
        })
    }

    /// Visits the appeals against the decision that stands which nobody has examined, oldest first.
    #[must_use]
    pub fn open_appeals(&self) -> impl DoubleEndedIterator<Item = &Appealed> {
        let standing = self.decided().map(|decided| decided.decision);
        self.appeals().filter(move |appeal| Some(appeal.decision) == standing && !self.is_examined(appeal.number))
    }

    fn is_examined(&self, number: u32) -> bool {
        self.entries
            .iter()
            .any(|recorded| matches!(&recorded.entry, Entry::Reexamined(reexamined) if reexamined.appeal == number))
    }

    fn approvals(&self) -> impl Iterator<Item = (u32, &Stamp)> {
        self.entries.iter().filter_map(|recorded| match &recorded.entry {
            Entry::OverrideApproved(approved) => Some((approved.number, &approved.given)),
            _ => None,
        })
    }
}
