//! A log: what happened in the cases of one process.

use super::{Attribute, Attributes, Event, Trace, key};

/// What happened in the cases of one process (IEEE 1849, 4.1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// What is said of the whole log.
    pub attributes: Attributes,
    /// The cases.
    pub traces: Vec<Trace>,
    /// Events of which the log does not say to which case they belong.
    pub loose: Vec<Event>,
}

impl Log {
    /// Begins a log.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self::default().with(key::NAME, name)
    }

    /// Says something of the whole log.
    #[must_use]
    pub fn with(mut self, name: &str, attribute: impl Into<Attribute>) -> Self {
        self.attributes.insert(name, attribute);
        self
    }

    /// Adds the next case.
    #[must_use]
    pub fn holding(mut self, trace: Trace) -> Self {
        self.traces.push(trace);
        self
    }

    /// Returns the name of the log.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.attributes.text(key::NAME)
    }

    /// Visits all events, those of the traces first.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.traces.iter().flat_map(|trace| &trace.events).chain(&self.loose)
    }
}
