//! How a database comes into being: complete, or not at all.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;

use redb::Database;

use crate::diagnostic::Diagnostic;
use crate::files;

use super::tables::{ABOUT, CASES, JOURNAL, KEPT, NODES, SCHEMA, SCHEMA_WORD, TOPICS};
use super::trouble::explain;

/// Makes an empty database, unless there is one.
///
/// It is made under another name and then given its own, so that a process killed on the way leaves no half of a database, and of two
/// processes that begin together one finds what the other has made.
pub(super) fn create(path: &Path) -> Result<(), Diagnostic> {
    if exists(path)? {
        return Ok(());
    }
    let mut name = path.file_name().map(OsString::from).unwrap_or_default();
    name.push(format!(".new-{}", std::process::id()));
    let beside = path.with_file_name(name);
    let made = furnish(&beside).map_err(|error| explain(path, error)).and_then(|()| {
        match fs::hard_link(&beside, path) {
            Ok(()) => Ok(()),
            Err(_) if path.exists() => Ok(()),
            // A file system without links: the step is one, though it would not notice another process.
            Err(_) => fs::rename(&beside, path).map_err(|error| files::unreadable(path, &error)),
        }
    });
    let _ = fs::remove_file(&beside);
    made?;
    keep_name(path);
    Ok(())
}

/// Tells whether there is something at the path.
pub(super) fn exists(path: &Path) -> Result<bool, Diagnostic> {
    path.try_exists().map_err(|error| files::unreadable(path, &error))
}

fn furnish(path: &Path) -> Result<(), redb::Error> {
    let database = Database::create(path)?;
    let mut transaction = database.begin_write()?;
    transaction.set_quick_repair(true);
    transaction.open_table(ABOUT)?.insert(SCHEMA_WORD, SCHEMA)?;
    transaction.open_table(JOURNAL)?;
    transaction.open_table(KEPT)?;
    transaction.open_table(NODES)?;
    transaction.open_table(CASES)?;
    transaction.open_table(TOPICS)?;
    transaction.commit()?;
    Ok(())
}

/// Writes the folder to the disk, so that the new name survives a power cut. Some systems do not let a folder be opened.
fn keep_name(path: &Path) {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let _: io::Result<()> = fs::File::open(folder).and_then(|folder| folder.sync_all());
}
