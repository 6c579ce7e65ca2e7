//! The register as JSON, which never changes with the language: ids, values as written, and moments in RFC 3339.

use serde_json::{Value, json};

use crate::case::{Case, Change, Entry, Recorded, Revision, Written, changes};
use crate::procedure::{Place, Standing, StepStanding};
use crate::program::{Procedure, StepIndex, Who};
use crate::stamp::Stamp;
use crate::truth::Truth;
use crate::value::Date;

use super::super::due::{deadline_json, obstacles_json};
use super::acts::{appeal_json, open_appeals_json, override_json, overrides_json, reexamined_json, waiting_json};
use super::steps::{sheets_json, step_json};

/// Writes a case with the facts of one revision, what counts on a day beside its decision, its whole history, and where its procedures
/// stand, as [`standings_json`] writes it.
#[must_use]
pub fn case_json(case: &Case, revision: &Revision, on: Date, procedures: &[Value]) -> Value {
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
        "procedures": procedures,
        "sheets": sheets_json(case),
        "history": history,
    })
}

/// Writes where procedures of a case stand.
///
/// The `state` of each is `open`, `going`, `ended`, `closed` (not for the case, or no longer), `void` (the case is) or `unknown`, which
/// hangs on `missing`. The `place`
/// of a step is `in_hand`, `held` (it would be in hand, but the procedure is not for the case as things are), `joining` (it waits for the
/// steps of `awaits`), `done` or `ahead`. `deadlines` are those of a step in hand, or of one still to come whose time runs already, as
/// `due` writes them; `before` lists the steps in hand that stand before one still to come, and `obstacles` is what stands in the way of one
/// in hand, as diagnostics are written.
#[must_use]
pub fn standings_json(standings: &[Standing<'_>]) -> Vec<Value> {
    let one = |standing: &Standing<'_>| {
        let Procedure { id, title, clause, .. } = standing.procedure;
        json!({
            "procedure": id,
            "title": title,
            "clause": clause,
            "release": standing.release,
            "state": standing.state(),
            "missing": standing.missing,
            "steps": standing.steps.iter().map(|step| standing_json(standing, step)).collect::<Vec<_>>(),
        })
    };
    standings.iter().map(one).collect()
}

fn standing_json(standing: &Standing<'_>, stands: &StepStanding<'_>) -> Value {
    let step = stands.step;
    let id = |index: &StepIndex| standing.procedure.step(*index).map(|step| &step.id);
    let (place, since, signed, awaits, obstacles) = match &stands.place {
        Place::InHand { since, signed, obstacles } => {
            let place = if standing.applies == Truth::Yes { "in_hand" } else { "held" };
            (place, Some(since), signed.as_slice(), Vec::new(), obstacles.as_slice())
        }
        Place::Joining(awaited) => {
            ("joining", None, [].as_slice(), awaited.iter().filter_map(id).collect(), [].as_slice())
        }
        Place::Done => ("done", None, [].as_slice(), Vec::new(), [].as_slice()),
        Place::Ahead => ("ahead", None, [].as_slice(), Vec::new(), [].as_slice()),
    };
    let before: Vec<_> = if standing.to_come().any(|step| step.index == stands.index) {
        standing.before(stands.index).into_iter().map(|step| &step.step.id).collect()
    } else {
        Vec::new()
    };
    let done = stands.done.iter().map(|done| {
        json!({
            "step_number": done.number,
            "on": done.on,
            "by": done.given.by,
            "office": done.office,
            "deputy_for": done.deputy_for,
            "done": done.came_to.is_some(),
        })
    });
    json!({
        "step": step.id,
        "title": step.title,
        "clause": step.clause,
        "source": step.source,
        "offices": step.who.offices(),
        "all_sign": matches!(step.who, Who::All(_)),
        "place": place,
        "since": since,
        "signed": signed,
        "awaits": awaits,
        "before": before,
        "obstacles": obstacles_json(obstacles),
        "deadlines": stands.deadlines.iter().map(deadline_json).collect::<Vec<_>>(),
        "done": done.collect::<Vec<_>>(),
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
