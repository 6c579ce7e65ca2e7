//! The printed forms: of each its paper and copies, and what stands on it, part by part.

use maud::{Markup, html};

use crate::program::{Field, Form, Guard, Look, Of, Paper, ParameterIndex, Part, Shows, Size, Slot};

use crate::source::Source;

use super::anchor;
use super::book::{Book, clause};

/// Names the sentence for a paper.
pub(in crate::render) const fn paper_key(paper: Paper) -> &'static str {
    match (paper.size, paper.landscape) {
        (Size::A4, false) => "handbook-paper-a4",
        (Size::A4, true) => "handbook-paper-a4-landscape",
        (Size::A5, false) => "handbook-paper-a5",
        (Size::A5, true) => "handbook-paper-a5-landscape",
    }
}

impl Book<'_> {
    pub(super) fn forms(&self) -> Markup {
        html! {
            @if !self.program.forms.is_empty() {
                section.appendix id="forms" {
                    h2 { (self.say("forms")) }
                    p { (self.say("forms-about")) }
                    @for form in &self.program.forms { (self.form(form)) }
                }
            }
        }
    }

    fn form(&self, form: &Form) -> Markup {
        let copies: Vec<_> = form.copies.iter().map(|copy| html! { (self.text(copy)) }).collect();
        html! {
            section.form id=(anchor::form(&form.id)) {
                header.policy-head {
                    h3 { (self.text(&form.title)) }
                    p.faint { code { (form.id) } " " (self.place(form.span)) }
                    span.basis { (clause(&form.clause)) " " (self.mark(form.source)) }
                }
                dl.scope {
                    @match &form.of {
                        Of::Case { prefix } => { dt { (self.say("form-numbers")) } dd { (self.phrase("form-numbered", &[("prefix", html! { code { (prefix) } })])) } }
                        Of::Month(condition) => {
                            dt { (self.say("form-lists")) }
                            dd { (self.say("form-cases")) @if let Some(condition) = self.condition(condition) { (self.say("form-where")) (condition) } }
                        }
                    }
                    @for (key, steps) in [
                        ("form-issued", self.steps_where(|step| step.issues.contains(&form.id))),
                        ("form-needed", self.steps_where(|step| step.needs_sheets.contains(&form.id))),
                    ] {
                        @if !steps.is_empty() { dt { (self.say(key)) } dd { (self.join(&steps, "comma")) } }
                    }
                    dt { (self.say("form-paper")) } dd { (self.messages.get(paper_key(form.paper))) }
                    @if !copies.is_empty() {
                        dt { (self.count("form-copies", copies.len())) }
                        dd { (self.join(&copies, "comma")) }
                    }
                }
                @for part in &form.parts { (self.form_part(part, form.source)) }
                @if !form.guards.is_empty() {
                    ul.warnings { @for guard in &form.guards { (self.guard(guard)) } }
                }
            }
        }
    }

    fn form_part(&self, part: &Part, own: Source) -> Markup {
        html! {
            h5 {
                @match (part.title(), part) {
                    (Some(title), _) => { (self.text(title)) }
                    (None, Part::Fields { .. }) => { (self.say("form-fields")) }
                    (None, Part::Table { .. }) => { (self.say("form-table")) }
                    (None, Part::Text { .. }) => { (self.say("form-text")) }
                    (None, Part::Signatures(_)) => { (self.say("form-signatures")) }
                }
            }
            @match part {
                Part::Fields { fields, .. } => { (self.form_fields(fields)) }
                Part::Table { list, columns, .. } => {
                    p.faint {
                        @match list {
                            Some(list) => { (self.phrase("form-row-for", &[("list", self.group(*list))])) }
                            None => { (self.say("form-row-for-case")) }
                        }
                    }
                    (self.form_fields(columns))
                }
                Part::Text { text, source, .. } => {
                    p.form-text { (self.template(text)) @if *source != own { " " (self.mark(*source)) } }
                }
                Part::Signatures(labels) => {
                    @let labels: Vec<_> = labels.iter().map(|label| html! { (self.text(label)) }).collect();
                    p { (self.join(&labels, "comma")) }
                }
            }
        }
    }

    /// Shows fields as boxes, as they stand on the sheet.
    fn form_fields(&self, fields: &[Field]) -> Markup {
        html! {
            ul.form-fields { @for field in fields {
                li.wide[field.lines.is_some()] {
                    @match &field.shows {
                        Shows::Fact(slot) => {
                            @let own = self.program.vocabulary.fact(*slot).is_none_or(|fact| fact.label != field.label);
                            @if own { span.form-label { (self.text(&field.label)) } " " }
                            (self.fact(*slot))
                        }
                        Shows::Formula(formula, kind) => {
                            span.form-label { (self.text(&field.label)) } " "
                            (self.formula(formula, Some(kind)))
                        }
                        Shows::Blank => { span.form-label { (self.text(&field.label)) } " " span.faint { (self.say("form-blank")) } }
                    }
                    @if field.look != Look::Plain { " " span.faint { (self.say(&format!("look-{}", field.look.word()))) } }
                }
            } }
        }
    }

    fn guard(&self, guard: &Guard) -> Markup {
        html! {
            li class=(format!("rule {}", guard.source)) {
                div.item-text {
                    (self.phrase("form-guard", &[("word", self.parameter(guard.word))])) (self.template(&guard.warns))
                    span.basis { (clause(&guard.clause)) " " (self.mark(guard.source)) }
                }
            }
        }
    }

    /// Names a sheet by the title of its form.
    pub(super) fn sheet(&self, form: &Form) -> String {
        self.messages.say("handbook-sheet", &[("title", self.text(&form.title).to_owned())])
    }

    /// Links a form.
    pub(super) fn form_link(&self, form: &Form) -> Markup {
        html! { a.form-link href=(anchor::href(&anchor::form(&form.id))) { (self.text(&form.title)) } }
    }

    /// Links the forms that show a fact or output.
    pub(super) fn forms_with(&self, slot: Slot) -> Vec<Markup> {
        let shows = |form: &&Form| {
            let mut found = false;
            form.reads(&mut |read| found |= read == slot);
            found
        };
        self.program.forms.iter().filter(shows).map(|form| self.form_link(form)).collect()
    }

    /// Links the forms that show a parameter, or are guarded by it.
    pub(super) fn forms_reading(&self, index: ParameterIndex) -> Vec<Markup> {
        let reads = |form: &&Form| {
            let mut found = false;
            form.parameters(&mut |read| found |= read == index);
            found
        };
        self.program.forms.iter().filter(reads).map(|form| self.form_link(form)).collect()
    }
}
