//! `override approve`: by another person, who holds an office that may.

use crate::desk;
use crate::files::Files;
use crate::render;

use super::super::acting::{refuse, register, stamp};
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Approve {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(value_name = "N")]
    r#override: u32,
}

impl Approve {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let approved =
            stamp(common).and_then(|given| desk::approve_override(&common.db, &self.number, self.r#override, &given));
        match approved {
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
            Ok((put, _)) if common.format == Format::Json => terminal.say_json(&render::override_json(&put)),
            Ok((put, program)) => {
                let mut arguments = register(&program, terminal).override_arguments(&put);
                arguments.push(("case", self.number.clone()));
                let sentence = terminal.messages().say("override-approved", &arguments);
                terminal.say(&format!("{sentence}\n"));
            }
        }
        Exit::Done
    }
}
