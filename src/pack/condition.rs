//! Conditions as written: a map of tests, `all`, `any`, `none`, or a formula.

use crate::source::Span;
use crate::yaml::{Content, Node, Reader, Word};

use super::test::{self, TestText};

/// A condition as written.
#[derive(Clone, Debug)]
pub enum ConditionText {
    /// All of them hold.
    All(Vec<ConditionText>),
    /// One of them holds.
    Any(Vec<ConditionText>),
    /// None of them holds.
    None(Vec<ConditionText>),
    /// A name meets a test; both stand at a place.
    Test(Word, TestText, Span),
    /// A formula that is yes or no.
    Formula(Word),
}

impl ConditionText {
    pub(super) fn read(reader: &mut Reader, node: &Node) -> Self {
        if let Content::Scalar { .. } = node.content {
            return reader.word(node).map_or(Self::All(Vec::new()), Self::Formula);
        }
        let mut parts = Vec::new();
        for (key, value) in reader.entries(node) {
            let Some(name) = reader.word(key) else { continue };
            match name.text.as_str() {
                "all" => parts.push(Self::All(Self::read_list(reader, value))),
                "any" => parts.push(Self::Any(Self::read_list(reader, value))),
                "none" => parts.push(Self::None(Self::read_list(reader, value))),
                _ => parts.extend(test::read(reader, value).map(|test| {
                    let end = value.end().max(name.span.end);
                    let span = Span { end, ..name.span };
                    Self::Test(name, test, span)
                })),
            }
        }
        if let [_] = parts.as_slice() { parts.remove(0) } else { Self::All(parts) }
    }

    fn read_list(reader: &mut Reader, node: &Node) -> Vec<Self> {
        reader.list(node).iter().map(|node| Self::read(reader, node)).collect()
    }
}
