//! All tables, key and value in words. Whoever changes this page raises [`SCHEMA`].

use redb::TableDefinition;

/// The version of this page. A database of a higher version is refused, and nothing in it is touched.
pub const SCHEMA: u64 = 1;

/// What the database says of itself.
///
/// Key: a word. Value: a number. `schema` is the version of this page.
pub(super) const ABOUT: TableDefinition<'_, &str, u64> = TableDefinition::new("about");

/// The entries of all cases.
///
/// Key: the series (`GS07-2014-05`), the serial in it (from 1), the place in the case (from 1). Value: a frame that holds an entry.
pub(super) const ENTRIES: TableDefinition<'_, Key, &[u8]> = TableDefinition::new("entries");

/// The records of all decisions, each bound to its entry by its digest.
///
/// Key: the series, the serial in it, the number of the decision in the case (from 1). Value: a frame that holds a decision record.
pub(super) const DECISIONS: TableDefinition<'_, Key, &[u8]> = TableDefinition::new("decisions");

/// The key under which `ABOUT` holds the version of this page.
pub(super) const SCHEMA_WORD: &str = "schema";

/// A series, a serial in it, and a place in the case.
pub(super) type Key = (&'static str, u32, u32);
