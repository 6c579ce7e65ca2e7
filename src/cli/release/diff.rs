//! `release diff`: what differs between two versions, in the terms of the regulation.

use std::path::PathBuf;

use crate::cli::{Common, Exit, Format, Terminal};
use crate::compare::{compare, touched};
use crate::files;
use crate::render::{self, Comparison};

use super::side::Side;

#[derive(Debug, clap::Args)]
pub(super) struct Diff {
    #[arg(value_name = "A", display_order = 1)]
    before: PathBuf,
    #[arg(value_name = "B", display_order = 2)]
    after: PathBuf,
    /// The page to write beside the answer.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
}

impl Diff {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some(before) = Side::read(&self.before, common, terminal) else { return Exit::Unreadable };
        let Some(after) = Side::read(&self.after, common, terminal) else { return Exit::Unreadable };
        let differences = compare(&before.program, &after.program);
        let touched = touched(&before.program, &after.program);
        let comparison = Comparison {
            before: before.version(),
            after: after.version(),
            differences: &differences,
            touched: &touched,
            messages: terminal.messages(),
        };
        let page = self.html.as_ref().map(|path| (path, render::comparison_page(&comparison)));
        match common.format {
            Format::Text => {
                let text = render::comparison(&comparison, terminal.paint(), terminal.width());
                terminal.say(&text);
            }
            Format::Json => {
                let json = render::comparison_json(&comparison);
                terminal.say_json(&json);
            }
        }
        if let Some((path, page)) = page {
            if let Err(diagnostic) = files::replace_page(path, &page) {
                terminal.report(&[diagnostic], before.version().files, Format::Text);
                return Exit::Unreadable;
            }
            let arguments = [("path", path.to_string_lossy().into_owned())];
            let sentence = terminal.messages().say("release-written", &arguments);
            terminal.remark(&format!("{sentence}\n"));
        }
        if differences.is_empty() { Exit::Done } else { Exit::No }
    }
}
