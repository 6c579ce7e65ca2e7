//! Deviations in sentences.

use crate::conform::{Deviation, Kind, Missed, Report, SetBy};
use crate::id::{FactId, OfficeId, StepId};
use crate::label::Lang;
use crate::message::Messages;
use crate::program::{Name, Procedure, Program};

use super::super::lines::tame;

/// What deviations are told with.
pub(super) struct Words<'a> {
    pub(super) program: &'a Program,
    procedure: Option<&'a Procedure>,
    pub(super) messages: &'a Messages,
}

impl<'a> Words<'a> {
    pub(super) fn of(report: &Report, program: &'a Program, messages: &'a Messages) -> Self {
        let procedure = program.procedures.iter().find(|procedure| procedure.id == report.procedure);
        Self { program, procedure, messages }
    }

    /// Says at which event, and on which day.
    pub(super) fn place(&self, deviation: &Deviation) -> String {
        let none = || "none".to_owned();
        let arguments = [
            ("event", deviation.event.map_or_else(none, |event| event.to_string())),
            ("on", deviation.on.map_or_else(none, |on| on.to_string())),
            ("before", if deviation.kind == Kind::Skipped { "yes" } else { "no" }.to_owned()),
        ];
        self.messages.say("conform-at", &arguments)
    }

    /// Says what deviates.
    pub(super) fn sentence(&self, deviation: &Deviation) -> String {
        let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
        let arguments = [
            ("step", deviation.step.as_ref().map(|step| self.step(step)).unwrap_or_default()),
            ("activity", tame(&deviation.activity)),
            ("by", tame(deviation.by.as_deref().unwrap_or_default())),
            ("office", tame(&deviation.office.as_deref().map(|office| self.office(office)).unwrap_or_default())),
            ("offices", self.offices(&deviation.offices)),
            ("since", deviation.since.map_or_else(|| "none".to_owned(), |since| since.to_string())),
            ("missed", self.joined(deviation.missed.iter().map(|missed| self.missed(missed)))),
            ("facts", self.joined(deviation.facts.iter().map(|(id, value)| self.fact(id, value)))),
            ("others", self.joined(deviation.others.iter().map(|step| self.step(step)))),
            ("known", yes(!deviation.facts.is_empty())),
            ("ahead", yes(deviation.ahead)),
            ("ends", yes(deviation.others.is_empty())),
        ];
        self.messages.say(&format!("conform-said-{}", deviation.kind.word().replace('_', "-")), &arguments)
    }

    fn step(&self, id: &StepId) -> String {
        let step = self.procedure.and_then(|procedure| procedure.step(procedure.find(id)?));
        step.map_or_else(|| id.to_string(), |step| format!("{id} {}", step.title.get(self.lang())))
    }

    /// Names an office of the pack; a person, whom the log names in its place, by the name.
    fn office(&self, id: &str) -> String {
        let office = self.program.offices.iter().find(|office| office.id.as_str() == id);
        office.map_or_else(|| id.to_owned(), |office| office.label.get(self.lang()).to_owned())
    }

    fn offices(&self, offices: &[OfficeId]) -> String {
        self.joined(offices.iter().map(|office| self.office(office.as_str())))
    }

    fn missed(&self, missed: &Missed) -> String {
        let (by, what) = match &missed.set_by {
            SetBy::Contract(fact) => ("contract", self.name(fact)),
            SetBy::Text(clause) => ("text", clause.to_string()),
        };
        let provisional = if missed.provisional { "yes" } else { "no" };
        let arguments = [
            ("on", missed.on.to_string()),
            ("by", by.to_owned()),
            ("what", what),
            ("provisional", provisional.to_owned()),
        ];
        self.messages.say("conform-missed", &arguments)
    }

    fn fact(&self, id: &FactId, value: &str) -> String {
        let fact = match self.program.vocabulary.find(id.as_str()) {
            Some(Name::Fact(slot)) => self.program.vocabulary.fact(*slot),
            _ => None,
        };
        let read = fact.and_then(|fact| Some((fact, fact.kind.read(value).ok()?)));
        let shown = read.map_or_else(|| value.to_owned(), |(fact, value)| fact.kind.show(&value, self.lang()));
        self.messages.say("conform-fact", &[("name", self.name(id)), ("value", tame(&shown))])
    }

    fn name(&self, id: &FactId) -> String {
        match self.program.vocabulary.find(id.as_str()) {
            Some(Name::Fact(slot)) => {
                self.program.vocabulary.fact(*slot).map(|fact| fact.label.get(self.lang()).to_owned())
            }
            _ => None,
        }
        .unwrap_or_else(|| id.to_string())
    }

    fn joined(&self, parts: impl Iterator<Item = String>) -> String {
        parts.collect::<Vec<_>>().join(if self.lang() == Lang::Zh { "、" } else { ", " })
    }

    fn lang(&self) -> Lang {
        self.messages.lang()
    }
}
