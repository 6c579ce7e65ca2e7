//! Where a command writes, and in which language.

use std::io::{self, IsTerminal as _, Write};

use clap::error::ErrorKind;
use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::label::Lang;
use crate::message::Messages;
use crate::render::{self, Paint};

use super::bar::Bar;
use super::{Exit, Format, usage};

/// Where a command writes, and in which language.
pub struct Terminal {
    out: Box<dyn Write>,
    err: Box<dyn Write>,
    paint: Paint,
    width: usize,
    messages: Messages,
    broken: bool,
    /// Whether it is that of the process, where somebody may watch.
    watched: bool,
}

impl Terminal {
    /// Takes up the standard output and error of the process, its locale and its width.
    #[must_use]
    pub fn of_process() -> Self {
        let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let locale = ["ZHIDU_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).unwrap_or_default();
        let colour = io::stdout().is_terminal() && set("NO_COLOR").is_none();
        let width = set("COLUMNS").and_then(|columns| columns.parse().ok()).unwrap_or(100);
        Self {
            out: Box::new(io::BufWriter::new(io::stdout())),
            err: Box::new(io::stderr()),
            paint: Paint(colour),
            width,
            messages: Messages::new(Lang::of_locale(&locale)),
            broken: false,
            watched: true,
        }
    }

    /// Takes up two writers, without colour, 100 columns wide.
    #[must_use]
    pub fn in_memory(out: Box<dyn Write>, err: Box<dyn Write>, lang: Lang) -> Self {
        Self { out, err, paint: Paint(false), width: 100, messages: Messages::new(lang), broken: false, watched: false }
    }

    /// Returns the language spoken.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.messages.lang()
    }

    /// Returns all sentences of the language spoken.
    #[must_use]
    pub const fn messages(&self) -> &Messages {
        &self.messages
    }

    /// Returns whether text is painted.
    #[must_use]
    pub const fn paint(&self) -> Paint {
        self.paint
    }

    /// Returns how many columns a line may take.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.width
    }

    /// Speaks another language from here on.
    pub fn speak(&mut self, lang: Lang) {
        if lang != self.lang() {
            self.messages = Messages::new(lang);
        }
    }

    /// Writes text.
    pub fn say(&mut self, text: &str) {
        self.say_bytes(text.as_bytes());
    }

    /// Writes bytes as they are.
    pub fn say_bytes(&mut self, bytes: &[u8]) {
        self.broken |= self.out.write_all(bytes).is_err();
    }

    /// Writes JSON.
    pub fn say_json(&mut self, value: &Value) {
        self.say(&format!("{value:#}\n"));
    }

    /// Writes text beside the answer: what is wrong, what is going on.
    pub fn remark(&mut self, text: &str) {
        self.broken |= self.err.write_all(text.as_bytes()).is_err();
    }

    /// Begins to show how far something has come, where somebody watches.
    pub(super) fn bar(&self) -> Bar {
        if self.watched { Bar::on_standard_error() } else { Bar::hidden() }
    }

    /// Writes diagnostics: as text beside the answer, as JSON in its place.
    pub(super) fn report(&mut self, diagnostics: &[Diagnostic], files: &Files, format: Format) {
        match format {
            Format::Text => {
                let text = render::diagnostics(diagnostics, files, &self.messages, self.paint);
                self.remark(&text);
            }
            Format::Json => {
                self.say_json(&serde_json::json!({ "diagnostics": render::diagnostics_json(diagnostics, files) }));
            }
        }
    }

    /// Refuses to give a page or a picture as JSON.
    pub(super) fn refuse_json(&mut self, format: Format) -> Result<(), Exit> {
        if format == Format::Text {
            return Ok(());
        }
        let sentence = self.messages.get("page-no-json");
        self.remark(&format!("{sentence}\n"));
        Err(Exit::Usage)
    }

    /// Writes what the command-line parser has to say: help, the version, or a refusal.
    pub(super) fn refuse(&mut self, error: &clap::Error, format: Format) -> Exit {
        let asked = !error.use_stderr();
        let helps = error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand && format == Format::Text;
        let text = if self.paint.0 { error.render().ansi().to_string() } else { error.render().to_string() };
        if asked {
            self.say(&text);
        } else if helps {
            self.remark(&text);
        } else {
            self.report(&[usage::diagnostic(error)], &Files::default(), format);
        }
        self.close(if asked { Exit::Done } else { Exit::Usage })
    }

    /// Ends the command. A reader who has gone, as `head` does, is no error.
    pub(super) fn close(&mut self, exit: Exit) -> Exit {
        let _ = self.out.flush();
        exit
    }
}
