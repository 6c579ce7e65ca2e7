//! `case`: the register.

mod add;
mod list;
mod remark;
mod set;
mod show;

use clap::Subcommand;

use crate::desk::{self, Loaded};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Files;
use crate::id::PersonId;
use crate::program::Program;
use crate::render::Register;
use crate::stamp::Stamp;

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Case {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Add(add::Add),
    Set(set::Set),
    Show(show::Show),
    List(list::List),
    Void(remark::Void),
    Reopen(remark::Reopen),
}

impl Case {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match &self.verb {
            Verb::Add(verb) => verb.run(common, terminal),
            Verb::Set(verb) => verb.run(common, terminal),
            Verb::Show(verb) => verb.run(common, terminal),
            Verb::List(verb) => verb.run(common, terminal),
            Verb::Void(verb) => verb.run(common, terminal),
            Verb::Reopen(verb) => verb.run(common, terminal),
        }
    }
}

/// Loads the pack without its examples, or reports what is wrong with it.
pub(super) fn load(common: &Common, terminal: &mut Terminal) -> Option<(Files, Program)> {
    let Loaded { files, program, diagnostics, .. } = desk::load(&common.pack, false);
    if program.is_none() {
        terminal.report(&diagnostics, &files, common.format);
    }
    program.map(|program| (files, program))
}

/// Finds out who gives the facts or decides: `--as`, else `ZHIDU_AS`.
pub(super) fn stamp(common: &Common) -> Result<Stamp, Vec<Diagnostic>> {
    let person = common.person.clone().or_else(|| std::env::var("ZHIDU_AS").ok());
    let person = person.map(|person| person.trim().to_owned()).filter(|person| !person.is_empty());
    match person {
        Some(person) => Ok(Stamp { by: PersonId::new(&person), at: desk::now() }),
        None => Err(vec![Diagnostic::of(Code::PersonNeeded)]),
    }
}

/// Reports what is wrong and picks how the command ends.
pub(super) fn refuse(diagnostics: &[Diagnostic], files: &Files, common: &Common, terminal: &mut Terminal) -> Exit {
    terminal.report(diagnostics, files, common.format);
    match diagnostics.first().map(|diagnostic| diagnostic.code) {
        Some(Code::PersonNeeded) => Exit::Usage,
        Some(Code::CaseVoid | Code::CaseOpen) => Exit::No,
        _ => Exit::Unreadable,
    }
}

/// Takes up what stored cases are shown with.
pub(super) fn register<'a>(program: &'a Program, terminal: &'a Terminal) -> Register<'a> {
    Register { program, messages: terminal.messages(), paint: terminal.paint(), width: terminal.width() }
}
