//! Rules whose outcome people have overridden in more than half of the decisions in which they gave one.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::{CaseNumber, RuleRef};

use super::{Evidence, Exhibit, Finding};

/// In how many decisions a rule gave an outcome, and in how many of these that was overridden.
#[derive(Default)]
struct Counts {
    given: usize,
    overridden: usize,
    positions: Vec<u64>,
}

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut overridden: BTreeMap<(&CaseNumber, u32), BTreeSet<&str>> = BTreeMap::new();
    for case in evidence.cases() {
        for (_, put, _) in evidence.overrides(case).filter(|(.., approved)| approved.is_some()) {
            overridden.entry((case, put.decision)).or_default().insert(put.output.as_str());
        }
    }
    let mut counts: BTreeMap<(u32, &RuleRef), Counts> = BTreeMap::new();
    for made in &evidence.made {
        let put = overridden.get(&(&made.record.case, made.record.number));
        let mut gave: BTreeMap<&RuleRef, bool> = BTreeMap::new();
        for output in &made.record.decision.outputs {
            let replaced = put.is_some_and(|put| put.contains(output.name.as_str()));
            for fired in output.by.iter().filter_map(|by| made.record.decision.fired.get(*by)) {
                *gave.entry(&fired.rule).or_default() |= replaced;
            }
        }
        for (rule, replaced) in gave {
            let counts = counts.entry((made.record.release.number, rule)).or_default();
            counts.given += 1;
            if replaced {
                counts.overridden += 1;
                counts.positions.push(made.position);
            }
        }
    }
    let mostly = counts.into_iter().filter(|(_, counts)| counts.overridden * 2 > counts.given);
    mostly.map(|((release, rule), counts)| said(release, rule, &counts)).collect()
}

fn said(release: u32, rule: &RuleRef, counts: &Counts) -> Finding {
    let said = Finding::attention("mostly-overridden").with("release", release).with("decisions", counts.given);
    let said = said.with("overridden", counts.overridden).see(Exhibit::Release(release));
    counts.positions.iter().fold(said.see(Exhibit::Rule(rule.clone())), |said, position| said.at(*position))
}
