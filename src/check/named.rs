//! What a step names: other steps, facts, forms, offices. Each is found, and named once.

use crate::diagnostic::{Code, Diagnostic};
use crate::id::FormId;
use crate::pack::{END, FormText, OfText, ProcedureText, StepText, WhoText};
use crate::program::{Name, Role, Slot, Stated, StepIndex, Who};
use crate::value::Kind;
use crate::yaml::Word;

use super::Checker;

impl Checker {
    /// Holds the id of a step against what can be written on a command line and in a list.
    pub(super) fn hold_step_id(&mut self, step: &StepText) {
        let id = &step.id;
        if END.contains(&id.text.as_str()) {
            self.report(Diagnostic::at(Code::ReservedWord, id.span).with("name", id.text.as_str()));
        } else if !step.has_sound_id() {
            let malformed = Diagnostic::at(Code::MalformedName, id.span).with("name", id.text.as_str());
            self.report(malformed.with("form", "step"));
        }
    }

    pub(super) fn who(&mut self, text: &WhoText) -> Who {
        let offices = self.each(&text.offices, Self::office);
        if text.all { Who::All(offices) } else { Who::Any(offices) }
    }

    /// Finds steps of the procedure by their ids.
    pub(super) fn steps(&mut self, words: &[Word], procedure: &ProcedureText) -> Vec<StepIndex> {
        self.each(words, |checker, word| checker.step_named(word, procedure))
    }

    /// Finds facts and outputs outside all lists; where a role is asked for, those of that role.
    pub(super) fn singles(&mut self, words: &[Word], role: Option<Role>) -> Vec<Slot> {
        self.each(words, |checker, word| checker.single(word, role))
    }

    /// Finds forms of a case by their ids or titles.
    pub(super) fn forms_named(&mut self, words: &[Word], forms: &[FormText]) -> Vec<FormId> {
        self.each(words, |checker, word| checker.form_named(word, forms))
    }

    /// Finds what each word names, and reports what is named twice.
    fn each<T: PartialEq>(&mut self, words: &[Word], mut find: impl FnMut(&mut Self, &Word) -> Option<T>) -> Vec<T> {
        let mut found: Vec<(T, &Word)> = Vec::new();
        for word in words {
            let Some(thing) = find(self, word) else { continue };
            if let Some((_, first)) = found.iter().find(|(known, _)| *known == thing) {
                self.twice(word, first, "key");
            } else {
                found.push((thing, word));
            }
        }
        found.into_iter().map(|(thing, _)| thing).collect()
    }

    fn twice(&mut self, word: &Word, first: &Word, what: &'static str) {
        let twice = Diagnostic::at(Code::DoubledKey, word.span).with("key", word.text.as_str());
        self.report(twice.with("what", what).and_at(first.span));
    }

    fn step_named(&mut self, word: &Word, procedure: &ProcedureText) -> Option<StepIndex> {
        let place = procedure.steps.iter().position(|step| step.id.text == word.text);
        let found = place.and_then(|place| u32::try_from(place).ok()).map(StepIndex);
        // Where a step has no id that can be read, it may be the one that is meant.
        if found.is_none() && procedure.whole {
            let ids: Vec<_> = procedure.steps.iter().map(|step| step.id.text.as_str()).collect();
            let unknown = Diagnostic::at(Code::UnknownStep, word.span).with("name", word.text.as_str());
            let end = END.contains(&word.text.as_str());
            let unknown = unknown.with("reason", if end { "end" } else { "none" }).with("known", ids.join(", "));
            let near = if end { Vec::new() } else { [ids.as_slice(), &END].concat() };
            self.report_unknown(word, unknown.suggest(&word.text, near));
        }
        found
    }

    /// Finds a form of a case by its id or title.
    fn form_named(&mut self, word: &Word, forms: &[FormText]) -> Option<FormId> {
        let named = |form: &&FormText| form.id == word.text || form.title.zh == word.text || form.title.en == word.text;
        match forms.iter().find(named) {
            Some(form) if matches!(form.of, OfText::Case) => return Some(FormId::new(&form.id)),
            Some(form) => {
                let subject = Diagnostic::at(Code::FormSubject, word.span).with("form", &form.title);
                self.report(subject.with("of", "month"));
            }
            None => {
                let ids: Vec<_> = forms.iter().map(|form| form.id.as_str()).collect();
                let names = forms.iter().flat_map(|form| [form.id.as_str(), form.title.zh.as_str()]);
                let unknown = Diagnostic::at(Code::UnknownForm, word.span).with("name", word.text.as_str());
                let unknown = unknown.with("listed", if ids.is_empty() { "no" } else { "yes" });
                self.report_unknown(word, unknown.with("known", ids.join(", ")).suggest(&word.text, names));
            }
        }
        None
    }

    /// Finds a fact or output outside all lists; where a role is asked for, one of that role.
    pub(super) fn single(&mut self, word: &Word, role: Option<Role>) -> Option<Slot> {
        let slot = self.fact(&word.text, word.span)?;
        if let Some(list) = self.vocabulary.list_of(slot).and_then(|list| self.vocabulary.group(list)) {
            let outside = Diagnostic::at(Code::ListOutside, word.span).with("name", word.text.as_str());
            let outside = outside.with("list", list.id.as_str()).with("reason", "step");
            self.report(outside);
            return None;
        }
        if role.is_some_and(|role| self.vocabulary.fact(slot).is_some_and(|fact| fact.role != role)) {
            let given = Diagnostic::at(Code::OutputGiven, word.span).with("name", word.text.as_str());
            self.report(given.with("where", "step"));
            return None;
        }
        Some(slot)
    }

    /// Resolves the facts that follow from a step. None of them is asked for as well.
    pub(super) fn sets(&mut self, words: &[(Word, Word)], asked: &[Word]) -> Vec<(Slot, Stated)> {
        let mut found: Vec<(Slot, Stated, &Word)> = Vec::new();
        for (name, value) in words {
            let Some((slot, stated)) = self.set(name, value) else { continue };
            let asks = asked.iter().find(|word| self.vocabulary.find(&word.text) == Some(&Name::Fact(slot)));
            if let Some((.., first)) = found.iter().find(|(known, ..)| *known == slot) {
                self.twice(name, first, "key");
            } else if let Some(asks) = asks {
                self.twice(name, asks, "stated");
            } else {
                found.push((slot, stated, name));
            }
        }
        found.into_iter().map(|(slot, stated, _)| (slot, stated)).collect()
    }

    /// Resolves a fact that follows from a step: a value, or who did it and when.
    fn set(&mut self, name: &Word, value: &Word) -> Option<(Slot, Stated)> {
        let slot = self.single(name, Some(Role::Fact))?;
        let kind = self.kind(slot);
        let stated = match value.text.strip_prefix('=').map(str::trim) {
            None if matches!(kind, Kind::List(_)) => {
                self.mismatch(name.span, &name.text, kind.word(), "scalar");
                return None;
            }
            None => Stated::Value(self.literal(value, &kind)?),
            Some("person" | "办理人") if kind == Kind::Text => Stated::Person,
            Some("day" | "办理日") if kind == Kind::Date => Stated::Day,
            Some("person" | "办理人") => {
                self.mismatch(value.span, &value.text, "text", kind.word());
                return None;
            }
            Some("day" | "办理日") => {
                self.mismatch(value.span, &value.text, "date", kind.word());
                return None;
            }
            Some(other) => {
                let unknown = Diagnostic::at(Code::UnknownChoice, value.span).with("value", other);
                self.report(unknown.with("choices", "= person, = day"));
                return None;
            }
        };
        Some((slot, stated))
    }
}
