//! Choices of procedures: of the branches of a step exactly one holds, whatever the facts are.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::program::{Branch, Condition, Procedure, Slot, Step, Test, Then};
use crate::value::Value;

use super::Checker;
use super::regions::{Region, advance, meets, regions};
use super::rules::applying;

/// How many combinations of regions of one choice are looked at.
const MOST_COMBINATIONS: usize = 200_000;

/// How many uncovered combinations one message names.
const MOST_NAMED: usize = 3;

/// The regions of one name; the last stands for no value at all.
struct Column {
    slot: Slot,
    regions: Vec<Option<Region>>,
}

impl Checker {
    /// Looks at every choice of a procedure.
    pub(super) fn choices(&mut self, procedure: &Procedure) {
        for step in &procedure.steps {
            if let Then::Choose(branches) = &step.then {
                self.choice(procedure, step, branches);
            }
        }
    }

    fn choice(&mut self, procedure: &Procedure, step: &Step, branches: &[Branch]) {
        for (place, branch) in branches.iter().enumerate() {
            let conditions: Vec<_> = [&procedure.applies, &step.when].into_iter().chain(&branch.when).collect();
            if let Some(slot) = self.contradicted(&conditions) {
                let name = self.vocabulary.fact(slot).map(|fact| fact.id.to_string()).unwrap_or_default();
                let never = Diagnostic::at(Code::StepUnreachable, branch.span).with("step", step.id.as_str());
                return self.report(never.with("reason", "branch").with("name", name));
            }
            let earlier = branches.iter().take(place).find(|earlier| earlier.when.is_none() && branch.when.is_none());
            if let Some(earlier) = earlier {
                let twice = Diagnostic::at(Code::ChoiceOverlap, branch.span).with("step", step.id.as_str());
                return self.report(twice.with("where", "otherwise").and_at(earlier.span));
            }
        }
        let covered = branches.iter().any(|branch| branch.when.is_none());
        let gap = |reason: &'static str| {
            let gap = Diagnostic::at(Code::ChoiceGap, step.span).with("step", step.id.as_str());
            gap.with("reason", reason)
        };
        let Some(columns) = self.choice_columns(procedure, step, branches) else {
            if !covered {
                self.report(gap("large").with("count", 0).with("where", ""));
            }
            return;
        };
        let look = look(branches, &columns);
        for (first, second, at) in look.overlaps {
            let (Some(first), Some(second)) = (branches.get(first), branches.get(second)) else { continue };
            let overlap = Diagnostic::at(Code::ChoiceOverlap, second.span).with("step", step.id.as_str());
            let written = self.combination(&columns, &at);
            self.report(overlap.with("where", written).and_at(first.span));
        }
        if !look.gaps.is_empty() && !covered {
            let named: Vec<_> = look.gaps.iter().take(MOST_NAMED).map(|at| self.combination(&columns, at)).collect();
            self.report(gap("values").with("count", look.gaps.len()).with("where", named.join("; ")));
        } else if look.open && !covered {
            self.report(gap("formula").with("count", 0).with("where", ""));
        }
    }

    /// Cuts every name that a branch tests; none where there are too many combinations, or a name cannot be cut.
    fn choice_columns(&self, procedure: &Procedure, step: &Step, branches: &[Branch]) -> Option<Vec<Column>> {
        let given = [applying(&procedure.applies), applying(&step.when)];
        let mut tests: BTreeMap<Slot, Vec<&Test>> = BTreeMap::new();
        branches.iter().filter_map(|branch| branch.when.as_ref()).for_each(|when| collect(when, &mut tests));
        let mut columns = Vec::new();
        let mut count = 1_usize;
        for (slot, tests) in tests {
            let own: Vec<&Test> = given.iter().filter_map(|given| given.get(&slot)).flatten().copied().collect();
            let kind = &self.vocabulary.fact(slot)?.kind;
            let mut regions = regions(kind, tests.iter().copied().chain(own.iter().copied()));
            regions.retain(|region| !own.iter().any(|test| meets(test, &region.sample) == Some(false)));
            if regions.is_empty() {
                return None;
            }
            let known = own.is_empty();
            let regions: Vec<_> = regions.into_iter().map(Some).chain(known.then_some(None)).collect();
            count = count.checked_mul(regions.len()).filter(|count| *count <= MOST_COMBINATIONS)?;
            columns.push(Column { slot, regions });
        }
        Some(columns)
    }

    fn combination(&self, columns: &[Column], at: &[usize]) -> String {
        let written = columns.iter().zip(at).filter_map(|(column, at)| {
            let fact = self.vocabulary.fact(column.slot)?;
            let region = column.regions.get(*at)?.as_ref().map_or("unknown", |region| region.written.as_str());
            Some(format!("{}: {region}", fact.id))
        });
        written.collect::<Vec<_>>().join(", ")
    }
}

/// What was seen of a choice.
struct Look {
    overlaps: Vec<(usize, usize, Vec<usize>)>,
    gaps: Vec<Vec<usize>>,
    /// Whether somewhere a branch hangs on more than the values of single names.
    open: bool,
}

/// Holds every branch against every combination of regions.
fn look(branches: &[Branch], columns: &[Column]) -> Look {
    let mut look = Look { overlaps: Vec::new(), gaps: Vec::new(), open: false };
    let mut told = BTreeSet::new();
    let mut at = vec![0; columns.len()];
    loop {
        let values: BTreeMap<Slot, Option<&Value>> = columns
            .iter()
            .zip(&at)
            .filter_map(|(column, at)| {
                Some((column.slot, column.regions.get(*at)?.as_ref().map(|region| &region.sample)))
            })
            .collect();
        let conditions = branches.iter().filter_map(|branch| branch.when.as_ref());
        let held: Vec<_> = conditions.map(|when| holds(when, &values)).collect();
        let mut certain = held.iter().enumerate().filter(|(_, held)| **held == Some(true)).map(|(place, _)| place);
        if let Some(first) = certain.next() {
            for second in certain {
                if told.insert((first, second)) {
                    look.overlaps.push((first, second, at.clone()));
                }
            }
        } else if held.iter().all(|held| *held == Some(false)) {
            // Where a name has no value at all, whoever does the step is asked for it.
            if values.values().all(Option::is_some) {
                look.gaps.push(at.clone());
            }
        } else if values.values().all(Option::is_some) {
            look.open = true;
        }
        if !advance(&mut at, columns.iter().map(|column| column.regions.len())) {
            return look;
        }
    }
}

/// Tells whether a condition holds where names have these values, none where a name has none; nothing where that hangs on more.
fn holds(condition: &Condition, values: &BTreeMap<Slot, Option<&Value>>) -> Option<bool> {
    let join = |parts: &[Condition], settling: bool| {
        let held: Vec<_> = parts.iter().map(|part| holds(part, values)).collect();
        if held.contains(&Some(settling)) {
            return Some(settling);
        }
        held.iter().all(Option::is_some).then_some(!settling)
    };
    match condition {
        Condition::All(parts) => join(parts, false),
        Condition::Any(parts) => join(parts, true),
        Condition::None(parts) => join(parts, true).map(|holds| !holds),
        Condition::Test(slot, test, _) => match values.get(slot)? {
            Some(value) => meets(test, value),
            None => without_value(test),
        },
        Condition::Formula(..) => None,
    }
}

/// Tells whether a test is met by a name without a value.
fn without_value(test: &Test) -> Option<bool> {
    match test {
        Test::Any | Test::Unknown => Some(true),
        Test::Known => Some(false),
        Test::OneOf(tests) if tests.iter().any(|test| without_value(test) == Some(true)) => Some(true),
        Test::OneOf(tests) => tests.iter().all(|test| without_value(test) == Some(false)).then_some(false),
        Test::Compare(..) | Test::Range { .. } | Test::NoneOf(_) => None,
    }
}

/// Collects every test of a condition, by name.
fn collect<'c>(condition: &'c Condition, tests: &mut BTreeMap<Slot, Vec<&'c Test>>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::None(parts) => {
            parts.iter().for_each(|part| collect(part, tests));
        }
        Condition::Test(slot, test, _) => tests.entry(*slot).or_default().push(test),
        Condition::Formula(..) => {}
    }
}
