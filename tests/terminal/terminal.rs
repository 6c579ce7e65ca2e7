//! Commands given in memory, as at a terminal.

#![allow(dead_code, reason = "each test binary uses its own part of it")]

use std::cell::RefCell;
use std::ffi::OsString;
use std::io::{self, Write};
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
