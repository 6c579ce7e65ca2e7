//! How a record lies in the database:
//!
//! ```text
//! byte 0       the format: 1 is MessagePack with named fields
//! bytes 1-32   SHA-256, under the name of the table, of the series, serial and place in the key, and of bytes 0 and 33-
//! bytes 33-    the record
//! ```
//!
//! Bytes are hashed as they are kept, so that nothing is written anew to verify it, and a record that was moved to another key
//! does not pass.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::case::Place;
use crate::digest::Digest;

const FORMAT: u8 = 1;
const HEAD: usize = 33;

/// Where a frame lies: the table's name, the case, the place in it.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub table: &'static str,
    pub case: &'a Place,
    pub nth: u32,
}

impl Spot<'_> {
    fn digest(&self, format: u8, record: &[u8]) -> Digest {
        let (serial, nth) = (self.case.serial.to_be_bytes(), self.nth.to_be_bytes());
        Digest::of(self.table, [self.case.series.as_bytes(), &serial, &nth, &[format], record])
    }

    /// Says where the frame lies, for a message.
    pub(super) fn show(&self) -> String {
        format!("{} {}/{}", self.table, self.case.number(), self.nth)
    }
}

/// Frames a record.
pub(super) fn write<T: Serialize>(spot: Spot<'_>, record: &T) -> Result<(Vec<u8>, Digest), rmp_serde::encode::Error> {
    let record = rmp_serde::to_vec_named(record)?;
    let digest = spot.digest(FORMAT, &record);
    let mut frame = Vec::with_capacity(HEAD + record.len());
    frame.push(FORMAT);
    frame.extend_from_slice(digest.bytes());
    frame.extend_from_slice(&record);
    Ok((frame, digest))
}

/// Takes a record out of its frame; none where the bytes are not those that were kept.
pub(super) fn read<T: DeserializeOwned>(spot: Spot<'_>, frame: &[u8]) -> Option<(T, Digest)> {
    let (head, record) = frame.split_at_checked(HEAD)?;
    let (format, kept) = head.split_first()?;
    let digest = spot.digest(*format, record);
    if *format != FORMAT || digest.bytes() != kept {
        return None;
    }
    Some((rmp_serde::from_slice(record).ok()?, digest))
}
