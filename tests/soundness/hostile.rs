//! Procedures that are made to make the checker stumble: each is answered at once, with the place and the way out.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use zhidu::diagnostic::{Code, Diagnostic};
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render::{self, Paint};

use super::net::{Net, Step};
use super::pack::{check, check_procedure, said};
use super::slips::{PROCEDURE, pack};

/// A second where code is optimised; unoptimised code on a busy machine is given more.
const fn limit() -> u64 {
    if cfg!(debug_assertions) { 20 } else { 1 }
}

fn answer(name: &str, text: &str) -> Vec<Diagnostic> {
    let begun = Instant::now();
    let (loaded, diagnostics) = check_procedure(text, 2);
    for lang in Lang::ALL {
        let said = render::diagnostics(&diagnostics, &loaded.files, &Messages::new(lang), Paint(false));
        assert!(!said.contains("{$"), "{name}: {said}");
    }
    assert!(begun.elapsed() < Duration::from_secs(limit()), "{name} took {:?}", begun.elapsed());
    diagnostics
}

fn codes(diagnostics: &[Diagnostic]) -> Vec<(Code, String)> {
    diagnostics.iter().map(|found| (found.code, said(found, "reason"))).collect()
}

fn go(to: &[usize]) -> Step {
    Step { ways: vec![to.to_vec()], ..Step::default() }
}

/// Steps one after the other.
fn chain(length: usize) -> Net {
    Net((0..length).map(|place| if place + 1 < length { go(&[place + 1]) } else { go(&[]) }).collect())
}

/// One step that begins many, each of which is followed by some, and one that joins them all.
fn wide(width: usize, length: usize) -> Net {
    let place = |way: usize, at: usize| 1 + way * length + at;
    let join = 1 + width * length;
    let mut steps = vec![go(&(0..width).map(|way| place(way, 0)).collect::<Vec<_>>())];
    for way in 0..width {
        steps.extend((0..length).map(|at| go(&[if at + 1 < length { place(way, at + 1) } else { join }])));
    }
    steps.push(Step { joins: (0..width).map(|way| place(way, length - 1)).collect(), ..go(&[]) });
    Net(steps)
}

/// Choices one after the other, each between two steps.
fn choices(count: usize) -> Net {
    let mut steps = Vec::new();
    for place in (0..count).map(|choice| choice * 3) {
        let next: &[usize] = if place + 3 < count * 3 { &[place + 3] } else { &[] };
        steps.push(Step { ways: vec![vec![place + 1], vec![place + 2]], ..Step::default() });
        steps.extend([go(next), go(next)]);
    }
    Net(steps)
}

#[test]
fn long_chains_are_sound_and_longer_ones_are_too_large() {
    assert_eq!(codes(&answer("128 steps", &chain(128).text())), []);
    assert_eq!(codes(&answer("129 steps", &chain(129).text())), [(Code::ProcedureTooLarge, "steps".to_owned())]);
    assert_eq!(codes(&answer("5000 steps", &chain(5_000).text())), [(Code::ProcedureTooLarge, "steps".to_owned())]);
}

#[test]
fn what_runs_side_by_side_is_looked_at_as_far_as_that_goes() {
    assert_eq!(codes(&answer("10 side by side", &wide(10, 1).text())), []);
    assert_eq!(codes(&answer("3 side by side, 20 deep", &wide(3, 20).text())), []);
    for (width, length) in [(20, 1), (126, 1), (20, 6), (5, 12)] {
        let name = format!("{width} side by side, {length} deep");
        let large = [(Code::ProcedureTooLarge, "states".to_owned())];
        assert_eq!(codes(&answer(&name, &wide(width, length).text())), large, "{name}");
    }
}

#[test]
fn many_choices_one_after_the_other_are_no_burden() {
    assert_eq!(codes(&answer("42 choices", &choices(42).text())), []);
}

#[test]
fn odd_shapes_are_told() {
    let head = "title: {zh: 甲, en: A}\nclause: §1\nsource: seed\n";
    let step = "id: A1, title: {zh: 甲, en: A}, who: a";
    for steps in [
        "steps:".to_owned(),
        "steps: []".to_owned(),
        "steps: {}".to_owned(),
        "steps: A1".to_owned(),
        "steps: [A1, A2]".to_owned(),
        "steps: [[]]".to_owned(),
        "steps: [{}]".to_owned(),
        "steps: [~]".to_owned(),
        format!("steps: [{{{step}}}]"),
        format!("steps: [{{{step}, then: {{}}}}]"),
        format!("steps: [{{{step}, then: [[]]}}]"),
        format!("steps: [{{{step}, then: [{{}}]}}]"),
        format!("steps: [{{{step}, then: [{{otherwise: [{{}}]}}]}}]"),
        format!("steps: [{{{step}, then: [[end]]}}]"),
        format!("steps: [{{{step}, then: A1}}]"),
        format!("steps: [{{{step}, then: [A1, A1]}}]"),
        format!("steps: [{{{step}, joins: [A1], then: end}}]"),
        format!("steps: [{{{step}, approves: A1, then: end}}]"),
        format!("steps: [{{{step}, then: end, sets: [one.way]}}]"),
        format!("steps: [{{{step}, then: end, needs: [one.way]}}]"),
        format!("steps: [{{{step}, then: end, waits: one.way}}]"),
        format!("steps: [{{{step}, then: end, within: 3}}]"),
        format!("steps: [{{{step}, then: end, within: {{}}}}]"),
        format!("steps: [{{{step}, then: end, agreed: []}}]"),
        format!("steps: [{{{step}, then: end, when: []}}]"),
        "steps: [{id: A1, title: {zh: 甲, en: A}, who: {}, then: end}]".to_owned(),
        "steps: [{id: A1, title: {zh: 甲, en: A}, who: {all: {}}, then: end}]".to_owned(),
        "steps: [{id: '', title: {zh: 甲, en: A}, who: a, then: end}]".to_owned(),
    ] {
        let found = answer(&steps, &format!("{head}{steps}\n"));
        assert!(found.iter().any(Diagnostic::is_error), "{steps} is taken");
        assert!(found.iter().all(|found| found.span.is_some()), "{steps}: {found:#?}");
    }
}

/// What is written in the place of a word.
const STRANGE: [&str; 24] = [
    "end",
    "结束",
    "A1",
    "A4",
    "[]",
    "{}",
    "~",
    "-",
    "\"\"",
    "yes",
    "unknown",
    "0",
    "-1",
    "1e9",
    "9999999999999999999999999999",
    "{all: []}",
    "[A1, [A2]]",
    "{when: yes}",
    "month_end",
    "= person",
    "part.sound",
    "one.verdict",
    "parameters.one.days",
    "（一）",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_procedure_in_which_words_are_strewn_is_answered(
        slips in proptest::collection::vec((0..4_usize, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..5),
    ) {
        let mut lines: Vec<String> = PROCEDURE.lines().map(str::to_owned).collect();
        for (kind, at, what) in slips {
            let place = at.index(lines.len());
            match kind {
                0 => { lines.remove(place); }
                1 => { let line = lines[what.index(lines.len())].clone(); lines.insert(place, line); }
                2 => if let Some((key, _)) = lines[place].clone().split_once(": ") { lines[place] = format!("{key}: {}", what.get(&STRANGE)); },
                _ => {
                    let words: Vec<String> = lines[place].split(' ').map(str::to_owned).collect();
                    let strange = at.index(words.len());
                    lines[place] = words.iter().enumerate().map(|(n, word)| if n == strange && !word.is_empty() { what.get(&STRANGE).to_string() } else { word.clone() }).collect::<Vec<_>>().join(" ");
                }
            }
        }
        let (loaded, found) = check(pack(&(lines.join("\n") + "\n")));
        prop_assert_eq!(loaded.program.is_some(), !found.iter().any(Diagnostic::is_error));
        for lang in Lang::ALL {
            let said = render::diagnostics(&found, &loaded.files, &Messages::new(lang), Paint(false));
            prop_assert!(!said.contains("{$"), "{}", said);
        }
    }
}
