//! YAML as a tree of nodes that know their place. YAML itself guesses nothing here: every scalar is the text that was written.

mod reader;
mod slip;

use std::fmt;

use serde_yaml::Spanned;
use serde_yaml::options::{DuplicateKeyPolicy, MergeKeyPolicy};
use serde_yaml::Location;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Span};

pub use reader::{Fields, Reader, Word};

/// How deep lists and maps may nest.
pub const MOST_DEPTH: usize = 24;

/// How many scalars, lists and maps one file may hold.
pub const MOST_NODES: usize = 200_000;

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
pub fn read(file: FileId, text: &str) -> (Option<Node>, Vec<Diagnostic>) {
    let options = serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_depth: MOST_DEPTH,
            max_nodes: MOST_NODES,
            max_anchors: 0,
            max_aliases: 0,
        },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::Error,
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        reject_unsupported_tags: true,
        with_snippet: false,
    };
    match serde_yaml::from_str_with_options::<Spanned<Raw>>(text, options) {
        Ok(raw) => {
            let mut diagnostics = Vec::new();
            let node = place(file, text, raw, &mut diagnostics);
            (Some(node), diagnostics)
        }
        Err(error) => (None, vec![slip::explain(file, text, error.without_snippet())]),
    }
}

/// The tree as the YAML crate hands it over; numbers and booleans are taken from the text itself afterwards.
enum Raw {
    Empty,
    Text(String),
    Plain,
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<Raw>, Spanned<Raw>)>),
}

impl<'de> serde::Deserialize<'de> for Raw {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> serde::de::Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("YAML")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = seq.next_element()? {
            nodes.push(node);
        }
        Ok(Raw::List(nodes))
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

fn place(file: FileId, text: &str, raw: Spanned<Raw>, diagnostics: &mut Vec<Diagnostic>) -> Node {
    let span = span_of(file, &raw.referenced);
    let written = || text.get(span.start as usize..span.end as usize).unwrap_or_default();
    let content = match raw.value {
        Raw::Empty => Content::Empty,
        Raw::Plain => Content::Scalar { text: written().trim_ascii().to_owned(), style: Style::Plain },
        Raw::Text(text) => {
            let style = match written().chars().next() {
                _ if written() == text => Style::Plain,
                Some('"' | '\'') => Style::Quoted,
                Some('|' | '>') => Style::Block,
                _ if written().contains('\n') => Style::Block,
                _ => Style::Plain,
            };
            Content::Scalar { text, style }
        }
        Raw::List(nodes) => {
            Content::List(nodes.into_iter().map(|node| place(file, text, node, diagnostics)).collect())
        }
        Raw::Map(entries) => {
            let mut placed: Vec<(Node, Node)> = Vec::with_capacity(entries.len());
            for (key, value) in entries {
                let key = place(file, text, key, diagnostics);
                let value = place(file, text, value, diagnostics);
                match key.content {
                    Content::Scalar { .. } => placed.push((key, value)),
                    _ => diagnostics.push(Diagnostic::at(Code::WrongShape, key.span).with("expected", "key")),
                }
            }
            drop_doubled(&mut placed, diagnostics);
            Content::Map(placed)
        }
    };
    Node { span, content }
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
            Some(first) => {
                let name = key.text().unwrap_or_default();
                diagnostics.push(Diagnostic::at(Code::DoubledKey, key.span).with("key", name).and_at(first.span));
                doubled.push(index);
            }
            None => first = Some(key),
        }
    }
    let mut index = 0;
    entries.retain(|_| {
        index += 1;
        !doubled.contains(&(index - 1))
    });
}

fn span_of(file: FileId, location: &Location) -> Span {
    let narrow = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let start = narrow(location.span().byte_offset().unwrap_or(0));
    Span {
        file,
        start,
        end: start.saturating_add(narrow(location.span().byte_len().unwrap_or(0))),
        line: narrow(location.line()),
        column: narrow(location.column()),
    }
}
