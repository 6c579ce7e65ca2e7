//! Laws of the evaluation, held against packs and cases made at random.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;
use zhidu::decision::{Decision, Outcome};
use zhidu::desk::{self, Loaded};
use zhidu::evaluate::evaluate;
use zhidu::files::Files;
use zhidu::program::{Facts, Program, Role, Slot, read_facts};
use zhidu::truth::Truth;
use zhidu::value::{Date, Kind, Value, read_date};

const TRUTHS: [Truth; 3] = [Truth::No, Truth::Unknown, Truth::Yes];

#[test]
fn kleene_logic_keeps_its_laws() {
    for a in TRUTHS {
        assert_eq!(a.negate().negate(), a);
        assert_eq!(a.and(Truth::Yes), a);
        assert_eq!(a.or(Truth::No), a);
        assert_eq!(a.and(Truth::No), Truth::No);
        assert_eq!(a.or(Truth::Yes), Truth::Yes);
        for b in TRUTHS {
            assert_eq!(a.and(b), b.and(a));
            assert_eq!(a.or(b), b.or(a));
            assert_eq!(a.and(b).negate(), a.negate().or(b.negate()));
            assert_eq!(a.and(a.or(b)), a);
            for c in TRUTHS {
                assert_eq!(a.and(b).and(c), a.and(b.and(c)));
                assert_eq!(a.and(b.or(c)), a.and(b).or(a.and(c)));
            }
        }
    }
}

/// How many facts a random pack has; the even ones are yes or no, the odd ones whole numbers from 0 to 3.
const FACTS: usize = 5;

/// A condition of a random pack.
#[derive(Clone, Debug)]
enum Cond {
    YesNo(usize, bool),
    Number(usize, &'static str, i64),
    Output(usize, i64),
    All(Vec<Cond>),
    Any(Vec<Cond>),
    None(Vec<Cond>),
}

impl Cond {
    fn yaml(&self) -> String {
        let list = |parts: &[Cond]| parts.iter().map(Cond::yaml).collect::<Vec<_>>().join(", ");
        match self {
            Self::YesNo(fact, yes) => format!("{{g.f{}: {}}}", fact * 2, if *yes { "yes" } else { "no" }),
            Self::Number(fact, sign, end) => format!("{{g.f{}: \"{sign} {end}\"}}", fact * 2 + 1),
            Self::Output(output, value) => format!("{{h.o{output}: {value}}}"),
            Self::All(parts) => format!("{{all: [{}]}}", list(parts)),
            Self::Any(parts) => format!("{{any: [{}]}}", list(parts)),
            Self::None(parts) => format!("{{none: [{}]}}", list(parts)),
        }
    }
}

fn condition(outputs: usize) -> impl Strategy<Value = Cond> {
    let sign = prop_oneof![Just(">"), Just("<="), Just("="), Just("!=")];
    let leaf = prop_oneof![
        (0..3_usize, any::<bool>()).prop_map(|(fact, yes)| Cond::YesNo(fact, yes)),
        (0..2_usize, sign, 0..4_i64).prop_map(|(fact, sign, end)| Cond::Number(fact, sign, end)),
        (0..outputs.max(1), 0..3_i64).prop_map(move |(output, value)| {
            if outputs == 0 { Cond::YesNo(output, value > 0) } else { Cond::Output(output, value) }
        }),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..3).prop_map(Cond::All),
            prop::collection::vec(inner.clone(), 1..3).prop_map(Cond::Any),
            prop::collection::vec(inner, 1..3).prop_map(Cond::None),
        ]
    })
}

/// A policy that gives one output: its conditions and values, its hit policy, what it gives otherwise.
#[derive(Clone, Debug)]
struct Pol {
    applies: Option<Cond>,
    rules: Vec<(Cond, i64)>,
    overrides: bool,
    otherwise: Option<i64>,
}

fn policy(outputs: usize) -> impl Strategy<Value = Pol> {
    (
        prop::option::of(condition(outputs)),
        prop::collection::vec((condition(outputs), 0..3_i64), 1..4),
        any::<bool>(),
        prop::option::of(0..3_i64),
    )
        .prop_map(|(applies, rules, overrides, otherwise)| Pol { applies, rules, overrides, otherwise })
}

impl Pol {
    fn yaml(&self, output: usize, reversed: bool) -> String {
        let mut rules: Vec<String> = self
            .rules
            .iter()
            .enumerate()
            .map(|(index, (when, value))| {
                let overrides =
                    if self.overrides && index == 0 && self.rules.len() > 1 { ", overrides: [r1]" } else { "" };
                format!("  - {{id: r{index}, when: {}, gives: {{h.o{output}: {value}}}{overrides}}}\n", when.yaml())
            })
            .collect();
        if reversed {
            rules.reverse();
        }
        let applies = self.applies.as_ref().map(|applies| format!("applies: {}\n", applies.yaml())).unwrap_or_default();
        let otherwise =
            self.otherwise.map(|value| format!("otherwise: {{h.o{output}: {value}}}\n")).unwrap_or_default();
        format!(
            "title: {{zh: 规, en: p}}\nclause: §{output}\nsource: seed\n{applies}rules:\n{}{otherwise}",
            rules.concat()
        )
    }
}

fn texts(policies: &[Pol], reversed: bool) -> Vec<(String, String)> {
    let label = |name: String| format!("label: {{zh: {name}, en: {name}}}");
    let fact = |index: usize| {
        let kind = if index.is_multiple_of(2) { "yes_no" } else { "integer" };
        format!("  f{index}: {{type: {kind}, {}}}\n", label(format!("实{index}")))
    };
    let output = |index: usize| format!("  o{index}: {{type: integer, {}}}\n", label(format!("出{index}")));
    let mut texts = vec![
        (
            "regulation.yaml".to_owned(),
            "number: R\ntitle: {zh: 制, en: r}\ncase_prefix: R\nin_force_from: 2014-01-01\ngoverned_by: g.on\nverdict: h.verdict\n".to_owned(),
        ),
        (
            "facts/g.yaml".to_owned(),
            format!(
                "label: {{zh: 事, en: g}}\nfacts:\n  on: {{type: date, label: {{zh: 日, en: day}}}}\n{}",
                (0..FACTS).map(fact).collect::<String>()
            ),
        ),
        (
            "facts/h.yaml".to_owned(),
            format!(
                "label: {{zh: 果, en: h}}\noutputs:\n  verdict: {{type: choice, label: {{zh: 裁, en: v}}, choices: {{a: {{zh: 甲, en: x}}, b: {{zh: 乙, en: y}}}}}}\n{}",
                (0..policies.len()).map(output).collect::<String>()
            ),
        ),
        (
            "verdict.yaml".to_owned(),
            "title: {zh: 裁, en: v}\nclause: §9\nsource: seed\nrules:\n  - {id: a, when: {h.o0: \"> 0\"}, gives: {h.verdict: a}}\notherwise: {h.verdict: b}\n".to_owned(),
        ),
    ];
    for (index, policy) in policies.iter().enumerate() {
        texts.push((format!("p{index}.yaml"), policy.yaml(index, reversed)));
    }
    if reversed {
        texts.reverse();
    }
    texts
}

fn loaded(texts: &[(String, String)]) -> Loaded {
    let mut files = Files::default();
    for (name, text) in texts {
        files.add(name.clone(), name.clone(), text.clone().into_bytes()).unwrap();
    }
    Loaded::of(files, Vec::new())
}

fn program(texts: &[(String, String)]) -> Program {
    let loaded = loaded(texts);
    let errors: Vec<_> = loaded.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).collect();
    assert!(errors.is_empty(), "{errors:?}\n{texts:?}");
    loaded.program.unwrap()
}

fn value(fact: usize, number: u8) -> Value {
    if fact.is_multiple_of(2) { Value::YesNo(number.is_multiple_of(2)) } else { Value::whole(i64::from(number % 4)) }
}

/// The facts of a random case; those without a value are missing.
fn facts(program: &Program, values: &[Option<u8>]) -> Facts {
    let mut facts = Facts::new(&program.vocabulary);
    for (index, number) in values.iter().enumerate() {
        facts.set(slot(program, &format!("g.f{index}")), number.map(|number| value(index, number)));
    }
    facts
}

fn slot(program: &Program, id: &str) -> Slot {
    program.vocabulary.iter().find(|(_, fact)| fact.id.as_str() == id).unwrap().0
}

fn day() -> Date {
    read_date("2014-05-06").unwrap()
}

/// What came out, by output; what is not listed is absent.
fn outcomes(program: &Program, decision: &Decision) -> BTreeMap<String, Outcome> {
    let outputs = program.vocabulary.facts.iter().filter(|fact| fact.role == Role::Output);
    outputs.map(|fact| (fact.id.to_string(), decision.outcome(&fact.id).clone())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    /// Whatever is decided while facts are missing stays so, whichever way they turn out; so adding a fact changes no decided output.
    #[test]
    fn what_is_decided_holds_under_every_completion(
        policies in (policy(0), policy(1), policy(2)).prop_map(|(a, b, c)| vec![a, b, c]),
        known in prop::collection::vec(prop::option::of(0..4_u8), FACTS),
        completions in prop::collection::vec(prop::collection::vec(0..4_u8, FACTS), 6),
    ) {
        let program = program(&texts(&policies, false));
        let before = outcomes(&program, &evaluate(&program, &facts(&program, &known), day()));
        for completion in completions {
            let complete: Vec<_> = known.iter().zip(&completion).map(|(known, completed)| known.or(Some(*completed))).collect();
            let after = evaluate(&program, &facts(&program, &complete), day());
            for (name, after) in outcomes(&program, &after) {
                if !before[&name].is_undecided() {
                    prop_assert_eq!(&before[&name], &after, "{} under {:?}", name, complete);
                }
            }
            // With every fact known nothing but a conflict keeps an output open.
            prop_assert!(!after.is_undecided() || !after.problems.is_empty());
            prop_assert!(after.missing.is_empty());
        }
    }

    /// Neither the order of files nor that of rules has a say, and the same input gives the same bytes.
    #[test]
    fn order_never_matters(
        policies in (policy(0), policy(1), policy(2)).prop_map(|(a, b, c)| vec![a, b, c]),
        known in prop::collection::vec(prop::option::of(0..4_u8), FACTS),
    ) {
        let forwards = program(&texts(&policies, false));
        let backwards = program(&texts(&policies, true));
        let first = evaluate(&forwards, &facts(&forwards, &known), day());
        let second = evaluate(&backwards, &facts(&backwards, &known), day());
        prop_assert_eq!(outcomes(&forwards, &first), outcomes(&backwards, &second));
        let again = evaluate(&forwards, &facts(&forwards, &known), day());
        prop_assert_eq!(serde_json::to_vec(&first).unwrap(), serde_json::to_vec(&again).unwrap());
    }

    /// The facts named as missing are enough: once they are all known, nothing hangs on a fact any more.
    #[test]
    fn missing_facts_lead_to_a_decision(
        policies in (policy(0), policy(1), policy(2)).prop_map(|(a, b, c)| vec![a, b, c]),
        known in prop::collection::vec(prop::option::of(0..4_u8), FACTS),
        answers in prop::collection::vec(0..4_u8, FACTS),
    ) {
        let program = program(&texts(&policies, false));
        let mut facts = facts(&program, &known);
        for _ in 0..=FACTS {
            let decision = evaluate(&program, &facts, day());
            prop_assert!(!decision.is_undecided() || !decision.missing.is_empty() || !decision.problems.is_empty());
            for missing in &decision.missing {
                let index: usize = missing.name.trim_start_matches("g.f").parse().unwrap();
                prop_assert!(facts.value(slot(&program, &missing.name)).is_none(), "asked for what is known");
                facts.set(slot(&program, &missing.name), Some(value(index, answers[index])));
            }
        }
        prop_assert!(evaluate(&program, &facts, day()).missing.is_empty());
    }
}

/// What Kleene's logic says of a condition over facts alone; `None` is a missing fact.
fn kleene(condition: &Cond, known: &[Option<u8>]) -> Truth {
    let fact = |index: usize| known[index].map(|number| value(index, number));
    let parts = |parts: &[Cond]| parts.iter().map(|part| kleene(part, known)).collect::<Vec<_>>();
    match condition {
        Cond::YesNo(index, yes) => {
            fact(index * 2).map_or(Truth::Unknown, |held| Truth::from(held == Value::YesNo(*yes)))
        }
        Cond::Number(index, sign, end) => fact(index * 2 + 1).map_or(Truth::Unknown, |held| {
            let end = Value::whole(*end);
            Truth::from(match *sign {
                ">" => held > end,
                "<=" => held <= end,
                "=" => held == end,
                _ => held != end,
            })
        }),
        Cond::Output(..) => unreachable!("conditions of the first policy speak of facts alone"),
        Cond::All(inner) => parts(inner).into_iter().fold(Truth::Yes, Truth::and),
        Cond::Any(inner) => parts(inner).into_iter().fold(Truth::No, Truth::or),
        Cond::None(inner) => parts(inner).into_iter().fold(Truth::No, Truth::or).negate(),
    }
}

proptest! {
    /// The evaluator is no more and no less certain than Kleene's logic: it neither guesses nor asks for what is settled.
    #[test]
    fn conditions_are_evaluated_as_kleene_says(
        when in condition(0),
        known in prop::collection::vec(prop::option::of(0..4_u8), FACTS),
    ) {
        let policy = Pol { applies: None, rules: vec![(when.clone(), 1)], overrides: false, otherwise: None };
        let program = program(&texts(&[policy], false));
        let decision = evaluate(&program, &facts(&program, &known), day());
        let expected = match kleene(&when, &known) {
            Truth::Yes => Outcome::Known(Value::whole(1)),
            Truth::No => Outcome::Absent,
            Truth::Unknown => Outcome::Undecided,
        };
        prop_assert_eq!(&outcomes(&program, &decision)["h.o0"], &expected, "{}", when.yaml());
    }
}

/// A table over one yes-or-no and one number that gives a number and a list, and what comes out otherwise.
fn table() -> impl Strategy<Value = String> {
    let yes_no = prop_oneof![Just("-"), Just("yes"), Just("no"), Just("not(yes)"), Just("known")];
    let number =
        prop_oneof![Just("-"), Just("> 1"), Just("<= 1"), Just("[1..3)"), Just("2"), Just("0, 3"), Just("unknown")];
    let gives = prop_oneof![Just("-"), Just("1"), Just("2")];
    let list = prop_oneof![Just("-"), Just("[1]"), Just("[1, 2]"), Just("[3]")];
    let row = (yes_no, number, gives, list);
    let hit = prop_oneof![Just("first"), Just("unique"), Just("any"), Just("collect")];
    (hit, prop::collection::vec(row, 1..5), any::<bool>()).prop_map(|(hit, rows, otherwise)| {
        let rows = rows.iter().enumerate().map(|(index, (yes_no, number, gives, list))| {
            // `collect` speaks of lists; the number stays out of it.
            let gives = if hit == "collect" { "-" } else { gives };
            format!("    - {{id: r{index}, when: [\"{yes_no}\", \"{number}\"], then: [\"{gives}\", {list}]}}\n")
        });
        let otherwise = if otherwise { "otherwise: {h.o0: 3}\n" } else { "" };
        format!(
            "title: {{zh: 表, en: t}}\nclause: §1\nsource: seed\ntable:\n  hit: {hit}\n  inputs: [g.f0, g.f1]\n  outputs: [h.o0, h.l]\n  rows:\n{}{otherwise}",
            rows.collect::<String>()
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, max_global_rejects: 20_000, ..ProptestConfig::default() })]

    /// What a table decides while an input is missing holds whatever the input turns out to be. A test of knowing itself is left
    /// out: it is settled by the case as it stands, and answered anew once the case holds more.
    #[test]
    fn what_a_table_decides_holds_under_every_completion(
        table in table().prop_filter("tests of knowing change with what is known", |table| !table.contains("known")),
        known in (prop::option::of(0..2_u8), prop::option::of(0..4_u8)),
        completion in (0..2_u8, 0..4_u8),
    ) {
        let mut texts = texts(&[], false);
        texts.retain(|(name, _)| name != "facts/h.yaml" && name != "verdict.yaml");
        let list = "  o0: {type: integer, label: {zh: 出, en: o}}\n  l: {type: list, of: integer, label: {zh: 列, en: l}}\n";
        let verdict = "  verdict: {type: choice, label: {zh: 裁, en: v}, choices: {a: {zh: 甲, en: x}}}\n";
        texts.push(("facts/h.yaml".to_owned(), format!("label: {{zh: 果, en: h}}\noutputs:\n{verdict}{list}")));
        texts.push(("t.yaml".to_owned(), table.clone()));
        // Rows that overlap where they must not are the checker's to find.
        let loaded = loaded(&texts);
        prop_assume!(loaded.program.is_some());
        let program = loaded.program.unwrap();
        let before = outcomes(&program, &evaluate(&program, &facts(&program, &[known.0, known.1]), day()));
        let complete = [known.0.or(Some(completion.0)), known.1.or(Some(completion.1))];
        for (name, after) in outcomes(&program, &evaluate(&program, &facts(&program, &complete), day())) {
            prop_assert!(before[&name].is_undecided() || before[&name] == after, "{name}: {:?}, then {after:?}\n{table}", before[&name]);
        }
    }
}

/// Every example of the shipped packs, decided from files read in two orders and facts written in two orders.
#[test]
fn shipped_packs_hang_on_no_order() {
    for folder in ["policies/gs-07", "fixtures/packs/laboratory"] {
        let forwards = desk::load(Path::new(folder), true);
        let mut reversed: Vec<_> = forwards.files.iter().map(|(_, file)| file.clone()).collect();
        reversed.reverse();
        let mut files = Files::default();
        for file in reversed {
            files.add(file.name, file.shown, file.text.into_bytes()).unwrap();
        }
        let backwards = Loaded::of(files, Vec::new());
        let (first, second) = (forwards.program.as_ref().unwrap(), backwards.program.as_ref().unwrap());
        for example in &forwards.pack.examples {
            let written = example.facts.as_ref().unwrap();
            let mut turned = written.clone();
            if let zhidu::yaml::Content::Map(entries) = &mut turned.content {
                entries.reverse();
            }
            let (facts, mistakes) = read_facts(&first.vocabulary, written);
            assert!(mistakes.is_empty());
            let on = desk::governing_date(first, &facts, None).unwrap();
            let decided = evaluate(first, &facts, on);
            let turned = evaluate(second, &read_facts(&second.vocabulary, &turned).0, on);
            assert_eq!(outcomes(first, &decided), outcomes(second, &turned), "{}", example.id);
            let again = evaluate(first, &facts, on);
            assert_eq!(serde_json::to_vec(&decided).unwrap(), serde_json::to_vec(&again).unwrap());
        }
    }
}

/// A fact that no path leads from cannot change an output.
#[test]
fn an_output_changes_only_with_what_it_stands_on() {
    let loaded = desk::load(Path::new("policies/gs-07"), true);
    let program = loaded.program.as_ref().unwrap();
    for example in &loaded.pack.examples {
        let (full, _) = read_facts(&program.vocabulary, example.facts.as_ref().unwrap());
        let on = desk::governing_date(program, &full, None).unwrap();
        let before = outcomes(program, &evaluate(program, &full, on));
        for (slot, fact) in
            program.vocabulary.iter().filter(|(slot, fact)| fact.role == Role::Fact && full.value(*slot).is_some())
        {
            let mut without = full.clone();
            without.set(slot, None);
            let reached = reached_from(program, slot);
            for (name, after) in outcomes(program, &evaluate(program, &without, on)) {
                if after != before[&name] {
                    assert!(reached.contains(&name), "{}: {} changed {name}", example.id, fact.id);
                }
            }
        }
    }
}

/// All outputs that some chain of rules leads to from a fact.
fn reached_from(program: &Program, from: Slot) -> Vec<String> {
    let mut reached = vec![from];
    let mut next = 0;
    while let Some(slot) = reached.get(next).copied() {
        next += 1;
        for policy in &program.policies {
            let mut applies = Vec::new();
            policy.applies.reads(&mut |slot| applies.push(slot));
            let otherwise = policy.otherwise.is_some();
            let table = policy.table.is_some();
            let any_rule = policy.rules.iter().any(|rule| {
                let mut reads = Vec::new();
                rule.reads(&mut |slot| reads.push(slot));
                reads.contains(&slot)
            });
            for rule in &policy.rules {
                let mut reads = applies.clone();
                rule.reads(&mut |slot| reads.push(slot));
                if reads.contains(&slot) || ((otherwise || table) && any_rule) {
                    rule.outputs(&mut |output| {
                        if !reached.contains(&output) {
                            reached.push(output);
                        }
                    });
                }
            }
        }
    }
    reached.iter().filter_map(|slot| program.vocabulary.fact(*slot)).map(|fact| fact.id.to_string()).collect()
}

proptest! {
    /// What is written is read back as the same value.
    #[test]
    fn values_survive_being_written(cents in -1_000_000_i64..1_000_000, days in -5000_i64..5000, percent in 0_i64..20_000) {
        let money = Value::Number(rust_decimal::Decimal::new(cents, 2));
        prop_assert_eq!(Kind::Money.read(&Kind::Money.write(&money)).unwrap(), money);
        let whole = Value::whole(days);
        prop_assert_eq!(Kind::Days.read(&Kind::Days.write(&whole)).unwrap(), whole);
        let share = Value::Number(rust_decimal::Decimal::new(percent, 4));
        prop_assert_eq!(Kind::Percent.read(&Kind::Percent.write(&share)).unwrap(), share);
        let date = Value::Date(day() + chrono::TimeDelta::days(days));
        prop_assert_eq!(Kind::Date.read(&Kind::Date.write(&date)).unwrap(), date);
    }
}
