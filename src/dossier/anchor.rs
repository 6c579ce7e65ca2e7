//! What a reader holds a dossier against: a key, a checkpoint of their own.

use super::format::Anchor;
use super::opened::Opened;
use super::report::{Check, Fault, Verdict};
use crate::journal::{Checkpoint, Note, PublicKey, verify_consistency};

/// What the reader trusts.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    /// Keys that sign checkpoints of the journal.
    pub keys: Vec<PublicKey>,
    /// A checkpoint that was kept elsewhere: the signed note.
    pub held: Option<String>,
}

/// Holds the tree against the checkpoint in the file and against what the reader trusts.
pub(super) fn checks(opened: &Opened<'_>, trust: &Trust) -> [(Check, Verdict); 4] {
    let tree = &opened.dossier.journal;
    let own = tree.checkpoint.as_ref().map(|anchor| (read(&anchor.note), anchor));
    let held = trust.held.as_ref().map(|note| read(note));

    let checkpoint = match &own {
        None => Verdict::Open("no-checkpoint"),
        Some((None, _)) => Verdict::Fails(vec![Fault::of("note-form")]),
        Some((Some(own), Anchor { consistency, .. })) => {
            let continued = verify_consistency(own.size, own.root, tree.size, tree.root, consistency);
            let broken = Fault::of("not-continued").with("size", &own.size).with("tree", &tree.size);
            Verdict::of(if continued { Vec::new() } else { vec![broken] })
        }
    };
    let own = own.and_then(|(own, _)| own);
    let signature = signature(opened, trust);
    let held_verdict = match &held {
        None => Verdict::Open("none-held"),
        Some(None) => Verdict::Fails(vec![Fault::of("held-form")]),
        Some(Some(held)) => hold(held, own.as_ref(), opened),
    };
    let holds = |verdict: &Verdict| *verdict == Verdict::Holds;
    let signed = own.filter(|_| holds(&checkpoint) && holds(&signature)).map(|own| own.size);
    let by_hand = held.flatten().filter(|_| holds(&held_verdict) && !matches!(signature, Verdict::Fails(_)));
    let trusted = signed.max(by_hand.map(|held| held.size));
    let anchor = match trusted {
        _ if trust.keys.is_empty() && trust.held.is_none() => Verdict::Open("unanchored"),
        None => Verdict::Fails(vec![Fault::of("nothing-vouches")]),
        Some(size) => {
            let beyond = opened.entries.iter().filter(|placed| placed.position >= size);
            let beyond =
                beyond.map(|placed| Fault::of("beyond").with("position", &placed.position).with("size", &size));
            Verdict::of(beyond.collect())
        }
    };
    [
        (Check::Checkpoint, checkpoint),
        (Check::Signature, signature),
        (Check::Held, held_verdict),
        (Check::Anchor, anchor),
    ]
}

/// Looks at the signatures of both notes, as far as there are any.
fn signature(opened: &Opened<'_>, trust: &Trust) -> Verdict {
    if trust.keys.is_empty() {
        return Verdict::Open("no-key");
    }
    let own = opened.dossier.journal.checkpoint.as_ref().map(|anchor| (&anchor.note, "not-signed"));
    let notes: Vec<_> = own.into_iter().chain(trust.held.as_ref().map(|note| (note, "held-not-signed"))).collect();
    if notes.is_empty() {
        return Verdict::Fails(vec![Fault::of("nothing-signed")]);
    }
    let unsigned = notes.into_iter().filter(|(note, _)| Checkpoint::open(note, &trust.keys).is_err());
    Verdict::of(unsigned.map(|(_, word)| Fault::of(word)).collect())
}

/// Holds a checkpoint that the reader has kept against the tree: of the same size, or of that of the checkpoint in the file.
fn hold(held: &Checkpoint, own: Option<&Checkpoint>, opened: &Opened<'_>) -> Verdict {
    let tree = &opened.dossier.journal;
    let root = if held.size == tree.size {
        Some(tree.root)
    } else {
        own.filter(|own| own.size == held.size).map(|own| own.root)
    };
    let mut faults = Vec::new();
    match root {
        None => faults.push(Fault::of("held-other-size").with("size", &held.size).with("tree", &tree.size)),
        Some(root) if root != held.root => faults.push(Fault::of("held-other-root").with("size", &held.size)),
        Some(_) => {}
    }
    if own.is_some_and(|own| own.origin != held.origin) {
        faults.push(Fault::of("held-other-origin").with("origin", &held.origin));
    }
    Verdict::of(faults)
}

fn read(note: &str) -> Option<Checkpoint> {
    Note::read(note).ok().and_then(|note| Checkpoint::read(&note.text).ok())
}
