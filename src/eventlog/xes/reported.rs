//! What the XML parser has to say, in our words and with its place.

use quick_xml::Error;
use quick_xml::errors::{IllFormedError, SyntaxError};
use quick_xml::escape::EscapeError;

use crate::diagnostic::Diagnostic;

use super::super::trouble::unreadable;

/// A place in a text: line and column, both from 1, the column in characters.
#[derive(Clone, Copy)]
pub(super) struct Place {
    line: usize,
    column: usize,
}

impl Place {
    /// Finds the place of a byte.
    pub(super) fn of(text: &str, position: u64) -> Self {
        let mut position = usize::try_from(position).unwrap_or(usize::MAX).min(text.len());
        while !text.is_char_boundary(position) {
            position -= 1;
        }
        let before = text.get(..position).unwrap_or_default();
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Self { line, column }
    }

    /// Says it.
    pub(super) fn told(self, diagnostic: Diagnostic) -> Diagnostic {
        diagnostic.with("line", self.line).with("column", self.column)
    }
}

/// Says what the parser found wrong at a byte.
pub(super) fn reported(error: &Error, text: &str, position: u64, shown: &str) -> Diagnostic {
    let at = |reason| Place::of(text, position).told(unreadable(shown, reason));
    match error {
        Error::Syntax(error) => match error {
            SyntaxError::InvalidBangMarkup => at("xml").with("said", error.to_string()),
            SyntaxError::UnclosedDoctype => at("doctype"),
            _ => at("cut-off"),
        },
        Error::IllFormed(IllFormedError::MismatchedEndTag { expected, found }) => {
            at("mismatch").with("expected", expected.as_str()).with("found", found.as_str())
        }
        Error::Escape(EscapeError::UnrecognizedEntity(_, entity)) => at("entity").with("entity", entity.as_str()),
        Error::InvalidAttr(_) => at("attribute").with("said", error.to_string()),
        error => at("xml").with("said", error.to_string()),
    }
}
