//! Who may do what, on the date of the act.

use crate::act::Act;
use crate::diagnostic::{Code, Diagnostic};
use crate::person::People;
use crate::program::Program;
use crate::record::{Record, Topic};
use crate::stamp::Stamp;
use crate::store::{Transaction, View};

use super::clock::civil_date;
use super::govern::{open_release, releases_of};
use super::register::alone;

/// Refuses an act where the regulation reserves it for offices of which the person holds none on the date of the act.
///
/// The release of the regulation in force on that date says who may; where there is none, the release published last, of whichever
/// regulation, so that no text of one's own making gives powers over a register in use. Only before anything was published does the text
/// at hand say so, which is that of the release spoken of, or of the folder. While nobody holds an office that may appoint,
/// anybody may appoint: a register has to begin somewhere, and the journal shows who began it.
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
    let in_force = releases.in_force(&at_hand.regulation.number, civil_date(given.at), None);
    match in_force.or_else(|| releases.last_published()) {
        Some(says) if Some(says.number()) != release => {
            require_under(&open_release(view, says)?.1, &people, act, given)
        }
        _ => require_under(at_hand, &people, act, given),
    }
}

fn require_under(program: &Program, people: &People, act: Act, given: &Stamp) -> Result<(), Vec<Diagnostic>> {
    let today = civil_date(given.at);
    let may = program.offices_for(act).any(|office| people.holds(&given.by, &office.id, today).is_some());
    if may || program.is_open(act) || (act == Act::Appoint && is_founding(program, people, given)) {
        return Ok(());
    }
    let offices: Vec<_> = program.offices_for(act).collect();
    let ids: Vec<_> = offices.iter().map(|office| office.id.as_str()).collect();
    let mut holders: Vec<_> =
        offices.iter().flat_map(|office| people.holders(&office.id, today)).map(|held| held.person.as_str()).collect();
    holders.sort_unstable();
    holders.dedup();
    let refused = Diagnostic::of(Code::NoAuthority)
        .with("act", act.word())
        .with("person", given.by.as_str())
        .with("on", today.to_string())
        .with("named", if ids.is_empty() { "no" } else { "yes" })
        .with("offices", ids.join(", "))
        .with("held", if holders.is_empty() { "no" } else { "yes" })
        .with("holders", holders.join(", "));
    Err(alone(refused))
}

/// Tells whether nobody holds an office that may appoint on the date of the act.
fn is_founding(program: &Program, people: &People, given: &Stamp) -> bool {
    let today = civil_date(given.at);
    let mut named = program.offices_for(Act::Appoint).peekable();
    named.peek().is_some() && named.all(|office| people.holders(&office.id, today).is_empty())
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
