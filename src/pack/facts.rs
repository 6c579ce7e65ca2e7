//! `facts/<group>.yaml`: every name, once.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic};
use crate::id::ClauseId;
use crate::label::Label;
use crate::source::Span;
use crate::value::{Choice, Choices, Kind};
use crate::yaml::{Content, Fields, Node, Reader, Word};

/// A group of names as written.
#[derive(Clone, Debug)]
pub struct GroupText {
    /// Its id, the name of its file.
    pub id: String,
    /// The file's first place.
    pub span: Span,
    /// Its name.
    pub label: Label,
    /// The place of its Chinese name.
    pub label_span: Span,
    /// Whether a case may hold many records of it.
    pub many: bool,
    /// Whether a silent case is taken to hold no record.
    pub assume_empty: bool,
    /// What a case may hold.
    pub facts: Vec<FactText>,
    /// What policies give.
    pub outputs: Vec<FactText>,
}

/// A fact or output as written.
#[derive(Clone, Debug)]
pub struct FactText {
    /// Its name within the group.
    pub name: Word,
    /// Its name for people.
    pub label: Label,
    /// The place of its Chinese name.
    pub label_span: Span,
    /// What its values mean.
    pub kind: Kind,
    /// The value taken where the case is silent.
    pub assume: Option<Word>,
    /// A sentence for whoever is asked for it.
    pub help: Option<Label>,
    /// Whether it is a step on the way, which a decision shows only on request.
    pub working: bool,
}

impl GroupText {
    /// Takes a group apart; none where the file holds something else, for nothing is known of its names then.
    pub(super) fn read(reader: &mut Reader, id: &str, node: &Node) -> Option<Self> {
        let fields = reader.fields(node, &["label", "many", "assume_empty", "facts", "outputs"]);
        if !matches!(node.content, Content::Map(_)) {
            return None;
        }
        let (label, label_span) = reader.needed_name(&fields, "label");
        Some(Self {
            id: id.to_owned(),
            span: node.span,
            label,
            label_span,
            many: fields.get("many").is_some_and(|node| reader.yes(node)),
            assume_empty: fields.get("assume_empty").is_some_and(|node| reader.yes(node)),
            facts: FactText::read_all(reader, &fields, "facts"),
            outputs: FactText::read_all(reader, &fields, "outputs"),
        })
    }
}

impl FactText {
    fn read_all(reader: &mut Reader, fields: &Fields<'_>, key: &str) -> Vec<Self> {
        let Some(node) = fields.get(key) else { return Vec::new() };
        let known: &[&str] = match key {
            "facts" => &["type", "label", "choices", "of", "assume", "help"],
            _ => &["type", "label", "choices", "of", "help", "working"],
        };
        let mut facts = Vec::new();
        for (key, node) in reader.entries(node) {
            let Some(name) = reader.word(key) else { continue };
            let fields = reader.fields(node, known);
            let (label, label_span) = reader.needed_name(&fields, "label");
            facts.push(Self {
                name,
                label,
                label_span,
                kind: read_kind(reader, &fields),
                assume: fields.get("assume").and_then(|node| reader.word(node)),
                help: fields.get("help").map(|node| reader.label(node)),
                working: fields.get("working").is_some_and(|node| reader.yes(node)),
            });
        }
        facts
    }
}

/// Reads `type`, `of` and `choices`; a kind that cannot be read counts as text, so that reading goes on.
pub(super) fn read_kind(reader: &mut Reader, fields: &Fields<'_>) -> Kind {
    let Some(word) = reader.needed_word(fields, "type") else { return Kind::Text };
    if word.text == "list" {
        let Some(of) = reader.needed_word(fields, "of") else { return Kind::List(Box::new(Kind::Text)) };
        return Kind::List(Box::new(read_scalar_kind(reader, fields, &of)));
    }
    read_scalar_kind(reader, fields, &word)
}

fn read_scalar_kind(reader: &mut Reader, fields: &Fields<'_>, word: &Word) -> Kind {
    match word.text.as_str() {
        "text" => Kind::Text,
        "yes_no" => Kind::YesNo,
        "integer" => Kind::Integer,
        "decimal" => Kind::Decimal,
        "money" => Kind::Money,
        "percent" => Kind::Percent,
        "date" => Kind::Date,
        "days" => Kind::Days,
        "choice" => Kind::Choice(Arc::new(read_choices(reader, fields))),
        written => {
            let unknown = Diagnostic::at(Code::UnknownChoice, word.span)
                .with("value", written)
                .with("choices", Kind::WORDS.join(", "));
            reader.report(unknown.suggest(written, Kind::WORDS));
            Kind::Text
        }
    }
}

fn read_choices(reader: &mut Reader, fields: &Fields<'_>) -> Choices {
    let Some(node) = reader.needed(fields, "choices") else { return Choices::default() };
    let mut choices: Vec<Choice> = Vec::new();
    let mut spans = BTreeMap::<Arc<str>, Span>::new();
    for (key, node) in reader.entries(node) {
        let Some(id) = reader.word(key) else { continue };
        let of_choice = reader.fields(node, &["zh", "en", "clause", "source"]);
        let label = Label {
            zh: reader.needed_word(&of_choice, "zh").map(|word| word.text).unwrap_or_default(),
            en: reader.needed_word(&of_choice, "en").map(|word| word.text).unwrap_or_default(),
        };
        let doubled = |other: &&Choice| {
            [&*other.id, &other.label.zh].iter().any(|name| **name == *id.text || **name == *label.zh)
        };
        if let Some(first) = choices.iter().find(doubled) {
            let name = if *first.id == *id.text { &id.text } else { &label.zh };
            let place = spans.get(&first.id).copied();
            let doubled = Diagnostic::at(Code::DoubledName, id.span).with("name", name.as_str());
            reader.report(place.into_iter().fold(doubled, Diagnostic::and_at));
        }
        let sound = id.text.chars().all(|c| c.is_alphanumeric() || c == '_');
        if !sound {
            reader.report(
                Diagnostic::at(Code::MalformedName, id.span).with("name", id.text.as_str()).with("form", "choice"),
            );
        }
        if ["known", "unknown", "已知", "未知"].contains(&id.text.as_str()) {
            reader.report(Diagnostic::at(Code::ReservedWord, id.span).with("name", id.text.as_str()));
        }
        spans.insert(Arc::from(id.text.as_str()), id.span);
        choices.push(Choice {
            id: Arc::from(id.text.as_str()),
            label,
            clause: of_choice.get("clause").and_then(|node| reader.word(node)).map(|word| ClauseId::new(&word.text)),
            source: of_choice.get("source").and_then(|node| reader.source(node)),
        });
    }
    Choices(choices)
}
