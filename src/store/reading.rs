//! A database open for reading.

use std::path::{Path, PathBuf};

use redb::ReadTransaction;

use crate::diagnostic::Diagnostic;

use super::create::exists;
use super::door::{Door, missing};
use super::guard::guarded;
use super::view::View;

/// A database open for reading, as it was at that moment.
pub struct Reading {
    path: PathBuf,
    transaction: ReadTransaction,
    _door: Door,
}

impl Reading {
    /// Opens a database that exists. Nothing is created or changed.
    ///
    /// # Errors
    ///
    /// `no-database`, `database-busy`, `database-newer`, `database-damaged`, `file-unreadable`.
    pub fn open(path: &Path) -> Result<Self, Diagnostic> {
        Self::behind(path, Door::open)
    }

    /// Opens a database that exists, whatever it says of itself, for whoever examines that too.
    ///
    /// # Errors
    ///
    /// `no-database`, `database-busy`, `database-damaged`, `file-unreadable`.
    pub fn open_to_examine(path: &Path) -> Result<Self, Diagnostic> {
        Self::behind(path, Door::open_unasked)
    }

    fn behind(path: &Path, open: impl FnOnce(&Path) -> Result<Door, Diagnostic>) -> Result<Self, Diagnostic> {
        if !exists(path)? {
            return Err(missing(path));
        }
        guarded(path, || {
            let door = open(path)?;
            Ok(Self { path: path.to_owned(), transaction: door.begin(path)?, _door: door })
        })?
    }

    /// Opens a database as [`Reading::open`] does; none where there is none.
    ///
    /// # Errors
    ///
    /// `database-busy`, `database-newer`, `database-damaged`, `file-unreadable`.
    pub fn open_if_any(path: &Path) -> Result<Option<Self>, Diagnostic> {
        if exists(path)? { Self::open(path).map(Some) } else { Ok(None) }
    }

    /// Returns what there is to see.
    #[must_use]
    pub fn view(&self) -> View<'_, ReadTransaction> {
        View { path: &self.path, transaction: &self.transaction }
    }
}
