//! `case show`: the facts of a case with who gave each and when, and its history.

use std::path::PathBuf;

use crate::desk;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Files;
use crate::render::{self, Ink, Register, case_chart};

use super::super::acting::{load, refuse, register};
use super::super::graph::write_chart;
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Show {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(long, value_name = "N", conflicts_with = "graph")]
    revision: Option<u32>,
    #[arg(long, value_name = "PROCEDURE")]
    graph: Option<String>,
    #[arg(long, value_name = "FILE", requires = "graph")]
    out: Option<PathBuf>,
}

impl Show {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        if let Some(procedure) = &self.graph {
            return self.draw(procedure, common, terminal);
        }
        let Some((files, program)) = load(common, terminal) else { return Exit::Unreadable };
        let case = match desk::stored_case(&common.db, &self.number) {
            Ok(case) => case,
            Err(diagnostic) => return refuse(&[diagnostic], &files, common, terminal),
        };
        let Some((revision, _)) = case.revision(self.revision) else {
            let asked = self.revision.unwrap_or_default().to_string();
            let unknown =
                Diagnostic::of(Code::RevisionUnknown).with("number", self.number.as_str()).with("revision", asked);
            let unknown = unknown.with("count", case.revisions().count());
            return refuse(&[unknown], &files, common, terminal);
        };
        let on = common.on.unwrap_or_else(desk::today);
        if common.format == Format::Json {
            // Where the facts no longer fit the text, nothing can be said of where its procedures stand.
            let procedures =
                desk::stands(&common.db, &self.number, on, |_, standings| render::standings_json(standings));
            let procedures: Vec<_> = procedures.map(|(_, found)| found.concat()).unwrap_or_default();
            terminal.say_json(&render::case_json(&case, revision, on, &procedures));
            return Exit::Done;
        }
        let text = Register { on, ..register(&program, terminal) }.case(&case, revision);
        terminal.say(&text);
        let stands = desk::stands(&common.db, &self.number, on, |ground, standings| {
            Register { on, ..register(ground.program, terminal) }.standings(standings)
        });
        match stands.map(|(_, texts)| texts.concat()) {
            Ok(text) if text.is_empty() => {}
            Ok(text) => {
                let heading = terminal.paint().with(Ink::Strong, terminal.messages().get("standing-head"));
                terminal.say(&format!("\n{heading}\n{}", text.trim_start_matches('\n')));
            }
            // What no longer fits is told below.
            Err(_) => {}
        }
        // Facts that the vocabulary no longer knows are shown as they were written, and said to be so.
        match desk::check_stored(&program, &case, revision) {
            Ok(()) => Exit::Done,
            Err(diagnostics) => {
                terminal.report(&diagnostics, &files, common.format);
                Exit::No
            }
        }
    }

    /// Draws where the case stands in one of its procedures.
    fn draw(&self, written: &str, common: &Common, terminal: &mut Terminal) -> Exit {
        let on = common.on.unwrap_or_else(desk::today);
        let files = Files::default();
        let stands = desk::stands(&common.db, &self.number, on, |ground, standings| {
            let of = ground.case.number.as_str();
            let drawn = standings.iter().map(|standing| {
                let chart = case_chart(standing, of, ground.program, terminal.messages(), on);
                (standing.procedure.clone(), chart)
            });
            drawn.collect::<Vec<_>>()
        });
        let drawn = match stands {
            Ok((_, drawn)) => drawn.concat(),
            Err(diagnostics) => return refuse(&diagnostics, &files, common, terminal),
        };
        let found = desk::find_procedure(drawn.iter().map(|(procedure, _)| procedure), written);
        let found = found.map(|found| drawn.iter().find(|(procedure, _)| procedure.id == found.id));
        match found {
            Ok(Some((_, chart))) => write_chart(chart, self.out.as_deref(), &files, common, terminal),
            Ok(None) => Exit::Internal,
            Err(diagnostic) => refuse(&[diagnostic], &files, common, terminal),
        }
    }
}
