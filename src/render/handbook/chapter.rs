//! One chapter of the regulation: its clauses, with the procedures and policies of each.

use maud::{Markup, html};

use super::anchor;
use super::book::Book;
use super::clauses::{Chapter, Clause};

impl Book<'_> {
    pub(super) fn chapter(&self, chapter: &Chapter<'_>) -> Markup {
        let (own, others): (Vec<_>, Vec<_>) = chapter.clauses.iter().partition(|clause| clause.has_own());
        html! {
            section.chapter id=(anchor::chapter(&chapter.name)) {
                h2 { span.numeral { (chapter.name) } }
                @for clause in own { (self.clause_section(clause)) }
                @if !others.is_empty() { (self.other_clauses(&others)) }
            }
        }
    }

    fn clause_section(&self, clause: &Clause<'_>) -> Markup {
        let references = self.references(clause);
        html! {
            section.clause-section id=(anchor::clause(&clause.id)) {
                h3 { (clause.id) }
                @for procedure in &clause.procedures { (self.procedure(procedure)) }
                @for policy in &clause.policies { (self.policy(policy)) }
                @if !references.is_empty() {
                    aside.references {
                        span.lead { (self.phrase("see-also", &[("clause", html! { (clause.id) })])) }
                        dl { @for (key, links) in &references { dt { (self.say(key)) } dd { (self.join(links, "comma")) } } }
                    }
                }
            }
        }
    }

    /// Lists the clauses that have no policy and no procedure of their own: what speaks of them stands elsewhere.
    fn other_clauses(&self, clauses: &[&Clause<'_>]) -> Markup {
        html! {
            section.other-clauses {
                h3 { (self.say("other-clauses")) }
                table.grid {
                    thead { tr { th { (self.say("clause")) } th { (self.say("other-clauses-where")) } } }
                    tbody {
                        @for clause in clauses {
                            tr id=(anchor::clause(&clause.id)) {
                                th.clause-cell scope="row" { (clause.id) }
                                td {
                                    dl.references {
                                        @for (key, links) in &self.references(clause) {
                                            dt { (self.say(key)) } dd { (self.join(links, "comma")) }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Links what speaks of a clause without standing under it.
    fn references(&self, clause: &Clause<'_>) -> Vec<(&'static str, Vec<Markup>)> {
        let rules = clause.rules.iter().map(|(policy, rule)| {
            html! { (self.rule_link(policy, rule)) @if rule.title.is_some() { span.faint { (self.phrase("in-policy", &[("policy", html! { (self.text(&policy.title)) })])) } } }
        });
        let steps = clause.steps.iter().map(|(procedure, step)| {
            let home = self.phrase("in-policy", &[("policy", self.procedure_link(procedure))]);
            html! { (self.step_link(procedure, step)) span.faint { (home) } }
        });
        let parameters = clause.parameters.iter().map(|parameter| self.parameter_named(&parameter.id));
        let offices = clause.offices.iter().map(|office| self.office(&office.id));
        let forms = clause.forms.iter().map(|form| self.form_link(form));
        let examples = self
            .examples
            .iter()
            .filter(|example| clause.examples.contains(&example.number))
            .map(|example| self.example_link(example));
        let all = [
            ("rules", rules.collect::<Vec<_>>()),
            ("steps", steps.collect()),
            ("parameters", parameters.collect()),
            ("short-offices", offices.collect()),
            ("forms", forms.collect()),
            ("shown-in", examples.collect()),
        ];
        all.into_iter().filter(|(_, links)| !links.is_empty()).collect()
    }
}
