//! `override propose`: puts a judgement forward; it counts once another person has approved it.

use crate::desk::{self, Assignment, Judgement};
use crate::files::Files;
use crate::render;
use crate::value::Date;

use super::super::acting::{refuse, register, stamp};
use super::super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
pub(super) struct Propose {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(value_name = "OUTPUT=VALUE", value_parser = wanted::assignment)]
    output: Assignment,
    #[arg(long, value_name = "TEXT", value_parser = wanted::said)]
    reason: String,
    #[arg(long, value_name = "DATE", value_parser = wanted::date)]
    until: Option<Date>,
}

impl Propose {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let judgement = Judgement { assignment: &self.output, reason: &self.reason, until: self.until };
        let mut files = Files::default();
        let put = stamp(common)
            .and_then(|given| desk::propose_override(&common.db, &self.number, &judgement, &mut files, &given));
        match put {
            Err(diagnostics) => return refuse(&diagnostics, &files, common, terminal),
            Ok((put, _)) if common.format == Format::Json => terminal.say_json(&render::override_json(&put)),
            Ok((put, program)) => {
                let mut arguments = register(&program, terminal).override_arguments(&put);
                arguments.push(("case", self.number.clone()));
                let sentence = terminal.messages().say("override-put", &arguments);
                terminal.say(&format!("{sentence}\n"));
            }
        }
        Exit::Done
    }
}
