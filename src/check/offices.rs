//! Departments and offices: what they belong to, and what they may do.

use std::collections::BTreeSet;

use crate::act::Act;
use crate::diagnostic::{Code, Diagnostic};
use crate::id::{ClauseId, OfficeId};
use crate::pack::OfficeText;
use crate::program::{Office, office_called};
use crate::yaml::Word;

use super::Checker;

impl Checker {
    /// Takes the departments and offices.
    pub(super) fn offices(&mut self, texts: &[OfficeText]) {
        for text in texts {
            self.hold_id(&text.id.text, text.id.span);
            let same = |other: &&OfficeText| {
                other.id.text != text.id.text && other.label.zh == text.label.zh && !text.label.zh.is_empty()
            };
            if let Some(first) = texts.iter().take_while(|other| other.id.text != text.id.text).find(same) {
                let doubled = Diagnostic::at(Code::DoubledName, text.id.span).with("name", text.label.zh.as_str());
                self.report(doubled.and_at(first.id.span));
            }
            let office = Office {
                id: OfficeId::new(&text.id.text),
                label: text.label.clone(),
                department: self.department(text.kind.as_ref()),
                within: text.within.as_ref().and_then(|word| self.within(word, texts)),
                may: text.may.iter().filter_map(|word| self.act(word)).collect::<BTreeSet<_>>(),
                clause: text.clause.as_ref().map(|word| ClauseId::new(&word.text)),
                source: text.source,
            };
            self.offices.push(office);
        }
    }

    /// Reads `department` or `office`.
    fn department(&mut self, kind: Option<&Word>) -> bool {
        match kind.map(|word| (word.text.as_str(), word.span)) {
            Some(("office", _)) | None => false,
            Some(("department", _)) => true,
            Some((written, span)) => {
                let unknown = Diagnostic::at(Code::UnknownChoice, span)
                    .with("value", written)
                    .with("choices", "department, office");
                self.report(unknown.suggest(written, ["department", "office"]));
                false
            }
        }
    }

    /// Finds the department that an office belongs to.
    fn within(&mut self, word: &Word, texts: &[OfficeText]) -> Option<OfficeId> {
        let ids: Vec<_> = texts.iter().map(|other| other.id.text.as_str()).collect();
        if ids.contains(&word.text.as_str()) {
            return Some(OfficeId::new(&word.text));
        }
        let unknown = Diagnostic::at(Code::UnknownOffice, word.span)
            .with("name", word.text.as_str())
            .with("known", ids.join(", "));
        self.report(unknown.suggest(&word.text, ids));
        None
    }

    /// Reads an act that an office is named for.
    fn act(&mut self, word: &Word) -> Option<Act> {
        let act = Act::read(&word.text);
        if act.is_none() {
            let words = Act::ALL.map(Act::word);
            let unknown = Diagnostic::at(Code::UnknownAct, word.span)
                .with("name", word.text.as_str())
                .with("known", words.join(", "));
            self.report(unknown.suggest(&word.text, words));
        }
        act
    }

    /// Finds an office by its id or label.
    pub(super) fn office(&mut self, word: &Word) -> Option<OfficeId> {
        match office_called(&self.offices, &word.text) {
            Ok(office) => Some(office),
            Err(unknown) => {
                self.report_unknown(word, Diagnostic { span: Some(word.span), ..unknown });
                None
            }
        }
    }
}
