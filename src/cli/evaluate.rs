//! `evaluate`: the decision of a case, with its reasons.

use std::path::PathBuf;

use crate::desk::{self, CaseFile, Loaded};
use crate::diagnostic::Diagnostic;
use crate::evaluate::evaluate;
use crate::program::Program;
use crate::render::{self, Page};
use crate::value::Date;

use super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Evaluate {
    /// A case file, `-` for standard input, or the number of a stored case.
    case: PathBuf,
    /// Shows steps on the way too, and names every rule.
    #[arg(long)]
    all: bool,
}

impl Evaluate {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some(subject) = Subject::read(&self.case, common, terminal) else { return Exit::Unreadable };
        let decision = evaluate(&subject.program, &subject.case.facts, subject.on);
        match common.format {
            Format::Json => terminal.say_json(&render::decision_json(&decision)),
            Format::Text => {
                let page = Page {
                    program: &subject.program,
                    messages: terminal.messages(),
                    paint: terminal.paint(),
                    width: terminal.width(),
                    facts: &subject.case.facts,
                    all: self.all,
                };
                let text = render::decision(&decision, subject.case.title.as_ref(), &page);
                terminal.say(&text);
            }
        }
        if decision.is_undecided() { Exit::No } else { Exit::Done }
    }
}

/// A pack, a case and the date that governs it: what every verb needs that speaks of one case.
pub(super) struct Subject {
    pub program: Program,
    pub files: crate::files::Files,
    pub case: CaseFile,
    pub on: Date,
}

impl Subject {
    /// Reads a case under the pack, or reports why it cannot be read.
    pub(super) fn read(case: &std::path::Path, common: &Common, terminal: &mut Terminal) -> Option<Self> {
        let Loaded { mut files, program, diagnostics, .. } = desk::load(&common.pack, false);
        let Some(program) = program else {
            terminal.report(&diagnostics, &files, common.format);
            return None;
        };
        let read = desk::read_case(&mut files, &program, case).and_then(|case| {
            let on = desk::governing_date(&program, &case.facts, common.on).map_err(|diagnostic| vec![diagnostic])?;
            Ok((case, on))
        });
        match read {
            Ok((case, on)) => Some(Self { program, files, case, on }),
            Err(diagnostics) => {
                let diagnostics: Vec<Diagnostic> = diagnostics;
                terminal.report(&diagnostics, &files, common.format);
                None
            }
        }
    }
}
