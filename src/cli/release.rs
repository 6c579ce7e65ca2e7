//! `release`: the life of a version of the regulation.

mod diff;
mod side;

use clap::Subcommand;

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Release {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Diff(diff::Diff),
}

impl Release {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match &self.verb {
            Verb::Diff(verb) => verb.run(common, terminal),
        }
    }
}
