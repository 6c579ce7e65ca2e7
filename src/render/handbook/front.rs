//! What stands before the first chapter: title, approval, how to read the book, contents.

use maud::{Markup, html};

use crate::digest::Digest;
use crate::id::ClauseId;
use crate::program::Rule;
use crate::source::Source;

use super::anchor;
use super::book::Book;
use super::clauses::Chapter;

impl Book<'_> {
    pub(super) fn cover(&self, digest: Option<&Digest>) -> Markup {
        let regulation = &self.program.regulation;
        html! {
            header.cover {
                p.number { (regulation.number) }
                h1 { (self.text(&regulation.title)) }
                p.subtitle { (self.say("title")) }
                dl.particulars {
                    @if let Some(date) = regulation.approved_on { dt { (self.say("approved-on")) } dd { (date) } }
                    dt { (self.say("in-force-from")) } dd { (regulation.in_force_from) }
                    dt { (self.say("governed-by")) } dd { (self.fact(regulation.governed_by)) }
                    dt { (self.say("verdict")) } dd { (self.fact(regulation.verdict)) }
                    dt { (self.say("cases-in-hand")) } dd { (self.say(&format!("cases-in-hand-{}", regulation.cases_in_hand.word()))) }
                    @if let Some(concerns) = regulation.concerns { dt { (self.say("concerns")) } dd { (self.fact(concerns)) } }
                    @if let Some(calendar) = self.program.calendars.iter().find(|calendar| Some(&calendar.id) == regulation.calendar.as_ref()) {
                        dt { (self.say("counted-by")) } dd { (self.calendar(calendar)) }
                    }
                    dt { (self.say("values-on")) } dd { (self.on) }
                    @if let Some(digest) = digest { dt { (self.say("digest")) } dd { code { (digest) } } }
                }
                table.approval {
                    thead { tr { th {} th { (self.say("sign-name")) } th { (self.say("sign-signature")) } th { (self.say("sign-date")) } } }
                    tbody {
                        @for key in ["sign-prepared", "sign-reviewed", "sign-approved"] {
                            tr { th scope="row" { (self.say(key)) } td {} td {} td {} }
                        }
                    }
                }
            }
        }
    }

    /// Says how the book is read, and above all which words are the regulation's own.
    pub(super) fn guide(&self) -> Markup {
        let rules: Vec<&Rule> = self.program.policies.iter().flat_map(|policy| &policy.rules).collect();
        let steps: Vec<_> = self.steps().map(|(_, step)| step.source).collect();
        let sources: Vec<Source> = rules.iter().map(|rule| rule.source).chain(steps.iter().copied()).collect();
        let total = sources.len().max(1);
        let counts = Source::ALL.map(|source| (source, sources.iter().filter(|other| **other == source).count()));
        html! {
            section.guide id="guide" {
                h2 { (self.say("guide")) }
                p { (self.say("guide-about")) }
                div.bar role="img" aria-label=(self.say("legend")) {
                    @for (source, count) in counts {
                        @if count > 0 { span class=(source) style=(format!("flex-grow:{}", count * 1000 / total)) {} }
                    }
                }
                dl.legend {
                    @for (source, count) in counts {
                        dt { (self.mark(source)) }
                        dd { (self.messages.get(&format!("source-{source}-meaning"))) " " span.faint { (self.count("rules-count", count)) } }
                    }
                }
                ul.notes {
                    @for key in ["guide-undecided", "guide-order", "guide-parameters", "guide-blanks", "guide-places"] { li { (self.say(key)) } }
                }
                dl.figures {
                    @for (key, count) in [
                        ("figure-policies", self.program.policies.len()),
                        ("figure-rules", rules.len()),
                        ("figure-procedures", self.program.procedures.len()),
                        ("figure-steps", steps.len()),
                        ("figure-parameters", self.program.parameters.len()),
                        ("figure-names", self.program.vocabulary.facts.len()),
                        ("figure-examples", self.examples.len()),
                    ] {
                        div { dt { (self.say(key)) } dd { (count) } }
                    }
                }
            }
        }
    }

    /// Lists the chapters and their clauses; beside the text on a wide screen, a page of its own in print.
    pub(super) fn contents(&self, chapters: &[Chapter<'_>]) -> Markup {
        html! {
            nav id="contents" aria-label=(self.say("contents")) {
                p.nav-title { (self.program.regulation.number) }
                h2 { (self.say("contents")) }
                ol.toc {
                    li { a href="#guide" { span { (self.say("guide")) } } }
                    @for chapter in chapters {
                        li.toc-chapter {
                            a href=(anchor::href(&anchor::chapter(&chapter.name))) { span.numeral { (chapter.name) } }
                            ol {
                                @for clause in chapter.clauses.iter().filter(|clause| clause.has_own()) {
                                    @for procedure in &clause.procedures {
                                        li {
                                            a href=(anchor::href(&anchor::procedure(&procedure.id))) {
                                                span.toc-clause { (clause.id) } span { (self.text(&procedure.title)) }
                                            }
                                        }
                                    }
                                    @for policy in &clause.policies {
                                        li {
                                            a href=(anchor::href(&anchor::policy(&policy.id))) {
                                                span.toc-clause { (clause.id) } span { (self.text(&policy.title)) }
                                            }
                                        }
                                    }
                                }
                                @let others: Vec<&ClauseId> = chapter.clauses.iter().filter(|clause| !clause.has_own()).map(|clause| &clause.id).collect();
                                @if !others.is_empty() {
                                    li.toc-others { @for id in others { a href=(anchor::href(&anchor::clause(id))) { (id) } " " } }
                                }
                            }
                        }
                    }
                    @for key in super::APPENDICES.into_iter().filter(|key| self.has(key)) {
                        li.toc-appendix { a href=(anchor::href(key)) { span { (self.say(key)) } } }
                    }
                }
            }
        }
    }

    /// Tells whether the book has this part.
    fn has(&self, appendix: &str) -> bool {
        match appendix {
            "calendars" => !self.program.calendars.is_empty(),
            "forms" => !self.program.forms.is_empty(),
            _ => true,
        }
    }
}
