//! Texts that are made to make a reader stumble: each is answered in well under a second, and none with a panic.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use zhidu::diagnostic::Diagnostic;
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render::{self, Paint};

use super::packs::{FIXTURES, diagnose, laid};

/// How deep brackets nest and how long chains are.
const MANY: usize = 10_000;

fn texts() -> Vec<(&'static str, Vec<u8>)> {
    let bomb = (1..30)
        .fold("a0: &a0 [x, x]\n".to_owned(), |text, n| format!("{text}a{n}: &a{n} [*a{}, *a{}]\n", n - 1, n - 1));
    let steps = (0..MANY.min(1_000)).fold(String::new(), |text, depth| format!("{text}{}a:\n", " ".repeat(depth)));
    let utf16 = |mark: &[u8], big: bool| {
        let units = "title: {zh: 迟还, en: Late}\n".encode_utf16();
        mark.iter()
            .copied()
            .chain(units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }))
            .collect::<Vec<_>>()
    };
    let text = |text: String| text.into_bytes();
    vec![
        ("alias bomb", text(bomb)),
        ("deep lists", text("[".repeat(MANY))),
        ("deep closed lists", text("[".repeat(MANY) + &"]".repeat(MANY))),
        ("deep maps", text("{a: ".repeat(MANY))),
        ("deep dashes", text("- ".repeat(MANY) + "x")),
        ("deep keys", text("? ".repeat(MANY))),
        ("deep indents", text(steps)),
        ("ten megabytes", vec![b'a'; 10 << 20]),
        ("a megabyte of one word", vec![b'a'; 1 << 20]),
        ("a megabyte of quotes", vec![b'"'; 1 << 20]),
        ("a megabyte of brackets", vec![b'['; 1 << 20]),
        ("a megabyte of colons", vec![b':'; 1 << 20]),
        ("a megabyte of lines", b"a: b\n".repeat(200_000)),
        ("many keys", text((0..60_000).fold(String::new(), |text, n| text + &format!("k{n}: x\n")))),
        ("NUL", b"title: \0\0\nx\0: y\n".to_vec()),
        ("control signs", (1..32).collect()),
        ("UTF-16 LE", utf16(&[0xff, 0xfe], false)),
        ("UTF-16 BE", utf16(&[0xfe, 0xff], true)),
        ("UTF-16 without a mark", utf16(&[], false)),
        ("not UTF-8", vec![0xff; 100]),
        ("a mark", b"\xef\xbb\xbftitle: {zh: a, en: b}\n".to_vec()),
        ("two marks", b"\xef\xbb\xbf\xef\xbb\xbftitle: {zh: a, en: b}\n".to_vec()),
        ("CRLF", b"title: {zh: a, en: b}\r\nclause: 1\r\nderive:\r\n  a.b:\r\n    value: 1 +\r\n".to_vec()),
        ("CR", b"title: x\rclause: y\r".to_vec()),
        ("doubled keys", b"a: 1\na: 2\na: 3\n".to_vec()),
        ("empty", Vec::new()),
        ("only a mark", b"\xef\xbb\xbf".to_vec()),
        ("only a comment", b"# nothing\n".to_vec()),
        ("only spaces", b"   \n  \n".to_vec()),
        ("a list", b"- a\n- b\n".to_vec()),
        ("a word", b"word\n".to_vec()),
        ("null", b"~\n".to_vec()),
        ("several documents", b"a: 1\n---\nb: 2\n...\n---\n".to_vec()),
        ("keys that are lists", b"? [a, b]\n: 1\n{c: 1}: 2\n".to_vec()),
        ("keys that are empty", b": 1\n~: 2\n\"\": 3\n".to_vec()),
        ("merge", b"<<: {a: 1}\n".to_vec()),
        ("tags", b"a: !!python/object:os.system x\nb: !!binary aGk=\nc: !!float 1\n".to_vec()),
        ("a directive", b"%YAML 9.9\n---\na: 1\n".to_vec()),
        ("right to left", "title: {zh: \u{202e}אבג, en: \u{200b}}\n".into()),
        (
            "far numbers",
            b"a: 1e999999\nb: 0x7fffffffffffffffffffffff\nc: -.inf\nd: 99999999999999999999999999999999999\n".to_vec(),
        ),
        ("an open block", b"a: |\n".to_vec()),
        ("an odd block", b"a: |9\n  x\nb: >-\n\n\n".to_vec()),
    ]
}

/// Formulas and tests, each put where one stands.
fn formulas() -> Vec<(&'static str, String)> {
    vec![
        ("deep brackets", "(".repeat(MANY) + "1" + &")".repeat(MANY)),
        ("deep nots", "!".repeat(MANY) + "true"),
        ("deep minus", "-".repeat(MANY) + "1"),
        ("a long sum", "1".to_owned() + &" + 1".repeat(MANY)),
        ("a long and", "true".to_owned() + &" && true".repeat(MANY)),
        ("deep calls", "abs(".repeat(MANY) + "1" + &")".repeat(MANY)),
        ("deep not tests", "not(".repeat(MANY) + "1" + &")".repeat(MANY)),
        ("many commas", "1, ".repeat(MANY) + "1"),
        ("deep ranges", "[1..".repeat(MANY)),
        ("points", "a.".repeat(MANY) + "a"),
        ("a large number", "9".repeat(MANY)),
        ("quotes", "\\\"".repeat(MANY)),
        ("a large sum", "79228162514264337593543950335 + 79228162514264337593543950335".to_owned()),
        ("divided by nothing", "1 / 0 > 1 % 0".to_owned()),
        ("signs", "<>=!&|^~`@#$%*?;:,.".to_owned()),
        ("full-width", "（（（１＋２）））＞０".to_owned()),
        ("emoji", "👍 > 0".to_owned()),
    ]
}

fn answer(name: &str, pack: BTreeMap<String, Vec<u8>>, case: Option<Vec<u8>>) -> Vec<Diagnostic> {
    let begun = Instant::now();
    let (files, diagnostics) = diagnose(pack, case);
    for lang in Lang::ALL {
        let said = render::diagnostics(&diagnostics, &files, &Messages::new(lang), Paint(false));
        assert!(!said.contains("{$"), "{name}: {said}");
    }
    assert!(begun.elapsed() < Duration::from_secs(limit()), "{name} took {:?}", begun.elapsed());
    diagnostics
}

/// A second where code is optimised; unoptimised code on a busy machine is given more.
const fn limit() -> u64 {
    if cfg!(debug_assertions) { 20 } else { 1 }
}

fn base() -> BTreeMap<String, Vec<u8>> {
    laid(&Path::new(FIXTURES).join("base"))
}

#[test]
fn hostile_files_are_answered() {
    for (name, text) in texts() {
        for file in [
            "regulation.yaml",
            "facts/loan.yaml",
            "parameters.yaml",
            "offices.yaml",
            "loan/verdict.yaml",
            "loan/level.yaml",
            "loan/lending.yaml",
            "examples/lent.yaml",
            "scripts/fees.rhai",
        ] {
            let mut pack = base();
            pack.insert(file.to_owned(), text.clone());
            assert!(!answer(&format!("{name} as {file}"), pack, None).is_empty(), "{name} as {file} is taken");
        }
        assert!(
            !answer(&format!("{name} as a case"), base(), Some(text.clone())).is_empty(),
            "{name} as a case is taken"
        );
    }
}

#[test]
fn hostile_formulas_are_answered() {
    for (name, formula) in formulas() {
        for (file, from, to) in [
            ("loan/late.yaml", "max(0, loan.returned_on - loan.due_on)", format!("\"{formula}\"")),
            ("loan/verdict.yaml", "{loan.urgent: yes}", format!("\"{formula}\"")),
            ("loan/verdict.yaml", "{loan.urgent: yes}", format!("{{loan.deposit: \"{formula}\"}}")),
            ("loan/verdict.yaml", "迟还 {loan.days_late} 天", format!("{{{formula}}}")),
            ("loan/level.yaml", "\"< 100\"", format!("\"< {formula}\"")),
            ("scripts/fees.rhai", "round_half_up(", format!("{} + round_half_up(", formula.replace("\\\"", "\""))),
        ] {
            let mut pack = base();
            let text = String::from_utf8(pack.remove(file).unwrap()).unwrap();
            assert!(text.contains(from));
            pack.insert(file.to_owned(), text.replacen(from, &to, 1).into_bytes());
            let _ = answer(&format!("{name} in {file}"), pack, None);
        }
    }
}

#[test]
fn a_large_table_is_answered() {
    let mut rows = String::new();
    for row in 0..300 {
        rows += &format!(
            "    - {{id: R{row}, when: [\"> {}\", \"< {}\", \">= {}\"], then: [low]}}\n",
            row % 28,
            row % 27,
            row % 29
        );
    }
    let table = "title: {zh: 等级, en: Level}\nclause: §5\nsource: config\ntable:\n  hit: any\n  inputs: [loan.deposit, answer.total, loan.days_late]\n  outputs: [answer.level]\n  rows:\n";
    let mut pack = base();
    pack.insert("loan/level.yaml".to_owned(), format!("{table}{rows}").into_bytes());
    let _ = answer("a large table", pack, None);
}
