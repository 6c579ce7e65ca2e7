//! Sentences with names in braces.

use crate::diagnostic::{Code, Diagnostic};
use crate::label::Label;
use crate::program::{Name, Piece, Template};
use crate::source::Span;

use super::Checker;
use super::formula::Scope;

impl Checker {
    /// Finds the names that stand in braces, in both languages.
    pub(super) fn template(&mut self, label: &Label, span: Span, scope: &Scope) -> Template {
        Template { zh: self.pieces(&label.zh, span, scope), en: self.pieces(&label.en, span, scope) }
    }

    fn pieces(&mut self, text: &str, span: Span, scope: &Scope) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else { break };
            if !before.is_empty() {
                pieces.push(Piece::Text(before.to_owned()));
            }
            pieces.extend(self.named_piece(name.trim(), span, scope));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest.to_owned()));
        }
        pieces
    }

    fn named_piece(&mut self, name: &str, span: Span, scope: &Scope) -> Option<Piece> {
        if let Some(Name::Parameter(index)) = self.vocabulary.find(name) {
            return Some(Piece::Parameter(*index));
        }
        let slot = self.fact(name, span)?;
        if let Some(list) = self.vocabulary.list_of(slot).filter(|list| !scope.lists.contains(list)) {
            let list = self.vocabulary.group(list).map(|group| group.id.to_string()).unwrap_or_default();
            self.report(Diagnostic::at(Code::ListOutside, span).with("name", name).with("list", list));
            return None;
        }
        Some(Piece::Fact(slot))
    }
}
