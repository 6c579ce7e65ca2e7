//! `check`: all diagnostics of a pack.

use crate::desk;
use crate::diagnostic::{Diagnostic, Severity};

use super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// Counts warnings as errors.
    #[arg(long)]
    strict: bool,
}

impl Check {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let loaded = desk::load(common.folder(), true);
        terminal.report(&loaded.diagnostics, &loaded.files, common.format);
        if common.format == Format::Text && !loaded.diagnostics.iter().any(Diagnostic::is_error) {
            let (policies, procedures) = loaded
                .program
                .as_ref()
                .map_or((&[][..], &[][..]), |program| (&program.policies[..], &program.procedures[..]));
            let rules: usize = policies.iter().map(|policy| policy.rules.len()).sum();
            let steps: usize = procedures.iter().map(|procedure| procedure.steps.len()).sum();
            let counts = [
                ("policies", loaded.pack.policies.len().to_string()),
                ("rules", rules.to_string()),
                ("procedures", procedures.len().to_string()),
                ("steps", steps.to_string()),
                ("examples", loaded.pack.examples.len().to_string()),
            ];
            let sentence = terminal.messages().say("check-sound", &counts);
            terminal.say(&format!("{sentence}\n"));
        }
        let least = if self.strict { Severity::Warning } else { Severity::Error };
        if loaded.diagnostics.iter().any(|diagnostic| diagnostic.code.severity() <= least) {
            Exit::No
        } else {
            Exit::Done
        }
    }
}
