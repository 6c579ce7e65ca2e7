//! The ways on from a step, as a picture has room for them.

use std::collections::BTreeSet;

use crate::program::{Condition, StepIndex, Then};

/// A way on. Branches that lead to the same steps are one way.
pub(super) struct Way<'p> {
    /// What begins; with none, the way ends.
    pub to: &'p [StepIndex],
    /// When it is taken: one of these; with none, where no other way is taken, or always where there is no other.
    pub when: Vec<&'p Condition>,
    /// Whether it is one of several.
    pub chosen: bool,
}

/// Lists the ways on.
pub(super) fn ways(then: &Then) -> Vec<Way<'_>> {
    let branches = match then {
        Then::Go(to) => return vec![Way { to, when: Vec::new(), chosen: false }],
        Then::Choose(branches) => branches,
    };
    let mut ways: Vec<(Way<'_>, bool)> = Vec::new();
    for branch in branches {
        let set = |to: &[StepIndex]| to.iter().copied().collect::<BTreeSet<_>>();
        let same = ways.iter_mut().find(|(way, _)| set(way.to) == set(&branch.to));
        let otherwise = branch.when.is_none();
        match same {
            Some((way, other)) => {
                way.when.extend(&branch.when);
                *other |= otherwise;
            }
            None => ways.push((Way { to: &branch.to, when: branch.when.iter().collect(), chosen: true }, otherwise)),
        }
    }
    let only = ways.len() == 1;
    for (way, otherwise) in ways.iter_mut().filter(|(_, otherwise)| *otherwise) {
        // What holds where no other does takes in all that leads the same way.
        way.when.clear();
        way.chosen = !(only && *otherwise);
    }
    ways.into_iter().map(|(way, _)| way).collect()
}
