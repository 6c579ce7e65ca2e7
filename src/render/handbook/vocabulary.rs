//! The vocabulary: every name once, with what its values mean.

use maud::{Markup, html};

use crate::program::{Fact, Group, Role, Slot};
use crate::value::{Choice, Kind, Value};

use super::anchor;
use super::book::Book;

impl Book<'_> {
    pub(super) fn vocabulary(&self) -> Markup {
        html! {
            section.appendix id="vocabulary" {
                h2 { (self.say("vocabulary")) }
                p { (self.say("vocabulary-about")) }
                @for group in &self.program.vocabulary.groups { (self.group_section(group)) }
            }
        }
    }

    fn group_section(&self, group: &Group) -> Markup {
        let of = |role: Role| -> Vec<(Slot, &Fact)> {
            let facts = group.slots.iter().filter_map(|slot| Some((*slot, self.program.vocabulary.fact(*slot)?)));
            facts.filter(|(_, fact)| fact.role == role).collect()
        };
        html! {
            section.group id=(anchor::group(&group.id)) {
                h3 {
                    (self.text(&group.label)) " "
                    @if let Some(file) = group.slots.first().and_then(|slot| self.program.vocabulary.fact(*slot)).and_then(|fact| self.files?.get(fact.span.file)) {
                        code { (file.name) }
                    }
                }
                @if group.many {
                    p.faint { (self.say("group-many")) @if group.assume_empty { (self.say("group-assume-empty")) } }
                }
                table.grid.facts {
                    @for (role, heading, users) in [(Role::Fact, "facts", "used-in"), (Role::Output, "outputs", "given-by")] {
                        @let facts = of(role);
                        @if !facts.is_empty() {
                            tbody {
                                tr.heading { th { (self.say(heading)) } th { (self.say("meaning")) } th { (self.say(users)) } }
                                @for (slot, fact) in facts { (self.fact_row(slot, fact)) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn fact_row(&self, slot: Slot, fact: &Fact) -> Markup {
        html! {
            tr id=(anchor::fact(&fact.id)) {
                th scope="row" { (self.text(&fact.label)) br; code { (fact.id) } span.place { ":" (fact.span.line) } }
                td {
                    (self.kind_words(&fact.kind))
                    @if fact.working { " " span.faint { "(" (self.say("working")) ")" } }
                    @if let Some(assume) = &fact.assume { div { (self.phrase("assume", &[("value", self.value(&fact.kind, assume))])) } }
                    @if let Some(help) = &fact.help { div.because { (self.text(help)) } }
                    @if let Kind::Choice(choices) = fact.kind.entry() { (self.choices(fact.kind.entry(), &choices.0)) }
                }
                td { (self.users(slot, fact.role)) }
            }
        }
    }

    /// Lists choices one below the other where they have sources of their own, else in one line.
    fn choices(&self, kind: &Kind, choices: &[Choice]) -> Markup {
        if choices.iter().any(|choice| choice.source.is_some() || choice.clause.is_some()) {
            return html! { ul.choices { @for choice in choices { (self.choice(kind, choice)) } } };
        }
        let shown: Vec<_> =
            choices.iter().map(|choice| html! { (kind.show(&Value::Text(choice.id.clone()), self.lang())) }).collect();
        html! { div.choices { (self.join(&shown, "comma")) } }
    }

    fn choice(&self, kind: &Kind, choice: &Choice) -> Markup {
        html! {
            li {
                (kind.show(&Value::Text(choice.id.clone()), self.lang()))
                @if let Some(source) = choice.source { " " (self.mark(source)) }
                @if let Some(clause) = &choice.clause { " " span.faint { (clause) } }
            }
        }
    }

    pub(super) fn kind_words(&self, kind: &Kind) -> Markup {
        let words = |kind: &Kind| self.say(&format!("kind-{}", kind.word().replace('_', "-")));
        match kind {
            Kind::List(entry) => self.phrase("kind-list", &[("entry", html! { (words(entry)) })]),
            single => html! { (words(single)) },
        }
    }

    /// Links what reads a fact, or the policies that give an output; and the steps at which a fact is stated.
    fn users(&self, slot: Slot, role: Role) -> Markup {
        let users = self.program.policies.iter().filter(|policy| {
            let mut found = false;
            let mut visit = |other: Slot| found |= other == slot;
            if role == Role::Fact {
                policy.applies.reads(&mut visit);
            }
            for rule in &policy.rules {
                match role {
                    Role::Fact => rule.reads(&mut visit),
                    Role::Output => rule.outputs(&mut visit),
                }
            }
            found
        });
        let mut links: Vec<_> = users
            .map(|policy| html! { a href=(anchor::href(&anchor::policy(&policy.id))) { (self.text(&policy.title)) } })
            .collect();
        if role == Role::Fact {
            links.extend(self.procedures_reading(slot));
            links.extend(self.forms_with(slot));
        }
        if role == Role::Fact && slot == self.program.regulation.governed_by {
            links.insert(0, html! { (self.say("governs")) });
        }
        let given = self.steps_where(|step| {
            let mut found = false;
            step.gives(&mut |other| found |= other == slot);
            found
        });
        html! {
            @if links.is_empty() { span.faint { (self.say("used-nowhere")) } } @else { (self.join(&links, "comma")) }
            @if !given.is_empty() { div { span.faint { (self.say("stated-at")) } (self.join(&given, "comma")) } }
        }
    }

    /// Links the procedures that are for cases by a fact, or whose clock it stops, and the steps that read it.
    fn procedures_reading(&self, slot: Slot) -> Vec<Markup> {
        let mut links = Vec::new();
        for procedure in &self.program.procedures {
            let mut found = false;
            procedure.applies.reads(&mut |other| found |= other == slot);
            let pauses = procedure.pauses.map(|pauses| [pauses.from, pauses.to, pauses.because]);
            found |= pauses.is_some_and(|slots| slots.contains(&slot));
            links.extend(found.then(|| self.procedure_link(procedure)));
        }
        links.extend(self.steps_where(|step| {
            let mut found = false;
            step.reads(&mut |other| found |= other == slot);
            found
        }));
        links
    }
}
