//! Copies of a register: to keep, to begin again from, and to save what damage has left.

use std::io;
use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::files;
use crate::store::{Copied, Reading};

/// Copies a register into a new file, as it is at this moment. Others may go on using it.
///
/// # Errors
///
/// `file-exists`; the codes of the register.
pub fn backup(db: &Path, out: &Path) -> Result<Copied, Diagnostic> {
    Reading::open(db)?.view().copy_to(out)
}

/// Takes a backup for the register.
///
/// # Errors
///
/// `file-unreadable` where there is no backup, `file-exists` where there is a register already; the codes of the register.
pub fn restore(backup: &Path, db: &Path) -> Result<Copied, Diagnostic> {
    let reading = Reading::open_if_any(backup)?;
    let missing = || files::unreadable(backup, &io::ErrorKind::NotFound.into());
    reading.ok_or_else(missing)?.view().copy_to(db)
}

/// Copies what can still be read of a damaged register into a new file.
///
/// # Errors
///
/// `file-exists`; `database-damaged` where nothing can be read at all; `file-unreadable`.
pub fn recover(db: &Path, out: &Path) -> Result<Copied, Diagnostic> {
    Reading::open(db)?.view().rescue_to(out)
}
