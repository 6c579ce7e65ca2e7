//! Cases decided under one release that hold the same facts but for texts and dates, and came out with different verdicts.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::{Revision, Written};
use crate::program::{Name, Program};
use crate::value::Kind;

use super::evidence::{Made, name, shown, verdict};
use super::{Evidence, Exhibit, Finding, Word};

/// What a case holds, without its lists.
type Facts = Vec<(String, Option<u32>, Written)>;

/// What makes cases alike: the release, the facts that count and the lengths of the lists.
type Likeness = (u32, Facts, Vec<(String, u32)>);

struct Case<'e> {
    made: &'e Made,
    /// The verdict that counts: the one decided, or the one approved in its place.
    verdict: Option<Written>,
    /// Texts and dates.
    rest: Facts,
}

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut alike: BTreeMap<Likeness, Vec<Case<'_>>> = BTreeMap::new();
    for made in evidence.last_decisions() {
        let number = made.record.release.number;
        let revision = evidence.revision(&made.record.case, Some(made.record.revision));
        let (Some(program), Some((_, revision))) = (evidence.programs.get(&number), revision) else {
            found.extend(evidence.asks_of(&made.record.case).then(|| made.unreadable()));
            continue;
        };
        let (facts, rest) = apart(program, revision);
        let lists = revision.lists.iter().map(|list| (list.name.to_string(), list.count)).collect::<Vec<_>>();
        // Cases of which nothing is known but texts and dates are not alike for that.
        if !facts.is_empty() {
            alike.entry((number, facts, lists)).or_default().push(Case {
                made,
                verdict: counting(evidence, made),
                rest,
            });
        }
    }
    let asked = |cases: &&Vec<Case<'_>>| cases.iter().any(|case| evidence.asks_of(&case.made.record.case));
    found.extend(alike.values().filter(asked).filter_map(|cases| unlike(evidence, cases)));
    found
}

/// Returns the verdict that counts today.
fn counting(evidence: &Evidence, made: &Made) -> Option<Written> {
    let record = &made.record;
    let put = evidence.overrides(&record.case).filter(|(_, put, approved)| {
        let counts = approved.is_some() && put.until.is_none_or(|until| evidence.today <= until);
        counts && put.decision == record.number && put.output == record.decision.verdict
    });
    let put = put.max_by_key(|(.., approved)| approved.map(|(position, _)| position));
    put.map(|(_, put, _)| put.value.clone()).or_else(|| made.decided.verdict.clone().map(Written::One))
}

/// Takes the facts that count and those that do not apart.
fn apart(program: &Program, revision: &Revision) -> (Facts, Facts) {
    let counts = |name: &str| match program.vocabulary.find(name) {
        Some(Name::Fact(slot)) => {
            program.vocabulary.fact(*slot).is_none_or(|fact| !matches!(fact.kind.entry(), Kind::Text | Kind::Date))
        }
        _ => true,
    };
    let mut facts: Facts =
        revision.facts.iter().map(|fact| (fact.name.to_string(), fact.record, fact.text.clone())).collect();
    facts.sort();
    facts.into_iter().partition(|(name, ..)| counts(name))
}

fn unlike(evidence: &Evidence, cases: &[Case<'_>]) -> Option<Finding> {
    let verdicts: BTreeSet<_> = cases.iter().map(|case| &case.verdict).collect();
    let first = cases.first().filter(|_| verdicts.len() > 1)?;
    let program = evidence.programs.get(&first.made.record.release.number);
    let results = cases.iter().map(|case| {
        let number = case.made.record.case.as_str().into();
        let decision = &case.made.record.decision;
        let came_out = case.verdict.as_ref().map(|written| shown(program, decision.verdict.as_str(), written));
        Word::Many(vec![number, came_out.unwrap_or_else(|| verdict(program, decision))])
    });
    let mut differing: Vec<String> = Vec::new();
    for case in cases {
        let apart = case.rest.iter().filter(|fact| !first.rest.contains(fact));
        let apart = apart.chain(first.rest.iter().filter(|fact| !case.rest.contains(fact)));
        differing.extend(apart.map(|(name, ..)| name.clone()));
    }
    differing.sort();
    differing.dedup();
    let differing = differing.iter().map(|id| name(program, id)).collect();
    let begun = Finding::attention("unlike").with("results", Word::Many(results.collect()));
    let begun = begun.with("differing", Word::Many(differing));
    let begun = begun.see(Exhibit::Release(first.made.record.release.number));
    Some(cases.iter().fold(begun, |begun, case| begun.at(case.made.position)))
}
