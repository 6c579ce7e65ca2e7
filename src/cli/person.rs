//! `person`: who holds which office.

mod appoint;
mod list;
mod relieve;

use clap::Subcommand;

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Person {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Appoint(appoint::Appoint),
    Relieve(relieve::Relieve),
    List(list::List),
}

impl Person {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match &self.verb {
            Verb::Appoint(verb) => verb.run(common, terminal),
            Verb::Relieve(verb) => verb.run(common, terminal),
            Verb::List(verb) => verb.run(common, terminal),
        }
    }
}
