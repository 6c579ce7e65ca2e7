//! The report as JSON.

use serde_json::{Map, Value, json};

use crate::conform::{Deviation, Doubt, Finding, InHand, Missed, Report, SetBy, State};
use crate::label::Lang;
use crate::message::Messages;
use crate::program::Program;

use super::words::Words;

/// Writes what was found as JSON; sentences stand in both languages.
#[must_use]
pub fn conform_json(from: &str, report: &Report, program: &Program) -> Value {
    let both = Lang::ALL.map(Messages::new);
    let [zh, en] = both.each_ref().map(|messages| Words::of(report, program, messages));
    let fitness = report.fitness();
    let counts: Map<String, Value> =
        report.counts().into_iter().map(|(kind, count)| (kind.word().to_owned(), json!(count))).collect();
    let variants = report
        .variants
        .iter()
        .map(|variant| json!({ "cases": variant.cases, "fitting": variant.fitting, "steps": variant.steps }));
    json!({
        "log": from,
        "name": report.log,
        "procedure": report.procedure,
        "title": report.title,
        "last": report.last,
        "cases": report.cases.len(),
        "events": report.events,
        "fitness": { "fitting": fitness.fitting, "cases": fitness.cases },
        "deviations": counts,
        "void": report.void,
        "elsewhere": report.elsewhere,
        "outside_cases": report.loose,
        "passed_over": report.passed_over,
        "corrected": report.corrected,
        "unknown_activities": report.unknown,
        "unread": report.unread,
        "undetermined": doubts(&report.doubts()),
        "findings": report.cases.iter().map(|case| finding(case, &zh, &en)).collect::<Vec<_>>(),
        "variants": variants.collect::<Vec<_>>(),
    })
}

fn finding(case: &Finding, zh: &Words<'_>, en: &Words<'_>) -> Value {
    let (state, in_hand): (_, &[InHand]) = match &case.state {
        State::Ended => ("ended", &[]),
        State::Open(in_hand) => ("open", in_hand),
        State::EndedEarly(in_hand) => ("ended_early", in_hand),
        State::TooLong => ("too_long", &[]),
    };
    let in_hand = in_hand.iter().map(|one| {
        let due: Vec<_> = one.due.iter().map(missed).collect();
        json!({ "step": one.step, "title": one.title, "since": one.since, "due": due })
    });
    json!({
        "case": case.case,
        "events": case.events,
        "state": state,
        "in_hand": in_hand.collect::<Vec<_>>(),
        "deviations": case.deviations.iter().map(|one| deviation(one, zh, en)).collect::<Vec<_>>(),
        "undetermined": doubts(&case.doubts),
    })
}

fn deviation(one: &Deviation, zh: &Words<'_>, en: &Words<'_>) -> Value {
    let facts: Map<String, Value> = one.facts.iter().map(|(id, value)| (id.to_string(), json!(value))).collect();
    json!({
        "kind": one.kind.word(),
        "step": one.step,
        "title": one.title,
        "event": one.event,
        "activity": one.activity,
        "on": one.on,
        "by": one.by,
        "office": one.office,
        "offices": one.offices,
        "since": one.since,
        "missed": one.missed.iter().map(missed).collect::<Vec<_>>(),
        "facts": facts,
        "others": one.others,
        "ahead": one.ahead,
        "sentence": { "zh": zh.sentence(one), "en": en.sentence(one) },
    })
}

fn missed(missed: &Missed) -> Value {
    let (set_by, what) = match &missed.set_by {
        SetBy::Contract(fact) => ("contract", fact.to_string()),
        SetBy::Text(clause) => ("text", clause.to_string()),
    };
    json!({ "on": missed.on, "set_by": set_by, "what": what, "provisional": missed.provisional })
}

fn doubts(counts: &std::collections::BTreeMap<Doubt, usize>) -> Value {
    Value::Object(counts.iter().map(|(doubt, count)| (doubt.word().to_owned(), json!(count))).collect())
}
