//! What happened after the last decision of a case that the decision does not know of.

use crate::case::{Change, Entry, changes};
use crate::release::{Published, Release};
use crate::stamp::Stamp;

use super::acts::act_on_case;
use super::evidence::{Made, name};
use super::{Evidence, Exhibit, Finding, Word};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = Vec::new();
    for case in evidence.asked_cases() {
        let Some(made) = evidence.last_decision(case) else { continue };
        found.extend(entries_since(evidence, made));
        found.extend(texts_since(evidence, made));
    }
    found
}

fn entries_since(evidence: &Evidence, made: &Made) -> Vec<Finding> {
    let mut found = Vec::new();
    let program = evidence.programs.get(&made.record.release.number);
    for (told, entry) in evidence.entries(&made.record.case).filter(|(told, _)| told.position > made.position) {
        let begun = match entry {
            Entry::Revised(revision) => {
                let before = revision.revision.checked_sub(1);
                let old = before.and_then(|before| evidence.revision(&made.record.case, Some(before)));
                let names = old.map(|(_, old)| changed(&changes(old, revision))).unwrap_or_default();
                let names = names.iter().map(|id| name(program, id)).collect();
                Finding::noted("corrected-since").with("facts", Word::Many(names))
            }
            Entry::Voided(reason) => Finding::noted("voided-since").with("reason", reason.reason.as_str()),
            Entry::Reopened(reason) => Finding::noted("reopened-since").with("reason", reason.reason.as_str()),
            // What a decision leads to is no news to it.
            Entry::Decided(_) | Entry::Stepped(_) | Entry::StepCorrected(_) | Entry::Printed(_) => continue,
            Entry::Overridden(_) | Entry::OverrideApproved(_) | Entry::Appealed(_) | Entry::Reexamined(_) => {
                Finding::noted("acted-since").with("act", act_on_case(entry))
            }
        };
        let begun = made.found(begun).with("person", entry.given().by.as_str());
        found.push(begun.with("date", told.day.to_string()).at(told.position));
    }
    found
}

/// Names what differs between two revisions.
pub(super) fn changed(changes: &[Change]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for change in changes {
        let name = match change {
            Change::Title { .. } => "title".to_owned(),
            Change::List { name, .. } => name.to_string(),
            Change::Fact { name, .. } => name.to_string(),
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Lists the publications made since that cover the governing date.
fn texts_since(evidence: &Evidence, made: &Made) -> Vec<Finding> {
    let (on, known) = (made.record.governing.on, evidence.releases_before(made.position));
    let covers = |published: &Published| published.from <= on && published.until.is_none_or(|until| on <= until);
    let mut found = Vec::new();
    let regulation = &made.record.decision.regulation;
    for release in evidence.releases.iter().filter(|release| release.proposed.regulation == *regulation) {
        let already = known.get(release.number()).map_or(0, |known| known.publications.len());
        let since = release.publications.iter().skip(already).filter(|(published, _)| covers(published));
        found.extend(since.map(|(published, given)| text_since(evidence, made, release, published, given)));
    }
    found
}

fn text_since(evidence: &Evidence, made: &Made, release: &Release, published: &Published, given: &Stamp) -> Finding {
    let begun = made.found(Finding::noted("text-since")).with("release", release.number());
    let begun = begun.with("from", published.from.to_string()).with("person", given.by.as_str());
    let positions = evidence.positions_on(release.number(), crate::act::Act::PublishRelease);
    let begun = begun.see(Exhibit::Release(release.number()));
    positions.into_iter().filter(|position| *position > made.position).fold(begun, Finding::at)
}
