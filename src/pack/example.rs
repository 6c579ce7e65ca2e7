//! Case files, and examples: case files with an expected outcome.

use crate::diagnostic::{Code, Diagnostic};
use crate::label::Label;
use crate::source::Span;
use crate::yaml::{Node, Reader, Word};

/// A case file or example as written.
#[derive(Clone, Debug)]
pub struct ExampleText {
    /// Its path without `.yaml`.
    pub id: String,
    /// Where it stands.
    pub span: Span,
    /// Its title.
    pub title: Option<Label>,
    /// The clause that it shows.
    pub clause: Option<Word>,
    /// The facts, by group.
    pub facts: Option<Node>,
    /// The expected outcome.
    pub expect: Option<Expectation>,
}

/// An expected outcome as written.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// Where it stands.
    pub span: Span,
    /// The verdict, or `undecided`.
    pub verdict: Option<Word>,
    /// All outputs that have a value.
    pub outputs: Vec<(Word, Node)>,
    /// The rules that fired, as `policy#rule`.
    pub fired: Vec<Word>,
    /// The missing facts, most useful first.
    pub missing: Vec<Word>,
    /// The duties that arise, as `policy#rule`.
    pub duties: Vec<Word>,
    /// The warnings that arise, as `policy#rule`.
    pub warnings: Vec<Word>,
}

impl ExampleText {
    pub(super) fn read(reader: &mut Reader, id: &str, node: &Node) -> Self {
        let known = ["title", "clause", "facts", "expect"];
        let has_facts = node.entries().iter().any(|(key, _)| key.text().is_some_and(|key| key.starts_with("facts")));
        if !has_facts {
            reader.report(Diagnostic::at(Code::CaseUnreadable, node.span));
            let (title, clause, facts, expect) = (None, None, None, None);
            return Self { id: id.to_owned(), span: node.span, title, clause, facts, expect };
        }
        let fields = reader.fields(node, &known);
        Self {
            id: id.to_owned(),
            span: node.span,
            title: fields.get("title").map(|node| reader.label(node)),
            clause: fields.get("clause").and_then(|node| reader.word(node)),
            facts: reader.needed(&fields, "facts").cloned(),
            expect: fields.get("expect").map(|node| Expectation::read(reader, node)),
        }
    }
}

impl Expectation {
    fn read(reader: &mut Reader, node: &Node) -> Self {
        let fields = reader.fields(node, &["verdict", "outputs", "fired", "missing", "duties", "warnings"]);
        let mut words = |key: &'static str| fields.get(key).map(|node| reader.words(node)).unwrap_or_default();
        let (fired, missing, duties, warnings) = (words("fired"), words("missing"), words("duties"), words("warnings"));
        let outputs = fields.get("outputs").map(|node| reader.entries(node)).unwrap_or_default();
        let outputs = outputs.iter().filter_map(|(key, value)| Some((reader.word(key)?, value.clone()))).collect();
        let verdict = reader.needed_word(&fields, "verdict");
        Self { span: node.span, verdict, outputs, fired, missing, duties, warnings }
    }
}

/// Takes a case file apart, which may be an example too.
pub fn read_case(reader: &mut Reader, node: &Node) -> ExampleText {
    ExampleText::read(reader, "", node)
}
