//! Compares two packs in the words of the regulation: what was added, removed and changed, and what can come out otherwise.
//!
//! Things are held against one another by their ids. The order of files, declarations and rules, remarks and layout are no
//! difference; the order of rows is one where the first row counts.

mod days;
mod entry;
mod form;
mod formula;
mod graph;
mod list;
mod names;
mod one_source;
mod pair;
mod policy;
mod procedure;
mod readers;
mod said;
mod subject;
mod touched;

pub use said::{Laid, Said};
pub use subject::{Aspect, Form, Subject};
pub use touched::{Touched, touched};

use std::collections::BTreeSet;

use crate::id::{ClauseId, ProcedureId};
use crate::label::Label;
use crate::program::Program;
use crate::source::Source;

/// One thing that differs between two packs.
#[derive(Clone, Debug)]
pub struct Difference<'p> {
    /// The thing.
    pub subject: Subject,
    /// How it differs.
    pub change: Change,
    /// The clause it stands under, as the later pack says where it still has it.
    pub clause: Option<ClauseId>,
    /// The authority it stands on, as the later pack says where it still has it.
    pub source: Option<Source>,
    /// Its name for people, where it has one.
    pub title: Option<&'p Label>,
    /// The title of its policy or procedure, where it is part of one.
    pub policy: Option<&'p Label>,
    /// What differs about it: all that it says where it was added or removed.
    pub edits: Vec<Edit<'p>>,
    /// The policies, rules, procedures, steps and forms that read it, where it is a parameter or a function.
    pub readers: Vec<Subject>,
}

/// How a thing differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Only the later pack has it.
    Added,
    /// Only the earlier pack has it.
    Removed,
    /// Both have it, and say different things of it.
    Changed,
}

/// One aspect of a thing, as each pack has it.
#[derive(Clone, Debug)]
pub struct Edit<'p> {
    /// The aspect.
    pub aspect: Aspect,
    /// What the earlier pack says; none where it says nothing of it.
    pub before: Option<Said<'p>>,
    /// What the later pack says; none where it says nothing of it.
    pub after: Option<Said<'p>>,
}

impl Change {
    /// All changes.
    pub const ALL: [Self; 3] = [Self::Added, Self::Removed, Self::Changed];

    /// Returns the word that stands in JSON and picks the sentence.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }
}

/// Lists what differs between two packs, by subject.
#[must_use]
pub fn compare<'p>(before: &'p Program, after: &'p Program) -> Vec<Difference<'p>> {
    pair::pair(before, after)
}

/// Lists the procedures that differ: in themselves, in a step, or in a parameter or function that they read.
#[must_use]
pub fn procedures(differences: &[Difference<'_>]) -> BTreeSet<ProcedureId> {
    let subjects =
        differences.iter().flat_map(|difference| std::iter::once(&difference.subject).chain(&difference.readers));
    let of = |subject: &Subject| match subject {
        Subject::Procedure(id) => Some(id.clone()),
        Subject::Step(step) => Some(step.procedure.clone()),
        _ => None,
    };
    subjects.filter_map(of).collect()
}
