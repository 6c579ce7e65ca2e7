//! Departments and offices, each with all its steps and duties and what it may do.

use maud::{Markup, html};

use crate::act::Act;
use crate::program::{Effect, Office, Procedure, Step, Who};

use super::anchor;
use super::book::{self, Book, reference};

impl Book<'_> {
    pub(super) fn offices(&self) -> Markup {
        html! {
            section.appendix id="offices" {
                h2 { (self.say("offices")) }
                p { (self.say("offices-about")) }
                (self.acts())
                @for office in &self.program.offices { (self.office_section(office)) }
            }
        }
    }

    /// Says of every act whose it is.
    fn acts(&self) -> Markup {
        html! {
            table.grid.acts {
                thead { tr { th { (self.say("act")) } th { (self.say("act-whose")) } } }
                tbody {
                    @for act in Act::ALL {
                        tr { th scope="row" { (self.act(act)) } td { (self.whose(act)) } }
                    }
                }
            }
        }
    }

    fn whose(&self, act: Act) -> Markup {
        let named: Vec<_> = self.program.offices_for(act).map(|office| self.office(&office.id)).collect();
        html! {
            @if !named.is_empty() { (self.join(&named, "comma")) }
            @else if act.always_reserved() { span.faint { (self.say("act-nobody")) } }
            @else { (self.say("act-everybody")) }
        }
    }

    fn act(&self, act: Act) -> String {
        self.messages.get(&format!("act-{}", act.word().replace('_', "-")))
    }

    /// Lists the steps of an office, procedure by procedure.
    fn steps_of_office(&self, steps: &[(&Procedure, &Step)]) -> Markup {
        let of = |procedure: &Procedure| -> Vec<_> {
            let own = steps.iter().filter(|(home, _)| home.id == procedure.id);
            own.map(|(procedure, step)| self.step_of_office(procedure, step)).collect()
        };
        html! {
            ul.plain-duties {
                @for procedure in &self.program.procedures {
                    @let own = of(procedure);
                    @if !own.is_empty() {
                        li { span.faint { (self.text(&procedure.title)) (self.say("office-steps")) } (self.join(&own, "comma")) }
                    }
                }
            }
        }
    }

    /// Links a step, and says where others do it too.
    fn step_of_office(&self, procedure: &Procedure, step: &Step) -> Markup {
        html! {
            (self.step_link(procedure, step))
            @match &step.who {
                Who::Any(offices) if offices.len() > 1 => { span.faint { (self.say("office-any")) } }
                Who::All(offices) if offices.len() > 1 => { span.faint { (self.say("office-all")) } }
                _ => {}
            }
        }
    }

    fn office_section(&self, office: &Office) -> Markup {
        let rules = self.program.policies.iter().flat_map(|policy| policy.rules.iter().map(move |rule| (policy, rule)));
        let duties: Vec<_> = rules
            .filter_map(|(policy, rule)| match &rule.effect {
                Effect::Duty(who, text) if *who == office.id => Some((policy, rule, text)),
                _ => None,
            })
            .collect();
        let steps: Vec<_> = self.steps().filter(|(_, step)| step.who.offices().contains(&office.id)).collect();
        html! {
            section.office id=(anchor::office(&office.id)) {
                h3 {
                    (self.text(&office.label)) " "
                    code { (office.id) }
                    span.basis {
                        @if let Some(clause) = &office.clause { (book::clause(clause)) " " }
                        @if let Some(source) = office.source { (self.mark(source)) }
                    }
                }
                p.faint {
                    (self.say(if office.department { "kind-department" } else { "kind-office" }))
                    @if let Some(within) = &office.within { (self.phrase("within", &[("office", self.office(within))])) }
                    @if duties.is_empty() && steps.is_empty() { (self.say("no-duties")) }
                }
                @if !office.may.is_empty() {
                    p.powers { (self.phrase("may", &[("acts", self.join(&office.may.iter().map(|act| html! { (self.act(*act)) }).collect::<Vec<_>>(), "comma"))])) }
                }
                @if !steps.is_empty() { (self.steps_of_office(&steps)) }
                @if !duties.is_empty() {
                    ul.plain-duties {
                        @for (policy, rule, text) in duties {
                            li {
                                (self.template(text)) " "
                                a.faint href=(anchor::href(&anchor::rule(&reference(policy, rule)))) { (rule.clause) }
                            }
                        }
                    }
                }
            }
        }
    }
}
