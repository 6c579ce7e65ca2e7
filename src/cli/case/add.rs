//! `case add`: stores a case and gives it a number.

use std::path::PathBuf;

use serde_json::json;

use crate::desk;

use super::super::acting::{load, refuse, stamp};
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Add {
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Add {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some((mut files, program)) = load(common, terminal) else { return Exit::Unreadable };
        let added = stamp(common).and_then(|given| {
            let case = desk::read_case(&mut files, &program, &self.file)?;
            desk::add_case(&common.db, &program, &case, &given)
        });
        match added {
            Ok(number) if common.format == Format::Json => {
                terminal.say_json(&json!({ "number": number, "revision": 1 }));
            }
            Ok(number) => {
                let sentence = terminal.messages().say("case-added", &[("number", number.to_string())]);
                terminal.say(&format!("{sentence}\n"));
            }
            Err(diagnostics) => return refuse(&diagnostics, &files, common, terminal),
        }
        Exit::Done
    }
}
