//! In which of several offices a person acts.

use crate::id::{OfficeId, PersonId};
use crate::person::People;
use crate::value::Date;

use super::Program;

/// Finds the office in which a person acts who holds one of `offices` on all of `days`, with the holder in whose stead the person acts.
///
/// A department's step may be done by whoever is appointed to the department itself, or to an office that belongs to it.
#[must_use]
pub fn acting(
    program: &Program,
    people: &People,
    offices: &[OfficeId],
    person: &PersonId,
    days: &[Date],
) -> Option<(OfficeId, Option<PersonId>)> {
    offices.iter().find_map(|named| {
        let held = |office: &OfficeId| {
            let mut appointments = days.iter().map(|day| people.holds(person, office, *day));
            let first = appointments.next()??;
            appointments.all(|appointment| appointment.is_some()).then_some(first)
        };
        let within = members(program, named);
        let appointment = within.iter().find_map(held)?;
        Some((named.clone(), appointment.deputy_for.clone()))
    })
}

/// Lists an office with those that belong to it: of a department its offices.
#[must_use]
pub fn members(program: &Program, named: &OfficeId) -> Vec<OfficeId> {
    let department = program.offices.iter().any(|office| office.id == *named && office.department);
    let own = program.offices.iter().filter(|office| department && office.within.as_ref() == Some(named));
    std::iter::once(named.clone()).chain(own.map(|office| office.id.clone())).collect()
}
