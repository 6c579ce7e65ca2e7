//! What may happen to persons.

use serde::{Deserialize, Serialize};

use crate::id::{OfficeId, PersonId};
use crate::value::Date;

/// One entry of the register of persons. It is kept with the names of its fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonEvent {
    /// A person was appointed to an office.
    Appointed(Appointment),
    /// A person was relieved of an office.
    Relieved(Relief),
}

impl PersonEvent {
    /// Returns the person whom it happened to.
    #[must_use]
    pub const fn person(&self) -> &PersonId {
        match self {
            Self::Appointed(event) => &event.person,
            Self::Relieved(event) => &event.person,
        }
    }
}

/// That a person was appointed to an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// Who was appointed.
    pub person: PersonId,
    /// The office.
    pub office: OfficeId,
    /// The first day on which it is held.
    pub from: Date,
    /// The last day on which it is held; without one it is held until the person is relieved. One before `from` leaves no day at all.
    pub until: Option<Date>,
    /// The holder of the office in whose stead the person acts; none where the office is the person's own.
    pub deputy_for: Option<PersonId>,
}

impl Appointment {
    /// Tells whether a day lies between the first and the last, both included.
    #[must_use]
    pub fn spans(&self, on: Date) -> bool {
        self.from <= on && self.until.is_none_or(|until| on <= until)
    }
}

/// That a person was relieved of an office, be it held in their own right or as a deputy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relief {
    /// Who was relieved.
    pub person: PersonId,
    /// The office.
    pub office: OfficeId,
    /// The first day on which it is no longer held.
    pub on: Date,
    /// Why.
    pub reason: Option<String>,
}
