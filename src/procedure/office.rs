//! In which of the offices of a step a person acts.

use crate::diagnostic::{Code, Diagnostic};
use crate::id::{OfficeId, PersonId};
use crate::label::Label;
use crate::person::People;
use crate::program::{Program, Step};
use crate::value::Date;

use super::words;

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

/// Says that a step is for offices of which a person holds none on a day, and who holds them.
#[must_use]
pub fn refuse_office(
    program: &Program,
    people: &People,
    step: &Step,
    offices: &[OfficeId],
    person: &PersonId,
    on: Date,
) -> Diagnostic {
    let all = offices.iter().flat_map(|office| members(program, office));
    let holders: Vec<_> = all.map(|office| people.holders(&office, on)).collect();
    let mut holders: Vec<&str> = holders.iter().flatten().map(|held| held.person.as_str()).collect();
    holders.sort_unstable();
    holders.dedup();
    let refused = Diagnostic::at(Code::StepOffice, step.span).with("step", step.id.as_str());
    let refused = refused.with("title", &step.title).with("person", person.as_str()).with("on", on.to_string());
    let refused = refused.with("offices", &words::offices(program, offices));
    let refused = refused.with("reason", "held").with("asked", "");
    let refused = refused.with("held", if holders.is_empty() { "no" } else { "yes" });
    let named = |between: &str| holders.join(between);
    refused.with("holders", &Label { zh: named("、"), en: named(", ") })
}

/// Says that a step is not for the office in which a person means to act.
pub(super) fn refused_as(program: &Program, mut refused: Diagnostic, asked: &OfficeId) -> Diagnostic {
    refused.arguments.retain(|(name, _)| !["reason", "asked"].contains(name));
    refused.with("reason", "asked").with("asked", &words::offices(program, std::slice::from_ref(asked)))
}
