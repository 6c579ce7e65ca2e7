//! `audit checkpoint`: signs how far the journal has come.

use std::path::PathBuf;

use serde_json::json;

use crate::desk;
use crate::files::{self, Files, Reach};

use super::super::acting::{refuse, stamp};
use super::super::passphrase::passphrase;
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Checkpoint {
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
}

impl Checkpoint {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let key = self.key.clone().unwrap_or_else(|| desk::key_file(&common.db));
        // Before anything is signed: what is signed is recorded.
        let taken = self.out.as_ref().filter(|out| out.exists());
        let signed = match taken {
            Some(out) => Err(vec![files::exists(out)]),
            None => stamp(common).and_then(|given| {
                let passphrase = passphrase(false, terminal)?;
                desk::sign_checkpoint(&common.db, &key, &passphrase, &given)
            }),
        };
        let signed = match signed {
            Ok(signed) => signed,
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
        };
        if let Some(out) = &self.out
            && let Err(diagnostic) = files::create(out, signed.note.as_bytes(), Reach::All)
        {
            terminal.say(&signed.note);
            return refuse(&[diagnostic], &Files::default(), common, terminal);
        }
        if common.format == Format::Json {
            terminal.say_json(&json!({
                "note": signed.note,
                "origin": signed.checkpoint.origin,
                "size": signed.checkpoint.size,
                "root": signed.checkpoint.root.to_string(),
                "position": signed.position,
                "nothing_new": signed.nothing_new,
            }));
            return Exit::Done;
        }
        terminal.say(&signed.note);
        let key = if signed.nothing_new { "audit-signed-nothing-new" } else { "audit-signed" };
        let arguments = [("size", signed.checkpoint.size.to_string()), ("position", signed.position.to_string())];
        let sentence = terminal.messages().say(key, &arguments);
        terminal.remark(&format!("{sentence}\n"));
        Exit::Done
    }
}
