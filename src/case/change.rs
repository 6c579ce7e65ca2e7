//! What differs between two revisions.

use std::collections::BTreeMap;

use crate::id::{FactId, GroupId};
use crate::label::Label;

use super::entry::Revision;
use super::written::Written;

/// One thing that differs between two revisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The title.
    Title {
        /// What it was.
        from: Option<Label>,
        /// What it is.
        to: Option<Label>,
    },
    /// How many records a list holds; none where the case is silent on the list.
    List {
        /// The list.
        name: GroupId,
        /// What it was.
        from: Option<u32>,
        /// What it is.
        to: Option<u32>,
    },
    /// A fact.
    Fact {
        /// The fact.
        name: FactId,
        /// The record it belongs to, counted from 0.
        record: Option<u32>,
        /// What it was.
        from: Option<Written>,
        /// What it is.
        to: Option<Written>,
    },
}

/// Lists what differs between two revisions: title, lists, facts. Who gave a value and when is no difference.
#[must_use]
pub fn changes(old: &Revision, new: &Revision) -> Vec<Change> {
    let mut found = Vec::new();
    if old.title != new.title {
        found.push(Change::Title { from: old.title.clone(), to: new.title.clone() });
    }
    let counts = |revision: &Revision| {
        revision.lists.iter().map(|list| (list.name.clone(), list.count)).collect::<BTreeMap<_, _>>()
    };
    for (name, from, to) in differences(counts(old), counts(new)) {
        found.push(Change::List { name, from, to });
    }
    let texts = |revision: &Revision| {
        let facts = revision.facts.iter();
        facts.map(|fact| ((fact.name.clone(), fact.record), fact.text.clone())).collect::<BTreeMap<_, _>>()
    };
    for ((name, record), from, to) in differences(texts(old), texts(new)) {
        found.push(Change::Fact { name, record, from, to });
    }
    found
}

fn differences<K: Ord + Clone, V: PartialEq>(
    old: BTreeMap<K, V>,
    mut new: BTreeMap<K, V>,
) -> Vec<(K, Option<V>, Option<V>)> {
    let mut found = Vec::new();
    for (key, from) in old {
        let to = new.remove(&key);
        if to.as_ref() != Some(&from) {
            found.push((key, Some(from), to));
        }
    }
    found.extend(new.into_iter().map(|(key, to)| (key, None, Some(to))));
    found.sort_by(|(left, ..), (right, ..)| left.cmp(right));
    found
}
