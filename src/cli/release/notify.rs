//! `release notify`: records who was told of a release, and when.

use crate::desk;
use crate::files::Files;
use crate::id::PersonId;
use crate::label::Lang;
use crate::render;

use super::super::acting::{refuse, stamp};
use super::super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
pub(super) struct Notify {
    #[arg(value_name = "RELEASE")]
    release: u32,
    #[arg(value_name = "PERSON", required = true, value_parser = wanted::person)]
    persons: Vec<PersonId>,
    #[arg(long, value_name = "TEXT", value_parser = wanted::said)]
    how: Option<String>,
}

impl Notify {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let on = common.on.unwrap_or_else(desk::today);
        let told = stamp(common)
            .and_then(|given| desk::notify(&common.db, self.release, &self.persons, on, self.how.as_deref(), &given));
        match told {
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
            Ok(release) if common.format == Format::Json => terminal.say_json(&render::release_json(&release)),
            Ok(_) => {
                let persons: Vec<_> = self.persons.iter().map(PersonId::as_str).collect();
                let persons = persons.join(if terminal.lang() == Lang::Zh { "、" } else { ", " });
                let arguments = [("release", self.release.to_string()), ("on", on.to_string()), ("persons", persons)];
                let sentence = terminal.messages().say("release-notified", &arguments);
                terminal.say(&format!("{sentence}\n"));
            }
        }
        Exit::Done
    }
}
