//! `import xes`: keeps an event log of other people, and says what it holds.

use std::path::PathBuf;

use serde_json::json;

use crate::desk;
use crate::files::Files;
use crate::render::{LogPage, file_named, imported_json, log_json};

use super::super::acting::{refuse, stamp};
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Xes {
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Xes {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let done = stamp(common).and_then(|given| {
            let incoming = desk::read_log(&self.file).map_err(|diagnostic| vec![diagnostic])?;
            let imported = desk::import_log(&common.db, &incoming, &given)?;
            Ok((incoming.read, imported))
        });
        let (read, done) = match done {
            Ok(done) => done,
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
        };
        let imported = &done.imported;
        if common.format == Format::Json {
            let imported = imported_json(imported);
            terminal.say_json(&json!({ "new": done.is_new, "imported": imported, "log": log_json(&read) }));
            return Exit::Done;
        }
        let arguments = [
            ("what", file_named(&imported.what, terminal.messages())),
            ("sha256", imported.sha256.to_string()),
            ("by", imported.given.by.to_string()),
            ("moment", imported.given.at.format("%Y-%m-%d %H:%M UTC").to_string()),
        ];
        let key = if done.is_new { "import-done" } else { "import-again" };
        let sentence = terminal.messages().say(key, &arguments);
        let page = LogPage { messages: terminal.messages(), paint: terminal.paint() }.sheet(&read);
        terminal.say(&format!("{sentence}\n\n{page}"));
        Exit::Done
    }
}
