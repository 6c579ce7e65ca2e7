//! A release as one file: a tar archive that says first what it holds, then holds the texts in the order of their names.
//!
//! ```text
//! release        two lines: `zhidu release 1`, and the digest of the release
//! texts/NAME     each text, byte for byte
//! ```
//!
//! Nothing else goes in, no time, owner or number, so that one release is one file wherever it is written. Whoever has no zhidu unpacks it
//! with any `tar` and finds a pack under `texts/`.

use std::collections::BTreeMap;
use std::io::{self, Read as _};

use tar::{Archive, Builder, Entry, EntryType, Header};

use crate::diagnostic::{Code, Diagnostic};
use crate::digest::Digest;
use crate::files::{MOST_BYTES, MOST_FILES, too_large};

use super::{Text, digest_of};

const MANIFEST: &str = "release";
const FIRST_LINE: &str = "zhidu release 1";
const TEXTS: &str = "texts/";

/// How deep folders may nest, as in the folder of a pack.
const MOST_PARTS: usize = 9;

/// What a release's file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpacked {
    /// The digest of the release, which its texts have been held against.
    pub digest: Digest,
    /// The texts by name.
    pub texts: BTreeMap<String, Vec<u8>>,
}

/// Writes the texts of a release as one file. The same texts give the same bytes.
///
/// # Errors
///
/// Where a name cannot stand in an archive.
pub fn pack(texts: &BTreeMap<String, Vec<u8>>) -> io::Result<Vec<u8>> {
    let manifest = format!("{FIRST_LINE}\n{}\n", digest_of_texts(texts));
    let mut builder = Builder::new(Vec::new());
    append(&mut builder, MANIFEST, manifest.as_bytes())?;
    for (name, bytes) in texts {
        append(&mut builder, &format!("{TEXTS}{name}"), bytes)?;
    }
    builder.into_inner()
}

fn append(builder: &mut Builder<Vec<u8>>, name: &str, bytes: &[u8]) -> io::Result<()> {
    let mut header = Header::new_gnu();
    header.set_entry_type(EntryType::Regular);
    header.set_mode(0o644);
    header.set_mtime(0);
    header.set_uid(0);
    header.set_gid(0);
    header.set_size(bytes.len() as u64);
    builder.append_data(&mut header, name, bytes)
}

/// Reads a file that [`pack`] has written, and no other: whatever else an archive may say, this one does not.
///
/// # Errors
///
/// `release-file`, `file-too-large`, `pack-too-large`.
pub fn unpack(bytes: &[u8], shown: &str) -> Result<Unpacked, Diagnostic> {
    let faulty = |reason: &'static str, name: &str| {
        Diagnostic::of(Code::ReleaseFile).with("path", shown).with("reason", reason).with("name", name)
    };
    let mut archive = Archive::new(bytes);
    let mut entries = archive.entries().map_err(|_| faulty("foreign", ""))?;
    let mut first = entries.next().and_then(Result::ok).ok_or_else(|| faulty("foreign", ""))?;
    if first.path_bytes().as_ref() != MANIFEST.as_bytes() || first.header().entry_type() != EntryType::Regular {
        return Err(faulty("foreign", ""));
    }
    let manifest = String::from_utf8(content(&mut first, shown)?).map_err(|_| faulty("foreign", ""))?;
    let digest = read_manifest(&manifest).map_err(|reason| faulty(reason, ""))?;
    let mut texts = BTreeMap::new();
    for entry in entries {
        let mut entry = entry.map_err(|_| faulty("short", ""))?;
        let path = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        if entry.header().entry_type() != EntryType::Regular {
            return Err(faulty("kind", &path));
        }
        let name = path.strip_prefix(TEXTS).filter(|name| is_plain(name)).ok_or_else(|| faulty("name", &path))?;
        if texts.len() == MOST_FILES {
            return Err(Diagnostic::of(Code::PackTooLarge).with("path", shown).with("most", MOST_FILES));
        }
        let size = entry.size();
        let text = content(&mut entry, &path)?;
        if text.len() as u64 != size {
            return Err(faulty("short", &path));
        }
        if texts.insert(name.to_owned(), text).is_some() {
            return Err(faulty("doubled", &path));
        }
    }
    if digest_of_texts(&texts) != digest {
        return Err(faulty("digest", ""));
    }
    // One release is one file: padding, owners or another order would let two files pass for the same.
    if pack(&texts).ok().as_deref() != Some(bytes) {
        return Err(faulty("form", ""));
    }
    Ok(Unpacked { digest, texts })
}

fn read_manifest(text: &str) -> Result<Digest, &'static str> {
    match text.lines().collect::<Vec<_>>().as_slice() {
        [FIRST_LINE, digest] => Digest::read(digest).ok_or("foreign"),
        [other, ..] if other.starts_with("zhidu release ") => Err("newer"),
        _ => Err("foreign"),
    }
}

fn content(entry: &mut Entry<'_, &[u8]>, shown: &str) -> Result<Vec<u8>, Diagnostic> {
    let mut bytes = Vec::new();
    let most = MOST_BYTES as u64;
    let read = entry.take(most + 1).read_to_end(&mut bytes);
    if read.is_err() {
        return Err(Diagnostic::of(Code::ReleaseFile).with("path", shown).with("reason", "short").with("name", shown));
    }
    if bytes.len() as u64 > most {
        return Err(too_large(shown.to_owned(), MOST_BYTES));
    }
    Ok(bytes)
}

/// Tells whether a name stays within its folder: no way up, no way to the root, nothing hidden.
fn is_plain(name: &str) -> bool {
    let parts = || name.split('/');
    parts().count() <= MOST_PARTS
        && parts().all(|part| !part.is_empty() && !part.starts_with('.'))
        && !name.contains(|c: char| c == '\\' || c.is_control())
}

fn digest_of_texts(texts: &BTreeMap<String, Vec<u8>>) -> Digest {
    let texts: Vec<_> = texts
        .iter()
        .map(|(name, bytes)| Text { name: name.clone(), sha256: Digest::plain([bytes.as_slice()]) })
        .collect();
    digest_of(&texts)
}
