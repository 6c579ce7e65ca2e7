//! `release export`: writes a release as one file.

use std::path::PathBuf;

use serde_json::json;

use crate::desk;
use crate::files::{self, Files};

use super::super::acting::{refuse, stamp};
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Export {
    #[arg(value_name = "RELEASE")]
    release: u32,
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Export {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let written = stamp(common).and_then(|given| desk::export_release(&common.db, self.release, &self.out, &given));
        let (release, exported) = match written {
            Ok(written) => written,
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
        };
        let (file, sha256) = (files::shown(&self.out), exported.sha256.to_string());
        if common.format == Format::Json {
            let digest = release.proposed.digest.to_string();
            terminal.say_json(&json!({ "release": self.release, "digest": digest, "file": file, "sha256": sha256 }));
        } else {
            let arguments = [("release", self.release.to_string()), ("file", file), ("sha256", sha256)];
            let sentence = terminal.messages().say("release-exported", &arguments);
            terminal.say(&format!("{sentence}\n"));
        }
        Exit::Done
    }
}
