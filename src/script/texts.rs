//! Texts in scripts.

use rhai::{Array, Dynamic};

use super::engine::Shelf;
use super::limits;
use super::operators::too_large;
use super::view::{Outcome, View, view, wrong_kind};

/// Puts the functions of texts on the shelf.
pub(super) fn stock(shelf: &mut Shelf) {
    shelf.one("to_string", |value| written(value).map(Dynamic::from));
    shelf.two("starts_with", |text, part| both("starts_with", text, part, |text, part| text.starts_with(part).into()));
    shelf.two("ends_with", |text, part| both("ends_with", text, part, |text, part| text.ends_with(part).into()));
    shelf.two("split", |text, separator| {
        both("split", text, separator, |text, separator| {
            if separator.is_empty() {
                return text.chars().map(|c| c.to_string().into()).collect::<Array>().into();
            }
            text.split(separator).map(|part| part.to_owned().into()).collect::<Array>().into()
        })
    });
    shelf.one("trim", |text| match view(text) {
        View::Text(text) => Ok(text.trim().to_owned().into()),
        other => Err(wrong_kind("trim", &[&other])),
    });
    shelf.two("join", |list, separator| {
        let (Ok(list), View::Text(separator)) = (list.as_array_ref(), view(separator)) else {
            return Err(wrong_kind("join", &[&view(list), &view(separator)]));
        };
        let mut joined = String::new();
        for (place, entry) in list.iter().enumerate() {
            if place > 0 {
                joined.push_str(&separator);
            }
            joined.push_str(&written(entry)?);
            // A separator may be as long as the limit, so the limit is held here and not only by Rhai afterwards.
            if joined.len() > limits::STRING_SIZE {
                return Err(too_large("text"));
            }
        }
        Ok(joined.into())
    });
}

/// Writes a value as a person would read it; the same number is always written the same.
pub(super) fn written(value: &Dynamic) -> Outcome<String> {
    match view(value) {
        View::Nothing => Ok(String::new()),
        View::YesNo(yes) => Ok(yes.to_string()),
        View::Whole(number) => Ok(number.to_string()),
        View::Exact(number) => Ok(number.normalize().to_string()),
        View::Text(text) => Ok(text.to_string()),
        View::Date(date) => Ok(date.to_string()),
        other => Err(wrong_kind("to_string", &[&other])),
    }
}

fn both(name: &str, first: &Dynamic, second: &Dynamic, result: fn(&str, &str) -> Dynamic) -> Outcome {
    match (view(first), view(second)) {
        (View::Text(first), View::Text(second)) => Ok(result(&first, &second)),
        (first, second) => Err(wrong_kind(name, &[&first, &second])),
    }
}
