//! Names: every one declared once, spelt so that formulas can hold it, in both languages.

use crate::diagnostic::{Code, Diagnostic};
use crate::id::{FactId, GroupId};
use crate::pack::{FactText, GroupText};
use crate::program::{Fact, Group, GroupIndex, Name, Role, Slot, misread_at, wide_in_name};
use crate::source::Span;
use crate::value::Kind;
use crate::yaml::Word;

use super::Checker;

/// Words that Rhai keeps for itself, and the words of our own condition language.
const RESERVED: [&str; 66] = [
    "all",
    "and",
    "any",
    "as",
    "async",
    "await",
    "begin",
    "break",
    "call",
    "case",
    "catch",
    "const",
    "continue",
    "curry",
    "debug",
    "default",
    "do",
    "each",
    "else",
    "end",
    "eval",
    "exit",
    "export",
    "false",
    "fn",
    "for",
    "global",
    "go",
    "goto",
    "if",
    "import",
    "in",
    "is",
    "is_def_fn",
    "is_def_var",
    "is_shared",
    "let",
    "loop",
    "match",
    "module",
    "new",
    "none",
    "null",
    "package",
    "parameters",
    "print",
    "private",
    "protected",
    "public",
    "return",
    "shared",
    "spawn",
    "static",
    "super",
    "switch",
    "sync",
    "then",
    "this",
    "thread",
    "throw",
    "true",
    "try",
    "type_of",
    "unless",
    "use",
    "void",
];

/// More of the same; `to` and `from` are free, since intervals need them.
const RESERVED_TOO: [&str; 8] = ["goto", "nil", "not", "until", "var", "while", "with", "yield"];

impl Checker {
    /// Gives every name its slot.
    pub(super) fn names(&mut self, groups: &[GroupText]) {
        for group in groups {
            let index = GroupIndex(u32::try_from(self.vocabulary.groups.len()).unwrap_or(u32::MAX));
            self.hold_id(&group.id, group.span);
            self.hold_label(&group.label.zh, group.label_span);
            let mut slots = Vec::new();
            for (role, texts) in [(Role::Fact, &group.facts), (Role::Output, &group.outputs)] {
                for text in texts {
                    slots.push(self.declare(group, index, role, text));
                }
            }
            let (id, label) = (GroupId::new(&group.id), group.label.clone());
            for name in [&group.id, &group.label.zh] {
                if let Some(Name::Group(first)) = self.vocabulary.call(name.clone(), Name::Group(index)) {
                    let doubled = Diagnostic::at(Code::DoubledName, group.label_span).with("name", name.as_str());
                    let first = groups.get(first.0 as usize).map(|first| first.label_span);
                    self.report(first.into_iter().fold(doubled, Diagnostic::and_at));
                }
            }
            self.vocabulary.groups.push(Group { id, label, many: group.many, assume_empty: group.assume_empty, slots });
        }
        self.call_by_label_alone();
    }

    fn declare(&mut self, group: &GroupText, index: GroupIndex, role: Role, text: &FactText) -> Slot {
        let slot = Slot(u32::try_from(self.vocabulary.facts.len()).unwrap_or(u32::MAX));
        self.hold_id(&text.name.text, text.name.span);
        self.hold_label(&text.label.zh, text.label_span);
        // Whoever writes `due-on` here and `due_on` elsewhere is told of the first only.
        let meant: String = text
            .name
            .text
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' })
            .collect();
        if text.name.text.is_ascii() && meant != text.name.text {
            let _ = self.vocabulary.call(format!("{}.{meant}", group.id), Name::Fact(slot));
        }
        let id = format!("{}.{}", group.id, text.name.text);
        for name in
            [id.clone(), format!("{}.{}", group.id, text.label.zh), format!("{}.{}", group.label.zh, text.label.zh)]
        {
            if let Some(Name::Fact(first)) = self.vocabulary.call(name.clone(), Name::Fact(slot))
                && first != slot
            {
                let first = self.vocabulary.fact(first).map(|fact| fact.span);
                let doubled = Diagnostic::at(Code::DoubledName, text.name.span).with("name", name);
                self.report(first.into_iter().fold(doubled, Diagnostic::and_at));
            }
        }
        let assume = text.assume.as_ref().and_then(|word| match text.kind.read(&word.text) {
            Ok(value) => Some(value),
            Err(misread) => {
                self.report(misread_at(word.span, &word.text, &text.kind, &misread));
                None
            }
        });
        self.vocabulary.facts.push(Fact {
            id: FactId::new(&id),
            group: index,
            label: text.label.clone(),
            kind: text.kind.clone(),
            role,
            assume,
            help: text.help.clone(),
            working: text.working,
            span: text.name.span,
        });
        slot
    }

    /// Lets a fact be called by its Chinese label alone, unless another name is spelt the same.
    fn call_by_label_alone(&mut self) {
        let labels: Vec<_> = self.vocabulary.iter().map(|(slot, fact)| (slot, fact.label.zh.clone())).collect();
        for (slot, label) in labels {
            match self.vocabulary.find(&label).cloned() {
                None => {
                    let _ = self.vocabulary.call(label, Name::Fact(slot));
                }
                Some(Name::Fact(other)) => {
                    let _ = self.vocabulary.call(label, Name::Ambiguous(vec![other, slot]));
                }
                Some(Name::Ambiguous(mut slots)) => {
                    slots.push(slot);
                    let _ = self.vocabulary.call(label, Name::Ambiguous(slots));
                }
                Some(Name::Group(_) | Name::Parameter(_)) => {}
            }
        }
    }

    /// Holds an id against the form of ids: small letters, digits and underscores, a letter first.
    pub(super) fn hold_id(&mut self, id: &str, span: Span) {
        if self.hold_form(id, span) && (RESERVED.contains(&id) || RESERVED_TOO.contains(&id)) {
            self.report(Diagnostic::at(Code::ReservedWord, span).with("name", id));
        }
    }

    /// Holds an id against the form of ids alone, where no formula names it; tells whether it fits.
    pub(super) fn hold_form(&mut self, id: &str, span: Span) -> bool {
        let well_formed = id.starts_with(|c: char| c.is_ascii_lowercase())
            && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !well_formed {
            self.report(Diagnostic::at(Code::MalformedName, span).with("name", id).with("form", "id"));
        }
        well_formed
    }

    /// Holds a Chinese label against the form that formulas can hold: letters, digits and underscores, no digit first.
    pub(super) fn hold_label(&mut self, label: &str, span: Span) {
        let well_formed =
            label.chars().all(|c| c.is_alphanumeric() || c == '_') && !label.starts_with(|c: char| c.is_numeric());
        if !well_formed {
            self.report(Diagnostic::at(Code::MalformedName, span).with("name", label).with("form", "label"));
        }
        if label == "参数" {
            self.report(Diagnostic::at(Code::ReservedWord, span).with("name", label));
        }
    }

    /// Reports that nothing is called so, or that a full-width sign is why.
    pub(super) fn report_unknown(&mut self, word: &Word, unknown: Diagnostic) {
        self.report(wide_in_name(&word.text, word.span).unwrap_or(unknown));
    }

    /// Finds a fact or output, or says why the name stands for none.
    pub(super) fn fact(&mut self, name: &str, span: Span) -> Option<Slot> {
        match self.vocabulary.find(name).cloned() {
            Some(Name::Fact(slot)) => Some(slot),
            Some(Name::Ambiguous(slots)) => {
                let ids: Vec<_> =
                    slots.iter().filter_map(|slot| self.vocabulary.fact(*slot)).map(|fact| fact.id.as_str()).collect();
                let ids = ids.join(", ");
                self.report(Diagnostic::at(Code::AmbiguousLabel, span).with("name", name).with("names", ids));
                None
            }
            _ => {
                let unknown = self.vocabulary.unknown(name, span);
                self.report(unknown);
                None
            }
        }
    }

    /// Returns the kind of a slot; text for one that does not exist.
    pub(super) fn kind(&self, slot: Slot) -> Kind {
        self.vocabulary.fact(slot).map_or(Kind::Text, |fact| fact.kind.clone())
    }
}
