//! What the name of an attribute stands for in the vocabulary.

use crate::program::{GroupIndex, Name, Slot, Vocabulary};

/// What the name of an attribute stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A fact or output that has one value.
    One(Slot),
    /// A list.
    List(GroupIndex),
}

/// Finds what a name stands for: an id, a Chinese label, or an English label that only one name bears. Names of the standard, which have a
/// colon, stand for nothing.
pub(super) fn target(vocabulary: &Vocabulary, name: &str) -> Option<Target> {
    if name.contains(':') {
        return None;
    }
    match vocabulary.find(name) {
        Some(Name::Fact(slot)) => one(vocabulary, *slot),
        Some(Name::Group(group)) => vocabulary.group(*group).filter(|list| list.many).map(|_| Target::List(*group)),
        Some(Name::Parameter(_) | Name::Ambiguous(_)) => None,
        None => {
            let name = name.trim().to_lowercase();
            let mut named = vocabulary.iter().filter(|(_, fact)| fact.label.en.to_lowercase() == name);
            let (first, second) = (named.next(), named.next());
            first.filter(|_| second.is_none()).and_then(|(slot, _)| one(vocabulary, slot))
        }
    }
}

/// Takes a fact or output that belongs to no list.
fn one(vocabulary: &Vocabulary, slot: Slot) -> Option<Target> {
    if vocabulary.list_of(slot).is_none() { Some(Target::One(slot)) } else { None }
}
