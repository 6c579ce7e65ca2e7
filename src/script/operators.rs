//! The operators, all of them ours.
//!
//! Rhai's own say `false` to a comparison of unlike values and drop the remainder of `7 / 2`. With its fast operators off, Rhai
//! asks registered functions first, and one for any two values leaves nothing to its own. Here like is compared with like or
//! the script fails; whole and decimal numbers are alike; `/` always gives an exact decimal.

#![expect(clippy::unnecessary_box_returns, reason = "Rhai takes its errors boxed")]

use std::cmp::Ordering;
use std::ops::{Range, RangeInclusive};

use rhai::{Dynamic, Position};

use super::dates;
use super::engine::Shelf;
use super::view::{Outcome, View, fault, overflow, view, wrong_kind};

/// The operators that a script may hold. Rhai knows more; those have no meaning for a regulation.
pub(super) const KNOWN: [&str; 15] =
    ["+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "!", "..", "..=", "contains"];

/// The assignments that a script may hold, beside `=`.
pub(super) const ASSIGNMENTS: [&str; 5] = ["+=", "-=", "*=", "/=", "%="];

/// Puts the operators on the shelf.
pub(super) fn stock(shelf: &mut Shelf) {
    shelf.operator("+", |a, b| arithmetic("+", a, b));
    shelf.operator("-", |a, b| arithmetic("-", a, b));
    shelf.operator("*", |a, b| arithmetic("*", a, b));
    shelf.operator("/", |a, b| arithmetic("/", a, b));
    shelf.operator("%", |a, b| arithmetic("%", a, b));
    shelf.assignment("+=", |a, b| arithmetic("+", a, b));
    shelf.assignment("-=", |a, b| arithmetic("-", a, b));
    shelf.assignment("*=", |a, b| arithmetic("*", a, b));
    shelf.assignment("/=", |a, b| arithmetic("/", a, b));
    shelf.assignment("%=", |a, b| arithmetic("%", a, b));
    shelf.operator("==", |a, b| equal("==", a, b).map(Dynamic::from));
    shelf.operator("!=", |a, b| equal("!=", a, b).map(|same| Dynamic::from(!same)));
    shelf.operator("<", |a, b| order("<", a, b).map(|order| order.is_lt().into()));
    shelf.operator("<=", |a, b| order("<=", a, b).map(|order| order.is_le().into()));
    shelf.operator(">", |a, b| order(">", a, b).map(|order| order.is_gt().into()));
    shelf.operator(">=", |a, b| order(">=", a, b).map(|order| order.is_ge().into()));
    shelf.prefix("-", |a| match view(a) {
        View::Whole(number) => number.checked_neg().map(Dynamic::from).ok_or_else(|| overflow("-")),
        View::Exact(number) => Ok(Dynamic::from(-number)),
        other => Err(wrong_kind("-", &[&other])),
    });
    shelf.prefix("+", |a| match view(a) {
        View::Whole(_) | View::Exact(_) => Ok(a.clone()),
        other => Err(wrong_kind("+", &[&other])),
    });
    shelf.prefix("!", |a| match view(a) {
        View::YesNo(yes) => Ok(Dynamic::from(!yes)),
        other => Err(wrong_kind("!", &[&other])),
    });
    shelf.two("contains", |whole, part| contains(whole, part).map(Dynamic::from));
}

/// Adds, subtracts, multiplies, divides.
pub(super) fn arithmetic(sign: &str, a: &Dynamic, b: &Dynamic) -> Outcome {
    match (view(a), view(b), sign) {
        (_, second, "/" | "%") if second.number().is_some_and(|number| number.is_zero()) => {
            Err(fault("arithmetic", format!("`{sign}` divides by zero")))
        }
        (View::Whole(a), View::Whole(b), "+") => a.checked_add(b).map(Dynamic::from).ok_or_else(|| overflow(sign)),
        (View::Whole(a), View::Whole(b), "-") => a.checked_sub(b).map(Dynamic::from).ok_or_else(|| overflow(sign)),
        (View::Whole(a), View::Whole(b), "*") => a.checked_mul(b).map(Dynamic::from).ok_or_else(|| overflow(sign)),
        (View::Whole(a), View::Whole(b), "%") => a.checked_rem(b).map(Dynamic::from).ok_or_else(|| overflow(sign)),
        (View::Text(a), View::Text(b), "+") => Ok(format!("{a}{b}").into()),
        (View::List, View::List, "+") => {
            let mut list = a.as_array_ref().map(|list| list.clone()).unwrap_or_default();
            list.extend(b.as_array_ref().map(|list| list.clone()).unwrap_or_default());
            Ok(list.into())
        }
        (View::Date(a), View::Date(b), "-") => Ok(Dynamic::from((a - b).num_days())),
        (View::Date(date), View::Whole(days), "+") | (View::Whole(days), View::Date(date), "+") => {
            dates::later(date, days)
        }
        (View::Date(date), View::Whole(days), "-") => {
            dates::later(date, days.checked_neg().ok_or_else(|| overflow(sign))?)
        }
        (first, second, _) => {
            let (Some(a), Some(b)) = (first.number(), second.number()) else {
                return Err(wrong_kind(sign, &[&first, &second]));
            };
            let result = match sign {
                "+" => a.checked_add(b),
                "-" => a.checked_sub(b),
                "*" => a.checked_mul(b),
                "/" => a.checked_div(b),
                _ => a.checked_rem(b),
            };
            result.map(Dynamic::from).ok_or_else(|| overflow(sign))
        }
    }
}

/// Tells whether two values are equal; unlike values cannot be asked.
pub(super) fn equal(sign: &str, a: &Dynamic, b: &Dynamic) -> Outcome<bool> {
    match (view(a), view(b)) {
        (View::Nothing, View::Nothing) => Ok(true),
        (View::YesNo(a), View::YesNo(b)) => Ok(a == b),
        (View::Text(a), View::Text(b)) => Ok(a == b),
        (View::Date(a), View::Date(b)) => Ok(a == b),
        (View::List, View::List) => {
            let (Ok(a), Ok(b)) = (a.as_array_ref(), b.as_array_ref()) else { return Ok(false) };
            let mut same = a.len() == b.len();
            for (a, b) in a.iter().zip(b.iter()) {
                same &= equal(sign, a, b)?;
            }
            Ok(same)
        }
        (View::Map, View::Map) => {
            let (Ok(a), Ok(b)) = (a.as_map_ref(), b.as_map_ref()) else { return Ok(false) };
            let mut same = a.keys().eq(b.keys());
            for (key, value) in a.iter() {
                if let Some(other) = b.get(key) {
                    same &= equal(sign, value, other)?;
                }
            }
            Ok(same)
        }
        (first, second) => match (first.number(), second.number()) {
            (Some(a), Some(b)) => Ok(a == b),
            _ => Err(wrong_kind(sign, &[&first, &second])),
        },
    }
}

/// Orders two numbers or two dates.
pub(super) fn order(sign: &str, a: &Dynamic, b: &Dynamic) -> Outcome<Ordering> {
    match (view(a), view(b)) {
        (View::Whole(a), View::Whole(b)) => Ok(a.cmp(&b)),
        (View::Date(a), View::Date(b)) => Ok(a.cmp(&b)),
        (first, second) => match (first.number(), second.number()) {
            (Some(a), Some(b)) => Ok(a.cmp(&b)),
            _ => Err(wrong_kind(sign, &[&first, &second])),
        },
    }
}

/// Tells whether a list holds an entry, a text a text, a map a key, a range a number; `in` asks it too.
fn contains(whole: &Dynamic, part: &Dynamic) -> Outcome<bool> {
    match (view(whole), view(part)) {
        (View::List, _) => {
            let Ok(list) = whole.as_array_ref() else { return Ok(false) };
            let mut found = false;
            for entry in list.iter() {
                found |= equal("contains", entry, part)?;
            }
            Ok(found)
        }
        (View::Text(text), View::Text(part)) => Ok(text.contains(part.as_str())),
        (View::Map, View::Text(key)) => Ok(whole.as_map_ref().is_ok_and(|map| map.contains_key(key.as_str()))),
        (View::Other, View::Whole(number)) if whole.is::<Range<i64>>() => {
            Ok(whole.read_lock::<Range<i64>>().is_some_and(|range| range.contains(&number)))
        }
        (View::Other, View::Whole(number)) if whole.is::<RangeInclusive<i64>>() => {
            Ok(whole.read_lock::<RangeInclusive<i64>>().is_some_and(|range| range.contains(&number)))
        }
        (first, second) => Err(wrong_kind("contains", &[&first, &second])),
    }
}

/// Refuses a value that is too large, as Rhai itself does.
pub(super) fn too_large(what: &str) -> Box<rhai::EvalAltResult> {
    Box::new(rhai::EvalAltResult::ErrorDataTooLarge(what.to_owned(), Position::NONE))
}
