//! YAML as a tree of nodes that know their place. YAML itself guesses nothing here: every scalar is the text that was written.

mod reader;
mod slip;

use std::borrow::Cow;

use serde_yaml::granit_parser::{Event, Marker, Parser, ScalarStyle};

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Span};

pub use reader::{Fields, Reader, Word};

/// How deep lists and maps may nest.
pub const MOST_DEPTH: usize = 24;

/// How many scalars, lists and maps one file may hold.
pub const MOST_NODES: usize = 200_000;

/// How many doubled keys of one map are reported.
const MOST_DOUBLED: usize = 50;

/// A part of a YAML text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it holds.
    pub content: Content,
}

/// What a node holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Nothing: an empty value, `~` or `null`.
    Empty,
    /// Text as written, with quotes and folds resolved.
    Scalar {
        /// The text.
        text: String,
        /// How it stood there.
        style: Style,
    },
    /// A list.
    List(Vec<Node>),
    /// A map, in the order written. Keys are scalars; doubled keys have been reported.
    Map(Vec<(Node, Node)>),
}

/// How a scalar stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Bare.
    Plain,
    /// In single or double quotes.
    Quoted,
    /// As a block after `|` or `>`.
    Block,
}

impl Node {
    /// Returns the text of a scalar.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Returns the byte after the last one of a node and all it holds.
    #[must_use]
    pub fn end(&self) -> u32 {
        match &self.content {
            Content::Empty | Content::Scalar { .. } => self.span.end,
            Content::List(nodes) => nodes.iter().map(Self::end).max().unwrap_or(self.span.end),
            Content::Map(entries) => entries.iter().map(|(_, value)| value.end()).max().unwrap_or(self.span.end),
        }
    }

    /// Returns the entries of a map, or nothing.
    #[must_use]
    pub fn entries(&self) -> &[(Self, Self)] {
        match &self.content {
            Content::Map(entries) => entries,
            _ => &[],
        }
    }

    /// Returns the value under `key` of a map.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|(name, _)| name.text() == Some(key)).map(|(_, value)| value)
    }
}

/// Reads one YAML document.
///
/// # Errors
///
/// `yaml-syntax`, `yaml-reference`, `yaml-too-deep`; and `doubled-key`, beside which the tree is still given.
#[must_use]
pub fn read(file: FileId, text: &str) -> (Option<Node>, Vec<Diagnostic>) {
    let mut building = Building { file, open: Vec::new(), root: None, nodes: 0, diagnostics: Vec::new() };
    for next in Parser::new_from_str(text) {
        let taken = match next {
            Ok((event, span)) => building.take(event, &span),
            Err(error) => Err(Stop::Unreadable {
                said: error.info().to_lowercase(),
                line: error.marker().line(),
                column: error.marker().col() + 1,
            }),
        };
        if let Err(stop) = taken {
            return (None, vec![slip::explain(file, text, &stop)]);
        }
    }
    let root = building
        .root
        .unwrap_or(Node { span: Span { file, start: 0, end: 0, line: 1, column: 1 }, content: Content::Empty });
    (Some(root), building.diagnostics)
}

/// Why a text gives no tree.
enum Stop {
    /// The parser stumbles over it, and says so in its own words.
    Unreadable { said: String, line: usize, column: usize },
    /// Lists and maps nest too deep.
    Deep(Span),
    /// There are too many nodes.
    Many(Span),
    /// An anchor, an alias or a merge key, which a pack may not hold.
    Reference(Span, &'static str),
    /// A tag, which a pack may not hold.
    Tag(Span),
    /// A second document.
    Documents(Span),
}

/// A list or map whose end has not come yet.
enum Open {
    List(Span, Vec<Node>),
    Map(Span, Vec<(Node, Node)>, Option<Node>),
}

/// The tree while it grows.
struct Building {
    file: FileId,
    open: Vec<Open>,
    root: Option<Node>,
    nodes: usize,
    diagnostics: Vec<Diagnostic>,
}

impl Building {
    fn take(&mut self, event: Event<'_>, at: &serde_yaml::granit_parser::Span) -> Result<(), Stop> {
        let span = self.span(at);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.enter(span, anchor, tag.is_some())?;
                let content = scalar(text, style);
                if self.awaits_key()
                    && matches!(&content, Content::Scalar { text, style: Style::Plain } if text == "<<")
                {
                    return Err(Stop::Reference(span, "merge"));
                }
                self.put(Node { span, content });
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.enter(span, anchor, tag.is_some())?;
                self.open.push(Open::List(span, Vec::new()));
            }
            Event::MappingStart(_, anchor, tag) => {
                self.enter(span, anchor, tag.is_some())?;
                self.open.push(Open::Map(span, Vec::new(), None));
            }
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List(span, nodes)) => self.put(Node { span, content: Content::List(nodes) }),
                Some(Open::Map(span, mut entries, _)) => {
                    drop_doubled(&mut entries, &mut self.diagnostics);
                    self.put(Node { span, content: Content::Map(entries) });
                }
                None => {}
            },
            Event::Alias(_) => return Err(Stop::Reference(span, "anchor")),
            Event::DocumentStart(..) if self.root.is_some() => return Err(Stop::Documents(span)),
            _ => {}
        }
        Ok(())
    }

    /// Holds a node that begins against what a pack may hold.
    fn enter(&mut self, span: Span, anchor: usize, tagged: bool) -> Result<(), Stop> {
        self.nodes += 1;
        match () {
            () if anchor != 0 => Err(Stop::Reference(span, "anchor")),
            () if tagged => Err(Stop::Tag(span)),
            () if self.open.len() >= MOST_DEPTH => Err(Stop::Deep(span)),
            () if self.nodes > MOST_NODES => Err(Stop::Many(span)),
            () => Ok(()),
        }
    }

    fn awaits_key(&self) -> bool {
        matches!(self.open.last(), Some(Open::Map(_, _, None)))
    }

    /// Puts a finished node where it belongs.
    fn put(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(_, nodes)) => nodes.push(node),
            Some(Open::Map(_, entries, key)) => match key.take() {
                None => *key = Some(node),
                Some(name) if matches!(name.content, Content::Scalar { .. }) => entries.push((name, node)),
                Some(name) => {
                    self.diagnostics.push(Diagnostic::at(Code::WrongShape, name.span).with("expected", "key"));
                }
            },
        }
    }

    fn span(&self, at: &serde_yaml::granit_parser::Span) -> Span {
        let narrow = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let offset = |mark: &Marker| narrow(mark.byte_offset().unwrap_or(0));
        Span {
            file: self.file,
            start: offset(&at.start),
            end: offset(&at.end),
            line: narrow(at.start.line()),
            column: narrow(at.start.col() + 1),
        }
    }
}

/// Keeps a scalar as it was written: a bare `~`, `null` or nothing is empty, all else is text.
fn scalar(text: Cow<'_, str>, style: ScalarStyle) -> Content {
    let style = match style {
        ScalarStyle::Plain if matches!(&*text, "" | "~" | "null" | "Null" | "NULL") => return Content::Empty,
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
        ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
    };
    Content::Scalar { text: text.into_owned(), style }
}

/// Reports keys that stand twice in a map, and keeps the first of each.
fn drop_doubled(entries: &mut Vec<(Node, Node)>, diagnostics: &mut Vec<Diagnostic>) {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|index| entries.get(*index).and_then(|(key, _)| key.text()));
    let mut doubled = Vec::new();
    let mut first: Option<&Node> = None;
    for index in order {
        let Some((key, _)) = entries.get(index) else { continue };
        match first.filter(|first| first.text() == key.text()) {
            // A map with hundreds of doubled keys was not written by hand; one message says as much as a thousand.
            Some(_) if doubled.len() >= MOST_DOUBLED => doubled.push(index),
            Some(first) => {
                let name = key.text().unwrap_or_default();
                let twice = Diagnostic::at(Code::DoubledKey, key.span).with("key", name).with("what", "key");
                diagnostics.push(twice.and_at(first.span));
                doubled.push(index);
            }
            None => first = Some(key),
        }
    }
    doubled.sort_unstable();
    let mut index = 0;
    entries.retain(|_| {
        index += 1;
        doubled.binary_search(&(index - 1)).is_err()
    });
}
