//! What a value of a script is, in words that its author knows.

#![expect(clippy::unnecessary_box_returns, reason = "Rhai takes its errors boxed")]

use rhai::{Dynamic, EvalAltResult, ImmutableString, Position};
use rust_decimal::Decimal;

use crate::value::Date;

/// What a native function gives, or why it gives nothing.
pub(super) type Outcome<T = Dynamic> = Result<T, Box<EvalAltResult>>;

/// A value of a script.
pub(super) enum View {
    Nothing,
    YesNo(bool),
    Whole(i64),
    Exact(Decimal),
    Text(ImmutableString),
    Date(Date),
    List,
    Map,
    Other,
}

/// Why a native function refuses; it travels through Rhai as a thrown value.
#[derive(Clone)]
pub(super) struct Fault {
    pub reason: &'static str,
    pub text: String,
}

/// Looks at a value.
pub(super) fn view(value: &Dynamic) -> View {
    if value.is_unit() {
        View::Nothing
    } else if let Ok(yes) = value.as_bool() {
        View::YesNo(yes)
    } else if let Ok(number) = value.as_int() {
        View::Whole(number)
    } else if let Ok(number) = value.as_decimal() {
        View::Exact(number)
    } else if let Ok(text) = value.as_immutable_string_ref() {
        View::Text(text.clone())
    } else if let Ok(character) = value.as_char() {
        View::Text(character.to_string().into())
    } else if let Some(date) = value.read_lock::<Date>() {
        View::Date(*date)
    } else if value.is_array() {
        View::List
    } else if value.is_map() {
        View::Map
    } else {
        View::Other
    }
}

impl View {
    /// Names the kind of value.
    pub(super) const fn word(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::YesNo(_) => "yes or no",
            Self::Whole(_) => "a whole number",
            Self::Exact(_) => "a decimal number",
            Self::Text(_) => "text",
            Self::Date(_) => "a date",
            Self::List => "a list",
            Self::Map => "a map",
            Self::Other => "something else",
        }
    }

    /// Returns the number, where it is one.
    pub(super) fn number(&self) -> Option<Decimal> {
        match self {
            Self::Whole(number) => Some(Decimal::from(*number)),
            Self::Exact(number) => Some(*number),
            _ => None,
        }
    }
}

/// Refuses.
pub(super) fn fault(reason: &'static str, text: impl Into<String>) -> Box<EvalAltResult> {
    Box::new(EvalAltResult::ErrorRuntime(Dynamic::from(Fault { reason, text: text.into() }), Position::NONE))
}

/// Refuses because `name` has no meaning for values of these kinds.
pub(super) fn wrong_kind(name: &str, values: &[&View]) -> Box<EvalAltResult> {
    let words: Vec<_> = values.iter().map(|view| view.word()).collect();
    fault("kinds", format!("`{name}` cannot take {}", words.join(" and ")))
}

/// Refuses because a number is too large to be kept exactly.
pub(super) fn overflow(name: &str) -> Box<EvalAltResult> {
    fault("arithmetic", format!("`{name}` gives a number that is too large"))
}
