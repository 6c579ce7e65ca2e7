//! Checkpoints, as C2SP tlog-checkpoint lays down: how far a log had come, in three lines that can be printed and kept elsewhere.

use base64ct::{Base64, Encoding as _};

use crate::digest::Digest;

use super::fault::Fault;
use super::key::{PublicKey, SecretKey};
use super::note::{Note, is_plain};

/// How far a log had come. Two checkpoints of one log are consistent, or someone has rewritten it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log it is, best a name like `factory.example/journal`.
    pub origin: String,
    /// How many leaves it had.
    pub size: u64,
    /// The root of the tree of these leaves.
    pub root: Digest,
    /// Further lines, of which the specification advises against.
    pub extensions: Vec<String>,
}

impl Checkpoint {
    /// Opens a signed checkpoint: reads the note, then looks at its signatures, and only then at what it says. Whether it is of the log
    /// that was meant, its origin tells.
    ///
    /// # Errors
    ///
    /// What [`Note::read`], [`Note::verify`] and [`Checkpoint::read`] say, in this order.
    pub fn open(written: &str, trusted: &[PublicKey]) -> Result<Self, Fault> {
        let note = Note::read(written)?;
        note.verify(trusted)?;
        Self::read(&note.text)
    }

    /// Signs the checkpoint. A log signs none that is not consistent with every one it signed before.
    ///
    /// # Errors
    ///
    /// What [`Checkpoint::write`] and [`Note::sign`] say.
    pub fn sign(&self, keys: &[&SecretKey]) -> Result<Note, Fault> {
        Note::sign(&self.write()?, keys)
    }

    /// Reads the text of a note as a checkpoint.
    ///
    /// ```
    /// use zhidu::journal::Checkpoint;
    /// let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    /// let checkpoint = Checkpoint::read(text).unwrap();
    /// assert_eq!((checkpoint.origin.as_str(), checkpoint.size), ("example.com/behind-the-sofa", 20_852_163));
    /// assert_eq!(checkpoint.write().unwrap(), text);
    /// ```
    ///
    /// # Errors
    ///
    /// [`Fault::Control`], [`Fault::Origin`], [`Fault::Size`], [`Fault::Root`] or [`Fault::Extension`].
    pub fn read(text: &str) -> Result<Self, Fault> {
        if !is_plain(text) {
            return Err(Fault::Control);
        }
        let (origin, rest) = text.split_once('\n').ok_or(Fault::Origin)?;
        let (size, rest) = rest.split_once('\n').ok_or(Fault::Size)?;
        let (root, rest) = rest.split_once('\n').ok_or(Fault::Root)?;
        if origin.is_empty() {
            return Err(Fault::Origin);
        }
        let extensions: Vec<String> = rest.split_terminator('\n').map(str::to_owned).collect();
        let ended = rest.is_empty() || rest.ends_with('\n');
        if !ended || extensions.iter().any(String::is_empty) {
            return Err(Fault::Extension);
        }
        let origin = origin.to_owned();
        Ok(Self {
            origin,
            size: read_size(size).ok_or(Fault::Size)?,
            root: read_root(root).ok_or(Fault::Root)?,
            extensions,
        })
    }

    /// Writes the text of a note, with the newline that ends it, and nothing that would be read as another checkpoint.
    ///
    /// # Errors
    ///
    /// What [`Checkpoint::read`] would say.
    pub fn write(&self) -> Result<String, Fault> {
        let root = Base64::encode_string(self.root.bytes());
        let extensions: String = self.extensions.iter().flat_map(|line| [line, "\n"]).collect();
        let written = format!("{}\n{}\n{root}\n{extensions}", self.origin, self.size);
        if self.origin.contains('\n') {
            return Err(Fault::Origin);
        }
        if Self::read(&written)? == *self { Ok(written) } else { Err(Fault::Extension) }
    }
}

/// A number as it is written, in its one form: no sign, no zero before it.
fn read_size(written: &str) -> Option<u64> {
    let size: u64 = written.parse().ok()?;
    (size.to_string() == written).then_some(size)
}

fn read_root(written: &str) -> Option<Digest> {
    let bytes = Base64::decode_vec(written).ok()?;
    bytes.try_into().ok().map(Digest::from_bytes)
}
