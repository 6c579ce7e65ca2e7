//! `backup`, `restore` and `recover`: copies of the register.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::desk;
use crate::diagnostic::Diagnostic;
use crate::files::{self, Files};
use crate::render;
use crate::store::Copied;

use super::acting::refuse;
use super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Backup {
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct Restore {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long)]
    verify: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct Recover {
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Backup {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        tell(desk::backup(&common.db, &self.out), "backup-done", &self.out, common, terminal)
    }
}

impl Restore {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        if self.verify {
            match desk::verify(&self.file, &[], &[]) {
                Ok(report) if report.holds() => {}
                Ok(report) => {
                    match common.format {
                        Format::Json => terminal.say_json(&render::report_json(&report)),
                        Format::Text => {
                            let text = render::report(&report, terminal.messages(), terminal.paint());
                            terminal.say(&text);
                        }
                    }
                    return Exit::No;
                }
                Err(diagnostic) => return refuse(&[diagnostic], &Files::default(), common, terminal),
            }
        }
        tell(desk::restore(&self.file, &common.db), "backup-restored", &common.db, common, terminal)
    }
}

impl Recover {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        tell(desk::recover(&common.db, &self.out), "backup-recovered", &self.out, common, terminal)
    }
}

/// Says what was copied, and what was lost.
fn tell(copied: Result<Copied, Diagnostic>, key: &str, path: &Path, common: &Common, terminal: &mut Terminal) -> Exit {
    let copied = match copied {
        Ok(copied) => copied,
        Err(diagnostic) => return refuse(&[diagnostic], &Files::default(), common, terminal),
    };
    let exit = if copied.is_whole() { Exit::Done } else { Exit::No };
    if common.format == Format::Json {
        terminal.say_json(&json!({
            "path": files::shown(path),
            "records": copied.size,
            "lost": copied.lost.iter().map(|(position, spots)| json!({ "position": position, "was": spots.first() })).collect::<Vec<_>>(),
            "lost_kept": copied.lost_kept.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "lost_leaves": copied.lost_leaves,
        }));
        return exit;
    }
    let messages = terminal.messages();
    let lost = u64::try_from(copied.lost.len()).unwrap_or(u64::MAX);
    let mut lines = vec![messages.say(
        key,
        &[
            ("size", copied.size.to_string()),
            ("rest", copied.size.saturating_sub(lost).to_string()),
            ("path", files::shown(path)),
        ],
    )];
    for (position, spots) in &copied.lost {
        let spot = if spots.is_empty() { "none".to_owned() } else { spots.join(", ") };
        lines.push(messages.say("backup-lost", &[("position", position.to_string()), ("spot", spot)]));
    }
    for sha256 in &copied.lost_kept {
        lines.push(messages.say("backup-lost-kept", &[("sha256", sha256.to_string())]));
    }
    for position in &copied.lost_leaves {
        lines.push(messages.say("backup-lost-leaf", &[("position", position.to_string())]));
    }
    if key == "backup-recovered" && copied.is_whole() {
        lines.push(messages.get("backup-whole"));
    }
    terminal.say(&format!("{}\n", lines.join("\n")));
    exit
}
