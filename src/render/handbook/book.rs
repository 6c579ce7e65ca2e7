//! The book being written: what every chapter asks of it.

use maud::{Markup, html};

use crate::files::Files;
use crate::id::{ClauseId, OfficeId, ParameterId, RuleRef, StepRef};
use crate::label::{Label, Lang};
use crate::message::Messages;
use crate::pack::Pack;
use crate::program::{GroupIndex, Parameter, ParameterIndex, Policy, Procedure, Program, Rule, RuleIndex, Slot, Step};
use crate::source::{Source, Span};
use crate::value::{Date, Kind, Value};

use super::anchor;
use super::examples::Example;

/// The first of the characters that hold the place of markup while a sentence is put together.
const FIRST_MARK: u32 = 0xE000;

/// The book being written.
pub(super) struct Book<'b> {
    pub program: &'b Program,
    /// The pack as written, and its texts; none where nothing is quoted from them.
    pub pack: Option<&'b Pack>,
    pub files: Option<&'b Files>,
    pub messages: &'b Messages,
    pub on: Date,
    pub examples: Vec<Example<'b>>,
    pub manner: Manner,
}

/// For where words are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// For the book.
    Bound,
    /// For elsewhere: names link to nothing, and no day's values stand beside parameters.
    Apart,
    /// For a picture: as elsewhere, but in one line and few words, and a parameter that is reckoned with is its value of the day.
    Terse,
}

impl<'b> Book<'b> {
    pub(super) const fn lang(&self) -> Lang {
        self.messages.lang()
    }

    /// Says a sentence of the handbook.
    pub(super) fn say(&self, key: &str) -> String {
        self.messages.get(&format!("handbook-{key}"))
    }

    /// Says a sentence with a number in it.
    pub(super) fn count(&self, key: &str, count: usize) -> String {
        self.messages.say(&format!("handbook-{key}"), &[("count", count.to_string())])
    }

    /// Says a sentence whose arguments are markup, in the order that the language gives them.
    pub(super) fn phrase(&self, key: &str, parts: &[(&str, Markup)]) -> Markup {
        let marks = (FIRST_MARK..).filter_map(char::from_u32);
        let arguments: Vec<_> = parts.iter().zip(marks).map(|((name, _), mark)| (*name, mark.to_string())).collect();
        let sentence = self.messages.say(&self.key(key), &arguments);
        let part = |mark: char| {
            let number = u32::from(mark).checked_sub(FIRST_MARK)?;
            parts.get(usize::try_from(number).ok()?).map(|(_, markup)| markup)
        };
        html! {
            @for piece in sentence.split_inclusive(|mark| part(mark).is_some()) {
                @match piece.chars().last().and_then(|mark| Some((mark, part(mark)?))) {
                    Some((mark, markup)) => { (piece.trim_end_matches(mark)) (markup) }
                    None => { (piece) }
                }
            }
        }
    }

    /// Names a sentence: the short one where words are few and there is one.
    fn key(&self, key: &str) -> String {
        let terse = format!("handbook-{key}-terse");
        if self.manner == Manner::Terse && self.messages.has(&terse) { terse } else { format!("handbook-{key}") }
    }

    /// Joins parts as a sentence lists them: with commas, and a word before the last.
    pub(super) fn join(&self, parts: &[Markup], last: &str) -> Markup {
        let (comma, word) = (self.say("comma"), self.say(last));
        html! {
            @for (index, part) in parts.iter().enumerate() {
                @if index > 0 { @if index + 1 == parts.len() { (word) } @else { (comma) } }
                (part)
            }
        }
    }

    pub(super) fn text<'l>(&self, label: &'l Label) -> &'l str {
        label.get(self.lang())
    }

    /// Links to a place of the book; to nothing outside of it.
    fn link(&self, place: &str) -> Option<String> {
        (self.manner == Manner::Bound).then(|| anchor::href(place))
    }

    /// Names a fact or output, with a link to the vocabulary.
    pub(super) fn fact(&self, slot: Slot) -> Markup {
        html! {
            @if let Some(fact) = self.program.vocabulary.fact(slot) {
                a.fact href=[self.link(&anchor::fact(&fact.id))] { (self.text(&fact.label)) }
            }
        }
    }

    /// Names a list, with a link to the vocabulary.
    pub(super) fn group(&self, group: GroupIndex) -> Markup {
        html! {
            @if let Some(group) = self.program.vocabulary.group(group) {
                a.fact href=[self.link(&anchor::group(&group.id))] { (self.text(&group.label)) }
            }
        }
    }

    pub(super) fn kind(&self, slot: Slot) -> Option<&'b Kind> {
        self.program.vocabulary.fact(slot).map(|fact| &fact.kind)
    }

    pub(super) fn value(&self, kind: &Kind, value: &Value) -> Markup {
        html! { span.value { (kind.show(value, self.lang())) } }
    }

    pub(super) fn parameter_at(&self, index: ParameterIndex) -> Option<&'b Parameter> {
        self.program.parameters.get(usize::try_from(index.0).ok()?)
    }

    /// Names a parameter, with a link to its table and the value in force on the day of the book. In few words it is that value.
    pub(super) fn parameter(&self, index: ParameterIndex) -> Markup {
        if self.manner == Manner::Terse
            && let Some(parameter) = self.parameter_at(index)
            && let Some(dated) = parameter.on(self.on)
        {
            return self.value(&parameter.kind, &dated.value);
        }
        html! {
            @if let Some(parameter) = self.parameter_at(index) {
                a.parameter href=[self.link(&anchor::parameter(&parameter.id))] { (self.text(&parameter.label)) }
                @if self.manner == Manner::Bound {
                    span.now {
                        @match parameter.on(self.on) {
                            Some(dated) => { (self.phrase("parameter-now", &[("value", html! { (parameter.kind.show(&dated.value, self.lang())) })])) }
                            None => { (self.say("parameter-none")) }
                        }
                    }
                }
            }
        }
    }

    pub(super) fn parameter_named(&self, id: &ParameterId) -> Markup {
        let label = self
            .program
            .parameters
            .iter()
            .find(|parameter| parameter.id == *id)
            .map(|parameter| self.text(&parameter.label));
        html! { a.parameter href=(anchor::href(&anchor::parameter(id))) { (label.unwrap_or_default()) } }
    }

    /// Names a department or office, with a link to its duties.
    pub(super) fn office(&self, id: &OfficeId) -> Markup {
        let label = self.program.offices.iter().find(|office| office.id == *id).map(|office| self.text(&office.label));
        html! { a.office href=[self.link(&anchor::office(id))] { (label.unwrap_or_default()) } }
    }

    pub(super) fn rule_at(&self, index: RuleIndex) -> Option<(&'b Policy, &'b Rule)> {
        let policy = self.program.policies.get(usize::try_from(index.policy).ok()?)?;
        Some((policy, policy.rules.get(usize::try_from(index.rule).ok()?)?))
    }

    /// Finds a rule by its written name.
    pub(super) fn rule_named(&self, name: &str) -> Option<(&'b Policy, &'b Rule)> {
        let (policy, rule) = name.split_once('#')?;
        let policy = self.program.policies.iter().find(|known| known.id.as_str() == policy)?;
        Some((policy, policy.rules.iter().find(|known| known.id.as_str() == rule)?))
    }

    /// Names a rule for people: its own title, or that of its policy.
    pub(super) fn rule_title(&self, policy: &Policy, rule: &Rule) -> String {
        let title = rule.title.as_ref().filter(|title| !self.text(title).is_empty());
        title.map_or_else(|| self.text(&policy.title).to_owned(), |title| self.text(title).to_owned())
    }

    /// Names a rule, with a link to it.
    pub(super) fn rule_link(&self, policy: &Policy, rule: &Rule) -> Markup {
        let otherwise = is_otherwise(policy, rule);
        let title = self.rule_title(policy, rule);
        html! {
            a.rule-link href=(anchor::href(&anchor::rule(&reference(policy, rule)))) {
                (title) @if otherwise { (self.say("otherwise-mark")) }
            }
        }
    }

    /// Names a rule beside its policy: by its own title, or by its id where it has none.
    pub(super) fn rule_short(&self, policy: &Policy, rule: &Rule) -> Markup {
        let own = rule.title.as_ref().filter(|title| **title != policy.title);
        html! {
            a.rule-link href=(anchor::href(&anchor::rule(&reference(policy, rule)))) {
                @match own {
                    Some(title) => { (self.text(title)) }
                    None if is_otherwise(policy, rule) => { (self.say("otherwise")) }
                    None => { (self.plain_id(rule)) }
                }
            }
        }
    }

    /// Writes the id of a rule for people: a derivation is called as its output is, a script as what it does.
    fn plain_id(&self, rule: &Rule) -> Markup {
        let mut outputs = Vec::new();
        rule.outputs(&mut |slot| outputs.push(slot));
        let labels: Vec<_> = outputs
            .iter()
            .filter_map(|slot| self.program.vocabulary.fact(*slot))
            .map(|fact| html! { (self.text(&fact.label)) })
            .collect();
        if labels.is_empty() {
            html! { code { (rule.id) } }
        } else {
            self.join(&labels, "comma")
        }
    }

    /// Shows the authority of a rule as a mark with a word, so that it is clear in black and white too.
    pub(super) fn mark(&self, source: Source) -> Markup {
        let word = self.messages.get(&format!("source-{source}"));
        html! { span class=(format!("mark {source}")) { (word) } }
    }

    /// Shows the file and line that something comes from.
    pub(super) fn place(&self, span: Span) -> Markup {
        html! {
            @if let Some(file) = self.files.and_then(|files| files.get(span.file)) {
                span.place { (file.name) ":" (span.line) }
            }
        }
    }

    /// Links the examples in which a rule fires.
    pub(super) fn shown_in(&self, policy: &Policy, rule: &Rule) -> Option<Markup> {
        let name = reference(policy, rule).to_string();
        let links: Vec<_> =
            self.examples.iter().filter(|example| example.fired.contains(&name)).map(Example::short_link).collect();
        (!links.is_empty()).then(|| html! { span.examples { @for link in &links { (link) " " } } })
    }
}

/// Shows a clause, with a link to its place in the book.
pub(super) fn clause(clause: &ClauseId) -> Markup {
    html! { a.clause href=(anchor::href(&anchor::clause(clause))) { (clause) } }
}

/// Tells whether a rule gives what holds where no other rule of its policy does.
pub(super) fn is_otherwise(policy: &Policy, rule: &Rule) -> bool {
    policy.otherwise.and_then(|index| policy.rules.get(index)).is_some_and(|last| last.id == rule.id)
}

/// Returns the full name of a rule.
pub(super) fn reference(policy: &Policy, rule: &Rule) -> RuleRef {
    RuleRef { policy: policy.id.clone(), rule: rule.id.clone() }
}

/// Returns the full name of a step.
pub(super) fn step_reference(procedure: &Procedure, step: &Step) -> StepRef {
    StepRef { procedure: procedure.id.clone(), step: step.id.clone() }
}
