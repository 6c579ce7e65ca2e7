//! Choices: where the checker is silent exactly one branch holds, or it hangs on what somebody can be asked for; what it reports is so.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use zhidu::diagnostic::{Code, Diagnostic};
use zhidu::evaluate::{Settled, settle};
use zhidu::program::{Condition, Facts, Name, Program, Slot};
use zhidu::truth::Truth;
use zhidu::value::{Value, read_date};

use super::pack::{base, check, said};

/// The facts and the output of which random conditions speak, with values that they may have. `one.taken` has one where a case is silent.
const NAMES: [(&str, &[&str]); 6] = [
    ("one.sure", &["yes", "no"]),
    ("one.grave", &["light", "middle", "heavy"]),
    ("one.count", &["0", "1", "2", "3", "4", "5", "6"]),
    ("one.day", &["2020-01-01", "2020-01-02", "2020-01-03", "2020-01-04", "2020-01-05"]),
    ("one.taken", &["yes", "no"]),
    ("one.level", &["low", "high"]),
];

/// The output.
const LEVEL: usize = 5;

/// A condition of a random pack.
#[derive(Clone, Debug)]
enum Cond {
    Test(usize, String),
    All(Vec<Cond>),
    Any(Vec<Cond>),
    None(Vec<Cond>),
}

/// A step that ends in a choice, and the policy that gives the output.
#[derive(Clone, Debug)]
struct Choice {
    applies: Option<Cond>,
    when: Option<Cond>,
    needs: BTreeSet<usize>,
    asks: BTreeSet<usize>,
    sets: BTreeMap<usize, usize>,
    branches: Vec<Cond>,
    otherwise: bool,
    policy: Policy,
}

/// The policy that gives the output: for whom, its rules, what it gives otherwise.
#[derive(Clone, Debug)]
struct Policy {
    applies: Option<Cond>,
    rules: Vec<(Cond, bool)>,
    otherwise: bool,
}

impl Cond {
    fn yaml(&self) -> String {
        let list = |parts: &[Self]| parts.iter().map(Self::yaml).collect::<Vec<_>>().join(", ");
        match self {
            Self::Test(name, test) => format!("{{{}: \"{test}\"}}", NAMES[*name].0),
            Self::All(parts) => format!("{{all: [{}]}}", list(parts)),
            Self::Any(parts) => format!("{{any: [{}]}}", list(parts)),
            Self::None(parts) => format!("{{none: [{}]}}", list(parts)),
        }
    }

    fn names(&self) -> BTreeSet<usize> {
        match self {
            Self::Test(name, _) => BTreeSet::from([*name]),
            Self::All(parts) | Self::Any(parts) | Self::None(parts) => parts.iter().flat_map(Self::names).collect(),
        }
    }
}

fn test_of(name: usize) -> BoxedStrategy<String> {
    let values = NAMES[name].1;
    let ordered = ["one.count", "one.day"].contains(&NAMES[name].0);
    // Something lies below and above every end.
    let ends = if ordered { &values[1..values.len() - 1] } else { values };
    let value = || proptest::sample::select(ends);
    let equal = prop_oneof![
        4 => value().prop_map(str::to_owned),
        1 => value().prop_map(|value| format!("not({value})")),
        1 => (value(), value()).prop_map(|(first, second)| format!("{first}, {second}")),
        1 => prop_oneof![Just("known"), Just("unknown"), Just("-"), Just("not(known)")].prop_map(str::to_owned),
    ];
    if !ordered {
        return equal.boxed();
    }
    let sign = prop_oneof![Just("<"), Just("<="), Just(">"), Just(">="), Just("!=")];
    prop_oneof![
        1 => equal,
        3 => (sign, value()).prop_map(|(sign, value)| format!("{sign} {value}")),
        1 => value().prop_map(move |value| format!("[{value}..{})", ends[ends.len() - 1])),
    ]
    .boxed()
}

fn cond(names: &'static [usize]) -> BoxedStrategy<Cond> {
    let leaf = proptest::sample::select(names)
        .prop_flat_map(|name| test_of(name).prop_map(move |test| Cond::Test(name, test)));
    leaf.prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            2 => proptest::collection::vec(inner.clone(), 1..3).prop_map(Cond::All),
            1 => proptest::collection::vec(inner.clone(), 1..3).prop_map(Cond::Any),
            1 => proptest::collection::vec(inner, 1..3).prop_map(Cond::None),
        ]
    })
    .boxed()
}

/// Branches that part everything, cut by one name after the other.
fn parted() -> BoxedStrategy<Vec<Cond>> {
    let cut = |name: usize| match NAMES[name].0 {
        "one.count" | "one.day" => proptest::sample::select(&NAMES[name].1[1..4])
            .prop_map(move |value| {
                vec![Cond::Test(name, format!("< {value}")), Cond::Test(name, format!(">= {value}"))]
            })
            .boxed(),
        _ => Just(NAMES[name].1.iter().map(|value| Cond::Test(name, (*value).to_owned())).collect()).boxed(),
    };
    let one = (0..NAMES.len()).prop_flat_map(cut);
    (one.clone(), proptest::option::of(one))
        .prop_map(|(first, second)| match second {
            None => first,
            Some(second) => {
                let both = |one: &Cond| {
                    let one = one.clone();
                    second.iter().map(move |other| Cond::All(vec![one.clone(), other.clone()])).collect::<Vec<_>>()
                };
                first.iter().take(2).flat_map(both).chain(first.iter().skip(2).cloned()).collect()
            }
        })
        .boxed()
}

const ALL: &[usize] = &[0, 1, 2, 3, 4, 5];
const FACTS: &[usize] = &[0, 1, 2];

fn policies() -> impl Strategy<Value = Policy> {
    let rules = proptest::collection::vec((cond(FACTS), any::<bool>()), 1..3);
    (proptest::option::weighted(0.3, cond(FACTS)), rules, any::<bool>())
        .prop_map(|(applies, rules, otherwise)| Policy { applies, rules, otherwise })
}

fn choices() -> impl Strategy<Value = Choice> {
    let guards = || proptest::option::weighted(0.3, cond(ALL));
    let few = || proptest::collection::btree_set(0..NAMES.len(), 0..2);
    let asks = proptest::collection::btree_set(0..LEVEL, 0..2);
    let sets = proptest::collection::btree_map(0..LEVEL, 0..2_usize, 0..2);
    let branches = prop_oneof![
        3 => parted(),
        2 => (parted(), any::<prop::sample::Index>()).prop_map(|(mut branches, at)| {
            branches.remove(at.index(branches.len()));
            branches
        }),
        1 => (parted(), cond(ALL)).prop_map(|(mut branches, more)| {
            branches.push(more);
            branches
        }),
        1 => proptest::collection::vec(cond(ALL), 1..4),
    ];
    (guards(), guards(), few(), asks, sets, branches, proptest::bool::weighted(0.3), policies()).prop_map(
        |(applies, when, needs, asks, mut sets, branches, otherwise, policy)| {
            sets.retain(|name, _| !asks.contains(name));
            Choice { applies, when, needs, asks, sets, branches, otherwise, policy }
        },
    )
}

impl Choice {
    /// The pack without the procedure: the conditions stand in a policy, so that they can be held against cases.
    fn pack(&self) -> BTreeMap<String, Vec<u8>> {
        let mut pack = base();
        let facts = "label: {zh: 一, en: One}\nfacts:\n  on_day: {type: date, label: {zh: 日, en: on}}\n  sure: {type: yes_no, label: {zh: 确定, en: sure}}\n  grave: {type: choice, label: {zh: 轻重, en: grave}, choices: {light: {zh: 轻, en: light}, middle: {zh: 中, en: middle}, heavy: {zh: 重, en: heavy}}}\n  count: {type: integer, label: {zh: 次数, en: count}}\n  day: {type: date, label: {zh: 某日, en: day}}\n  taken: {type: yes_no, label: {zh: 已取, en: taken}, assume: no}\noutputs:\n  verdict: {type: choice, label: {zh: 结论, en: verdict}, choices: {good: {zh: 好, en: good}}}\n  level: {type: choice, label: {zh: 等级, en: level}, choices: {low: {zh: 低, en: low}, high: {zh: 高, en: high}}}\n  held: {type: list, of: text, label: {zh: 成立, en: held}}\n";
        pack.insert("facts/one.yaml".to_owned(), facts.as_bytes().to_vec());
        let head = "title: {zh: 甲, en: A}\nclause: §1\nsource: seed\n";
        let policy = &self.policy;
        let level = |high: bool| if high { "high" } else { "low" };
        let mut text = head.to_owned();
        if let Some(applies) = &policy.applies {
            text += &format!("applies: {}\n", applies.yaml());
        }
        text += "rules:\n";
        for (place, (when, high)) in policy.rules.iter().enumerate() {
            text += &format!("  - {{id: r{place}, when: {}, gives: {{one.level: {}}}}}\n", when.yaml(), level(*high));
        }
        if policy.otherwise {
            text += "otherwise: {one.level: low}\n";
        }
        pack.insert("level.yaml".to_owned(), text.into_bytes());
        let guards = [("applies", &self.applies), ("when", &self.when)];
        let guards = guards.into_iter().filter_map(|(id, cond)| Some((id.to_owned(), cond.as_ref()?)));
        let branches = self.branches.iter().enumerate().map(|(place, cond)| (format!("b{place}"), cond));
        let rules = guards
            .chain(branches)
            .map(|(id, cond)| format!("  - {{id: {id}, when: {}, gives: {{one.held: [x]}}}}\n", cond.yaml()));
        pack.insert("held.yaml".to_owned(), format!("{head}rules:\n{}", rules.collect::<String>()).into_bytes());
        pack
    }

    fn procedure(&self) -> String {
        let names =
            |places: &BTreeSet<usize>| places.iter().map(|place| NAMES[*place].0).collect::<Vec<_>>().join(", ");
        let mut text = "title: {zh: 程序, en: Procedure}\nclause: §1\nsource: seed\n".to_owned();
        if let Some(applies) = &self.applies {
            text += &format!("applies: {}\n", applies.yaml());
        }
        text += "steps:\n  - id: s0\n    title: {zh: 步, en: step}\n    who: a\n";
        if let Some(when) = &self.when {
            text += &format!("    when: {}\n", when.yaml());
        }
        text += &format!("    needs: {{facts: [{}]}}\n    asks: [{}]\n", names(&self.needs), names(&self.asks));
        let sets: Vec<_> =
            self.sets.iter().map(|(name, value)| format!("{}: {}", NAMES[*name].0, NAMES[*name].1[*value])).collect();
        text += &format!("    sets: {{{}}}\n    then:\n", sets.join(", "));
        for branch in &self.branches {
            text += &format!("      - {{when: {}, to: end}}\n", branch.yaml());
        }
        if self.otherwise {
            text += "      - {otherwise: end}\n";
        }
        text
    }

    fn names(&self) -> BTreeSet<usize> {
        let conds = self.applies.iter().chain(&self.when).chain(&self.branches).chain(&self.policy.applies);
        let mut names: BTreeSet<usize> = conds.flat_map(Cond::names).collect();
        names.extend(self.policy.rules.iter().flat_map(|(cond, _)| cond.names()));
        names.extend(self.needs.iter().chain(&self.asks).chain(self.sets.keys()));
        names.remove(&LEVEL);
        names
    }
}

/// The conditions of a choice, in a program that holds them against cases.
struct Bench {
    program: Program,
    slots: [Slot; NAMES.len()],
}

impl Bench {
    fn of(choice: &Choice) -> Self {
        let (loaded, found) = check(choice.pack());
        let program = loaded.program.unwrap_or_else(|| panic!("{found:#?}"));
        let slots = NAMES.map(|(name, _)| match program.vocabulary.find(name) {
            Some(Name::Fact(slot)) => *slot,
            _ => panic!("{name}"),
        });
        Self { program, slots }
    }

    fn condition(&self, id: &str) -> Option<&Condition> {
        let held = self.program.policies.iter().find(|policy| policy.id.as_str() == "held").unwrap();
        held.rules.iter().find(|rule| rule.id.as_str() == id).map(|rule| &rule.when)
    }

    fn value(&self, name: usize, written: &str) -> Value {
        self.program.vocabulary.fact(self.slots[name]).unwrap().kind.read(written).unwrap()
    }

    fn settled<'b>(&'b self, facts: &'b Facts) -> Settled<'b> {
        settle(&self.program, facts, read_date("2020-06-01").unwrap())
    }

    fn branches(&self, choice: &Choice, settled: &Settled<'_>) -> Vec<Truth> {
        (0..choice.branches.len())
            .map(|place| settled.holds(self.condition(&format!("b{place}")).unwrap()).truth)
            .collect()
    }

    /// Every case that differs in what a choice speaks of.
    fn cases(&self, choice: &Choice) -> Vec<Facts> {
        let mut cases = vec![Facts::new(&self.program.vocabulary)];
        for name in choice.names() {
            let values: Vec<Option<Value>> =
                std::iter::once(None).chain(NAMES[name].1.iter().map(|value| Some(self.value(name, value)))).collect();
            cases = cases
                .iter()
                .flat_map(|case| values.iter().map(|value| with(case, self.slots[name], value.clone())))
                .collect();
        }
        cases
    }

    /// The same with a person's judgement in the place of the output, where there is one.
    fn judged<'b>(&'b self, facts: &'b Facts, level: Option<&str>) -> Settled<'b> {
        let mut settled = self.settled(facts);
        if let Some(level) = level {
            settled.put(self.slots[LEVEL], None, self.value(LEVEL, level));
        }
        settled
    }

    /// The case after the step, where the step can be done in it at all.
    fn after(&self, choice: &Choice, case: &Facts, level: Option<&str>) -> Option<Facts> {
        let settled = self.judged(case, level);
        let holds = |id: &str| self.condition(id).is_none_or(|condition| settled.holds(condition).truth == Truth::Yes);
        let needs = choice.needs.iter().all(|name| settled.value(self.slots[*name]).is_some());
        let asks = choice.asks.iter().all(|name| case.value(self.slots[*name]).is_some());
        if !(holds("applies") && holds("when") && needs && asks) {
            return None;
        }
        let mut after = case.clone();
        for (name, value) in &choice.sets {
            after.set(self.slots[*name], Some(self.value(*name, NAMES[*name].1[*value])));
        }
        Some(after)
    }
}

fn with(case: &Facts, slot: Slot, value: Option<Value>) -> Facts {
    let mut case = case.clone();
    case.set(slot, value);
    case
}

/// Whether a value lies in a region as a message writes it; none for a name without a value.
fn lies_in(bench: &Bench, name: usize, region: &str, value: Option<&Value>) -> bool {
    let read = |written: &str| bench.value(name, written);
    let Some(value) = value else { return region == "unknown" };
    match region.split_once(' ') {
        _ if region == "unknown" => false,
        _ if region == "-" => true,
        Some(("<", end)) => *value < read(end),
        Some((">", end)) => *value > read(end),
        _ => match region.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')?.split_once("..")) {
            Some((low, high)) => *value > read(low) && *value < read(high),
            None => *value == read(region),
        },
    }
}

/// Holds what a message names against the evaluator: in every case of that kind the branches stand as it says.
fn hold_named(choice: &Choice, bench: &Bench, combination: &str, so: impl Fn(&[Truth]) -> bool) {
    let named: Vec<(usize, &str)> = combination
        .split(", ")
        .filter_map(|part| part.split_once(": "))
        .map(|(id, region)| (NAMES.iter().position(|(name, _)| *name == id).unwrap(), region))
        .collect();
    // That an output has no value cannot be brought about from outside.
    if named.contains(&(LEVEL, "unknown")) {
        return;
    }
    let mut met = 0;
    for case in bench.cases(choice) {
        let mut settled = bench.settled(&case);
        for (name, region) in named.iter().filter(|(name, _)| *name == LEVEL) {
            settled.put(bench.slots[*name], None, bench.value(*name, region));
        }
        let lies =
            |(name, region): &(usize, &str)| lies_in(bench, *name, region, settled.value(bench.slots[*name]).as_ref());
        if named.iter().all(lies) {
            met += 1;
            let held = bench.branches(choice, &settled);
            assert!(so(&held), "{combination}: {held:?} in {case:?}\n{}", choice.procedure());
        }
    }
    assert!(met > 0, "no case is so: {combination}\n{}", choice.procedure());
}

fn hold_reported(choice: &Choice, bench: &Bench, found: &Diagnostic) {
    match (found.code, said(found, "reason").as_str()) {
        (Code::ChoiceOverlap, _) => {
            hold_named(choice, bench, &said(found, "where"), |held| {
                held.iter().filter(|held| **held == Truth::Yes).count() > 1
            });
        }
        (Code::ChoiceGap, "values" | "always") => {
            for combination in said(found, "where").split("; ") {
                hold_named(choice, bench, combination, |held| held.iter().all(|held| *held == Truth::No));
            }
        }
        _ => {}
    }
}

/// Holds the silence of the checker, and what it says can never be, against every case.
fn hold_cases(choice: &Choice, bench: &Bench, found: &[Diagnostic]) {
    let of = |code: Code| found.iter().filter(move |found| found.code == code);
    let never_done = of(Code::StepUnreachable).count() > 0;
    let never_else = of(Code::BranchUnreachable).any(|found| said(found, "reason") == "otherwise");
    let mut held_once = BTreeSet::new();
    let levels = [None, Some("low"), Some("high")];
    let cases = bench.cases(choice);
    for (case, level) in cases.iter().flat_map(|case| levels.map(|level| (case, level))) {
        let Some(after) = bench.after(choice, case, level) else { continue };
        assert!(!never_done, "it can be done\n{}", choice.procedure());
        let held = bench.branches(choice, &bench.judged(&after, level));
        let certain = held.iter().filter(|held| **held == Truth::Yes).count();
        let open = held.contains(&Truth::Unknown);
        held_once.extend(held.iter().enumerate().filter(|(_, held)| **held == Truth::Yes).map(|(place, _)| place));
        if of(Code::ChoiceOverlap).count() == 0 {
            assert!(certain < 2, "{held:?} in {after:?}\n{}", choice.procedure());
        }
        if of(Code::ChoiceGap).count() == 0 && !choice.otherwise {
            assert!(certain > 0 || open, "{held:?} in {after:?}\n{}", choice.procedure());
        }
        assert!(certain > 0 || open || !never_else, "`otherwise` is taken in {after:?}\n{}", choice.procedure());
    }
    let dead = of(Code::BranchUnreachable).filter(|found| said(found, "reason") != "otherwise");
    let procedure = choice.procedure();
    for found in dead {
        let line = procedure.lines().nth(found.span.unwrap().line as usize - 1).unwrap();
        let place =
            choice.branches.iter().position(|branch| line.contains(&format!("when: {}, to", branch.yaml()))).unwrap();
        assert!(!held_once.contains(&place), "{line} is taken\n{procedure}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn silence_and_reports_are_those_of_the_evaluator(choice in choices()) {
        let bench = Bench::of(&choice);
        let mut pack = choice.pack();
        pack.insert("steps.yaml".to_owned(), choice.procedure().into_bytes());
        let (_, found) = check(pack);
        let found: Vec<_> = found.into_iter().filter(|found| found.code != Code::UnreachableRule).collect();
        let known = [Code::ChoiceOverlap, Code::ChoiceGap, Code::StepUnreachable, Code::BranchUnreachable];
        prop_assert!(found.iter().all(|found| known.contains(&found.code)), "{found:#?}\n{}", choice.procedure());
        found.iter().for_each(|found| hold_reported(&choice, &bench, found));
        hold_cases(&choice, &bench, &found);
    }
}
