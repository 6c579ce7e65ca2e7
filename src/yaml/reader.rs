//! Takes nodes apart into what the pack expects, and collects everything that is not as expected.

use crate::diagnostic::{Code, Diagnostic};
use crate::label::Label;
use crate::source::{Source, Span};

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
        if self.style == Style::Block && before.contains('\n') {
            return self.span;
        }
        let quote = usize::from(self.style == Style::Quoted);
        self.span.part(offset + quote, before.chars().count() + quote, length)
    }
}

/// Collects what is wrong while nodes are taken apart.
#[derive(Debug, Default)]
pub struct Reader {
    /// All that was found wrong so far.
    pub diagnostics: Vec<Diagnostic>,
}

impl Reader {
    /// Notes one thing that is wrong.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Takes a map whose keys must be among `known`.
    pub fn fields<'n>(&mut self, node: &'n Node, known: &[&str]) -> Fields<'n> {
        if !matches!(node.content, Content::Map(_)) {
            self.report(Diagnostic::at(Code::WrongShape, node.span).with("expected", "map"));
        }
        for (key, _) in node.entries() {
            let name = key.text().unwrap_or_default();
            if !known.contains(&name) {
                let keys = known.join(", ");
                let unknown = Diagnostic::at(Code::UnknownKey, key.span).with("key", name).with("known", keys);
                self.report(unknown.suggest(name, known.iter().copied()));
            }
        }
        Fields { node }
    }

    /// Takes the entries of a map whose keys are names of the pack's own.
    pub fn entries<'n>(&mut self, node: &'n Node) -> &'n [(Node, Node)] {
        if !matches!(node.content, Content::Map(_)) {
            self.report(Diagnostic::at(Code::WrongShape, node.span).with("expected", "map"));
        }
        node.entries()
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

    /// Takes `seed`, `template` or `config`.
    pub fn source(&mut self, node: &Node) -> Option<Source> {
        let word = self.word(node)?;
        let source = Source::read(&word.text);
        if source.is_none() {
            let words = Source::ALL.map(Source::word);
            let unknown = Diagnostic::at(Code::UnknownChoice, word.span)
                .with("value", word.text.as_str())
                .with("choices", words.join(", "));
            self.report(unknown.suggest(&word.text, words));
        }
        source
    }

    /// Takes `yes` or `no`.
    pub fn yes(&mut self, node: &Node) -> bool {
        let Some(word) = self.word(node) else { return false };
        match word.text.as_str() {
            "yes" | "true" | "是" => true,
            "no" | "false" | "否" => false,
            _ => {
                let malformed = Diagnostic::at(Code::ValueMalformed, word.span);
                self.report(malformed.with("value", word.text).with("kind", "yes_no"));
                false
            }
        }
    }

    /// Takes the node under a key that must be there.
    pub fn needed<'n>(&mut self, fields: &Fields<'n>, key: &'static str) -> Option<&'n Node> {
        let node = fields.get(key);
        if node.is_none() && matches!(fields.node.content, Content::Map(_)) {
            self.report(Diagnostic::at(Code::MissingKey, fields.node.span).with("key", key));
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

    fn needed_text(&mut self, fields: &Fields<'_>, key: &'static str) -> String {
        self.needed_word(fields, key).map(|word| word.text).unwrap_or_default()
    }
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
