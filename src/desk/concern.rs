//! Whom a decision concerns: who may not judge it, and who had to know the text beforehand.

use crate::case::{Case, Written};
use crate::diagnostic::{Code, Diagnostic};
use crate::id::PersonId;
use crate::program::{Facts, Program, Slot};
use crate::question::concerned;
use crate::release::Release;
use crate::stamp::Stamp;
use crate::value::{Date, Value};

use super::register::alone;

/// Refuses an act of whoever the case concerns, or ever concerned: nobody judges a case from which they were taken out.
///
/// # Errors
///
/// `own-case`.
pub(super) fn refuse_own_case(
    program: &Program,
    case: &Case,
    facts: &Facts,
    given: &Stamp,
) -> Result<(), Vec<Diagnostic>> {
    if !ever_concerned(program, case, facts).contains(&given.by) {
        return Ok(());
    }
    Err(alone(Diagnostic::of(Code::OwnCase).with("person", given.by.as_str())))
}

/// Lists whom a case concerns, or ever concerned.
pub(super) fn ever_concerned(program: &Program, case: &Case, facts: &Facts) -> Vec<PersonId> {
    let fact = program.regulation.concerns.and_then(|slot| program.vocabulary.fact(slot)).map(|fact| &fact.id);
    let held = case.revisions().flat_map(|(revision, _)| &revision.facts).filter(|held| Some(&held.name) == fact);
    let names = held.flat_map(|held| match &held.text {
        Written::One(name) => std::slice::from_ref(name),
        Written::Many(names) => names.as_slice(),
    });
    let was = names.map(|name| PersonId::new(name.trim()));
    concerned(program, facts).into_iter().chain(was).collect()
}

/// A person whom a decision concerns, and who had not been told of its release when the matter happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unnotified {
    /// The person.
    pub person: PersonId,
    /// The release that governs.
    pub release: u32,
    /// The day on which the matter happened.
    pub occurred: Date,
    /// The day after it on which the person was told; none where that never happened.
    pub told: Option<Date>,
}

/// Lists the persons concerned who had not been told of a release by the day of the matter, that day included. It changes no outcome.
///
/// Nobody is listed where the regulation does not say which facts name the persons and the day, or where the case does not hold them.
#[must_use]
pub fn unnotified(release: &Release, program: &Program, facts: &Facts) -> Vec<Unnotified> {
    let Some(occurred) = date(facts, program.regulation.occurred_on) else { return Vec::new() };
    let late = |person: PersonId| {
        let told = release.told(&person);
        let in_time = told.is_some_and(|told| told <= occurred);
        (!in_time).then_some(Unnotified { person, release: release.number(), occurred, told })
    };
    concerned(program, facts).into_iter().filter_map(late).collect()
}

/// Reads a date that the case holds.
pub(super) fn date(facts: &Facts, slot: Option<Slot>) -> Option<Date> {
    match facts.value(slot?)? {
        Value::Date(date) => Some(*date),
        _ => None,
    }
}
