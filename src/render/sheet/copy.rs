//! One copy of a sheet: head, parts, foot. Head and foot come again on every page that it takes.

use maud::{Markup, html};

use crate::label::{Label, Lang};
use crate::message::Messages;
use crate::sheet::{Issuer, Mark, Sheet, Voided, Warning};

use super::parts::Parts;
use super::style::{page_name, paper_class};

/// One copy of a sheet.
pub(super) struct Copy<'s> {
    pub sheet: &'s Sheet,
    /// Which of them it is, counted from 1, and whom it is for; none where the sheet has no copies.
    pub whose: Option<(usize, &'s Label)>,
}

impl<'s> Copy<'s> {
    /// Lists the copies of a sheet; one, where it names none.
    pub(super) fn all(sheet: &'s Sheet) -> Vec<Self> {
        if sheet.copies.is_empty() {
            return vec![Self { sheet, whose: None }];
        }
        (1..).zip(&sheet.copies).map(|whose| Self { sheet, whose: Some(whose) }).collect()
    }

    /// Writes the copy; `number` counts all copies of the page.
    pub(super) fn write(&self, number: usize, messages: &Messages) -> Markup {
        let lang = messages.lang();
        let sheet = self.sheet;
        html! {
            article class=(format!("copy {} {}", paper_class(sheet.paper), page_name(number))) {
                header { div {
                    (self.marks(messages))
                    div.line.top {
                        span.regulation { span.keep { (sheet.regulation) } " " (sheet.regulation_title.get(lang)) }
                        " " (self.copy_name(messages))
                    }
                    h1 { span { (sheet.title.get(lang)) } }
                    (self.particulars(messages))
                } }
                div.body { div {
                    (Parts { sheet, messages }.write())
                    @for warning in &sheet.warnings { (self::warning(warning, messages)) }
                } }
                footer { div { (self.foot(messages)) } }
            }
        }
    }

    fn copy_name(&self, messages: &Messages) -> Markup {
        html! {
            @if let Some((number, whose)) = self.whose {
                span.copy-name {
                    @let count = self.sheet.copies.len();
                    @if count > 1 { (messages.say("sheet-copy", &[("number", number.to_string()), ("count", count.to_string())])) " " }
                    b { (whose.get(messages.lang())) }
                }
            }
        }
    }

    /// Writes the line under the title: when, by whom, under which number; or the month.
    fn particulars(&self, messages: &Messages) -> Markup {
        let head = &self.sheet.head;
        let blank = |value: Option<String>| {
            html! {
                @match value { Some(value) => b { (value) }, None => span.fill {} }
            }
        };
        html! {
            div.line.particulars {
                @if let Some(month) = &head.month {
                    span { (messages.get("sheet-month")) " " b.keep { (month) } }
                } @else {
                    span { (messages.get("sheet-issued-on")) " " (blank(head.issued_on.map(|day| day.to_string()))) } " "
                    span.who { (messages.get("sheet-issued-by")) " " (blank(issuers(&head.by, messages))) } " "
                    span { (messages.get("sheet-number")) " " (blank(head.number.as_ref().map(ToString::to_string))) }
                }
            }
            @if let Some(void) = &head.void { p.void-reason { (void_reason(void, messages)) } }
        }
    }

    /// Writes what makes the sheet another than the first that counts, large and outlined: it is seen in black and white, and on a copy.
    fn marks(&self, messages: &Messages) -> Markup {
        let other = Messages::new(if messages.lang() == Lang::Zh { Lang::En } else { Lang::Zh });
        html! {
            @if !self.sheet.head.marks.is_empty() {
                div.marks {
                    @for mark in &self.sheet.head.marks {
                        div class=(format!("mark {}", mark.word())) {
                            span { (say(*mark, messages)) } small { (say(*mark, &other)) }
                        }
                    }
                }
            }
        }
    }

    fn foot(&self, messages: &Messages) -> Markup {
        let Sheet { clause, source, head, .. } = self.sheet;
        let source = messages.get(&format!("source-{source}"));
        let mut parts = vec![messages.say("sheet-clause", &[("clause", clause.to_string()), ("source", source)])];
        let release = if head.month.is_some() { "sheet-release-list" } else { "sheet-release" };
        parts.extend(head.release.map(|number| messages.say(release, &[("release", number.to_string())])));
        parts.extend(head.case.as_ref().map(|case| messages.say("sheet-case", &[("number", case.to_string())])));
        let decision = |decision: u32| messages.say("sheet-decision", &[("decision", decision.to_string())]);
        parts.extend(head.decision.map(decision));
        if head.marks.contains(&Mark::Specimen) {
            parts.push(messages.get("sheet-specimen-note"));
        }
        html! { @for part in &parts { span.keep { (part) } " " } }
    }
}

/// Names who issued a sheet, each in their office; none where nobody did.
fn issuers(by: &[Issuer], messages: &Messages) -> Option<String> {
    let none = || "none".to_owned();
    let one = |issuer: &Issuer| {
        let office = issuer.office.as_ref().map_or_else(none, |office| office.get(messages.lang()).to_owned());
        let deputy = issuer.deputy_for.as_ref().map_or_else(none, ToString::to_string);
        messages.say("sheet-issuer", &[("person", issuer.person.to_string()), ("office", office), ("deputy", deputy)])
    };
    let named: Vec<_> = by.iter().map(one).collect();
    (!named.is_empty()).then(|| named.join(if messages.lang() == Lang::Zh { "、" } else { ", " }))
}

fn void_reason(void: &Voided, messages: &Messages) -> String {
    let arguments = [("reason", void.reason.clone()), ("by", void.by.to_string()), ("on", void.on.to_string())];
    messages.say("sheet-void-reason", &arguments)
}

fn say(mark: Mark, messages: &Messages) -> String {
    let number = match mark {
        Mark::Reprint(number) => number.to_string(),
        Mark::Specimen | Mark::Void => String::new(),
    };
    messages.say(&format!("sheet-mark-{}", mark.word()), &[("number", number)])
}

fn warning(warning: &Warning, messages: &Messages) -> Markup {
    let source = messages.get(&format!("source-{}", warning.source));
    html! {
        div.warning {
            b { (messages.get("sheet-warning")) } " " (warning.text.get(messages.lang())) " "
            span.keep.basis { (messages.say("sheet-clause", &[("clause", warning.clause.to_string()), ("source", source)])) }
        }
    }
}
