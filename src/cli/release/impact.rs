//! `release impact`: what a draft would change for the stored cases.

use std::path::PathBuf;

use crate::cli::{Common, Exit, Format, Terminal, wanted};
use crate::desk::{self, Scope};
use crate::render::{self, ImpactPage};
use crate::value::Date;

use super::side::Side;

#[derive(Debug, clap::Args)]
pub(super) struct Impact {
    #[arg(value_name = "DRAFT")]
    draft: PathBuf,
    #[arg(long, value_name = "YYYY-MM", value_parser = wanted::month)]
    month: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = wanted::date)]
    from: Option<Date>,
    #[arg(long)]
    all: bool,
}

impl Impact {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some(draft) = Side::read(&self.draft, common, terminal) else { return Exit::Unreadable };
        let version = draft.version();
        let scope = Scope { month: self.month.clone(), from: self.from, all: self.all };
        let bar = terminal.bar();
        let found = desk::impact(&common.db, version.program, &scope, &|cases| bar.step(cases));
        bar.clear();
        let impact = match found {
            Ok(impact) => impact,
            Err(diagnostics) => {
                terminal.report(&diagnostics, version.files, common.format);
                return Exit::Unreadable;
            }
        };
        let page = ImpactPage {
            name: version.name,
            draft: version.program,
            impact: &impact,
            messages: terminal.messages(),
            paint: terminal.paint(),
            width: terminal.width(),
        };
        match common.format {
            Format::Text => {
                let text = render::impact(&page);
                terminal.say(&text);
            }
            Format::Json => {
                let json = render::impact_json(&page);
                terminal.say_json(&json);
            }
        }
        if impact.summary.is_empty() { Exit::Done } else { Exit::No }
    }
}
