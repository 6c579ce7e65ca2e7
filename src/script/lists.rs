//! Lists and maps in scripts. No function makes a list of a length that it is told.

use std::cmp::Ordering;

use rhai::{Array, Dynamic};

use super::engine::Shelf;
use super::operators::{equal, order};
use super::view::{Outcome, View, fault, view, wrong_kind};

/// Puts the functions of lists and maps on the shelf.
pub(super) fn stock(shelf: &mut Shelf) {
    shelf.one("len", |whole| {
        let length = length("len", whole)?;
        Ok(Dynamic::from(i64::try_from(length).unwrap_or(i64::MAX)))
    });
    shelf.one("is_empty", |whole| Ok(Dynamic::from(length("is_empty", whole)? == 0)));
    shelf.one("is_absent", |value| Ok(Dynamic::from(value.is_unit())));
    shelf.two("index_of", |list, entry| {
        let Ok(list) = list.as_array_ref() else { return Err(wrong_kind("index_of", &[&view(list), &view(entry)])) };
        let mut found = -1;
        for (place, candidate) in (0_i64..).zip(list.iter()) {
            if equal("index_of", candidate, entry)? && found < 0 {
                found = place;
            }
        }
        Ok(Dynamic::from(found))
    });
    shelf.one("keys", |map| match map.as_map_ref() {
        Ok(entries) => Ok(entries.keys().map(|key| Dynamic::from(key.to_string())).collect::<Array>().into()),
        Err(_) => Err(wrong_kind("keys", &[&view(map)])),
    });
    shelf.one("values", |map| match map.as_map_ref() {
        Ok(entries) => Ok(entries.values().cloned().collect::<Array>().into()),
        Err(_) => Err(wrong_kind("values", &[&view(map)])),
    });
    shelf.one("sorted", |list| match list.as_array_ref() {
        Ok(entries) => sorted(&entries).map(Dynamic::from),
        Err(_) => Err(wrong_kind("sorted", &[&view(list)])),
    });
    shelf.one("reversed", |list| match list.as_array_ref() {
        Ok(entries) => Ok(entries.iter().rev().cloned().collect::<Array>().into()),
        Err(_) => Err(wrong_kind("reversed", &[&view(list)])),
    });
    shelf.change_with("push", Array::push);
    shelf.change("pop", |list| list.pop().ok_or_else(|| fault("index", "`pop` of an empty list")));
}

/// Counts the characters of a text or the entries of a list or map.
fn length(name: &str, whole: &Dynamic) -> Outcome<usize> {
    match view(whole) {
        View::Text(text) => Ok(text.chars().count()),
        View::List => Ok(whole.as_array_ref().map_or(0, |list| list.len())),
        View::Map => Ok(whole.as_map_ref().map_or(0, |map| map.len())),
        other => Err(wrong_kind(name, &[&other])),
    }
}

/// Sorts numbers, dates or texts; texts by their characters, in no language's order.
fn sorted(entries: &[Dynamic]) -> Outcome<Array> {
    let mut refused = None;
    let mut list = entries.to_vec();
    list.sort_by(|a, b| match (view(a), view(b)) {
        (View::Text(a), View::Text(b)) => a.as_str().cmp(b.as_str()),
        _ => order("sorted", a, b).unwrap_or_else(|error| {
            refused.get_or_insert(error);
            Ordering::Equal
        }),
    });
    refused.map_or(Ok(list), Err)
}
