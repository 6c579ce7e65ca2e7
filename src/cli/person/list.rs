//! `person list`: who holds which office, on a date or at any time.

use crate::desk;
use crate::render::{self, PeoplePage};

use super::super::acting::{load, refuse};
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct List {}

impl List {
    #[expect(clippy::unused_self, reason = "each verb is run alike")]
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some((files, program)) = load(common, terminal) else { return Exit::Unreadable };
        let people = match desk::people(&common.db) {
            Ok(people) => people,
            Err(diagnostic) => return refuse(&[diagnostic], &files, common, terminal),
        };
        if common.format == Format::Json {
            terminal.say_json(&render::people_json(&people, common.on));
        } else {
            let page = PeoplePage { program: &program, messages: terminal.messages(), paint: terminal.paint() };
            let text = page.list(&people, common.on);
            terminal.say(&text);
        }
        Exit::Done
    }
}
