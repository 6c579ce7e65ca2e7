//! An event: one thing that happened.

use super::{Attribute, Attributes, Moment, Value, key};

/// One thing that happened (IEEE 1849, 4.1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Event {
    /// What is said of it.
    pub attributes: Attributes,
}

impl Event {
    /// Begins an event of an activity.
    #[must_use]
    pub fn new(activity: &str) -> Self {
        Self::default().with(key::NAME, activity)
    }

    /// Says when it happened.
    #[must_use]
    pub fn at(self, moment: impl Into<Moment>) -> Self {
        self.with(key::TIME, moment.into())
    }

    /// Says who or what did it.
    #[must_use]
    pub fn by(self, resource: &str) -> Self {
        self.with(key::RESOURCE, resource)
    }

    /// Says in which role it was done.
    #[must_use]
    pub fn in_role(self, role: &str) -> Self {
        self.with(key::ROLE, role)
    }

    /// Says what happened to the activity: `start`, `complete` or another transition of the standard (7.2).
    #[must_use]
    pub fn reaching(self, transition: &str) -> Self {
        self.with(key::TRANSITION, transition)
    }

    /// Says anything else of it.
    #[must_use]
    pub fn with(mut self, name: &str, attribute: impl Into<Attribute>) -> Self {
        self.attributes.insert(name, attribute);
        self
    }

    /// Returns the activity; none where there is none, or a blank one.
    #[must_use]
    pub fn activity(&self) -> Option<&str> {
        self.attributes.text(key::NAME).filter(|name| !name.trim().is_empty())
    }

    /// Returns which of several runs of its activity it belongs to.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.attributes.text(key::INSTANCE)
    }

    /// Returns its id.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.attributes.text(key::ID)
    }

    /// Returns when it happened; none where the log does not say so, or says what is no moment.
    #[must_use]
    pub fn time(&self) -> Option<Moment> {
        match self.attributes.get(key::TIME)?.value {
            Value::Moment(moment) => Some(moment),
            _ => None,
        }
    }

    /// Returns who or what did it.
    #[must_use]
    pub fn resource(&self) -> Option<&str> {
        self.attributes.text(key::RESOURCE)
    }

    /// Returns in which role it was done.
    #[must_use]
    pub fn role(&self) -> Option<&str> {
        self.attributes.text(key::ROLE)
    }

    /// Returns what happened to the activity.
    #[must_use]
    pub fn transition(&self) -> Option<&str> {
        self.attributes.text(key::TRANSITION)
    }
}
