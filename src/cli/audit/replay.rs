//! `audit replay`: every recorded decision evaluated again, and every step taken again.

use serde_json::{Value, json};

use crate::decision::Difference;
use crate::desk::{self, Finding, Replayed, Retaken, StepAct};
use crate::files::Files;
use crate::render::{self, Ink};

use super::super::acting::refuse;
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Replay {
    #[arg(value_name = "NUMBER")]
    number: Option<String>,
}

impl Replay {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let replay = match desk::replay(&common.db, self.number.as_deref()) {
            Ok(replay) => replay,
            Err(diagnostic) => return refuse(&[diagnostic], &Files::default(), common, terminal),
        };
        if common.format == Format::Json {
            terminal.say_json(&in_json(&replay));
        } else {
            let text = in_words(&replay, terminal);
            terminal.say(&text);
        }
        if replay.is_same() { Exit::Done } else { Exit::No }
    }
}

fn in_words(replay: &desk::Replay, terminal: &Terminal) -> String {
    let messages = terminal.messages();
    let mut text = render::diagnostics(&replay.unread, &Files::default(), messages, terminal.paint());
    for replayed in replay.decisions.iter().filter(|replayed| !replayed.findings.is_empty()) {
        let head = messages.say("replay-head", &about(replayed));
        text.push_str(&format!("{}\n", terminal.paint().with(Ink::Bad, head)));
        for finding in &replayed.findings {
            text.push_str(&in_sentence(finding, terminal));
        }
    }
    for retaken in replay.steps.iter().filter(|retaken| !retaken.findings.is_empty()) {
        let head = messages.say("replay-step-head", &about_step(retaken));
        text.push_str(&format!("{}\n", terminal.paint().with(Ink::Bad, head)));
        for finding in &retaken.findings {
            text.push_str(&match finding {
                Finding::Difference(difference) => step_differs(difference, terminal),
                other => in_sentence(other, terminal),
            });
        }
    }
    for retaken in replay.steps.iter().filter(|retaken| !retaken.not_kept.is_empty()) {
        let what: Vec<_> =
            retaken.not_kept.iter().map(|word| messages.get(&format!("replay-not-kept-{word}"))).collect();
        let mut arguments = about_step(retaken);
        arguments.push(("what", what.join(&messages.get("replay-and"))));
        text.push_str(&format!("{}\n", messages.say("replay-not-kept", &arguments)));
    }
    for replayed in replay.by_others() {
        text.push_str(&format!("{}\n", messages.say("replay-engine", &about(replayed))));
    }
    let differing = replay.decisions.iter().filter(|replayed| !replayed.findings.is_empty()).count();
    let arguments = [
        ("count", replay.decisions.len().to_string()),
        ("differing", differing.to_string()),
        ("unread", replay.unread.len().to_string()),
    ];
    let sentence = if differing == 0 && replay.unread.is_empty() { "replay-same" } else { "replay-differs" };
    text.push_str(&format!("{}\n", messages.say(sentence, &arguments)));
    text.push_str(&counted_steps(replay, terminal));
    text
}

/// Says how many steps and refusals there are, and how they came out; nothing where there are none.
fn counted_steps(replay: &desk::Replay, terminal: &Terminal) -> String {
    let (refusals, steps): (Vec<_>, Vec<_>) =
        replay.steps.iter().partition(|retaken| matches!(retaken.act, StepAct::Refused(_)));
    let mut text = String::new();
    for (key, all) in [("replay-steps", steps), ("replay-refusals", refusals)] {
        if all.is_empty() {
            continue;
        }
        let arguments = [
            ("count", all.len().to_string()),
            (
                "same",
                all.iter()
                    .filter(|retaken| retaken.findings.is_empty() && retaken.not_kept.is_empty())
                    .count()
                    .to_string(),
            ),
            ("differing", all.iter().filter(|retaken| !retaken.findings.is_empty()).count().to_string()),
            ("open", all.iter().filter(|retaken| !retaken.not_kept.is_empty()).count().to_string()),
        ];
        text.push_str(&format!("{}\n", terminal.messages().say(key, &arguments)));
    }
    text
}

/// What the sentences about a step speak of.
fn about_step(retaken: &Retaken) -> Vec<(&'static str, String)> {
    let (act, nth, reason) = match &retaken.act {
        StepAct::Done(nth) => ("done", nth.to_string(), String::new()),
        StepAct::Corrected(nth) => ("corrected", nth.to_string(), String::new()),
        StepAct::Refused(reason) => ("refused", String::new(), reason.clone()),
    };
    vec![
        ("number", retaken.case.to_string()),
        ("position", retaken.position.to_string()),
        ("act", act.to_owned()),
        ("nth", nth),
        ("reason", reason),
        ("step", retaken.step.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string)),
        ("by", retaken.by.to_string()),
    ]
}

fn step_differs(difference: &Difference, terminal: &Terminal) -> String {
    let messages = terminal.messages();
    let part = messages.get(&format!("replay-part-{}", difference.part.replace('_', "-")));
    in_sentence(&Finding::Difference(Difference { part, ..difference.clone() }), terminal)
}

/// What the sentences about a decision speak of.
fn about(replayed: &Replayed) -> [(&'static str, String); 5] {
    [
        ("number", replayed.case.to_string()),
        ("decision", replayed.decision.to_string()),
        ("position", replayed.position.to_string()),
        ("on", replayed.on.to_string()),
        ("engine", replayed.engine.clone().unwrap_or_default()),
    ]
}

fn in_sentence(finding: &Finding, terminal: &Terminal) -> String {
    let messages = terminal.messages();
    let sentence = match finding {
        Finding::Difference(difference) => {
            let text = |text: &Option<String>| text.clone().unwrap_or_else(|| messages.get("replay-nothing"));
            let arguments = [
                ("part", difference.part.clone()),
                ("expected", text(&difference.expected)),
                ("found", text(&difference.found)),
            ];
            messages.say("replay-difference", &arguments)
        }
        Finding::Bytes => messages.get("replay-bytes"),
        Finding::Stray(part) => messages.say("replay-stray", &[("part", (*part).to_owned())]),
        Finding::NoRevision(revision) => messages.say("replay-no-revision", &[("revision", revision.to_string())]),
        Finding::NoRelease(release) => messages.say("replay-no-release", &[("release", release.to_string())]),
        Finding::OtherRelease(release) => messages.say("replay-other-release", &[("release", release.to_string())]),
        Finding::Unreadable(files, diagnostics) => {
            return render::diagnostics(diagnostics, files, messages, terminal.paint());
        }
        Finding::Refused(files, diagnostics) => {
            let told = render::diagnostics(diagnostics, files, messages, terminal.paint());
            return format!("  {}\n{told}", messages.get("replay-refused"));
        }
    };
    format!("  {}\n", sentence.replace('\n', "\n    "))
}

fn in_json(replay: &desk::Replay) -> Value {
    let decisions: Vec<_> = replay
        .decisions
        .iter()
        .map(|replayed| {
            json!({
                "number": replayed.case,
                "decision": replayed.decision,
                "position": replayed.position,
                "on": replayed.on,
                "release": replayed.release,
                "engine": replayed.engine,
                "same": replayed.findings.is_empty(),
                "findings": replayed.findings.iter().map(finding_json).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "same": replay.is_same(),
        "engine": env!("CARGO_PKG_VERSION"),
        "other_engines": replay.by_others().count(),
        "unread": render::diagnostics_json(&replay.unread, &Files::default()),
        "decisions": decisions,
        "steps": replay.steps.iter().map(step_json).collect::<Vec<_>>(),
    })
}

fn step_json(retaken: &Retaken) -> Value {
    let (act, step_number, reason) = match &retaken.act {
        StepAct::Done(number) => ("done", Some(number), None),
        StepAct::Corrected(number) => ("corrected", Some(number), None),
        StepAct::Refused(reason) => ("refused", None, Some(reason)),
    };
    json!({
        "number": retaken.case,
        "position": retaken.position,
        "act": act,
        "step_number": step_number,
        "procedure": retaken.step.as_ref().map(|step| &step.procedure),
        "step": retaken.step.as_ref().map(|step| &step.step),
        "by": retaken.by,
        "reason": reason,
        "same": if retaken.not_kept.is_empty() { Some(retaken.findings.is_empty()) } else { None },
        "findings": retaken.findings.iter().map(finding_json).collect::<Vec<_>>(),
        "not_kept": retaken.not_kept,
    })
}

fn finding_json(finding: &Finding) -> Value {
    match finding {
        Finding::Difference(difference) => json!({
            "finding": "difference",
            "part": difference.part,
            "recorded": difference.expected,
            "again": difference.found,
        }),
        Finding::Bytes => json!({ "finding": "bytes" }),
        Finding::Stray(part) => json!({ "finding": "stray", "part": part }),
        Finding::NoRevision(revision) => json!({ "finding": "no_revision", "revision": revision }),
        Finding::NoRelease(release) => json!({ "finding": "no_release", "release": release }),
        Finding::OtherRelease(release) => json!({ "finding": "other_release", "release": release }),
        Finding::Unreadable(files, diagnostics) => {
            json!({ "finding": "unreadable", "diagnostics": render::diagnostics_json(diagnostics, files) })
        }
        Finding::Refused(files, diagnostics) => {
            json!({ "finding": "refused", "diagnostics": render::diagnostics_json(diagnostics, files) })
        }
    }
}
