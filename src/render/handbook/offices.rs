//! Departments and offices, each with all its duties.

use maud::{Markup, html};

use crate::program::{Effect, Office};

use super::anchor;
use super::book::{self, Book, reference};

impl Book<'_> {
    pub(super) fn offices(&self) -> Markup {
        html! {
            section.appendix id="offices" {
                h2 { (self.say("offices")) }
                p { (self.say("offices-about")) }
                @for office in &self.program.offices { (self.office_section(office)) }
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
