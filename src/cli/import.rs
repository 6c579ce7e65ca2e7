//! `import`: files that come into the register from elsewhere.

mod list;
mod xes;

use clap::Subcommand;

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Import {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Xes(xes::Xes),
    List(list::List),
}

impl Import {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match &self.verb {
            Verb::Xes(verb) => verb.run(common, terminal),
            Verb::List(verb) => verb.run(common, terminal),
        }
    }
}
