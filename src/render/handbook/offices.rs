//! Departments and offices, each with all its duties and what it may do.

use maud::{Markup, html};

use crate::act::Act;
use crate::program::{Effect, Office};

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

    fn office_section(&self, office: &Office) -> Markup {
        let rules = self.program.policies.iter().flat_map(|policy| policy.rules.iter().map(move |rule| (policy, rule)));
        let duties: Vec<_> = rules
            .filter_map(|(policy, rule)| match &rule.effect {
                Effect::Duty(who, text) if *who == office.id => Some((policy, rule, text)),
                _ => None,
            })
            .collect();
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
                    @if duties.is_empty() { (self.say("no-duties")) }
                }
                @if !office.may.is_empty() {
                    p.powers { (self.phrase("may", &[("acts", self.join(&office.may.iter().map(|act| html! { (self.act(*act)) }).collect::<Vec<_>>(), "comma"))])) }
                }
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
