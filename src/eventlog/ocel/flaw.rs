//! What the keys of the standard's schema forbid.

use std::collections::{BTreeMap, BTreeSet};

use super::{Kind, ObjectLog, Relation, Type};

/// What the standard forbids and its structure does not prevent (OCEL 2.0, definition 2, and the keys of the schema in 7.2). What it
/// speaks of stands in it: an id, a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// An object is of a type that is not declared.
    ObjectType(String),
    /// An event is of a type that is not declared.
    EventType(String),
    /// An object has an attribute that its type does not declare, or a value of another kind.
    ObjectAttribute(String, String),
    /// An event has an attribute that its type does not declare, or a value of another kind.
    EventAttribute(String, String),
    /// An object knows one that is not there.
    ObjectRelation(String, String),
    /// An event concerns an object that is not there.
    EventRelation(String, String),
    /// Two events have one id.
    DoubledEvent(String),
}

impl Flaw {
    /// Returns the word that messages pick their sentence by.
    pub(super) const fn word(&self) -> &'static str {
        match self {
            Self::ObjectType(_) => "object-type",
            Self::EventType(_) => "event-type",
            Self::ObjectAttribute(..) => "object-attribute",
            Self::EventAttribute(..) => "event-attribute",
            Self::ObjectRelation(..) => "object-relation",
            Self::EventRelation(..) => "event-relation",
            Self::DoubledEvent(_) => "doubled-event",
        }
    }

    /// Returns whose flaw it is, and what it has to do with.
    pub(super) fn names(&self) -> (&str, &str) {
        match self {
            Self::ObjectType(id) | Self::EventType(id) | Self::DoubledEvent(id) => (id, ""),
            Self::ObjectAttribute(id, other)
            | Self::EventAttribute(id, other)
            | Self::ObjectRelation(id, other)
            | Self::EventRelation(id, other) => (id, other),
        }
    }
}

impl ObjectLog {
    /// Lists what the standard forbids: nothing where the log can be written.
    #[must_use]
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = BTreeSet::new();
        let unknown = |relation: &&Relation| !self.objects.contains_key(&relation.object);
        for (id, object) in &self.objects {
            let declared = self.object_types.get(&object.of);
            if declared.is_none() {
                flaws.insert(Flaw::ObjectType(id.clone()));
            }
            for dated in &object.values {
                if differs(declared, &dated.name, dated.value.kind()) {
                    flaws.insert(Flaw::ObjectAttribute(id.clone(), dated.name.clone()));
                }
            }
            for relation in object.relations.iter().filter(unknown) {
                flaws.insert(Flaw::ObjectRelation(id.clone(), relation.object.clone()));
            }
        }
        let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
        for event in &self.events {
            let declared = self.event_types.get(&event.of);
            let times = ids.entry(&event.id).or_default();
            *times += 1;
            if *times == 2 {
                flaws.insert(Flaw::DoubledEvent(event.id.clone()));
            }
            if declared.is_none() {
                flaws.insert(Flaw::EventType(event.id.clone()));
            }
            for (name, value) in &event.values {
                if differs(declared, name, value.kind()) {
                    flaws.insert(Flaw::EventAttribute(event.id.clone(), name.clone()));
                }
            }
            for relation in event.relations.iter().filter(unknown) {
                flaws.insert(Flaw::EventRelation(event.id.clone(), relation.object.clone()));
            }
        }
        flaws.into_iter().collect()
    }
}

/// Tells whether a declared type does not have the attribute with this kind.
fn differs(declared: Option<&Type>, name: &str, kind: Kind) -> bool {
    declared.is_some_and(|declared| declared.get(name) != Some(&kind))
}
