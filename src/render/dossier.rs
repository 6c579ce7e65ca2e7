//! What came of verifying a dossier, as text and JSON.

use serde_json::{Value, json};

use super::lines::{columns, pad, wrap};
use super::{Ink, Paint};
use crate::dossier::{Check, Fault, Report, Verdict};
use crate::label::Lang;
use crate::message::Messages;

/// Renders every check with its verdict, one a line, and under it what is wrong.
#[must_use]
pub fn dossier(report: &Report, messages: &Messages, paint: Paint, width: usize) -> String {
    let head = [
        ("number", report.case.to_string()),
        ("entries", report.entries.to_string()),
        ("size", report.size.to_string()),
    ];
    let mut text = format!("{}\n", paint.with(Ink::Strong, messages.say("dossier-head", &head)));
    text.push_str(&format!("{}\n\n", messages.say("dossier-root", &[("root", report.root.to_string())])));
    let words = ["holds", "fails", "open"].map(|word| messages.get(&format!("dossier-{word}")));
    let widest = words.iter().map(|word| columns(word)).max().unwrap_or(0) + 2;
    for (check, verdict) in &report.checks {
        let ink = match verdict {
            Verdict::Holds => Ink::Good,
            Verdict::Fails(_) => Ink::Bad,
            Verdict::Open(_) => Ink::Care,
        };
        let word = pad(&messages.get(&format!("dossier-{}", verdict.word())), widest);
        let lines = wrap(&sentence(*check, verdict, messages), widest, width).join("\n");
        text.push_str(&format!("{}{}\n", paint.with(ink, word), lines.trim_start()));
        if let Verdict::Fails(faults) = verdict {
            for fault in faults {
                let lines = wrap(&fault_sentence(fault, messages), widest + 2, width).join("\n");
                text.push_str(&format!("{}- {}\n", " ".repeat(widest), lines.trim_start()));
            }
        }
    }
    text.push('\n');
    let engines = report.engines.iter().filter(|(_, engine)| engine != env!("CARGO_PKG_VERSION"));
    for (decision, engine) in engines {
        let arguments = [("decision", decision.to_string()), ("engine", engine.clone())];
        text.push_str(&format!("{}\n", messages.say("dossier-engine", &arguments)));
    }
    for line in wrap(&messages.get(end(report)), 0, width) {
        text.push_str(&format!("{line}\n"));
    }
    text
}

/// Renders what came of verifying as JSON, the sentences in both languages.
#[must_use]
pub fn dossier_json(report: &Report) -> Value {
    let both = Lang::ALL.map(Messages::new);
    let say = |write: &dyn Fn(&Messages) -> String| {
        let [zh, en] = both.each_ref().map(write);
        json!({ "zh": zh, "en": en })
    };
    let checks = report.checks.iter().map(|(check, verdict)| {
        let faults: &[Fault] = if let Verdict::Fails(faults) = verdict { faults } else { &[] };
        let faults = faults.iter().map(|fault| {
            let arguments = fault.arguments.iter().map(|(name, value)| ((*name).to_owned(), json!(value)));
            json!({
                "fault": fault.word,
                "message": say(&|messages| fault_sentence(fault, messages)),
                "arguments": arguments.collect::<serde_json::Map<_, _>>(),
            })
        });
        json!({
            "check": check.word(),
            "verdict": verdict.word(),
            "message": say(&|messages| sentence(*check, verdict, messages)),
            "faults": faults.collect::<Vec<_>>(),
        })
    });
    json!({
        "version": report.version,
        "number": report.case,
        "holds": report.holds(),
        "anchored": report.is_anchored(),
        "size": report.size,
        "root": report.root,
        "entries": report.entries,
        "engines": report.engines.iter().map(|(decision, engine)| json!({ "decision": decision, "engine": engine })).collect::<Vec<_>>(),
        "checks": checks.collect::<Vec<_>>(),
    })
}

/// Says what was checked, or why it could not be.
fn sentence(check: Check, verdict: &Verdict, messages: &Messages) -> String {
    match verdict {
        Verdict::Open(reason) => messages.get(&format!("dossier-open-{reason}")),
        Verdict::Holds | Verdict::Fails(_) => messages.get(&format!("dossier-check-{}", check.word())),
    }
}

fn fault_sentence(fault: &Fault, messages: &Messages) -> String {
    let of_step = ["step-differs", "correction-differs"].contains(&fault.word);
    let shown = fault.arguments.iter().map(|(name, value)| {
        let part = |part: &str| messages.get(&format!("replay-part-{}", part.replace('_', "-")));
        let parts = || value.split(", ").map(part).collect::<Vec<_>>().join("; ");
        (*name, if of_step && *name == "parts" { parts() } else { value.clone() })
    });
    messages.say(&format!("dossier-fault-{}", fault.word), &shown.collect::<Vec<_>>())
}

fn end(report: &Report) -> &'static str {
    match (report.holds(), report.is_anchored()) {
        (false, _) => "dossier-end-fails",
        (true, true) => "dossier-end-anchored",
        (true, false) => "dossier-end-unanchored",
    }
}
