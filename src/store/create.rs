//! How a database comes into being: complete, or not at all.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;

use redb::Database;

use crate::diagnostic::{Code, Diagnostic};
use crate::files;

use super::tables::{ABOUT, CASES, JOURNAL, KEPT, NODES, SCHEMA, SCHEMA_WORD, TOPICS};
use super::trouble::explain;

/// Makes an empty database, unless there is one.
///
/// Of two processes that begin together one finds what the other has made.
pub(super) fn create(path: &Path) -> Result<(), Diagnostic> {
    if exists(path)? {
        return Ok(());
    }
    match place(path, |_| Ok(())) {
        Err(diagnostic) if diagnostic.code == Code::FileExists => Ok(()),
        made => made,
    }
}

/// Makes a database at a path where there is none, and fills it.
///
/// It is made under another name and then given its own, so that a process killed on the way leaves no half of a database.
pub(super) fn place<T>(path: &Path, fill: impl FnOnce(&Database) -> Result<T, Diagnostic>) -> Result<T, Diagnostic> {
    let taken = || Diagnostic::of(Code::FileExists).with("path", files::shown(path));
    if exists(path)? {
        return Err(taken());
    }
    let mut name = path.file_name().map(OsString::from).unwrap_or_default();
    name.push(format!(".new-{}", std::process::id()));
    let beside = path.with_file_name(name);
    let furnished = furnish(&beside).map_err(|error| explain(path, error));
    let filled = furnished.and_then(|database| fill(&database));
    let made = filled.and_then(|filled| match fs::hard_link(&beside, path) {
        Ok(()) => Ok(filled),
        Err(_) if path.exists() => Err(taken()),
        // A file system without links: the step is one, though it would not notice another process.
        Err(_) => fs::rename(&beside, path).map(|()| filled).map_err(|error| files::unreadable(path, &error)),
    });
    let _ = fs::remove_file(&beside);
    let made = made?;
    keep_name(path);
    Ok(made)
}

/// Tells whether there is something at the path.
pub(super) fn exists(path: &Path) -> Result<bool, Diagnostic> {
    path.try_exists().map_err(|error| files::unreadable(path, &error))
}

fn furnish(path: &Path) -> Result<Database, redb::Error> {
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
    Ok(database)
}

/// Writes the folder to the disk, so that the new name survives a power cut. Some systems do not let a folder be opened.
fn keep_name(path: &Path) {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let _: io::Result<()> = fs::File::open(folder).and_then(|folder| folder.sync_all());
}
