//! `audit dossier`: all that proves how a case was decided, in one file.

use std::path::PathBuf;

use crate::desk;
use crate::diagnostic::Diagnostic;
use crate::dossier::{self, Report, Trust};
use crate::files::{self, Files, Reach};
use crate::render;

use super::super::acting::refuse;
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Dossier {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    checkpoint: Option<PathBuf>,
}

impl Dossier {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let (dossier, report) = match self.make(common) {
            Ok(made) => made,
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
        };
        match &self.out {
            None => terminal.say(&dossier.write()),
            Some(path) => {
                if let Err(diagnostic) = files::create(path, dossier.write().as_bytes(), Reach::All) {
                    return refuse(&[diagnostic], &Files::default(), common, terminal);
                }
                if common.format == Format::Json {
                    terminal.say_json(&render::dossier_json(&report));
                } else {
                    let arguments = [
                        ("number", report.case.to_string()),
                        ("path", files::shown(path)),
                        ("entries", report.entries.to_string()),
                        ("size", report.size.to_string()),
                        ("root", report.root.to_string()),
                    ];
                    let sentence = terminal.messages().say("dossier-made", &arguments);
                    terminal.say(&format!("{sentence}\n"));
                }
            }
        }
        if report.holds() {
            return Exit::Done;
        }
        // Whoever receives it would find the same; better to hear of it here.
        let text = render::dossier(&report, terminal.messages(), terminal.paint(), terminal.width());
        terminal.remark(&text);
        Exit::No
    }

    fn make(&self, common: &Common) -> Result<(dossier::Dossier, Report), Vec<Diagnostic>> {
        let read = |path: &PathBuf| files::read_long(path, files::MOST_BYTES).map_err(|diagnostic| vec![diagnostic]);
        let note = self.checkpoint.as_ref().map(read).transpose()?;
        let dossier = desk::dossier(&common.db, &self.number, note.as_deref())?;
        let report = desk::verify_dossier(&dossier, &Trust::default());
        Ok((dossier, report))
    }
}
