//! The graph: facts and parameters lead to policies, policies to outputs, outputs to policies. It has no ring.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::program::{Policy, Regulation, Role, Slot, Stage, Vocabulary};
use crate::source::Span;

use super::Checker;

/// Rules that are found out together: one derivation, or all rules of a policy.
struct Node {
    stage: Stage,
    reads: Vec<Slot>,
    gives: Vec<Slot>,
    span: Span,
}

impl Checker {
    /// Reports outputs that nothing gives.
    pub(super) fn never_given(&mut self, policies: &[Policy], regulation: Option<&Regulation>) {
        let nodes = nodes(policies);
        let slots: Vec<_> = self
            .vocabulary
            .iter()
            .filter(|(_, fact)| fact.role == Role::Output)
            .map(|(slot, fact)| (slot, fact.span, fact.id.clone()))
            .collect();
        for (slot, span, id) in slots {
            // A table without rows is told as a gap; its outputs are not forgotten.
            let of_table = |policy: &Policy| policy.table.as_ref().is_some_and(|table| table.outputs.contains(&slot));
            if !nodes.iter().any(|node| node.gives.contains(&slot)) && !policies.iter().any(of_table) {
                let verdict = regulation.is_some_and(|regulation| regulation.verdict == slot);
                let what = if verdict { "verdict" } else { "output" };
                self.report(Diagnostic::at(Code::NeverGiven, span).with("name", id.as_str()).with("what", what));
            }
        }
    }

    /// Reports rings.
    pub(super) fn cycles(&mut self, policies: &[Policy]) {
        let nodes = nodes(policies);
        for ring in rings(&nodes) {
            let mut names: Vec<_> = ring
                .iter()
                .map(|(_, slot)| self.vocabulary.fact(*slot).map_or(String::new(), |fact| fact.id.to_string()))
                .collect();
            names.extend(names.first().cloned());
            let spans: Vec<_> = ring.iter().filter_map(|(node, _)| nodes.get(*node)).map(|node| node.span).collect();
            let Some((first, rest)) = spans.split_first() else { continue };
            let cycle = Diagnostic::at(Code::Cycle, *first).with("ring", names.join(" → "));
            self.report(rest.iter().fold(cycle, |cycle, span| cycle.and_at(*span)));
        }
    }
}

/// Puts all rules and outputs into an order in which nothing is read before it is settled.
///
/// Among those that could come next, the first by path comes first, so that the order hangs on nothing but the pack.
#[must_use]
pub fn order(policies: &[Policy], vocabulary: &Vocabulary) -> Vec<Stage> {
    let nodes = nodes(policies);
    let mut settled: Vec<_> = vocabulary.iter().map(|(_, fact)| fact.role == Role::Fact).collect();
    let mut done = vec![false; nodes.len()];
    let mut stages = Vec::new();
    let settle = |settled: &mut Vec<bool>, done: &[bool], stages: &mut Vec<Stage>| {
        for (slot, _) in vocabulary.iter() {
            let given = |(node, done): (&Node, &bool)| *done || !node.gives.contains(&slot);
            if let Some(flag) = settled.get_mut(slot.index()).filter(|flag| !**flag)
                && nodes.iter().zip(done).all(given)
            {
                *flag = true;
                stages.push(Stage::Settle(slot));
            }
        }
    };
    settle(&mut settled, &done, &mut stages);
    loop {
        let before = stages.len();
        for (node, flag) in nodes.iter().zip(done.iter_mut()) {
            if !*flag && node.reads.iter().all(|slot| settled.get(slot.index()).copied().unwrap_or(true)) {
                *flag = true;
                stages.push(node.stage);
            }
        }
        settle(&mut settled, &done, &mut stages);
        if stages.len() == before {
            return stages;
        }
    }
}

/// Returns slots with all outputs that hang on them.
pub(super) fn hanging_on(policies: &[Policy], slots: BTreeSet<Slot>) -> BTreeSet<Slot> {
    let nodes = nodes(policies);
    let mut hanging = slots;
    loop {
        let before = hanging.len();
        let read = |node: &&Node| node.reads.iter().any(|slot| hanging.contains(slot));
        let given: Vec<Slot> = nodes.iter().filter(read).flat_map(|node| node.gives.iter().copied()).collect();
        hanging.extend(given);
        if hanging.len() == before {
            return hanging;
        }
    }
}

fn nodes(policies: &[Policy]) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (index, policy) in policies.iter().enumerate() {
        let ranges: Vec<_> = if policy.separate && policy.otherwise.is_none() {
            (0..policy.rules.len()).map(|rule| (rule, rule + 1)).collect()
        } else {
            vec![(0, policy.rules.len())]
        };
        for (first, last) in ranges {
            let (mut reads, mut gives) = (Vec::new(), Vec::new());
            policy.applies.reads(&mut |slot| reads.push(slot));
            let rules = policy.rules.get(first..last).unwrap_or_default();
            for rule in rules {
                rule.reads(&mut |slot| reads.push(slot));
                rule.outputs(&mut |slot| gives.push(slot));
            }
            for slots in [&mut reads, &mut gives] {
                slots.sort_unstable();
                slots.dedup();
            }
            let span = if policy.separate { rules.first().map_or(policy.span, |rule| rule.span) } else { policy.span };
            nodes.push(Node { stage: Stage::Rules { policy: index, first, last }, reads, gives, span });
        }
    }
    nodes
}

/// Finds the rings, each as the nodes it runs through with the output that leads on from each.
fn rings(nodes: &[Node]) -> Vec<Vec<(usize, Slot)>> {
    let mut search = Search { nodes, state: vec![State::New; nodes.len()], path: Vec::new(), rings: Vec::new() };
    for start in 0..nodes.len() {
        search.visit(start);
    }
    search.rings
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    OnPath,
    Done,
}

struct Search<'n> {
    nodes: &'n [Node],
    state: Vec<State>,
    path: Vec<(usize, Slot)>,
    rings: Vec<Vec<(usize, Slot)>>,
}

impl Search<'_> {
    fn visit(&mut self, at: usize) {
        match self.state.get(at) {
            Some(State::New) => {}
            Some(State::OnPath) => {
                let ring = self.path.iter().skip_while(|(node, _)| *node != at).copied().collect();
                return self.rings.push(ring);
            }
            _ => return,
        }
        self.mark(at, State::OnPath);
        for slot in self.nodes.get(at).map(|node| node.gives.as_slice()).unwrap_or_default() {
            for (next, node) in self.nodes.iter().enumerate() {
                if node.reads.contains(slot) {
                    self.path.push((at, *slot));
                    self.visit(next);
                    self.path.pop();
                }
            }
        }
        self.mark(at, State::Done);
    }

    fn mark(&mut self, at: usize, state: State) {
        if let Some(held) = self.state.get_mut(at) {
            *held = state;
        }
    }
}
