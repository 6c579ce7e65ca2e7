//! `handbook`: the pack as one readable page.

use std::path::PathBuf;

use crate::desk;
use crate::files;
use crate::render::{self, Handbook as Book};

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Handbook {
    /// The file to write; standard output without it.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Handbook {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        if let Err(exit) = terminal.refuse_json(common.format) {
            return exit;
        }
        let loaded = desk::load(common.folder(), true);
        let Some(program) = &loaded.program else {
            terminal.report(&loaded.diagnostics, &loaded.files, common.format);
            return Exit::Unreadable;
        };
        // Whoever opens the book wants the values of the day, in the factory's own time.
        let on = common.on.unwrap_or_else(desk::today);
        let book = render::handbook(&Book {
            program,
            pack: &loaded.pack,
            files: &loaded.files,
            messages: terminal.messages(),
            on,
            digest: Some(&desk::release_digest(&loaded.files)),
        });
        let Some(path) = &self.out else {
            terminal.say(&book);
            return Exit::Done;
        };
        match files::replace_page(path, &book) {
            Ok(()) => {
                let arguments = [("path", path.to_string_lossy().into_owned()), ("on", on.to_string())];
                let sentence = terminal.messages().say("handbook-written", &arguments);
                terminal.remark(&format!("{sentence}\n"));
                Exit::Done
            }
            Err(diagnostic) => {
                terminal.report(&[diagnostic], &loaded.files, common.format);
                Exit::Unreadable
            }
        }
    }
}
