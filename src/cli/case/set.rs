//! `case set`: corrects a case, as a new revision.

use std::path::PathBuf;

use serde_json::json;

use crate::desk::{self, Assignment, Correction};
use crate::render;

use super::super::acting::{load, refuse, register, stamp};
use super::super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
pub(super) struct Set {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(value_name = "NAME=VALUE", value_parser = wanted::assignment, required_unless_present = "file")]
    facts: Vec<Assignment>,
    #[arg(long, value_name = "FILE", conflicts_with = "facts")]
    file: Option<PathBuf>,
    #[arg(long, value_name = "TEXT", value_parser = wanted::said)]
    reason: Option<String>,
}

impl Set {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some((mut files, program)) = load(common, terminal) else { return Exit::Unreadable };
        let set = stamp(common).and_then(|given| {
            let case = self.file.as_ref().map(|file| desk::read_case(&mut files, &program, file)).transpose()?;
            let correction = case.as_ref().map_or(Correction::Assignments(&self.facts), Correction::File);
            desk::set_case(&common.db, &program, &mut files, &self.number, correction, self.reason.as_deref(), &given)
        });
        let corrected = match set {
            Ok(corrected) => corrected,
            Err(diagnostics) => return refuse(&diagnostics, &files, common, terminal),
        };
        if common.format == Format::Json {
            let changes = render::changes_json(&corrected.changes);
            terminal.say_json(&json!({ "number": self.number, "revision": corrected.revision, "changes": changes }));
            return Exit::Done;
        }
        let key = if corrected.changes.is_empty() { "case-unchanged" } else { "case-corrected" };
        let arguments = [("number", self.number.clone()), ("revision", corrected.revision.to_string())];
        let sentence = terminal.messages().say(key, &arguments);
        let changes = register(&program, terminal).changes(&corrected.changes, 2);
        terminal.say(&format!("{sentence}\n{changes}"));
        Exit::Done
    }
}
