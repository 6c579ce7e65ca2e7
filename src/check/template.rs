//! Sentences with names in braces.

use crate::diagnostic::{Code, Diagnostic};
use crate::pack::TemplateText;
use crate::program::{Name, Piece, Template};
use crate::source::Span;
use crate::yaml::Word;

use super::Checker;
use super::formula::Scope;

impl Checker {
    /// Finds the names that stand in braces, in both languages.
    pub(super) fn template(&mut self, text: &TemplateText, scope: &Scope) -> Template {
        let mut pieces = |word: &Option<Word>| word.as_ref().map(|word| self.pieces(word, scope)).unwrap_or_default();
        Template { zh: pieces(&text.zh), en: pieces(&text.en) }
    }

    fn pieces(&mut self, word: &Word, scope: &Scope) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut rest = word.text.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let offset = word.text.len() - after.len();
            let Some((name, after)) = after.split_once('}') else {
                let open = Diagnostic::at(Code::FormulaSyntax, word.part(offset - 1, 1));
                self.report(open.with("reason", "unclosed-brace").with("token", "{"));
                break;
            };
            if !before.is_empty() {
                pieces.push(Piece::Text(before.to_owned()));
            }
            let indent = name.len() - name.trim_start().len();
            pieces.extend(self.named_piece(name.trim(), word.part(offset + indent, name.trim().len().max(1)), scope));
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
            self.report(
                Diagnostic::at(Code::ListOutside, span).with("name", name).with("list", list).with("reason", "outside"),
            );
            return None;
        }
        Some(Piece::Fact(slot))
    }
}
