//! Command lines that cannot be understood, told as everything else that is wrong.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::diagnostic::{Code, Diagnostic};

use super::wanted::Wanted;

/// Tells what is wrong with a command line.
pub(super) fn diagnostic(error: &clap::Error) -> Diagnostic {
    let told = Told(error);
    match error.kind() {
        ErrorKind::ValueValidation => told.misread(),
        ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            told.no_choice()
        }
        ErrorKind::UnknownArgument => told.unknown(),
        ErrorKind::InvalidSubcommand => {
            let verb = told.one(ContextKind::InvalidSubcommand);
            told.line("verb", &verb, "").suggested(told.all(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = told.all(ContextKind::InvalidArg).join(" ");
            told.line("missing", &missing, "").done()
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let verb = told.one(ContextKind::InvalidSubcommand);
            told.line("no-verb", &verb, &told.all(ContextKind::ValidSubcommand).join(", ")).done()
        }
        ErrorKind::ArgumentConflict => {
            let word = told.one(ContextKind::InvalidArg);
            let prior = told.all(ContextKind::PriorArg);
            // An option that stands twice conflicts with itself.
            let twice = prior.is_empty() || prior.iter().all(|prior| *prior == word);
            told.line(if twice { "twice" } else { "conflict" }, &word, &prior.join(" ")).done()
        }
        ErrorKind::TooManyValues => told.line("extra", &told.one(ContextKind::InvalidValue), "").done(),
        ErrorKind::InvalidUtf8 => told.line("letters", "", "").done(),
        _ => told.line("other", "", "").done(),
    }
}

/// What the parser says of a command line.
#[derive(Clone, Copy)]
struct Told<'e>(&'e clap::Error);

/// A diagnostic that is being put together.
struct Line(Diagnostic);

impl Told<'_> {
    fn all(self, kind: ContextKind) -> Vec<String> {
        match self.0.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
            _ => Vec::new(),
        }
    }

    fn one(self, kind: ContextKind) -> String {
        self.all(kind).into_iter().next().unwrap_or_default()
    }

    /// Returns how the verb is written, each way on a line of its own.
    fn usage(self) -> String {
        let usage = self.one(ContextKind::Usage);
        let usage = usage.strip_prefix("Usage:").unwrap_or(&usage);
        usage.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }

    fn line(self, reason: &'static str, word: &str, other: &str) -> Line {
        let usage = self.usage();
        let line = Diagnostic::of(Code::CommandLine).with("reason", reason).with("other", other);
        let line = line.with("word", if word.is_empty() { "none" } else { word });
        let known = match (reason, usage.is_empty()) {
            ("no-verb", _) if !other.is_empty() => "verbs",
            (_, false) => "usage",
            (_, true) => "none",
        };
        Line(line.with("known", known).with("usage", usage))
    }

    fn value(self, form: &'static str) -> Diagnostic {
        let value = Diagnostic::of(Code::CommandValue).with("argument", self.one(ContextKind::InvalidArg));
        value.with("form", form).with("value", self.one(ContextKind::InvalidValue))
    }

    /// A word that is not what it has to be. Whatever reads words by itself reads numbers.
    fn misread(self) -> Diagnostic {
        let wanted = self.0.source().and_then(|wanted| wanted.downcast_ref::<Wanted>());
        let wanted = wanted.copied().unwrap_or(Wanted::Number);
        let written = self.one(ContextKind::InvalidValue);
        let mut value = self.value(wanted.form(&written)).with("choices", "");
        value.suggestion = wanted.meant(&written);
        value
    }

    /// A word that is none of those that may stand there, or none at all.
    fn no_choice(self) -> Diagnostic {
        let form = if self.one(ContextKind::InvalidValue).is_empty() { "nothing" } else { "choice" };
        let choices = self.all(ContextKind::ValidValue);
        let mut value = self.value(form);
        value = value.with("choices", if choices.is_empty() { "none".to_owned() } else { choices.join(", ") });
        value.suggestion = self.all(ContextKind::SuggestedValue).into_iter().next();
        value
    }

    /// An option that the verb does not know, or a word too many.
    fn unknown(self) -> Diagnostic {
        let word = self.one(ContextKind::InvalidArg);
        let reason = if word.starts_with('-') { "option" } else { "extra" };
        self.line(reason, &word, "").suggested(self.all(ContextKind::SuggestedArg))
    }
}

impl Line {
    fn suggested(self, names: Vec<String>) -> Diagnostic {
        let mut line = self.done();
        line.suggestion = names.into_iter().next();
        line
    }

    fn done(self) -> Diagnostic {
        self.0
    }
}
