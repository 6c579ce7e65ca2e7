//! The worked examples: the facts of a case, and the outcome that is expected of it.

use std::collections::BTreeSet;

use maud::{Markup, html};

use crate::evaluate::evaluate;
use crate::id::ClauseId;
use crate::pack::{ExampleText, Expectation, Pack};
use crate::program::{Facts, Group, Name, Policy, Program, Slot, read_facts};
use crate::value::{Kind, Value};
use crate::yaml::{Content, Node, Word};

use super::anchor;
use super::book::{self, Book};

/// A worked example, numbered in the order of the pack.
pub(super) struct Example<'b> {
    pub number: usize,
    pub text: &'b ExampleText,
    pub clause: Option<ClauseId>,
    pub facts: Facts,
    /// The full names of the rules that fire, duties and warnings among them.
    pub fired: BTreeSet<String>,
    /// The full names of the steps that are done.
    pub done: BTreeSet<String>,
}

impl<'b> Example<'b> {
    /// Reads all examples of a pack.
    pub(super) fn of(pack: &'b Pack, program: &Program) -> Vec<Self> {
        let mut texts: Vec<_> = pack.examples.iter().collect();
        texts.sort_by(|left, right| left.id.cmp(&right.id));
        texts.into_iter().zip(1..).map(|(text, number)| Self::read(program, text, number)).collect()
    }

    fn read(program: &Program, text: &'b ExampleText, number: usize) -> Self {
        let facts = match &text.facts {
            Some(node) => read_facts(&program.vocabulary, node).0,
            None => Facts::new(&program.vocabulary),
        };
        let pinned = text.expect.iter().flat_map(|expect| [&expect.fired, &expect.duties, &expect.warnings]).flatten();
        let mut fired: BTreeSet<_> = pinned.map(|word| word.text.clone()).collect();
        // An example that pins no rules yet still shows those that fire.
        if fired.is_empty()
            && let Some(Value::Date(on)) = facts.value(program.regulation.governed_by)
        {
            let decision = evaluate(program, &facts, *on);
            let rules = decision.fired.iter().map(|fired| &fired.rule);
            let duties = decision.duties.iter().map(|duty| &duty.rule);
            let warnings = decision.warnings.iter().map(|warning| &warning.rule);
            fired.extend(rules.chain(duties).chain(warnings).map(ToString::to_string));
        }
        let came = text.expect.iter().flat_map(|expect| &expect.steps);
        let done = came.filter_map(|word| match word.text.split_whitespace().collect::<Vec<_>>().as_slice() {
            [name, "done", ..] => Some((*name).to_owned()),
            _ => None,
        });
        let done = done.collect();
        Self { number, text, clause: text.clause.as_ref().map(|word| ClauseId::new(&word.text)), facts, fired, done }
    }

    /// Links the example by its number.
    pub(super) fn short_link(&self) -> Markup {
        html! { a.example-link href=(anchor::href(&anchor::example(&self.text.id))) { (self.number) } }
    }
}

impl Book<'_> {
    /// Links an example by its number and title.
    pub(super) fn example_link(&self, example: &Example<'_>) -> Markup {
        html! {
            a.example-link href=(anchor::href(&anchor::example(&example.text.id))) {
                (self.count("example-number", example.number))
                @if let Some(title) = &example.text.title { " " (self.text(title)) }
            }
        }
    }

    pub(super) fn examples(&self) -> Markup {
        html! {
            section.appendix id="examples" {
                h2 { (self.say("examples")) }
                p { (self.say("examples-about")) }
                @for example in &self.examples { (self.example(example)) }
            }
        }
    }

    fn example(&self, example: &Example<'_>) -> Markup {
        html! {
            article.example id=(anchor::example(&example.text.id)) {
                header {
                    h3 {
                        span.number { (self.count("example-number", example.number)) }
                        @if let Some(title) = &example.text.title { (self.text(title)) }
                    }
                    @if let Some(clause) = &example.clause { span.basis { (book::clause(clause)) } }
                }
                div.columns {
                    div {
                        h5 { (self.say("example-facts")) }
                        @for group in &self.program.vocabulary.groups { (self.facts_of(example, group)) }
                    }
                    div {
                        h5 { (self.say("example-expect")) }
                        @if let Some(expect) = &example.text.expect { (self.expectation(expect)) }
                    }
                }
                (self.happened(example))
                (self.rules_of(example))
                footer { (self.place(example.text.span)) }
            }
        }
    }

    fn facts_of(&self, example: &Example<'_>, group: &Group) -> Markup {
        let own: Vec<_> = example.facts.iter().filter(|(slot, ..)| group.slots.contains(slot)).collect();
        let columns: BTreeSet<Slot> = own.iter().map(|(slot, ..)| *slot).collect();
        let records: BTreeSet<usize> = own.iter().filter_map(|(_, record, _)| *record).collect();
        let show = |slot: Slot, value: &Value| self.kind(slot).map(|kind| self.value(kind, value));
        html! {
            @if !own.is_empty() {
                div.fact-group {
                    span.group-name { (self.text(&group.label)) }
                    @if group.many {
                        table.grid.records {
                            thead { tr { @for slot in &columns { th { (self.fact(*slot)) } } } }
                            tbody {
                                @for record in &records {
                                    tr { @for slot in &columns {
                                        td {
                                            @match own.iter().find(|(name, number, _)| name == slot && *number == Some(*record)) {
                                                Some((slot, _, value)) => { (show(*slot, value).unwrap_or_default()) }
                                                None => { span.faint { "—" } }
                                            }
                                        }
                                    } }
                                }
                            }
                        }
                    } @else {
                        dl { @for (slot, _, value) in &own { dt { (self.fact(*slot)) } dd { (show(*slot, value).unwrap_or_default()) } } }
                    }
                }
            }
        }
    }

    fn expectation(&self, expect: &Expectation) -> Markup {
        let verdict = self.program.regulation.verdict;
        html! {
            dl.expectation {
                @if let Some(word) = &expect.verdict {
                    dt { (self.fact(verdict)) }
                    dd.verdict { (self.written(verdict, word)) }
                }
                @for (name, node) in expect.outputs.iter() {
                    @if let Some(Name::Fact(slot)) = self.program.vocabulary.find(&name.text) {
                        @if *slot != verdict {
                            dt { (self.fact(*slot)) }
                            dd { @if let Some(kind) = self.kind(*slot) { (self.node(kind, self.program.vocabulary.list_of(*slot).is_some(), node)) } }
                        }
                    }
                }
                @if !expect.missing.is_empty() {
                    dt { (self.say("missing")) }
                    dd { ul.plain { @for word in &expect.missing { li { (self.named(word)) } } } }
                }
            }
        }
    }

    fn written(&self, slot: Slot, word: &Word) -> Markup {
        let value = self.kind(slot).and_then(|kind| Some((kind, kind.read(&word.text).ok()?)));
        value.map_or_else(|| html! { span.value { (self.say("undecided")) } }, |(kind, value)| self.value(kind, &value))
    }

    /// Names what an example calls missing: a fact, with the record it belongs to, or whatever else stands there.
    fn named(&self, word: &Word) -> Markup {
        let (name, record) = word.text.split_once('[').unwrap_or((&word.text, ""));
        match self.program.vocabulary.find(name) {
            Some(Name::Fact(slot)) => html! { (self.fact(*slot)) @if !record.is_empty() { " [" (record) } },
            Some(Name::Group(group)) => self.group(*group),
            _ => html! { (word.text) },
        }
    }

    /// Writes an expected value as one of its kind; what an example leaves out of a list stands as a dash.
    fn node(&self, kind: &Kind, many: bool, node: &Node) -> Markup {
        let entry = if many { kind } else { kind.entry() };
        match &node.content {
            Content::Empty => html! { span.faint { "—" } },
            Content::Scalar { text, .. } => match kind.entry().read(text) {
                Ok(value) => self.value(kind.entry(), &value),
                Err(_) if text == "undecided" => html! { span.value { (self.say("undecided")) } },
                Err(_) => html! { span.value { (text) } },
            },
            Content::List(nodes) if nodes.is_empty() => html! { span.faint { (self.say("empty-list")) } },
            Content::List(nodes) => {
                let parts: Vec<_> = nodes.iter().map(|node| self.node(entry, false, node)).collect();
                self.join(&parts, if many { "record-comma" } else { "comma" })
            }
            Content::Map(_) => html! {},
        }
    }

    /// Links the rules that fire, policy by policy.
    fn rules_of(&self, example: &Example<'_>) -> Markup {
        let rules: Vec<_> = example.fired.iter().filter_map(|name| self.rule_named(name)).collect();
        let of = |policy: &Policy| -> Vec<_> {
            let own = rules.iter().filter(|(home, _)| home.id == policy.id);
            own.map(|(_, rule)| self.rule_short(policy, rule)).collect()
        };
        html! {
            @if !rules.is_empty() {
                h5 { (self.say("example-rules")) }
                ul.fired {
                    @for policy in &self.program.policies {
                        @let own = of(policy);
                        @if !own.is_empty() { li { span.faint { (self.text(&policy.title)) } " " (self.join(&own, "comma")) } " " }
                    }
                }
            }
        }
    }
}
