//! The values that a choice may take.

use std::sync::Arc;

use crate::id::ClauseId;
use crate::label::Label;
use crate::source::Source;

/// One value of a choice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choice {
    /// The id that stands in records and JSON.
    pub id: Arc<str>,
    /// What people read.
    pub label: Label,
    /// The clause that names it, where one does.
    pub clause: Option<ClauseId>,
    /// The authority it stands on, where it is said.
    pub source: Option<Source>,
}

/// All values of a choice, in the order in which the pack gives them.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choices(pub Vec<Choice>);

impl Choices {
    /// Finds a choice by its id or by either label.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Choice> {
        self.0
            .iter()
            .find(|choice| &*choice.id == name)
            .or_else(|| self.0.iter().find(|choice| choice.label.zh == name || choice.label.en == name))
    }

    /// Returns the place of an id in the pack's order.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.0.iter().position(|choice| &*choice.id == id)
    }
}
