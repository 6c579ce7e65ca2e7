//! By which text a decision was made or a step was done, and who had put it into force.

use chrono::Days;

use super::opened::Opened;
use super::report::Fault;
use super::steps::releases as releases_of_steps;
use crate::digest::Digest;
use crate::id::PersonId;
use crate::release::{Release, ReleaseEvent, digest_of};
use crate::stamp::Stamp;
use crate::value::Date;

/// What stands on a release: a decision, or the first step that was done under it.
struct Stand {
    /// The position of its entry.
    position: u64,
    /// The release.
    release: u32,
    /// The digest of the release that it names; a step names none.
    digest: Option<Digest>,
    /// The regulation of the facts on which it stands, and of what was made of them.
    regulations: Vec<String>,
    /// The governing date; that of a step only whoever runs its text can tell.
    on: Option<Date>,
    /// What it is, and its number in the case.
    act: (&'static str, u32),
}

impl Stand {
    fn about(&self, word: &'static str) -> Fault {
        let (act, number) = self.act;
        Fault::of(word).with("release", &self.release).with("act", &act).with("decision", &number)
    }
}

/// Lists what stands on the releases: the decisions, then the steps.
fn stands(opened: &Opened<'_>) -> Vec<Stand> {
    let regulation = |number: u32| {
        let revision = opened.revisions().find(|(_, revision)| revision.revision == number);
        revision.map_or_else(String::new, |(_, revision)| revision.regulation.clone())
    };
    let decisions = opened.decisions().map(|(placed, decided, record, _)| Stand {
        position: placed.position,
        release: record.release.number,
        digest: Some(record.release.digest),
        regulations: vec![regulation(record.revision), record.decision.regulation.clone()],
        on: Some(record.governing.on),
        act: ("decision", decided.decision),
    });
    let steps = releases_of_steps(opened).into_iter().map(|(placed, stepped)| Stand {
        position: placed.position,
        release: stepped.release,
        digest: None,
        regulations: vec![regulation(stepped.revision)],
        on: None,
        act: ("step", stepped.number),
    });
    decisions.chain(steps).collect()
}

/// Finds what is wrong with the texts of the releases that the decisions and the steps name.
pub(super) fn releases(opened: &Opened<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for stand in stands(opened) {
        let (number, about) = (stand.release, |word| stand.about(word));
        let Some(release) = opened.release_before(number, stand.position) else {
            faults.push(about("release-missing"));
            continue;
        };
        let proposed = &release.proposed;
        let named = stand.digest.unwrap_or(proposed.digest);
        if proposed.digest != named || digest_of(&proposed.texts) != proposed.digest {
            faults.push(about("release-digest"));
        }
        if stand.regulations.iter().any(|regulation| *regulation != proposed.regulation) {
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
/// then decided by, or run.
pub(super) fn approval(opened: &Opened<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for stand in stands(opened) {
        let (number, about) = (stand.release, |word| stand.about(word));
        let Some(release) = opened.release_before(number, stand.position) else {
            faults.push(about("release-missing"));
            continue;
        };
        if release.approvals.is_empty() {
            faults.push(about("not-approved"));
        }
        if release.approvals.iter().any(|given| given.by == release.given.by) {
            faults.push(about("own-approval").with("person", &release.given.by));
        }
        if let Some(on) = stand.on.filter(|on| !covers(&release, *on)) {
            faults.push(about("not-in-force").with("on", &on));
        }
        if published_before_approval(opened, number) {
            faults.push(about("published-before-approval"));
        }
    }
    faults
}

/// Tells whether a release was put into force for a date.
pub(super) fn covers(release: &Release, on: Date) -> bool {
    let mut published = release.publications.iter().map(|(published, _)| published);
    published.any(|span| span.from <= on && span.until.is_none_or(|until| on <= until))
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
