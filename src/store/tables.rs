//! All tables, key and value in words. Whoever changes this page raises [`SCHEMA`].
//!
//! The journal and what is kept beside it are the register. The other tables follow from them and could be made anew: they are there to
//! find things fast, and `audit verify` holds every row of them against the journal.

use redb::TableDefinition;

/// The version of this page. A database of a higher version is refused, and nothing in it is touched.
pub const SCHEMA: u64 = 3;

/// The oldest version that this engine still takes. Version 2 knew no steps and no sheets; all its rows mean what they mean here.
pub(super) const OLDEST: u64 = 2;

/// What the database says of itself.
///
/// Key: a word. Value: a number. `schema` is the version of this page.
pub(super) const ABOUT: TableDefinition<'_, &str, u64> = TableDefinition::new("about");

/// The journal: every change of state, in the order in which it was made.
///
/// Key: the position, from 0. Value: the bytes of a record.
pub(super) const JOURNAL: TableDefinition<'_, u64, &[u8]> = TableDefinition::new("journal");

/// What records name by its SHA-256: texts of releases, records of decisions, files that came in.
///
/// Key: the SHA-256 of the value. Value: the bytes.
pub(super) const KEPT: TableDefinition<'_, [u8; 32], &[u8]> = TableDefinition::new("kept");

/// The Merkle tree over the journal (RFC 6962 §2.1), as far as its subtrees are complete.
///
/// Key: the level (0 holds the leaves) and the index in it, from 0. Value: the hash.
pub(super) const NODES: TableDefinition<'_, (u8, u64), [u8; 32]> = TableDefinition::new("nodes");

/// Where the journal speaks of cases.
///
/// Key: the series (`GS07-2014-05`), the serial in it (from 1), the place in the case (from 1). Value: the position in the journal.
pub(super) const CASES: TableDefinition<'_, Key, u64> = TableDefinition::new("cases");

/// Where the journal speaks of anything else, and where it issues sheets.
///
/// Key: the topic (`release`, `sheet WX-2014-08`), the place in it (from 1): of a sheet its serial in the series. Value: the position in the journal.
pub(super) const TOPICS: TableDefinition<'_, (&str, u32), u64> = TableDefinition::new("topics");

/// The key under which `ABOUT` holds the version of this page.
pub(super) const SCHEMA_WORD: &str = "schema";

/// A series, a serial in it, and a place in the case.
pub(super) type Key = (&'static str, u32, u32);
