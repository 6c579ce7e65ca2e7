//! `person appoint`: gives a person an office.

use serde_json::json;

use crate::desk;
use crate::id::PersonId;
use crate::person::Appointment;
use crate::value::Date;

use super::super::acting::{load, office_id, office_label, refuse, stamp};
use super::super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
pub(super) struct Appoint {
    #[arg(value_name = "PERSON", value_parser = wanted::person)]
    name: PersonId,
    #[arg(value_name = "OFFICE")]
    office: String,
    #[arg(long, value_name = "DATE", value_parser = wanted::date)]
    from: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = wanted::date)]
    until: Option<Date>,
    #[arg(long, value_name = "PERSON", value_parser = wanted::person)]
    deputy_for: Option<PersonId>,
}

impl Appoint {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some((files, program)) = load(common, terminal) else { return Exit::Unreadable };
        let appointment = Appointment {
            person: self.name.clone(),
            office: office_id(&program, &self.office),
            from: self.from.unwrap_or_else(desk::today),
            until: self.until,
            deputy_for: self.deputy_for.clone(),
        };
        let done = stamp(common).and_then(|given| desk::appoint(&common.db, &program, &appointment, &given));
        if let Err(diagnostics) = done {
            return refuse(&diagnostics, &files, common, terminal);
        }
        if common.format == Format::Json {
            terminal.say_json(&json!({ "appointed": appointment }));
            return Exit::Done;
        }
        let arguments = [
            ("person", appointment.person.to_string()),
            ("office", office_label(&program, &appointment.office, terminal.lang())),
            ("from", appointment.from.to_string()),
            ("until", appointment.until.map_or_else(|| "none".to_owned(), |until| until.to_string())),
            ("holder", appointment.deputy_for.map_or_else(|| "none".to_owned(), |holder| holder.to_string())),
        ];
        let sentence = terminal.messages().say("person-appointed", &arguments);
        terminal.say(&format!("{sentence}\n"));
        Exit::Done
    }
}
