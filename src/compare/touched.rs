//! What can come out otherwise: a difference spreads from what gives to what reads, until nothing more is reached.

use std::collections::BTreeSet;

use crate::id::{FactId, PolicyId, RuleId};
use crate::program::Program;

use super::graph::{Graph, Node, Unit};
use super::names::Names;

/// What the differences between two packs can reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// The policies of the later pack that say something else, or read something that may differ.
    pub policies: BTreeSet<PolicyId>,
    /// The outputs, of either pack, whose values can differ. All others have the same value for the same facts and date.
    pub outputs: BTreeSet<FactId>,
}

/// Finds out what the differences between two packs can reach. It leaves nothing out; a policy that it names may all the same
/// answer as before.
#[must_use]
pub fn touched(before: &Program, after: &Program) -> Touched {
    let sides = [Graph::of(before), Graph::of(after)];
    let [old, new] = &sides;
    if head_differs(before, after) {
        let policies = after.policies.iter().map(|policy| policy.id.clone()).collect();
        return Touched { policies, outputs: old.outputs.union(&new.outputs).cloned().collect() };
    }
    let mut reached: BTreeSet<Node> = old
        .meanings
        .keys()
        .chain(new.meanings.keys())
        .filter(|node| old.meanings.get(*node) != new.meanings.get(*node))
        .cloned()
        .collect();
    spread(&sides, &mut reached);
    let mut touched = Touched::default();
    for node in &reached {
        if let Node::Fact(name) = node
            && sides.iter().any(|graph| graph.outputs.contains(name))
        {
            touched.outputs.insert(name.clone());
        }
    }
    let known: BTreeSet<_> = after.policies.iter().map(|policy| &policy.id).collect();
    for key in keys(&sides).into_iter().filter(|(policy, _)| known.contains(policy)) {
        let units = [old.units.get(key), new.units.get(key)];
        let told = units.map(|unit| unit.map(|unit| &unit.told));
        let reads = |unit: &Unit| !unit.names.is_disjoint(&reached);
        if told[0] != told[1] || differs(units, &reached) || units.into_iter().flatten().any(reads) {
            touched.policies.insert(key.0.clone());
        }
    }
    touched
}

/// Tells whether another date governs, another output decides, or the regulation is in force from another day.
fn head_differs(before: &Program, after: &Program) -> bool {
    let head = |program: &Program| {
        let (regulation, names) = (&program.regulation, Names(program));
        (regulation.in_force_from, names.fact(regulation.governed_by), names.fact(regulation.verdict))
    };
    head(before) != head(after)
}

/// Follows what differs from rule to output and from output to rule.
fn spread(sides: &[Graph; 2], reached: &mut BTreeSet<Node>) {
    let [old, new] = sides;
    loop {
        let size = reached.len();
        for key in keys(sides) {
            let units = [old.units.get(key), new.units.get(key)];
            if differs(units, reached) {
                reached.extend(units.into_iter().flatten().flat_map(|unit| unit.gives.iter().cloned().map(Node::Fact)));
            }
        }
        if reached.len() == size {
            return;
        }
    }
}

fn keys(sides: &[Graph; 2]) -> BTreeSet<&(PolicyId, Option<RuleId>)> {
    sides.iter().flat_map(|graph| graph.units.keys()).collect()
}

/// Tells whether a unit may give something else: it says something else, or reads what may differ.
fn differs(units: [Option<&Unit>; 2], reached: &BTreeSet<Node>) -> bool {
    match units {
        [Some(old), Some(new)] => old.meaning != new.meaning || !new.reads.is_disjoint(reached),
        _ => true,
    }
}
