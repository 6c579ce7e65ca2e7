//! The next revision of a case while it is being written.

use std::collections::BTreeMap;

use crate::id::{FactId, GroupId};
use crate::label::Label;
use crate::stamp::Stamp;

use super::entry::Revision;
use super::written::{Written, WrittenFact, WrittenList};

/// The facts of the next revision. A value that stays what it was keeps the stamp of whoever gave it first.
#[derive(Clone, Debug)]
pub struct Draft {
    facts: BTreeMap<(FactId, Option<u32>), (Written, Stamp)>,
    lists: BTreeMap<GroupId, (u32, Stamp)>,
    title: Option<Label>,
    given: Stamp,
}

impl Draft {
    /// Starts with nothing, in the name of whoever writes.
    #[must_use]
    pub const fn new(given: Stamp) -> Self {
        Self { facts: BTreeMap::new(), lists: BTreeMap::new(), title: None, given }
    }

    /// Starts with what a revision holds, in the name of whoever corrects it.
    #[must_use]
    pub fn of(revision: &Revision, given: Stamp) -> Self {
        let facts = revision.facts.iter().cloned();
        let lists = revision.lists.iter().cloned();
        Self {
            facts: facts.map(|fact| ((fact.name, fact.record), (fact.text, fact.given))).collect(),
            lists: lists.map(|list| (list.name, (list.count, list.given))).collect(),
            title: revision.title.clone(),
            given,
        }
    }

    /// Takes a title.
    pub fn entitle(&mut self, title: &Label) {
        self.title = Some(title.clone());
    }

    /// Returns what a fact is at present.
    #[must_use]
    pub fn fact(&self, name: &FactId, record: Option<u32>) -> Option<&Written> {
        self.facts.get(&(name.clone(), record)).map(|(text, _)| text)
    }

    /// Takes a fact, or takes it away.
    pub fn set(&mut self, name: FactId, record: Option<u32>, text: Option<Written>) {
        if text.as_ref() == self.fact(&name, record) {
            return;
        }
        match text {
            Some(text) => self.facts.insert((name, record), (text, self.given.clone())),
            None => self.facts.remove(&(name, record)),
        };
    }

    /// Returns how many records a list holds; none where the case is silent on the list.
    #[must_use]
    pub fn count(&self, list: &GroupId) -> Option<u32> {
        self.lists.get(list).map(|(count, _)| *count)
    }

    /// Says how many records a list holds, or that the case is silent on it. Facts of records beyond that go.
    pub fn set_count(&mut self, list: &GroupId, count: Option<u32>) {
        let most = count.unwrap_or(0);
        self.facts.retain(|(name, record), _| record.is_none_or(|record| record < most) || !belongs(name, list));
        if count == self.count(list) {
            return;
        }
        match count {
            Some(count) => self.lists.insert(list.clone(), (count, self.given.clone())),
            None => self.lists.remove(list),
        };
    }

    /// Takes one record of a list away; the later ones move up.
    pub fn remove(&mut self, list: &GroupId, record: u32) {
        let facts = std::mem::take(&mut self.facts);
        for ((name, of), value) in facts {
            match of {
                Some(of) if of == record && belongs(&name, list) => {}
                Some(of) if of > record && belongs(&name, list) => {
                    self.facts.insert((name, Some(of - 1)), value);
                }
                of => {
                    self.facts.insert((name, of), value);
                }
            }
        }
        self.set_count(list, self.count(list).map(|count| count.saturating_sub(1)));
    }

    /// Lists the facts held of one record of a list.
    #[must_use]
    pub fn held_of(&self, list: &GroupId, record: u32) -> Vec<FactId> {
        let own = self.facts.keys().filter(|(name, of)| *of == Some(record) && belongs(name, list));
        own.map(|(name, _)| name.clone()).collect()
    }

    /// Writes the revision.
    #[must_use]
    pub fn finish(self, revision: u32, regulation: &str, reason: Option<String>) -> Revision {
        let facts =
            self.facts.into_iter().map(|((name, record), (text, given))| WrittenFact { name, record, text, given });
        let lists = self.lists.into_iter().map(|(name, (count, given))| WrittenList { name, count, given });
        Revision {
            revision,
            regulation: regulation.to_owned(),
            title: self.title,
            facts: facts.collect(),
            lists: lists.collect(),
            reason,
            given: self.given,
        }
    }
}

/// Tells whether a fact is one of a group's.
fn belongs(name: &FactId, group: &GroupId) -> bool {
    name.as_str().strip_prefix(group.as_str()).is_some_and(|rest| rest.starts_with('.'))
}
