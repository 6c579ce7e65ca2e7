//! The way through the journal, record by record, beside the leaves of the tree.

use std::collections::{BTreeMap, BTreeSet};

use crate::digest::Digest;
use crate::journal;
use crate::record;

use super::finding::{Finding, Spans, What};
use super::fold::Fold;
use super::frontier::Frontier;
use super::moved::{Off, say_moved};
use super::rows::{Rows, Stream};

/// What is known after the way through the journal.
pub(super) struct Walked {
    /// How many records there are, gaps counted.
    pub size: u64,
    /// The root that follows from their bytes; none where a record is missing without a trace.
    pub root: Option<Digest>,
    /// The roots at the sizes that were asked for.
    pub roots: BTreeMap<u64, Option<Digest>>,
    /// How many leaves the tree has; none where they cannot be read.
    pub leaves: Option<u64>,
    /// Whether the journal could be read to its end.
    pub whole: bool,
    /// What follows from the records.
    pub fold: Fold,
}

/// Goes through the journal, and notes the root at each of the sizes on the way.
pub(super) fn walk(rows: &impl Rows, sizes: &BTreeSet<u64>, findings: &mut Vec<Finding>) -> Walked {
    let mut journal = Stream::new(rows.journal());
    let mut leaves = Stream::new(Box::new(rows.nodes().take_while(|row| {
        // The leaves come first; a row that cannot be read is handed on.
        row.as_ref().map_or(true, |(node, _)| node.level == 0)
    })));
    let mut frontier = Frontier::default();
    let mut roots = BTreeMap::new();
    let mut fold = Fold::default();
    let mut off = Vec::new();
    let mut gaps = Spans::default();
    let (mut size, mut leaf_count, mut position) = (0, 0, 0_u64);
    // The root where rows end and leaves go on: what only the tree remembers was cut off.
    let mut cut = None;
    loop {
        let row = journal.peek().map(|(at, _)| *at);
        let leaf = leaves.peek().map(|(node, _)| node.index);
        let Some(next) = [row, leaf].into_iter().flatten().min() else { break };
        // A leaf without a row says that rows end here only where there is nothing left to read.
        if row.is_none() && journal.is_broken() {
            break;
        }
        if position < next {
            // Neither row nor leaf; a hole of any width is one hole.
            gaps.take(position, next - 1);
            frontier.push(None);
            position = next;
        }
        if sizes.contains(&position) {
            roots.insert(position, frontier.root());
        }
        let bytes = journal.take_if(|(at, _)| *at == position).map(|(_, bytes)| bytes);
        let stored = leaves.take_if(|(node, _)| node.index == position).map(|(_, hash)| hash);
        let computed = bytes.as_deref().map(journal::leaf_hash);
        if stored.is_some() {
            leaf_count = position + 1;
        }
        if computed != stored && !(stored.is_none() && leaves.is_broken()) {
            off.push(Off { position, computed, stored });
        }
        if let (Some(bytes), Some(leaf)) = (bytes, computed) {
            size = position + 1;
            cut = None;
            match record::read(&bytes) {
                Some(record) => fold.take(position, leaf, record, &frontier, findings),
                None => findings.push(Finding::of(What::Undecodable).with("position", position)),
            }
        } else if cut.is_none() {
            cut = Some(frontier.root());
        }
        frontier.push(computed.or(stored));
        position += 1;
    }
    let whole = !journal.is_broken();
    let leaves_read = whole && !leaves.is_broken();
    let root = cut.unwrap_or_else(|| frontier.root());
    if sizes.contains(&size) {
        roots.entry(size).or_insert(root);
    }
    journal.close("journal", findings);
    leaves.close("nodes", findings);
    gaps.say(What::Removed, |finding| finding, findings);
    // A leaf that is missing among others is a node that is missing; its record is none that was added.
    off.retain(|off| off.stored.is_some() || off.position >= leaf_count);
    say_moved(&off, size, findings);
    Walked { size, root, roots, leaves: leaves_read.then_some(leaf_count), whole, fold }
}
