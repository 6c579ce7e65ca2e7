//! How the database is opened: patiently, and never one of a schema that is newer than ours.

use std::path::Path;
use std::thread;
use std::time::Duration;

use redb::{Builder, Database, DatabaseError, ReadOnlyDatabase, ReadTransaction, ReadableDatabase};

use crate::diagnostic::{Code, Diagnostic};
use crate::files;

use super::holder;
use super::tables::{ABOUT, OLDEST, SCHEMA, SCHEMA_WORD};
use super::trouble::{damaged, explain};

/// How often a held database is tried, and how long between: three seconds in all. Counted in tries, since no clock is read here.
const TRIES: u32 = 60;
const PAUSE: Duration = Duration::from_millis(50);

/// A database open for reading.
pub(super) enum Door {
    /// Beside other readers.
    Shared(ReadOnlyDatabase),
    /// Alone: a process that was killed left the file in need of repair, which takes a writer.
    Alone(Database),
}

impl Door {
    /// Opens the database for reading, without touching it unless it needs repair.
    pub(super) fn open(path: &Path) -> Result<Self, Diagnostic> {
        let door = Self::open_unasked(path)?;
        check_schema(path, &door.begin(path)?)?;
        Ok(door)
    }

    /// Opens the database for reading, whatever it says of itself.
    pub(super) fn open_unasked(path: &Path) -> Result<Self, Diagnostic> {
        patiently(path, || match ReadOnlyDatabase::open(path) {
            Ok(database) => Ok(Self::Shared(database)),
            Err(DatabaseError::RepairAborted) => Database::open(path).map(Self::Alone),
            Err(error) => Err(error),
        })
    }

    /// Begins a transaction that sees the database as it is now.
    pub(super) fn begin(&self, path: &Path) -> Result<ReadTransaction, Diagnostic> {
        let begun = match self {
            Self::Shared(database) => database.begin_read(),
            Self::Alone(database) => database.begin_read(),
        };
        begun.map_err(|error| explain(path, error))
    }
}

/// Opens the database for writing.
pub(super) fn open_to_write(path: &Path) -> Result<Database, Diagnostic> {
    // The schema is read before the file is opened for writing, which alone would change bytes of it.
    drop(Door::open(path)?);
    let database = patiently(path, || Builder::new().open(path))?;
    let transaction = database.begin_read().map_err(|error| explain(path, error))?;
    if check_schema(path, &transaction)? < SCHEMA {
        drop(transaction);
        raise_schema(&database).map_err(|error| explain(path, error))?;
    }
    Ok(database)
}

/// Says that there is no database yet.
pub(super) fn missing(path: &Path) -> Diagnostic {
    Diagnostic::of(Code::NoDatabase).with("path", files::shown(path))
}

/// Says that a database written by an older engine may from here on hold what this one writes, so that the older one leaves it alone.
fn raise_schema(database: &Database) -> Result<(), redb::Error> {
    let mut transaction = database.begin_write()?;
    transaction.set_quick_repair(true);
    transaction.open_table(ABOUT)?.insert(SCHEMA_WORD, SCHEMA)?;
    Ok(transaction.commit()?)
}

fn check_schema(path: &Path, transaction: &ReadTransaction) -> Result<u64, Diagnostic> {
    let about = transaction.open_table(ABOUT).map_err(|error| explain(path, error))?;
    let found = redb::ReadableTable::get(&about, SCHEMA_WORD).map_err(|error| explain(path, error))?;
    match found.map(|schema| schema.value()) {
        Some(schema @ OLDEST..=SCHEMA) => Ok(schema),
        Some(schema) if schema > SCHEMA => {
            let newer = Diagnostic::of(Code::DatabaseNewer).with("path", files::shown(path));
            Err(newer.with("found", schema.to_string()).with("known", SCHEMA.to_string()))
        }
        _ => Err(damaged(path, "foreign", SCHEMA_WORD)),
    }
}

fn patiently<T>(path: &Path, open: impl Fn() -> Result<T, DatabaseError>) -> Result<T, Diagnostic> {
    for attempt in 0..TRIES {
        if attempt > 0 {
            thread::sleep(PAUSE);
        }
        match open() {
            Err(DatabaseError::DatabaseAlreadyOpen | DatabaseError::LockProtocolMismatch) => {}
            Err(error) => return Err(explain(path, error)),
            Ok(opened) => return Ok(opened),
        }
    }
    Err(holder::busy(path))
}
