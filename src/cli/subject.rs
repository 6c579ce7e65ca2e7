//! The case that a verb speaks of: a file, standard input, or a stored number.

use std::path::Path;

use crate::desk::{self, CaseFile, Loaded};
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::program::Program;
use crate::value::Date;

use super::{Common, Terminal};

/// A pack, a case and the date that governs it.
pub(super) struct Subject {
    pub program: Program,
    pub files: Files,
    pub case: CaseFile,
    pub on: Date,
}

impl Subject {
    /// Reads a case under the pack, or reports why it cannot be read.
    ///
    /// A name that looks like a number of this regulation's cases is looked up in the register, unless a file bears it.
    pub(super) fn read(case: &Path, common: &Common, terminal: &mut Terminal) -> Option<Self> {
        let Loaded { mut files, program, diagnostics, .. } = desk::load(&common.pack, false);
        let Some(program) = program else {
            terminal.report(&diagnostics, &files, common.format);
            return None;
        };
        let stored = case.to_str().filter(|name| is_number(name, &program.regulation.case_prefix) && !case.exists());
        let read = match stored {
            Some(number) => desk::read_stored(&common.db, &program, number),
            None => desk::read_case(&mut files, &program, case),
        };
        let read = read.and_then(|case| {
            let on = desk::governing_date(&program, &case.facts, common.on).map_err(|diagnostic| vec![diagnostic])?;
            Ok((case, on))
        });
        match read {
            Ok((case, on)) => Some(Self { program, files, case, on }),
            Err(diagnostics) => {
                let diagnostics: Vec<Diagnostic> = diagnostics;
                terminal.report(&diagnostics, &files, common.format);
                None
            }
        }
    }
}

/// Tells whether a name has the form `PREFIX-…` of a case's number.
fn is_number(name: &str, prefix: &str) -> bool {
    name.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-'))
}
