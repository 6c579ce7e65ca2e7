//! `evaluate`: the decision of a case, with its reasons.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use crate::desk::Asked;
use crate::evaluate::evaluate;
use crate::render::{self, Page};

use super::subject::Subject;
use super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
pub(super) struct Evaluate {
    /// A case file, `-` for standard input, or the number of a stored case.
    case: PathBuf,
    /// Shows steps on the way too, and names every rule.
    #[arg(long)]
    all: bool,
    /// With the facts and releases of a stored case as they were known then.
    #[arg(long, value_name = "MOMENT", value_parser = wanted::moment)]
    known_at: Option<DateTime<Utc>>,
}

impl Evaluate {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let asked = Asked { on: common.on, known_at: self.known_at };
        let Some(subject) = Subject::read(&self.case, asked, common, terminal) else { return Exit::Unreadable };
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
