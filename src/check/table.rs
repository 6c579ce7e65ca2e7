//! Tables: what no row covers, which rows overlap, which rows can never be reached.

use crate::diagnostic::{Code, Diagnostic};
use crate::pack::Hit;
use crate::program::{Effect, Policy, Table, Test};

use super::Checker;
use super::regions::{Region, advance, meets, regions};
use super::rules::applying;

/// How often a row may be held against a combination of regions before a table counts as too large to be looked at one by one.
const MOST_TRIALS: usize = 2_000_000;

/// How many uncovered combinations one message names.
const MOST_NAMED: usize = 3;

impl Checker {
    /// Looks at every combination of regions of every table.
    pub(super) fn tables(&mut self, policies: &[Policy]) {
        for policy in policies {
            if let Some(table) = &policy.table
                && self.is_sound(table.span.file)
            {
                self.table_rows(policy, table);
            }
        }
    }

    fn table_rows(&mut self, policy: &Policy, table: &Table) {
        let columns = self.columns(policy, table);
        let combinations = columns.iter().try_fold(1_usize, |count, regions| count.checked_mul(regions.len()));
        if columns.iter().any(Vec::is_empty)
            || combinations.is_none_or(|count| count.saturating_mul(table.cells.len()) > MOST_TRIALS)
        {
            return;
        }
        let mut look =
            Look { gaps: Vec::new(), gap_count: 0, overlaps: Vec::new(), reached: vec![false; table.cells.len()] };
        let mut at = vec![0; columns.len()];
        loop {
            let combination: Vec<_> =
                columns.iter().zip(&at).filter_map(|(regions, index)| regions.get(*index)).collect();
            look.at(policy, table, &combination);
            if !advance(&mut at, columns.iter().map(Vec::len)) {
                break;
            }
        }
        self.report_look(policy, table, look);
    }

    /// Cuts every input where the cells of its column have their ends, and leaves out what the policy does not apply to.
    fn columns(&self, policy: &Policy, table: &Table) -> Vec<Vec<Region>> {
        let applies = applying(&policy.applies);
        let inputs = table.inputs.iter().enumerate();
        let column = inputs.map(|(index, slot)| {
            let Some(fact) = self.vocabulary.fact(*slot) else { return Vec::new() };
            let own = applies.get(slot).map(Vec::as_slice).unwrap_or_default();
            let cells = table.cells.iter().filter_map(|row| row.get(index));
            let mut regions = regions(&fact.kind, cells.chain(own.iter().copied()));
            regions.retain(|region| !own.iter().any(|test| meets(test, &region.sample) == Some(false)));
            regions
        });
        column.collect()
    }

    fn report_look(&mut self, policy: &Policy, table: &Table, look: Look) {
        if look.gap_count > 0 && policy.otherwise.is_none() {
            let named: Vec<_> = look.gaps.iter().map(|gap| self.written(table, gap)).collect();
            let gap = Diagnostic::at(Code::TableGap, table.span)
                .with("policy", policy.id.as_str())
                .with("count", look.gap_count);
            self.report(gap.with("rows", table.cells.len()).with("where", named.join("; ")));
        }
        for (first, second, combination) in look.overlaps {
            let (Some(first), Some(second)) = (policy.rules.get(first), policy.rules.get(second)) else { continue };
            let overlap = Diagnostic::at(Code::TableOverlap, second.span)
                .with("first", first.id.as_str())
                .with("second", second.id.as_str());
            let written = self.written(table, &combination);
            self.report(overlap.with("where", written).and_at(first.span));
        }
        for (reached, rule) in look.reached.iter().zip(&policy.rules) {
            if !reached {
                let unreachable = Diagnostic::at(Code::UnreachableRule, rule.span).with("rule", rule.id.as_str());
                self.report(unreachable.with("reason", "row").with("name", policy.id.as_str()));
            }
        }
    }

    fn written(&self, table: &Table, combination: &[String]) -> String {
        let inputs = table.inputs.iter().filter_map(|slot| self.vocabulary.fact(*slot));
        inputs.zip(combination).map(|(fact, region)| format!("{}: {region}", fact.id)).collect::<Vec<_>>().join(", ")
    }
}

/// What was seen of a table.
struct Look {
    gaps: Vec<Vec<String>>,
    gap_count: usize,
    overlaps: Vec<(usize, usize, Vec<String>)>,
    reached: Vec<bool>,
}

impl Look {
    fn at(&mut self, policy: &Policy, table: &Table, combination: &[&Region]) {
        let holds: Vec<_> = table.cells.iter().map(|cells| row_holds(cells, combination)).collect();
        let written = || combination.iter().map(|region| region.written.clone()).collect::<Vec<_>>();
        if holds.iter().all(|holds| *holds == Some(false)) {
            self.gap_count += 1;
            if self.gaps.len() < MOST_NAMED {
                self.gaps.push(written());
            }
        }
        let mut certain = holds.iter().enumerate().filter(|(_, holds)| **holds == Some(true)).map(|(row, _)| row);
        let first = certain.next();
        if let Some(first) = first {
            for second in certain {
                let known = self.overlaps.iter().any(|(a, b, _)| (*a, *b) == (first, second));
                let wrong = match table.hit {
                    Hit::Unique => true,
                    Hit::Any => !agree(policy, first, second),
                    Hit::First | Hit::Collect => false,
                };
                if wrong && !known {
                    self.overlaps.push((first, second, written()));
                }
            }
        }
        for (row, (reached, holds)) in self.reached.iter_mut().zip(&holds).enumerate() {
            let hidden = table.hit == Hit::First && first.is_some_and(|first| first < row);
            *reached |= *holds != Some(false) && !hidden;
        }
    }
}

fn agree(policy: &Policy, first: usize, second: usize) -> bool {
    match (policy.rules.get(first).map(|rule| &rule.effect), policy.rules.get(second).map(|rule| &rule.effect)) {
        (Some(Effect::Gives(first)), Some(Effect::Gives(second))) => {
            first.iter().all(|give| second.iter().all(|other| other.output != give.output || other.value == give.value))
        }
        _ => true,
    }
}

fn row_holds(cells: &[Test], combination: &[&Region]) -> Option<bool> {
    let met: Vec<_> = cells.iter().zip(combination).map(|(test, region)| meets(test, &region.sample)).collect();
    if met.contains(&Some(false)) {
        return Some(false);
    }
    met.iter().all(Option::is_some).then_some(true)
}
