//! Which release and which clauses each decision stands on, and by which date.

use crate::id::CaseNumber;
use crate::release::Release;

use super::evidence::{Made, name};
use super::{Evidence, Exhibit, Finding};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    evidence.asked_decisions().flat_map(|made| of(evidence, made)).collect()
}

fn of(evidence: &Evidence, made: &Made) -> Vec<Finding> {
    let mut found = vec![stands_on(evidence, made)];
    let record = &made.record;
    match evidence.releases.get(record.release.number) {
        None => found.push(made.found(Finding::attention("release-unrecorded")).with("release", record.release.number)),
        Some(release) if release.proposed.digest != record.release.digest => {
            found.push(made.found(Finding::attention("release-other-texts")).with("release", release.number()));
        }
        Some(_) => {}
    }
    let known_then = evidence.releases_before(made.position);
    let since = evidence.entries(&record.case).next().map(|(told, _)| told.record.given().at);
    let governed = since.and_then(|since| known_then.in_hand(&record.decision.regulation, record.governing.on, since));
    let governed = governed.map(Release::number);
    if governed != Some(record.release.number) {
        let other = made.found(Finding::attention("release-did-not-govern")).with("release", record.release.number);
        let other = other.with("on", record.governing.on.to_string());
        found.push(other.with("governed", governed));
    }
    if record.governing.fact.is_none() {
        let chosen = made.found(Finding::attention("date-by-hand")).with("on", record.governing.on.to_string());
        found.push(chosen.with("person", made.given().by.as_str()));
    }
    if record.decision.fired.is_empty() {
        found.push(made.found(Finding::attention("no-clause")));
    }
    found
}

fn stands_on(evidence: &Evidence, made: &Made) -> Finding {
    let record = &made.record;
    let program = evidence.programs.get(&record.release.number);
    let fact = record.governing.fact.as_ref().map(|fact| name(program, fact.as_str()));
    let noted = made.found(Finding::noted("stands-on")).with("release", record.release.number);
    let noted = noted.with("on", record.governing.on.to_string()).with("fact", fact);
    let clauses = record.decision.fired.iter().map(|fired| fired.clause.clone());
    clauses.fold(noted, |noted, clause| noted.see(Exhibit::Clause(clause)))
}

/// Tells whether a release governed a decision or a step that is asked of.
pub(super) fn governs(evidence: &Evidence, case: Option<&CaseNumber>, release: u32) -> bool {
    let of_case = |made: &&Made| case.is_none_or(|case| made.record.case == *case);
    case.is_none()
        || evidence.made.iter().filter(of_case).any(|made| made.record.release.number == release)
        || case.is_some_and(|case| evidence.steps_of(case).any(|taken| taken.stepped.release == release))
}
