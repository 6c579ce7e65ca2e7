//! `case`.

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Case {}

impl Case {
    pub(super) fn run(&self, _common: &Common, _terminal: &mut Terminal) -> Exit {
        Exit::Internal
    }
}
