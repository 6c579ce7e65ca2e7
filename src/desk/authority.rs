//! Who may do what, on the date of the act.

use chrono::{DateTime, Utc};

use crate::act::Act;
use crate::diagnostic::{Code, Diagnostic};
use crate::label::Label;
use crate::person::People;
use crate::program::Program;
use crate::record::{Record, Topic};
use crate::release::Releases;
use crate::stamp::Stamp;
use crate::store::{Transaction, View};
use crate::value::Date;

use super::clock::civil_date;
use super::govern::{open_release, releases_of};
use super::register::alone;

/// Refuses an act where the regulation reserves it for offices of which the person holds none on the date of the act.
///
/// The release of the regulation in force on that date says who may; where there is none, the release published last, of whichever
/// regulation, so that no text of one's own making gives powers over a register in use. Only before anything was published does the text
/// at hand say so, which is that of the release spoken of, or of the folder. While nobody was ever appointed,
/// or all who could appoint are gone, anybody may appoint: a register has to begin somewhere, and the journal shows who began it.
///
/// `release` is the number of the release that the text at hand is, where it is one.
///
/// # Errors
///
/// `no-authority`; the codes of the register.
pub(super) fn require(
    view: View<'_, impl Transaction>,
    at_hand: &Program,
    release: Option<u32>,
    act: Act,
    given: &Stamp,
) -> Result<(), Vec<Diagnostic>> {
    let releases = releases_of(view).map_err(alone)?;
    let people = people_of(view).map_err(alone)?;
    let given = &Stamp { by: given.by.clone(), at: moment(view, &releases, &people, given).map_err(alone)? };
    let in_force = releases.in_force(&at_hand.regulation.number, civil_date(given.at), None);
    match in_force.or_else(|| releases.last_published()) {
        Some(says) if Some(says.number()) != release => {
            require_under(&open_release(view, says)?.1, true, &people, act, given)
        }
        _ => require_under(at_hand, releases.any_published(), &people, act, given),
    }
}

/// Returns the moment of an act. A clock that was set back gives no powers of former days: it is not before that of the last record, nor
/// before the last appointment, approval or publication.
pub(super) fn moment(
    view: View<'_, impl Transaction>,
    releases: &Releases,
    people: &People,
    given: &Stamp,
) -> Result<DateTime<Utc>, Diagnostic> {
    let before = view.size()?.checked_sub(1).map(|last| view.record(last)).transpose()?;
    let before = before.map(|(record, _)| record.given().at);
    let governing = releases.iter().flat_map(|release| {
        let published = release.publications.iter().map(|(_, given)| given.at);
        release.approvals.iter().map(|given| given.at).chain(published)
    });
    let known = people.events().map(|(_, given)| given.at).chain(governing).chain(before).max();
    Ok(known.map_or(given.at, |known| known.max(given.at)))
}

fn require_under(
    program: &Program,
    published: bool,
    people: &People,
    act: Act,
    given: &Stamp,
) -> Result<(), Vec<Diagnostic>> {
    let today = civil_date(given.at);
    let may = program.offices_for(act).any(|office| people.holds(&given.by, &office.id, today).is_some());
    if may || program.is_open(act) || (act == Act::Appoint && is_founding(program, published, people, today)) {
        return Ok(());
    }
    let offices: Vec<_> = program.offices_for(act).collect();
    let mut holders: Vec<_> =
        offices.iter().flat_map(|office| people.holders(&office.id, today)).map(|held| held.person.as_str()).collect();
    holders.sort_unstable();
    holders.dedup();
    let refused = Diagnostic::of(Code::NoAuthority)
        .with("act", act.word())
        .with("person", given.by.as_str())
        .with("on", today.to_string())
        .with("named", if offices.is_empty() { "no" } else { "yes" })
        .with("offices", &Label::joined(offices.iter().map(|office| office.label.clone())))
        .with("held", if holders.is_empty() { "no" } else { "yes" })
        .with("holders", holders.join(", "));
    Err(alone(refused))
}

/// Tells whether nobody was ever appointed; or, once a text was published, whether all who may appoint by it have gone, since a factory
/// must not lose its register with its director. The auditor's questions name whoever begins again.
fn is_founding(program: &Program, published: bool, people: &People, today: Date) -> bool {
    let named = || program.offices_for(Act::Appoint);
    let gone = published && named().all(|office| people.holders(&office.id, today).is_empty());
    named().next().is_some() && (people.is_empty() || gone)
}

/// Refuses an act of whoever it would judge.
///
/// # Errors
///
/// `own-proposal`.
pub(super) fn refuse_own(of: &Stamp, given: &Stamp) -> Result<(), Vec<Diagnostic>> {
    if of.by != given.by {
        return Ok(());
    }
    Err(alone(Diagnostic::of(Code::OwnProposal).with("person", given.by.as_str())))
}

/// Returns the register of persons.
pub(super) fn people_of(view: View<'_, impl Transaction>) -> Result<People, Diagnostic> {
    let records = view.topic(Topic::Person)?;
    Ok(People::of(records.into_iter().filter_map(|record| match record {
        Record::Person { event, given } => Some((event, given)),
        _ => None,
    })))
}
