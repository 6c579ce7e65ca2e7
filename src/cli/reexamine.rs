//! `reexamine`: examines a decision again after an appeal.

use crate::desk::{self, Examination};
use crate::files::Files;
use crate::render;

use super::acting::{refuse, stamp};
use super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("came_to").required(true).args(["upheld", "reopen"]))]
pub(super) struct Reexamine {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(long, value_name = "N")]
    appeal: Option<u32>,
    #[arg(long)]
    upheld: bool,
    #[arg(long)]
    reopen: bool,
    #[arg(long, value_name = "TEXT", value_parser = wanted::said)]
    reason: String,
}

impl Reexamine {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let examination = Examination { appeal: self.appeal, upheld: !self.reopen, reason: &self.reason };
        let done = stamp(common).and_then(|given| desk::reexamine(&common.db, &self.number, examination, &given));
        match done {
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
            Ok(reexamined) if common.format == Format::Json => {
                terminal.say_json(&render::reexamined_json(&reexamined));
            }
            Ok(reexamined) => {
                let key = if reexamined.upheld { "appeal-upheld" } else { "appeal-reopened" };
                let arguments = [("case", self.number.clone()), ("appeal", reexamined.appeal.to_string())];
                let sentence = terminal.messages().say(key, &arguments);
                terminal.say(&format!("{sentence}\n"));
            }
        }
        Exit::Done
    }
}
