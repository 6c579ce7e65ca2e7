//! `audit verify`: whether the register is what it was.

use std::path::PathBuf;

use crate::audit::Outside;
use crate::desk;
use crate::files::{self, Files};
use crate::journal::PublicKey;
use crate::render;

use super::super::acting::refuse;
use super::super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
pub(super) struct Verify {
    #[arg(long, value_name = "FILE")]
    checkpoint: Vec<PathBuf>,
    #[arg(long, value_name = "KEY", value_parser = wanted::key)]
    key: Vec<PublicKey>,
}

impl Verify {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let read = |path: &PathBuf| Ok(Outside { name: files::shown(path), note: files::read_text(path)? });
        let outside = self.checkpoint.iter().map(read).collect::<Result<Vec<_>, _>>();
        let report = match outside.and_then(|outside| desk::verify(&common.db, &outside, &self.key)) {
            Ok(report) => report,
            Err(diagnostic) => return refuse(&[diagnostic], &Files::default(), common, terminal),
        };
        if common.format == Format::Json {
            terminal.say_json(&render::report_json(&report));
        } else {
            let text = render::report(&report, terminal.messages(), terminal.paint());
            terminal.say(&text);
        }
        if report.holds() { Exit::Done } else { Exit::No }
    }
}
