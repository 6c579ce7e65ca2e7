//! `offices.yaml`.

use crate::label::Label;
use crate::source::Source;
use crate::yaml::{Node, Reader, Word};

/// A department or office as written.
#[derive(Clone, Debug)]
pub struct OfficeText {
    /// Its id.
    pub id: Word,
    /// Its name.
    pub label: Label,
    /// `department` or `office`.
    pub kind: Option<Word>,
    /// The department it belongs to.
    pub within: Option<Word>,
    /// The acts it is named for.
    pub may: Vec<Word>,
    /// The clause that names it.
    pub clause: Option<Word>,
    /// The authority of that clause.
    pub source: Option<Source>,
}

impl OfficeText {
    pub(super) fn read_all(reader: &mut Reader, node: &Node) -> Vec<Self> {
        let fields = reader.fields(node, &["offices"]);
        let Some(offices) = reader.needed(&fields, "offices") else { return Vec::new() };
        let mut read = Vec::new();
        for (key, node) in reader.entries(offices) {
            let Some(id) = reader.word(key) else { continue };
            let fields = reader.fields(node, &["label", "kind", "in", "may", "clause", "source"]);
            read.push(Self {
                id,
                label: reader.needed_label(&fields, "label"),
                kind: reader.needed_word(&fields, "kind"),
                within: fields.get("in").and_then(|node| reader.word(node)),
                may: fields.get("may").map(|node| reader.words(node)).unwrap_or_default(),
                clause: fields.get("clause").and_then(|node| reader.word(node)),
                source: fields.get("source").and_then(|node| reader.source(node)),
            });
        }
        read
    }
}
