//! Procedures: every office, form, fact and step that they name, found.

use crate::diagnostic::{Code, Diagnostic};
use crate::id::{ClauseId, FormId, OfficeId, ProcedureId, StepId};
use crate::pack::{
    BranchText, FormText, LimitText, OfText, PausesText, ProcedureText, StepText, ThenText, UntilText, WaitText,
    WhoText,
};
use crate::program::{
    Branch, Condition, Formula, Limit, Pauses, Procedure, Role, Slot, Stated, Step, StepIndex, Then, Unit, Until, Wait,
    Who,
};
use crate::source::Source;
use crate::value::{Kind, Value};
use crate::yaml::Word;

use super::Checker;
use super::formula::Scope;

/// The longest time that a limit may set, in its own unit.
const LONGEST: u32 = 36_500;

impl Checker {
    /// Resolves all procedures. What cannot be resolved is reported and left out.
    pub(super) fn procedures(&mut self, texts: &[ProcedureText], forms: &[FormText]) -> Vec<Procedure> {
        texts.iter().map(|text| self.procedure(text, forms)).collect()
    }

    fn procedure(&mut self, text: &ProcedureText, forms: &[FormText]) -> Procedure {
        let scope = Scope::default();
        let applies = text.applies.as_ref().map_or(Condition::ALWAYS, |applies| self.condition(applies, &scope));
        let pauses = text.pauses.as_ref().and_then(|pauses| self.pauses(pauses));
        for (place, step) in text.steps.iter().enumerate() {
            if let Some(first) = text.steps.iter().take(place).find(|first| first.id.text == step.id.text) {
                let doubled = Diagnostic::at(Code::DoubledName, step.id.span).with("name", step.id.text.as_str());
                self.report(doubled.and_at(first.id.span));
            }
        }
        if text.steps.is_empty() {
            self.report(Diagnostic::at(Code::MissingKey, text.span).with("key", "steps"));
        }
        let steps = text.steps.iter().map(|step| self.step(text, step, forms)).collect();
        Procedure {
            id: ProcedureId::new(&text.id),
            title: text.title.clone(),
            clause: ClauseId::new(text.clause.as_ref().map_or("", |word| &word.text)),
            applies,
            pauses,
            steps,
            span: text.span,
        }
    }

    /// Finds the facts of the list whose records stop the clock: all of one list.
    fn pauses(&mut self, text: &PausesText) -> Option<Pauses> {
        let mut find = |word: &Option<Word>, kind: &Kind| {
            let word = word.as_ref()?;
            let slot = self.fact(&word.text, word.span)?;
            let found = self.kind(slot);
            if found != *kind {
                self.mismatch(word.span, &word.text, found.word(), kind.word());
                return None;
            }
            let Some(list) = self.vocabulary.list_of(slot) else {
                self.mismatch(word.span, &word.text, "no_list", "one_list");
                return None;
            };
            Some((slot, list))
        };
        let found = [find(&text.from, &Kind::Date), find(&text.to, &Kind::Date), find(&text.because, &Kind::Text)];
        let [(from, list), (to, other), (because, third)] = found.map(Option::unzip);
        let (Some(from), Some(to), Some(because), Some(list)) = (from, to, because, list) else { return None };
        if Some(list) != other || Some(list) != third {
            self.mismatch(text.span, "pauses", "several_lists", "one_list");
            return None;
        }
        Some(Pauses { list, from, to, because })
    }

    fn step(&mut self, procedure: &ProcedureText, text: &StepText, forms: &[FormText]) -> Step {
        let scope = Scope::default();
        let clause = text.clause.as_ref().or(procedure.clause.as_ref());
        let clause = ClauseId::new(clause.map_or("", |word| &word.text));
        let source = text.source.or(procedure.source).unwrap_or_else(|| {
            self.report(Diagnostic::at(Code::MissingKey, text.id.span).with("key", "source"));
            Source::Config
        });
        let when = text.when.as_ref().map_or(Condition::ALWAYS, |when| self.condition(when, &scope));
        let limit = text.within.as_ref().and_then(|within| self.limit(within, &clause, source));
        Step {
            id: StepId::new(&text.id.text),
            title: text.title.clone(),
            text: text.text.clone(),
            who: self.who(&text.who),
            when,
            waits: text.waits.as_ref().and_then(|wait| self.wait(wait)),
            joins: self.steps(&text.joins, procedure),
            needs: text.needs.facts.iter().filter_map(|word| self.single(word, None)).collect(),
            needs_sheets: self.forms_named(&text.needs.sheets, forms),
            needs_decision: text.needs.decision,
            asks: text.asks.iter().filter_map(|word| self.single(word, Some(Role::Fact))).collect(),
            sets: text.sets.iter().filter_map(|(name, value)| self.set(name, value)).collect(),
            issues: self.forms_named(&text.issues, forms),
            approves: self.steps(&text.approves, procedure),
            limit,
            agreed: text.agreed.as_ref().and_then(|word| self.date_fact(word)),
            then: self.then(&text.then, procedure),
            span: text.id.span,
            clause,
            source,
        }
    }

    fn who(&mut self, text: &WhoText) -> Who {
        let offices: Vec<OfficeId> = text.offices.iter().filter_map(|word| self.office(word)).collect();
        if text.all { Who::All(offices) } else { Who::Any(offices) }
    }

    fn wait(&mut self, text: &WaitText) -> Option<Wait> {
        let until = match text.until.as_ref()? {
            UntilText::MonthEnd => Until::MonthEnd,
            UntilText::Holds(condition) => Until::Holds(self.condition(condition, &Scope::default())),
        };
        Some(Wait { what: text.what.clone(), until, since: text.since.as_ref().and_then(|word| self.date_fact(word)) })
    }

    fn limit(&mut self, text: &LimitText, clause: &ClauseId, source: Source) -> Option<Limit> {
        let (unit, length) = text.lengths.first()?;
        let unit = Unit::ALL.into_iter().find(|known| known.word() == unit.text)?;
        let (formula, kind) = self.formula(length, &Scope::default())?;
        if !matches!(kind, Kind::Integer | Kind::Days) {
            self.mismatch(length.span, &length.text, kind.word(), "integer");
            return None;
        }
        let possible =
            |value: &Value| matches!(value, Value::Number(number) if *number <= LONGEST.into() && *number > 0.into());
        if matches!(&formula, Formula::Literal(value) if !possible(value)) {
            let malformed = Diagnostic::at(Code::ValueMalformed, length.span).with("value", length.text.as_str());
            self.report(malformed.with("kind", "length"));
            return None;
        }
        let when = text.when.as_ref().map_or(Condition::ALWAYS, |when| self.condition(when, &Scope::default()));
        Some(Limit {
            unit,
            length: formula,
            written: length.text.clone(),
            from: text.from.as_ref().and_then(|word| self.date_fact(word)),
            when,
            clause: text.clause.as_ref().map_or_else(|| clause.clone(), |word| ClauseId::new(&word.text)),
            source: text.source.unwrap_or(source),
        })
    }

    /// Finds a date that a case holds, or that follows from it, outside all lists.
    fn date_fact(&mut self, word: &Word) -> Option<Slot> {
        let slot = self.single(word, None)?;
        let kind = self.kind(slot);
        if kind == Kind::Date {
            return Some(slot);
        }
        self.mismatch(word.span, &word.text, kind.word(), "date");
        None
    }

    /// Finds a fact or output outside all lists; where a role is asked for, one of that role.
    fn single(&mut self, word: &Word, role: Option<Role>) -> Option<Slot> {
        let slot = self.fact(&word.text, word.span)?;
        if let Some(list) = self.vocabulary.list_of(slot).and_then(|list| self.vocabulary.group(list)) {
            let outside = Diagnostic::at(Code::ListOutside, word.span).with("name", word.text.as_str());
            let outside = outside.with("list", list.id.as_str()).with("reason", "outside");
            self.report(outside);
            return None;
        }
        if role.is_some_and(|role| self.vocabulary.fact(slot).is_some_and(|fact| fact.role != role)) {
            self.report(Diagnostic::at(Code::OutputGiven, word.span).with("name", word.text.as_str()));
            return None;
        }
        Some(slot)
    }

    /// Resolves a fact that follows from a step: a value, or who did it and when.
    fn set(&mut self, name: &Word, value: &Word) -> Option<(Slot, Stated)> {
        let slot = self.single(name, Some(Role::Fact))?;
        let kind = self.kind(slot);
        let stated = match value.text.strip_prefix('=').map(str::trim) {
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

    fn then(&mut self, text: &ThenText, procedure: &ProcedureText) -> Then {
        match text {
            ThenText::Go(to) => Then::Go(self.steps(to, procedure)),
            ThenText::Choose(branches) => {
                Then::Choose(branches.iter().map(|branch| self.branch(branch, procedure)).collect())
            }
        }
    }

    fn branch(&mut self, text: &BranchText, procedure: &ProcedureText) -> Branch {
        let when = text.when.as_ref().map(|when| self.condition(when, &Scope::default()));
        Branch { when, to: self.steps(&text.to, procedure), span: text.span }
    }

    /// Finds steps of the procedure by their ids.
    fn steps(&mut self, words: &[Word], procedure: &ProcedureText) -> Vec<StepIndex> {
        words.iter().filter_map(|word| self.step_named(word, procedure)).collect()
    }

    fn step_named(&mut self, word: &Word, procedure: &ProcedureText) -> Option<StepIndex> {
        let place = procedure.steps.iter().position(|step| step.id.text == word.text);
        let found = place.and_then(|place| u32::try_from(place).ok()).map(StepIndex);
        if found.is_none() {
            let ids: Vec<_> = procedure.steps.iter().map(|step| step.id.text.as_str()).collect();
            let unknown = Diagnostic::at(Code::UnknownStep, word.span).with("name", word.text.as_str());
            self.report(unknown.with("known", ids.join(", ")).suggest(&word.text, ids));
        }
        found
    }

    /// Finds forms of a case by their ids or titles.
    fn forms_named(&mut self, words: &[Word], forms: &[FormText]) -> Vec<FormId> {
        let mut found = Vec::new();
        for word in words {
            let named =
                |form: &&FormText| form.id == word.text || form.title.zh == word.text || form.title.en == word.text;
            match forms.iter().find(named) {
                Some(form) if matches!(form.of, OfText::Case) => found.push(FormId::new(&form.id)),
                Some(form) => {
                    let subject = Diagnostic::at(Code::FormSubject, word.span).with("form", &form.title);
                    self.report(subject.with("of", "month"));
                }
                None => {
                    let ids: Vec<_> = forms.iter().map(|form| form.id.as_str()).collect();
                    let names = forms.iter().flat_map(|form| [form.id.as_str(), form.title.zh.as_str()]);
                    let unknown = Diagnostic::at(Code::UnknownForm, word.span).with("name", word.text.as_str());
                    let unknown = unknown.with("listed", if ids.is_empty() { "no" } else { "yes" });
                    self.report(unknown.with("known", ids.join(", ")).suggest(&word.text, names));
                }
            }
        }
        found
    }
}
