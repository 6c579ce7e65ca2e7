//! Where the parts of a formula stand in the pack.

use crate::script::{Formula, Shape};
use crate::source::Span;
use crate::yaml::Word;

use super::formula::Scope;

/// A written formula, and the word that it is part of.
pub(super) struct Written<'w> {
    /// The word.
    pub word: &'w Word,
    /// Where it stands.
    pub scope: Scope,
}

impl Written<'_> {
    /// Returns the place of a part: of an operation its sign, of a call its name.
    pub(super) fn place(&self, formula: &Formula) -> Span {
        self.word.part(formula.offset, formula.length)
    }

    /// Returns the place of a whole part, from its first letter to its last.
    pub(super) fn whole(&self, formula: &Formula) -> Span {
        let (start, end) = self.extent(formula);
        self.word.part(start, end.saturating_sub(start))
    }

    /// Returns a whole part as written.
    pub(super) fn text(&self, formula: &Formula) -> String {
        let (start, end) = self.extent(formula);
        self.word.text.get(start..end).unwrap_or(&self.word.text).to_owned()
    }

    fn extent(&self, formula: &Formula) -> (usize, usize) {
        let own = (formula.offset, formula.offset.saturating_add(formula.length));
        let parts: Vec<&Formula> = match &formula.shape {
            Shape::Binary(_, left, right) => vec![left, right],
            Shape::Not(inner) | Shape::Negate(inner) => vec![inner],
            Shape::And(parts) | Shape::Or(parts) | Shape::List(parts) | Shape::Call { arguments: parts, .. } => {
                parts.iter().collect()
            }
            Shape::Number(_) | Shape::Text(_) | Shape::YesNo(_) | Shape::Name(_) => Vec::new(),
        };
        let join = |(start, end): (usize, usize), part: &Formula| {
            let (from, to) = self.extent(part);
            (start.min(from), end.max(to))
        };
        let (start, end) = parts.into_iter().fold(own, join);
        // Brackets belong to what they close: those of a call, and those around an operand.
        let inside = self.word.text.get(start..end).unwrap_or_default();
        let open = inside.matches(['(', '[']).count().saturating_sub(inside.matches([')', ']']).count());
        let rest = self.word.text.get(end..).unwrap_or_default();
        let close = rest.match_indices([')', ']']).take(open).last().map_or(0, |(offset, _)| offset + 1);
        (start, end + close)
    }
}
