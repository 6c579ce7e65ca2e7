//! Procedures: every office, form, fact and step that they name, found.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::id::{ClauseId, ProcedureId, StepId};
use crate::pack::{BranchText, FormText, PausesText, ProcedureText, StepText, ThenText};
use crate::program::{Branch, Condition, Pauses, Procedure, Role, Step, Then};
use crate::source::{Source, Span};
use crate::value::Kind;
use crate::yaml::Word;

use super::Checker;
use super::formula::Scope;

impl Checker {
    /// Resolves all procedures. What cannot be resolved is reported and left out.
    pub(super) fn procedures(&mut self, texts: &[ProcedureText], forms: &[FormText]) -> Vec<Procedure> {
        texts.iter().map(|text| self.procedure(text, forms)).collect()
    }

    fn procedure(&mut self, text: &ProcedureText, forms: &[FormText]) -> Procedure {
        let before = self.diagnostics.len();
        let procedure = self.resolved(text, forms);
        // A procedure has no `for_each`: the way out is another.
        for outside in self.diagnostics.iter_mut().skip(before).filter(|found| found.code == Code::ListOutside) {
            outside
                .arguments
                .iter_mut()
                .filter(|(name, _)| *name == "reason")
                .for_each(|(_, said)| *said = "step".into());
        }
        procedure
    }

    fn resolved(&mut self, text: &ProcedureText, forms: &[FormText]) -> Procedure {
        let scope = Scope::default();
        let applies = text.applies.as_ref().map_or(Condition::ALWAYS, |applies| self.condition(applies, &scope));
        let pauses = text.pauses.as_ref().and_then(|pauses| self.pauses(pauses));
        let mut ids: BTreeMap<&str, Span> = BTreeMap::new();
        for step in &text.steps {
            self.hold_step_id(step);
            if let Some(first) = ids.get(step.id.text.as_str()) {
                let doubled = Diagnostic::at(Code::DoubledName, step.id.span).with("name", step.id.text.as_str());
                self.report(doubled.and_at(*first));
            } else {
                ids.insert(&step.id.text, step.id.span);
            }
        }
        self.sources(text);
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

    /// Reports steps without a source: once in the head, where it is missing everywhere.
    fn sources(&mut self, text: &ProcedureText) {
        if text.source.is_some() {
            return;
        }
        let bare: Vec<_> = text.steps.iter().filter(|step| step.source.is_none()).map(|step| step.id.span).collect();
        let places = if bare.len() == text.steps.len() { vec![text.span] } else { bare };
        for place in places {
            self.report(Diagnostic::at(Code::MissingKey, place).with("key", "source"));
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
                self.mismatch(word.span, &word.text, "no_list", "pauses");
                return None;
            };
            Some((slot, list))
        };
        let found = [find(&text.from, &Kind::Date), find(&text.to, &Kind::Date), find(&text.because, &Kind::Text)];
        let [(from, list), (to, other), (because, third)] = found.map(Option::unzip);
        let (Some(from), Some(to), Some(because), Some(list)) = (from, to, because, list) else { return None };
        if Some(list) != other || Some(list) != third {
            self.mismatch(text.span, "pauses", "several_lists", "pauses");
            return None;
        }
        Some(Pauses { list, from, to, because })
    }

    fn step(&mut self, procedure: &ProcedureText, text: &StepText, forms: &[FormText]) -> Step {
        let scope = Scope::default();
        let clause = text.clause.as_ref().or(procedure.clause.as_ref());
        let clause = ClauseId::new(clause.map_or("", |word| &word.text));
        let source = text.source.or(procedure.source).unwrap_or(Source::Config);
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
            needs: self.singles(&text.needs.facts, None),
            needs_sheets: self.forms_named(&text.needs.sheets, forms),
            needs_decision: text.needs.decision,
            asks: self.singles(&text.asks, Some(Role::Fact)),
            sets: self.sets(&text.sets, &text.asks),
            issues: self.forms_named(&text.issues, forms),
            approves: self.steps(&text.approves, procedure),
            limit,
            agreed: text.agreed.as_ref().and_then(|word| self.date_fact(word)),
            then: self.then(&text.then, procedure),
            span: text.id.span,
            clause,
            source,
            config: text.config.clone(),
        }
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
}
