//! `completions`.

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Completions {}

impl Completions {
    pub(super) fn run(&self, _common: &Common, _terminal: &mut Terminal) -> Exit {
        Exit::Internal
    }
}
