//! Cases of one month that hold the very same facts. Their titles, and who gave the facts when, make no difference.

use std::collections::BTreeMap;

use crate::case::{Revision, Written};
use crate::id::CaseNumber;

use super::evidence::place;
use super::{Evidence, Finding, Word};

type Facts = (Vec<(String, Option<u32>, Written)>, Vec<(String, u32)>);

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut alike: BTreeMap<(String, Facts), Vec<(&CaseNumber, u64)>> = BTreeMap::new();
    for case in evidence.cases().filter(|case| !evidence.is_void(case)) {
        if let (Some(place), Some((told, revision))) = (place(case), evidence.revision(case, None)) {
            alike.entry((place.series, held(revision))).or_default().push((case, told.position));
        }
    }
    let asked =
        |cases: &&Vec<(&CaseNumber, u64)>| cases.len() > 1 && cases.iter().any(|(case, _)| evidence.asks_of(case));
    alike.values().filter(asked).map(|cases| said(cases)).collect()
}

fn held(revision: &Revision) -> Facts {
    let facts = revision.facts.iter().map(|fact| (fact.name.to_string(), fact.record, fact.text.clone()));
    let lists = revision.lists.iter().map(|list| (list.name.to_string(), list.count));
    let (mut facts, mut lists): Facts = (facts.collect(), lists.collect());
    facts.sort();
    lists.sort();
    (facts, lists)
}

fn said(cases: &[(&CaseNumber, u64)]) -> Finding {
    let numbers = cases.iter().map(|(case, _)| Word::from(case.as_str())).collect();
    let doubled = Finding::attention("doubled").with("cases", Word::Many(numbers));
    cases.iter().fold(doubled, |doubled, (_, position)| doubled.at(*position))
}
