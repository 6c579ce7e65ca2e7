//! Records of the journal: a line each, and as JSON.

use serde_json::{Value, json};

use crate::case::{Entry, Stepped};
use crate::digest::Digest;
use crate::label::Lang;
use crate::message::Messages;
use crate::person::PersonEvent;
use crate::record::{Record, Refused};
use crate::release::ReleaseEvent;

use super::{Ink, Paint};

/// Renders a record in one line: position, moment, who, what.
#[must_use]
pub fn logged(position: u64, record: &Record, messages: &Messages, paint: Paint) -> String {
    let given = record.given();
    let moment = paint.with(Ink::Faint, given.at.format("%Y-%m-%d %H:%M:%S UTC"));
    format!("{position:>6}  {moment}  {}  {}\n", given.by, what(record, messages))
}

/// Renders a record as JSON; what happened stands in both languages.
#[must_use]
pub fn logged_json(position: u64, leaf: Digest, record: &Record) -> Value {
    let [zh, en] = Lang::ALL.map(|lang| what(record, &Messages::new(lang)));
    let number = match record {
        Record::Case { number, .. } => Some(number),
        _ => None,
    };
    json!({
        "position": position,
        "leaf": leaf.to_string(),
        "what": word(record),
        "number": number,
        "given": record.given(),
        "sentence": { "zh": zh, "en": en },
    })
}

/// Names a file that came in or went out, as a record has it, for people: `log tool-room.xes`, `release 1`.
#[must_use]
pub fn file_named(what: &str, messages: &Messages) -> String {
    match what.split_once(' ') {
        Some((kind @ ("log" | "release"), name)) => messages.say(&format!("file-{kind}"), &[("name", name.to_owned())]),
        _ => what.to_owned(),
    }
}

/// Names what happened.
const fn word(record: &Record) -> &'static str {
    match record {
        Record::Case { entry: Entry::Revised(_), .. } => "revised",
        Record::Case { entry: Entry::Decided(_), .. } => "decided",
        Record::Case { entry: Entry::Voided(_), .. } => "voided",
        Record::Case { entry: Entry::Reopened(_), .. } => "reopened",
        Record::Case { entry: Entry::Overridden(_), .. } => "overridden",
        Record::Case { entry: Entry::OverrideApproved(_), .. } => "override-approved",
        Record::Case { entry: Entry::Appealed(_), .. } => "appealed",
        Record::Case { entry: Entry::Reexamined(_), .. } => "reexamined",
        Record::Case { entry: Entry::Stepped(_), .. } => "stepped",
        Record::Case { entry: Entry::StepCorrected(_), .. } => "step-corrected",
        Record::Case { entry: Entry::Printed(_), .. } => "printed",
        Record::Release { event: ReleaseEvent::Proposed(_), .. } => "proposed",
        Record::Release { event: ReleaseEvent::Approved(_), .. } => "approved",
        Record::Release { event: ReleaseEvent::Published(_), .. } => "published",
        Record::Release { event: ReleaseEvent::Notified(_), .. } => "notified",
        Record::Person { event: PersonEvent::Appointed(_), .. } => "appointed",
        Record::Person { event: PersonEvent::Relieved(_), .. } => "relieved",
        Record::Key { .. } => "key",
        Record::Checkpoint { .. } => "checkpoint",
        Record::Refused(_) => "refused",
        Record::Exported(_) => "exported",
        Record::Imported(_) => "imported",
    }
}

fn what(record: &Record, messages: &Messages) -> String {
    let none = || "none".to_owned();
    let arguments = match record {
        Record::Case { number, entry } => {
            let mut arguments = vec![("number", number.to_string())];
            match entry {
                Entry::Revised(revision) => {
                    arguments.push(("revision", revision.revision.to_string()));
                    arguments.push(("reason", revision.reason.clone().unwrap_or_else(none)));
                }
                Entry::Decided(decided) => {
                    arguments.push(("decision", decided.decision.to_string()));
                    arguments.push(("revision", decided.revision.to_string()));
                    arguments.push(("on", decided.on.to_string()));
                    arguments.push(("verdict", decided.verdict.clone().unwrap_or_else(none)));
                }
                Entry::Voided(reason) | Entry::Reopened(reason) => arguments.push(("reason", reason.reason.clone())),
                Entry::Overridden(judgement) => {
                    arguments.push(("override", judgement.number.to_string()));
                    arguments.push(("output", judgement.output.to_string()));
                    arguments.push(("reason", judgement.reason.clone()));
                }
                Entry::OverrideApproved(approved) => arguments.push(("override", approved.number.to_string())),
                Entry::Appealed(appealed) => {
                    arguments.push(("decision", appealed.decision.to_string()));
                    arguments.push(("by", appealed.by.to_string()));
                    arguments.push(("reason", appealed.reason.clone()));
                }
                Entry::Reexamined(reexamined) => {
                    arguments.push(("upheld", if reexamined.upheld { "yes" } else { "no" }.to_owned()));
                    arguments.push(("reason", reexamined.reason.clone()));
                }
                Entry::Stepped(stepped) => arguments.extend(step_arguments(stepped)),
                Entry::StepCorrected(corrected) => {
                    arguments.push(("step", corrected.number.to_string()));
                    arguments.push(("reason", corrected.reason.clone()));
                }
                Entry::Printed(printed) => {
                    arguments.push(("sheet", printed.number.to_string()));
                    arguments.push(("reprint", printed.reprint().unwrap_or_default().to_string()));
                }
            }
            arguments
        }
        Record::Release { event, .. } => release_arguments(event),
        Record::Person { event, .. } => match event {
            PersonEvent::Appointed(appointment) => vec![
                ("person", appointment.person.to_string()),
                ("office", appointment.office.to_string()),
                ("from", appointment.from.to_string()),
                ("until", appointment.until.map_or_else(none, |until| until.to_string())),
            ],
            PersonEvent::Relieved(relief) => vec![
                ("person", relief.person.to_string()),
                ("office", relief.office.to_string()),
                ("on", relief.on.to_string()),
            ],
        },
        Record::Key { key, replaces, .. } => {
            vec![("key", key.clone()), ("replaces", replaces.clone().unwrap_or_else(none))]
        }
        Record::Checkpoint { note, .. } => {
            vec![("size", note.lines().nth(1).unwrap_or_default().to_owned())]
        }
        Record::Refused(Refused { act, subject, step, asked, reason, .. }) => {
            let asked = asked.clone().unwrap_or_default();
            vec![
                ("act", messages.get(&format!("act-{}", act.word().replace('_', "-")))),
                ("subject", step.as_ref().map_or_else(|| subject.clone(), |step| format!("{subject} {step}"))),
                ("corrects", asked.corrects.map_or_else(none, |number| number.to_string())),
                ("office", asked.office.map_or_else(none, |office| office.to_string())),
                ("on", asked.on.map_or_else(none, |on| on.to_string())),
                ("reason", reason.clone()),
            ]
        }
        Record::Exported(exported) => {
            vec![("what", file_named(&exported.what, messages)), ("sha256", exported.sha256.short())]
        }
        Record::Imported(imported) => {
            vec![("what", file_named(&imported.what, messages)), ("sha256", imported.sha256.short())]
        }
    };
    messages.say(&format!("audit-log-{}", word(record)), &arguments)
}

/// Says which step was done, by which office, and what it issued.
pub(super) fn step_arguments(stepped: &Stepped) -> Vec<(&'static str, String)> {
    let sheets = stepped.came_to.iter().flat_map(|came_to| &came_to.sheets);
    let sheets: Vec<_> = sheets.map(|sheet| sheet.number.as_str()).collect();
    vec![
        ("nth", stepped.number.to_string()),
        ("step", stepped.step.to_string()),
        ("office", stepped.office.to_string()),
        ("deputy", stepped.deputy_for.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string)),
        ("on", stepped.on.to_string()),
        ("done", if stepped.came_to.is_some() { "yes" } else { "no" }.to_owned()),
        ("issued", if sheets.is_empty() { "no" } else { "yes" }.to_owned()),
        ("sheets", sheets.join(", ")),
    ]
}

fn release_arguments(event: &ReleaseEvent) -> Vec<(&'static str, String)> {
    match event {
        ReleaseEvent::Proposed(proposed) => vec![
            ("release", proposed.release.to_string()),
            ("regulation", proposed.regulation.clone()),
            ("digest", proposed.digest.short()),
        ],
        ReleaseEvent::Approved(approved) => vec![("release", approved.release.to_string())],
        ReleaseEvent::Published(published) => vec![
            ("release", published.release.to_string()),
            ("from", published.from.to_string()),
            ("until", published.until.map_or_else(|| "none".to_owned(), |until| until.to_string())),
        ],
        ReleaseEvent::Notified(notified) => {
            let persons: Vec<_> = notified.persons.iter().map(crate::id::PersonId::as_str).collect();
            vec![("release", notified.release.to_string()), ("persons", persons.join(", "))]
        }
    }
}
