//! Takes nodes apart into what the pack expects, and collects everything that is not as expected.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::label::Label;
use crate::source::{Source, Span};
use crate::value::Kind;

use super::{Content, Node, Style};

/// A scalar with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The text, without quotes.
    pub text: String,
    /// Where it stands, with its quotes.
    pub span: Span,
    /// How it stands there.
    pub style: Style,
}

impl Word {
    /// Returns the place of `length` bytes that begin at byte `offset` of the text.
    #[must_use]
    pub fn part(&self, offset: usize, length: usize) -> Span {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let written = usize::try_from(self.span.end.saturating_sub(self.span.start)).unwrap_or(0);
        if self.style == Style::Block {
            return self.part_of_block(before, length, written);
        }
        let quote = usize::from(self.style == Style::Quoted);
        if self.text.len() + 2 * quote != written {
            // An escape or a fold stands in between: the places in the text are not those in the file.
            return self.span;
        }
        self.span.part(offset + quote, before.chars().count() + quote, length)
    }

    /// In a block every line begins at the column of the first.
    fn part_of_block(&self, before: &str, length: usize, written: usize) -> Span {
        let indent = usize::try_from(self.span.column.saturating_sub(1)).unwrap_or(0);
        let lines = self.text.trim_end().matches('\n').count();
        // A folded block is shorter than what stands in the file: its places are not known.
        if (self.text.trim_end().len() + lines * indent).abs_diff(written) > 1 {
            return self.span;
        }
        let passed = before.matches('\n').count();
        let within = before.rsplit('\n').next().unwrap_or_default().chars().count();
        let mut part = self.span.part(before.len() + passed * indent, 0, length);
        part.line = self.span.line.saturating_add(u32::try_from(passed).unwrap_or(u32::MAX));
        part.column = self.span.column.saturating_add(u32::try_from(within).unwrap_or(u32::MAX));
        part
    }
}

/// Collects what is wrong while nodes are taken apart.
#[derive(Debug, Default)]
pub struct Reader {
    /// All that was found wrong so far.
    pub diagnostics: Vec<Diagnostic>,
    /// The keys that nobody knows.
    strangers: BTreeSet<Span>,
}

impl Reader {
    /// Notes one thing that is wrong.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Takes a map whose keys must be among `known`.
    pub fn fields<'n>(&mut self, node: &'n Node, known: &[&str]) -> Fields<'n> {
        self.map(node);
        for (key, _) in node.entries() {
            let name = key.text().unwrap_or_default();
            if let Some(colon) = colon_in(key).filter(|_| !known.contains(&name)) {
                self.report(colon);
            } else if !known.contains(&name) {
                self.strangers.insert(key.span);
                let keys = known.join(", ");
                let unknown = Diagnostic::at(Code::UnknownKey, key.span).with("key", name).with("known", keys);
                self.report(unknown.suggest(name, known.iter().copied()));
            }
        }
        Fields { node }
    }

    /// Takes the entries of a map whose keys are names of the pack's own.
    pub fn entries<'n>(&mut self, node: &'n Node) -> Vec<&'n (Node, Node)> {
        self.map(node);
        let (slipped, entries): (Vec<_>, Vec<_>) = node.entries().iter().partition(|(key, _)| colon_in(key).is_some());
        self.diagnostics.extend(slipped.into_iter().filter_map(|(key, _)| colon_in(key)));
        entries
    }

    /// Reports what is no map; a word with a colon in it was meant to be one.
    fn map(&mut self, node: &Node) {
        if !matches!(node.content, Content::Map(_)) {
            self.report(
                colon_in(node).unwrap_or_else(|| Diagnostic::at(Code::WrongShape, node.span).with("expected", "map")),
            );
        }
    }

    /// Takes a list.
    pub fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        if let Content::List(nodes) = &node.content {
            nodes
        } else {
            self.report(Diagnostic::at(Code::WrongShape, node.span).with("expected", "list"));
            &[]
        }
    }

    /// Takes a scalar.
    pub fn word(&mut self, node: &Node) -> Option<Word> {
        if let Content::Scalar { text, style } = &node.content {
            return Some(Word { text: text.clone(), span: node.span, style: *style });
        }
        self.report(Diagnostic::at(Code::WrongShape, node.span).with("expected", "scalar"));
        None
    }

    /// Takes a list of scalars.
    pub fn words(&mut self, node: &Node) -> Vec<Word> {
        self.list(node).iter().filter_map(|entry| self.word(entry)).collect()
    }

    /// Takes a text in both languages. Either one missing is reported.
    pub fn label(&mut self, node: &Node) -> Label {
        let fields = self.fields(node, &["zh", "en"]);
        Label { zh: self.needed_text(&fields, "zh"), en: self.needed_text(&fields, "en") }
    }

    /// Takes `seed`, `template` or `config`, or the Chinese word for one of them. What is none of them is reported, and reading goes on
    /// with some, so that nothing follows from the slip.
    pub fn source(&mut self, node: &Node) -> Option<Source> {
        let word = self.word(node)?;
        let source = Source::read(&word.text);
        if source.is_none() {
            let (words, chinese) = (Source::ALL.map(Source::word), Source::ALL.map(Source::chinese));
            let choices = Label { zh: chinese.join("、"), en: words.join(", ") };
            let unknown = Diagnostic::at(Code::UnknownChoice, word.span).with("value", word.text.as_str());
            self.report(unknown.with("choices", &choices).suggest(&word.text, words));
        }
        Some(source.unwrap_or(Source::Config))
    }

    /// Takes `yes` or `no`.
    pub fn yes(&mut self, node: &Node) -> bool {
        let Some(word) = self.word(node) else { return false };
        match word.text.as_str() {
            "yes" | "true" | "是" => true,
            "no" | "false" | "否" => false,
            written => {
                let meant = Kind::YesNo.meant(written);
                let mut malformed = Diagnostic::at(Code::ValueMalformed, word.span);
                malformed.suggestion.clone_from(&meant);
                self.report(malformed.with("value", written).with("kind", "yes_no"));
                // Reading goes on with what was meant, so that nothing follows from the slip.
                meant.is_some_and(|meant| meant == "yes" || meant == "是")
            }
        }
    }

    /// Takes the node under a key that must be there.
    pub fn needed<'n>(&mut self, fields: &Fields<'n>, key: &'static str) -> Option<&'n Node> {
        let node = fields.get(key);
        let slipped = |name: &str| name.strip_prefix(key).is_some_and(|rest| rest.starts_with([':', '：']));
        let near = |name: &str| Diagnostic::of(Code::UnknownKey).suggest(name, [key]).suggestion.is_some();
        let mut names = fields.node.entries().iter().filter_map(|(name, _)| Some((name.text()?, name.span)));
        let reported = names.any(|(name, span)| slipped(name) || (self.strangers.contains(&span) && near(name)));
        if node.is_none() && matches!(fields.node.content, Content::Map(_)) && !reported {
            let empty = fields.node.entries().iter().find(|(name, _)| name.text() == Some(key));
            let place = empty.map_or(fields.node.span, |(name, _)| name.span);
            self.report(Diagnostic::at(Code::MissingKey, place).with("key", key));
        }
        node
    }

    /// Takes the scalar under a key that must be there.
    pub fn needed_word(&mut self, fields: &Fields<'_>, key: &'static str) -> Option<Word> {
        let node = self.needed(fields, key)?;
        self.word(node)
    }

    /// Takes the label under a key that must be there.
    pub fn needed_label(&mut self, fields: &Fields<'_>, key: &'static str) -> Label {
        self.needed(fields, key).map(|node| self.label(node)).unwrap_or_default()
    }

    /// Takes the label under a key that must be there, and the place of its Chinese text.
    pub fn needed_name(&mut self, fields: &Fields<'_>, key: &'static str) -> (Label, Span) {
        let place = fields.get(key).and_then(|label| label.get("zh")).map_or(fields.node.span, |zh| zh.span);
        (self.needed_label(fields, key), place)
    }

    fn needed_text(&mut self, fields: &Fields<'_>, key: &'static str) -> String {
        self.needed_word(fields, key).map(|word| word.text).unwrap_or_default()
    }
}

/// Finds the colon of a plain word that was meant to be a key and its value: full-width, or without a space after it.
fn colon_in(node: &Node) -> Option<Diagnostic> {
    let Content::Scalar { text, style: Style::Plain } = &node.content else { return None };
    let word = Word { text: text.clone(), span: node.span, style: Style::Plain };
    if let Some(offset) = text.find('：') {
        let wide = Diagnostic::at(Code::FullwidthCharacter, word.part(offset, '：'.len_utf8()));
        return Some(wide.with("found", "：").with("write", ": "));
    }
    let offset = text.find(':').filter(|offset| text.get(offset + 1..).is_some_and(|rest| !rest.is_empty()))?;
    Some(Diagnostic::at(Code::YamlSyntax, word.part(offset, 1)).with("reason", "colon-space").with("token", ":"))
}

/// A map whose keys have been held against the known ones.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'n> {
    /// The map.
    pub node: &'n Node,
}

impl<'n> Fields<'n> {
    /// Returns the node under `key`; an empty one counts as missing.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&'n Node> {
        self.node.get(key).filter(|node| node.content != Content::Empty)
    }
}
