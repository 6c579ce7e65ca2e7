//! What stands in the file, field by field.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::bytes::Bytes;
use crate::digest::Digest;
use crate::id::CaseNumber;

/// The word by which a dossier is known.
pub const FORMAT: &str = "zhidu-dossier";

/// The version of the format in which dossiers are made.
///
/// Version 1 knew neither steps of procedures nor refusals: a verifier of it would take the entries of either for foreign, and say that a sound
/// dossier proves nothing. Dossiers of version 1 are still read, and prove what they did; of any other they are refused.
pub const VERSION: u32 = 2;

/// The oldest version that is read.
pub const OLDEST: u32 = 1;

/// A dossier as it stands in the file. No field may be left out, and none may be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
    /// [`FORMAT`].
    pub format: String,
    /// From [`OLDEST`] to [`VERSION`].
    pub version: u32,
    /// The case.
    pub case: CaseNumber,
    /// The journal at the time.
    pub journal: Tree,
    /// Entries of the journal, by their positions: all of the case, what was refused on it, all of the releases that its decisions and steps
    /// name, and of the persons who acted.
    pub entries: Vec<Leaf>,
    /// What the entries name by SHA-256, by it: records of decisions, texts of releases.
    pub kept: Vec<Kept>,
    /// The same for readers.
    pub readers: Value,
}

/// The Merkle tree over the journal (RFC 6962 §2.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tree {
    /// How many entries the journal held.
    pub size: u64,
    /// The root of the tree over them.
    pub root: Digest,
    /// A checkpoint of the same journal, of this size or an earlier one; none where there is none.
    #[serde(deserialize_with = "stated")]
    pub checkpoint: Option<Anchor>,
}

/// A checkpoint, and the proof that the journal continues it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// The signed note (C2SP tlog-checkpoint).
    pub note: String,
    /// The consistency proof (RFC 6962 §2.1.2) from its size to that of the tree; empty where they are equal.
    pub consistency: Vec<Digest>,
}

/// An entry of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaf {
    /// Its position, from 0.
    pub position: u64,
    /// Its exact bytes.
    pub bytes: Bytes,
    /// The proof (RFC 6962 §2.1.1) that it is in the tree.
    pub proof: Vec<Digest>,
}

/// What entries name by SHA-256.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// The SHA-256 of the bytes.
    pub sha256: Digest,
    /// The exact bytes.
    pub bytes: Bytes,
}

/// Why a file is not taken for a dossier at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It has not the form of one; what is wrong, in the words of the JSON reader.
    Form(String),
    /// It is of another version.
    Version(u64),
    /// It says what a dossier says, but not letter for letter as a dossier is written.
    Spelling,
}

/// What is looked at first.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u64,
}

impl Dossier {
    /// Reads a file. It has to be spelled as [`Dossier::write`] spells it: a key that stands twice would show one thing to people and
    /// another to programs.
    ///
    /// # Errors
    ///
    /// A [`Misfit`].
    pub fn read(text: &str) -> Result<Self, Misfit> {
        let form = |error: serde_json::Error| Misfit::Form(error.to_string());
        let head: Head = serde_json::from_str(text).map_err(form)?;
        if head.format != FORMAT {
            return Err(Misfit::Form(format!("format `{}`", head.format)));
        }
        if !(u64::from(OLDEST)..=u64::from(VERSION)).contains(&head.version) {
            return Err(Misfit::Version(head.version));
        }
        let dossier: Self = serde_json::from_str(text).map_err(form)?;
        if dossier.write() == text { Ok(dossier) } else { Err(Misfit::Spelling) }
    }

    /// Tells whether it holds steps and refusals, as dossiers do since version 2.
    #[must_use]
    pub const fn holds_steps(&self) -> bool {
        self.version >= 2
    }

    /// Writes the file: JSON with two spaces of indentation, the fields in the order of this page, the keys for readers in alphabetical
    /// order, and a newline at the end.
    #[must_use]
    pub fn write(&self) -> String {
        // Nothing in it can fail to be written: all keys are text.
        serde_json::to_string_pretty(self).map(|text| format!("{text}\n")).unwrap_or_default()
    }
}

/// Reads a field that may be null but not left out.
fn stated<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    Option::deserialize(deserializer)
}
