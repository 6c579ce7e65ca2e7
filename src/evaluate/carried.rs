//! A settled case in the words of another program.

use crate::program::{Facts, GroupIndex, Name, Program, Role, Slot, Vocabulary};

use super::run::{Known, Run};
use super::settled::Settled;
use super::state::{Causes, State};

/// Takes a settled case over into the words of another program, name by name: a list of a month shows cases that different releases
/// govern. `facts` are those of [`Settled::facts_in`].
///
/// What both programs know by one id, and as one kind, is what it was; no rule of this program is asked. What the other program did
/// not know is absent, and of what it left undecided no cause is told.
#[must_use]
pub fn settle_as<'p>(program: &'p Program, facts: &'p Facts, settled: &Settled<'_>) -> Settled<'p> {
    let mut run = Run::begin(program, facts, settled.0.on);
    for (slot, _) in program.vocabulary.iter().filter(|(_, fact)| fact.role == Role::Output) {
        let other = same_name(&program.vocabulary, slot, &settled.0.program.vocabulary);
        let known = other.and_then(|other| settled.0.known.get(other.index()));
        let without_cause = |state: &State| match state {
            State::Unknown(_) => State::Unknown(Causes::default()),
            settled => settled.clone(),
        };
        if let (Some(own), Some(known)) = (run.known.get_mut(slot.index()), known) {
            *own = match known {
                Known::One(state) => Known::One(without_cause(state)),
                Known::Many(states) => Known::Many(states.iter().map(without_cause).collect()),
            };
        }
    }
    Settled(run)
}

impl Settled<'_> {
    /// Returns the facts that are known, in the words of another program; what was assumed is among them.
    #[must_use]
    pub fn facts_in(&self, program: &Program) -> Facts {
        let (vocabulary, own) = (&program.vocabulary, &self.0.program.vocabulary);
        let mut facts = Facts::new(vocabulary);
        for (index, group) in (0..).map(GroupIndex).zip(&vocabulary.groups) {
            let same = (0..).map(GroupIndex).zip(&own.groups).find(|(_, other)| other.id == group.id && other.many);
            if let Some((other, _)) = same.filter(|_| group.many) {
                facts.set_count(vocabulary, index, self.count(other));
            }
        }
        for (slot, _) in vocabulary.iter().filter(|(_, fact)| fact.role == Role::Fact) {
            let known = same_name(vocabulary, slot, own).and_then(|other| self.0.known.get(other.index()));
            match known {
                Some(Known::One(State::Known(value))) => facts.set(slot, Some(value.clone())),
                Some(Known::Many(states)) => {
                    for (record, state) in states.iter().enumerate() {
                        if let State::Known(value) = state {
                            facts.set_of(slot, record, Some(value.clone()));
                        }
                    }
                }
                _ => {}
            }
        }
        facts
    }
}

/// Finds the slot that bears the name of another program's slot, where both are of one kind and both belong to a list or neither.
fn same_name(vocabulary: &Vocabulary, slot: Slot, other: &Vocabulary) -> Option<Slot> {
    let fact = vocabulary.fact(slot)?;
    let Some(Name::Fact(found)) = other.find(fact.id.as_str()) else { return None };
    let same = other.fact(*found).filter(|same| {
        same.id == fact.id
            && (same.kind.word(), same.kind.entry().word()) == (fact.kind.word(), fact.kind.entry().word())
            && other.list_of(*found).is_some() == vocabulary.list_of(slot).is_some()
    });
    same.map(|_| *found)
}
