//! The parameters: every dated value, and which one is in force on the day of the book.

use maud::{Markup, html};

use crate::program::{Parameter, ParameterIndex};
use crate::value::{Kind, Value};

use super::anchor;
use super::book::{Book, clause};

impl Book<'_> {
    pub(super) fn parameters(&self) -> Markup {
        html! {
            section.appendix id="parameters" {
                h2 { (self.say("parameters")) }
                p { (self.phrase("parameters-about", &[("date", html! { (self.on) })])) }
                table.grid.parameters {
                    thead { tr {
                        th { (self.say("parameter")) } th { (self.say("values")) } th { (self.say("source")) } th { (self.say("used-in")) }
                    } }
                    tbody { @for (index, parameter) in (0..).map(ParameterIndex).zip(&self.program.parameters) { (self.parameter_row(index, parameter)) } }
                }
            }
        }
    }

    fn parameter_row(&self, index: ParameterIndex, parameter: &Parameter) -> Markup {
        let now = parameter.on(self.on).map(|dated| dated.from);
        html! {
            tr id=(anchor::parameter(&parameter.id)) class=(parameter.source) {
                th scope="row" { (self.text(&parameter.label)) br; code { (parameter.id) } span.place { ":" (parameter.span.line) } }
                td {
                    ul.dated {
                        @for dated in &parameter.values {
                            li.in-force[now == Some(dated.from)] {
                                span.from { (self.phrase("from", &[("date", html! { (dated.from) })])) } " "
                                (self.value(&parameter.kind, &dated.value))
                                @if now == Some(dated.from) { " " span.tick { (self.say("in-force")) } }
                                @if let Some(reason) = &dated.reason { div.because { (self.text(reason)) } }
                            }
                        }
                    }
                    @if now.is_none() { span.faint { (self.say("parameter-none")) } }
                    @if let Kind::Choice(choices) = &parameter.kind {
                        div.faint { (self.say("possible")) (self.join(&choices.0.iter().map(|choice| html! { (parameter.kind.show(&Value::Text(choice.id.clone()), self.lang())) }).collect::<Vec<_>>(), "comma")) }
                    }
                }
                td { (self.mark(parameter.source)) br; (clause(&parameter.clause)) }
                td { (self.users_of_parameter(index)) }
            }
        }
    }

    /// Links the policies, procedures, steps and forms that read a parameter.
    fn users_of_parameter(&self, index: ParameterIndex) -> Markup {
        let users = self.program.policies.iter().filter(|policy| {
            let mut found = false;
            let mut visit = |read: ParameterIndex| found |= read == index;
            policy.applies.parameters(&mut visit);
            policy.rules.iter().for_each(|rule| rule.formulas(&mut |formula| formula.parameters(&mut visit)));
            found
        });
        let mut links: Vec<_> = users
            .map(|policy| html! { a href=(anchor::href(&anchor::policy(&policy.id))) { (self.text(&policy.title)) } })
            .collect();
        for procedure in &self.program.procedures {
            let mut found = false;
            procedure.applies.parameters(&mut |read| found |= read == index);
            links.extend(found.then(|| self.procedure_link(procedure)));
        }
        links.extend(self.steps_where(|step| {
            let mut found = false;
            step.parameters(&mut |read| found |= read == index);
            found
        }));
        links.extend(self.forms_reading(index));
        html! { @if links.is_empty() { span.faint { (self.say("used-nowhere")) } } @else { (self.join(&links, "comma")) } }
    }
}
