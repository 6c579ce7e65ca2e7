//! A file with `steps`: a procedure.

use crate::source::Span;
use crate::yaml::{Node, Reader};

/// As written.
#[derive(Clone, Debug)]
pub struct ProcedureText {
    /// Its id.
    pub id: String,
    /// The file's first place.
    pub span: Span,
}

impl ProcedureText {
    pub(super) fn read(_: &mut Reader, id: &str, node: &Node) -> Self {
        Self { id: id.to_owned(), span: node.span }
    }
}
