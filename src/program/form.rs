//! Printed forms: what stands on a sheet, and on which paper.

mod guard;
mod paper;

pub use guard::Guard;
pub use paper::{Paper, Size};

use crate::id::{ClauseId, FormId};
use crate::label::Label;
use crate::source::{Source, Span};
use crate::value::Kind;

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
    /// What it speaks of.
    pub of: Of,
    /// The paper.
    pub paper: Paper,
    /// Whom each copy is for, in their order; a form of a month may have none, and is printed once.
    pub copies: Vec<Label>,
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
    /// One case. The numbers of its sheets begin with the prefix: `WX` of `WX-2014-08-001`.
    Case {
        /// The prefix.
        prefix: String,
    },
    /// The cases of one month that meet a condition, a row each. Its sheets bear no number.
    Month(Condition),
}

/// A part of a form.
#[derive(Clone, Debug)]
pub enum Part {
    /// Labels with values beside them.
    Fields {
        /// What stands over them.
        title: Option<Label>,
        /// The labels and values.
        fields: Vec<Field>,
    },
    /// A row for each record of a list; in a form of a month, for each case.
    Table {
        /// What stands over it.
        title: Option<Label>,
        /// The list; none in a form of a month.
        list: Option<GroupIndex>,
        /// The columns.
        columns: Vec<Field>,
        /// How many rows there are at least; those that nothing fills are left to write on.
        rows: usize,
    },
    /// Words, with values in them.
    Text {
        /// What stands over them.
        title: Option<Label>,
        /// The words.
        text: Template,
        /// The authority of the words.
        source: Source,
    },
    /// Places to sign.
    Signatures(Vec<Label>),
}

/// A value with its label.
#[derive(Clone, Debug)]
pub struct Field {
    /// The label.
    pub label: Label,
    /// The value.
    pub shows: Shows,
    /// How it is shown.
    pub look: Look,
    /// How many lines it takes across the whole sheet; none where it shares its line with the next one.
    pub lines: Option<u8>,
}

/// What a field shows.
#[derive(Clone, Debug)]
pub enum Shows {
    /// A fact or output.
    Fact(Slot),
    /// A formula, or a parameter, whose values are of a kind.
    Formula(Formula, Kind),
    /// Nothing: somebody writes it by hand.
    Blank,
}

/// How a value is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Look {
    /// As it is everywhere.
    #[default]
    Plain,
    /// An amount of money with the capital numerals beside it that nobody alters unseen: `贰仟捌佰元整`.
    Capital,
    /// All values that it may take, each with a box, and a tick in those that it has.
    Boxes,
}

impl Form {
    /// Returns what the numbers of its sheets begin with; none where they bear none.
    #[must_use]
    pub fn prefix(&self) -> Option<&str> {
        match &self.of {
            Of::Case { prefix } => Some(prefix),
            Of::Month(_) => None,
        }
    }

    /// Visits every slot that a sheet shows, or that a list of cases asks for, with repetitions.
    pub fn reads(&self, visit: &mut dyn FnMut(Slot)) {
        if let Of::Month(condition) = &self.of {
            condition.reads(visit);
        }
        self.parts.iter().for_each(|part| part.reads(visit));
    }

    /// Visits every parameter that a sheet shows or is guarded by, or that a list of cases asks for, with repetitions.
    pub fn parameters(&self, visit: &mut dyn FnMut(ParameterIndex)) {
        if let Of::Month(condition) = &self.of {
            condition.parameters(visit);
        }
        for part in &self.parts {
            for field in part.fields() {
                if let Shows::Formula(formula, _) = &field.shows {
                    formula.parameters(visit);
                }
            }
            if let Part::Text { text, .. } = part {
                text.parameters(visit);
            }
        }
        for guard in &self.guards {
            visit(guard.word);
            guard.warns.parameters(visit);
        }
    }
}

impl Part {
    /// Returns its labelled values: the fields, or the columns of a table.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        match self {
            Self::Fields { fields, .. } | Self::Table { columns: fields, .. } => fields,
            Self::Text { .. } | Self::Signatures(_) => &[],
        }
    }

    /// Returns what stands over it.
    #[must_use]
    pub const fn title(&self) -> Option<&Label> {
        match self {
            Self::Fields { title, .. } | Self::Table { title, .. } | Self::Text { title, .. } => title.as_ref(),
            Self::Signatures(_) => None,
        }
    }

    /// Visits every slot that it shows, with repetitions, in the order written.
    pub fn reads(&self, visit: &mut dyn FnMut(Slot)) {
        for field in self.fields() {
            match &field.shows {
                Shows::Fact(slot) => visit(*slot),
                Shows::Formula(formula, _) => formula.reads(visit),
                Shows::Blank => {}
            }
        }
        if let Self::Text { text, .. } = self {
            text.reads(visit);
        }
    }
}

impl Look {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Capital, Self::Boxes];

    /// Returns the word that stands in the pack.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Capital => "capital",
            Self::Boxes => "boxes",
        }
    }

    /// Reads the word that stands in the pack.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.word() == word)
    }
}
