//! Printed forms: what stands on a sheet, and on which paper.

use crate::id::{ClauseId, FormId};
use crate::label::Label;
use crate::source::{Source, Span};

use super::condition::Condition;
use super::formula::Formula;
use super::parameter::ParameterIndex;
use super::template::Template;
use super::vocabulary::{GroupIndex, Slot};

/// A form.
#[derive(Clone, Debug)]
pub struct Form {
    /// Its id, the name of its file.
    pub id: FormId,
    /// What stands at its head: `维修单`.
    pub title: Label,
    /// The clause that names it.
    pub clause: ClauseId,
    /// The authority of that clause.
    pub source: Source,
    /// What the numbers of its sheets begin with: `WX`.
    pub prefix: String,
    /// The paper.
    pub paper: Paper,
    /// Whom each copy is for, in their order.
    pub copies: Vec<Label>,
    /// What it speaks of.
    pub of: Of,
    /// What stands on it, from the top down.
    pub parts: Vec<Part>,
    /// Words that it must not hold without a warning.
    pub guards: Vec<Guard>,
    /// Where it begins.
    pub span: Span,
}

/// What a form speaks of.
#[derive(Clone, Debug)]
pub enum Of {
    /// One case.
    Case,
    /// The cases of one month that meet a condition, a row each.
    Month(Condition),
}

/// The paper of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Paper {
    /// The size.
    pub size: Size,
    /// Whether the long side lies.
    pub landscape: bool,
}

/// A size of paper (ISO 216).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Size {
    /// 210 × 297 mm.
    A4,
    /// 148 × 210 mm.
    A5,
}

/// A part of a form.
#[derive(Clone, Debug)]
pub enum Part {
    /// Labels with values beside them.
    Fields(Option<Label>, Vec<Field>),
    /// A table with a row for each record of a list; in a form of a month, for each case.
    Table(Option<Label>, Option<GroupIndex>, Vec<Field>),
    /// Words, with values in them.
    Text(Option<Label>, Template),
    /// Lines to sign on.
    Signatures(Vec<Label>),
}

/// A value with its label.
#[derive(Clone, Debug)]
pub struct Field {
    /// The label.
    pub label: Label,
    /// The value.
    pub shows: Shows,
}

/// What a field shows.
#[derive(Clone, Debug)]
pub enum Shows {
    /// A fact or output.
    Fact(Slot),
    /// A formula, shown as a value of the fact or output beside it where that is given.
    Formula(Formula, crate::value::Kind),
    /// Nothing: somebody writes it by hand.
    Blank,
}

/// A word that a sheet must not hold without a warning.
#[derive(Clone, Debug)]
pub struct Guard {
    /// The text parameter that holds the word.
    pub word: ParameterIndex,
    /// The warning that is printed beside it.
    pub warns: Label,
    /// Its clause.
    pub clause: ClauseId,
    /// Its authority.
    pub source: Source,
}
