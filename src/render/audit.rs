//! What an examination says, as text and JSON.

use serde_json::{Value, json};

use crate::audit::{Anchor, At, Finding, Report};
use crate::label::Lang;
use crate::message::Messages;

use super::{Ink, Paint};

/// Renders the verdict, everything that was found, and what is held fast by which checkpoint.
#[must_use]
pub fn report(report: &Report, messages: &Messages, paint: Paint) -> String {
    let mut text = String::new();
    let count = report.findings.len().to_string();
    let verdict = messages.say(
        if report.holds() { "audit-holds" } else { "audit-found" },
        &[("size", report.size.to_string()), ("count", count)],
    );
    let ink = if report.holds() { Ink::Good } else { Ink::Bad };
    text.push_str(&format!("{}\n", paint.with(ink, verdict)));
    if let Some(root) = report.root.filter(|_| report.size > 0) {
        text.push_str(&format!(
            "{}\n",
            paint.with(Ink::Faint, messages.say("audit-root", &[("root", root.to_string())]))
        ));
    }
    for finding in &report.findings {
        text.push_str(&format!("  {}\n", paint.with(Ink::Bad, sentence(finding, messages))));
    }
    for remark in &report.remarks {
        text.push_str(&format!("  {}\n", paint.with(Ink::Care, sentence(remark, messages))));
    }
    for line in anchored(report, messages) {
        text.push_str(&format!("{line}\n"));
    }
    text
}

/// Says which records are held fast, and by what.
fn anchored(report: &Report, messages: &Messages) -> Vec<String> {
    let mut lines = Vec::new();
    let mut covered = 0;
    for anchor in [report.outside(), report.inside()].into_iter().flatten().filter(|anchor| anchor.size > 0) {
        let place = match &anchor.at {
            At::Inside(position) => ("audit-anchored-inside", position.to_string()),
            At::Outside(name) => ("audit-anchored-outside", name.clone()),
        };
        let arguments = [
            ("first", covered.to_string()),
            ("last", (anchor.size - 1).to_string()),
            ("count", (anchor.size - covered).to_string()),
            ("place", place.1),
            ("key", key(anchor)),
        ];
        lines.push(messages.say(place.0, &arguments));
        covered = anchor.size;
    }
    if covered < report.size {
        let (first, last, count) = (covered, report.size - 1, report.size - covered);
        let arguments = [("first", first.to_string()), ("last", last.to_string()), ("count", count.to_string())];
        lines.push(messages.say("audit-anchored-not", &arguments));
    }
    let key = if report.outside().is_some() { "audit-insider-after" } else { "audit-insider" };
    lines.push(messages.get(key));
    lines
}

fn key(anchor: &Anchor) -> String {
    format!("{}+{}", anchor.key.name(), anchor.key.id())
}

/// Says what was found.
fn sentence(finding: &Finding, messages: &Messages) -> String {
    messages.say(&format!("audit-found-{}", finding.what.word()), &finding.arguments)
}

/// Renders the same as JSON; sentences stand in both languages.
#[must_use]
pub fn report_json(report: &Report) -> Value {
    let both = Lang::ALL.map(Messages::new);
    let told = |findings: &[Finding]| -> Value {
        let told = findings.iter().map(|finding| {
            let [zh, en] = both.each_ref().map(|messages| sentence(finding, messages));
            let arguments: serde_json::Map<_, _> =
                finding.arguments.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
            json!({ "what": finding.what.word(), "arguments": arguments, "sentence": { "zh": zh, "en": en } })
        });
        told.collect()
    };
    let anchors = report.anchors.iter().map(|anchor| {
        let (position, file) = match &anchor.at {
            At::Inside(position) => (Some(*position), None),
            At::Outside(name) => (None, Some(name.as_str())),
        };
        json!({ "size": anchor.size, "key": anchor.key.write(), "position": position, "file": file })
    });
    let size = |anchor: Option<&Anchor>| anchor.map_or(0, |anchor| anchor.size);
    json!({
        "holds": report.holds(),
        "size": report.size,
        "root": report.root.map(|root| root.to_string()),
        "anchored_outside": size(report.outside()),
        "anchored_inside": size(report.inside()).max(size(report.outside())),
        "anchors": anchors.collect::<Vec<_>>(),
        "keys": report.keys.iter().map(crate::journal::PublicKey::write).collect::<Vec<_>>(),
        "findings": told(&report.findings),
        "remarks": told(&report.remarks),
    })
}
