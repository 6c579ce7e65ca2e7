//! `key`: the keys that sign checkpoints of the journal.

mod list;
mod new;

use clap::Subcommand;

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Key {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    New(new::New),
    List(list::List),
}

impl Key {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match &self.verb {
            Verb::New(verb) => verb.run(common, terminal),
            Verb::List(verb) => verb.run(common, terminal),
        }
    }
}
