//! Signed notes, as C2SP signed-note lays down: a text, a blank line, and who signed it.

use base64ct::{Base64, Encoding as _};

use super::fault::Fault;
use super::key::{KeyId, PublicKey, SecretKey, is_name};

/// How many signatures are read; the specification asks for a limit of 16 or more.
const MOST_SIGNATURES: usize = 100;

/// A text and who signed it. The text is to be heeded only where [`Note::verify`] takes the note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The text, with the newline that ends it.
    pub text: String,
    /// The signatures, in their order.
    pub signatures: Vec<Signature>,
}

/// A line under a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The name of the key.
    pub name: String,
    /// The id of the key.
    pub id: KeyId,
    /// The signature itself.
    pub bytes: Vec<u8>,
}

impl Note {
    /// Signs a text, which ends with a newline, with one key or more.
    ///
    /// # Errors
    ///
    /// [`Fault::Text`], [`Fault::Control`], [`Fault::Unsigned`] without a key, or [`Fault::TooManySignatures`].
    pub fn sign(text: &str, keys: &[&SecretKey]) -> Result<Self, Fault> {
        let note = Self { text: text.to_owned(), signatures: keys.iter().map(|key| key.sign(text)).collect() };
        note.write().map(|_| note)
    }

    /// Reads a note. Nobody has looked at its signatures yet.
    ///
    /// # Errors
    ///
    /// [`Fault::Control`], [`Fault::Unsigned`], [`Fault::TooManySignatures`] or [`Fault::SignatureLine`].
    pub fn read(written: &str) -> Result<Self, Fault> {
        if !is_plain(written) {
            return Err(Fault::Control);
        }
        let (text, lines) = written.rsplit_once("\n\n").ok_or(Fault::Unsigned)?;
        let lines: Vec<&str> = lines.strip_suffix('\n').ok_or(Fault::Unsigned)?.split('\n').collect();
        if lines.len() > MOST_SIGNATURES {
            return Err(Fault::TooManySignatures);
        }
        let signatures =
            (1..).zip(lines).map(|(number, line)| Signature::read(line).ok_or(Fault::SignatureLine(number)));
        Ok(Self { text: format!("{text}\n"), signatures: signatures.collect::<Result<_, _>>()? })
    }

    /// Writes the note as [`Note::read`] reads it, and nothing that would be read as another note.
    ///
    /// # Errors
    ///
    /// [`Fault::Text`], or what [`Note::read`] would say.
    pub fn write(&self) -> Result<String, Fault> {
        let lines: String = self.signatures.iter().map(Signature::write).collect();
        let written = format!("{}\n{lines}", self.text);
        if !self.text.ends_with('\n') {
            return Err(Fault::Text);
        }
        if Self::read(&written)? == *self { Ok(written) } else { Err(Fault::Text) }
    }

    /// Returns which of the trusted keys have signed, in the order of the signatures. Signatures of other keys have no say.
    ///
    /// # Errors
    ///
    /// [`Fault::BadSignature`] where a line bears the name and id of a trusted key that did not sign this text;
    /// [`Fault::NoKnownSignature`] where no trusted key has signed.
    pub fn verify<'a>(&self, trusted: &'a [PublicKey]) -> Result<Vec<&'a PublicKey>, Fault> {
        let mut signed = Vec::new();
        for Signature { name, id, bytes } in &self.signatures {
            for key in trusted.iter().filter(|key| key.name() == name && key.id() == *id) {
                if !key.verify(&self.text, bytes) {
                    return Err(Fault::BadSignature { name: name.clone(), id: *id });
                }
                if !signed.contains(&key) {
                    signed.push(key);
                }
            }
        }
        if signed.is_empty() { Err(Fault::NoKnownSignature) } else { Ok(signed) }
    }
}

impl Signature {
    /// Reads a line: em dash, space, name, space, base64 of the key's id and at least one byte.
    fn read(line: &str) -> Option<Self> {
        let (name, encoded) = line.strip_prefix("\u{2014} ")?.split_once(' ')?;
        let decoded = Base64::decode_vec(encoded).ok()?;
        let (id, bytes) = decoded.split_first_chunk()?;
        let whole = is_name(name) && !bytes.is_empty();
        whole.then(|| Self { name: name.to_owned(), id: KeyId::from_bytes(*id), bytes: bytes.to_vec() })
    }

    fn write(&self) -> String {
        let encoded = Base64::encode_string(&[self.id.bytes(), self.bytes.as_slice()].concat());
        format!("\u{2014} {} {encoded}\n", self.name)
    }
}

/// Whether a text holds no control character but newlines.
pub(super) fn is_plain(text: &str) -> bool {
    text.chars().all(|c| c >= ' ' || c == '\n')
}
