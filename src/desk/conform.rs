//! An event log held against a procedure, with what a register has to say of persons.

use std::path::Path;

use crate::calendar::WorkingDays;
use crate::conform::{Names, Question, Renamed, Report, conform};
use crate::diagnostic::{Code, Diagnostic};
use crate::eventlog::xes::Read;
use crate::files;
use crate::program::Program;
use crate::store::Reading;

use super::authority::people_of;
use super::eventlog::{imports, kept_log, read_log};
use super::graph::find_procedure;
use super::register::alone;

/// What a log is held against.
#[derive(Clone, Copy, Debug)]
pub struct Against<'a> {
    /// The id or title of a procedure.
    pub procedure: &'a str,
    /// What activities of the log mean that bear other names.
    pub activities: &'a [Renamed],
    /// What roles of the log mean.
    pub roles: &'a [Renamed],
    /// After how many days without an event a case with steps in hand counts as ended.
    pub quiet: Option<u32>,
}

/// Holds a log against a procedure of a pack: that of a file, or the one that came into the register so-manieth, counted from 1. Who held
/// which office the register says, where there is one. Returns where the log came from, and what was found.
///
/// # Errors
///
/// `procedure-unknown`; `file-unreadable`, `log-unreadable`, `log-unknown`; those of [`Names::of`]; the codes of the register.
pub fn conform_log(
    db: &Path,
    program: &Program,
    log: &Path,
    against: Against<'_>,
) -> Result<(String, Report), Vec<Diagnostic>> {
    let procedure = find_procedure(&program.procedures, against.procedure).map_err(alone)?;
    let (name, read) = read(db, log).map_err(alone)?;
    let people = match Reading::open_if_any(db).map_err(alone)? {
        Some(reading) => Some(people_of(reading.view()).map_err(alone)?).filter(|people| !people.is_empty()),
        None => None,
    };
    let names = Names::of(program, procedure, &read.log, against.activities, against.roles)?;
    let calendar = WorkingDays::of_regulation(program);
    let question = Question {
        program,
        procedure,
        calendar: calendar.as_ref(),
        people: people.as_ref(),
        names: &names,
        quiet: against.quiet,
    };
    Ok((name, conform(&question, &read.log)))
}

/// Reads a log: one that came in, where its number is given, else that of a file.
fn read(db: &Path, log: &Path) -> Result<(String, Read), Diagnostic> {
    let Some(number) = log.to_str().and_then(|text| text.parse::<usize>().ok()) else {
        let incoming = read_log(log)?;
        return Ok((files::shown(log), incoming.read));
    };
    let imports = imports(db)?;
    let imported = number.checked_sub(1).and_then(|place| imports.get(place));
    let Some(imported) = imported else {
        let unknown = Diagnostic::of(Code::LogUnknown).with("number", number.to_string());
        return Err(unknown.with("count", imports.len()));
    };
    Ok((imported.what.clone(), kept_log(db, imported)?))
}
