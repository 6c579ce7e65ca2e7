//! JSON for programs. It never changes with the language: sentences stand in both.

use serde_json::{Value, json};

use crate::decision::Decision;
use crate::diagnostic::{Argument, Diagnostic, Severity};
use crate::files::Files;
use crate::label::Lang;
use crate::message::Messages;

use super::diagnostics::{help, message};

/// Writes diagnostics as a JSON list.
#[must_use]
pub fn diagnostics_json(diagnostics: &[Diagnostic], files: &Files) -> Value {
    let both = Lang::ALL.map(Messages::new);
    let say = |write: &dyn Fn(&Messages) -> Option<String>| {
        let [zh, en] = both.each_ref().map(write);
        json!({ "zh": zh, "en": en })
    };
    let written = diagnostics.iter().map(|diagnostic| {
        let arguments: serde_json::Map<_, _> = diagnostic
            .arguments
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Argument::Text(text) => json!(text),
                    Argument::Label(label) => json!(label),
                    Argument::Number(number) => json!(number),
                };
                ((*name).to_owned(), value)
            })
            .collect();
        let place = diagnostic.span.map(|span| {
            json!({
                "file": files.get(span.file).map(|file| file.shown.as_str()),
                "line": span.line,
                "column": span.column,
                "start": span.start,
                "end": span.end,
            })
        });
        json!({
            "code": diagnostic.code.slug(),
            "severity": if diagnostic.code.severity() == Severity::Error { "error" } else { "warning" },
            "place": place,
            "message": say(&|messages| Some(message(diagnostic, messages))),
            "help": say(&|messages| help(diagnostic, messages)),
            "suggestion": diagnostic.suggestion,
            "basis": diagnostic.basis.as_deref().map(|(clause, source)| json!({ "clause": clause, "source": source })),
            "arguments": arguments,
        })
    });
    Value::Array(written.collect())
}

/// Writes a decision as JSON.
#[must_use]
pub fn decision_json(decision: &Decision) -> Value {
    serde_json::to_value(decision).unwrap_or(Value::Null)
}
