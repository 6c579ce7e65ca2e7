//! Who holds the database. Whoever has it writes a note beside it; the lock decides, the note only names.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic};
use crate::files;
use crate::stamp::Stamp;

/// A note beside the database, taken away when the database is closed.
pub(super) struct Note(PathBuf);

impl Note {
    /// Leaves a note. Where none can be left nobody is named, and nothing else changes.
    pub(super) fn leave(database: &Path, given: &Stamp) -> Self {
        let path = beside(database);
        let person: String = given.by.as_str().chars().filter(|c| !c.is_control()).collect();
        let text = format!("{}\n{}\n{person}\n", std::process::id(), given.at.format("%Y-%m-%d %H:%M:%S UTC"));
        let _ = fs::write(&path, text);
        Self(path)
    }
}

impl Drop for Note {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Says that somebody holds the database: by name where the note is from a process that still runs, else without.
pub(super) fn busy(database: &Path) -> Diagnostic {
    let note = fs::read_to_string(beside(database)).unwrap_or_default();
    let mut lines = note.lines();
    let busy = Diagnostic::of(Code::DatabaseBusy).with("path", files::shown(database));
    match (lines.next(), lines.next(), lines.next()) {
        (Some(process), Some(since), Some(person)) if runs(process) => {
            busy.with("known", "yes").with("process", process).with("person", person).with("since", since)
        }
        _ => busy.with("known", "no").with("process", "").with("person", "").with("since", ""),
    }
}

/// Tells whether a process may still run. Where the system does not list its processes the note is believed.
fn runs(process: &str) -> bool {
    let listed = Path::new("/proc");
    process.parse::<u32>().is_ok() && (!listed.join("self").exists() || listed.join(process).exists())
}

fn beside(database: &Path) -> PathBuf {
    let mut name = database.file_name().map(OsString::from).unwrap_or_default();
    name.push(".holder");
    database.with_file_name(name)
}
