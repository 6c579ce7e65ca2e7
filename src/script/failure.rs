//! Why a script gave nothing.

use rhai::{EvalAltResult, Position};

use super::texts::written;
use super::view::{Fault, View, view};

/// Why a call of a script gave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The key of the sentence: `operations`, `call-depth`, `string-size`, `array-size`, `map-size` (a limit was reached),
    /// `arithmetic` (division by zero, a number or date out of range), `kinds` (unlike values compared or reckoned with),
    /// `property`, `index` (not there), `raised` (the script threw), `returned` (a wrong kind of result), `other`.
    pub reason: &'static str,
    /// What happened, in plain words, or what the script threw.
    pub text: String,
    /// The line of the script, counted from 1.
    pub line: Option<u32>,
}

impl Failure {
    pub(super) fn new(reason: &'static str, text: impl Into<String>) -> Self {
        Self { reason, text: text.into(), line: None }
    }
}

/// Puts an error of Rhai into our own words.
pub(super) fn explain(error: EvalAltResult) -> Failure {
    let (error, position) = innermost(error);
    let mut failure = match error {
        EvalAltResult::ErrorRuntime(thrown, _) => match thrown.read_lock::<Fault>() {
            Some(fault) => Failure::new(fault.reason, fault.text.clone()),
            None => Failure::new("raised", written(&thrown).unwrap_or_else(|_| view(&thrown).word().to_owned())),
        },
        EvalAltResult::ErrorTooManyOperations(_) => Failure::new("operations", "the script takes too many steps"),
        EvalAltResult::ErrorStackOverflow(_) => Failure::new("call-depth", "functions call one another too deeply"),
        EvalAltResult::ErrorDataTooLarge(what, _) => too_large(&what),
        EvalAltResult::ErrorArithmetic(..) => Failure::new("arithmetic", "a number is too large"),
        EvalAltResult::ErrorPropertyNotFound(name, _) => {
            Failure::new("property", format!("there is no property `{name}`"))
        }
        EvalAltResult::ErrorDotExpr(text, _) => {
            let name = text.split('\'').nth(1).unwrap_or_default();
            Failure::new("property", format!("there is no property `{name}`"))
        }
        EvalAltResult::ErrorIndexNotFound(index, _) => Failure::new("index", format!("there is no entry {index}")),
        EvalAltResult::ErrorArrayBounds(length, index, _)
        | EvalAltResult::ErrorStringBounds(length, index, _)
        | EvalAltResult::ErrorBitFieldBounds(length, index, _) => {
            Failure::new("index", format!("there is no entry {index} among {length}"))
        }
        EvalAltResult::ErrorIndexingType(..) => Failure::new("index", "only a list, a text or a map has entries"),
        EvalAltResult::ErrorFunctionNotFound(signature, _) => {
            let name = signature.split(" (").next().unwrap_or_default();
            Failure::new("kinds", format!("`{name}` cannot take what it is given"))
        }
        EvalAltResult::ErrorMismatchDataType(wanted, found, _)
        | EvalAltResult::ErrorMismatchOutputType(wanted, found, _) => {
            Failure::new("kinds", format!("{} stands where {} is needed", plain(&found), plain(&wanted)))
        }
        EvalAltResult::ErrorFor(_) => Failure::new("kinds", "`for` takes a list or a range"),
        EvalAltResult::ErrorAssignmentToConstant(name, _)
        | EvalAltResult::ErrorNonPureMethodCallOnConstant(name, _) => {
            Failure::new("other", format!("`{name}` cannot be changed"))
        }
        EvalAltResult::ErrorTooManyVariables(_) => Failure::new("other", "the script holds too many variables"),
        EvalAltResult::ErrorVariableNotFound(name, _) => {
            Failure::new("other", format!("there is no variable `{name}`"))
        }
        _ => Failure::new("other", "the script cannot go on here"),
    };
    failure.line = position.line().and_then(|line| u32::try_from(line).ok());
    failure
}

/// Finds the error beneath the calls that wrap it, and the nearest place that is known.
fn innermost(error: EvalAltResult) -> (EvalAltResult, Position) {
    let mut position = error.position();
    let mut error = error;
    loop {
        match error {
            EvalAltResult::ErrorInFunctionCall(_, _, inner, _) | EvalAltResult::ErrorInModule(_, inner, _) => {
                let deeper = inner.position();
                if !deeper.is_none() {
                    position = deeper;
                }
                error = *inner;
            }
            other => return (other, position),
        }
    }
}

fn too_large(what: &str) -> Failure {
    if what.contains("map") {
        Failure::new("map-size", "a map grows too large")
    } else if what.contains("array") {
        Failure::new("array-size", "a list grows too large")
    } else {
        Failure::new("string-size", "a text grows too large")
    }
}

/// Puts the name of a Rhai type into our own words.
fn plain(name: &str) -> &'static str {
    match name {
        "()" => "nothing",
        "bool" => "yes or no",
        "i64" => "a whole number",
        "date" => "a date",
        "array" => "a list",
        "map" => "a map",
        "char" => "text",
        name if name.to_ascii_lowercase().contains("decimal") => "a decimal number",
        name if name.to_ascii_lowercase().contains("str") => "text",
        _ => "something else",
    }
}

/// What a wrong result is called.
pub(super) fn returned(wanted: &str, found: &rhai::Dynamic) -> Failure {
    let view = view(found);
    let shown = match &view {
        View::Exact(number) => number.normalize().to_string(),
        View::Text(text) => format!("`{text}`"),
        other => other.word().to_owned(),
    };
    Failure::new("returned", format!("{shown} is returned where {wanted} is declared"))
}
