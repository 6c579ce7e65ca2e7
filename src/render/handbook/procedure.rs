//! A procedure: for which cases it is, what stops its clock, its picture, and its steps.

use maud::{Markup, PreEscaped, html};

use crate::program::{Procedure, Step};
use crate::render::{chart_figure, procedure_chart};

use super::anchor;
use super::book::{Book, step_reference};

impl<'b> Book<'b> {
    pub(super) fn procedure(&self, procedure: &Procedure) -> Markup {
        let picture = procedure_chart(self.program, procedure, self.messages, self.on).chart;
        html! {
            section.policy.procedure id=(anchor::procedure(&procedure.id)) {
                header.policy-head {
                    h4 { (self.text(&procedure.title)) }
                    p.faint { code { (procedure.id) } }
                }
                (self.procedure_scope(procedure))
                figure.picture { (PreEscaped(chart_figure(&picture))) }
                @for step in &procedure.steps { (self.step(procedure, step)) }
            }
        }
    }

    fn procedure_scope(&self, procedure: &Procedure) -> Markup {
        let applies = self.condition(&procedure.applies);
        html! {
            @if applies.is_some() || procedure.pauses.is_some() {
                dl.scope {
                    @if let Some(applies) = applies { dt { (self.say("procedure-applies")) } dd { (applies) } }
                    @if let Some(pauses) = procedure.pauses {
                        dt { (self.say("procedure-pauses")) }
                        dd { (self.phrase("procedure-paused", &[
                            ("list", self.group(pauses.list)),
                            ("from", self.fact(pauses.from)),
                            ("to", self.fact(pauses.to)),
                            ("because", self.fact(pauses.because)),
                        ])) }
                    }
                }
            }
        }
    }

    /// Visits all steps with their procedures.
    pub(super) fn steps(&self) -> impl Iterator<Item = (&'b Procedure, &'b Step)> + use<'b> {
        let procedures = self.program.procedures.iter();
        procedures.flat_map(|procedure| procedure.steps.iter().map(move |step| (procedure, step)))
    }

    /// Links the steps of which something holds.
    pub(super) fn steps_where(&self, holds: impl Fn(&Step) -> bool) -> Vec<Markup> {
        self.steps().filter(|(_, step)| holds(step)).map(|(procedure, step)| self.step_link(procedure, step)).collect()
    }

    /// Names a step by its id and title, with a link to it.
    pub(super) fn step_link(&self, procedure: &Procedure, step: &Step) -> Markup {
        html! {
            a.step-link href=(anchor::href(&anchor::step(&step_reference(procedure, step)))) {
                (step.id) " " (self.text(&step.title))
            }
        }
    }

    pub(super) fn procedure_link(&self, procedure: &Procedure) -> Markup {
        html! { a href=(anchor::href(&anchor::procedure(&procedure.id))) { (self.text(&procedure.title)) } }
    }
}
