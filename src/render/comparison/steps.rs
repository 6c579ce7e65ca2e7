//! What is said of procedures and steps, in words.

use maud::{Markup, html};

use crate::id::{ProcedureId, StepRef};
use crate::program::{Condition, Procedure, Program, Step, StepIndex, Who};
use crate::render::handbook::{Words, plain};

use super::words::Sides;

impl Sides<'_> {
    /// Names who does a step: one, any one of several, or each of them.
    pub(super) fn who(&self, words: &Words<'_>, who: &Who) -> Markup {
        let offices = self.join(who.offices().iter().map(|office| words.office(office)));
        let key = match who {
            _ if who.offices().len() == 1 => return offices,
            Who::Any(_) => "standing-any",
            Who::All(_) => "standing-all",
        };
        html! { (self.messages.say(key, &[("offices", plain(&offices))])) }
    }

    /// Names steps by their ids and titles, in the order of their procedure.
    pub(super) fn steps(&self, words: &Words<'_>, steps: &[StepRef]) -> Markup {
        let mut steps: Vec<_> = steps.iter().map(|id| (step(words.program(), id), id)).collect();
        steps.sort_by_key(|(found, _)| found.map(|(index, _)| index));
        self.join(steps.into_iter().map(|(found, id)| {
            html! { (id.step) @if let Some((_, step)) = found { " " (self.text(&step.title)) } }
        }))
    }

    /// Writes when a way is taken to which branches lead; none is where no other holds.
    pub(super) fn branches(&self, words: &Words<'_>, when: &[Option<&Condition>]) -> Markup {
        let otherwise = || html! { (self.messages.get("release-word-otherwise")) };
        let one = |when: Option<&Condition>| when.map_or_else(otherwise, |condition| words.condition(condition));
        match when {
            [only] => one(*only),
            several => html! {
                span.lead { (self.messages.get("handbook-one-of")) }
                ul.conditions { @for when in several { li { (one(*when)) } } }
            },
        }
    }

    /// Joins names as a sentence lists them.
    pub(super) fn join(&self, names: impl Iterator<Item = Markup>) -> Markup {
        let comma = self.messages.get("handbook-comma");
        html! { @for (place, name) in names.enumerate() { @if place > 0 { (comma) } (name) } }
    }
}

pub(super) fn procedure<'p>(program: &'p Program, id: &ProcedureId) -> Option<&'p Procedure> {
    program.procedures.iter().find(|procedure| procedure.id == *id)
}

pub(super) fn step<'p>(program: &'p Program, id: &StepRef) -> Option<(StepIndex, &'p Step)> {
    let procedure = procedure(program, &id.procedure)?;
    let index = procedure.find(&id.step)?;
    Some((index, procedure.step(index)?))
}
