//! The help, in the language spoken: every verb and option has a sentence `help-…` under `message/`.

use clap::{Command, CommandFactory as _};

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
    command = command.mut_args(|argument| {
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
