//! Scripts that run: values, limits, numbers.

use std::sync::Arc;
use std::time::{Duration, Instant};
use zhidu::diagnostic::Code;
use zhidu::label::Label;
use zhidu::value::{Choice, Choices, Kind, Value, read_date};

use super::door::*;

#[test]
fn a_function_is_found_and_called() {
    let scripts = sound("fn add(a, b) { a + b }\nprivate fn hidden() { 1 }\nfn twice(a) { add(a, a) }");
    assert_eq!(scripts.files().collect::<Vec<_>>(), ["test.rhai"]);
    assert_eq!(scripts.functions("test.rhai").collect::<Vec<_>>(), ["add", "twice"]);
    assert!(scripts.find("test.rhai", "hidden").is_none());
    assert!(scripts.find("other.rhai", "add").is_none());
    let twice = scripts.find("test.rhai", "twice").unwrap();
    assert_eq!(twice.parameters, 1);
    let results = scripts.call(&twice, &[(&Kind::Integer, &Value::whole(4))], &[(None, &Kind::Integer)]);
    assert_eq!(results, Ok(vec![Some(Value::whole(8))]));
    assert_eq!(scripts.call(&twice, &[], &[]).unwrap_err().reason, "other");
}

#[test]
fn scripts_may_be_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    let scripts = Arc::new(sound("fn f(n) { let t = 0; for i in 0..n { t += i; } t }"));
    shared(&scripts);
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let scripts = Arc::clone(&scripts);
            std::thread::spawn(move || {
                let function = scripts.find("test.rhai", "f").unwrap();
                scripts.call(&function, &[(&Kind::Integer, &Value::whole(100))], &[(None, &Kind::Integer)])
            })
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap(), Ok(vec![Some(Value::whole(4950))]));
    }
}

#[test]
fn values_go_in_and_come_back_by_their_kinds() {
    let choices = Kind::Choice(Arc::new(Choices(vec![Choice {
        id: Arc::from("light"),
        label: Label { zh: "轻微".into(), en: "light one".into() },
        clause: None,
        source: None,
    }])));
    let list = Kind::List(Box::new(Kind::Money));
    let date = Value::Date(read_date("2014-05-06").unwrap());
    let money = Kind::Money.read("10.50").unwrap();
    for (kind, value) in [
        (&Kind::Text, Value::text("轻微 \"x\"")),
        (&Kind::YesNo, Value::YesNo(true)),
        (&Kind::Integer, Value::whole(-3)),
        (&Kind::Days, Value::whole(12)),
        (&Kind::Decimal, Kind::Decimal.read("3.1").unwrap()),
        (&Kind::Percent, Kind::Percent.read("70%").unwrap()),
        (&Kind::Date, date),
        (&choices, Value::text("light")),
        (&list, Value::List(Arc::from([Kind::Money.fit(money.clone()), Value::whole(2)]))),
    ] {
        assert_eq!(call("fn f(x) { x }", &[(kind, &value)], kind), Ok(Some(value.clone())), "{kind:?}");
    }
    assert_eq!(call("fn f(x) { x * 2 }", &[(&Kind::Money, &money)], &Kind::Money), Ok(Some(Value::whole(21))));
    assert_eq!(call("fn f() { \"轻微\" }", &[], &choices), Ok(Some(Value::text("light"))));
    assert_eq!(value("3", &Kind::Money), "3");
    assert_eq!(value("1.005", &Kind::Money), "1.01");
    assert_eq!(value("decimal(4) / 2", &Kind::Integer), "2");
    assert_eq!(value("()", &Kind::Money), "absent");
    assert_eq!(value("if false { 3 }", &Kind::Money), "absent");
    for (body, kind) in [
        ("\"heavy\"", &choices),
        ("\"3\"", &Kind::Integer),
        ("7 / 2", &Kind::Integer),
        ("3", &Kind::Text),
        ("1", &Kind::YesNo),
        ("\"2014-05-06\"", &Kind::Date),
        ("3", &list),
        ("[1, \"2\"]", &list),
        ("[1, ()]", &list),
        ("#{a: 1}", &Kind::Decimal),
    ] {
        let failure = call(&format!("fn f() {{ {body} }}"), &[], kind).unwrap_err();
        assert_eq!(failure.reason, "returned", "{body}: {failure:?}");
    }
}

#[test]
fn a_map_gives_several_results() {
    let scripts = sound("fn f(n) { if n > 5 { return (); } #{days: n, late: n > 3, fee: ()} }");
    let function = scripts.find("test.rhai", "f").unwrap();
    let wanted = [(Some("days"), &Kind::Days), (Some("late"), &Kind::YesNo), (Some("fee"), &Kind::Money)];
    let ask = |number| scripts.call(&function, &[(&Kind::Integer, &Value::whole(number))], &wanted);
    assert_eq!(ask(4), Ok(vec![Some(Value::whole(4)), Some(Value::YesNo(true)), None]));
    assert_eq!(ask(6), Ok(vec![None, None, None]));
    let misspelt = scripts.call(&function, &[(&Kind::Integer, &Value::whole(1))], &[(Some("dayz"), &Kind::Days)]);
    assert_eq!(misspelt.unwrap_err().reason, "returned");
    let flat = sound("fn f() { 3 }");
    let function = flat.find("test.rhai", "f").unwrap();
    assert_eq!(flat.call(&function, &[], &[(Some("days"), &Kind::Days)]).unwrap_err().reason, "returned");
}

#[test]
fn every_limit_bites() {
    for (body, limit) in [
        ("loop { }", "operations"),
        ("while true { let x = 1; }", "operations"),
        ("for i in 0..9000000000000000000 { }", "operations"),
        ("let n = 0; do { n += 1; } while n >= 0; n", "operations"),
        ("let s = \"x\"; loop { s += s; }", "string-size"),
        ("let s = \"x\"; loop { s = s + s; }", "string-size"),
        ("let s = \"x\"; loop { s = `${s}${s}`; }", "string-size"),
        ("let a = []; loop { a.push(1); }", "array-size"),
        ("let a = [1]; loop { a += a; }", "array-size"),
        ("let a = [1]; loop { a = a + a; }", "array-size"),
        ("let a = [1]; loop { a = [a, a]; }", "array-size"),
        ("let a = []; loop { a = [a]; }", "array-size"),
        ("let a = []; loop { a.push(a); }", "array-size"),
        ("let m = #{}; let n = 0; loop { n += 1; m[to_string(n)] = n; }", "map-size"),
        ("let m = #{}; let n = 0; loop { n += 1; m[to_string(n)] = m; }", "map-size"),
        ("let m = #{a: (), b: ()}; loop { m.a = m; m.b = m; }", "map-size"),
        ("let m = #{a: (), b: ()}; loop { let n = m; m.a = n; m.b = n; }", "map-size"),
        (
            "let m = #{a: [0]}; let n = 0; loop { n += 1; m.a[0] = n; m.b = [1, 2, 3]; m.a = m.b; m[to_string(n)] = m.a + m.b; }",
            "array-size",
        ),
        (
            "let s = \"x\"; loop { s += s; if s.len() > 5000 { break; } } let m = #{}; let n = 0; loop { n += 1; m[to_string(n)] = s; }",
            "string-size",
        ),
        ("let m = #{a: #{}}; let n = 0; loop { n += 1; m.a[to_string(n)] = m; }", "map-size"),
        ("let m = #{a: [], b: []}; loop { m.a.push(m); m.b.push(m); }", "map-size"),
        ("let m = #{a: [], b: []}; loop { m.a += [m]; m.b += [m]; }", "map-size"),
        ("let a = [1, 1]; loop { a[0] = a; a[1] = a; }", "array-size"),
        ("let m = #{s: \"x\"}; loop { m.s += m.s; }", "string-size"),
        ("let a = [\"x\"]; loop { a[0] += a[0]; }", "string-size"),
        ("let m = #{}; loop { m = #{a: m}; }", "map-size"),
        (
            "let a = []; for i in 0..400 { a.push(\"\"); } let s = \"xxxxxxxx\"; s += s; s += s; s += s; join(a, s)",
            "string-size",
        ),
    ] {
        assert_eq!(reason(body), limit, "{body}");
    }
    for (text, limit) in [
        ("fn f() { f() }", "call-depth"),
        ("fn g() { h() + 1 }\nfn h() { g() * 2 }\nfn f() { g() }", "call-depth"),
        ("fn g(n) { let t = 0; for i in 0..200 { if n > 0 { t += g(n - 1); } } t + 1 }\nfn f() { g(3) }", "operations"),
    ] {
        let start = Instant::now();
        let failure = call(text, &[], &Kind::Decimal).unwrap_err();
        assert_eq!(failure.reason, limit, "{text}");
        assert!(start.elapsed() < Duration::from_secs(1), "{text}: {:?}", start.elapsed());
    }
    let long = Value::List((0..5_000).map(Value::whole).collect());
    let list = Kind::List(Box::new(Kind::Integer));
    assert_eq!(call("fn f(a) { 1 }", &[(&list, &long)], &Kind::Integer).unwrap_err().reason, "array-size");
}

#[test]
fn the_deepest_script_fits_the_stack() {
    // Brackets and blocks as deep as they may be, and every function waiting for the next: a thread of a test has 2 MB.
    let deep = |inner: &str, depth: usize| format!("{}{inner}{}", "(1 + ".repeat(depth), ")".repeat(depth));
    let blocks = |inner: &str, depth: usize| format!("{}{inner}{}", "if true { ".repeat(depth), " }".repeat(depth));
    let mut tried = 0;
    for depth in 1..=32 {
        for body in [deep("f(n + 1)", depth), blocks("f(n + 1)", depth), format!("[{}", deep("f(n)", depth)) + "]"] {
            let text = format!("fn f(n) {{ {body} }}");
            let (scripts, found) = compile(&text);
            if found.is_empty() {
                let function = scripts.find("test.rhai", "f").unwrap();
                let failure = scripts.call(&function, &[(&Kind::Integer, &Value::whole(1))], &[]).unwrap_err();
                assert_eq!(failure.reason, "call-depth", "{text}");
                tried += 1;
            }
        }
    }
    assert!(tried > 20, "{tried}");
    let long = format!("fn f() {{ {} }}", vec!["1"; 50_000].join(" + "));
    assert_eq!(one_mistake(&long).1, "too-deep");
    for open in ["(", "[", "{", "!", "-", "#{a:", "if true {", "f("] {
        assert!(!compile(&format!("fn f() {{ {}", open.repeat(20_000))).1.is_empty(), "{open}");
    }
}

#[test]
fn unlike_values_are_never_compared() {
    for body in [
        "\"5\" > 3",
        "() > 3",
        "1 == \"1\"",
        "1 != \"1\"",
        "\"\" == ()",
        "() != 3",
        "true == 1",
        "true > false",
        "\"a\" < \"b\"",
        "date(\"2014-05-06\") == \"2014-05-06\"",
        "date(\"2014-05-06\") > 3",
        "1.5 == \"1.5\"",
        "[1] == [\"1\"]",
        "[1, 2] == 3",
        "#{a: 1} == #{a: \"1\"}",
        "\"5\" in [5]",
        "5 in [\"5\"]",
        "5 in [5, \"5\"]",
        "\"5\" !in [5]",
        "5 in \"5\"",
        "\"5\" in 0..9",
        "contains([1], \"1\")",
        "index_of([1], \"1\")",
        "max(1, \"2\")",
        "min([1, \"2\"])",
        "sum([1, \"2\"])",
        "sorted([1, \"2\"])",
        "\"5\" + 3",
        "3 + \"5\"",
        "\"5\" - 3",
        "() + 1",
        "-\"5\"",
        "!1",
        "true + true",
        "[1] + 1",
        "let x = 1; x += \"1\"; x",
        "let x = \"1\"; x -= 1; x",
        "let x = (); x += 1; x",
        "let x = 1; if x { 2 }",
        "let x = 3; 1 > 0 && x",
        "let x = \"x\"; while x { }",
        "max(true, false)",
        "date(\"2014-05-06\") + 1.5",
        "date(\"2014-05-06\") + date(\"2014-05-06\")",
        "let n = 3; for x in n { }",
        "abs(\"1\")",
        "len(3)",
    ] {
        assert_eq!(reason(body), "kinds", "{body}");
    }
    let values = ["1", "1.5", "\"a\"", "true", "()", "date(\"2014-05-06\")", "[1]", "#{a: 1}"];
    for (i, a) in values.iter().enumerate() {
        for (j, b) in values.iter().enumerate() {
            for sign in ["==", "!=", "<", "<=", ">", ">="] {
                let alike = i == j || (i < 2 && j < 2);
                let ordered = i < 2 || i == 5;
                let body = format!("fn f() {{ let a = {a}; let b = {b}; a {sign} b }}");
                let holds = call(&body, &[], &Kind::YesNo).is_ok();
                assert_eq!(holds, alike && (sign.ends_with('=') && !sign.starts_with(['<', '>']) || ordered), "{body}");
            }
        }
    }
}

#[test]
fn switch_and_try_are_refused_because_they_hide_failures() {
    assert_eq!(
        one_mistake("fn f(x) { switch x { 1 => 2, _ => 3 } }"),
        (Code::ScriptSyntax, "unsupported".into(), "switch".into())
    );
    assert_eq!(
        one_mistake("fn f(x) { try { x } catch { 3 } }"),
        (Code::ScriptSyntax, "unsupported".into(), "try".into())
    );
    assert_eq!(one_mistake("fn f(x) { let g = |y| y + 1; x }").1, "unsupported");
    assert_eq!(one_mistake("fn f(x) { let g = |y| y + x; x }").1, "unsupported");
    assert_eq!(one_mistake("fn g() { 1 } fn f(x) { let h = g; x }").1, "unsupported");
    assert_eq!(one_mistake("fn f(x) { this }").1, "unsupported");
    assert_eq!(one_mistake("fn f(x) { x ** 2 }").2, "**");
    assert_eq!(one_mistake("fn f(x) { x <<= 2; x }").1, "unsupported");
    assert_eq!(one_mistake("fn g(x) { x } fn f(x) { x.g() }").1, "own-method");
    assert_eq!(one_mistake("let a = 3; fn f(x) { x }").1, "outside-function");
}

#[test]
fn whole_and_decimal_numbers_mix_exactly() {
    for (expression, result) in [
        ("1 + 0.1", "1.1"),
        ("0.1 + 0.2", "0.3"),
        ("3 * 0.1", "0.3"),
        ("7 / 2", "3.5"),
        ("6 / 2", "3"),
        ("7 % 2", "1"),
        ("7.5 % 2", "1.5"),
        ("let x = 7; x /= 2; x", "3.5"),
        ("let x = 1; x += 0.5; x *= 2; x -= 1; x", "2"),
        ("max(1, 1.5)", "1.5"),
        ("min(2, 1.5, 1)", "1"),
        ("max([1, 2.5, 2])", "2.5"),
        ("sum([1, 0.5, 2])", "3.5"),
        ("sum([])", "0"),
        ("abs(-1.5)", "1.5"),
        ("abs(-3)", "3"),
        ("round_half_up(2.5, 0)", "3"),
        ("round_half_up(0.125, 2)", "0.13"),
        ("round_half_up(-2.5, 0)", "-3"),
        ("round_half_up(7, 2)", "7"),
        ("floor(7 / 2)", "3"),
        ("floor(-0.5)", "-1"),
        ("ceiling(0.1)", "1"),
        ("decimal(3)", "3"),
        ("decimal(\"3.10\")", "3.1"),
        ("to_int(4 / 2)", "2"),
        ("99999999999999999999 + 1", "100000000000000000000"),
        ("-(0.5)", "-0.5"),
        ("[1, 2, 3][floor(3 / 2)]", "2"),
        ("let t = 0; for i in 1..=3 { t += i; } t", "6"),
        ("let t = 0; for (x, i) in [5, 6] { t += x * i; } t", "6"),
        ("let m = #{a: 1}; m.b = 2; m.a += 3; m.a + m.b", "6"),
        ("let a = [1, 2]; a[1] = 5; a[0] += 1; a[0] + a[-1]", "7"),
        ("let m = #{a: [1, #{b: 5}]}; m.a[1].b", "5"),
        ("len(\"制度\")", "2"),
        ("() ?? 4", "4"),
        ("let x = if 1 < 2 { 3 } else { 4 }; x", "3"),
        ("max([])", "absent"),
    ] {
        assert_eq!(value(expression, &Kind::Decimal), result, "{expression}");
    }
    for expression in [
        "1 == 1.0",
        "1.50 == 1.5",
        "2 > 1.5",
        "1 in [1.0, 2]",
        "3 !in [1.0, 2]",
        "3 in 1..4",
        "4 !in 1..4",
        "[1, 2] == [1.0, 2]",
        "#{a: 1} == #{a: 1.0}",
        "() == ()",
        "\"a\" == \"a\"",
        "\"abc\"[0] == \"a\"",
        "\"b\" in \"abc\"",
        "\"a\" in #{a: 1}",
        "true != false",
        "is_absent(())",
        "is_empty([])",
        "starts_with(\"abc\", \"ab\")",
        "sorted([3, 1.5, 2]) == [1.5, 2, 3]",
        "sorted([\"b\", \"a\"]) == [\"a\", \"b\"]",
        "reversed([1, 2]) == [2, 1]",
        "index_of([1, 2], 2) == 1",
        "split(\"a,b\", \",\") == [\"a\", \"b\"]",
        "join([1, 2.50, true], \"-\") == \"1-2.5-true\"",
        "`${1}/${2.50}` == \"1/2.5\"",
        "keys(#{b: 1, a: 2}) == [\"a\", \"b\"]",
        "values(#{b: 1, a: 2}) == [2, 1]",
        "let a = [1]; a.push(2); a.pop() == 2 && a == [1]",
        "!(1 > 2) && (false || true)",
        "`${date(\"2014-05-06\")}` == \"2014-05-06\"",
        "trim(\" a \") == \"a\"",
    ] {
        assert_eq!(value(expression, &Kind::YesNo), "yes", "{expression}");
    }
}

#[test]
fn arithmetic_fails_aloud() {
    for body in [
        "1 / 0",
        "1.5 / 0",
        "1 % 0",
        "1 / 0.0",
        "let x = 1; x /= 0; x",
        "9223372036854775807 + 1",
        "-9223372036854775807 - 2",
        "9223372036854775807 * 2",
        "let n = 9223372036854775807; n += 1; n",
        "79228162514264337593543950335.0 + 1",
        "79228162514264337593543950335.0 * 2",
        "abs(-9223372036854775807 - 1)",
        "to_int(1.5)",
        "round_half_up(1.5, 99)",
        "round_half_up(1.5, -1)",
        "floor(79228162514264337593543950335.0)",
        "date(\"9999-12-31\") + 1",
        "date(\"2014-05-06\") + 9223372036854775807",
        "add_months(date(\"2014-05-06\"), 9223372036854775807)",
        "let n = 1; loop { n *= 2; }",
        "let n = 1.5; loop { n *= n; }",
    ] {
        assert_eq!(reason(body), "arithmetic", "{body}");
    }
}
