//! The help, in the language spoken: every verb and option has a sentence `help-…` under `message/`.

use clap::{Arg, ArgAction, Command, CommandFactory as _};

use crate::message::Messages;

use super::Cli;

/// Builds the command line with its help in one language.
pub(super) fn command(messages: &Messages) -> Command {
    teach(Cli::command(), "help", messages)
}

fn teach(command: Command, key: &str, messages: &Messages) -> Command {
    let mut command = command;
    if messages.has(key) {
        command = command.about(messages.get(key));
    }
    let more = format!("{key}-more");
    if messages.has(&more) {
        command = command.after_help(messages.get(&more));
    }
    // The words around the sentences speak the language too.
    let usage =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", messages.get("help-usage"));
    command = command.help_template(usage).subcommand_help_heading(messages.get("help-verbs"));
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    command = command.disable_help_flag(true).arg(help);
    let mut place = 0;
    command = command.mut_args(|argument| {
        let heading = if argument.is_positional() { "help-arguments" } else { "help-options" };
        let mut argument = argument.help_heading(messages.get(heading));
        if argument.is_positional() {
            // In the order in which they are written, not in that of their names.
            argument = argument.display_order(place);
            place += 1;
        }
        let id = argument.get_id().as_str().replace('_', "-");
        let own = format!("{key}-arg-{id}");
        let shared = format!("help-arg-{id}");
        let sentence = [own, shared].into_iter().find(|key| messages.has(key));
        match sentence {
            Some(key) => argument.help(messages.get(&key)),
            None => argument,
        }
    });
    command.mut_subcommands(|verb| {
        let key = format!("{key}-{}", verb.get_name());
        teach(verb, &key, messages)
    })
}
