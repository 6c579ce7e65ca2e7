//! What all parts of a thing have in common is told once, of the thing.

use crate::id::ClauseId;
use crate::label::Label;
use crate::program::Program;
use crate::source::Source;

use super::said::Said;
use super::subject::{Aspect, Subject};
use super::{Change, Difference, Edit};

/// A policy or procedure that both packs have.
struct Whole<'p> {
    subject: Subject,
    clause: &'p ClauseId,
    title: &'p Label,
    /// The authorities of the parts that both have, before and after.
    sources: Vec<(Source, Source)>,
}

impl Whole<'_> {
    /// Tells whether something is a part of it.
    fn holds(&self, part: &Subject) -> bool {
        match (&self.subject, part) {
            (Subject::Policy(id), Subject::Rule(rule, _)) => rule.policy == *id,
            (Subject::Procedure(id), Subject::Step(step)) => step.procedure == *id,
            _ => false,
        }
    }
}

/// Tells once, of the policy or procedure, that all its rules or steps stand on another authority.
pub(super) fn one_source<'p>(before: &'p Program, after: &'p Program, differences: &mut Vec<Difference<'p>>) {
    for whole in wholes(before, after) {
        let Some((from, to)) = whole.sources.first().copied().filter(|(from, to)| from != to) else { continue };
        if whole.sources.len() < 2 || whole.sources.iter().any(|pair| *pair != (from, to)) {
            continue;
        }
        for difference in differences.iter_mut().filter(|difference| difference.change == Change::Changed) {
            if whole.holds(&difference.subject) {
                difference.edits.retain(|edit| edit.aspect != Aspect::Source);
            }
        }
        differences.retain(|difference| !difference.edits.is_empty());
        let edit = Edit { aspect: Aspect::Source, before: Some(Said::Source(from)), after: Some(Said::Source(to)) };
        if let Some(own) = differences.iter_mut().find(|difference| difference.subject == whole.subject) {
            own.edits.push(edit);
            continue;
        }
        differences.push(Difference {
            subject: whole.subject,
            change: Change::Changed,
            clause: Some(whole.clause.clone()),
            source: Some(to),
            title: Some(whole.title),
            policy: None,
            edits: vec![edit],
            readers: Vec::new(),
        });
    }
}

/// Lists the policies and procedures that both packs have.
fn wholes<'p>(before: &'p Program, after: &'p Program) -> Vec<Whole<'p>> {
    let policies = after.policies.iter().filter_map(|policy| {
        let old = before.policies.iter().find(|old| old.id == policy.id)?;
        let pairs = policy.rules.iter().filter_map(|rule| {
            let old = old.rules.iter().find(|old| old.id == rule.id)?;
            Some((old.source, rule.source))
        });
        let (subject, sources) = (Subject::Policy(policy.id.clone()), pairs.collect());
        Some(Whole { subject, clause: &policy.clause, title: &policy.title, sources })
    });
    let procedures = after.procedures.iter().filter_map(|procedure| {
        let old = before.procedures.iter().find(|old| old.id == procedure.id)?;
        let pairs =
            procedure.steps.iter().filter_map(|step| Some((old.step(old.find(&step.id)?)?.source, step.source)));
        let (subject, sources) = (Subject::Procedure(procedure.id.clone()), pairs.collect());
        Some(Whole { subject, clause: &procedure.clause, title: &procedure.title, sources })
    });
    policies.chain(procedures).collect()
}
