//! `export ocel`: a log of objects.

use std::path::PathBuf;

use crate::desk::LogForm;

use super::super::{Common, Exit, Terminal, wanted};
use super::write;

#[derive(Debug, clap::Args)]
pub(super) struct Ocel {
    #[arg(long)]
    xml: bool,
    #[arg(long, value_name = "MONTH", value_parser = wanted::month)]
    month: Option<String>,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Ocel {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let form = if self.xml { LogForm::OcelXml } else { LogForm::OcelJson };
        write(form, self.month.as_deref(), self.out.as_deref(), common, terminal)
    }
}
