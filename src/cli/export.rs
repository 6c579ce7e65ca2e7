//! `export`: what happened to the cases leaves the register as an event log.

mod ocel;
mod xes;

use std::path::Path;

use clap::Subcommand;
use serde_json::json;

use crate::desk::{self, LogForm};
use crate::files::{self, Files};

use super::acting::{refuse, stamp};
use super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Export {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Xes(xes::Xes),
    Ocel(ocel::Ocel),
}

impl Export {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match &self.verb {
            Verb::Xes(verb) => verb.run(common, terminal),
            Verb::Ocel(verb) => verb.run(common, terminal),
        }
    }
}

/// Writes a log to a file and says so, or as the answer itself.
fn write(form: LogForm, month: Option<&str>, out: Option<&Path>, common: &Common, terminal: &mut Terminal) -> Exit {
    let done = stamp(common).and_then(|given| desk::export_log(&common.db, form, month, out, &given));
    let done = match done {
        Ok(done) => done,
        Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
    };
    let Some(out) = out else {
        terminal.say(&done.text);
        return Exit::Done;
    };
    let (file, sha256) = (files::shown(out), done.exported.sha256.to_string());
    if common.format == Format::Json {
        let what = &done.exported.what;
        terminal.say_json(&json!({
            "what": what, "cases": done.cases, "events": done.events, "file": file, "sha256": sha256,
        }));
        return Exit::Done;
    }
    let arguments =
        [("cases", done.cases.to_string()), ("events", done.events.to_string()), ("file", file), ("sha256", sha256)];
    let sentence = terminal.messages().say("log-exported", &arguments);
    terminal.say(&format!("{sentence}\n"));
    Exit::Done
}
