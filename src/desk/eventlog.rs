//! Event logs that come into the register from elsewhere.

use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::eventlog::MOST_KEPT;
use crate::eventlog::xes::{self, Read};
use crate::files;
use crate::record::{Imported, Record, Topic};
use crate::stamp::Stamp;
use crate::store::{Reading, Store};

use super::register::alone;

/// A log that was read from a file and can come in.
#[derive(Debug)]
pub struct IncomingLog {
    /// The name of the file, without its folder.
    pub name: String,
    /// The exact bytes of the file.
    pub bytes: Vec<u8>,
    /// The log.
    pub read: Read,
}

/// What became of a log that was brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedLog {
    /// The record of it.
    pub imported: Imported,
    /// Whether it is the record made now; else the same bytes had come in before, and nothing was written.
    pub is_new: bool,
}

/// Reads a log in the form XES from a file, packed with gzip or not.
///
/// # Errors
///
/// `file-unreadable`, `log-unreadable`.
pub fn read_log(path: &Path) -> Result<IncomingLog, Diagnostic> {
    let bytes = files::read_some(path, MOST_KEPT)?;
    let shown = files::shown(path);
    let read = xes::read(&bytes, &shown)?;
    let name = path.file_name().map_or(shown, |name| name.to_string_lossy().into_owned());
    // The name is going to stand in the journal, a line of which nobody should be able to forge.
    let name = name.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    Ok(IncomingLog { name, bytes, read })
}

/// Keeps the exact bytes of a log under their SHA-256, and records that they came in. Bytes that came in before are not recorded again.
///
/// # Errors
///
/// The codes of the register.
pub fn import_log(db: &Path, incoming: &IncomingLog, given: &Stamp) -> Result<ImportedLog, Vec<Diagnostic>> {
    let sha256 = Digest::plain([incoming.bytes.as_slice()]);
    let known = |records| of(records).into_iter().find(|imported| imported.sha256 == sha256);
    let old = |imported| ImportedLog { imported, is_new: false };
    // Looked up before the register is opened for writing, which even without a record would change the file.
    if let Some(reading) = Reading::open_if_any(db).map_err(alone)?
        && let Some(imported) = known(reading.view().topic(Topic::Imported).map_err(alone)?)
    {
        return Ok(old(imported));
    }
    Store::open_or_create(db, given).map_err(alone)?.write(|writing| {
        if let Some(imported) = known(writing.view().topic(Topic::Imported).map_err(alone)?) {
            return Ok(old(imported));
        }
        writing.keep(&incoming.bytes).map_err(alone)?;
        let imported = Imported { what: format!("log {}", incoming.name), sha256, given: given.clone() };
        writing.append(&Record::Imported(imported.clone())).map_err(alone)?;
        Ok(ImportedLog { imported, is_new: true })
    })
}

/// Lists what came into the register as a file, oldest first.
///
/// # Errors
///
/// The codes of the register.
pub fn imports(db: &Path) -> Result<Vec<Imported>, Diagnostic> {
    Ok(of(Reading::open(db)?.view().topic(Topic::Imported)?))
}

/// Reads a log again from the bytes that the register keeps.
///
/// # Errors
///
/// `log-unreadable`, where this engine reads it no more; the codes of the register.
pub fn kept_log(db: &Path, imported: &Imported) -> Result<Read, Diagnostic> {
    let bytes = Reading::open(db)?.view().kept(imported.sha256)?;
    xes::read(&bytes, &imported.what)
}

fn of(records: Vec<Record>) -> Vec<Imported> {
    let imported = |record| match record {
        Record::Imported(imported) => Some(imported),
        _ => None,
    };
    records.into_iter().filter_map(imported).collect()
}
