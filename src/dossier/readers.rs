//! The part for readers: what the exact bytes say, as plain JSON.
//!
//! It is put together without the types of this engine, so that a later engine, whose records may have further fields, derives the
//! same from the same bytes.

use serde_json::{Map, Value, json};

use super::format::Dossier;
use super::opened::Opened;
use crate::case::{Entry, Written};
use crate::record;
use crate::release::ReleaseEvent;

/// The fields that hold a SHA-256, which bytes hold as 32 numbers.
const DIGESTS: [&str; 6] = ["digest", "imported", "record", "revision_digest", "root", "sha256"];

/// Derives the part for readers from the exact bytes of a dossier.
///
/// - `entries`: position and record of each entry.
/// - `decisions`: SHA-256 and record of each decision, with the rules that fired and the values they stood on.
/// - `facts`: the facts of the latest revision, by name; those of a list with the number of the record, from 1.
/// - `approvals`: who approved which release, when, and at which position.
/// - `steps`, since version 2: the steps in their order, with who did them, on which day, what they led to and which sheets they issued, whether
///   they were corrected, and at which position.
#[must_use]
pub fn readers(dossier: &Dossier) -> Value {
    let opened = Opened::of(dossier);
    let entries: Vec<_> = dossier
        .entries
        .iter()
        .map(|entry| json!({ "position": entry.position, "record": plain(&entry.bytes.0) }))
        .collect();
    let decisions: Vec<_> = opened
        .decided()
        .map(|(_, decided)| {
            let record = opened.kept.get(&decided.record).map_or(Value::Null, |bytes| plain(bytes));
            json!({ "sha256": decided.record, "record": record })
        })
        .collect();
    let approvals: Vec<_> = opened
        .release_events()
        .filter_map(|(placed, event, given)| match event {
            ReleaseEvent::Approved(approved) => Some(json!({
                "release": approved.release,
                "by": given.by,
                "at": given.at,
                "position": placed.position,
            })),
            _ => None,
        })
        .collect();
    let mut all =
        json!({ "entries": entries, "decisions": decisions, "facts": facts(&opened), "approvals": approvals });
    if let (true, Some(fields)) = (dossier.holds_steps(), all.as_object_mut()) {
        fields.insert("steps".to_owned(), steps(&opened));
    }
    all
}

fn steps(opened: &Opened<'_>) -> Value {
    let corrected = |number: u32| {
        opened.of_case().any(|(_, entry)| matches!(entry, Entry::StepCorrected(by) if by.number == number))
    };
    let told = opened.steps().map(|(placed, stepped)| {
        let came_to = stepped.came_to.as_ref();
        let sheets = came_to.map(|came_to| came_to.sheets.iter().map(|sheet| &sheet.number).collect::<Vec<_>>());
        json!({
            "number": stepped.number,
            "step": stepped.step,
            "by": stepped.given.by,
            "office": stepped.office,
            "on": stepped.on,
            "done": came_to.is_some(),
            "led_to": came_to.map(|came_to| &came_to.led_to),
            "sheets": sheets,
            "corrected": corrected(stepped.number),
            "position": placed.position,
        })
    });
    told.collect()
}

fn facts(opened: &Opened<'_>) -> Value {
    let mut facts = Map::new();
    for fact in opened.revisions().next_back().into_iter().flat_map(|(_, revision)| &revision.facts) {
        let name = match (fact.record, fact.name.as_str().split_once('.')) {
            (Some(record), Some((group, name))) => format!("{group}[{}].{name}", u64::from(record) + 1),
            _ => fact.name.to_string(),
        };
        let text = match &fact.text {
            Written::One(text) => json!(text),
            Written::Many(texts) => json!(texts),
        };
        facts.insert(name, text);
    }
    Value::Object(facts)
}

/// Reads the bytes of a record as plain JSON; null where they are none.
fn plain(bytes: &[u8]) -> Value {
    let mut value = record::read(bytes).unwrap_or(Value::Null);
    spell(&mut value);
    value
}

/// Writes digests as people read them.
fn spell(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(spell),
        Value::Object(fields) => {
            for (name, value) in fields {
                match hexadecimal(value).filter(|_| DIGESTS.contains(&name.as_str())) {
                    Some(digits) => *value = json!(digits),
                    None => spell(value),
                }
            }
        }
        _ => {}
    }
}

fn hexadecimal(value: &Value) -> Option<String> {
    let bytes = value.as_array().filter(|bytes| bytes.len() == 32)?;
    let bytes = bytes.iter().map(|byte| byte.as_u64().and_then(|byte| u8::try_from(byte).ok()));
    bytes.map(|byte| byte.map(|byte| format!("{byte:02x}"))).collect()
}
