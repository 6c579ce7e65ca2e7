//! Laws: evaluating again what a difference can reach is evaluating all of it, and money that moves one way moves back.

use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use zhidu::compare::touched;
use zhidu::decision::{Decision, Outcome};
use zhidu::desk;
use zhidu::evaluate::{again, evaluate, outcome};
use zhidu::impact::{Change, Money, Words, moved};
use zhidu::program::{Facts, Program, Role, read_facts};
use zhidu::value::Date;
use zhidu::yaml::Node;

use super::register::Register;
use crate::edits::{places, turned};
use crate::room::{GS_07, LABORATORY, Texts, edited, loaded, program, texts};

/// A pack that is read once for all its edits.
struct Sound {
    texts: Texts,
    program: Program,
    examples: Vec<Node>,
}

static SHIPPED: LazyLock<Sound> = LazyLock::new(|| Sound::of(GS_07));
static SMALL: LazyLock<Sound> = LazyLock::new(|| Sound::of(LABORATORY));

impl Sound {
    fn of(folder: &str) -> Self {
        let (texts, loaded) = (texts(folder), desk::load(Path::new(folder), true));
        let examples = loaded.pack.examples.iter().map(|example| example.facts.clone().unwrap()).collect();
        Self { program: program(&texts), texts, examples }
    }

    /// The facts of each example under two programs with its date: as they stand, and with one fact missing.
    fn cases(&self, after: &Program, missing: usize) -> Vec<(Facts, Facts, Date)> {
        let mut cases = Vec::new();
        for node in &self.examples {
            let (full, _) = read_facts(&self.program.vocabulary, node);
            let (same, mistakes) = read_facts(&after.vocabulary, node);
            let dates = [desk::governing_date(&self.program, &full, None), desk::governing_date(after, &same, None)];
            let [Ok(on), Ok(other)] = dates else { continue };
            if !mistakes.is_empty() || on != other {
                continue;
            }
            let (mut less, mut less_too) = (full.clone(), same.clone());
            let held: Vec<_> = full.iter().filter(|(_, record, _)| record.is_none()).map(|(slot, ..)| slot).collect();
            let slot = held[missing % held.len()];
            let name = &self.program.vocabulary.fact(slot).unwrap().id;
            less.set(slot, None);
            if let Some((slot, _)) = after.vocabulary.iter().find(|(_, fact)| fact.id == *name) {
                less_too.set(slot, None);
            }
            cases.push((full, same, on));
            cases.push((less, less_too, on));
        }
        cases
    }
}

fn plain(outcome: &Outcome) -> Outcome {
    if outcome.is_absent() { Outcome::Absent } else { outcome.clone() }
}

/// Holds the laws for one edit, and tells how many outputs were found out again; none where the edited pack cannot be loaded.
fn holds(pack: &Sound, texts: &Texts, missing: usize) -> Option<usize> {
    let (before, after) = (&pack.program, loaded(texts).program?);
    let reach = touched(before, &after);
    let (mut found, mut changes) = (0, Vec::new());
    for (first, second, on) in pack.cases(&after, missing) {
        let (was, is) = (outcome(before, &first, on), outcome(&after, &second, on));
        let again = again(&after, &second, on, |name| (!reach.outputs.contains(name)).then(|| was.outcome(name)));
        for (name, outcome) in &again {
            assert_eq!(*outcome, plain(is.outcome(name)), "{name}");
        }
        let given = after.vocabulary.facts.iter().filter(|fact| fact.role == Role::Output);
        let asked = given.filter(|fact| reach.outputs.contains(&fact.id)).count();
        assert_eq!(again.len(), asked);
        found += again.len();
        changes.push((was, is));
    }
    money_moves(before, &after, &changes);
    Some(found)
}

/// What all cases move is what each of them moves, added up; and to and fro it is the same with the other sign.
fn money_moves(before: &Program, after: &Program, cases: &[(Decision, Decision)]) {
    let words = |program, decision| Words { program, decision };
    let forth: Vec<_> =
        cases.iter().filter_map(|(was, is)| Change::between(words(before, was), words(after, is))).collect();
    let back: Vec<_> =
        cases.iter().filter_map(|(was, is)| Change::between(words(after, is), words(before, was))).collect();
    assert_eq!(forth.len(), back.len());
    let (all, turned) = (moved(after, &forth), moved(after, &back));
    let told = |all: &[Money], sign: i64| -> Vec<_> {
        all.iter()
            .map(|money| (money.name.clone(), money.cases, money.open, money.difference() * sign_of(sign)))
            .collect()
    };
    assert_eq!(told(&all, 1), told(&turned, -1));
    for money in &all {
        let each = forth.iter().flat_map(|change| moved(after, [change]));
        let own = each.filter(|own| own.name == money.name);
        assert_eq!(
            own.map(|own| own.difference()).sum::<rust_decimal::Decimal>(),
            money.difference(),
            "{}",
            money.name
        );
    }
}

fn sign_of(sign: i64) -> rust_decimal::Decimal {
    rust_decimal::Decimal::from(sign)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_global_rejects: 4000, max_shrink_iters: 0, ..ProptestConfig::default() })]

    /// What is found out again is what a full evaluation finds, for the facts of every example and with any one of them missing.
    #[test]
    fn again_is_all_over_again(large in any::<bool>(), place in any::<prop::sample::Index>(), missing in 0..64_usize) {
        let pack: &Sound = if large { &SHIPPED } else { &SMALL };
        let places = places(&pack.texts);
        let after = turned(&pack.texts, places[place.index(places.len())]);
        // Not every edit leaves a sound pack.
        prop_assume!(holds(pack, &after, missing).is_some());
    }
}

/// Every single edit of the small pack, with outputs found out again in enough of them for the law to say something.
#[test]
fn again_is_all_over_again_for_every_edit_of_a_small_pack() {
    let found: Vec<_> =
        places(&SMALL.texts).into_iter().filter_map(|place| holds(&SMALL, &turned(&SMALL.texts, place), 1)).collect();
    assert!(found.len() > 20 && found.iter().filter(|found| **found > 0).count() > 10, "{found:?}");
}

/// What is evaluated without looking for missing facts is what is evaluated, but for those and for what stands in the way.
#[test]
fn an_outcome_is_a_decision_without_its_missing_facts() {
    let mut open = 0;
    for (facts, _, on) in SHIPPED.cases(&SHIPPED.program, 3) {
        let mut full = evaluate(&SHIPPED.program, &facts, on);
        open += usize::from(!full.missing.is_empty());
        (full.missing, full.problems) = (Vec::new(), Vec::new());
        assert_eq!(full, outcome(&SHIPPED.program, &facts, on));
    }
    assert!(open > 10, "{open}");
}

/// Only what an edit can reach is found out again.
#[test]
fn a_small_edit_takes_little() {
    let after = program(&edited(&SHIPPED.texts, &[("parameters.yaml", "value: 400}", "value: 500}")]));
    let reach = touched(&SHIPPED.program, &after);
    let outputs = after.vocabulary.facts.iter().filter(|fact| fact.role == Role::Output).count();
    assert!(!reach.outputs.is_empty() && reach.outputs.len() * 3 < outputs, "{} of {outputs}", reach.outputs.len());
}

/// A register under one text with the other as its draft, and the other way round.
#[test]
fn draft_and_present_change_places() {
    let [one, other] =
        [SHIPPED.texts.clone(), edited(&SHIPPED.texts, &[("parameters.yaml", "value: 400}", "value: 500}")])];
    let (forth, back) = (Register::under(&one).impact(&other), Register::under(&other).impact(&one));
    let told = |money: &[Money], sign: i64| -> Vec<_> {
        money.iter().map(|money| (money.name.to_string(), money.cases, money.difference() * sign_of(sign))).collect()
    };
    let moved = told(&forth.summary.money, 1);
    assert!(!moved.is_empty() && moved.iter().any(|(.., difference)| !difference.is_zero()), "{moved:?}");
    assert_eq!(moved, told(&back.summary.money, -1));
    assert_eq!(forth.summary.changed, back.summary.changed);
}
