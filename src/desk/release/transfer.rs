//! A release leaves a register as one file, and comes into another as a proposal.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic};
use crate::digest::Digest;
use crate::files::{self, Files, Laid, MOST_PACKED};
use crate::pack::belongs;
use crate::program::Program;
use crate::record::{Exported, Record, Topic};
use crate::release::{self, Release};
use crate::stamp::Stamp;
use crate::store::{Reading, Store};

use super::super::govern::releases_of;
use super::super::load::Loaded;
use super::super::register::alone;
use super::{put_forward, refuse_differing, unknown};

/// Writes a release as one file, byte for byte the same each time, and records that it left the register.
///
/// # Errors
///
/// `release-unknown`, `file-exists`, `file-unreadable` where it cannot be written, `file-too-large`; the codes of the register.
pub fn export_release(
    db: &Path,
    number: u32,
    out: &Path,
    given: &Stamp,
) -> Result<(Release, Exported), Vec<Diagnostic>> {
    let (left, laid) = Store::open(db, given).map_err(alone)?.write(|writing| {
        let releases = releases_of(writing.view()).map_err(alone)?;
        let release = releases.get(number).ok_or_else(|| alone(unknown(number, &releases)))?;
        let mut texts = BTreeMap::new();
        for text in &release.proposed.texts {
            texts.insert(text.name.clone(), writing.view().kept(text.sha256).map_err(alone)?);
        }
        let bytes = release::pack(&texts).map_err(|error| alone(files::unreadable(out, &error)))?;
        if bytes.len() > MOST_PACKED {
            return Err(alone(files::too_large(files::shown(out), MOST_PACKED)));
        }
        let sha256 = Digest::plain([bytes.as_slice()]);
        let exported = Exported { what: format!("release {number}"), sha256, given: given.clone() };
        // It lies ready before it is recorded, and is put in place after.
        let laid = Laid::new(out, &bytes).map_err(alone)?;
        writing.append(&Record::Exported(exported.clone())).map_err(alone)?;
        Ok(((release.clone(), exported), laid))
    })?;
    laid.put().map_err(alone)?;
    Ok(left)
}

/// A release that was read from one file, and checked as a pack is.
#[derive(Debug)]
pub struct Incoming {
    /// The pack.
    pub loaded: Loaded,
    /// The SHA-256 of the file.
    pub sha256: Digest,
}

/// Reads a release from one file: the names, sizes and the digest that it states, then the pack itself.
///
/// # Errors
///
/// `file-unreadable`, `file-too-large`, `pack-too-large`, `release-file`. What is wrong with the pack itself stands in what was loaded.
pub fn read_archive(path: &Path) -> Result<Incoming, Diagnostic> {
    let bytes = files::read_packed(path)?;
    let unpacked = release::unpack(&bytes, &files::shown(path))?;
    if let Some(name) = unpacked.texts.keys().find(|name| !belongs(name, true)) {
        let strange = Diagnostic::of(Code::ReleaseFile).with("path", files::shown(path));
        return Err(strange.with("reason", "name").with("name", name.as_str()));
    }
    let (files, unreadable) = Files::from_memory(unpacked.texts);
    Ok(Incoming { loaded: Loaded::of(files, unreadable), sha256: Digest::plain([bytes.as_slice()]) })
}

/// Puts a release that was read from one file forward, as the proposal of whoever brings it in.
///
/// # Errors
///
/// Those of [`super::propose`].
pub fn import_release(
    db: &Path,
    incoming: &Incoming,
    program: &Program,
    note: Option<&str>,
    given: &Stamp,
) -> Result<Release, Vec<Diagnostic>> {
    refuse_differing(&incoming.loaded, program)?;
    put_forward(db, &incoming.loaded.files, program, note, Some(incoming.sha256), given)
}

/// Lists what left the register as a file, oldest first.
///
/// # Errors
///
/// The codes of the register.
pub fn exports(db: &Path) -> Result<Vec<Exported>, Diagnostic> {
    let records = Reading::open(db)?.view().topic(Topic::Exported)?;
    Ok(records
        .into_iter()
        .filter_map(|record| match record {
            Record::Exported(exported) => Some(exported),
            _ => None,
        })
        .collect())
}
