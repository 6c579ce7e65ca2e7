//! `parameters.yaml`: dated numbers and settings.

use crate::label::Label;
use crate::source::{Source, Span};
use crate::value::Kind;
use crate::yaml::{Node, Reader, Word};

use super::facts::read_kind;

/// A parameter as written.
#[derive(Clone, Debug)]
pub struct ParameterText {
    /// Its id.
    pub id: Word,
    /// Its name.
    pub label: Label,
    /// The place of its Chinese name.
    pub label_span: Span,
    /// What its values mean.
    pub kind: Kind,
    /// The clause it serves.
    pub clause: Option<Word>,
    /// The authority it stands on.
    pub source: Option<Source>,
    /// Its values, in the order written.
    pub values: Vec<DatedText>,
}

/// A value from a date on, as written.
#[derive(Clone, Debug)]
pub struct DatedText {
    /// The first day on which it holds.
    pub from: Word,
    /// The value.
    pub value: Word,
    /// Why it was set.
    pub reason: Option<Label>,
}

impl ParameterText {
    pub(super) fn read_all(reader: &mut Reader, node: &Node) -> Vec<Self> {
        let fields = reader.fields(node, &["parameters"]);
        let Some(parameters) = reader.needed(&fields, "parameters") else { return Vec::new() };
        let mut read = Vec::new();
        for (key, node) in reader.entries(parameters) {
            let Some(id) = reader.word(key) else { continue };
            let fields = reader.fields(node, &["type", "label", "choices", "of", "clause", "source", "values"]);
            let (label, label_span) = reader.needed_name(&fields, "label");
            let kind = read_kind(reader, &fields);
            let clause = reader.needed_word(&fields, "clause");
            let source = reader.needed(&fields, "source").and_then(|node| reader.source(node));
            let mut values = Vec::new();
            let list = reader.needed(&fields, "values").map(|node| reader.list(node)).unwrap_or_default();
            for node in list {
                let fields = reader.fields(node, &["from", "value", "reason"]);
                let from = reader.needed_word(&fields, "from");
                let value = reader.needed_word(&fields, "value");
                let reason = fields.get("reason").map(|node| reader.label(node));
                if let (Some(from), Some(value)) = (from, value) {
                    values.push(DatedText { from, value, reason });
                }
            }
            read.push(Self { id, label, label_span, kind, clause, source, values });
        }
        read
    }
}
