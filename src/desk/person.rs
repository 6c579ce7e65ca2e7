//! The register of persons: who holds which office. Nothing is struck out.

use std::path::Path;

use crate::act::Act;
use crate::diagnostic::{Code, Diagnostic};
use crate::id::{OfficeId, PersonId};
use crate::label::Label;
use crate::person::{Appointment, People, PersonEvent, Relief};
use crate::program::{Program, office_called};
use crate::record::Record;
use crate::stamp::Stamp;
use crate::store::{Reading, Store};
use crate::value::Date;

use super::attempt::attempt;
use super::authority::{people_of, require};
use super::register::alone;
use super::release::refuse_reversed;

/// Appoints a person to an office.
///
/// # Errors
///
/// `unknown-office`, `dates-reversed`, `first-appointment`, `not-held` where a deputy is to stand in for someone who does not hold the office, `no-authority`; the codes of the register.
pub fn appoint(db: &Path, program: &Program, appointment: &Appointment, given: &Stamp) -> Result<(), Vec<Diagnostic>> {
    office_called(&program.offices, appointment.office.as_str()).map_err(alone)?;
    refuse_reversed(appointment.from, appointment.until)?;
    let store = Store::open_or_create(db, given).map_err(alone)?;
    attempt(&store, Act::Appoint, appointment.office.as_str(), given, |writing| {
        require(writing.view(), program, None, Act::Appoint, given)?;
        let people = people_of(writing.view()).map_err(alone)?;
        // Whoever begins a register appoints somebody who can appoint the others.
        if people.is_empty() && !program.offices_for(Act::Appoint).any(|office| office.id == appointment.office) {
            let offices = Label::joined(program.offices_for(Act::Appoint).map(|office| office.label.clone()));
            return Err(alone(Diagnostic::of(Code::FirstAppointment).with("offices", &offices)));
        }
        if let Some(holder) = &appointment.deputy_for {
            let held = people.holds(holder, &appointment.office, appointment.from);
            if held.is_none_or(|held| held.deputy_for.is_some()) {
                return Err(not_held(program, holder, &appointment.office, appointment.from));
            }
        }
        let event = PersonEvent::Appointed(appointment.clone());
        writing.append(&Record::Person { event, given: given.clone() }).map(drop).map_err(alone)
    })
}

/// Relieves a person of an office.
///
/// # Errors
///
/// `unknown-office`, `not-held`, `dates-reversed` where it was not held yet on that day, `no-authority`; the codes of the register.
pub fn relieve(db: &Path, program: &Program, relief: &Relief, given: &Stamp) -> Result<(), Vec<Diagnostic>> {
    office_called(&program.offices, relief.office.as_str()).map_err(alone)?;
    let store = Store::open(db, given).map_err(alone)?;
    attempt(&store, Act::Appoint, relief.office.as_str(), given, |writing| {
        require(writing.view(), program, None, Act::Appoint, given)?;
        let people = people_of(writing.view()).map_err(alone)?;
        let ends = |term: &crate::person::Term<'_>| {
            let appointment = term.appointment;
            appointment.person == relief.person && appointment.office == relief.office && term.relief.is_none()
        };
        let Some(from) = people.terms().filter(ends).map(|term| term.appointment.from).min() else {
            return Err(not_held(program, &relief.person, &relief.office, relief.on));
        };
        // What was held before stays held: a relief is no way to take back what somebody did in office.
        refuse_reversed(from, Some(relief.on))?;
        let event = PersonEvent::Relieved(relief.clone());
        writing.append(&Record::Person { event, given: given.clone() }).map(drop).map_err(alone)
    })
}

/// Returns the register of persons.
///
/// # Errors
///
/// The codes of the register.
pub fn people(db: &Path) -> Result<People, Diagnostic> {
    people_of(Reading::open(db)?.view())
}

fn not_held(program: &Program, person: &PersonId, office: &OfficeId, on: Date) -> Vec<Diagnostic> {
    let not_held = Diagnostic::of(Code::NotHeld).with("person", person.as_str());
    let not_held = not_held.with("office", &program.office_names(std::slice::from_ref(office)));
    alone(not_held.with("on", on.to_string()))
}
