//! `release show`: one release, or one of its texts as it was frozen.

use chrono::{DateTime, Utc};

use crate::desk;
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::release::Release;
use crate::render::{self, ReleasePage};

use super::super::acting::refuse;
use super::super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
pub(super) struct Show {
    /// Its number; without it, the one in force on `--on`, or today.
    #[arg(value_name = "RELEASE")]
    release: Option<u32>,
    /// One of its texts.
    #[arg(value_name = "FILE")]
    file: Option<String>,
    /// What was in force by what had been published then.
    #[arg(long, value_name = "MOMENT", value_parser = wanted::moment, conflicts_with = "release")]
    known_at: Option<DateTime<Utc>>,
}

impl Show {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match self.find(common) {
            Err(diagnostic) => refuse(&[diagnostic], &Files::default(), common, terminal),
            Ok((_, Some(text))) => {
                terminal.say_bytes(&text);
                Exit::Done
            }
            Ok((release, None)) => {
                if common.format == Format::Json {
                    terminal.say_json(&render::release_json(&release));
                } else {
                    let page =
                        ReleasePage { messages: terminal.messages(), paint: terminal.paint(), width: terminal.width() };
                    let text = page.sheet(&release);
                    terminal.say(&text);
                }
                Exit::Done
            }
        }
    }

    fn find(&self, common: &Common) -> Result<(Release, Option<Vec<u8>>), Diagnostic> {
        let Some(number) = self.release else {
            let on = common.on.unwrap_or_else(desk::today);
            return desk::release_in_force(&common.db, on, self.known_at).map(|release| (release, None));
        };
        let Some(name) = &self.file else {
            return desk::release(&common.db, number).map(|release| (release, None));
        };
        desk::release_text(&common.db, number, name).map(|(release, text)| (release, Some(text)))
    }
}
