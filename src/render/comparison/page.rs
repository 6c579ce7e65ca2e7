//! What differs, as the table in which a revision is laid before people: one HTML page, for a screen and for paper.

use std::collections::BTreeSet;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::compare::{Change, Difference, Edit, Said, procedures};
use crate::label::Lang;
use crate::render::handbook::sheet;

use super::Comparison;
use super::sections::sections;
use super::text::{moves_limits, reached};
use super::words::Sides;

/// Writes the comparison of clauses as one HTML page. The same packs and language give the same bytes.
#[must_use]
pub fn comparison_page(comparison: &Comparison<'_>) -> String {
    let sides = Sides::new(comparison);
    let messages = comparison.messages;
    let regulation = &comparison.after.program.regulation;
    let title = format!("{} {}", regulation.number, sides.text(&regulation.title));
    let lang = if sides.lang() == Lang::Zh { "zh-CN" } else { "en" };
    let heading = messages.get("release-page-title");
    let page = html! {
        (DOCTYPE)
        html lang=(lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content=(concat!("zhidu ", env!("CARGO_PKG_VERSION")));
                title { (title) " · " (heading) }
                style {
                    (PreEscaped(sheet(&format!("{title} · {heading}"), &messages.get("handbook-page-legend"))))
                    (PreEscaped(include_str!("comparison.css")))
                }
            }
            body {
                main {
                    header.revision {
                        p.number { (title) }
                        h1 { (heading) }
                        dl {
                            dt { (messages.get("release-before")) } dd { (comparison.before.name) }
                            dt { (messages.get("release-after")) } dd { (comparison.after.name) }
                            dt { (messages.get("release-differences")) } dd { (counts(comparison)) }
                        }
                    }
                    @if comparison.differences.is_empty() { p { (messages.get("release-no-difference")) } }
                    @else { (table(comparison, &sides)) (reach(comparison)) }
                }
            }
        }
    };
    page.into_string() + "\n"
}

fn counts(comparison: &Comparison<'_>) -> String {
    let count = |change: Change| {
        let all = comparison.differences.iter().filter(|difference| difference.change == change);
        (change.word(), all.count().to_string())
    };
    comparison.messages.say("release-counts", &Change::ALL.map(count))
}

fn table(comparison: &Comparison<'_>, sides: &Sides<'_>) -> Markup {
    let messages = comparison.messages;
    html! {
        table.grid.comparison {
            colgroup { col.clause-column; col.subject-column; col.text-column; col.text-column; col.change-column; }
            thead { tr {
                @for key in ["release-clause", "release-subject", "release-before", "release-after", "release-change"] {
                    th scope="col" { (messages.get(key)) }
                }
            } }
            @for (clause, under) in sections(comparison.differences) {
                @let title = clause.map_or_else(|| messages.get("release-no-clause"), ToString::to_string);
                tbody { @for difference in under { (rows(sides, difference, &title)) } }
            }
        }
    }
}

/// Writes a difference: one row for each aspect, or one row for a thing that was added or removed.
fn rows<'c>(sides: &Sides<'c>, difference: &Difference<'c>, clause: &str) -> Markup {
    let whole = difference.change != Change::Changed;
    let height = if whole { 1 } else { difference.edits.len() };
    let kind = sides.messages.get(&format!("release-change-{}", difference.change.word()));
    let (first, rest) = if whole {
        (None, [].as_slice())
    } else {
        difference.edits.split_first().map_or((None, [].as_slice()), |(first, rest)| (Some(first), rest))
    };
    html! {
        tr class=(difference.change.word()) {
            th.clause-cell scope="rowgroup" rowspan=(height) { (clause) }
            td.subject rowspan=(height) { (subject(sides, difference)) }
            @match (first, difference.change) {
                (Some(edit), _) => { (sides_of(sides, edit)) }
                (None, Change::Removed) => { (all(sides, difference)) td.empty { "—" } }
                (None, _) => { td.empty { "—" } (all(sides, difference)) }
            }
            td.change rowspan=(height) { span class=(format!("change {}", difference.change.word())) { (kind) } }
        }
        @for edit in rest { tr class=(difference.change.word()) { (sides_of(sides, edit)) } }
    }
}

fn subject(sides: &Sides<'_>, difference: &Difference<'_>) -> Markup {
    html! {
        div.what { (sides.what(&difference.subject)) @if let Some(source) = difference.source { " " (sides.after.mark(source)) } }
        @let (title, id) = (sides.title(difference), Sides::id(difference));
        @if !title.is_empty() { div.title { (title) } }
        @if !id.is_empty() { div { code { (id) } } }
        @if let Some(readers) = sides.readers(difference) { div.faint { (readers) } }
    }
}

/// Writes both sides of one aspect.
fn sides_of(sides: &Sides<'_>, edit: &Edit<'_>) -> Markup {
    let function = |said: &Option<Said<'_>>| match said {
        Some(Said::Function { text, .. }) => Some(text.clone()),
        _ => None,
    };
    let (before, after) = match (function(&edit.before), function(&edit.after)) {
        (Some(before), Some(after)) => (Some(script(&before, &after)), Some(script(&after, &before))),
        _ => (
            edit.before.as_ref().map(|said| sides.said(&sides.before, said)),
            edit.after.as_ref().map(|said| sides.said(&sides.after, said)),
        ),
    };
    let cell = |said: Option<Markup>, class: &str| {
        html! { @match said {
            Some(said) => td class=(class) { div.aspect { (sides.aspect(edit)) } (said) },
            None => td class=(format!("{class} empty")) { "—" },
        } }
    };
    html! { (cell(before, "before")) (cell(after, "after")) }
}

/// Writes a function; lines that the other side has not stand out.
fn script(text: &str, other: &str) -> Markup {
    let others: BTreeSet<_> = other.lines().map(str::trim).collect();
    html! {
        pre.script {
            @for line in text.lines() {
                @if others.contains(line.trim()) { (line) "\n" } @else { mark { (line) } "\n" }
            }
        }
    }
}

/// Writes all that a thing says which was added or removed.
fn all<'c>(sides: &Sides<'c>, difference: &Difference<'c>) -> Markup {
    let edits = Sides::shown(difference);
    html! {
        td.whole {
            @if edits.is_empty() { (sides.title(difference)) }
            dl {
                @for edit in &edits {
                    dt { (sides.aspect(edit)) }
                    dd {
                        @match (&edit.before, &edit.after) {
                            (_, Some(said)) => { (sides.said(&sides.after, said)) }
                            (Some(said), None) => { (sides.said(&sides.before, said)) }
                            (None, None) => {}
                        }
                    }
                }
            }
        }
    }
}

/// Says what the differences can reach.
fn reach(comparison: &Comparison<'_>) -> Markup {
    let messages = comparison.messages;
    html! {
        p.reach { (reached(comparison)) }
        @if !procedures(comparison.differences).is_empty() { p.reach { (messages.get("release-reach-procedures")) } }
        @if moves_limits(comparison) { p.reach { (messages.get("release-reach-limits")) } }
        p.faint { (messages.get("handbook-page-legend")) }
    }
}
