//! A rule in sentences: when it holds, what follows, why, and where it is shown at work.

use maud::{Markup, html};

use crate::program::{Call, Effect, Formula, Give, Piece, Policy, Rule, RuleIndex, Template};
use crate::value::Kind;

use super::anchor;
use super::book::{Book, clause, is_otherwise, reference};

impl Book<'_> {
    pub(super) fn rule(&self, policy: &Policy, rule: &Rule) -> Markup {
        let otherwise = is_otherwise(policy, rule);
        let title = rule
            .title
            .as_ref()
            .map(|title| self.text(title))
            .filter(|title| !otherwise && *title != self.text(&policy.title));
        html! {
            article class=(format!("rule {}", rule.source)) id=(anchor::rule(&reference(policy, rule))) {
                header class=[(title.is_none() && !otherwise).then_some("bare")] {
                    @if otherwise { span.title { (self.say("otherwise")) } }
                    @if let Some(title) = title { span.title { (title) } }
                    @if !otherwise && !policy.separate && !matches!(rule.effect, Effect::Script(_)) { code.rule-id { (rule.id) } }
                    span.basis {
                        @if rule.clause != policy.clause { (clause(&rule.clause)) " " }
                        (self.mark(rule.source))
                    }
                }
                dl {
                    @if let Some(when) = self.condition(&rule.when) { dt { (self.say("when")) } dd { (when) } }
                    @match &rule.effect {
                        Effect::Gives(gives) => {
                            @if !policy.separate { dt { (self.say(if otherwise { "otherwise-gives" } else { "gives" })) } }
                            @else { dt { (self.say("derives")) } }
                            dd { @for give in gives { div { (self.give(give)) } } }
                        }
                        Effect::Script(call) => { (self.call_of_script(call)) }
                        Effect::Duty(office, text) => { dt { (self.office(office)) } dd { (self.template(text)) } }
                        Effect::Warning(text) => { dt { (self.say("warns")) } dd { (self.template(text)) } }
                    }
                    (self.rank(policy, rule))
                    @if let Some(because) = &rule.because { dt { (self.say("because")) } dd.because { (self.template(because)) } }
                }
                (self.foot(policy, rule))
            }
        }
    }

    /// Says which rules this one sets aside, and which set it aside.
    fn rank(&self, policy: &Policy, rule: &Rule) -> Markup {
        let quoted = |policy: &Policy, rule: &Rule| self.phrase("quoted", &[("name", self.rule_link(policy, rule))]);
        let link = |index: &RuleIndex| self.rule_at(*index).map(|(policy, rule)| quoted(policy, rule));
        let over: Vec<_> = rule.overrides.iter().filter_map(link).collect();
        let names = |other: &Rule| {
            other
                .overrides
                .iter()
                .filter_map(|index| self.rule_at(*index))
                .any(|(home, named)| home.id == policy.id && named.id == rule.id)
        };
        let all = self.program.policies.iter().flat_map(|policy| policy.rules.iter().map(move |rule| (policy, rule)));
        let under: Vec<_> =
            all.filter(|(_, other)| names(other)).map(|(policy, other)| quoted(policy, other)).collect();
        html! {
            @if !over.is_empty() { dt { (self.say("overrides")) } dd { (self.phrase("overrides-rules", &[("rules", self.join(&over, "and"))])) } }
            @if !under.is_empty() { dt { (self.say("yields")) } dd { (self.phrase("yields-to-rules", &[("rules", self.join(&under, "or"))])) } }
        }
    }

    /// Closes a rule: the examples in which it fires, and the file and line it comes from.
    fn foot(&self, policy: &Policy, rule: &Rule) -> Markup {
        html! {
            footer {
                @if let Some(links) = self.shown_in(policy, rule) { span { (self.say("shown-in")) " " (links) } }
                (self.place(rule.span))
            }
        }
    }

    fn give(&self, give: &Give) -> Markup {
        let name = self.fact(give.output);
        let kind = self.kind(give.output);
        let value = self.formula(&give.value, kind);
        let list = matches!(kind, Some(Kind::List(_)));
        match &give.value {
            _ if list => self.phrase("gives-entry", &[("name", name), ("value", value)]),
            Formula::Literal(_) => self.phrase("gives-value", &[("name", name), ("value", value)]),
            _ => html! { div.formula { (name) span.sign { " = " } (value) } },
        }
    }

    fn call_of_script(&self, call: &Call) -> Markup {
        let (file, function) = call.written.split_once(": ").unwrap_or((&call.written, ""));
        let arguments: Vec<_> = call.from.iter().map(|from| self.formula(from, None)).collect();
        let outputs: Vec<_> = call.gives.iter().map(|(slot, _)| self.fact(*slot)).collect();
        let name = html! { a href=(anchor::href(&anchor::function(file, function))) { code { (function) } } };
        html! {
            dt { (self.say("gives")) }
            dd { (self.phrase("script-gives", &[("outputs", self.join(&outputs, "and")), ("function", name), ("file", html! { code { (file) } })])) }
            dt { (self.say("script-from")) }
            dd { ol.arguments { @for argument in &arguments { li { (argument) } } } }
            @if let Some(text) = self.function_text(file, function) {
                dt { (self.say("script-text")) }
                dd { pre.script { (text) } }
            }
        }
    }

    /// Writes a sentence of the pack; what the case fills in stands as a blank with its name.
    pub(super) fn template(&self, template: &Template) -> Markup {
        html! {
            @for piece in template.get(self.lang()) {
                @match piece {
                    Piece::Text(text) => { (text) }
                    Piece::Fact(slot) => { span.blank { (self.fact(*slot)) } }
                    Piece::Parameter(index) => { span.blank { (self.parameter(*index)) } }
                }
            }
        }
    }

    /// Writes the duties of a policy, department by department.
    pub(super) fn duties(&self, policy: &Policy) -> Markup {
        html! {
            @for office in &self.program.offices {
                @let own: Vec<_> = policy.rules.iter().filter(|rule| matches!(&rule.effect, Effect::Duty(who, _) if *who == office.id)).collect();
                @if !own.is_empty() {
                    h5 { (self.office(&office.id)) }
                    ul.duties { @for rule in own { (self.item(policy, rule, "duty-when")) } }
                }
            }
        }
    }

    pub(super) fn warnings(&self, policy: &Policy) -> Markup {
        html! {
            h5 { (self.say("warnings")) }
            ul.warnings { @for rule in &policy.rules { (self.item(policy, rule, "warning-when")) } }
        }
    }

    /// Writes a duty or warning as an entry of a list.
    fn item(&self, policy: &Policy, rule: &Rule, when: &str) -> Markup {
        html! {
            li class=(format!("rule {}", rule.source)) id=(anchor::rule(&reference(policy, rule))) {
                div.item-text {
                    @match &rule.effect {
                        Effect::Duty(_, text) | Effect::Warning(text) => { (self.template(text)) }
                        Effect::Gives(_) | Effect::Script(_) => {}
                    }
                    span.basis { @if rule.clause != policy.clause { (clause(&rule.clause)) " " } (self.mark(rule.source)) }
                }
                @if let Some(condition) = self.condition(&rule.when) {
                    dl { dt { (self.say(when)) } dd { (condition) } }
                }
                footer {
                    code.rule-id { (rule.id) }
                    @if let Some(links) = self.shown_in(policy, rule) { span { (self.say("shown-in")) " " (links) } }
                    (self.place(rule.span))
                }
            }
        }
    }
}
