//! Rules of the releases in force today that no decision under them ever used, and their procedures and steps that nobody ever did.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::{RuleRef, StepRef};
use crate::program::{Program, Step};
use crate::release::Release;

use super::evidence::Made;
use super::{Evidence, Exhibit, Finding, Word};

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
    let mut found = Vec::new();
    if decisions == 0 {
        found.push(see(Finding::noted("nothing-decided-yet")));
    }
    for policy in program.policies.iter().filter(|_| decisions > 0) {
        for rule in &policy.rules {
            let name = RuleRef { policy: policy.id.clone(), rule: rule.id.clone() };
            if !used.contains_key(&name) {
                let unused = see(Finding::noted("unused")).with("decisions", decisions);
                found.push(unused.see(Exhibit::Clause(rule.clause.clone())).see(Exhibit::Rule(name)));
            }
        }
    }
    found.extend(steps(evidence, number, program).into_iter().map(see));
    found
}

/// Lists the procedures under which no case ever went, and of the others the steps that nobody ever did. Steps that were corrected are none.
fn steps(evidence: &Evidence, release: u32, program: &Program) -> Vec<Finding> {
    let counting = evidence.asked_steps().filter(|taken| taken.stepped.release == release && taken.corrected.is_none());
    let done: BTreeSet<&StepRef> = counting.map(|taken| &taken.stepped.step).collect();
    let mut found = Vec::new();
    for procedure in &program.procedures {
        let name = |step: &Step| StepRef { procedure: procedure.id.clone(), step: step.id.clone() };
        if !procedure.steps.iter().any(|step| done.contains(&name(step))) {
            let title = Word::Named(procedure.id.to_string(), procedure.title.clone());
            let idle = Finding::noted("procedure-never-begun").with("procedure", title);
            found.push(idle.see(Exhibit::Clause(procedure.clause.clone())));
            continue;
        }
        for step in procedure.steps.iter().filter(|step| !done.contains(&name(step))) {
            let idle = Finding::noted("step-never-done").with("step", evidence.step_word(release, &name(step)));
            found.push(idle.see(Exhibit::Clause(step.clause.clone())));
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
