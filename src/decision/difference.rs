//! Where two decisions differ, in words: which output, which rule.

use serde::Serialize;
use serde_json::Value;

use super::Decision;

/// One place where an outcome differs from the expected one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The part: `verdict`, an output's name, `fired`, `missing`, `duties`, `warnings`; or one of these with a rule or name after it.
    pub part: String,
    /// What was expected; none where nothing was.
    pub expected: Option<String>,
    /// What came out; none where nothing did.
    pub found: Option<String>,
}

/// Lists where a decision differs from the expected one. Two decisions that are the same give none.
#[must_use]
pub fn differences(expected: &Decision, found: &Decision) -> Vec<Difference> {
    let mut list = Vec::new();
    let heads = [
        ("regulation", words(&expected.regulation), words(&found.regulation)),
        ("on", words(&expected.on), words(&found.on)),
        ("verdict", words(&expected.verdict), words(&found.verdict)),
    ];
    for (part, expected, found) in heads {
        differ(&mut list, part.to_owned(), Some(expected), Some(found));
    }
    let outputs = |decision: &Decision| -> Vec<(String, String)> {
        decision.outputs.iter().map(|output| (output.name.to_string(), words(&output.result))).collect()
    };
    rows(&mut list, None, &outputs(expected), &outputs(found));
    let fired = |decision: &Decision| -> Vec<(String, String)> {
        decision.fired.iter().map(|fired| (named(&fired.rule, fired.record), words(fired))).collect()
    };
    rows(&mut list, Some("fired"), &fired(expected), &fired(found));
    let duties = |decision: &Decision| -> Vec<(String, String)> {
        decision.duties.iter().map(|duty| (named(&duty.rule, duty.record), words(duty))).collect()
    };
    rows(&mut list, Some("duties"), &duties(expected), &duties(found));
    let warnings = |decision: &Decision| -> Vec<(String, String)> {
        decision.warnings.iter().map(|warning| (named(&warning.rule, warning.record), words(warning))).collect()
    };
    rows(&mut list, Some("warnings"), &warnings(expected), &warnings(found));
    let missing = |decision: &Decision| -> Vec<(String, String)> {
        decision.missing.iter().map(|missing| (named(&missing.name, missing.record), words(missing))).collect()
    };
    rows(&mut list, Some("missing"), &missing(expected), &missing(found));
    let assumed = |decision: &Decision| -> Vec<(String, String)> {
        decision.assumed.iter().map(|assumed| (assumed.name.clone(), words(assumed))).collect()
    };
    rows(&mut list, Some("assumed"), &assumed(expected), &assumed(found));
    differ(&mut list, "problems".to_owned(), Some(words(&expected.problems)), Some(words(&found.problems)));
    if list.is_empty() && expected != found {
        // Whatever it is, it must not pass for the same.
        list.push(Difference {
            part: "decision".to_owned(),
            expected: Some(words(expected)),
            found: Some(words(found)),
        });
    }
    list
}

/// Compares named rows: which are gone, which are new, which say something else, and whether they stand in another order.
fn rows(list: &mut Vec<Difference>, part: Option<&str>, expected: &[(String, String)], found: &[(String, String)]) {
    let text_in = |rows: &[(String, String)], name: &str| {
        rows.iter().find(|(known, _)| known == name).map(|(_, text)| text.clone())
    };
    let new = found.iter().filter(|(name, _)| text_in(expected, name).is_none());
    for (name, _) in expected.iter().chain(new) {
        match (part, text_in(expected, name), text_in(found, name)) {
            (None, expected, found) => differ(list, name.clone(), expected, found),
            (Some(part), expected @ Some(_), found @ Some(_)) => {
                differ(list, format!("{part} {name}"), expected, found);
            }
            // That it is there on one side alone says enough.
            (Some(part), expected, found) => {
                differ(list, part.to_owned(), expected.map(|_| name.clone()), found.map(|_| name.clone()));
            }
        }
    }
    let names = |rows: &[(String, String)]| rows.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    let (before, after) = (names(expected), names(found));
    let (mut sorted, mut others) = (before.clone(), after.clone());
    sorted.sort();
    others.sort();
    if sorted == others {
        differ(list, part.unwrap_or("outputs").to_owned(), Some(before.join(", ")), Some(after.join(", ")));
    }
}

fn differ(list: &mut Vec<Difference>, part: String, expected: Option<String>, found: Option<String>) {
    if expected != found {
        list.push(Difference { part, expected, found });
    }
}

fn named(name: &impl ToString, record: Option<usize>) -> String {
    record.map_or_else(|| name.to_string(), |record| format!("{}[{}]", name.to_string(), record + 1))
}

/// Writes a part of a decision in one line, the values as they are, the rest as JSON.
fn words(part: &impl Serialize) -> String {
    serde_json::to_value(part).map(|value| plain(&value)).unwrap_or_default()
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => format!("[{}]", values.iter().map(plain).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => match fields.iter().next() {
            Some((name, value)) if fields.len() == 1 && (name == "known" || name == "each") => plain(value),
            _ => value.to_string(),
        },
        other => other.to_string(),
    }
}
