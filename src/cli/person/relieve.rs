//! `person relieve`: takes an office from a person.

use serde_json::json;

use crate::desk;
use crate::id::PersonId;
use crate::person::Relief;

use super::super::acting::{load, office_id, office_label, refuse, stamp};
use super::super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
pub(super) struct Relieve {
    #[arg(value_name = "PERSON", value_parser = wanted::person)]
    name: PersonId,
    #[arg(value_name = "OFFICE")]
    office: String,
    #[arg(long, value_name = "TEXT", value_parser = wanted::said)]
    reason: Option<String>,
}

impl Relieve {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some((files, program)) = load(common, terminal) else { return Exit::Unreadable };
        let relief = Relief {
            person: self.name.clone(),
            office: office_id(&program, &self.office),
            on: common.on.unwrap_or_else(desk::today),
            reason: self.reason.clone(),
        };
        let done = stamp(common).and_then(|given| desk::relieve(&common.db, &program, &relief, &given));
        if let Err(diagnostics) = done {
            return refuse(&diagnostics, &files, common, terminal);
        }
        if common.format == Format::Json {
            terminal.say_json(&json!({ "relieved": relief }));
            return Exit::Done;
        }
        let arguments = [
            ("person", relief.person.to_string()),
            ("office", office_label(&program, &relief.office, terminal.lang())),
            ("on", relief.on.to_string()),
        ];
        let sentence = terminal.messages().say("person-relieved", &arguments);
        terminal.say(&format!("{sentence}\n"));
        Exit::Done
    }
}
