//! `calendars/<id>.yaml`: which days are worked.

use crate::source::Span;
use crate::yaml::{Node, Reader};

/// As written.
#[derive(Clone, Debug)]
pub struct CalendarText {
    /// Its id.
    pub id: String,
    /// The file's first place.
    pub span: Span,
}

impl CalendarText {
    pub(super) fn read(_: &mut Reader, id: &str, node: &Node) -> Self {
        Self { id: id.to_owned(), span: node.span }
    }
}
