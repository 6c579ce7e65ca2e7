//! Whether a register is what it was. Everything is computed anew from the bytes: hashes, nodes, indices, what is kept, and whether the
//! records can have followed one another.
//!
//! Rows come as streams and go; what stays in memory is a line for each case, revision and decision.

mod anchor;
mod finding;
mod fold;
mod frontier;
mod index;
mod kept;
mod moved;
mod nodes;
mod releases;
mod report;
mod rows;
mod walk;

pub use anchor::{Anchor, At, Outside};
pub use finding::{Finding, What};
pub use report::Report;
pub use rows::{IndexRow, Rows, Run};

use crate::journal::PublicKey;

/// Examines a register, with checkpoints and keys that were kept outside of it.
#[must_use]
pub fn examine(rows: &impl Rows, outside: &[Outside], trusted: &[PublicKey]) -> Report {
    let mut findings = Vec::new();
    rows::look_at_tables(rows, &mut findings);
    let outside = anchor::read(outside, &mut findings);
    let walked = walk::walk(rows, &anchor::sizes(&outside), &mut findings);
    if let Some(leaves) = walked.leaves {
        nodes::look_at_nodes(rows, leaves, &mut findings);
    }
    let fold = walked.fold;
    // Where the journal cannot be read to its end nothing is known of what should be beside it.
    if walked.whole {
        index::look_at_indices(rows, &fold, &mut findings);
        kept::look_at_kept(rows, fold.wanted, &fold.releases, &mut findings);
    }
    let keys: Vec<_> = fold.keys.iter().map(|(_, key)| key.clone()).collect();
    let mut anchors = fold.anchors;
    for key in trusted.iter().filter(|key| !keys.contains(key)) {
        findings.push(Finding::of(What::KeyUnrecorded).with("key", key.write()));
    }
    let held = anchor::Held { size: walked.size, roots: &walked.roots, keys: &fold.keys, trusted };
    anchors.extend(held.look_at(&outside, &mut findings));
    put_in_order(&mut findings);
    Report { size: walked.size, root: walked.root, keys, anchors, findings, remarks: fold.remarks }
}

/// Puts what was done to the journal before what follows from that, and says of the latter that it may follow.
fn put_in_order(findings: &mut [Finding]) {
    findings.sort_by_key(|finding| finding.what);
    let after = if findings.iter().any(|finding| finding.what.disturbs()) { "yes" } else { "no" };
    for finding in findings {
        if matches!(finding.what, What::IndexMissing | What::IndexWrong | What::IndexAdded) {
            finding.arguments.push(("after", after.to_owned()));
        }
    }
}
