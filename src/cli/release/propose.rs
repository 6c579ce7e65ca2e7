//! `release propose`: checks and tests a pack and freezes its exact texts.

use clap::builder::NonEmptyStringValueParser;

use crate::desk;
use crate::diagnostic::Diagnostic;
use crate::render;

use super::super::acting::{refuse, stamp};
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Propose {
    #[arg(long, value_name = "TEXT", value_parser = NonEmptyStringValueParser::new())]
    note: Option<String>,
}

impl Propose {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let loaded = desk::load(common.folder(), true);
        let Some(program) = &loaded.program else {
            let errors: Vec<_> =
                loaded.diagnostics.iter().filter(|found| Diagnostic::is_error(found)).cloned().collect();
            return refuse(&errors, &loaded.files, common, terminal);
        };
        let proposed =
            stamp(common).and_then(|given| desk::propose(&common.db, &loaded, program, self.note.as_deref(), &given));
        match proposed {
            Err(diagnostics) => refuse(&diagnostics, &loaded.files, common, terminal),
            Ok(release) if common.format == Format::Json => {
                terminal.say_json(&render::release_json(&release));
                Exit::Done
            }
            Ok(release) => {
                let arguments = [
                    ("release", release.number().to_string()),
                    ("regulation", release.proposed.regulation.clone()),
                    ("texts", release.proposed.texts.len().to_string()),
                    ("digest", release.proposed.digest.to_string()),
                ];
                let sentence = terminal.messages().say("release-proposed", &arguments);
                terminal.say(&format!("{sentence}\n"));
                Exit::Done
            }
        }
    }
}
