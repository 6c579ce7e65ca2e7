//! `audit`: what an auditor asks.

mod dossier;
mod replay;

use clap::Subcommand;

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Audit {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Replay(replay::Replay),
    Dossier(dossier::Dossier),
}

impl Audit {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match &self.verb {
            Verb::Replay(verb) => verb.run(common, terminal),
            Verb::Dossier(verb) => verb.run(common, terminal),
        }
    }
}
