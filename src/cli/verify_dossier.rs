//! `verify-dossier`: whether a dossier proves what it says, without a register.

use std::path::{Path, PathBuf};

use crate::desk;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Report, Trust};
use crate::files::{self, Files};
use crate::journal::PublicKey;
use crate::render;

use super::acting::refuse;
use super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
pub(super) struct VerifyDossier {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "VKEY", value_parser = wanted::key)]
    key: Vec<PublicKey>,
    #[arg(long, value_name = "FILE")]
    checkpoint: Option<PathBuf>,
}

impl VerifyDossier {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let report = match self.verify() {
            Ok(report) => report,
            Err(diagnostic) => return refuse(&[diagnostic], &Files::default(), common, terminal),
        };
        if common.format == Format::Json {
            terminal.say_json(&render::dossier_json(&report));
        } else {
            let text = render::dossier(&report, terminal.messages(), terminal.paint(), terminal.width());
            terminal.say(&text);
        }
        if report.holds() { Exit::Done } else { Exit::No }
    }

    fn verify(&self) -> Result<Report, Diagnostic> {
        let read = |path: &Path| files::read_long(path, files::MOST_BYTES);
        let held = self.checkpoint.as_deref().map(read).transpose()?;
        let dossier = desk::read_dossier(&self.file)?;
        Ok(desk::verify_dossier(&dossier, &Trust { keys: self.key.clone(), held }))
    }
}
