//! A step of a procedure: who does it, what it takes, within how long, and what follows.

use maud::{Markup, html};

use crate::id::FormId;
use crate::program::{Branch, Limit, Procedure, Stated, Step, StepIndex, Then, Until, Wait, Who};

use super::anchor;
use super::book::{Book, clause, step_reference};
use super::examples::Example;

impl Book<'_> {
    pub(super) fn step(&self, procedure: &Procedure, step: &Step) -> Markup {
        html! {
            article class=(format!("rule step {}", step.source)) id=(anchor::step(&step_reference(procedure, step))) {
                header {
                    code.rule-id { (step.id) }
                    span.title { (self.text(&step.title)) }
                    span.basis {
                        @if step.clause != procedure.clause { (clause(&step.clause)) " " }
                        (self.mark(step.source))
                        @if !step.config.is_empty() { " " span class="mark config" { (self.own_parts(step)) } }
                    }
                }
                dl {
                    @if let Some(text) = &step.text { dt { (self.say("step-text")) } dd { (self.text(text)) } }
                    dt { (self.say("step-who")) } dd { (self.who(&step.who)) }
                    (self.before(procedure, step))
                    (self.with_it(procedure, step))
                    (self.by_when(step))
                    dt { (self.say("step-then")) } dd { (self.then(procedure, &step.then)) }
                }
                footer {
                    @if let Some(links) = self.done_in(procedure, step) { span { (self.say("shown-in")) " " (links) } }
                    (self.place(step.span))
                }
            }
        }
    }

    /// Names the parts of a step that the factory settled.
    fn own_parts(&self, step: &Step) -> String {
        let parts = step.config.iter().map(|part| self.say(&format!("step-{}", part.word())));
        let parts = parts.collect::<Vec<_>>().join(&self.say("comma"));
        self.messages.say("handbook-own-parts", &[("parts", parts)])
    }

    /// Names who does a step: one, any one of several, or each of them.
    fn who(&self, who: &Who) -> Markup {
        let names: Vec<_> = who.offices().iter().map(|office| self.office(office)).collect();
        let offices = self.join(&names, "comma");
        match who {
            _ if names.len() == 1 => offices,
            Who::Any(_) => self.phrase("who-any", &[("offices", offices)]),
            Who::All(_) => self.phrase("who-all", &[("offices", offices)]),
        }
    }

    /// Says what there must be before a step may be done.
    fn before(&self, procedure: &Procedure, step: &Step) -> Markup {
        let mut needs: Vec<_> = step.needs.iter().map(|slot| self.fact(*slot)).collect();
        needs.extend(step.needs_sheets.iter().map(|form| self.sheet_link(form)));
        if step.needs_decision {
            needs.push(html! { (self.say("step-decision")) });
        }
        html! {
            @if !step.joins.is_empty() {
                dt { (self.say("step-joins")) }
                dd { (self.phrase("step-joined", &[("steps", self.links(procedure, &step.joins))])) }
            }
            @if let Some(when) = self.condition(&step.when) { dt { (self.say("step-when")) } dd { (when) } }
            @if let Some(wait) = &step.waits { dt { (self.say("step-waits")) } dd { (self.wait(wait)) } }
            @if !needs.is_empty() { dt { (self.say("step-needs")) } dd { (self.join(&needs, "comma")) } }
        }
    }

    fn wait(&self, wait: &Wait) -> Markup {
        html! {
            div { (self.text(&wait.what)) }
            div {
                @match &wait.until {
                    Until::MonthEnd => { (self.say("step-month-end")) }
                    Until::Holds(condition) => {
                        (self.phrase("step-until", &[("condition", self.condition(condition).unwrap_or_default())]))
                    }
                }
            }
            @if let Some(since) = wait.since { div { (self.phrase("step-since", &[("fact", self.fact(since))])) } }
        }
    }

    /// Says what is stated, set, issued and approved with a step.
    fn with_it(&self, procedure: &Procedure, step: &Step) -> Markup {
        let asks: Vec<_> = step.asks.iter().map(|slot| self.fact(*slot)).collect();
        let issues: Vec<_> = step.issues.iter().map(|form| self.sheet_link(form)).collect();
        html! {
            @if !asks.is_empty() { dt { (self.say("step-asks")) } dd { (self.join(&asks, "comma")) } }
            @if !step.sets.is_empty() {
                dt { (self.say("step-sets")) }
                dd { @for (slot, stated) in &step.sets {
                    @let value = match stated {
                        Stated::Value(value) => self.kind(*slot).map(|kind| self.value(kind, value)).unwrap_or_default(),
                        Stated::Person => html! { (self.say("step-person")) },
                        Stated::Day => html! { (self.say("step-day")) },
                    };
                    div { (self.phrase("gives-value", &[("name", self.fact(*slot)), ("value", value)])) }
                } }
            }
            @if !issues.is_empty() { dt { (self.say("step-issues")) } dd { (self.join(&issues, "comma")) } }
            @if !step.approves.is_empty() {
                dt { (self.say("step-approves")) }
                dd { (self.phrase("step-approved", &[("steps", self.links(procedure, &step.approves))])) }
            }
        }
    }

    /// Says within how long a step has to be done, by the text and by contract.
    fn by_when(&self, step: &Step) -> Markup {
        html! {
            @if let Some(limit) = &step.limit { dt { (self.say("step-limit")) } dd { (self.limit_of(step, limit)) } }
            @if let Some(agreed) = step.agreed {
                dt { (self.say("step-agreed")) }
                dd { (self.phrase("step-agreed-on", &[("fact", self.fact(agreed))])) }
            }
        }
    }

    fn limit_of(&self, step: &Step, limit: &Limit) -> Markup {
        html! {
            div {
                (self.limit(limit))
                @if limit.clause != step.clause || limit.source != step.source {
                    " " (self.mark(limit.source))
                    @if limit.clause != step.clause { " " (clause(&limit.clause)) }
                }
            }
            @if let Some(condition) = self.condition(&limit.when) {
                div { (self.phrase("step-limit-when", &[("condition", condition)])) }
            }
        }
    }

    fn then(&self, procedure: &Procedure, then: &Then) -> Markup {
        match then {
            Then::Go(to) => self.way(procedure, to),
            Then::Choose(branches) => html! {
                ul.conditions { @for branch in branches { li { (self.branch(procedure, branch)) } } }
            },
        }
    }

    fn branch(&self, procedure: &Procedure, branch: &Branch) -> Markup {
        let to = self.way(procedure, &branch.to);
        match branch.when.as_ref().map(|when| self.condition(when).unwrap_or_default()) {
            Some(condition) => self.phrase("way-when", &[("to", to), ("condition", condition)]),
            None => self.phrase("way-otherwise", &[("to", to)]),
        }
    }

    /// Writes where a way leads.
    fn way(&self, procedure: &Procedure, to: &[StepIndex]) -> Markup {
        match to {
            [] => html! { (self.say("way-end")) },
            [_] => self.links(procedure, to),
            _ => self.phrase("way-all", &[("steps", self.links(procedure, to))]),
        }
    }

    fn links(&self, procedure: &Procedure, steps: &[StepIndex]) -> Markup {
        let steps = steps.iter().filter_map(|index| procedure.step(*index));
        self.join(&steps.map(|step| self.step_link(procedure, step)).collect::<Vec<_>>(), "comma")
    }

    fn sheet_link(&self, id: &FormId) -> Markup {
        let form = self.program.forms.iter().find(|form| form.id == *id);
        html! {
            a.form-link href=(anchor::href(&anchor::form(id))) { (form.map(|form| self.sheet(form)).unwrap_or_default()) }
        }
    }

    /// Links the examples in which a step is done.
    fn done_in(&self, procedure: &Procedure, step: &Step) -> Option<Markup> {
        let name = step_reference(procedure, step).to_string();
        let links: Vec<_> =
            self.examples.iter().filter(|example| example.done.contains(&name)).map(Example::short_link).collect();
        (!links.is_empty()).then(|| html! { span.examples { @for link in &links { (link) " " } } })
    }
}
