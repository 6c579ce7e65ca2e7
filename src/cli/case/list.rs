//! `case list`: the cases of the register.

use clap::ValueEnum;

use crate::case::Status;
use crate::desk;
use crate::render;

use super::super::acting::{load, refuse, register};
use super::super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
pub(super) struct List {
    #[arg(long, value_name = "YYYY-MM", value_parser = wanted::month)]
    month: Option<String>,
    #[arg(long, value_enum)]
    status: Option<StatusName>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum StatusName {
    Open,
    Decided,
    Void,
}

impl From<StatusName> for Status {
    fn from(name: StatusName) -> Self {
        match name {
            StatusName::Open => Self::Open,
            StatusName::Decided => Self::Decided,
            StatusName::Void => Self::Void,
        }
    }
}

impl List {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some((files, program)) = load(common, terminal) else { return Exit::Unreadable };
        let cases = match desk::stored_cases(&common.db, self.month.as_deref(), self.status.map(Status::from)) {
            Ok(cases) => cases,
            Err(diagnostic) => return refuse(&[diagnostic], &files, common, terminal),
        };
        if common.format == Format::Json {
            terminal.say_json(&render::cases_json(&cases, desk::today()));
        } else {
            let text = register(&program, terminal).cases(&cases);
            terminal.say(&text);
        }
        Exit::Done
    }
}
