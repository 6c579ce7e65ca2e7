//! `due`: what is overdue, due today and due this week.

use crate::desk;
use crate::files::Files;
use crate::id::OfficeId;
use crate::procedure::members;
use crate::program::office_called;
use crate::render::{self, DuePage};

use super::acting::{load, refuse};
use super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Due {
    #[arg(long, value_name = "OFFICE")]
    office: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    case: Option<String>,
    #[arg(long)]
    all: bool,
}

impl Due {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let on = common.on.unwrap_or_else(desk::today);
        let list = match &self.case {
            Some(case) => desk::due_of(&common.db, case, on),
            None => desk::due(&common.db, on),
        };
        let mut list = match list {
            Ok(list) => list,
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
        };
        if let Some(office) = &self.office {
            let Some((_, program)) = load(common, terminal) else { return Exit::Unreadable };
            let found = match office_called(&program.offices, office.trim()) {
                Ok(found) => found,
                Err(unknown) => return refuse(&[unknown], &Files::default(), common, terminal),
            };
            let own = |named: &OfficeId| *named == found || members(&program, named).contains(&found);
            list.steps.retain(|step| step.offices.iter().any(own));
        }
        if common.format == Format::Json {
            terminal.say_json(&render::due_json(&list));
            return Exit::Done;
        }
        let page =
            DuePage { messages: terminal.messages(), paint: terminal.paint(), width: terminal.width(), all: self.all };
        let text = page.list(&list);
        terminal.say(&text);
        Exit::Done
    }
}
