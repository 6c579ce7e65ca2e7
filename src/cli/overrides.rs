//! `override`: a person's judgement in the place of one outcome.

mod approve;
mod propose;

use clap::Subcommand;

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Override {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Propose(propose::Propose),
    Approve(approve::Approve),
}

impl Override {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match &self.verb {
            Verb::Propose(verb) => verb.run(common, terminal),
            Verb::Approve(verb) => verb.run(common, terminal),
        }
    }
}
