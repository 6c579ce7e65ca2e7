//! What was approved, or signed for by several, has to be what goes out.

use std::collections::BTreeSet;

use crate::case::{Case, Change, Effective, Entry, Revision, Stepped, changes};
use crate::evaluate::{Settled, settle};
use crate::id::FormId;
use crate::program::{Cell, Facts, GroupIndex, Name, Program, Slot};
use crate::sheet::{Head, fill};
use crate::value::{Date, Value};

use super::super::overrides::put_overrides;
use super::super::register::typed;
use super::stage::Stage;

impl Stage<'_> {
    /// Lists what was corrected since a step, where a form would say something else without it: facts that were known then and were
    /// corrected by hand, and outcomes that another judgement stands in the place of. Facts that were given with steps are no corrections,
    /// nor is what was not known then.
    pub(super) fn corrected(&self, facts: &Facts, day: Date, by: &Stepped, form: &FormId) -> Vec<String> {
        let form = self.program.forms.iter().find(|known| known.id == *form);
        let then = self.case.revision(Some(by.revision));
        let then = then.and_then(|(revision, _)| typed(self.program, &self.case.number, revision).ok());
        let Some((form, then)) = form.zip(then) else { return Vec::new() };
        let mut undone = facts.clone();
        let mut found = Vec::new();
        for changed in by_hand(self.case, by) {
            found.extend(undo(self.program, &changed, &then, &mut undone));
        }
        let before = self.case.before(by);
        let done_on = self.case.done_on(by);
        let judged = judged_otherwise(&before.overrides(done_on), &self.case.overrides(day));
        if found.is_empty() && judged.is_empty() {
            return Vec::new();
        }
        let parts = |settled: &Settled<'_>| fill(form, settled, Head::default()).parts;
        let mut as_then = settle(self.program, &undone, self.on);
        put_overrides(&mut as_then, &before, done_on);
        let mut as_now = settle(self.program, facts, self.on);
        put_overrides(&mut as_now, self.case, day);
        if parts(&as_then) == parts(&as_now) {
            return Vec::new();
        }
        found.extend(judged);
        found.into_iter().collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// What was corrected: a list, or a fact of the case or of a record, by its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Corrected {
    name: String,
    record: Option<u32>,
}

/// Lists what was changed by hand after a step, unless a later step gave it again.
fn by_hand(case: &Case, by: &Stepped) -> BTreeSet<Corrected> {
    let mut found = BTreeSet::new();
    let (mut last, mut after): (Option<&Revision>, bool) = (None, false);
    let following = case.entries.iter().skip(1).map(|next| Some(&next.entry)).chain([None]);
    for (recorded, next) in case.entries.iter().zip(following) {
        after |= matches!(&recorded.entry, Entry::Stepped(stepped) if stepped.number == by.number);
        let Entry::Revised(revision) = &recorded.entry else { continue };
        let with_an_act = next.is_some_and(|next| revision.is_given_with(next));
        for change in last.filter(|_| after).map(|last| changes(last, revision)).unwrap_or_default() {
            let changed = match change {
                Change::Title { .. } => continue,
                Change::List { name, .. } => Corrected { name: name.to_string(), record: None },
                Change::Fact { name, record, .. } => Corrected { name: name.to_string(), record },
            };
            if with_an_act {
                found.remove(&changed);
            } else {
                found.insert(changed);
            }
        }
        last = Some(revision);
    }
    found
}

/// Takes a correction back, where what it corrected was known then, and returns how it is named.
fn undo(program: &Program, changed: &Corrected, then: &Facts, facts: &mut Facts) -> Option<String> {
    match (program.vocabulary.find(&changed.name)?, changed.record) {
        (Name::Group(group), _) => {
            let was = then.count(*group)?;
            if facts.count(*group) == Some(was) {
                return None;
            }
            put_list(program, *group, then, facts);
            Some(changed.name.clone())
        }
        (Name::Fact(slot), None) => {
            let was = then.value(*slot).cloned();
            if !is_corrected(program, *slot, was.as_ref(), facts.value(*slot)) {
                return None;
            }
            facts.set(*slot, was);
            Some(changed.name.clone())
        }
        (Name::Fact(slot), Some(record)) => {
            let place = usize::try_from(record).ok()?;
            let was = of_record(then, *slot, place).cloned();
            if !is_corrected(program, *slot, was.as_ref(), of_record(facts, *slot, place)) {
                return None;
            }
            facts.set_of(*slot, place, was);
            let (list, fact) = changed.name.split_once('.')?;
            Some(format!("{list}[{}].{fact}", place.saturating_add(1)))
        }
        _ => None,
    }
}

/// Tells whether a value was corrected. One that was not known then was not, unless the regulation assumed one in its place.
fn is_corrected(program: &Program, slot: Slot, was: Option<&Value>, is: Option<&Value>) -> bool {
    let assumed = || program.vocabulary.fact(slot).and_then(|fact| fact.assume.as_ref());
    let stood = was.or_else(assumed);
    stood.is_some() && stood != is.or_else(assumed)
}

fn put_list(program: &Program, group: GroupIndex, then: &Facts, facts: &mut Facts) {
    facts.set_count(&program.vocabulary, group, then.count(group));
    for slot in program.vocabulary.group(group).map(|group| group.slots.as_slice()).unwrap_or_default() {
        for record in 0..then.count(group).unwrap_or(0) {
            facts.set_of(*slot, record, of_record(then, *slot, record).cloned());
        }
    }
}

fn of_record(facts: &Facts, slot: Slot, record: usize) -> Option<&Value> {
    match facts.cell(slot)? {
        Cell::Many(values) => values.get(record)?.as_ref(),
        Cell::One(_) => None,
    }
}

/// Names the outcomes in whose place another judgement counts now than did then.
fn judged_otherwise(then: &[Effective<'_>], now: &[Effective<'_>]) -> Vec<String> {
    let same = |one: &Effective<'_>, other: &Effective<'_>| {
        (&one.put.output, one.put.record, &one.put.value) == (&other.put.output, other.put.record, &other.put.value)
    };
    let gone = then.iter().filter(|one| !now.iter().any(|other| same(one, other)));
    let come = now.iter().filter(|one| !then.iter().any(|other| same(one, other)));
    gone.chain(come).map(|effective| effective.put.output.to_string()).collect()
}
