//! What became of the records whose bytes are not those of their leaf: edited, removed, added, or standing in another place.

use std::collections::BTreeMap;

use crate::digest::Digest;

use super::finding::{Finding, Spans, What};

/// A position at which the record and its leaf differ, or at which there is only one of them.
pub(super) struct Off {
    /// The position.
    pub position: u64,
    /// The hash of the record that stands there.
    pub computed: Option<Digest>,
    /// The leaf that the tree has there.
    pub stored: Option<Digest>,
}

/// Says what became of each. Leaves that the tree has past the last of `size` records were cut off.
pub(super) fn say_moved(off: &[Off], size: u64, findings: &mut Vec<Finding>) {
    let stood: BTreeMap<Digest, u64> = off.iter().filter_map(|off| Some((off.stored?, off.position))).collect();
    let stands: BTreeMap<Digest, u64> = off.iter().filter_map(|off| Some((off.computed?, off.position))).collect();
    let (mut removed, mut truncated, mut added) = (Spans::default(), Spans::default(), Spans::default());
    let mut runs: Vec<(u64, u64, u64)> = Vec::new();
    for Off { position, computed, stored } in off {
        let position = *position;
        let from = computed.and_then(|hash| stood.get(&hash).copied());
        let lost = stored.is_some_and(|hash| !stands.contains_key(&hash));
        match (computed, from) {
            (Some(_), Some(from)) => {
                // What stood here stands there: the two were swapped, which is said once.
                if stored.and_then(|hash| stands.get(&hash)) == Some(&from) {
                    if position < from {
                        findings.push(Finding::of(What::Swapped).with("first", position).with("second", from));
                    }
                } else {
                    match runs.last_mut() {
                        Some((_, last, source)) if *last + 1 == position && *source + 1 == from => {
                            (*last, *source) = (position, from);
                        }
                        _ => runs.push((position, position, from)),
                    }
                }
                if lost {
                    removed.take(position, position);
                }
            }
            (Some(_), None) if lost => findings.push(Finding::of(What::Edited).with("position", position)),
            (Some(_), None) => added.take(position, position),
            (None, _) if lost && position >= size => truncated.take(position, position),
            (None, _) if lost => removed.take(position, position),
            (None, _) => {}
        }
    }
    removed.say(What::Removed, |finding| finding, findings);
    truncated.say(What::Truncated, |finding| finding, findings);
    added.say(What::Added, |finding| finding, findings);
    for (first, last, source) in runs {
        let moved = Finding::of(What::Moved).spanning(first, last);
        findings.push(moved.with("from", source - (last - first)).with("until", source));
    }
}
