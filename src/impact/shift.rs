//! One case: what holds now, held against what the draft says.

use std::collections::BTreeSet;

use crate::decision::{Decision, Fired, Missing, Outcome};
use crate::id::{ClauseId, FactId, RuleRef};
use crate::label::Label;
use crate::program::{Fact, Name, Program, Role};
use crate::value::Kind;

use super::{Change, Shift, plain};

/// What comes out for an output on one side, and what its values mean there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// What comes out.
    pub outcome: Outcome,
    /// What its values mean; none where that side has no such output.
    pub kind: Option<Kind>,
}

/// A rule that holds, with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaks {
    /// The rule.
    pub rule: RuleRef,
    /// The record it speaks of, counted from 0.
    pub record: Option<usize>,
    /// Its clause.
    pub clause: ClauseId,
    /// Its name for people: its title, or that of its policy.
    pub title: Option<Label>,
}

/// Something with its name for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<T> {
    /// The thing.
    pub it: T,
    /// Its name.
    pub label: Option<Label>,
}

/// A decision with the program whose words it uses.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The program.
    pub program: &'a Program,
    /// The decision.
    pub decision: &'a Decision,
}

/// Tells whether two outcomes of an output are a difference to anybody. A step on the way is none, unless it keeps one of the two open.
#[must_use]
pub fn shifts(working: bool, before: &Outcome, after: &Outcome) -> bool {
    let differs = plain(before) != plain(after);
    differs && (!working || before.is_undecided() != after.is_undecided())
}

impl Change {
    /// Holds a decision that stands now against that of the draft; none where nobody sees a difference.
    #[must_use]
    pub fn between(before: Words<'_>, after: Words<'_>) -> Option<Self> {
        let mut outputs = Vec::new();
        let mut seen = BTreeSet::new();
        for fact in output_facts(after.program).chain(output_facts(before.program)) {
            if seen.insert(&fact.id) {
                outputs.extend(shift(fact, before, after));
            }
        }
        if outputs.is_empty() {
            return None;
        }
        // The verdict is what people look for first.
        outputs.sort_by_key(|shift| shift.name != after.decision.verdict);
        let (deciding, verdicts) =
            (&after.decision.verdict, [side(before, &before.decision.verdict), side(after, &after.decision.verdict)]);
        let [was, is] = verdicts;
        let same = plain(&was.outcome) == plain(&is.outcome) && before.decision.verdict == *deciding;
        Some(Self {
            verdict: (!same).then_some((was, is)),
            outputs,
            silent: only(before, after),
            speaking: only(after, before),
            was_open: before.decision.is_undecided(),
            is_open: after.decision.is_undecided(),
            missing: after.decision.missing.iter().map(|missing| named(after.program, missing)).collect(),
        })
    }
}

fn output_facts(program: &Program) -> impl Iterator<Item = &Fact> {
    program.vocabulary.facts.iter().filter(|fact| fact.role == Role::Output)
}

fn shift(fact: &Fact, before: Words<'_>, after: Words<'_>) -> Option<Shift> {
    let (was, is) = (side(before, &fact.id), side(after, &fact.id));
    let working = [before, after].iter().all(|words| find(words.program, &fact.id).is_none_or(|fact| fact.working));
    if !shifts(working, &was.outcome, &is.outcome) {
        return None;
    }
    let output = after.decision.outputs.iter().find(|output| output.name == fact.id);
    let by = output.into_iter().flat_map(|output| &output.by).filter_map(|index| after.decision.fired.get(*index));
    let mut by: Vec<_> = by.map(|fired| speaks(after.program, fired)).collect();
    by.dedup();
    Some(Shift { name: fact.id.clone(), label: fact.label.clone(), working, before: was, after: is, by })
}

fn side(words: Words<'_>, name: &FactId) -> Side {
    let kind = find(words.program, name).map(|fact| fact.kind.clone());
    Side { outcome: plain(words.decision.outcome(name)).clone(), kind }
}

fn find<'p>(program: &'p Program, name: &FactId) -> Option<&'p Fact> {
    match program.vocabulary.find(name.as_str()) {
        Some(Name::Fact(slot)) => program.vocabulary.fact(*slot).filter(|fact| fact.role == Role::Output),
        _ => None,
    }
}

/// Lists the rules that hold on one side alone, in the order of the policies.
fn only(here: Words<'_>, there: Words<'_>) -> Vec<Speaks> {
    let others: BTreeSet<_> = there.decision.fired.iter().map(|fired| (&fired.rule, fired.record)).collect();
    let own = here.decision.fired.iter().filter(|fired| !others.contains(&(&fired.rule, fired.record)));
    own.map(|fired| speaks(here.program, fired)).collect()
}

/// Names a rule that holds.
#[must_use]
pub fn speaks(program: &Program, fired: &Fired) -> Speaks {
    let policy = program.policies.iter().find(|policy| policy.id == fired.rule.policy);
    let rule = policy.and_then(|policy| policy.rules.iter().find(|rule| rule.id == fired.rule.rule));
    let title = rule.and_then(|rule| rule.title.clone()).or_else(|| policy.map(|policy| policy.title.clone()));
    Speaks { rule: fired.rule.clone(), record: fired.record, clause: fired.clause.clone(), title }
}

fn named(program: &Program, missing: &Missing) -> Named<Missing> {
    let label = match program.vocabulary.find(&missing.name) {
        Some(Name::Fact(slot)) => program.vocabulary.fact(*slot).map(|fact| fact.label.clone()),
        Some(Name::Group(group)) => program.vocabulary.group(*group).map(|group| group.label.clone()),
        _ => None,
    };
    Named { it: missing.clone(), label }
}
