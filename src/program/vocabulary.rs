//! Every name of the pack, in its one slot.

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::id::{FactId, GroupId};
use crate::label::Label;
use crate::source::Span;
use crate::value::{Kind, Value};

use super::facts::wide_in_name;
use super::parameter::ParameterIndex;

/// The place of a fact or output in an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(pub u32);

impl Slot {
    /// Returns the slot as an index.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The place of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupIndex(pub u32);

/// Whether a case holds a name or a policy gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A case may hold it.
    Fact,
    /// A policy gives it.
    Output,
}

/// A fact or output.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its id, with the group.
    pub id: FactId,
    /// Its group.
    pub group: GroupIndex,
    /// Its name for people.
    pub label: Label,
    /// What its values mean.
    pub kind: Kind,
    /// Whether a case holds it or a policy gives it.
    pub role: Role,
    /// The value taken where the case is silent.
    pub assume: Option<Value>,
    /// A sentence for whoever is asked for it.
    pub help: Option<Label>,
    /// Whether it is a step on the way, which a decision shows only on request.
    pub working: bool,
    /// Where it is declared.
    pub span: Span,
}

/// A group of names.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub label: Label,
    /// Whether a case may hold many records of it.
    pub many: bool,
    /// Whether a silent case is taken to hold no record.
    pub assume_empty: bool,
    /// Its names, in the order declared, facts first.
    pub slots: Vec<Slot>,
}

/// What a written name may stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A fact or output.
    Fact(Slot),
    /// A whole group.
    Group(GroupIndex),
    /// A parameter.
    Parameter(ParameterIndex),
    /// A label that several groups use.
    Ambiguous(Vec<Slot>),
}

/// Every name of the pack.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// The groups, by id.
    pub groups: Vec<Group>,
    /// The facts and outputs, by slot.
    pub facts: Vec<Fact>,
    names: HashMap<String, Name>,
}

impl Vocabulary {
    /// Lets `name` stand for something, and returns what it stood for before.
    pub fn call(&mut self, name: String, what: Name) -> Option<Name> {
        self.names.insert(name, what)
    }

    /// Returns what a written name stands for: an id, a Chinese label, or either half of both.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Name> {
        self.names.get(name).or_else(|| {
            // `交货.due_on` and `delivery.约定交期`: the group and the fact may each be named in either way.
            let (group, fact) = name.split_once('.')?;
            let Name::Group(group) = self.names.get(group)? else { return None };
            self.names.get(&format!("{}.{fact}", self.group(*group)?.id))
        })
    }

    /// Returns all names that something may be called by, sorted.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<_> = self.names.keys().map(String::as_str).collect();
        names.sort_unstable();
        names
    }

    /// Says that a name stands for nothing, and which are near or belong to its group.
    #[must_use]
    pub fn unknown(&self, name: &str, span: Span) -> Diagnostic {
        if let Some(wide) = wide_in_name(name, span) {
            return wide;
        }
        let group = match name.split_once('.').and_then(|(group, _)| self.names.get(group)) {
            Some(Name::Group(group)) => self.group(*group),
            _ => None,
        };
        let slots = group.map(|group| group.slots.as_slice()).unwrap_or_default();
        let unknown = Diagnostic::at(Code::UnknownName, span).with("name", name);
        let group = group.map(|group| self.typed(group.id.as_str())).unwrap_or_default();
        let unknown = unknown.with("group", &group).with("known", &self.typed_all(slots));
        let unknown = unknown.with("listed", if slots.is_empty() { "no" } else { "yes" });
        // A Chinese name is answered with a Chinese one, an id with an id.
        let ascii = name.is_ascii();
        let same: Vec<_> = self.names().into_iter().filter(|other| other.is_ascii() == ascii).collect();
        let near = unknown.suggest(name, same);
        if near.suggestion.is_some() { near } else { near.suggest(name, self.names()) }
    }

    /// Writes a name as it is typed: in Chinese by its label, with that of its group where the label alone does not do; in English by its id.
    /// `list[2].fact` is that of a record.
    #[must_use]
    pub fn typed(&self, id: &str) -> Label {
        self.written(id).map_or_else(|| Label::same(id), |(zh, _)| Label { zh, en: id.to_owned() })
    }

    /// Writes several names as they are typed.
    #[must_use]
    pub fn typed_all(&self, slots: &[Slot]) -> Label {
        Label::joined(slots.iter().filter_map(|slot| self.fact(*slot)).map(|fact| self.typed(fact.id.as_str())))
    }

    /// Writes the fact of one record of its list as it is typed.
    #[must_use]
    pub fn of_record(&self, slot: Slot, record: &str) -> Label {
        let id = self.fact(slot).map(|fact| fact.id.as_str()).unwrap_or_default();
        let (list, fact) = id.split_once('.').unwrap_or((id, ""));
        self.typed(&format!("{list}[{record}].{fact}"))
    }

    /// Names something for people so that they can type it: English labels cannot be typed, and so the id stands behind them.
    #[must_use]
    pub fn named(&self, id: &str) -> Label {
        let named = |(zh, en): (String, &str)| Label { zh, en: format!("{en} ({id})") };
        self.written(id).map_or_else(|| Label::same(id), named)
    }

    /// Returns the Chinese name that can be typed, and the English label.
    fn written(&self, id: &str) -> Option<(String, &str)> {
        let record = id.split_once('[').and_then(|(list, rest)| Some((list, rest.split_once("].")?)));
        let plain = record.map_or_else(|| id.to_owned(), |(list, (_, fact))| format!("{list}.{fact}"));
        match self.find(&plain)? {
            Name::Fact(slot) => {
                let fact = self.fact(*slot)?;
                let (group, own) = (self.group(fact.group)?, &fact.label.zh);
                let zh = match record {
                    Some((_, (number, _))) => format!("{}[{number}].{own}", group.label.zh),
                    None if self.find(own) == Some(&Name::Fact(*slot)) => own.clone(),
                    None => format!("{}.{own}", group.label.zh),
                };
                Some((zh, &fact.label.en))
            }
            Name::Group(group) => self.group(*group).map(|group| (group.label.zh.clone(), group.label.en.as_str())),
            Name::Parameter(_) | Name::Ambiguous(_) => None,
        }
    }

    /// Returns the fact or output at a slot.
    #[must_use]
    pub fn fact(&self, slot: Slot) -> Option<&Fact> {
        self.facts.get(slot.index())
    }

    /// Returns a group.
    #[must_use]
    pub fn group(&self, group: GroupIndex) -> Option<&Group> {
        self.groups.get(group.0 as usize)
    }

    /// Returns the list that a fact belongs to, if it belongs to one.
    #[must_use]
    pub fn list_of(&self, slot: Slot) -> Option<GroupIndex> {
        let group = self.fact(slot)?.group;
        self.group(group).filter(|group| group.many).map(|_| group)
    }

    /// Visits all facts and outputs with their slots.
    pub fn iter(&self) -> impl Iterator<Item = (Slot, &Fact)> {
        (0..).map(Slot).zip(&self.facts)
    }
}
