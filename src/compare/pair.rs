//! Holds the things of two programs against one another, name by name.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::{ParameterId, PolicyId};
use crate::pack::Hit;
use crate::program::{Fact, Policy, Program};
use crate::value::{Date, Kind};

use super::days;
use super::entry::{Entries, Entry};
use super::form;
use super::list::list;
use super::one_source::one_source;
use super::procedure;
use super::readers;
use super::said::Said;
use super::subject::{Aspect, Subject};
use super::{Change, Difference, Edit};

/// Lists what differs between two programs.
pub(super) fn pair<'p>(before: &'p Program, after: &'p Program) -> Vec<Difference<'p>> {
    let sides = Sides { before, after };
    let (mut old, mut new) = (list(before), list(after));
    sides.row_orders(&mut old, &mut new);
    sides.choice_orders(&mut old, &mut new);
    form::layouts(before, after, &mut old, &mut new);
    procedure::orders(before, after, &mut old, &mut new);
    let subjects: BTreeSet<Subject> = old.keys().chain(new.keys()).cloned().collect();
    let mut differences = Vec::new();
    for subject in subjects {
        differences.extend(sides.difference(subject.clone(), old.remove(&subject), new.remove(&subject)));
    }
    one_source(before, after, &mut differences);
    // Steps stand as their procedure has them, K2 before K10.
    differences.sort_by(|left, right| match (&left.subject, &right.subject) {
        (Subject::Step(one), Subject::Step(other)) if one.procedure == other.procedure => {
            let place = |step| procedure::place(after, step).or_else(|| procedure::place(before, step));
            place(one).cmp(&place(other)).then_with(|| one.cmp(other))
        }
        (one, other) => one.cmp(other),
    });
    differences
}

struct Sides<'p> {
    before: &'p Program,
    after: &'p Program,
}

impl<'p> Sides<'p> {
    fn difference(&self, subject: Subject, old: Option<Entry<'p>>, new: Option<Entry<'p>>) -> Option<Difference<'p>> {
        let change = match (&old, &new) {
            (Some(_), Some(_)) => Change::Changed,
            (None, _) => Change::Added,
            (_, None) => Change::Removed,
        };
        let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
        let bases = [&old, &new].map(|entry| Said::Basis(entry.clause.clone(), entry.source));
        let mut edits = self.edits(old.aspects, new.aspects, change);
        edits.retain(|edit| !self.follows(edit, &bases));
        moved(self, &mut edits);
        days::join(&mut edits, |one, other| self.alike(one, other));
        if let Subject::Parameter(id) = &subject
            && change == Change::Changed
        {
            self.held_until(id, &mut edits);
        }
        if edits.is_empty() {
            return None;
        }
        let program = if change == Change::Removed { self.before } else { self.after };
        let readers = match &subject {
            Subject::Parameter(id) => readers::readers(program, id),
            Subject::Function(file, name) => readers::callers(program, &program.scripts.texts(), file, name),
            _ => Vec::new(),
        };
        Some(Difference {
            subject,
            change,
            clause: new.clause.or(old.clause),
            source: new.source.or(old.source),
            title: new.title.or(old.title),
            policy: new.policy.or(old.policy),
            edits,
            readers,
        })
    }

    fn edits(
        &self,
        mut old: BTreeMap<Aspect, Said<'p>>,
        mut new: BTreeMap<Aspect, Said<'p>>,
        change: Change,
    ) -> Vec<Edit<'p>> {
        let aspects: BTreeSet<Aspect> = old.keys().chain(new.keys()).cloned().collect();
        let edits = aspects.into_iter().map(|aspect| {
            let (before, after) = (old.remove(&aspect), new.remove(&aspect));
            Edit { aspect, before, after }
        });
        edits
            .filter(|edit| {
                // Rows are numbered anew where one is put between them; their order is told of the table.
                let renumbered = edit.aspect == Aspect::RowNumber && change == Change::Changed;
                !renumbered && !self.same(edit.before.as_ref(), edit.after.as_ref())
            })
            .collect()
    }

    /// Says beside a value that one pack alone has which value the other has on that day.
    fn held_until(&self, id: &ParameterId, edits: &mut [Edit<'p>]) {
        let held = |program: &'p Program, date| {
            let parameter = program.parameters.iter().find(|parameter| parameter.id == *id)?;
            let dated = parameter.on(date)?;
            Some(Said::Dated(&parameter.kind, &dated.value, dated.from))
        };
        for edit in edits {
            let Aspect::Value(date) = edit.aspect else { continue };
            edit.before = edit.before.take().or_else(|| held(self.before, date));
            edit.after = edit.after.take().or_else(|| held(self.after, date));
        }
    }

    /// Tells whether a limit stands on what its step stands on, before and after: that is told of the step.
    fn follows(&self, edit: &Edit<'p>, [old, new]: &[Said<'p>; 2]) -> bool {
        let as_own = |said: Option<&Said<'p>>, own, program| {
            said.is_none_or(|said| said.written(program) == Said::written(own, program))
        };
        edit.aspect == Aspect::LimitBasis
            && as_own(edit.before.as_ref(), old, self.before)
            && as_own(edit.after.as_ref(), new, self.after)
    }

    fn same(&self, before: Option<&Said<'p>>, after: Option<&Said<'p>>) -> bool {
        let written = |said: Option<&Said<'p>>, program| said.map(|said| said.written(program));
        written(before, self.before) == written(after, self.after)
    }

    /// Tells whether two edits say the same, each of its own aspect.
    fn alike(&self, one: &Edit<'p>, other: &Edit<'p>) -> bool {
        let written = |said: &Option<Said<'p>>, program| said.as_ref().map(|said| said.written(program));
        written(&one.before, self.before) == written(&other.before, self.before)
            && written(&one.after, self.after) == written(&other.after, self.after)
    }

    /// Says in which order the rows stand that both tables have, where the first row counts.
    fn row_orders(&self, old: &mut Entries<'p>, new: &mut Entries<'p>) {
        let common: BTreeSet<&PolicyId> = ids(self.before).intersection(&ids(self.after)).copied().collect();
        for id in common {
            let [before, after] = [self.before, self.after].map(|program| first_rows(program, id));
            let kept = |rows: &[String], others: &[String]| -> Vec<String> {
                rows.iter().filter(|row| others.contains(row)).cloned().collect()
            };
            for (rows, others, entries) in [(&before, &after, &mut *old), (&after, &before, &mut *new)] {
                if let Some(entry) = entries.get_mut(&Subject::Policy(id.clone())).filter(|_| !rows.is_empty()) {
                    entry.say(Aspect::RowOrder, Said::Text(kept(rows, others).join(", ")));
                }
            }
            // Where only one of them counts the first row, how rows answer together has changed, and that is told.
            if before.is_empty() != after.is_empty() {
                for entries in [&mut *old, &mut *new] {
                    entries.entry(Subject::Policy(id.clone())).and_modify(|entry| {
                        entry.aspects.remove(&Aspect::RowOrder);
                    });
                }
            }
        }
    }

    /// Says in which order the values of a list stand that both packs have: its entries are sorted by it.
    fn choice_orders(&self, old: &mut Entries<'p>, new: &mut Entries<'p>) {
        for fact in &self.after.vocabulary.facts {
            let Some(other) = self.before.vocabulary.facts.iter().find(|other| other.id == fact.id) else { continue };
            let (before, after) = (sorted_by(other), sorted_by(fact));
            for (ids, others, entries) in [(&before, &after, &mut *old), (&after, &before, &mut *new)] {
                let kept: Vec<_> = ids.iter().filter(|id| others.contains(id)).copied().collect();
                if let Some(entry) = entries.get_mut(&Subject::Fact(fact.id.clone())).filter(|_| !kept.is_empty()) {
                    entry.say(Aspect::ChoiceOrder, Said::Text(kept.join(", ")));
                }
            }
        }
    }
}

fn ids(program: &Program) -> BTreeSet<&PolicyId> {
    program.policies.iter().map(|policy| &policy.id).collect()
}

/// Lists the rows of a table in which the first row counts.
fn first_rows(program: &Program, id: &PolicyId) -> Vec<String> {
    let first = |policy: &&Policy| policy.table.as_ref().is_some_and(|table| table.hit == Hit::First);
    let policy = program.policies.iter().find(|policy| policy.id == *id).filter(first);
    let rows = policy.into_iter().flat_map(|policy| {
        policy.rules.iter().enumerate().filter(|(number, _)| policy.otherwise != Some(*number)).map(|(_, rule)| rule)
    });
    rows.map(|rule| rule.id.to_string()).collect()
}

/// Lists the values by whose order the entries of a list are sorted.
fn sorted_by(fact: &Fact) -> Vec<&str> {
    match &fact.kind {
        Kind::List(entry) => match &**entry {
            Kind::Choice(choices) => choices.0.iter().map(|choice| &*choice.id).collect(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// Tells a value that was taken from one day and put to another as what it is: a day that was moved.
fn moved<'p>(sides: &Sides<'p>, edits: &mut Vec<Edit<'p>>) {
    let day = |edit: &Edit<'p>| match edit.aspect {
        Aspect::Value(date) => Some(date),
        _ => None,
    };
    let gone: Vec<Date> = edits.iter().filter(|edit| edit.after.is_none()).filter_map(day).collect();
    for from in gone {
        let find = |aspect: &Aspect, edits: &[Edit<'p>]| edits.iter().position(|edit| edit.aspect == *aspect);
        let Some(old) = find(&Aspect::Value(from), edits) else { continue };
        let Some(Some(Said::Value(kind, value))) = edits.get(old).map(|edit| edit.before.clone()) else { continue };
        let said = Said::Value(kind, value);
        let new = edits.iter().enumerate().find_map(|(at, edit)| {
            let to = day(edit).filter(|_| edit.before.is_none() && sides.same(Some(&said), edit.after.as_ref()))?;
            Some((at, to, edit.after.clone()))
        });
        let Some((at, to, Some(Said::Value(new_kind, new_value)))) = new else { continue };
        let edit = Edit {
            aspect: Aspect::From(from),
            before: Some(Said::Dated(kind, value, from)),
            after: Some(Said::Dated(new_kind, new_value, to)),
        };
        edits.remove(old.max(at));
        if let Some(place) = edits.get_mut(old.min(at)) {
            *place = edit;
        }
        // The reason went with its day.
        let reason = |edits: &mut Vec<Edit<'p>>, date| find(&Aspect::Reason(date), edits).map(|at| edits.remove(at));
        let before = reason(edits, from).and_then(|edit| edit.before);
        let after = reason(edits, to).and_then(|edit| edit.after);
        if !sides.same(before.as_ref(), after.as_ref()) {
            edits.push(Edit { aspect: Aspect::Reason(to), before, after });
        }
    }
}
