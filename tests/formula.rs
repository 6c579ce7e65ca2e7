//! Formulas, through the public door only.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::time::{Duration, Instant};

use zhidu::diagnostic::Code;
use zhidu::script::{Formula, FormulaError, Operator, Shape};
use zhidu::source::{FileId, Span};

/// Writes a formula with all its brackets, so that a test reads as the formula does.
fn shown(formula: &Formula) -> String {
    let all = |parts: &[Formula], between: &str| parts.iter().map(shown).collect::<Vec<_>>().join(between);
    match &formula.shape {
        Shape::Number(number) => number.to_string(),
        Shape::Text(text) => format!("{text:?}"),
        Shape::YesNo(yes) => yes.to_string(),
        Shape::Name(parts) => parts.join("."),
        Shape::Not(inner) => format!("!{}", shown(inner)),
        Shape::Negate(inner) => format!("-{}", shown(inner)),
        Shape::Binary(operator, left, right) => format!("({} {} {})", shown(left), operator.sign(), shown(right)),
        Shape::And(parts) => format!("({})", all(parts, " && ")),
        Shape::Or(parts) => format!("({})", all(parts, " || ")),
        Shape::Call { name, arguments } => format!("{name}({})", all(arguments, ", ")),
        Shape::List(entries) => format!("[{}]", all(entries, ", ")),
    }
}

fn tree(text: &str) -> String {
    shown(&Formula::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}")))
}

fn refused(text: &str) -> FormulaError {
    Formula::parse(text).map_or_else(|error| error, |formula| panic!("{text}: {}", shown(&formula)))
}

/// What is wrong: the code, its first argument, and the piece of text underlined.
fn mistake(text: &str) -> (Code, String, String) {
    let error = refused(text);
    let piece = text.get(error.offset..error.offset + error.length).expect("a piece of the text").to_owned();
    (error.code, error.arguments[0].1.clone(), piece)
}

#[test]
fn a_formula_is_read_into_its_tree() {
    assert_eq!(tree("delivery.shipped_on - 交货.约定交期"), "(delivery.shipped_on - 交货.约定交期)");
    assert_eq!(tree("约定交期 >= parameters.late.grace_days"), "(约定交期 >= parameters.late.grace_days)");
    assert_eq!(tree("max(0, a.b - c.d * 2)"), "max(0, (a.b - (c.d * 2)))");
    assert_eq!(tree("a && b && !c || d"), "((a && b && !c) || d)");
    assert_eq!(tree("service.class == \"有偿\""), "(service.class == \"有偿\")");
    assert_eq!(tree("-(a) + 2 % 3 / 4"), "(-a + ((2 % 3) / 4))");
    assert_eq!(tree("contains([1, 2], x) != true"), "(contains([1, 2], x) != true)");
    assert_eq!(tree("a\n  + b\n  <= 3"), "((a + b) <= 3)");
    assert_eq!(tree("count()"), "count()");
}

#[test]
fn every_operator_has_its_sign() {
    for operator in Operator::ALL {
        assert_eq!(tree(&format!("a {} b", operator.sign())), format!("(a {} b)", operator.sign()));
        assert_eq!(Operator::find(operator.sign()), Some(operator));
    }
}

#[test]
fn numbers_are_exact() {
    for text in [
        "0.5",
        "0.1",
        "1.10",
        "2800.50",
        "99999999999999999999999",
        "9223372036854775808",
        "0.0000000000000000000000000001",
    ] {
        assert_eq!(tree(text), text);
    }
    assert_eq!(tree("-5"), "-5");
    assert_eq!(tree("- 0.5"), "-0.5");
    assert_eq!(tree("1 - -2"), "(1 - -2)");
    assert_eq!(
        mistake("0.12345678901234567890123456789012345"),
        (Code::FormulaSyntax, "number".into(), "0.12345678901234567890123456789012345".into())
    );
    assert_eq!(mistake("1_000 + a"), (Code::FormulaUnsupported, "number-form".into(), "1_000".into()));
    assert_eq!(mistake("0xFF"), (Code::FormulaUnsupported, "number-form".into(), "0xFF".into()));
}

#[test]
fn a_part_knows_its_place() {
    let text = "交货.约定交期 >\n  max(0, -a.b)";
    let formula = Formula::parse(text).unwrap();
    let piece = |formula: &Formula| text.get(formula.offset..formula.offset + formula.length).unwrap().to_owned();
    assert_eq!(piece(&formula), ">");
    let Shape::Binary(Operator::Greater, left, right) = &formula.shape else { panic!() };
    assert_eq!(piece(left), "交货.约定交期");
    assert_eq!(piece(right), "max");
    let Shape::Call { arguments, .. } = &right.shape else { panic!() };
    assert_eq!(piece(&arguments[0]), "0");
    assert_eq!(piece(&arguments[1]), "-");
    let Shape::Negate(inner) = &arguments[1].shape else { panic!() };
    assert_eq!(piece(inner), "a.b");
}

#[test]
fn full_width_signs_are_told_before_all_else() {
    for (text, found, write) in [
        ("天数＞3", "＞", ">"),
        ("max（0, a", "（", "("),
        ("max(0，a)", "，", ","),
        ("a ＝= 3", "＝", "="),
        ("！a", "！", "!"),
        ("a ＋ b", "＋", "+"),
        ("a － b", "－", "-"),
        ("a × b", "×", "*"),
        ("a ÷ b", "÷", "/"),
        ("a ≥ b", "≥", ">="),
        ("a ≠ b", "≠", "!="),
        ("a == “x”", "“", "\""),
        ("a > ３", "３", "3"),
        ("a　> 3", "　", " "),
        ("a ＆＆ b", "＆", "&"),
        ("a ＜ b +", "＜", "<"),
        ("(a; ％", "％", "%"),
    ] {
        let error = refused(text);
        assert_eq!(error.code, Code::FullwidthCharacter, "{text}");
        assert_eq!(error.arguments, [("found", found.to_owned()), ("write", write.to_owned())], "{text}");
        assert_eq!(text.get(error.offset..error.offset + error.length), Some(found), "{text}");
    }
    assert_eq!(tree("a == \"（）＞“”\""), "(a == \"（）＞“”\")");
    assert_eq!(tree("a == \"\\\"，\""), "(a == \"\\\"，\")");
}

#[test]
fn what_rhai_knows_and_formulas_do_not_is_named() {
    for (text, what, piece) in [
        ("list.map(|x| x)", "closure", "|"),
        ("|x| x", "closure", "|"),
        ("{ a }", "block", "{"),
        ("let x = 1", "statement", "let"),
        ("a; b", "statement", ";"),
        ("return a", "statement", "return"),
        ("a = 3", "assignment", "="),
        ("a[0]", "index", "["),
        ("`a${b}`", "interpolation", "`"),
        ("`abc`", "text-form", "`"),
        ("#\"raw\"#", "text-form", "#"),
        ("a.f(b)", "method-call", "f"),
        ("a.call(b)", "method-call", "call"),
        ("a?.b", "safe-access", "?."),
        ("date(x).year", "property", "."),
        ("#{a: 1}", "map", "#"),
        ("'x'", "single-quotes", "'"),
        ("switch a { 1 => 2 }", "switch", "switch"),
        ("if a { 1 } else { 2 }", "if", "if"),
        ("a ? b : c", "if", "?"),
        ("1..3", "range", ".."),
        ("a in b", "in", "in"),
        ("a !in b", "in", "!"),
        ("()", "unit", "("),
        ("this", "this", "this"),
        ("a ** 2", "operator", "**"),
        ("a & b", "operator", "&"),
        ("a ?? b", "operator", "??"),
        ("a::b", "namespace", "b"),
        ("(a) (b)", "call-form", "a"),
        ("f!(a)", "call-form", "f"),
        ("+a", "plus-sign", "+"),
        ("a // b", "comment", "//"),
        ("a /* b */", "comment", "//"),
        ("while a", "loop", "while"),
        ("fn f() {}", "function", "fn"),
    ] {
        let error = refused(text);
        assert_eq!((error.code, error.arguments[0].1.as_str()), (Code::FormulaUnsupported, what), "{text}: {error:?}");
        if what != "comment" {
            assert_eq!(text.get(error.offset..error.offset + error.length), Some(piece), "{text}: {error:?}");
        }
    }
}

#[test]
fn slips_of_the_hand_have_reasons() {
    for (text, reason, token) in [
        ("", "empty", ""),
        ("   ", "empty", ""),
        ("a ==", "missing-operand", "="),
        ("a + * b", "missing-operand", "*"),
        ("a && ", "missing-operand", "&"),
        ("(a + b", "unclosed-bracket", "b"),
        ("max(a,", "unclosed-bracket", ","),
        ("[a, b", "unclosed-bracket", "b"),
        ("a + b)", "unexpected", ")"),
        ("a b", "unexpected", "b"),
        ("a, b", "unexpected", ","),
        ("f(a b)", "missing-comma", "b"),
        ("a @ b", "unexpected", "@"),
        ("\"abc", "unclosed-text", "\"abc"),
        ("'paid'", "single-quotes", "'"),
        ("a == \"a\\q\"", "escape", "q"),
        ("x.new", "reserved-word", "new"),
        ("case", "reserved-word", "case"),
        ("1 && a", "yes-or-no", "1"),
        ("3.", "number", ""),
        ("a <> b", "write-instead", "<>"),
        ("a === b", "write-instead", "==="),
        ("a and b", "write-instead", "and"),
        ("a 且 b", "write-instead", "且"),
        ("not a", "write-instead", "not"),
        ("70%", "percent-sign", "%"),
        ("a * (70%)", "percent-sign", "%"),
    ] {
        let error = refused(text);
        assert_eq!(error.code, Code::FormulaSyntax, "{text}: {error:?}");
        assert_eq!(
            (error.arguments[0].1.as_str(), error.arguments[1].1.as_str()),
            (reason, token),
            "{text}: {error:?}"
        );
        assert!(text.get(error.offset..error.offset + error.length).is_some(), "{text}: {error:?}");
    }
}

#[test]
fn a_formula_error_becomes_a_diagnostic_in_its_scalar() {
    let text = "约定交期 ＞ 3";
    let place =
        Span { file: FileId(7), start: 100, end: 100 + u32::try_from(text.len()).unwrap(), line: 4, column: 12 };
    let diagnostic = refused(text).diagnostic(text, place);
    assert_eq!(diagnostic.code, Code::FullwidthCharacter);
    assert_eq!(diagnostic.span, Some(Span { file: FileId(7), start: 113, end: 116, line: 4, column: 17 }));
}

#[test]
fn a_formula_has_an_end() {
    assert!(Formula::parse(&vec!["a"; 30].join(" + ")).is_ok());
    for text in [
        "(".repeat(4_000),
        "!".repeat(4_000),
        "-".repeat(4_000),
        "[".repeat(4_000),
        "f(".repeat(2_000),
        vec!["a"; 1_000].join("+"),
        vec!["a"; 1_000].join("."),
        vec!["a"; 10_000].join(" && "),
        "\u{10ffff}\0\r\n\t".repeat(3),
    ] {
        let _ = Formula::parse(&text);
    }
    assert_eq!(refused(&vec!["a"; 1_000].join("+")).arguments[0].1, "too-deep");
    assert_eq!(refused(&"a".repeat(5_000)).arguments[0].1, "too-long");
}

#[test]
fn no_text_breaks_the_reader() {
    let pieces = [
        "a", ".", "(", ")", "\"", "'", "`", "-", "!", "&&", "|", "{", "}", "[", "]", "1", "0.5", "，", "约", "%", "//",
        "in", "\n", "\\", "#", "$", " ", "if", "=>",
    ];
    let mut state = 7_u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..7 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[usize::try_from(state >> 33).unwrap() % pieces.len()]);
        }
        if let Err(error) = Formula::parse(&text) {
            assert!(text.get(error.offset..error.offset + error.length).is_some(), "{text:?}: {error:?}");
        }
    }
}

#[test]
fn two_hundred_formulas_are_parsed_at_once() {
    let formula = "max(0, delivery.shipped_on - delivery.due_on) > 3";
    Formula::parse(formula).unwrap();
    let start = Instant::now();
    for _ in 0..200 {
        Formula::parse(formula).unwrap();
    }
    let limit = if cfg!(debug_assertions) { 200 } else { 4 };
    assert!(start.elapsed() < Duration::from_millis(limit), "{:?}", start.elapsed());
}
