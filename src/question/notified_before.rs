//! Whether those whom a decision concerns had been told of its text by the day of the matter, that day included.

use std::collections::BTreeSet;

use super::evidence::Made;
use super::{Evidence, Exhibit, Finding, concerned};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut silent = BTreeSet::new();
    let mut found = Vec::new();
    for made in evidence.asked_decisions() {
        let number = made.record.release.number;
        let (Some(program), Some(_)) = (evidence.programs.get(&number), &made.facts) else {
            found.push(made.unreadable());
            continue;
        };
        if program.regulation.concerns.is_none() || program.regulation.occurred_on.is_none() {
            silent.insert(number);
            continue;
        }
        found.extend(of(evidence, made));
    }
    let silent = silent.into_iter().map(|number| {
        Finding::unsettled("text-names-nobody-or-no-day").with("release", number).see(Exhibit::Release(number))
    });
    found.into_iter().chain(silent).collect()
}

fn of(evidence: &Evidence, made: &Made) -> Vec<Finding> {
    let number = made.record.release.number;
    let (Some(program), Some(facts), Some(release)) =
        (evidence.programs.get(&number), &made.facts, evidence.releases.get(number))
    else {
        return vec![made.unreadable()];
    };
    let persons = concerned(program, facts);
    let Some(occurred) = made.record.dates.occurred else {
        let open = (!persons.is_empty()).then(|| made.found(Finding::unsettled("day-of-matter-missing")));
        return open.into_iter().collect();
    };
    let told = persons.into_iter().map(|person| {
        let told = release.told(&person);
        let begun = match told {
            Some(told) if told <= occurred => Finding::noted("told-before"),
            Some(_) => Finding::attention("told-after"),
            None => Finding::attention("never-told"),
        };
        let begun = made.found(begun).with("person", person.as_str()).with("release", number);
        let begun = begun.with("occurred", occurred.to_string());
        begun.with("told", told.map(|told| told.to_string()))
    });
    told.collect()
}
