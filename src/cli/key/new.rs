//! `key new`: makes a key and records its public half.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;

use crate::desk;
use crate::files::{self, Files};
use crate::render;

use super::super::acting::{refuse, stamp};
use super::super::passphrase::passphrase;
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct New {
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    name: Option<String>,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl New {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let file = self.out.clone().unwrap_or_else(|| desk::key_file(&common.db));
        let made = stamp(common).and_then(|given| {
            let passphrase = passphrase(true, terminal)?;
            desk::new_key(&common.db, self.name.as_deref(), &file, &passphrase, &given)
        });
        match made {
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
            Ok(made) if common.format == Format::Json => {
                terminal.say_json(&render::key_json(&made.key, made.replaces.as_deref(), &made.given));
            }
            Ok(made) => {
                let arguments = [
                    ("file", files::shown(&file)),
                    ("key", made.key.write()),
                    ("replaces", made.replaces.unwrap_or_else(|| "none".to_owned())),
                ];
                let sentence = terminal.messages().say("key-made", &arguments);
                terminal.say(&format!("{sentence}\n"));
            }
        }
        Exit::Done
    }
}
