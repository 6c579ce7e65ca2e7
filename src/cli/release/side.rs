//! A version of the regulation that a verb speaks of: the folder of a pack, or the number of a release.

use std::path::Path;

use crate::cli::{Common, Terminal};
use crate::desk::{self, Loaded};
use crate::files::Files;
use crate::pack::Pack;
use crate::program::Program;
use crate::render::Version;

/// A version, read and checked.
pub(super) struct Side {
    name: String,
    pub program: Program,
    pack: Pack,
    files: Files,
}

impl Side {
    /// Reads a version, or reports why it cannot be used. Its examples are no part of what it rules.
    ///
    /// A number is that of a release, unless a folder bears it.
    pub(super) fn read(name: &Path, common: &Common, terminal: &mut Terminal) -> Option<Self> {
        let number = name.to_str().filter(|_| !name.exists()).and_then(|name| name.parse().ok());
        let loaded = match number.map(|number| desk::load_release(&common.db, number)) {
            Some(Err(diagnostic)) => {
                terminal.report(&[diagnostic], &Files::default(), common.format);
                return None;
            }
            Some(Ok(loaded)) => loaded,
            None => desk::load(name, false),
        };
        let Loaded { files, pack, program, diagnostics } = loaded;
        if program.is_none() {
            terminal.report(&diagnostics, &files, common.format);
        }
        Some(Self { name: name.to_string_lossy().into_owned(), program: program?, pack, files })
    }

    /// Returns what the comparison of two versions needs of each.
    pub(super) fn version(&self) -> Version<'_> {
        Version { name: &self.name, program: &self.program, pack: &self.pack, files: &self.files }
    }
}
