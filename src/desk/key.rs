//! Keys: made, kept under a passphrase, and recorded, so that whoever reads the journal knows who signed its checkpoints.
//!
//! The name of the first key is the name of the log, its origin. Every later key bears it too: verifiers of checkpoints look for a
//! signature by the name of the origin.

use std::path::{Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic};
use crate::files;
use crate::journal::{Fault, PublicKey, SecretKey};
use crate::record::{Record, Topic};
use crate::stamp::Stamp;
use crate::store::{Reading, Store, Transaction, View};

use super::random::random;
use super::register::alone;

/// A key of which the journal knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedKey {
    /// The key.
    pub key: PublicKey,
    /// The key whose place it took.
    pub replaces: Option<String>,
    /// Who made it, and when.
    pub given: Stamp,
}

/// Returns the file in which the key of a database lies, unless another is named: `zhidu.key`, beside the database.
#[must_use]
pub fn key_file(db: &Path) -> PathBuf {
    db.with_file_name("zhidu.key")
}

/// Makes a key, writes it into a new file under the passphrase, and records its public half. It takes the place of the one before.
///
/// # Errors
///
/// `passphrase-needed` where it is empty, `file-exists`, `file-unreadable`, `key-name`, `key-unusable`; the codes of the register.
pub fn new_key(
    db: &Path,
    name: Option<&str>,
    file: &Path,
    passphrase: &str,
    given: &Stamp,
) -> Result<RecordedKey, Vec<Diagnostic>> {
    if passphrase.is_empty() {
        return Err(alone(Diagnostic::of(Code::PassphraseNeeded)));
    }
    // It is said before work that takes a while; the file is made in such a way that none is ever overwritten.
    if file.exists() {
        return Err(alone(files::exists(file)));
    }
    let seed = random().map_err(alone)?;
    let salt = random().map_err(alone)?;
    let store = Store::open_or_create(db, given).map_err(alone)?;
    store.write(|writing| {
        let before = keys_of(writing.view()).map_err(alone)?;
        let origin = before.first().map(|first| first.key.name().to_owned());
        let name = match (name, origin) {
            (Some(name), Some(origin)) if name != origin => return Err(alone(name_refused(name, Some(&origin)))),
            (_, Some(origin)) => origin,
            (Some(name), None) => name.to_owned(),
            (None, None) => default_name(db, &seed),
        };
        let secret = SecretKey::from_seed(&name, seed).map_err(|_| alone(name_refused(&name, None)))?;
        let pem = secret.to_pem(passphrase, salt).map_err(|fault| alone(unusable(file, &fault)))?;
        let replaces = before.last().map(|last| last.key.write());
        let made = RecordedKey { key: secret.public(), replaces, given: given.clone() };
        let record = Record::Key { key: made.key.write(), replaces: made.replaces.clone(), given: made.given.clone() };
        writing.append(&record).map_err(alone)?;
        // Last of all: where anything else fails, no key is left lying that the journal does not know.
        files::create(file, pem.as_bytes(), files::Reach::Owner).map_err(alone)?;
        Ok(made)
    })
}

/// Returns all keys of which the journal knows, oldest first.
///
/// # Errors
///
/// The codes of the register.
pub fn keys(db: &Path) -> Result<Vec<RecordedKey>, Diagnostic> {
    keys_of(Reading::open(db)?.view())
}

/// Opens the newest key of a database.
///
/// # Errors
///
/// `no-key`, `key-unusable`, `file-unreadable`; the codes of the register.
pub(super) fn open_key(db: &Path, file: &Path, passphrase: &str) -> Result<SecretKey, Diagnostic> {
    let newest = keys(db)?.pop().ok_or_else(|| Diagnostic::of(Code::NoKey))?;
    let pem = files::read_text(file)?;
    let secret = SecretKey::from_pem(&pem, passphrase, newest.key.name()).map_err(|fault| unusable(file, &fault))?;
    if secret.public() == newest.key { Ok(secret) } else { Err(other_key(file, &newest.key)) }
}

/// Says that a file holds another key than the one that signs.
pub(super) fn other_key(file: &Path, newest: &PublicKey) -> Diagnostic {
    let other = Diagnostic::of(Code::KeyUnusable).with("path", files::shown(file)).with("reason", "other");
    other.with("said", newest.write())
}

/// Returns all keys of which the journal knows, oldest first.
pub(super) fn keys_of(view: View<'_, impl Transaction>) -> Result<Vec<RecordedKey>, Diagnostic> {
    let mut keys = Vec::new();
    for record in view.topic(Topic::Key)? {
        if let Record::Key { key, replaces, given } = record {
            let malformed = |_| {
                Diagnostic::of(Code::KeyUnusable).with("path", "").with("reason", "recorded").with("said", key.clone())
            };
            keys.push(RecordedKey { key: PublicKey::read(&key).map_err(malformed)?, replaces, given });
        }
    }
    Ok(keys)
}

/// Makes a name that no other register has: the database's own, and eight digits from the key.
fn default_name(db: &Path, seed: &[u8; 32]) -> String {
    let stem = db.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let fits = |c: char| !c.is_whitespace() && !c.is_control() && c != '+';
    let stem: String = stem.chars().map(|c| if fits(c) { c } else { '-' }).collect();
    // One-way: the name is known to all.
    format!("{stem}-{}", crate::digest::Digest::of("name of a log", [seed.as_slice()]).short())
}

fn name_refused(name: &str, origin: Option<&str>) -> Diagnostic {
    let refused = Diagnostic::of(Code::KeyName).with("name", name);
    refused.with("reason", if origin.is_some() { "origin" } else { "form" }).with("origin", origin.unwrap_or_default())
}

fn unusable(file: &Path, fault: &Fault) -> Diagnostic {
    let reason = match fault {
        Fault::Passphrase => "passphrase",
        Fault::SecretKind => "kind",
        _ => "form",
    };
    Diagnostic::of(Code::KeyUnusable).with("path", files::shown(file)).with("reason", reason).with("said", "")
}
