//! Whether releases can have followed one another: counted, of the texts they say, and published only where approved.

use std::collections::BTreeMap;

use crate::digest::Digest;
use crate::release::{Proposed, ReleaseEvent, digest_of};

/// What is known of a release so far.
struct Line {
    digest: Digest,
    approved: bool,
    /// The position of its first publication.
    published: Option<u64>,
}

/// The releases so far, by number.
#[derive(Default)]
pub(super) struct ReleaseLines(BTreeMap<u32, Line>);

impl ReleaseLines {
    /// Takes what happened to a release, and says why it cannot have happened now.
    pub(super) fn take(&mut self, position: u64, event: &ReleaseEvent) -> Option<&'static str> {
        match event {
            ReleaseEvent::Proposed(proposed) => self.propose(proposed),
            ReleaseEvent::Approved(approved) => match self.0.get_mut(&approved.release) {
                Some(line) if !line.approved => {
                    line.approved = true;
                    None
                }
                Some(_) => Some("release-standing"),
                None => Some("release-unknown"),
            },
            ReleaseEvent::Published(published) => match self.0.get_mut(&published.release) {
                Some(line) if line.approved => {
                    line.published.get_or_insert(position);
                    None
                }
                Some(_) => Some("release-standing"),
                None => Some("release-unknown"),
            },
            ReleaseEvent::Notified(notified) => (!self.0.contains_key(&notified.release)).then_some("release-unknown"),
        }
    }

    /// Tells whether a release of these texts was in force, or going to be, where the record at a position was written.
    pub(super) fn was_published(&self, number: u32, digest: Digest, position: u64) -> bool {
        let line = self.0.get(&number).filter(|line| line.digest == digest);
        line.and_then(|line| line.published).is_some_and(|published| published < position)
    }

    fn propose(&mut self, proposed: &Proposed) -> Option<&'static str> {
        let next = self.0.last_key_value().map_or(1, |(last, _)| last.saturating_add(1));
        self.0.insert(proposed.release, Line { digest: proposed.digest, approved: false, published: None });
        if digest_of(&proposed.texts) != proposed.digest {
            return Some("release-digest");
        }
        (proposed.release != next).then_some("release-count")
    }
}
