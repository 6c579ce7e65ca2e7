//! What redb says, in our own words.

use std::io;
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic};
use crate::files;

/// Says that a file is no database, or that it is damaged; `said` names the spot or repeats what redb found.
pub(super) fn damaged(path: &Path, reason: &'static str, said: impl Into<String>) -> Diagnostic {
    Diagnostic::of(Code::DatabaseDamaged)
        .with("path", files::shown(path))
        .with("reason", reason)
        .with("said", said.into())
}

/// Puts an error of redb into our own words.
pub(super) fn explain(path: &Path, error: impl Into<redb::Error>) -> Diagnostic {
    match error.into() {
        // redb says so of a file that does not begin as its files do, or that is cut short.
        redb::Error::Io(error) if error.kind() == io::ErrorKind::InvalidData => {
            damaged(path, "foreign", error.to_string())
        }
        redb::Error::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            damaged(path, "damaged", error.to_string())
        }
        redb::Error::Io(error) => files::unreadable(path, &error),
        redb::Error::TableDoesNotExist(table) => damaged(path, "foreign", table),
        other => damaged(path, "damaged", other.to_string()),
    }
}
