//! In which of several offices a person acts.

use crate::diagnostic::{Code, Diagnostic};
use crate::id::{OfficeId, PersonId};
use crate::label::Label;
use crate::person::People;
use crate::value::Date;

use super::{Office, Program};

/// Finds an office by its id, or by its name in either language.
///
/// # Errors
///
/// `unknown-office`, without a place.
pub fn office_called(offices: &[Office], written: &str) -> Result<OfficeId, Diagnostic> {
    let called = offices.iter().find(|office| office.is_called(written));
    called.map(|office| office.id.clone()).ok_or_else(|| unknown_office(offices, written))
}

/// Says that no office is called so, and which there are.
#[must_use]
pub fn unknown_office(offices: &[Office], written: &str) -> Diagnostic {
    let known = Label::joined(offices.iter().map(|office| office.label.clone()));
    let unknown = Diagnostic::of(Code::UnknownOffice).with("name", written).with("known", &known);
    let names = offices.iter().flat_map(|office| [office.id.as_str(), &office.label.zh, &office.label.en]);
    unknown.suggest(written, names)
}

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
