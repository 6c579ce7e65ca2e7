//! `case void` and `case reopen`: a reason, and nothing else.

use serde_json::json;

use crate::desk;
use crate::diagnostic::Diagnostic;
use crate::files::Files;

use super::super::acting::{refuse, stamp};
use super::super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
pub(super) struct Void {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(long, value_name = "TEXT", value_parser = wanted::said)]
    reason: String,
}

#[derive(Debug, clap::Args)]
pub(super) struct Reopen {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(long, value_name = "TEXT", value_parser = wanted::said)]
    reason: String,
}

impl Void {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let done = stamp(common).and_then(|given| desk::void_case(&common.db, &self.number, &self.reason, &given));
        tell(done, "case-voided", "void", &self.number, common, terminal)
    }
}

impl Reopen {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let done = stamp(common).and_then(|given| desk::reopen_case(&common.db, &self.number, &self.reason, &given));
        tell(done, "case-reopened", "open", &self.number, common, terminal)
    }
}

fn tell(
    done: Result<(), Vec<Diagnostic>>,
    key: &str,
    status: &str,
    number: &str,
    common: &Common,
    terminal: &mut Terminal,
) -> Exit {
    if let Err(diagnostics) = done {
        return refuse(&diagnostics, &Files::default(), common, terminal);
    }
    if common.format == Format::Json {
        terminal.say_json(&json!({ "number": number, "status": status }));
    } else {
        let sentence = terminal.messages().say(key, &[("number", number.to_owned())]);
        terminal.say(&format!("{sentence}\n"));
    }
    Exit::Done
}
