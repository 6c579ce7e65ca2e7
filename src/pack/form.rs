//! `forms/<id>.yaml`: printed forms.

use crate::source::Span;
use crate::yaml::{Node, Reader};

/// As written.
#[derive(Clone, Debug)]
pub struct FormText {
    /// Its id.
    pub id: String,
    /// The file's first place.
    pub span: Span,
}

impl FormText {
    pub(super) fn read(_: &mut Reader, id: &str, node: &Node) -> Self {
        Self { id: id.to_owned(), span: node.span }
    }
}
