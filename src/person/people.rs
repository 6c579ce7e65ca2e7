//! Who holds which office, on which day.

use std::collections::BTreeMap;

use crate::id::{OfficeId, PersonId};
use crate::stamp::Stamp;
use crate::value::Date;

use super::event::{Appointment, PersonEvent, Relief};

/// The register of persons, as it stands after a number of events.
///
/// - An appointment is held from `from` through `until`, both days included.
/// - Appointments of one person to one office may overlap: a day is held if any of them holds it.
/// - A relief ends, from its day on, every appointment of that person to that office that was entered before it, also one that
///   would have begun later. Days before it stay held. Of two reliefs the earlier day counts.
/// - An appointment entered after a relief stands on its own, whatever its days: the last word counts.
/// - A deputy holds an office only on days on which the person deputised for holds it in their own right. A deputy has no deputy.
///
/// Only the order of entry and civil dates count, not the stamps. What was known at an earlier moment is the register of the events
/// entered until then.
///
/// ```
/// use zhidu::id::{OfficeId, PersonId};
/// use zhidu::person::{Appointment, People, PersonEvent};
/// use zhidu::stamp::Stamp;
/// use zhidu::value::read_date;
///
/// let (wang, director) = (PersonId::new("王强"), OfficeId::new("plant_director"));
/// let appointed = PersonEvent::Appointed(Appointment {
///     person: wang.clone(),
///     office: director.clone(),
///     from: read_date("2014-01-01").unwrap(),
///     until: read_date("2014-12-31"),
///     deputy_for: None,
/// });
/// let given = Stamp { by: PersonId::new("李敏"), at: "2014-01-01T08:00:00Z".parse().unwrap() };
/// let people = People::of([(appointed, given)]);
/// assert!(people.holds(&wang, &director, read_date("2014-12-31").unwrap()).is_some());
/// assert!(people.holds(&wang, &director, read_date("2015-01-01").unwrap()).is_none());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    events: Vec<(PersonEvent, Stamp)>,
}

/// An appointment with what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term<'p> {
    /// The appointment.
    pub appointment: &'p Appointment,
    /// Who entered it, and when.
    pub given: &'p Stamp,
    /// The relief that ends it, where there is one, and who entered that.
    pub relief: Option<(&'p Relief, &'p Stamp)>,
}

impl Term<'_> {
    /// Tells whether a day is held, leaving aside for whom a deputy acts.
    #[must_use]
    pub fn spans(&self, on: Date) -> bool {
        self.appointment.spans(on) && self.relief.is_none_or(|(relief, _)| on < relief.on)
    }
}

impl People {
    /// Takes the events in the order in which they were entered.
    #[must_use]
    pub fn of(events: impl IntoIterator<Item = (PersonEvent, Stamp)>) -> Self {
        Self { events: events.into_iter().collect() }
    }

    /// Tells whether nobody was ever appointed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.appointments().next().is_none()
    }

    /// Visits all events, oldest first.
    #[must_use]
    pub fn events(&self) -> impl DoubleEndedIterator<Item = &(PersonEvent, Stamp)> {
        self.events.iter()
    }

    /// Visits all appointments with what became of them, oldest first.
    #[must_use]
    pub fn terms(&self) -> impl DoubleEndedIterator<Item = Term<'_>> {
        self.terms_where(|_| true)
    }

    /// Returns the appointment by which a person holds an office on a day: in their own right before as a deputy, and of several the
    /// one entered last.
    #[must_use]
    pub fn holds(&self, person: &PersonId, office: &OfficeId, on: Date) -> Option<&Appointment> {
        let own = self.appointed(person, office, on, |appointment| appointment.deputy_for.is_none());
        own.or_else(|| {
            self.appointed(person, office, on, |appointment| {
                appointment.deputy_for.as_ref().is_some_and(|holder| self.owns(holder, office, on))
            })
        })
    }

    /// Lists the appointments by which a person holds offices on a day, one an office, by the ids of the offices.
    #[must_use]
    pub fn offices_of(&self, person: &PersonId, on: Date) -> Vec<&Appointment> {
        let appointments = self.appointments().filter(|appointment| appointment.person == *person);
        let held = appointments.filter_map(|appointment| self.holds(person, &appointment.office, on));
        held.map(|appointment| (&appointment.office, appointment)).collect::<BTreeMap<_, _>>().into_values().collect()
    }

    /// Lists the appointments by which persons hold an office on a day, one a person, by the ids of the persons.
    #[must_use]
    pub fn holders(&self, office: &OfficeId, on: Date) -> Vec<&Appointment> {
        let appointments = self.appointments().filter(|appointment| appointment.office == *office);
        let held = appointments.filter_map(|appointment| self.holds(&appointment.person, office, on));
        held.map(|appointment| (&appointment.person, appointment)).collect::<BTreeMap<_, _>>().into_values().collect()
    }

    fn appointments(&self) -> impl Iterator<Item = &Appointment> {
        self.events.iter().filter_map(|(event, _)| match event {
            PersonEvent::Appointed(appointment) => Some(appointment),
            PersonEvent::Relieved(_) => None,
        })
    }

    /// Tells whether a person holds an office in their own right.
    fn owns(&self, person: &PersonId, office: &OfficeId, on: Date) -> bool {
        self.appointed(person, office, on, |appointment| appointment.deputy_for.is_none()).is_some()
    }

    /// Visits the appointments that are wanted; what became of the others is not looked for.
    fn terms_where(&self, wanted: impl Fn(&Appointment) -> bool) -> impl DoubleEndedIterator<Item = Term<'_>> {
        self.events.iter().enumerate().filter_map(move |(place, (event, given))| match event {
            PersonEvent::Appointed(appointment) if wanted(appointment) => {
                Some(Term { appointment, given, relief: self.relief(appointment, place) })
            }
            _ => None,
        })
    }

    /// Returns the appointment entered last that spans a day and that `counts`.
    fn appointed(
        &self,
        person: &PersonId,
        office: &OfficeId,
        on: Date,
        counts: impl Fn(&Appointment) -> bool,
    ) -> Option<&Appointment> {
        let terms = self.terms_where(|appointment| {
            appointment.person == *person
                && appointment.office == *office
                && appointment.spans(on)
                && counts(appointment)
        });
        terms.rev().find(|term| term.spans(on)).map(|term| term.appointment)
    }

    /// Returns the relief that ends an appointment: of those entered after it the one of the earliest day.
    fn relief(&self, appointment: &Appointment, place: usize) -> Option<(&Relief, &Stamp)> {
        let later = self.events.iter().skip(place + 1).filter_map(|(event, given)| match event {
            PersonEvent::Relieved(relief) => Some((relief, given)),
            PersonEvent::Appointed(_) => None,
        });
        let ends = |relief: &Relief| relief.person == appointment.person && relief.office == appointment.office;
        later.filter(|(relief, _)| ends(relief)).min_by_key(|(relief, _)| relief.on)
    }
}
