//! The nodes of the tree: each is to be the hash of the two below it. Held against what is stored below, so that a change shows where it
//! was made and not all the way up.

use crate::digest::Digest;
use crate::journal::{Node, node_hash};

use super::finding::{Finding, Spans, What};
use super::rows::{Rows, Stream};

/// Looks at the nodes above `leaves` leaves, and for leaves that are missing.
pub(super) fn look_at_nodes(rows: &impl Rows, leaves: u64, findings: &mut Vec<Finding>) {
    let mut nodes = Stream::new(rows.nodes());
    let mut below = Stream::new(rows.nodes());
    for level in 0..64_u8 {
        let width = leaves >> level;
        let (mut missing, mut added) = (Spans::default(), Spans::default());
        let mut index = 0;
        while !nodes.is_broken() {
            match nodes.peek().map(|(node, _)| *node).filter(|node| node.level == level) {
                Some(node) if node.index < width => {
                    if index < node.index {
                        missing.take(index, node.index - 1);
                    }
                    let stored = nodes.take().map(|(_, hash)| hash);
                    let children = (level > 0).then(|| children(&mut below, node)).flatten();
                    if let Some((left, right)) = children
                        && stored != Some(node_hash(left, right))
                    {
                        findings.push(wrong(node));
                    }
                    index = node.index + 1;
                }
                Some(node) => {
                    added.take(node.index, node.index);
                    nodes.take();
                }
                None => break,
            }
        }
        if index < width && !nodes.is_broken() {
            missing.take(index, width - 1);
        }
        missing.say(What::NodeMissing, |finding| finding.with("level", level), findings);
        added.say(What::NodeAdded, |finding| finding.with("level", level), findings);
    }
    while let Some((node, _)) = nodes.take() {
        let added = Finding::of(What::NodeAdded).spanning(node.index, node.index);
        findings.push(added.with("level", node.level));
    }
    nodes.close("nodes", findings);
}

/// Finds the two nodes below one; none where one of them is missing.
fn children(below: &mut Stream<'_, (Node, Digest)>, node: Node) -> Option<(Digest, Digest)> {
    let left = Node { level: node.level - 1, index: node.index * 2 };
    let right = Node { index: left.index + 1, ..left };
    while below.take_if(|(other, _)| *other < left).is_some() {}
    let left = below.take_if(|(other, _)| *other == left)?.1;
    let right = below.take_if(|(other, _)| *other == right)?.1;
    Some((left, right))
}

fn wrong(node: Node) -> Finding {
    let first = node.index << node.level;
    let last = first + (1 << node.level) - 1;
    let wrong = Finding::of(What::NodeWrong).with("level", node.level).with("index", node.index);
    wrong.with("first", first).with("last", last)
}
