//! `why`.

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Why {}

impl Why {
    pub(super) fn run(&self, _common: &Common, _terminal: &mut Terminal) -> Exit {
        Exit::Internal
    }
}
