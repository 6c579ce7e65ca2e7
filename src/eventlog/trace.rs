//! A trace: all events of one case.

use super::{Attribute, Attributes, Event, key};

/// All events of one case, in the order in which they happened (IEEE 1849, 4.1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// What is said of the case.
    pub attributes: Attributes,
    /// Its events.
    pub events: Vec<Event>,
}

impl Trace {
    /// Begins the trace of a case.
    #[must_use]
    pub fn new(case: &str) -> Self {
        Self::default().with(key::NAME, case)
    }

    /// Says something of the case.
    #[must_use]
    pub fn with(mut self, name: &str, attribute: impl Into<Attribute>) -> Self {
        self.attributes.insert(name, attribute);
        self
    }

    /// Adds the next event.
    #[must_use]
    pub fn then(mut self, event: Event) -> Self {
        self.events.push(event);
        self
    }

    /// Returns the name of the case.
    #[must_use]
    pub fn case(&self) -> Option<&str> {
        self.attributes.text(key::NAME)
    }
}
