//! By which text a decision was made, and who had put it into force.

use chrono::Days;

use super::opened::Opened;
use super::report::Fault;
use crate::id::PersonId;
use crate::release::{ReleaseEvent, digest_of};
use crate::stamp::Stamp;

/// Finds what is wrong with the texts of the releases that the decisions name.
pub(super) fn releases(opened: &Opened<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (placed, decided, record, _) in opened.decisions() {
        let number = record.release.number;
        let about = |word| Fault::of(word).with("release", &number).with("decision", &decided.decision);
        let Some(release) = opened.release_before(number, placed.position) else {
            faults.push(about("release-missing"));
            continue;
        };
        let proposed = &release.proposed;
        if proposed.digest != record.release.digest || digest_of(&proposed.texts) != proposed.digest {
            faults.push(about("release-digest"));
        }
        let revision = opened.revisions().find(|(_, revision)| revision.revision == record.revision);
        let regulation = revision.map(|(_, revision)| revision.regulation.as_str());
        if regulation != Some(proposed.regulation.as_str()) || record.decision.regulation != proposed.regulation {
            faults.push(about("release-regulation"));
        }
        // The digest of texts that bear one name twice would not say which of them was read.
        if !proposed.texts.is_sorted_by(|left, right| left.name < right.name) {
            faults.push(about("release-names"));
        }
        let proposals = opened.release_events().filter(|(_, event, _)| match event {
            ReleaseEvent::Proposed(proposed) => proposed.release == number,
            _ => false,
        });
        if proposals.count() > 1 {
            faults.push(about("release-twice"));
        }
    }
    faults
}

/// Finds what is wrong with the life of the releases: put forward, approved by someone else, put into force for the governing date, and only
/// then decided by.
pub(super) fn approval(opened: &Opened<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (placed, decided, record, _) in opened.decisions() {
        let number = record.release.number;
        let about = |word| Fault::of(word).with("release", &number).with("decision", &decided.decision);
        let Some(release) = opened.release_before(number, placed.position) else {
            faults.push(about("release-missing"));
            continue;
        };
        if release.approvals.is_empty() {
            faults.push(about("not-approved"));
        }
        if release.approvals.iter().any(|given| given.by == release.given.by) {
            faults.push(about("own-approval").with("person", &release.given.by));
        }
        let in_force = release.publications.iter().any(|(published, _)| {
            let on = record.governing.on;
            published.from <= on && published.until.is_none_or(|until| on <= until)
        });
        if !in_force {
            faults.push(about("not-in-force").with("on", &record.governing.on));
        }
        if published_before_approval(opened, number) {
            faults.push(about("published-before-approval"));
        }
    }
    faults
}

fn published_before_approval(opened: &Opened<'_>, number: u32) -> bool {
    let first = |wanted: fn(&ReleaseEvent) -> Option<u32>| {
        opened.release_events().find(|(_, event, _)| wanted(event) == Some(number)).map(|(placed, ..)| placed.position)
    };
    let approved = first(|event| match event {
        ReleaseEvent::Approved(approved) => Some(approved.release),
        _ => None,
    });
    let published = first(|event| match event {
        ReleaseEvent::Published(published) => Some(published.release),
        _ => None,
    });
    matches!((approved, published), (Some(approved), Some(published)) if published < approved)
}

/// Finds who approved or published without an office.
///
/// Which office may do so is said by the release that was in force on the day, which a dossier need not hold; but without any office nobody
/// may. A moment is in one of three civil dates, according to where the clock on the wall hung.
pub(super) fn offices(opened: &Opened<'_>) -> Vec<Fault> {
    let acts = opened
        .release_events()
        .filter(|(_, event, _)| matches!(event, ReleaseEvent::Approved(_) | ReleaseEvent::Published(_)));
    let without = acts.filter(|(placed, _, given)| !holds_any(opened, placed.position, given));
    without.map(|(placed, _, given)| without_office(&given.by, placed.position)).collect()
}

fn holds_any(opened: &Opened<'_>, position: u64, given: &Stamp) -> bool {
    let people = opened.people_before(position);
    let day = given.at.date_naive();
    let days = [day.checked_sub_days(Days::new(1)), Some(day), day.checked_add_days(Days::new(1))];
    days.into_iter().flatten().any(|day| !people.offices_of(&given.by, day).is_empty())
}

fn without_office(person: &PersonId, position: u64) -> Fault {
    Fault::of("no-office").with("person", &person).with("position", &position)
}
