//! Differences in the order of the clauses.

use crate::compare::Difference;
use crate::id::ClauseId;
use crate::render::clause_order;

/// What differs under one clause, or beside all clauses.
pub(super) type Section<'c> = (Option<&'c ClauseId>, Vec<&'c Difference<'c>>);

/// Sorts differences under their clauses; first comes what has none.
pub(super) fn sections<'c>(differences: &'c [Difference<'c>]) -> Vec<Section<'c>> {
    let mut sections: Vec<Section<'c>> = Vec::new();
    for difference in differences {
        let clause = difference.clause.as_ref();
        match sections.iter_mut().find(|(known, _)| *known == clause) {
            Some((_, under)) => under.push(difference),
            None => sections.push((clause, vec![difference])),
        }
    }
    sections.sort_by(|(left, _), (right, _)| match (left, right) {
        (Some(left), Some(right)) => clause_order(left, right).then_with(|| left.cmp(right)),
        _ => left.cmp(right),
    });
    sections
}
