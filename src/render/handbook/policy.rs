//! A policy: its head, and the one body it has.

use maud::{Markup, html};

use crate::pack::Hit;
use crate::program::{Effect, Policy, Rule, Table};

use super::anchor;
use super::book::{Book, clause, reference};

impl Book<'_> {
    pub(super) fn policy(&self, policy: &Policy) -> Markup {
        html! {
            section.policy id=(anchor::policy(&policy.id)) {
                header.policy-head {
                    h4 { (self.text(&policy.title)) }
                    p.faint { code { (policy.id) } }
                }
                (self.scope(policy))
                @match (&policy.table, policy.rules.first().map(|rule| &rule.effect)) {
                    (Some(table), _) => { (self.table(policy, table)) }
                    (None, Some(Effect::Duty(..))) => { (self.duties(policy)) }
                    (None, Some(Effect::Warning(_))) => { (self.warnings(policy)) }
                    (None, _) => { @for rule in &policy.rules { (self.rule(policy, rule)) } }
                }
            }
        }
    }

    /// Says of which records the policy speaks, and when it speaks at all.
    fn scope(&self, policy: &Policy) -> Markup {
        let applies = self.condition(&policy.applies);
        html! {
            @if policy.for_each.is_some() || applies.is_some() {
                dl.scope {
                    @if let Some(group) = policy.for_each {
                        dt { (self.say("for-each")) }
                        dd { (self.phrase("for-each-record", &[("list", self.group(group))])) }
                    }
                    @if let Some(applies) = applies { dt { (self.say("applies")) } dd { (applies) } }
                }
            }
        }
    }

    fn table(&self, policy: &Policy, table: &Table) -> Markup {
        let rows: Vec<_> = policy.rules.iter().zip(&table.cells).collect();
        let width = table.inputs.len() + table.outputs.len() + 2;
        let hit = match table.hit {
            Hit::Unique => "hit-unique",
            Hit::Any => "hit-any",
            Hit::First => "hit-first",
            Hit::Collect => "hit-collect",
        };
        html! {
            table.grid.decision {
                thead { tr {
                    th { (self.say("row")) }
                    @for slot in &table.inputs { th { (self.fact(*slot)) } }
                    @for slot in &table.outputs { th.output { (self.fact(*slot)) } }
                    th { (self.say("source")) }
                } }
                tbody {
                    @if rows.is_empty() { tr { td.empty colspan=(width) { (self.say("no-rows")) } } }
                    @for (rule, cells) in &rows { (self.row(policy, table, rule, cells)) }
                }
            }
            p.faint { (self.say(hit)) " " (self.place(table.span)) }
            @if let Some(rule) = policy.otherwise.and_then(|index| policy.rules.get(index)) { (self.rule(policy, rule)) }
        }
    }

    fn row(&self, policy: &Policy, table: &Table, rule: &Rule, cells: &[crate::program::Test]) -> Markup {
        html! {
            tr id=(anchor::rule(&reference(policy, rule))) class=(rule.source) {
                th scope="row" { (rule.id) br; (self.place(rule.span)) }
                @for (slot, test) in table.inputs.iter().zip(cells) { td { (self.cell(*slot, test)) } }
                @for slot in &table.outputs {
                    td.output {
                        @match &rule.effect {
                            Effect::Gives(gives) => {
                                @match gives.iter().find(|give| give.output == *slot) {
                                    Some(give) => { (self.formula(&give.value, self.kind(*slot))) }
                                    None => { span.faint { "—" } }
                                }
                            }
                            _ => {}
                        }
                    }
                }
                td {
                    (self.mark(rule.source))
                    @if rule.clause != policy.clause { " " (clause(&rule.clause)) }
                    @if let Some(because) = &rule.because { div.because { (self.template(because)) } }
                    @if let Some(links) = self.shown_in(policy, rule) { div.faint { (self.say("shown-in")) " " (links) } }
                }
            }
        }
    }
}
