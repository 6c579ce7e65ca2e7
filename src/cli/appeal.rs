//! `appeal`: enters an appeal against the decision that stands.

use crate::desk;
use crate::files::Files;
use crate::id::PersonId;
use crate::render;

use super::acting::{refuse, stamp};
use super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
pub(super) struct Appeal {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(long, value_name = "TEXT", value_parser = wanted::said)]
    reason: String,
    #[arg(long, value_name = "PERSON", value_parser = wanted::person)]
    by: Option<PersonId>,
}

impl Appeal {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let entered = stamp(common)
            .and_then(|given| desk::appeal(&common.db, &self.number, self.by.as_ref(), &self.reason, &given));
        match entered {
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
            Ok(appeal) if common.format == Format::Json => terminal.say_json(&render::appeal_json(&appeal)),
            Ok(appeal) => {
                let arguments = [
                    ("case", self.number.clone()),
                    ("number", appeal.number.to_string()),
                    ("decision", appeal.decision.to_string()),
                    ("by", appeal.by.to_string()),
                ];
                let sentence = terminal.messages().say("appeal-entered", &arguments);
                terminal.say(&format!("{sentence}\n"));
            }
        }
        Exit::Done
    }
}
