//! Rules of the releases in force today that no decision under them ever used.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::RuleRef;
use crate::release::Release;

use super::evidence::Made;
use super::{Evidence, Exhibit, Finding};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let regulations: BTreeSet<_> =
        evidence.releases.iter().map(|release| release.proposed.regulation.as_str()).collect();
    let in_force = regulations.into_iter().filter_map(|regulation| evidence.in_force_today(regulation));
    in_force.filter_map(|number| evidence.releases.get(number)).flat_map(|release| of(evidence, release)).collect()
}

fn of(evidence: &Evidence, release: &Release) -> Vec<Finding> {
    let number = release.number();
    let see = |finding: Finding| finding.with("release", number).see(Exhibit::Release(number));
    let Some(program) = evidence.programs.get(&number) else {
        return vec![see(Finding::unsettled("release-unreadable"))];
    };
    let mut decisions = 0_usize;
    let mut used: BTreeMap<&RuleRef, usize> = BTreeMap::new();
    for made in evidence.made.iter().filter(|made| made.record.release.number == number) {
        decisions += 1;
        rules(made).for_each(|rule| *used.entry(rule).or_default() += 1);
    }
    if decisions == 0 {
        return vec![see(Finding::noted("nothing-decided-yet"))];
    }
    let mut found = Vec::new();
    for policy in &program.policies {
        for rule in &policy.rules {
            let name = RuleRef { policy: policy.id.clone(), rule: rule.id.clone() };
            if !used.contains_key(&name) {
                let unused = see(Finding::noted("unused")).with("decisions", decisions);
                found.push(unused.see(Exhibit::Clause(rule.clause.clone())).see(Exhibit::Rule(name)));
            }
        }
    }
    found
}

fn rules(made: &Made) -> impl Iterator<Item = &RuleRef> {
    let decision = &made.record.decision;
    let gave = decision.fired.iter().map(|fired| &fired.rule);
    gave.chain(decision.duties.iter().map(|duty| &duty.rule))
        .chain(decision.warnings.iter().map(|warning| &warning.rule))
}
