//! A log in memory, as a store would keep it: its complete nodes.

use std::cell::Cell;
use std::collections::BTreeMap;

use zhidu::digest::Digest;
use zhidu::journal::{self, Node};

/// The complete nodes of a log, and how many leaves it has.
pub(crate) struct Log {
    nodes: BTreeMap<Node, Digest>,
    pub(crate) size: u64,
    pub(crate) reads: Cell<u32>,
}

impl Log {
    pub(crate) fn of<'a>(leaves: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut log = Self { nodes: BTreeMap::new(), size: 0, reads: Cell::new(0) };
        for leaf in leaves {
            let new = journal::appended(log.size, journal::leaf_hash(leaf), &mut |node| log.read(node, log.size));
            for (node, hash) in new.unwrap() {
                assert!(log.nodes.insert(node, hash).is_none(), "{node:?} is written twice");
            }
            log.size += 1;
        }
        log
    }

    /// What a store of the first `size` leaves would hand out: no node that was not complete by then.
    fn read(&self, node: Node, size: u64) -> Result<Digest, Node> {
        self.reads.set(self.reads.get() + 1);
        let complete = (node.index + 1) << node.level <= size;
        self.nodes.get(&node).copied().filter(|_| complete).ok_or(node)
    }

    pub(crate) fn leaf(&self, index: u64) -> Digest {
        self.nodes[&Node { level: 0, index }]
    }

    pub(crate) fn root(&self, size: u64) -> Digest {
        journal::root(size, &mut |node| self.read(node, size)).unwrap()
    }

    pub(crate) fn inclusion(&self, index: u64, size: u64) -> Vec<Digest> {
        journal::inclusion_proof(index, size, &mut |node| self.read(node, size)).unwrap()
    }

    pub(crate) fn consistency(&self, old: u64, new: u64) -> Vec<Digest> {
        journal::consistency_proof(old, new, &mut |node| self.read(node, new)).unwrap()
    }
}
