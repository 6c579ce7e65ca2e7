//! From the texts of a folder to a release.

use crate::digest::Digest;
use crate::files::Files;
use crate::program::Program;
use crate::release::{Proposed, Text, digest_of};

/// Returns the digest that the texts of a pack have as a release.
#[must_use]
pub fn release_digest(files: &Files) -> Digest {
    digest_of(&texts_of(files))
}

pub(super) fn freeze(
    files: &Files,
    program: &Program,
    release: u32,
    note: Option<&str>,
    imported: Option<Digest>,
) -> Proposed {
    let texts = texts_of(files);
    Proposed {
        release,
        digest: digest_of(&texts),
        regulation: program.regulation.number.clone(),
        title: program.regulation.title.clone(),
        texts,
        note: note.map(str::to_owned),
        imported,
    }
}

/// Lists the texts with their SHA-256, in the order of their names.
fn texts_of(files: &Files) -> Vec<Text> {
    let mut texts: Vec<_> =
        files.iter().map(|(_, file)| Text { name: file.name.clone(), sha256: Digest::plain([file.bytes().as_slice()]) }).collect();
    texts.sort_by(|left, right| left.name.cmp(&right.name));
    texts
}
