//! Scripts that fail, and what is found before they run.

use std::sync::Arc;

use zhidu::diagnostic::{Argument, Code};
use zhidu::label::Lang;
use zhidu::script::{Failure, Scripts};
use zhidu::source::FileId;
use zhidu::value::{Kind, Value};

use super::door::*;

#[test]
fn dates_are_reckoned_with() {
    for (expression, result) in [
        ("date(\"2014-05-06\") + 30", "2014-06-05"),
        ("3 + date(\"2014-05-06\")", "2014-05-09"),
        ("date(\"2014-03-01\") - 1", "2014-02-28"),
        ("add_months(date(\"2014-01-31\"), 1)", "2014-02-28"),
        ("add_months(date(\"2016-03-31\"), -1)", "2016-02-29"),
        ("add_months(date(\"2014-11-30\"), 3)", "2015-02-28"),
        ("max(date(\"2014-01-31\"), date(\"2014-02-01\"))", "2014-02-01"),
        ("let d = date(\"2014-01-31\"); d += 1; d", "2014-02-01"),
    ] {
        assert_eq!(value(expression, &Kind::Date), result, "{expression}");
    }
    for (expression, result) in [
        ("date(\"2014-05-06\") - date(\"2014-04-26\")", "10"),
        ("let d = date(\"2014-05-06\"); d.year * 10000 + d.month * 100 + d.day", "20140506"),
        ("year(date(\"2014-05-06\")) + month(date(\"2014-05-06\"))", "2019"),
    ] {
        assert_eq!(value(expression, &Kind::Days), result, "{expression}");
    }
    for sign in ["<", "<=", "!="] {
        assert_eq!(value(&format!("date(\"2014-05-06\") {sign} date(\"2014-05-07\")"), &Kind::YesNo), "yes");
    }
    assert_eq!(reason("date(\"2014-5-6\")"), "other");
    assert_eq!(reason("date(\"2014-02-30\")"), "other");
}

#[test]
fn a_failure_says_what_and_where() {
    let failure = call(
        "fn g(x) {\n  if x > 2 {\n    throw \"no price for \" + \"P09\";\n  }\n}\nfn f() {\n  g(3)\n}",
        &[],
        &Kind::Text,
    )
    .unwrap_err();
    assert_eq!(failure, Failure { reason: "raised", text: "no price for P09".into(), line: Some(3) });
    let failure = call("fn f() {\n  let x = \"5\";\n  x > 3\n}", &[], &Kind::YesNo).unwrap_err();
    assert_eq!(
        failure,
        Failure { reason: "kinds", text: "`>` cannot take text and a whole number".into(), line: Some(3) }
    );
    assert_eq!(reason("let m = #{a: 1}; let k = \"b\"; m[k]"), "property");
    assert_eq!(reason("let m = #{a: 1}; let n = #{b: 1}; m.b"), "property");
    assert_eq!(reason("let x = 3; x.year"), "property");
    assert_eq!(reason("[1, 2][2]"), "index");
    assert_eq!(reason("let a = [1]; a[1] = 2; 1"), "index");
    assert_eq!(reason("\"abc\"[5]"), "index");
    assert_eq!(reason("let a = []; a.pop()"), "index");
    assert_eq!(reason("throw 3"), "raised");
    assert_eq!(reason("throw date(\"2014-05-06\")"), "raised");
    assert_eq!(reason("throw #{a: 1}"), "raised");
    assert_eq!(reason("const A = []; A.push(1); 1"), "other");
}

#[test]
fn nothing_reaches_beyond_the_arguments() {
    for (body, name) in [
        ("eval(\"1\")", "eval"),
        ("print(1)", "print"),
        ("debug(1)", "debug"),
        ("timestamp()", "timestamp"),
        ("rand()", "rand"),
        ("sleep(1)", "sleep"),
        ("import \"x\" as y; 1", "import"),
        ("now()", "now"),
        ("exit(1)", "exit"),
    ] {
        let (code, found, _) = one_mistake(&format!("fn f() {{ {body} }}"));
        assert_eq!((code, found.as_str()), (Code::ScriptImpure, name), "{body}");
    }
    assert_eq!(one_mistake("import \"x\" as y;\nfn f() { 1 }").0, Code::ScriptImpure);
    assert_eq!(one_mistake("fn f() { export x; }").0, Code::ScriptImpure);
    assert!(!compile("fn f() { y::g(1) }").1.is_empty());
    assert!(!compile("fn f() { global::X }").1.is_empty());
    for name in [
        "type_of(x)",
        "Fn(\"f\")",
        "call(x)",
        "is_def_var(\"x\")",
        "is_def_fn(\"f\", 1)",
        "is_shared(x)",
        "curry(x, 1)",
        "parse_json(x)",
        "x.pad(50000000, 0)",
        "pad(x, 50000000, \" \")",
        "x.map(x)",
        "range(0, 9)",
        "blob(9)",
    ] {
        assert_eq!(one_mistake(&format!("fn f(x) {{ {name} }}")).0, Code::ScriptFunction, "{name}");
    }
}

#[test]
fn misspelt_names_are_found_without_a_run() {
    let text = "fn total(rows, cap) {\n  let sum_up = 0;\n  for row in rows {\n    sum_up += rwo;\n  }\n  round_halfup(sum_up, 2);\n  max(sum_up, capp)\n}\nfn never(d) {\n  d.yaer + total(d) + nonsense(1) + d.add_month(1)\n}\n";
    let (_, found) = compile(text);
    let told: Vec<_> = found
        .iter()
        .map(|found| {
            let span = found.span.unwrap();
            assert_eq!(span.file, FileId(3));
            (
                found.code,
                found.arguments[0].1.show(Lang::En),
                span.line,
                span.column,
                found.suggestion.clone().unwrap_or_default(),
            )
        })
        .collect();
    let line = |code, name: &str, line, column, near: &str| (code, name.to_owned(), line, column, near.to_owned());
    assert_eq!(
        told,
        [
            line(Code::ScriptName, "rwo", 4, 15, "row"),
            line(Code::ScriptFunction, "round_halfup", 6, 3, "round_half_up"),
            line(Code::ScriptName, "capp", 7, 15, "cap"),
            line(Code::ScriptName, "yaer", 10, 5, "year"),
            line(Code::ScriptArity, "total", 10, 12, ""),
            line(Code::ScriptFunction, "nonsense", 10, 23, ""),
            line(Code::ScriptFunction, "add_month", 10, 39, "add_months"),
        ]
    );
    let arity = &found[4];
    assert_eq!(arity.arguments[1], ("expected", Argument::Text("2".into())));
    assert_eq!(arity.arguments[2], ("found", Argument::Number(1)));
    assert_eq!(
        one_mistake("fn f() { let m = #{late_days: 1}; m.late_dayz }"),
        (Code::ScriptName, "late_dayz".into(), "late_dayz".into())
    );
    assert_eq!(one_mistake("fn f() { let m = #{a: 1}; m[\"b\"] }").0, Code::ScriptName);
    assert_eq!(one_mistake("fn f(x) { `${xx}` }").0, Code::ScriptName);
    assert_eq!(one_mistake("fn f(x) { if x > 0 { let y = 1; } y }").2, "y");
    assert_eq!(one_mistake("fn f(x) { y = 3; x }").2, "y");
    assert_eq!(one_mistake("fn f(x) { x.push(zz); x }").2, "zz");
    assert_eq!(one_mistake("fn f(x) { [1][zz] }").2, "zz");
    assert_eq!(compile("fn f(x) { round(x) }").1[0].suggestion.as_deref(), Some("round_half_up"));
    assert_eq!(one_mistake("fn f(x) { max() }").0, Code::ScriptArity);
    assert_eq!(one_mistake("fn f(x) { x.floor(2) }").0, Code::ScriptArity);
}

#[test]
fn text_that_is_no_script_is_told_in_our_words() {
    assert_eq!(one_mistake("fn f(a { 1 }").0, Code::ScriptSyntax);
    assert_eq!(one_mistake("fn f() { let 3 = 1; }").1, "name");
    assert_eq!(one_mistake("fn f() {").1, "unclosed-bracket");
    assert_eq!(one_mistake("fn f() { for x in 3 { } }").1, "wrong-kind");
    assert_eq!(one_mistake("fn f() { break; }").1, "outside-loop");
    assert_eq!(one_mistake("fn f() { if 1 { 2 } }").1, "yes-or-no");
    assert_eq!(one_mistake("fn f(x) { x > 0 && 3 }").1, "yes-or-no");
    assert_eq!(one_mistake("fn f(a, a) { 1 }").1, "doubled-name");
    assert_eq!(one_mistake("fn f(a) { 1 }\nfn f(b) { 2 }").1, "doubled-name");
    assert!(mistakes("fn f(a) { 1 }\nfn f() { 2 }").iter().all(|mistake| mistake.1 == "doubled-name"));
    assert_eq!(
        mistakes("fn f(a) {\n  // 注释（可以）\n  if a ＞ 3 { \"（也可以）\" } else { a，}\n}"),
        [(Code::FullwidthCharacter, "＞".into(), "＞".into()), (Code::FullwidthCharacter, "，".into(), "，".into())]
    );
    let (scripts, found) = Scripts::compile(&[
        ("a.rhai".into(), FileId(1), "fn f() { x }"),
        ("b.rhai".into(), FileId(2), "fn f() { 1 }"),
        ("c.rhai".into(), FileId(3), "fn f( { 1 }"),
    ]);
    assert_eq!(found.iter().map(|found| found.span.unwrap().file).collect::<Vec<_>>(), [FileId(1), FileId(3)]);
    let broken = scripts.find("a.rhai", "f").unwrap();
    assert_eq!(scripts.call(&broken, &[], &[]).unwrap_err().reason, "other");
    let whole = scripts.find("b.rhai", "f").unwrap();
    assert!(scripts.call(&whole, &[], &[]).is_ok());
}

#[test]
fn chinese_names_are_as_good_as_others() {
    let scripts = sound("fn 合计(各项) { let 总数 = 0; for 项 in 各项 { 总数 += 项; } 总数 }");
    let function = scripts.find("test.rhai", "合计").unwrap();
    let list = Kind::List(Box::new(Kind::Money));
    let rows = Value::List(Arc::from([Value::whole(2), Value::whole(3)]));
    assert_eq!(scripts.call(&function, &[(&list, &rows)], &[(None, &Kind::Money)]), Ok(vec![Some(Value::whole(5))]));
}

#[test]
fn no_text_breaks_the_compiler_or_the_call() {
    let pieces = [
        "x",
        "y",
        "f(x)",
        "1",
        "0.5",
        "\"a\"",
        "()",
        "[x, 1]",
        "#{a: x}",
        ".a",
        ".len()",
        ".push(x)",
        "[0]",
        "+",
        "-",
        "/",
        "==",
        "<",
        " in ",
        "&&",
        "!",
        ";",
        "{",
        "}",
        "(",
        ")",
        "let y = ",
        "if ",
        "else",
        "for y in ",
        "0..9",
        "return ",
        "y += ",
        "date(\"2014-05-06\")",
        ".year",
        "??",
        "|x|",
        "`${x}`",
        "switch ",
        "max(x, 1)",
        "\n",
        "throw ",
        "while ",
        "，",
        "this",
        "fn g(x) ",
        "sorted(",
        "sum(",
    ];
    let mut state = 11_u64;
    let mut ran = 0;
    for _ in 0..8_000 {
        let mut body = String::new();
        for _ in 0..4 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            body.push_str(pieces[usize::try_from(state >> 33).unwrap() % pieces.len()]);
        }
        let text = format!("fn f(x) {{ let y = x; {body} }}");
        let (scripts, found) = compile(&text);
        for found in &found {
            let span = found.span.unwrap();
            assert!(
                text.get(usize::try_from(span.start).unwrap()..usize::try_from(span.end).unwrap()).is_some(),
                "{text}: {found:?}"
            );
        }
        if found.is_empty() {
            let function = scripts.find("test.rhai", "f").unwrap();
            let _ = scripts.call(&function, &[(&Kind::Integer, &Value::whole(1))], &[(None, &Kind::Decimal)]);
            ran += 1;
        }
    }
    assert!(ran > 50, "{ran}");
}
