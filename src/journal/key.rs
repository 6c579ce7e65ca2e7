//! Keys: who signed, known by a name and four bytes.

use std::fmt;

use base64ct::{Base64, Encoding as _};
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};

use crate::digest::Digest;

use super::fault::Fault;
use super::note::{Signature, is_plain};

/// The signature type of Ed25519, as C2SP signed-note assigns it.
const ED25519: u8 = 0x01;

/// The first four bytes of the SHA-256 of a key's name, a newline, the signature type and the public key (C2SP signed-note). It tells
/// keys of one name apart and proves nothing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId([u8; 4]);

impl KeyId {
    /// Takes the bytes as they stand before a signature.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 4]) -> Self {
        Self(bytes)
    }

    /// Returns the bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 4] {
        &self.0
    }

    fn of(name: &str, typed: &[u8]) -> Self {
        let [first, second, third, fourth, ..] = *Digest::plain([name.as_bytes(), b"\n", typed]).bytes();
        Self([first, second, third, fourth])
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// What a signature is held against: an Ed25519 public key and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    name: String,
    id: KeyId,
    key: VerifyingKey,
}

impl PublicKey {
    /// Reads `name+id+key`, the form of C2SP and of Go's `sumdb/note`: the id in eight hexadecimal digits, the key in base64 after a byte
    /// for its kind.
    ///
    /// ```
    /// use zhidu::journal::PublicKey;
    /// let written = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    /// let key = PublicKey::read(written).unwrap();
    /// assert_eq!((key.name(), key.id().to_string()), ("PeterNeumann", "c74f20a3".to_owned()));
    /// assert_eq!(key.write(), written);
    /// ```
    ///
    /// # Errors
    ///
    /// [`Fault::KeyForm`], [`Fault::Name`], [`Fault::KeyId`], [`Fault::KeyKind`] or [`Fault::KeyPoint`].
    pub fn read(written: &str) -> Result<Self, Fault> {
        let (name, rest) = written.split_once('+').ok_or(Fault::KeyForm)?;
        let (id, key) = rest.split_once('+').ok_or(Fault::KeyForm)?;
        let typed = Base64::decode_vec(key).map_err(|_| Fault::KeyForm)?;
        if !is_name(name) {
            return Err(Fault::Name);
        }
        if KeyId::of(name, &typed).to_string() != id {
            return Err(Fault::KeyId);
        }
        let (&kind, key) = typed.split_first().ok_or(Fault::KeyForm)?;
        if kind != ED25519 {
            return Err(Fault::KeyKind);
        }
        let bytes = key.try_into().map_err(|_| Fault::KeyForm)?;
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| Fault::KeyPoint)?;
        // Under a weak key one signature fits many texts.
        if key.is_weak() { Err(Fault::KeyPoint) } else { Ok(Self::of(name.to_owned(), key)) }
    }

    /// Writes the key as [`PublicKey::read`] reads it.
    #[must_use]
    pub fn write(&self) -> String {
        format!("{}+{}+{}", self.name, self.id, Base64::encode_string(&typed(&self.key)))
    }

    /// Returns the name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the id.
    #[must_use]
    pub const fn id(&self) -> KeyId {
        self.id
    }

    /// Tells whether the bytes are a signature of the text by this key (RFC 8032, in the strict reading).
    #[must_use]
    pub fn verify(&self, text: &str, signature: &[u8]) -> bool {
        let signature = ed25519_dalek::Signature::from_slice(signature);
        signature.is_ok_and(|signature| self.key.verify_strict(text.as_bytes(), &signature).is_ok())
    }

    fn of(name: String, key: VerifyingKey) -> Self {
        Self { id: KeyId::of(&name, &typed(&key)), name, key }
    }
}

/// What signs: an Ed25519 secret key and its name. It is wiped from memory when it goes.
pub struct SecretKey {
    name: String,
    pub(super) key: SigningKey,
}

impl SecretKey {
    /// Makes a key from 32 random bytes, which must come from a source fit for keys. The name is best that of the log, such as
    /// `factory.example/journal`.
    ///
    /// # Errors
    ///
    /// [`Fault::Name`].
    pub fn from_seed(name: &str, seed: [u8; 32]) -> Result<Self, Fault> {
        Self::of(name, SigningKey::from_bytes(&seed))
    }

    /// Returns the name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the public key, to be handed to whoever verifies.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey::of(self.name.clone(), self.key.verifying_key())
    }

    /// Signs a text.
    #[must_use]
    pub fn sign(&self, text: &str) -> Signature {
        let bytes = self.key.sign(text.as_bytes()).to_vec();
        Signature { name: self.name.clone(), id: self.public().id, bytes }
    }

    pub(super) fn of(name: &str, key: SigningKey) -> Result<Self, Fault> {
        if is_name(name) { Ok(Self { name: name.to_owned(), key }) } else { Err(Fault::Name) }
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SecretKey").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Whether a text can be the name of a key (C2SP signed-note).
pub(super) fn is_name(name: &str) -> bool {
    !name.is_empty() && is_plain(name) && !name.contains(|c: char| c.is_whitespace() || c == '+')
}

/// The public key after the byte for its kind.
fn typed(key: &VerifyingKey) -> Vec<u8> {
    [[ED25519].as_slice(), key.as_bytes()].concat()
}
