//! `audit log`: the journal, a line for each record.

use clap::builder::NonEmptyStringValueParser;
use serde_json::Value;

use crate::desk;
use crate::files::Files;
use crate::render;

use super::super::acting::refuse;
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Log {
    #[arg(value_name = "NUMBER", value_parser = NonEmptyStringValueParser::new())]
    number: Option<String>,
    #[arg(long, value_name = "POSITION", default_value = "0")]
    since: u64,
}

impl Log {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let mut listed = Vec::new();
        let read = desk::log(&common.db, self.number.as_deref(), self.since, |logged| {
            if common.format == Format::Json {
                listed.push(render::logged_json(logged.position, logged.leaf, &logged.record));
            } else {
                let line = render::logged(logged.position, &logged.record, terminal.messages(), terminal.paint());
                terminal.say(&line);
            }
        });
        if let Err(diagnostic) = read {
            return refuse(&[diagnostic], &Files::default(), common, terminal);
        }
        if common.format == Format::Json {
            terminal.say_json(&Value::Array(listed));
        }
        Exit::Done
    }
}
