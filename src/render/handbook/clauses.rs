//! The clauses of the regulation in their own order, and what stands under each.

use std::collections::BTreeMap;

use crate::id::ClauseId;
use crate::program::{Form, Office, Parameter, Policy, Procedure, Program, Rule, Step};
use crate::render::clause_order;

use super::examples::Example;

/// A chapter: the clauses whose number begins alike.
pub(super) struct Chapter<'b> {
    pub name: String,
    pub clauses: Vec<Clause<'b>>,
}

/// A clause, with all that speaks of it.
pub(super) struct Clause<'b> {
    pub id: ClauseId,
    pub policies: Vec<&'b Policy>,
    pub procedures: Vec<&'b Procedure>,
    /// Rules that serve the clause in a policy that stands under another.
    pub rules: Vec<(&'b Policy, &'b Rule)>,
    /// Steps that serve the clause, themselves or by their limit, in a procedure that stands under another.
    pub steps: Vec<(&'b Procedure, &'b Step)>,
    pub parameters: Vec<&'b Parameter>,
    pub offices: Vec<&'b Office>,
    pub forms: Vec<&'b Form>,
    /// Numbers of the examples that show it.
    pub examples: Vec<usize>,
}

impl Clause<'_> {
    /// Tells whether something stands under it, rather than elsewhere.
    pub(super) fn has_own(&self) -> bool {
        !self.policies.is_empty() || !self.procedures.is_empty()
    }

    fn new(id: &ClauseId) -> Self {
        Self {
            id: id.clone(),
            policies: Vec::new(),
            procedures: Vec::new(),
            rules: Vec::new(),
            steps: Vec::new(),
            parameters: Vec::new(),
            offices: Vec::new(),
            forms: Vec::new(),
            examples: Vec::new(),
        }
    }
}

/// Sorts everything that has a clause under it.
pub(super) fn chapters<'b>(program: &'b Program, examples: &[Example<'b>]) -> Vec<Chapter<'b>> {
    let mut clauses: BTreeMap<ClauseId, Clause<'b>> = BTreeMap::new();
    let mut at = |id: &ClauseId, put: &mut dyn FnMut(&mut Clause<'b>)| {
        put(clauses.entry(id.clone()).or_insert_with(|| Clause::new(id)));
    };
    for policy in &program.policies {
        at(&policy.clause, &mut |clause| clause.policies.push(policy));
        for rule in policy.rules.iter().filter(|rule| rule.clause != policy.clause) {
            at(&rule.clause, &mut |clause| clause.rules.push((policy, rule)));
        }
    }
    for procedure in &program.procedures {
        at(&procedure.clause, &mut |clause| clause.procedures.push(procedure));
        for step in &procedure.steps {
            let limit = step.limit.as_ref().map(|limit| &limit.clause).filter(|limit| **limit != step.clause);
            for id in [Some(&step.clause), limit].into_iter().flatten().filter(|id| **id != procedure.clause) {
                at(id, &mut |clause| clause.steps.push((procedure, step)));
            }
        }
    }
    for parameter in &program.parameters {
        at(&parameter.clause, &mut |clause| clause.parameters.push(parameter));
    }
    for office in &program.offices {
        if let Some(id) = &office.clause {
            at(id, &mut |clause| clause.offices.push(office));
        }
    }
    for form in &program.forms {
        at(&form.clause, &mut |clause| clause.forms.push(form));
    }
    for example in examples {
        if let Some(id) = &example.clause {
            at(id, &mut |clause| clause.examples.push(example.number));
        }
    }
    let mut clauses: Vec<_> = clauses.into_values().filter(|clause| !clause.id.as_str().is_empty()).collect();
    clauses.sort_by(|left, right| clause_order(&left.id, &right.id).then_with(|| left.id.cmp(&right.id)));
    let mut chapters: Vec<Chapter<'b>> = Vec::new();
    for clause in clauses {
        let name = chapter_of(clause.id.as_str());
        match chapters.iter_mut().find(|chapter| chapter.name == name) {
            Some(chapter) => chapter.clauses.push(clause),
            None => chapters.push(Chapter { name: name.to_owned(), clauses: vec![clause] }),
        }
    }
    chapters
}

/// Returns the chapter of a clause: what stands before the first point or space that follows its first number.
///
/// `§7 P09` is of §7, `3.4` of 3, `§9A` stands for itself.
fn chapter_of(clause: &str) -> &str {
    let number = clause.find(|character: char| character.is_ascii_digit()).unwrap_or(clause.len());
    let rest = clause.get(number..).unwrap_or_default();
    let length = rest.find(|character: char| !character.is_alphanumeric()).unwrap_or(rest.len());
    clause.get(..number + length).unwrap_or(clause)
}
