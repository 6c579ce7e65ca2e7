//! In which office something was done, as far as the log or the register of persons says so.

use std::collections::BTreeMap;

use crate::eventlog::Event;
use crate::id::{OfficeId, PersonId};
use crate::person::{People, PersonEvent};
use crate::program::{Program, Step, acting, members};
use crate::value::Date;

use super::doubt::Doubt;
use super::names::Names;

/// In which of the offices of a step something was done.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Office {
    /// In these, by their places in the step: one, unless they share a member, or the person holds several.
    One(Vec<u16>),
    /// In none of them: the office or person that the log names.
    Other(String),
    /// Nobody knows.
    Unknown(Doubt),
}

/// By what an office is found.
pub(super) struct Offices<'q> {
    pub(super) program: &'q Program,
    pub(super) names: &'q Names,
    pub(super) people: Option<&'q People>,
    /// What each department or office of the pack is made of.
    members: BTreeMap<&'q OfficeId, Vec<OfficeId>>,
}

impl<'q> Offices<'q> {
    pub(super) fn new(program: &'q Program, names: &'q Names, people: Option<&'q People>) -> Self {
        let members = program.offices.iter().map(|office| (&office.id, members(program, &office.id)));
        Self { program, names, people, members: members.collect() }
    }

    /// Finds in which office of a step an event took place: by its role, else by what the person held on that day.
    pub(super) fn of(&self, step: &Step, event: &Event, on: Option<Date>) -> Office {
        let role = event.role().map(str::trim).filter(|role| !role.is_empty());
        match (role, event.resource()) {
            (Some(role), _) => match self.names.office(role) {
                Some(office) => self.by_role(step, office),
                None => Office::Unknown(Doubt::Role),
            },
            (None, Some(person)) => self.by_person(step, person, on),
            (None, None) => Office::Unknown(Doubt::NoRole),
        }
    }

    fn by_role(&self, step: &Step, office: &OfficeId) -> Office {
        let within = |named: &OfficeId, one: &OfficeId| self.members.get(named).is_some_and(|all| all.contains(one));
        let places = places(step, |named| within(named, office));
        if !places.is_empty() {
            return Office::One(places);
        }
        // A department says less than an office of it: whoever acted for it may have held the one that was asked for.
        if step.who.offices().iter().any(|named| within(office, named)) {
            return Office::Unknown(Doubt::Department);
        }
        Office::Other(office.to_string())
    }

    fn by_person(&self, step: &Step, person: &str, on: Option<Date>) -> Office {
        let id = PersonId::new(person.trim());
        let Some(people) = self.people else { return Office::Unknown(Doubt::NoRole) };
        let Some(on) = on else { return Office::Unknown(Doubt::NoDay) };
        let is_known =
            |event: &PersonEvent| matches!(event, PersonEvent::Appointed(appointed) if appointed.person == id);
        if !people.events().any(|(event, _)| is_known(event)) {
            return Office::Unknown(Doubt::Person);
        }
        let holds = |named: &OfficeId| {
            let named = std::slice::from_ref(named);
            acting(self.program, people, named, &id, &[on]).is_some()
        };
        let places = places(step, holds);
        if places.is_empty() { Office::Other(person.trim().to_owned()) } else { Office::One(places) }
    }
}

fn places(step: &Step, fits: impl Fn(&OfficeId) -> bool) -> Vec<u16> {
    let fitting = (0_u16..).zip(step.who.offices()).filter(|(_, office)| fits(office));
    fitting.map(|(place, _)| place).collect()
}
