//! `import list`: what came into the register as a file.

use crate::desk;
use crate::files::Files;
use crate::render::{LogPage, imports_json};

use super::super::acting::refuse;
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct List {}

impl List {
    #[expect(clippy::unused_self, reason = "each verb is run alike")]
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let imports = match desk::imports(&common.db) {
            Ok(imports) => imports,
            Err(diagnostic) => return refuse(&[diagnostic], &Files::default(), common, terminal),
        };
        if common.format == Format::Json {
            terminal.say_json(&imports_json(&imports));
        } else {
            let text = LogPage { messages: terminal.messages(), paint: terminal.paint() }.imports(&imports);
            terminal.say(&text);
        }
        Exit::Done
    }
}
