//! To sign how far the journal has come.

use std::path::Path;

use crate::diagnostic::{Code, Diagnostic};
use crate::journal::{self, Checkpoint, Note, SecretKey};
use crate::record::{Record, Topic};
use crate::stamp::Stamp;
use crate::store::{Store, Transaction, View};

use super::super::key::{keys_of, open_key, other_key};
use super::super::register::alone;

/// A checkpoint that was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The note, to be kept elsewhere.
    pub note: String,
    /// What it says.
    pub checkpoint: Checkpoint,
    /// The position at which the journal holds it.
    pub position: u64,
    /// Whether nothing but a checkpoint was written since the one before.
    pub nothing_new: bool,
}

/// Signs the present size and root of the journal with its newest key, and records the note.
///
/// # Errors
///
/// `no-key`, `key-unusable`, `file-unreadable`; the codes of the register, `database-damaged` too where the journal is no longer the one of
/// its last checkpoint.
pub fn sign_checkpoint(db: &Path, key: &Path, passphrase: &str, given: &Stamp) -> Result<Signed, Vec<Diagnostic>> {
    let secret = open_key(db, key, passphrase).map_err(alone)?;
    let store = Store::open(db, given).map_err(alone)?;
    store.write(|writing| {
        let view = writing.view();
        let keys = keys_of(view).map_err(alone)?;
        let newest = keys.last().ok_or_else(|| alone(Diagnostic::of(Code::NoKey)))?;
        if newest.key != secret.public() {
            return Err(alone(other_key(key, &newest.key)));
        }
        let before = last_checkpoint(view).map_err(alone)?;
        let checkpoint = present(view, &secret).map_err(alone)?;
        let note = checkpoint
            .sign(&[&secret])
            .and_then(|note| note.write())
            .map_err(|_| alone(Diagnostic::of(Code::NoKey)))?;
        let record = Record::Checkpoint { note: note.clone(), given: given.clone() };
        let (position, _) = writing.append(&record).map_err(alone)?;
        let nothing_new = before.is_some_and(|before| before.size + 1 == checkpoint.size);
        Ok(Signed { note, checkpoint, position, nothing_new })
    })
}

fn present(view: View<'_, impl Transaction>, secret: &SecretKey) -> Result<Checkpoint, Diagnostic> {
    let size = view.size()?;
    let root = journal::root(size, &mut |node| view.needed_node(node))?;
    Ok(Checkpoint { origin: secret.name().to_owned(), size, root, extensions: Vec::new() })
}

/// Returns the last checkpoint of the journal. A log signs none that is not consistent with those before, so the last is held against the
/// tree first.
fn last_checkpoint(view: View<'_, impl Transaction>) -> Result<Option<Checkpoint>, Diagnostic> {
    let Some(Record::Checkpoint { note, .. }) = view.topic(Topic::Checkpoint)?.pop() else { return Ok(None) };
    let read = Note::read(&note).and_then(|note| Checkpoint::read(&note.text)).ok();
    let read = read.filter(|before| {
        journal::root(before.size, &mut |node| view.needed_node(node)).is_ok_and(|root| root == before.root)
    });
    read.map(Some).ok_or_else(|| view.rewritten("checkpoint"))
}
