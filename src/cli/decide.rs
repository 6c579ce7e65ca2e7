//! `decide`.

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Decide {}

impl Decide {
    pub(super) fn run(&self, _common: &Common, _terminal: &mut Terminal) -> Exit {
        Exit::Internal
    }
}
