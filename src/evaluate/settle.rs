//! Settles an output from all that was given to it. A conflict is never settled in silence.

use std::sync::Arc;

use crate::decision::Problem;
use crate::id::RuleRef;
use crate::pack::Hit;
use crate::program::{RuleIndex, Slot};
use crate::value::{Kind, Value};

use super::run::{Given, Known, Run};
use super::state::{Cause, Causes, State};
use super::test::gather;

impl Run<'_> {
    /// Settles an output, for each record where it belongs to a list.
    pub(super) fn settle(&mut self, slot: Slot) {
        let given = self.given.get(slot.index()).map(Vec::as_slice).unwrap_or_default();
        let settled = match self.program.vocabulary.list_of(slot) {
            None => Known::One(self.settle_one(slot, None, given)),
            Some(list) => {
                let records = 0..self.count(list).unwrap_or(0);
                Known::Many(
                    records
                        .map(|record| {
                            let own: Vec<_> =
                                given.iter().filter(|given| given.record == Some(record)).cloned().collect();
                            self.settle_one(slot, Some(record), &own)
                        })
                        .collect(),
                )
            }
        };
        if let Some(known) = self.known.get_mut(slot.index()) {
            *known = settled;
        }
    }

    fn settle_one(&self, slot: Slot, record: Option<usize>, given: &[Given]) -> State {
        let given = match given {
            [] => return State::Absent,
            [one] if one.unless.is_none() => return one.value.clone(),
            given => self.after_overrides(given),
        };
        let mut sure: Vec<(RuleIndex, Value)> = Vec::new();
        let mut possible: Vec<(Causes, State)> = Vec::new();
        let mut unknown: Option<Causes> = None;
        for given in given {
            match (given.unless, given.value) {
                (None, State::Known(value)) => sure.push((given.rule, value)),
                (None, State::Unknown(causes)) => gather(&mut unknown, &causes),
                (_, State::Absent) => {}
                (Some(causes), value) => possible.push((causes, value)),
            }
        }
        let Some(fact) = self.program.vocabulary.fact(slot) else { return State::Absent };
        if let Kind::List(entry) = &fact.kind {
            if let Some((first, second)) = self.contradicting_rows(&sure) {
                let rules = [first, second].into_iter().filter_map(|rule| self.rule_ref(rule)).collect();
                let problem = Problem::Conflict { output: fact.id.clone(), record, rules };
                return State::unknown(Cause::Problem(Arc::new(problem)));
            }
            return collect(entry, &sure, &possible, unknown);
        }
        let first = sure.first().map(|(_, value)| value.clone());
        if sure.iter().any(|(_, value)| Some(value) != first.as_ref()) {
            let rules = sure.iter().filter_map(|(rule, _)| self.rule_ref(*rule)).collect();
            let problem = Problem::Conflict { output: fact.id.clone(), record, rules };
            return State::unknown(Cause::Problem(Arc::new(problem)));
        }
        // A rule that may hold changes nothing where it gives what another gives for sure.
        for (causes, value) in &possible {
            if first.is_none() || !matches!(value, State::Known(value) if Some(value) == first.as_ref()) {
                gather(&mut unknown, causes);
            }
        }
        match (unknown, first) {
            (Some(causes), _) => State::Unknown(causes),
            (None, Some(value)) => State::Known(value),
            (None, None) => State::Absent,
        }
    }

    /// Leaves out what is overridden for sure, and marks what may be overridden.
    pub(super) fn after_overrides(&self, given: &[Given]) -> Vec<Given> {
        let overrides = |index: RuleIndex| self.rule(index).map(|rule| rule.overrides.as_slice()).unwrap_or_default();
        let mut kept = Vec::with_capacity(given.len());
        for each in given {
            let mut unless = each.unless.clone();
            let mut overridden = false;
            for other in
                given.iter().filter(|other| other.record == each.record && overrides(other.rule).contains(&each.rule))
            {
                match &other.unless {
                    None => overridden = true,
                    Some(causes) => gather(&mut unless, causes),
                }
            }
            if !overridden {
                kept.push(Given { unless, ..each.clone() });
            }
        }
        kept
    }

    /// Finds two rows of one table that give different lists although the table does not collect.
    fn contradicting_rows(&self, sure: &[(RuleIndex, Value)]) -> Option<(RuleIndex, RuleIndex)> {
        let collects = |rule: RuleIndex| {
            let table = self.program.policies.get(rule.policy as usize).and_then(|policy| policy.table.as_ref());
            table.is_none_or(|table| table.hit == Hit::Collect)
        };
        sure.iter().enumerate().find_map(|(index, (first, value))| {
            let other =
                sure.iter().skip(index + 1).find(|(second, other)| second.policy == first.policy && other != value);
            other.filter(|_| !collects(*first)).map(|(second, _)| (*first, *second))
        })
    }

    /// Returns the name of a rule.
    pub(super) fn rule_ref(&self, index: RuleIndex) -> Option<RuleRef> {
        let policy = self.program.policies.get(index.policy as usize)?;
        let rule = policy.rules.get(index.rule as usize)?;
        Some(RuleRef { policy: policy.id.clone(), rule: rule.id.clone() })
    }
}

/// Collects the entries of a list in an order that hangs on the entries alone.
fn collect(
    entry: &Kind,
    sure: &[(RuleIndex, Value)],
    possible: &[(Causes, State)],
    mut unknown: Option<Causes>,
) -> State {
    // A script or one rule gives its list whole, in its own order: by_month [600, 200] stays so.
    if let ([(_, value)], []) = (sure, possible)
        && unknown.is_none()
    {
        return State::Known(value.clone());
    }
    let mut entries: Vec<Value> = sure.iter().flat_map(|(_, value)| value.entries().iter().cloned()).collect();
    match entry {
        Kind::Choice(choices) => entries.sort_by_key(|value| match value {
            Value::Text(id) => choices.position(id),
            _ => None,
        }),
        _ => entries.sort(),
    }
    entries.dedup();
    for (causes, value) in possible {
        let adds = match value {
            State::Known(value) => value.entries().iter().any(|value| !entries.contains(value)),
            State::Absent => false,
            State::Unknown(_) => true,
        };
        if adds {
            gather(&mut unknown, causes);
        }
    }
    match unknown {
        Some(causes) => State::Unknown(causes),
        None if sure.is_empty() => State::Absent,
        None => State::Known(Value::List(entries.into())),
    }
}
