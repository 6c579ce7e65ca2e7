//! `case show`: the facts of a case with who gave each and when, and its history.

use std::path::PathBuf;

use crate::case::Status;
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
            let stands = desk::stands(&common.db, &self.number, on, |_, standings| render::standings_json(standings));
            return match stands {
                Ok(stands) => {
                    terminal.say_json(&render::case_json(&case, revision, on, &stands.found.concat()));
                    Exit::Done
                }
                Err(diagnostics) => refuse(&diagnostics, &files, common, terminal),
            };
        }
        let text = Register { on, ..register(&program, terminal) }.case(&case, revision);
        terminal.say(&text);
        let stands = desk::stands(&common.db, &self.number, on, |ground, standings| {
            Register { on, ..register(ground.program, terminal) }.standings(standings)
        });
        let stands = match stands {
            Ok(stands) => stands,
            Err(diagnostics) => return refuse(&diagnostics, &files, common, terminal),
        };
        let text = stands.found.concat();
        if !text.is_empty() {
            let heading = terminal.paint().with(Ink::Strong, terminal.messages().get("standing-head"));
            terminal.say(&format!("\n{heading}\n{}", text.trim_start_matches('\n')));
        }
        // Facts that the vocabulary no longer knows are shown as they were written, and said to be so; else those by which it cannot be told
        // where a procedure stands.
        let stale = match desk::check_stored(&program, &case, revision) {
            Err(diagnostics) => diagnostics,
            Ok(()) if stands.lacks_only_a_text() => return Exit::Done,
            Ok(()) => stands.wanting,
        };
        terminal.report(&stale, &files, common.format);
        Exit::No
    }

    /// Draws where the case stands in one of its procedures.
    fn draw(&self, written: &str, common: &Common, terminal: &mut Terminal) -> Exit {
        let on = common.on.unwrap_or_else(desk::today);
        let files = Files::default();
        let stands = desk::stands(&common.db, &self.number, on, |ground, standings| {
            let of = ground.case.number.as_str();
            let drawn = standings.iter().map(|standing| {
                let chart = case_chart(standing, of, ground.program, terminal.messages(), ground.on, on);
                (standing.procedure.clone(), chart)
            });
            drawn.collect::<Vec<_>>()
        });
        let stands = match stands {
            Ok(stands) => stands,
            Err(diagnostics) => return refuse(&diagnostics, &files, common, terminal),
        };
        let drawn = stands.found.concat();
        let found = desk::find_procedure(drawn.iter().map(|(procedure, _)| procedure), written);
        let found = found.map(|found| drawn.iter().find(|(procedure, _)| procedure.id == found.id));
        match found {
            Ok(Some((_, chart))) => write_chart(chart, self.out.as_deref(), &files, common, terminal),
            Ok(None) => Exit::Internal,
            // Which procedures there are says nothing where not all can be looked at, or the case is void.
            Err(_) if !stands.wanting.is_empty() => refuse(&stands.wanting, &files, common, terminal),
            Err(_) if stands.case.status() == Status::Void => {
                let void = Diagnostic::of(Code::CaseVoid).with("number", stands.case.number.as_str());
                refuse(&[void], &files, common, terminal)
            }
            Err(diagnostic) => refuse(&[diagnostic], &files, common, terminal),
        }
    }
}
