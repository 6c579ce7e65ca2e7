//! `key list`: the keys of which the journal knows.

use crate::desk;
use crate::files::Files;
use crate::render;

use super::super::acting::refuse;
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct List {}

impl List {
    #[expect(clippy::unused_self, reason = "each verb is run alike")]
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let keys = match desk::keys(&common.db) {
            Ok(keys) => keys,
            Err(diagnostic) => return refuse(&[diagnostic], &Files::default(), common, terminal),
        };
        let listed = keys.iter().map(|made| (&made.key, made.replaces.as_deref(), &made.given));
        if common.format == Format::Json {
            terminal.say_json(&listed.map(|(key, replaces, given)| render::key_json(key, replaces, given)).collect());
        } else {
            let rows: Vec<_> = listed.map(|(key, _, given)| (key, given)).collect();
            let text = render::key_list(&rows, terminal.messages(), terminal.paint());
            terminal.say(&text);
        }
        Exit::Done
    }
}
