//! `case`: the register.

mod add;
mod list;
mod remark;
mod set;
mod show;

use clap::Subcommand;

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Case {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Add(add::Add),
    Set(set::Set),
    Show(show::Show),
    List(list::List),
    Void(remark::Void),
    Reopen(remark::Reopen),
}

impl Case {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match &self.verb {
            Verb::Add(verb) => verb.run(common, terminal),
            Verb::Set(verb) => verb.run(common, terminal),
            Verb::Show(verb) => verb.run(common, terminal),
            Verb::List(verb) => verb.run(common, terminal),
            Verb::Void(verb) => verb.run(common, terminal),
            Verb::Reopen(verb) => verb.run(common, terminal),
        }
    }
}
