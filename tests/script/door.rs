//! What all tests of scripts share.

use std::time::{Duration, Instant};

use zhidu::diagnostic::{Code, Diagnostic};
use zhidu::label::Lang;
use zhidu::script::{Failure, Scripts};
use zhidu::source::{FileId, Span};
use zhidu::value::{Kind, Value};

pub(super) fn compile(text: &str) -> (Scripts, Vec<Diagnostic>) {
    Scripts::compile(&[("test.rhai".to_owned(), FileId(3), text)])
}

pub(super) fn sound(text: &str) -> Scripts {
    let (scripts, found) = compile(text);
    assert_eq!(found, [], "{text}");
    scripts
}

pub(super) fn call(text: &str, arguments: &[(&Kind, &Value)], kind: &Kind) -> Result<Option<Value>, Failure> {
    let scripts = sound(text);
    let function = scripts.find("test.rhai", "f").expect("a function f");
    scripts.call(&function, arguments, &[(None, kind)]).map(|mut results| results.remove(0))
}

/// Runs an expression and returns its value as text.
pub(super) fn value(expression: &str, kind: &Kind) -> String {
    let result = call(&format!("fn f() {{ {expression} }}"), &[], kind);
    result
        .unwrap_or_else(|failure| panic!("{expression}: {failure:?}"))
        .map_or("absent".to_owned(), |value| kind.write(&value))
}

/// Runs statements that must fail, and returns why.
pub(super) fn reason(body: &str) -> &'static str {
    let start = Instant::now();
    let failure = call(&format!("fn f() {{ {body} }}"), &[], &Kind::Decimal).expect_err(body);
    assert!(start.elapsed() < Duration::from_secs(1), "{body}: {:?}", start.elapsed());
    for word in ["i64", "rust", "Decimal", "Dynamic", "Rhai", "rhai", "&str", "ErrorRuntime", "::"] {
        assert!(!failure.text.contains(word), "{body}: {failure:?}");
    }
    failure.reason
}

/// What is wrong with a file: codes, what they speak of, and the piece of text.
pub(super) fn mistakes(text: &str) -> Vec<(Code, String, String)> {
    let piece = |span: Span| {
        let start = usize::try_from(span.start).unwrap();
        text.get(start..usize::try_from(span.end).unwrap()).unwrap().to_owned()
    };
    let (_, found) = compile(text);
    found.iter().map(|found| (found.code, found.arguments[0].1.show(Lang::En), piece(found.span.unwrap()))).collect()
}

pub(super) fn one_mistake(text: &str) -> (Code, String, String) {
    let mut found = mistakes(text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.remove(0)
}
