//! Commands given as at a terminal: in memory, or to the program.

#![allow(dead_code, reason = "each test binary uses its own part of it")]

use std::cell::RefCell;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Output};
use std::rc::Rc;

use zhidu::cli::{Terminal, run_at};
use zhidu::label::Lang;

/// A writer whose text can be read afterwards.
#[derive(Clone, Default)]
struct Paper(Rc<RefCell<Vec<u8>>>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Paper {
    fn text(&self) -> String {
        String::from_utf8(self.0.borrow().clone()).unwrap()
    }
}

/// Gives one command; returns what it printed, what it remarked and how it ended.
pub(crate) fn zhidu<W: Into<OsString>>(lang: Lang, words: impl IntoIterator<Item = W>) -> (String, String, u8) {
    let (out, err) = (Paper::default(), Paper::default());
    let code = give(lang, words, &out, &err);
    (out.text(), err.text(), code)
}

/// Gives one command; returns how it ended and all that stands on the screen.
pub(crate) fn on_screen<W: Into<OsString>>(lang: Lang, words: impl IntoIterator<Item = W>) -> (u8, String) {
    let screen = Paper::default();
    let code = give(lang, words, &screen, &screen);
    (code, screen.text())
}

fn give<W: Into<OsString>>(lang: Lang, words: impl IntoIterator<Item = W>, out: &Paper, err: &Paper) -> u8 {
    let mut terminal = Terminal::in_memory(Box::new(out.clone()), Box::new(err.clone()), lang);
    let words = words.into_iter().map(Into::into);
    run_at([OsString::from("zhidu")].into_iter().chain(words), &mut terminal).code()
}

/// Splits a command into its words; what stands between single quotes is one.
pub(crate) fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (place, part) in command.split('\'').enumerate() {
        if place % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// Gives commands one after the other and writes them down as they look at a terminal.
pub(crate) fn session(commands: &[&str], run: impl Fn(&str) -> (u8, String)) -> String {
    let mut text = String::new();
    for command in commands {
        let (code, said) = run(command);
        let end = if code == 0 { String::new() } else { format!("[{code}]\n") };
        text.push_str(&format!("$ zhidu {command}\n{said}{end}\n"));
    }
    text
}

/// Takes out of snapshots what differs each time: moments, digests, today.
pub(crate) fn settled(work: impl FnOnce()) {
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(r"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)? UTC", "[moment]");
    settings.add_filter(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", "[moment]");
    settings.add_filter(r"\b[0-9a-f]{64}\b", "[digest]");
    settings.add_filter(r"([(（])[0-9a-f]{8}([)）])", "$1[digest]$2");
    settings.add_filter(&zhidu::desk::today().to_string(), "[today]");
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(work);
}

/// Runs the program in a folder.
pub(crate) fn program(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhidu"));
    command.current_dir(folder).env_remove("ZHIDU_AS").env("NO_COLOR", "1").env("TZ", "UTC");
    command.args(words).output().unwrap()
}

/// Runs the program with one command after the other and writes them down as they look at a terminal.
pub(crate) fn program_session(folder: &Path, commands: &[&[&str]]) -> String {
    let mut text = String::new();
    for words in commands {
        let output = program(folder, words);
        let said = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8(bytes.clone()).unwrap()).concat();
        let end =
            if output.status.success() { String::new() } else { format!("[{}]\n", output.status.code().unwrap()) };
        text.push_str(&format!("$ zhidu {}\n{said}{end}\n", words.join(" ")));
    }
    text
}
