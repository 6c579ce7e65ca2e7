//! The register as JSON, which never changes with the language: ids, values as written, and moments in RFC 3339.

use serde_json::{Value, json};

use crate::case::{Case, Change, Entry, Recorded, Revision, Written, changes};
use crate::stamp::Stamp;
use crate::value::Date;

use super::acts::{appeal_json, open_appeals_json, override_json, overrides_json, reexamined_json, waiting_json};
use super::steps::step_json;

/// Writes a case with the facts of one revision, what counts on a day beside its decision, and its whole history.
#[must_use]
pub fn case_json(case: &Case, revision: &Revision, on: Date) -> Value {
    let mut before: Option<&Revision> = None;
    let history = case.entries.iter().map(|recorded| {
        let written = entry(recorded, before);
        if let Entry::Revised(revision) = &recorded.entry {
            before = Some(revision);
        }
        written
    });
    let history: Vec<_> = history.collect();
    json!({
        "number": case.number,
        "status": case.status().word(),
        "title": revision.title,
        "regulation": revision.regulation,
        "revision": revision.revision,
        "facts": revision.facts.iter().map(|fact| json!({
            "name": fact.name,
            "record": fact.record,
            "value": text(&fact.text),
            "by": fact.given.by,
            "at": fact.given.at,
        })).collect::<Vec<_>>(),
        "lists": revision.lists.iter().map(|list| json!({
            "name": list.name,
            "count": list.count,
            "by": list.given.by,
            "at": list.given.at,
        })).collect::<Vec<_>>(),
        "overrides": overrides_json(case, on),
        "waiting_overrides": waiting_json(case, on),
        "open_appeals": open_appeals_json(case),
        "history": history,
    })
}

/// Writes the list of cases, each with its latest title, verdict and status, and what counts on a day beside its decision.
#[must_use]
pub fn cases_json(cases: &[Case], on: Date) -> Value {
    let one = |case: &Case| {
        let latest = case.revision(None).map(|(revision, _)| revision);
        let decided = case.decisions().next_back().map(|(decided, _)| decided);
        json!({
            "number": case.number,
            "status": case.status().word(),
            "title": latest.and_then(|latest| latest.title.as_ref()),
            "revision": latest.map(|latest| latest.revision),
            "verdict": decided.and_then(|decided| decided.verdict.as_ref()),
            "governed_on": decided.map(|decided| decided.on),
            "decisions": decided.map_or(0, |decided| decided.decision),
            "overrides": overrides_json(case, on),
            "open_appeals": open_appeals_json(case),
        })
    };
    Value::Array(cases.iter().map(one).collect())
}

/// Writes what a correction has changed.
#[must_use]
pub fn changes_json(changes: &[Change]) -> Value {
    let one = |change: &Change| match change {
        Change::Title { from, to } => json!({ "title": { "from": from, "to": to } }),
        Change::List { name, from, to } => json!({ "list": name, "from": from, "to": to }),
        Change::Fact { name, record, from, to } => {
            json!({ "name": name, "record": record, "from": from.as_ref().map(text), "to": to.as_ref().map(text) })
        }
    };
    Value::Array(changes.iter().map(one).collect())
}

fn entry(recorded: &Recorded, before: Option<&Revision>) -> Value {
    let digest = recorded.digest.to_string();
    let stamped = |mut value: Value, given: &Stamp| {
        if let Some(fields) = value.as_object_mut() {
            fields.insert("by".to_owned(), json!(given.by));
            fields.insert("at".to_owned(), json!(given.at));
            fields.insert("digest".to_owned(), json!(digest));
        }
        value
    };
    match &recorded.entry {
        Entry::Revised(revision) => {
            let changed = before.map(|before| changes_json(&changes(before, revision)));
            stamped(
                json!({ "entry": "revised", "revision": revision.revision, "reason": revision.reason, "changes": changed }),
                &revision.given,
            )
        }
        Entry::Decided(decided) => {
            let fields = json!({
                "entry": "decided",
                "decision": decided.decision,
                "record": decided.record.to_string(),
                "revision": decided.revision,
                "on": decided.on,
                "verdict": decided.verdict,
            });
            stamped(fields, &decided.given)
        }
        Entry::Voided(reason) => stamped(json!({ "entry": "voided", "reason": reason.reason }), &reason.given),
        Entry::Reopened(reason) => stamped(json!({ "entry": "reopened", "reason": reason.reason }), &reason.given),
        Entry::Overridden(put) => named("overridden", stamped(override_json(put), &put.given)),
        Entry::OverrideApproved(approved) => {
            stamped(json!({ "entry": "override_approved", "override": approved.number }), &approved.given)
        }
        Entry::Appealed(appeal) => named("appealed", stamped(appeal_json(appeal), &appeal.given)),
        Entry::Reexamined(reexamined) => named("reexamined", stamped(reexamined_json(reexamined), &reexamined.given)),
        Entry::Stepped(stepped) => named("stepped", stamped(step_json(stepped), &stepped.given)),
        Entry::StepCorrected(corrected) => {
            let fields = json!({ "entry": "step_corrected", "step": corrected.number, "reason": corrected.reason });
            stamped(fields, &corrected.given)
        }
        Entry::Printed(printed) => {
            stamped(json!({ "entry": "printed", "sheet": printed.number, "time": printed.time }), &printed.given)
        }
    }
}

fn named(entry: &str, mut value: Value) -> Value {
    if let Some(fields) = value.as_object_mut() {
        fields.insert("entry".to_owned(), json!(entry));
    }
    value
}

pub(super) fn text(written: &Written) -> Value {
    match written {
        Written::One(text) => json!(text),
        Written::Many(texts) => json!(texts),
    }
}
