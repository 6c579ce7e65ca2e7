//! `release list`: the releases of the register.

use crate::desk;
use crate::files::Files;
use crate::render::{self, ReleasePage};

use super::super::acting::refuse;
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct List {}

impl List {
    #[expect(clippy::unused_self, reason = "each verb is run alike")]
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let releases = match desk::releases(&common.db) {
            Ok(releases) => releases,
            Err(diagnostic) => return refuse(&[diagnostic], &Files::default(), common, terminal),
        };
        if common.format == Format::Json {
            terminal.say_json(&releases.iter().map(render::release_json).collect());
        } else {
            let page = ReleasePage { messages: terminal.messages(), paint: terminal.paint(), width: terminal.width() };
            let text = page.list(&releases);
            terminal.say(&text);
        }
        Exit::Done
    }
}
