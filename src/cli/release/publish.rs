//! `release publish`: puts an approved release into force.

use crate::desk::{self, Publication};
use crate::files::Files;
use crate::render;
use crate::value::Date;

use super::super::acting::{refuse, stamp};
use super::super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
pub(super) struct Publish {
    #[arg(value_name = "RELEASE")]
    release: u32,
    #[arg(long, value_name = "DATE", value_parser = wanted::date)]
    from: Date,
    #[arg(long, value_name = "DATE", value_parser = wanted::date)]
    until: Option<Date>,
    #[arg(long, value_name = "REASON", value_parser = wanted::said)]
    retroactive: Option<String>,
}

impl Publish {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let publication = Publication { from: self.from, until: self.until, retroactive: self.retroactive.as_deref() };
        match stamp(common).and_then(|given| desk::publish(&common.db, self.release, &publication, &given)) {
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
            Ok(release) if common.format == Format::Json => terminal.say_json(&render::release_json(&release)),
            Ok(release) => {
                let arguments = [
                    ("release", self.release.to_string()),
                    ("regulation", release.proposed.regulation.clone()),
                    ("from", self.from.to_string()),
                    ("until", self.until.map_or_else(|| "none".to_owned(), |until| until.to_string())),
                ];
                let sentence = terminal.messages().say("release-published", &arguments);
                terminal.say(&format!("{sentence}\n"));
            }
        }
        Exit::Done
    }
}
