//! Events, and the objects they concern.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{Kind, Value};

/// Events, and the objects they concern (OCEL 2.0, definition 2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObjectLog {
    /// The types of objects, by name.
    pub object_types: BTreeMap<String, Type>,
    /// The types of events, by name: what logs of cases call activities.
    pub event_types: BTreeMap<String, Type>,
    /// The objects, by id.
    pub objects: BTreeMap<String, Object>,
    /// The events, in their order.
    pub events: Vec<Event>,
}

/// A type of objects or events: its attributes, by name.
pub type Type = BTreeMap<String, Kind>;

/// An object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object {
    /// Its type.
    pub of: String,
    /// What its attributes were, and since when; those of one name in the order of time.
    pub values: Vec<Dated>,
    /// The objects it knows.
    pub relations: Vec<Relation>,
}

/// What an attribute of an object was from a moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The attribute.
    pub name: String,
    /// The moment; none where it was so from the beginning, which the standard writes as 1970-01-01T00:00:00Z.
    pub since: Option<DateTime<Utc>>,
    /// What it was.
    pub value: Value,
}

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: String,
    /// Its type.
    pub of: String,
    /// When it happened.
    pub time: DateTime<Utc>,
    /// Its attributes, by name.
    pub values: BTreeMap<String, Value>,
    /// The objects it concerns.
    pub relations: Vec<Relation>,
}

/// That an event concerns an object, or an object knows another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Relation {
    /// The id of the object.
    pub object: String,
    /// What it has to do with it.
    pub qualifier: String,
}

impl ObjectLog {
    /// Declares types and attributes as objects and events use them, so that nothing is undeclared. What is declared already stays.
    ///
    /// ```
    /// use zhidu::eventlog::ocel::{Kind, Object, ObjectLog};
    /// let mut log = ObjectLog::default();
    /// log.objects.insert("T1".to_owned(), Object::of("tool").with("worth", None, 80));
    /// log.declare();
    /// assert_eq!(log.object_types["tool"]["worth"], Kind::Integer);
    /// assert!(log.flaws().is_empty());
    /// ```
    pub fn declare(&mut self) {
        for object in self.objects.values() {
            let attributes = self.object_types.entry(object.of.clone()).or_default();
            for dated in &object.values {
                attributes.entry(dated.name.clone()).or_insert_with(|| dated.value.kind());
            }
        }
        for event in &self.events {
            let attributes = self.event_types.entry(event.of.clone()).or_default();
            for (name, value) in &event.values {
                attributes.entry(name.clone()).or_insert_with(|| value.kind());
            }
        }
    }
}

impl Object {
    /// Begins an object of a type.
    #[must_use]
    pub fn of(kind: &str) -> Self {
        Self { of: kind.to_owned(), ..Self::default() }
    }

    /// Says what one of its attributes was from a moment on; without a moment, from the beginning.
    #[must_use]
    pub fn with(mut self, name: &str, since: Option<DateTime<Utc>>, value: impl Into<Value>) -> Self {
        self.values.push(Dated { name: name.to_owned(), since, value: value.into() });
        self
    }

    /// Says which other object it knows.
    #[must_use]
    pub fn knowing(mut self, object: &str, qualifier: &str) -> Self {
        self.relations.push(Relation { object: object.to_owned(), qualifier: qualifier.to_owned() });
        self
    }
}

impl Event {
    /// Begins an event of a type.
    #[must_use]
    pub fn new(id: &str, kind: &str, time: DateTime<Utc>) -> Self {
        let (values, relations) = Default::default();
        Self { id: id.to_owned(), of: kind.to_owned(), time, values, relations }
    }

    /// Says something of it.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.values.insert(name.to_owned(), value.into());
        self
    }

    /// Says which object it concerns.
    #[must_use]
    pub fn concerning(mut self, object: &str, qualifier: &str) -> Self {
        self.relations.push(Relation { object: object.to_owned(), qualifier: qualifier.to_owned() });
        self
    }
}
