//! Who put each release forward, who approved it, who published it; and who founded the register.

use crate::act::Act;
use crate::release::Release;

use super::acts::acts;
use super::governing_text::governs;
use super::{Evidence, Exhibit, Finding, Word};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let only = evidence.only.as_ref();
    let asked = evidence.releases.iter().filter(|release| governs(evidence, only, release.number()));
    let mut found: Vec<_> = asked.flat_map(|release| of(evidence, release)).collect();
    if only.is_none() {
        found.extend(foundings(evidence));
    }
    found
}

fn of(evidence: &Evidence, release: &Release) -> Vec<Finding> {
    let number = release.number();
    let steps = [Act::ProposeRelease, Act::ApproveRelease, Act::PublishRelease];
    let [proposed, approved, published] = steps.map(|act| evidence.positions_on(number, act));
    let begin = |finding: Finding| {
        let finding = finding.with("release", number).see(Exhibit::Release(number));
        [&proposed, &approved, &published].into_iter().flatten().fold(finding, |finding, at| finding.at(*at))
    };
    let persons = |given: Vec<&crate::stamp::Stamp>| {
        Word::Many(given.into_iter().map(|given| given.by.as_str().into()).collect())
    };
    let life = begin(Finding::noted("release-life")).with("proposed_by", release.given.by.as_str());
    let life = life.with("proposed_on", day(evidence, proposed.first()));
    let life = life.with("approved_by", persons(release.approvals.iter().collect()));
    let life = life.with("published_by", persons(release.publications.iter().map(|(_, given)| given).collect()));
    let mut found = vec![life];
    if release.approvals.iter().any(|approved| approved.by == release.given.by) {
        found.push(begin(Finding::attention("same-hand")).with("person", release.given.by.as_str()));
    }
    if published.first().is_some_and(|published| approved.first().is_none_or(|approved| approved > published)) {
        found.push(begin(Finding::attention("published-unapproved")));
    }
    found
}

/// Lists the appointments made while nobody held an office that may appoint. A register begins with one; another is worth a look.
fn foundings(evidence: &Evidence) -> Vec<Finding> {
    let founded = acts(evidence).into_iter().filter(|done| done.founding && !done.then);
    let said = founded.enumerate().map(|(nth, done)| {
        let begun = if nth == 0 { Finding::noted("founded") } else { Finding::attention("founded-again") };
        let begun = begun.with("person", done.told.record.given().by.as_str()).with("subject", done.subject);
        begun.with("date", done.told.day.to_string()).at(done.told.position)
    });
    said.collect()
}

fn day(evidence: &Evidence, position: Option<&u64>) -> Option<String> {
    let told = position.and_then(|position| evidence.told(*position));
    told.map(|told| told.day.to_string())
}
