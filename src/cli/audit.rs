//! `audit`: the auditor's verbs.

mod checkpoint;
mod dossier;
mod log;
mod proof;
mod questions;
mod replay;
mod verify;

use clap::Subcommand;

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Audit {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Verify(verify::Verify),
    Log(log::Log),
    Proof(proof::Proof),
    Checkpoint(checkpoint::Checkpoint),
    Replay(replay::Replay),
    Dossier(dossier::Dossier),
    Questions(questions::Questions),
}

impl Audit {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match &self.verb {
            Verb::Verify(verb) => verb.run(common, terminal),
            Verb::Log(verb) => verb.run(common, terminal),
            Verb::Proof(verb) => verb.run(common, terminal),
            Verb::Checkpoint(verb) => verb.run(common, terminal),
            Verb::Replay(verb) => verb.run(common, terminal),
            Verb::Dossier(verb) => verb.run(common, terminal),
            Verb::Questions(verb) => verb.run(common, terminal),
        }
    }
}
