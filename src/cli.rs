//! The command line: one file a verb.

mod acting;
mod appeal;
mod audit;
mod backup;
mod bar;
mod case;
mod check;
mod completions;
mod conform;
mod decide;
mod due;
mod evaluate;
mod exit;
mod explain;
mod export;
mod graph;
mod handbook;
mod help;
mod import;
mod key;
mod overrides;
mod passphrase;
mod person;
mod print;
mod reexamine;
mod release;
mod step;
mod subject;
mod terminal;
mod test;
mod usage;
mod verify_dossier;
mod wanted;
mod why;

pub use exit::Exit;
pub use terminal::Terminal;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand, ValueEnum};

use crate::label::Lang;
use crate::value::Date;

/// What every verb takes.
#[derive(Debug, Parser)]
#[command(name = "zhidu", version, disable_help_subcommand = true)]
struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    verb: Verb,
}

/// The options that stand before or after any verb.
#[derive(Clone, Debug, clap::Args)]
struct Common {
    #[arg(long, global = true, value_name = "DIR")]
    pack: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE", default_value = "zhidu.redb")]
    db: PathBuf,
    #[arg(long, global = true, value_enum)]
    lang: Option<LangName>,
    #[arg(long, global = true, value_enum, default_value = "text")]
    format: Format,
    #[arg(long = "as", global = true, value_name = "PERSON")]
    person: Option<String>,
    #[arg(long, global = true, value_name = "DATE", value_parser = wanted::date)]
    on: Option<Date>,
}

impl Common {
    /// Returns the folder of the pack that was asked for, or the shipped one.
    fn folder(&self) -> &Path {
        self.pack.as_deref().unwrap_or(Path::new("policies/gs-07"))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum LangName {
    Zh,
    En,
}

impl LangName {
    const fn lang(self) -> Lang {
        match self {
            Self::Zh => Lang::Zh,
            Self::En => Lang::En,
        }
    }
}

/// Whom the output is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Check(check::Check),
    Explain(explain::Explain),
    Test(test::Test),
    Evaluate(evaluate::Evaluate),
    Why(why::Why),
    Case(case::Case),
    Decide(decide::Decide),
    Step(step::Step),
    Due(due::Due),
    Override(overrides::Override),
    Appeal(appeal::Appeal),
    Reexamine(reexamine::Reexamine),
    Release(release::Release),
    Import(import::Import),
    Export(export::Export),
    Conform(conform::Conform),
    Person(person::Person),
    Backup(backup::Backup),
    Restore(backup::Restore),
    Recover(backup::Recover),
    Key(key::Key),
    Audit(audit::Audit),
    VerifyDossier(verify_dossier::VerifyDossier),
    Handbook(handbook::Handbook),
    Graph(graph::Graph),
    Print(print::Print),
    Completions(completions::Completions),
}

/// Runs one command of the process, writing to its standard output and error.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let mut terminal = Terminal::of_process();
    run_at(arguments, &mut terminal)
}

/// Runs one command at a terminal, which may be one in memory.
pub fn run_at(arguments: impl IntoIterator<Item = OsString>, terminal: &mut Terminal) -> Exit {
    let arguments: Vec<_> = arguments.into_iter().collect();
    let spoken = asked(&arguments, "--lang").map_or_else(|| terminal.lang(), LangName::lang);
    terminal.speak(spoken);
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        // Help and refusals are built anew in the language spoken; a command that runs needs neither.
        Err(error) => {
            let error = help::command(terminal.messages()).try_get_matches_from(&arguments).err().unwrap_or(error);
            return terminal.refuse(&error, asked(&arguments, "--format").unwrap_or(Format::Text));
        }
    };
    let common = &cli.common;
    let exit = match &cli.verb {
        Verb::Check(verb) => verb.run(common, terminal),
        Verb::Explain(verb) => verb.run(common, terminal),
        Verb::Test(verb) => verb.run(common, terminal),
        Verb::Evaluate(verb) => verb.run(common, terminal),
        Verb::Why(verb) => verb.run(common, terminal),
        Verb::Case(verb) => verb.run(common, terminal),
        Verb::Decide(verb) => verb.run(common, terminal),
        Verb::Step(verb) => verb.run(common, terminal),
        Verb::Due(verb) => verb.run(common, terminal),
        Verb::Override(verb) => verb.run(common, terminal),
        Verb::Appeal(verb) => verb.run(common, terminal),
        Verb::Reexamine(verb) => verb.run(common, terminal),
        Verb::Release(verb) => verb.run(common, terminal),
        Verb::Import(verb) => verb.run(common, terminal),
        Verb::Export(verb) => verb.run(common, terminal),
        Verb::Conform(verb) => verb.run(common, terminal),
        Verb::Person(verb) => verb.run(common, terminal),
        Verb::Backup(verb) => verb.run(common, terminal),
        Verb::Restore(verb) => verb.run(common, terminal),
        Verb::Recover(verb) => verb.run(common, terminal),
        Verb::Key(verb) => verb.run(common, terminal),
        Verb::Audit(verb) => verb.run(common, terminal),
        Verb::VerifyDossier(verb) => verb.run(common, terminal),
        Verb::Handbook(verb) => verb.run(common, terminal),
        Verb::Graph(verb) => verb.run(common, terminal),
        Verb::Print(verb) => verb.run(common, terminal),
        Verb::Completions(verb) => verb.run(common, terminal),
    };
    terminal.close(exit)
}

/// Finds an option before the command line is taken apart, since help and refusals must heed it too.
fn asked<T: ValueEnum>(arguments: &[OsString], option: &str) -> Option<T> {
    let texts: Vec<_> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let joined = texts.iter().find_map(|text| text.strip_prefix(option)?.strip_prefix('='));
    let apart = || texts.iter().skip_while(|text| **text != option).nth(1).copied();
    T::from_str(joined.or_else(apart)?, false).ok()
}
