//! `export xes`: a log of cases.

use std::path::PathBuf;

use crate::desk::LogForm;

use super::super::{Common, Exit, Terminal, wanted};
use super::write;

#[derive(Debug, clap::Args)]
pub(super) struct Xes {
    #[arg(long, value_name = "MONTH", value_parser = wanted::month)]
    month: Option<String>,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Xes {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        write(LogForm::Xes, self.month.as_deref(), self.out.as_deref(), common, terminal)
    }
}
