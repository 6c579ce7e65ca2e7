//! What a draft would change, as JSON for programs. It never changes with the language: ids, and sentences in both.

use serde_json::{Value, json};

use crate::files::Files;
use crate::impact::{Case, Change, Effect, Shift, Speaks, Summary};
use crate::render::diagnostics_json;

use super::ImpactPage;

/// Writes what a draft would change.
#[must_use]
pub fn impact_json(page: &ImpactPage<'_>) -> Value {
    json!({
        "draft": page.name,
        "regulation": page.draft.regulation.number,
        "summary": summary(&page.impact.summary),
        "cases": page.impact.cases.iter().map(case).collect::<Vec<_>>(),
    })
}

fn summary(summary: &Summary) -> Value {
    let verdicts = summary
        .verdicts
        .iter()
        .map(|pair| json!({ "before": pair.before.outcome, "after": pair.after.outcome, "cases": pair.cases }));
    let money = summary.money.iter().map(|money| {
        json!({
            "name": money.name,
            "before": format!("{:.2}", money.before),
            "after": format!("{:.2}", money.after),
            "difference": format!("{:.2}", money.difference()),
            "cases": money.cases,
            "undecided": money.open,
        })
    });
    json!({
        "cases": summary.cases,
        "evaluated": summary.evaluated,
        "changed": summary.changed,
        "newly_undecided": summary.opened,
        "newly_decided": summary.settled,
        "lost": summary.lost,
        "unheld": summary.unheld,
        "procedure_begun": summary.begun,
        "procedure_ahead": summary.ahead,
        "verdicts": verdicts.collect::<Vec<_>>(),
        "money": money.collect::<Vec<_>>(),
    })
}

fn case(case: &Case) -> Value {
    let (effect, change, diagnostics) = match &case.effect {
        Effect::Same => ("same", None, None),
        Effect::Changed(change) => ("changed", Some(change), None),
        Effect::Lost(diagnostics) => ("lost", None, Some(diagnostics)),
        Effect::Unheld(diagnostics) => ("unheld", None, Some(diagnostics)),
    };
    json!({
        "number": case.number,
        "title": case.title,
        "release": case.release,
        "on": case.on,
        "evaluated": case.evaluated,
        "procedure_begun": case.begun,
        "procedure_ahead": case.ahead,
        "effect": effect,
        "change": change.map(|change| changed(change)),
        "diagnostics": diagnostics.map(|found| diagnostics_json(found, &Files::default())),
    })
}

fn changed(change: &Change) -> Value {
    let verdict = change.verdict.as_ref();
    json!({
        "verdict": verdict.map(|(before, after)| json!({ "before": before.outcome, "after": after.outcome })),
        "outputs": change.outputs.iter().map(output).collect::<Vec<_>>(),
        "no_longer": change.silent.iter().map(rule).collect::<Vec<_>>(),
        "newly": change.speaking.iter().map(rule).collect::<Vec<_>>(),
        "was_undecided": change.was_open,
        "is_undecided": change.is_open,
        "missing": change.missing.iter().map(|missing| json!(missing.it)).collect::<Vec<_>>(),
    })
}

fn output(shift: &Shift) -> Value {
    json!({
        "name": shift.name,
        "working": shift.working,
        "before": shift.before.outcome,
        "after": shift.after.outcome,
        "by": shift.by.iter().map(rule).collect::<Vec<_>>(),
    })
}

fn rule(speaks: &Speaks) -> Value {
    json!({ "rule": speaks.rule, "record": speaks.record, "clause": speaks.clause })
}
