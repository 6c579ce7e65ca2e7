//! Whether anybody judged a case that concerns them.

use std::collections::BTreeSet;

use super::{Evidence, Exhibit, Finding, concerned};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut silent = BTreeSet::new();
    let mut found = Vec::new();
    for made in evidence.asked_decisions() {
        let number = made.record.release.number;
        let (Some(program), Some(facts)) = (evidence.programs.get(&number), &made.facts) else {
            found.push(made.unreadable());
            continue;
        };
        if program.regulation.concerns.is_none() {
            silent.insert(number);
        }
        if concerned(program, facts).contains(&made.given().by) {
            let own = made.found(Finding::attention("own-case")).with("person", made.given().by.as_str());
            found.push(own.with("act", crate::act::Act::Decide));
        }
    }
    let silent = silent
        .into_iter()
        .map(|number| Finding::unsettled("text-names-nobody").with("release", number).see(Exhibit::Release(number)));
    found.into_iter().chain(silent).collect()
}
