//! Keys as text and JSON.

use serde_json::{Value, json};

use crate::journal::PublicKey;
use crate::message::Messages;
use crate::stamp::Stamp;

use super::Paint;
use super::lines::table;

/// Renders the keys of a journal, oldest first; the last one signs.
#[must_use]
pub fn key_list(keys: &[(&PublicKey, &Stamp)], messages: &Messages, paint: Paint) -> String {
    if keys.is_empty() {
        return format!("{}\n", messages.get("key-none"));
    }
    let head = ["key-since", "key-by", "key-key"].map(|key| messages.get(key));
    let rows = keys
        .iter()
        .map(|(key, given)| vec![given.at.format("%Y-%m-%d %H:%M UTC").to_string(), given.by.to_string(), key.write()]);
    let rows: Vec<_> = [head.to_vec()].into_iter().chain(rows).collect();
    table(&rows, paint)
}

/// Renders a key as JSON.
#[must_use]
pub fn key_json(key: &PublicKey, replaces: Option<&str>, given: &Stamp) -> Value {
    json!({
        "name": key.name(),
        "id": key.id().to_string(),
        "key": key.write(),
        "replaces": replaces,
        "given": given,
    })
}
