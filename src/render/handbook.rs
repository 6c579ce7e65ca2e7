//! The pack as a book: one HTML page that explains itself on a screen and on paper, without script, font or picture from elsewhere.

mod anchor;
mod book;
mod calendars;
mod chapter;
mod clauses;
mod condition;
mod examples;
mod forms;
mod formula;
mod front;
mod happened;
mod index;
mod limit;
mod lines;
mod offices;
mod parameters;
mod policy;
mod procedure;
mod rule;
mod scripts;
mod step;
mod style;
mod vocabulary;
mod words;

use maud::{DOCTYPE, PreEscaped, html};

use crate::digest::Digest;
use crate::files::Files;
use crate::label::Lang;
use crate::message::Messages;
use crate::pack::Pack;
use crate::program::Program;
use crate::value::Date;

use book::{Book, Manner};
use examples::Example;
pub(super) use forms::paper_key;
pub(super) use lines::{lines, plain};
pub(super) use style::{quoted, sheet};
pub(super) use words::Words;

/// The parts behind the chapters, by their ids, in their order.
const APPENDICES: [&str; 8] =
    ["parameters", "calendars", "offices", "forms", "vocabulary", "examples", "scripts", "index"];

/// What a handbook is made from.
#[derive(Clone, Copy)]
pub struct Handbook<'h> {
    /// The pack as it is executed: what the book says of a rule is what the rule does.
    pub program: &'h Program,
    /// The pack as written: its examples and scripts.
    pub pack: &'h Pack,
    /// The texts of the pack, for the places of things.
    pub files: &'h Files,
    /// The sentences of the language of the book.
    pub messages: &'h Messages,
    /// The day whose parameter values are marked as in force.
    pub on: Date,
    /// The digest of the pack, where it has one.
    pub digest: Option<&'h Digest>,
}

/// Writes the handbook as one HTML page. The same pack, language and day give the same bytes.
#[must_use]
pub fn handbook(handbook: &Handbook<'_>) -> String {
    let Handbook { program, pack, files, messages, on, digest } = *handbook;
    let examples = Example::of(pack, program);
    let (pack, files) = (Some(pack), Some(files));
    let book = Book { program, pack, files, messages, on, examples, manner: Manner::Bound };
    let chapters = clauses::chapters(program, &book.examples);
    let title = format!("{} {}", program.regulation.number, book.text(&program.regulation.title));
    let lang = if book.lang() == Lang::Zh { "zh-CN" } else { "en" };
    let page = html! {
        (DOCTYPE)
        html lang=(lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content=(concat!("zhidu ", env!("CARGO_PKG_VERSION")));
                title { (title) }
                style { (PreEscaped(style::sheet(&title, &book.say("page-legend")))) }
            }
            body {
                (book.cover(digest))
                (book.contents(&chapters))
                main {
                    (book.guide())
                    @for chapter in &chapters { (book.chapter(chapter)) }
                    (book.parameters())
                    (book.calendars())
                    (book.offices())
                    (book.forms())
                    (book.vocabulary())
                    (book.examples())
                    (book.scripts())
                    (book.index())
                }
            }
        }
    };
    page.into_string() + "\n"
}
