//! `audit replay`: every recorded decision, evaluated again.

use serde_json::{Value, json};

use crate::desk::{self, Finding, Replayed};
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
    for replayed in replay.by_others() {
        text.push_str(&format!("{}\n", messages.say("replay-engine", &about(replayed))));
    }
    let differing = replay.decisions.iter().filter(|replayed| !replayed.findings.is_empty()).count();
    let arguments = [
        ("count", replay.decisions.len().to_string()),
        ("differing", differing.to_string()),
        ("unread", replay.unread.len().to_string()),
    ];
    let sentence = if replay.is_same() { "replay-same" } else { "replay-differs" };
    text.push_str(&format!("{}\n", messages.say(sentence, &arguments)));
    text
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
    }
}
