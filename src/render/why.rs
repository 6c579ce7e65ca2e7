//! Why, and why not: each rule with its tests as the pack has them, and what they were held against.

use crate::evaluate::{Explained, NearMiss, Part, Trace};
use crate::files::Files;
use crate::id::PolicyId;
use crate::source::Span;
use crate::truth::Truth;

use super::Ink;
use super::decision::Page;
use super::lines::wrap;

/// Renders why outputs are what they are.
#[must_use]
pub fn why(traces: &[Trace], files: &Files, page: &Page<'_>) -> String {
    let mut text = String::new();
    for trace in traces {
        let shown = page.outcome(&trace.output, &trace.result);
        let label = page.paint.with(Ink::Strong, page.label(trace.output.as_str()));
        text.push_str(&format!(
            "{label}  {}  {}\n",
            page.paint.with(Ink::Strong, shown),
            page.paint.with(Ink::Faint, &trace.output)
        ));
        for explained in trace.rules.iter().filter(|explained| explained.held != Truth::No) {
            text.push_str(&rule(explained, files, page));
        }
        // Rules that do not hold are many; `--not` looks at them one by one.
        let failed = by_policy(trace.rules.iter().filter(|explained| explained.held == Truth::No));
        if !failed.is_empty() {
            let sentence = page.messages.say("why-do-not-hold", &[("rules", page.list(&failed))]);
            for line in wrap(&sentence, 2, page.width) {
                text.push_str(&format!("{}\n", page.paint.with(Ink::Faint, line)));
            }
        }
        text.push('\n');
    }
    text
}

/// Names rules by policy: `penalties/categories#P01 P02 P03`.
fn by_policy<'e>(rules: impl Iterator<Item = &'e Explained>) -> Vec<String> {
    let mut named: Vec<(&PolicyId, Vec<&str>)> = Vec::new();
    for explained in rules {
        let rule = explained.rule.rule.as_str();
        match named.last_mut().filter(|(policy, _)| **policy == explained.rule.policy) {
            Some((_, rules)) if rules.contains(&rule) => {}
            Some((_, rules)) => rules.push(rule),
            None => named.push((&explained.rule.policy, vec![rule])),
        }
    }
    named.into_iter().map(|(policy, rules)| format!("{policy}#{}", rules.join(" "))).collect()
}

/// Renders the rules that came nearest to giving a value, with the tests they failed.
#[must_use]
pub fn why_not(misses: &[NearMiss], files: &Files, page: &Page<'_>) -> String {
    misses.iter().map(|miss| rule(&miss.rule, files, page)).collect()
}

fn rule(explained: &Explained, files: &Files, page: &Page<'_>) -> String {
    let Some((policy, rule)) = page.rule(explained.index) else { return String::new() };
    let (mark, ink) = mark(explained.held);
    let title = rule.title.as_ref().unwrap_or(&policy.title).get(page.messages.lang());
    let place = page.paint.with(Ink::Faint, place(rule.span, files));
    let record = explained.record.zip(policy.for_each).and_then(|(record, list)| page.record_name(list, record));
    let title = record.map_or_else(|| title.to_owned(), |name| page.pair(&name, title));
    let head = format!("  {} {title}  {}", page.paint.with(ink, mark), page.mark(&rule.clause, rule.source));
    let name = page.paint.with(Ink::Faint, &explained.rule);
    let mut text = format!("{head}  {name}  {place}\n");
    if explained.applied == Truth::No {
        text.push_str(&format!("      {}\n", page.paint.with(Ink::Faint, page.messages.get("why-not-applied"))));
    }
    for part in &explained.parts {
        text.push_str(&test(part, files, page));
    }
    // Where no test is left open, the values themselves are what counts: those of a formula, or the one still missing.
    if explained.held != Truth::No
        && explained.parts.iter().all(|part| part.met == Truth::Yes)
        && (explained.parts.is_empty() || explained.held == Truth::Unknown)
    {
        for basis in explained.stood_on.iter().filter_map(|basis| page.basis(basis)) {
            text.push_str(&format!("      {}\n", page.paint.with(Ink::Faint, basis)));
        }
    }
    text
}

fn test(part: &Part, files: &Files, page: &Page<'_>) -> String {
    let (mark, ink) = mark(part.met);
    let need = written(part.span, files);
    let found: Vec<_> = part
        .values
        .iter()
        .map(|(name, value)| page.pair(&page.label(name.as_str()), &page.outcome(name, value)))
        .collect();
    let sentence = page.messages.say("why-need", &[("need", need), ("found", page.list(&found))]);
    let mut text = String::new();
    for (number, line) in wrap(&sentence, 8, page.width).into_iter().enumerate() {
        let line = if number == 0 {
            line.replacen("        ", &format!("      {} ", page.paint.with(ink, mark)), 1)
        } else {
            line
        };
        text.push_str(&format!("{line}\n"));
    }
    text
}

const fn mark(truth: Truth) -> (&'static str, Ink) {
    match truth {
        Truth::Yes => ("✓", Ink::Good),
        Truth::No => ("✗", Ink::Bad),
        Truth::Unknown => ("?", Ink::Care),
    }
}

/// Returns the pack's own words at a place, in one line.
fn written(span: Span, files: &Files) -> String {
    let (start, end) = (span.start as usize, span.end as usize);
    let Some(file) = files.get(span.file) else { return String::new() };
    let text = file.text.get(start..end).unwrap_or_default();
    // The place of a list ends with its last entry; its closing bracket belongs to it.
    let rest = file.text.get(end..).unwrap_or_default();
    let closing =
        if text.contains('[') && rest.trim_start().starts_with(']') && !text.contains(']') { "]" } else { "" };
    format!("{}{closing}", text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn place(span: Span, files: &Files) -> String {
    files.get(span.file).map(|file| format!("{}:{}", file.shown, span.line)).unwrap_or_default()
}
