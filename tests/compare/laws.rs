//! Laws: nothing differs from itself, to and fro mirror one another, and what is not touched comes out as before.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use zhidu::compare::{Change, Difference, compare, touched};
use zhidu::desk;
use zhidu::evaluate::evaluate;
use zhidu::id::{FactId, PolicyId};
use zhidu::program::{Program, Role, read_facts};
use zhidu::yaml::Node;

use super::edits::{places, turned};
use super::room::{GS_07, LABORATORY, Texts, edited, loaded, program, texts};

fn outputs(program: &Program) -> BTreeSet<FactId> {
    program.vocabulary.facts.iter().filter(|fact| fact.role == Role::Output).map(|fact| fact.id.clone()).collect()
}

/// Decides all examples of a pack under both programs, once as they stand and once with one fact missing, and returns the outputs
/// that came out otherwise.
fn changed(examples: &[Node], before: &Program, after: &Program, missing: usize) -> BTreeSet<FactId> {
    let mut changed = BTreeSet::new();
    let all: BTreeSet<_> = outputs(before).union(&outputs(after)).cloned().collect();
    for node in examples {
        for lacks in [false, true] {
            let sides = [before, after].map(|program| {
                let (mut facts, mistakes) = read_facts(&program.vocabulary, node);
                let on = desk::governing_date(program, &facts, None).ok();
                let held: Vec<_> =
                    facts.iter().filter(|(_, record, _)| record.is_none()).map(|(slot, ..)| slot).collect();
                // The same fact by name, whatever its slot.
                let mut names: Vec<_> =
                    held.iter().map(|slot| (program.vocabulary.fact(*slot).unwrap().id.clone(), *slot)).collect();
                names.sort();
                if lacks && !names.is_empty() {
                    facts.set(names[missing % names.len()].1, None);
                }
                (facts, on, mistakes.is_empty())
            });
            let [(first, Some(on), true), (second, Some(same), true)] = sides else { continue };
            assert_eq!(on, same);
            let (first, second) = (evaluate(before, &first, on), evaluate(after, &second, on));
            changed.extend(all.iter().filter(|name| first.outcome(name) != second.outcome(name)).cloned());
        }
    }
    changed
}

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
}

/// The differences of two programs, each with its sides in words that hang on no slot.
fn told(differences: &[Difference<'_>], before: &Program, after: &Program, turned: bool) -> BTreeSet<String> {
    let mut told = BTreeSet::new();
    for difference in differences {
        let change = match (difference.change, turned) {
            (Change::Added, true) => Change::Removed,
            (Change::Removed, true) => Change::Added,
            (change, _) => change,
        };
        for edit in &difference.edits {
            let sides = [
                edit.before.as_ref().map(|said| said.written(before)),
                edit.after.as_ref().map(|said| said.written(after)),
            ];
            let [first, second] = if turned { [sides[1].clone(), sides[0].clone()] } else { sides };
            // A day that was moved is told by the earlier side's day.
            let of = if edit.aspect.word() == "from" { None } else { edit.aspect.of() };
            told.insert(format!(
                "{:?} {change:?} {} {of:?} {first:?} {second:?}",
                difference.subject,
                edit.aspect.word()
            ));
        }
    }
    told
}

/// Holds the laws for one edit; tells whether the edited pack can be loaded, and what came out otherwise.
fn holds(before: &Program, texts: &Texts, examples: &[Node], missing: usize) -> Option<BTreeSet<FactId>> {
    let after = loaded(texts).program?;
    let reach = touched(before, &after);
    let changed = changed(examples, before, &after, missing);
    let left: Vec<_> = changed.difference(&reach.outputs).collect();
    assert!(left.is_empty(), "came out otherwise, though not touched: {left:?}");
    let (forth, back) = (compare(before, &after), compare(&after, before));
    assert_eq!(told(&forth, before, &after, false), told(&back, &after, before, true), "to and fro mirror one another");
    assert!(
        !forth.is_empty() || (reach.outputs.is_empty() && reach.policies.is_empty()),
        "nothing differs and all the same {reach:?}"
    );
    assert!(compare(&after, &after).is_empty());
    Some(changed)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, max_global_rejects: 4000, max_shrink_iters: 0, ..ProptestConfig::default() })]

    /// An output outside of what is touched is the same for the facts of every example, and with any one of them missing.
    #[test]
    fn what_is_not_touched_comes_out_as_before(large in any::<bool>(), place in any::<prop::sample::Index>(), missing in 0..64_usize) {
        let pack: &Sound = if large { &SHIPPED } else { &SMALL };
        let Sound { texts, program, examples } = pack;
        let places = places(texts);
        let after = turned(texts, places[place.index(places.len())]);
        // Not every edit leaves a sound pack.
        prop_assume!(holds(program, &after, examples, missing).is_some());
    }
}

/// Every single edit of the small pack: enough of them change an outcome for the law to say something.
#[test]
fn every_single_edit_of_a_small_pack_keeps_the_law() {
    let Sound { texts, program, examples } = &*SMALL;
    let (mut sound, mut felt) = (0, 0);
    for place in places(texts) {
        if let Some(changed) = holds(program, &turned(texts, place), examples, 1) {
            sound += 1;
            felt += usize::from(!changed.is_empty());
        }
    }
    assert!(sound > 20 && felt > 10, "{felt} of {sound} sound edits change an outcome");
}

/// What is touched is not simply everything.
#[test]
fn a_small_change_reaches_little() {
    let before = texts(GS_07);
    let after = edited(&before, &[("parameters.yaml", "value: 400}", "value: 500}")]);
    let touched = touched(&program(&before), &program(&after));
    let outputs: Vec<_> = touched.outputs.iter().map(FactId::as_str).collect();
    assert!(outputs.contains(&"responsible.sanction_money") && outputs.contains(&"responsible.owed"), "{outputs:?}");
    assert!(!outputs.contains(&"penalty.categories") && !outputs.contains(&"service.fee"), "{outputs:?}");
    let policies: Vec<_> = touched.policies.iter().map(PolicyId::as_str).collect();
    assert!(
        policies.contains(&"penalties/sanction-money") && !policies.contains(&"penalties/categories"),
        "{policies:?}"
    );
}

/// An output that is given no longer is touched, though the later pack has no policy for it.
#[test]
fn a_policy_that_is_gone_is_felt() {
    let before = texts(GS_07);
    let after: Texts = before.iter().filter(|(name, _)| name != "penalties/separate-question.yaml").cloned().collect();
    let loaded = loaded(&after);
    let Some(after) = loaded.program else { panic!("{:?}", loaded.diagnostics) };
    let before = program(&before);
    let touched = touched(&before, &after);
    assert!(touched.outputs.contains(&FactId::new("penalty.questions")));
    let gone = compare(&before, &after);
    assert!(
        gone.iter().any(|difference| difference.change == Change::Removed
            && difference.subject.id() == "penalties/separate-question")
    );
}
