//! The words of a picture.

use crate::id::{ClauseId, FormId, OfficeId};
use crate::label::Lang;
use crate::message::Messages;
use crate::program::{Condition, Procedure, Program, Slot, Step};
use crate::render::handbook::{Words, plain};
use crate::source::Source;
use crate::value::Date;

use super::ways::Way;

/// The words of a picture.
pub(super) struct Labels<'p> {
    pub program: &'p Program,
    pub procedure: &'p Procedure,
    pub messages: &'p Messages,
    pub words: Words<'p>,
    on: Date,
    /// The clause and source of most steps, told under the title; no step's own where none has the most.
    basis: Option<(&'p ClauseId, Source)>,
}

impl<'p> Labels<'p> {
    pub(super) fn new(program: &'p Program, procedure: &'p Procedure, messages: &'p Messages, on: Date) -> Self {
        let words = Words::terse(program, messages, on);
        Self { program, procedure, messages, words, on, basis: basis(procedure) }
    }

    /// Writes what stands under the title: number, clause, for which cases, and what else holds for the whole.
    pub(super) fn subtitle(&self) -> String {
        let Self { program, procedure, messages, .. } = *self;
        let mut parts = vec![format!("{} {}", program.regulation.number, procedure.clause).trim_end().to_owned()];
        let applies = self.condition(&procedure.applies);
        if !applies.is_empty() {
            parts.push(messages.say("chart-applies", &[("condition", applies)]));
        }
        if let Some(pauses) = procedure.pauses
            && let Some(group) = program.vocabulary.group(pauses.list)
        {
            parts.push(messages.say("chart-pauses", &[("list", group.label.get(messages.lang()).to_owned())]));
        }
        if self.shows_parameters() {
            parts.push(messages.say("chart-parameters", &[("date", self.on.to_string())]));
        }
        if let Some((clause, source)) = self.basis {
            let source = messages.get(&format!("source-{source}"));
            parts.push(messages.say("chart-basis", &[("clause", clause.to_string()), ("source", source)]));
        }
        parts.join(" · ")
    }

    /// Writes when a way is taken.
    pub(super) fn way(&self, way: &Way<'_>) -> Option<String> {
        if !way.chosen {
            return None;
        }
        if way.when.is_empty() {
            return Some(self.messages.get("chart-otherwise"));
        }
        let conditions: Vec<_> = way.when.iter().map(|condition| self.condition(condition)).collect();
        Some(conditions.join(&self.messages.get("handbook-or")))
    }

    /// Writes a condition in one line; nothing where it always holds.
    pub(super) fn condition(&self, condition: &Condition) -> String {
        plain(&self.words.condition(condition))
    }

    /// Writes on what authority a step stands, where most steps do not stand on the same, and which parts of it are the factory's own.
    pub(super) fn basis(&self, step: &Step) -> Option<String> {
        let own = (&step.clause, step.source);
        let mut said = Vec::new();
        if self.basis != Some(own) {
            said.push(self.stands_on(own.0, own.1));
        }
        if !step.config.is_empty() {
            let parts = step.config.iter().map(|part| self.messages.get(&format!("handbook-step-{}", part.word())));
            let parts = self.list(&parts.collect::<Vec<_>>());
            said.push(self.messages.say("handbook-own-parts", &[("parts", parts)]));
        }
        (!said.is_empty()).then(|| said.join(" · "))
    }

    /// Writes a clause and what it stands on.
    pub(super) fn stands_on(&self, clause: &ClauseId, source: Source) -> String {
        format!("{clause} {}", self.messages.get(&format!("source-{source}"))).trim_start().to_owned()
    }

    pub(super) fn office(&self, id: &OfficeId) -> String {
        office(self.program, id, self.messages.lang())
    }

    pub(super) fn fact(&self, slot: Slot) -> String {
        let fact = self.program.vocabulary.fact(slot);
        fact.map_or_else(String::new, |fact| fact.label.get(self.messages.lang()).to_owned())
    }

    /// Names a sheet.
    pub(super) fn sheet(&self, id: &FormId) -> String {
        plain(&self.words.form(id))
    }

    /// Joins parts as a sentence lists them.
    pub(super) fn list(&self, parts: &[String]) -> String {
        parts.join(&self.messages.get("handbook-comma"))
    }

    /// Tells whether a limit is reckoned with parameters, whose values change.
    fn shows_parameters(&self) -> bool {
        let mut shown = false;
        for limit in self.procedure.steps.iter().filter_map(|step| step.limit.as_ref()) {
            limit.length.parameters(&mut |_| shown = true);
        }
        shown
    }
}

/// Names a department or office.
pub(super) fn office(program: &Program, id: &OfficeId, lang: Lang) -> String {
    let office = program.offices.iter().find(|office| office.id == *id);
    office.map_or_else(|| id.to_string(), |office| office.label.get(lang).to_owned())
}

/// Returns the clause and source of more than half of the steps.
fn basis(procedure: &Procedure) -> Option<(&ClauseId, Source)> {
    let all: Vec<_> = procedure.steps.iter().map(|step| (&step.clause, step.source)).collect();
    let most = |one: &&(&ClauseId, Source)| all.iter().filter(|other| other == one).count() * 2 > all.len();
    all.iter().find(most).copied()
}
