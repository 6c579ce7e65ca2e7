//! Dated numbers and settings.

use crate::id::{ClauseId, ParameterId};
use crate::label::Label;
use crate::source::{Source, Span};
use crate::value::{Date, Kind, Value};

/// The place of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParameterIndex(pub u32);

/// A number or setting whose value depends on the date.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its id.
    pub id: ParameterId,
    /// Its name.
    pub label: Label,
    /// What its values mean.
    pub kind: Kind,
    /// The clause it serves.
    pub clause: ClauseId,
    /// The authority it stands on.
    pub source: Source,
    /// Its values, earliest first.
    pub values: Vec<Dated>,
    /// Where it is declared.
    pub span: Span,
}

/// A value from a date on.
#[derive(Clone, Debug)]
pub struct Dated {
    /// The first day on which it holds.
    pub from: Date,
    /// The value.
    pub value: Value,
    /// Why it was set.
    pub reason: Option<Label>,
}

impl Parameter {
    /// Returns the value in force on a date; none before the first.
    #[must_use]
    pub fn on(&self, date: Date) -> Option<&Dated> {
        let after = self.values.partition_point(|dated| dated.from <= date);
        after.checked_sub(1).and_then(|index| self.values.get(index))
    }
}
