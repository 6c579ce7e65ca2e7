//! Where the indices have a record: for whoever writes one, and for whoever makes the indices anew.

use std::collections::BTreeMap;

use crate::case::Place;
use crate::record::{Record, sheet_topic};

/// What an index counts from 1: the entries of a case, the records on a topic, the sheets of a series.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Line {
    Case(Place),
    Topic(String),
}

/// A row of an index, but for the position that it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) line: Line,
    pub(super) nth: u32,
}

/// A row that a record takes: the next of its line; with sheets it is known which that has to be.
pub(super) struct Due {
    pub(super) line: Line,
    pub(super) nth: Option<u32>,
}

impl Due {
    /// Lists the rows that a record takes, its own before those of its sheets; none where it speaks of a case whose number is malformed.
    pub(super) fn of(record: &Record) -> Option<Vec<Self>> {
        let own = match (record, record.topic()) {
            (Record::Case { number, .. }, _) => Some(Line::Case(Place::read(number)?)),
            (_, topic) => topic.map(|topic| Line::Topic(topic.word().to_owned())),
        };
        let own = own.map(|line| Self { line, nth: None });
        let sheets = record.sheets().into_iter();
        let sheets =
            sheets.map(|place| Self { line: Line::Topic(sheet_topic(&place.series)), nth: Some(place.serial) });
        Some(own.into_iter().chain(sheets).collect())
    }
}

impl From<Spot> for Due {
    fn from(spot: Spot) -> Self {
        Self { line: spot.line, nth: Some(spot.nth) }
    }
}

impl Spot {
    /// Writes it as an examination does.
    pub(super) fn show(&self) -> String {
        match &self.line {
            Line::Case(place) => format!("{}/{}", place.number(), self.nth),
            Line::Topic(topic) => format!("{topic}/{}", self.nth),
        }
    }
}

/// How far each line has come.
#[derive(Default)]
pub(super) struct Counts(BTreeMap<Line, u32>);

impl Counts {
    /// Takes the next row of a line. Where it is known to be a later one, the rows between are lost, and nothing takes their place.
    pub(super) fn take(&mut self, due: Due) -> Spot {
        let Due { line, nth } = due;
        let count = self.0.entry(line.clone()).or_default();
        *count = count.saturating_add(1).max(nth.unwrap_or(0));
        Spot { line, nth: *count }
    }
}
