//! The case that a verb speaks of: a file, standard input, or a stored number.

use std::path::Path;

use crate::case::Place;
use crate::desk::{self, Asked, CaseFile, Governed, Loaded};
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::id::CaseNumber;
use crate::program::Program;
use crate::value::Date;

use super::acting::load;
use super::{Common, Terminal};

/// A pack, a case and the date that governs it.
pub(super) struct Subject {
    pub program: Program,
    pub files: Files,
    pub case: CaseFile,
    pub on: Date,
    /// The number of a stored case.
    pub number: Option<CaseNumber>,
    /// The release that governs it, where one does.
    pub release: Option<u32>,
}

impl Subject {
    /// Reads a case, or reports why it cannot be read.
    ///
    /// A name that looks like the number of a case is looked up in the register, unless a file bears it. A stored case is read
    /// under the release that governs it, a file under the pack at hand, which `--pack` names; then a stored case is read under that too.
    pub(super) fn read(case: &Path, asked: Asked, common: &Common, terminal: &mut Terminal) -> Option<Self> {
        let stored = case.to_str().filter(|_| !case.exists() && case != Path::new("-"));
        let Some(number) = stored else { return Self::of_file(case, common, terminal) };
        let released =
            common.pack.is_none() && desk::releases(&common.db).is_ok_and(|releases| releases.any_published());
        if !released || Place::read(&CaseNumber::new(number)).is_none() {
            return Self::under_folder(case, number, common, terminal);
        }
        match desk::govern_stored(&common.db, number, asked) {
            Ok(Governed { release, files, program, title, facts, on }) => {
                let (number, release) = (Some(CaseNumber::new(number)), Some(release.number()));
                Some(Self { program, files, case: CaseFile { title, facts }, on, number, release })
            }
            Err(diagnostics) => {
                terminal.report(&diagnostics, &Files::default(), common.format);
                None
            }
        }
    }

    fn under_folder(case: &Path, number: &str, common: &Common, terminal: &mut Terminal) -> Option<Self> {
        let (files, program) = load(common, terminal)?;
        if !is_number(number, &program.regulation.case_prefix) {
            return Self::of_file(case, common, terminal);
        }
        let read = desk::read_stored(&common.db, &program, number);
        let subject = Self::dated(read, files, program, common, terminal)?;
        Some(Self { number: Some(CaseNumber::new(number)), ..subject })
    }

    fn of_file(case: &Path, common: &Common, terminal: &mut Terminal) -> Option<Self> {
        let Loaded { mut files, program, diagnostics, .. } = desk::load(common.folder(), false);
        let Some(program) = program else {
            terminal.report(&diagnostics, &files, common.format);
            return None;
        };
        let read = desk::read_case(&mut files, &program, case);
        Self::dated(read, files, program, common, terminal)
    }

    fn dated(
        read: Result<CaseFile, Vec<Diagnostic>>,
        files: Files,
        program: Program,
        common: &Common,
        terminal: &mut Terminal,
    ) -> Option<Self> {
        let read = read.and_then(|case| {
            let on = desk::governing_date(&program, &case.facts, common.on).map_err(|diagnostic| vec![diagnostic])?;
            Ok((case, on))
        });
        match read {
            Ok((case, on)) => Some(Self { program, files, case, on, number: None, release: None }),
            Err(diagnostics) => {
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
