//! `release import`: takes a release from one file and puts it forward.

use std::path::PathBuf;

use crate::desk;
use crate::files::Files;

use super::super::acting::refuse;
use super::super::{Common, Exit, Terminal, wanted};
use super::propose::tell;

#[derive(Debug, clap::Args)]
pub(super) struct Import {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "TEXT", value_parser = wanted::said)]
    note: Option<String>,
}

impl Import {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let incoming = match desk::read_archive(&self.file) {
            Ok(incoming) => incoming,
            Err(diagnostic) => return refuse(&[diagnostic], &Files::default(), common, terminal),
        };
        tell(&incoming.loaded, common, terminal, |program, given| {
            desk::import_release(&common.db, &incoming, program, self.note.as_deref(), given)
        })
    }
}
