//! What is kept beside the journal: each under its own SHA-256, named by a record, and none missing.

use std::collections::BTreeMap;

use crate::case::Decided;
use crate::decision::DecisionRecord;
use crate::digest::Digest;
use crate::id::CaseNumber;
use crate::record;

use super::finding::{Finding, What};
use super::releases::ReleaseLines;
use super::rows::{Rows, Stream};

/// Something that a record names.
pub(super) struct Wanted {
    /// The SHA-256 of its bytes.
    pub sha256: Digest,
    /// What it is.
    pub used: Use,
}

/// What is kept is kept as this.
pub(super) enum Use {
    /// A text of the release that was proposed by a record.
    Text {
        /// The record.
        position: u64,
    },
    /// A file that a record says came in.
    File {
        /// The record.
        position: u64,
    },
    /// The record of a decision.
    Decision {
        /// The record in the journal that says so.
        position: u64,
        /// The case.
        number: CaseNumber,
        /// What it says.
        decided: Decided,
        /// The leaf of the revision that was decided, if there is one.
        revision: Option<Digest>,
    },
}

impl Use {
    const fn position(&self) -> u64 {
        match self {
            Self::Text { position } | Self::File { position } | Self::Decision { position, .. } => *position,
        }
    }
}

/// Looks at all that is kept, and for what is not.
pub(super) fn look_at_kept(
    rows: &impl Rows,
    mut wanted: Vec<Wanted>,
    releases: &ReleaseLines,
    findings: &mut Vec<Finding>,
) {
    wanted.sort_by_key(|wanted| (wanted.sha256, wanted.used.position()));
    let mut kept = Stream::new(rows.kept());
    let mut strange: BTreeMap<Digest, (Digest, Option<u64>)> = BTreeMap::new();
    let mut groups = wanted.chunk_by(|left, right| left.sha256 == right.sha256).peekable();
    let key = |group: &[Wanted]| group.first().map(|wanted| wanted.sha256);
    while let Some((sha256, bytes)) = kept.take() {
        while let Some(group) = groups.next_if(|group| key(group).is_some_and(|key| key < sha256)) {
            findings.extend(missing(group));
        }
        let group = groups.next_if(|group| key(group) == Some(sha256)).unwrap_or_default();
        let found = Digest::plain([bytes.as_slice()]);
        if found != sha256 {
            strange.insert(found, (sha256, group.first().map(|wanted| wanted.used.position())));
        } else if group.is_empty() {
            findings.push(Finding::of(What::KeptOrphan).with("sha256", sha256));
        }
        if found == sha256 {
            for wanted in group {
                let wrong = look_at_decision(&wanted.used, &bytes, releases);
                findings.extend(wrong.map(|why| Finding::implausible(wanted.used.position(), why)));
            }
        }
    }
    if !kept.is_broken() {
        findings.extend(groups.filter_map(missing));
    }
    kept.close("kept", findings);
    say_strange(&strange, findings);
}

fn missing(group: &[Wanted]) -> Option<Finding> {
    let wanted = group.first()?;
    let missing = Finding::of(What::KeptMissing).with("sha256", wanted.sha256);
    Some(missing.with("position", wanted.used.position()))
}

/// Says what became of bytes that do not have the SHA-256 they stand under: by what they are, under which they stand, named by a record.
fn say_strange(strange: &BTreeMap<Digest, (Digest, Option<u64>)>, findings: &mut Vec<Finding>) {
    for (found, (under, position)) in strange {
        let position = shown(*position);
        // The bytes that belong here stand where these belong: said once.
        let other = strange.get(under).filter(|(other, _)| other == found);
        match other {
            Some((_, other)) if found < under => {
                let swapped = Finding::of(What::KeptSwapped).with("first", under).with("second", found);
                findings.push(swapped.with("position", position).with("other", shown(*other)));
            }
            Some(_) => {}
            None => findings.push(Finding::of(What::KeptEdited).with("sha256", under).with("position", position)),
        }
    }
}

fn shown(position: Option<u64>) -> String {
    position.map_or_else(|| "none".to_owned(), |position| position.to_string())
}

/// Says why the record of a decision is not the one that its entry speaks of.
fn look_at_decision(used: &Use, bytes: &[u8], releases: &ReleaseLines) -> Option<&'static str> {
    let Use::Decision { position, number, decided, revision } = used else { return None };
    let Some(kept) = record::read::<DecisionRecord>(bytes) else { return Some("decision-form") };
    let theirs = (&kept.case, kept.number, kept.revision, kept.governing.on, &kept.given);
    if theirs != (number, decided.decision, decided.revision, decided.on, &decided.given) {
        return Some("decision-other");
    }
    // One that was not there is said of the entry already.
    if revision.is_some_and(|revision| revision != kept.revision_digest) {
        return Some("decision-leaf");
    }
    let published = releases.was_published(kept.release.number, kept.release.digest, *position);
    (!published).then_some("decision-release")
}
