//! `completions`: what a shell needs to complete the command line.

use clap_complete::Shell;

use super::{Common, Exit, Terminal, help};

#[derive(Debug, clap::Args)]
pub(super) struct Completions {
    /// The shell.
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    pub(super) fn run(&self, _common: &Common, terminal: &mut Terminal) -> Exit {
        let mut command = help::command(terminal.messages());
        let name = command.get_name().to_owned();
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, name, &mut script);
        terminal.say(&String::from_utf8_lossy(&script));
        Exit::Done
    }
}
