//! Case files, and examples: case files with an expected outcome.

use crate::diagnostic::{Code, Diagnostic};
use crate::label::Label;
use crate::source::Span;
use crate::yaml::{Fields, Node, Reader, Word};

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
    /// Who holds which office while its steps are taken.
    pub people: Vec<PersonText>,
    /// What happens to the case, in that order.
    pub steps: Vec<ActText>,
    /// The expected outcome.
    pub expect: Option<Expectation>,
}

/// Who holds an office, as written.
#[derive(Clone, Debug)]
pub struct PersonText {
    /// The person.
    pub person: Word,
    /// The office.
    pub office: Word,
    /// The first day; without one the office is held since ever.
    pub from: Option<Word>,
    /// The last day.
    pub until: Option<Word>,
    /// In whose stead the person acts.
    pub deputy_for: Option<Word>,
}

/// Something that happens to the case of an example, as written: a step, a correction of one, a decision, or facts that are entered.
#[derive(Clone, Debug)]
pub struct ActText {
    /// Where it stands.
    pub span: Span,
    /// The step.
    pub step: Option<Word>,
    /// The number of the step that is corrected.
    pub correct: Option<Word>,
    /// Whether the case is decided.
    pub decide: bool,
    /// The facts that are stated or entered.
    pub facts: Option<Node>,
    /// Who acts.
    pub by: Word,
    /// The day.
    pub on: Word,
    /// The office in which the person acts.
    pub office: Option<Word>,
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
    /// What came of each thing that happened: `procedures/paid-repair#A4 done`, or `… refused step-needs (sheets)`.
    pub steps: Vec<Word>,
    /// The steps in hand in the end, with what is due and what stands in the way: `procedures/paid-repair#A5 due 2014-08-08`.
    pub in_hand: Vec<Word>,
}

impl ExampleText {
    pub(super) fn read(reader: &mut Reader, id: &str, node: &Node) -> Self {
        let known = ["title", "clause", "facts", "people", "steps", "expect"];
        let has_facts = node.entries().iter().any(|(key, _)| key.text().is_some_and(|key| key.starts_with("facts")));
        if !has_facts {
            reader.report(Diagnostic::at(Code::CaseUnreadable, node.span));
            let (title, clause, facts, expect) = (None, None, None, None);
            let (people, steps) = (Vec::new(), Vec::new());
            return Self { id: id.to_owned(), span: node.span, title, clause, facts, people, steps, expect };
        }
        let fields = reader.fields(node, &known);
        Self {
            id: id.to_owned(),
            span: node.span,
            title: fields.get("title").map(|node| reader.label(node)),
            clause: fields.get("clause").and_then(|node| reader.word(node)),
            facts: reader.needed(&fields, "facts").cloned(),
            people: listed(reader, &fields, "people", PersonText::read),
            steps: listed(reader, &fields, "steps", ActText::read),
            expect: fields.get("expect").map(|node| Expectation::read(reader, node)),
        }
    }
}

fn listed<T>(
    reader: &mut Reader,
    fields: &Fields<'_>,
    key: &str,
    read: impl Fn(&mut Reader, &Node) -> Option<T>,
) -> Vec<T> {
    let nodes = fields.get(key).map(|node| reader.list(node)).unwrap_or_default();
    nodes.iter().filter_map(|node| read(reader, node)).collect()
}

impl PersonText {
    fn read(reader: &mut Reader, node: &Node) -> Option<Self> {
        let fields = reader.fields(node, &["person", "office", "from", "until", "deputy_for"]);
        let (person, office) = (reader.needed_word(&fields, "person"), reader.needed_word(&fields, "office"));
        let mut word = |key| fields.get(key).and_then(|node| reader.word(node));
        let (from, until, deputy_for) = (word("from"), word("until"), word("deputy_for"));
        Some(Self { person: person?, office: office?, from, until, deputy_for })
    }
}

impl ActText {
    fn read(reader: &mut Reader, node: &Node) -> Option<Self> {
        let fields = reader.fields(node, &["step", "correct", "decide", "facts", "by", "on", "office"]);
        let (by, on) = (reader.needed_word(&fields, "by"), reader.needed_word(&fields, "on"));
        let decide = fields.get("decide").is_some_and(|node| reader.yes(node));
        let mut word = |key| fields.get(key).and_then(|node| reader.word(node));
        let (step, correct, office) = (word("step"), word("correct"), word("office"));
        let facts = fields.get("facts").cloned();
        if step.is_none() && correct.is_none() && !decide && facts.is_none() {
            reader.report(Diagnostic::at(Code::MissingKey, node.span).with("key", "step"));
        }
        Some(Self { span: node.span, step, correct, decide, facts, by: by?, on: on?, office })
    }
}

impl Expectation {
    fn read(reader: &mut Reader, node: &Node) -> Self {
        let known = ["verdict", "outputs", "fired", "missing", "duties", "warnings", "steps", "in_hand"];
        let fields = reader.fields(node, &known);
        let mut words = |key: &'static str| fields.get(key).map(|node| reader.words(node)).unwrap_or_default();
        let (fired, missing, duties, warnings) = (words("fired"), words("missing"), words("duties"), words("warnings"));
        let (steps, in_hand) = (words("steps"), words("in_hand"));
        let outputs = fields.get("outputs").map(|node| reader.entries(node)).unwrap_or_default();
        let outputs = outputs.iter().filter_map(|(key, value)| Some((reader.word(key)?, value.clone()))).collect();
        let verdict = reader.needed_word(&fields, "verdict");
        Self { span: node.span, verdict, outputs, fired, missing, duties, warnings, steps, in_hand }
    }
}

/// Takes a case file apart, which may be an example too.
pub fn read_case(reader: &mut Reader, node: &Node) -> ExampleText {
    ExampleText::read(reader, "", node)
}
