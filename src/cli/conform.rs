//! `conform`: an event log held against a procedure.

use std::path::PathBuf;

use crate::conform::Renamed;
use crate::desk::{self, Against};
use crate::files::Files;
use crate::render::{ConformPage, conform_json};

use super::acting::{load, refuse};
use super::wanted::Wanted;
use super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Conform {
    #[arg(value_name = "LOG")]
    log: PathBuf,
    #[arg(long, value_name = "PROCEDURE")]
    procedure: String,
    #[arg(long, value_name = "ACTIVITY=STEP", value_parser = renamed)]
    map: Vec<Renamed>,
    #[arg(long, value_name = "ROLE=OFFICE", value_parser = renamed)]
    role: Vec<Renamed>,
    #[arg(long, value_name = "DAYS")]
    quiet: Option<u32>,
    #[arg(long)]
    all: bool,
}

impl Conform {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some((_, program)) = load(common, terminal) else { return Exit::Unreadable };
        let against =
            Against { procedure: &self.procedure, activities: &self.map, roles: &self.role, quiet: self.quiet };
        let (from, report) = match desk::conform_log(&common.db, &program, &self.log, against) {
            Ok(found) => found,
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
        };
        if common.format == Format::Json {
            terminal.say_json(&conform_json(&from, &report, &program));
        } else {
            let (messages, paint, width) = (terminal.messages(), terminal.paint(), terminal.width());
            let text = ConformPage { program: &program, messages, paint, width, all: self.all }.report(&from, &report);
            terminal.say(&text);
        }
        if report.holds() { Exit::Done } else { Exit::No }
    }
}

/// Reads a name of the log with what it means.
fn renamed(text: &str) -> Result<Renamed, Wanted> {
    let (written, means) = text.rsplit_once('=').ok_or(Wanted::Renaming)?;
    let (written, means) = (written.trim(), means.trim());
    if written.is_empty() || means.is_empty() {
        return Err(Wanted::Renaming);
    }
    Ok(Renamed { written: written.to_owned(), means: means.to_owned() })
}
