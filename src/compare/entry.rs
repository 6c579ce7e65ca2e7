//! One thing of a pack with all that is said of it.

use std::collections::BTreeMap;

use crate::id::ClauseId;
use crate::label::Label;
use crate::source::Source;

use super::said::Said;
use super::subject::{Aspect, Subject};

/// All things of a pack.
pub(super) type Entries<'p> = BTreeMap<Subject, Entry<'p>>;

/// One thing with all that is said of it.
#[derive(Default)]
pub(super) struct Entry<'p> {
    pub clause: Option<ClauseId>,
    pub source: Option<Source>,
    pub title: Option<&'p Label>,
    /// The title of the policy or procedure that it is part of.
    pub policy: Option<&'p Label>,
    pub aspects: BTreeMap<Aspect, Said<'p>>,
}

impl<'p> Entry<'p> {
    pub(super) fn new(clause: Option<&ClauseId>, source: Option<Source>, title: Option<&'p Label>) -> Self {
        let clause = clause.filter(|clause| !clause.as_str().is_empty()).cloned();
        Self { clause, source, title, ..Self::default() }
    }

    /// Says something of the thing.
    pub(super) fn say(&mut self, aspect: Aspect, said: Said<'p>) {
        self.aspects.insert(aspect, said);
    }

    /// Says that it is so; that it is not goes without saying.
    pub(super) fn mark(&mut self, aspect: Aspect, is_so: bool) {
        if is_so {
            self.say(aspect, Said::YesNo(true));
        }
    }
}
