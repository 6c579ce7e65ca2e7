//! `release approve`: by another person, who holds an office that may.

use crate::desk;
use crate::files::Files;
use crate::render;

use super::super::acting::{refuse, stamp};
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Approve {
    #[arg(value_name = "RELEASE")]
    release: u32,
}

impl Approve {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match stamp(common).and_then(|given| desk::approve(&common.db, self.release, &given)) {
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
            Ok(release) if common.format == Format::Json => terminal.say_json(&render::release_json(&release)),
            Ok(release) => {
                let by = release.approvals.last().map(|stamp| stamp.by.to_string()).unwrap_or_default();
                let arguments = [("release", self.release.to_string()), ("by", by)];
                let sentence = terminal.messages().say("release-approved", &arguments);
                terminal.say(&format!("{sentence}\n"));
            }
        }
        Exit::Done
    }
}
