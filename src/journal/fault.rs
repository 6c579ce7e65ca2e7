//! Why a note, a checkpoint or a key is not taken.

use super::key::KeyId;

/// Why a note, a checkpoint or a key is not taken. It says nothing for people; the desk does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text of a note does not end its last line, or would be read as a signature.
    Text,
    /// There is a control character other than the newline.
    Control,
    /// No blank line and signature lines follow the text, or the last one does not end.
    Unsigned,
    /// There are more signatures than are read.
    TooManySignatures,
    /// A signature line, counted from 1, is not of the form laid down.
    SignatureLine(usize),
    /// A key that is trusted bears this name and id, but did not sign this text.
    BadSignature {
        /// The name of the key.
        name: String,
        /// The id of the key.
        id: KeyId,
    },
    /// Not one of the trusted keys has signed.
    NoKnownSignature,
    /// A checkpoint has no origin, or more lines than one in it.
    Origin,
    /// The size of a checkpoint is no number, or not written in its one form.
    Size,
    /// The root of a checkpoint is not 32 bytes in base64.
    Root,
    /// A line after the root is empty, or the last one does not end.
    Extension,
    /// The name of a key is empty or holds a space, a plus sign or a control character.
    Name,
    /// A public key is not of the form `name+id+key`.
    KeyForm,
    /// The id of a public key is not that of its name and bytes.
    KeyId,
    /// A public key is for signatures other than Ed25519.
    KeyKind,
    /// The bytes of a public key are no key that can be trusted.
    KeyPoint,
    /// The text is no encrypted private key (PKCS#8 in PEM), or one encrypted in a way that is not read.
    Pem,
    /// The passphrase does not open the private key.
    Passphrase,
    /// The private key is for signatures other than Ed25519.
    SecretKind,
}
