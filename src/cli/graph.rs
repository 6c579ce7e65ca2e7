//! `graph`: a procedure as a picture.

use std::path::{Path, PathBuf};

use crate::desk;
use crate::files::{self, Files};
use crate::render::{Chart, chart_svg, procedure_chart};

use super::acting::{load, refuse};
use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Graph {
    /// The id or title of the procedure.
    procedure: String,
    /// The file to write; standard output without it.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Graph {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some((files, program)) = load(common, terminal) else { return Exit::Unreadable };
        let procedure = match desk::find_procedure(&program.procedures, &self.procedure) {
            Ok(procedure) => procedure,
            Err(diagnostic) => return refuse(&[diagnostic], &files, common, terminal),
        };
        // The limits that stand in it are those of the day.
        let on = common.on.unwrap_or_else(desk::today);
        let drawn = procedure_chart(&program, procedure, terminal.messages(), on);
        write_chart(&drawn.chart, self.out.as_deref(), &files, common, terminal)
    }
}

/// Writes a chart to where it is wanted.
pub(super) fn write_chart(
    chart: &Chart,
    out: Option<&Path>,
    files: &Files,
    common: &Common,
    terminal: &mut Terminal,
) -> Exit {
    if let Err(exit) = terminal.refuse_json(common.format) {
        return exit;
    }
    let picture = chart_svg(chart);
    let Some(path) = out else {
        terminal.say(&picture);
        return Exit::Done;
    };
    if let Err(diagnostic) = files::replace_page(path, &picture) {
        return refuse(&[diagnostic], files, common, terminal);
    }
    let arguments = [("title", chart.title.clone()), ("path", path.to_string_lossy().into_owned())];
    let sentence = terminal.messages().say("graph-written", &arguments);
    terminal.remark(&format!("{sentence}\n"));
    Exit::Done
}
