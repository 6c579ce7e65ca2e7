//! `release`: the life of a version of the regulation.

mod approve;
mod diff;
mod export;
mod impact;
mod import;
mod list;
mod notify;
mod propose;
mod publish;
mod show;
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
    Propose(propose::Propose),
    Approve(approve::Approve),
    Publish(publish::Publish),
    Notify(notify::Notify),
    List(list::List),
    Show(show::Show),
    Diff(diff::Diff),
    Export(export::Export),
    Import(import::Import),
    Impact(impact::Impact),
}

impl Release {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match &self.verb {
            Verb::Propose(verb) => verb.run(common, terminal),
            Verb::Approve(verb) => verb.run(common, terminal),
            Verb::Publish(verb) => verb.run(common, terminal),
            Verb::Notify(verb) => verb.run(common, terminal),
            Verb::List(verb) => verb.run(common, terminal),
            Verb::Show(verb) => verb.run(common, terminal),
            Verb::Diff(verb) => verb.run(common, terminal),
            Verb::Export(verb) => verb.run(common, terminal),
            Verb::Import(verb) => verb.run(common, terminal),
            Verb::Impact(verb) => verb.run(common, terminal),
        }
    }
}
