//! `release propose`: checks and tests a pack and freezes its exact texts.

use crate::desk::{self, Loaded};
use crate::diagnostic::Diagnostic;
use crate::program::Program;
use crate::release::Release;
use crate::render;
use crate::stamp::Stamp;

use super::super::acting::{refuse, stamp};
use super::super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
pub(super) struct Propose {
    #[arg(long, value_name = "TEXT", value_parser = wanted::said)]
    note: Option<String>,
}

impl Propose {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let loaded = desk::load(common.folder(), true);
        tell(&loaded, common, terminal, |program, given| {
            desk::propose(&common.db, &loaded, program, self.note.as_deref(), given)
        })
    }
}

/// Puts a pack forward, unless an error stands, and says what became of it.
pub(super) fn tell(
    loaded: &Loaded,
    common: &Common,
    terminal: &mut Terminal,
    put_forward: impl FnOnce(&Program, &Stamp) -> Result<Release, Vec<Diagnostic>>,
) -> Exit {
    let Some(program) = &loaded.program else {
        let errors: Vec<_> = loaded.diagnostics.iter().filter(|found| found.is_error()).cloned().collect();
        return refuse(&errors, &loaded.files, common, terminal);
    };
    match stamp(common).and_then(|given| put_forward(program, &given)) {
        Err(diagnostics) => return refuse(&diagnostics, &loaded.files, common, terminal),
        Ok(release) if common.format == Format::Json => terminal.say_json(&render::release_json(&release)),
        Ok(release) => {
            let arguments = [
                ("release", release.number().to_string()),
                ("regulation", release.proposed.regulation.clone()),
                ("texts", release.proposed.texts.len().to_string()),
                ("digest", release.proposed.digest.to_string()),
            ];
            let sentence = terminal.messages().say("release-proposed", &arguments);
            terminal.say(&format!("{sentence}\n"));
        }
    }
    Exit::Done
}
