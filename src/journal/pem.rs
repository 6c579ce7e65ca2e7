//! Secret keys at rest: PKCS#8 in PEM, encrypted under a passphrase (RFC 5958, RFC 8018: PBES2), as OpenSSL reads and writes them.

use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::KeypairBytes;
use pkcs8::der::pem::{LineEnding, PemLabel as _};
use pkcs8::pkcs5::{EncryptionScheme, pbes2, scrypt};
use pkcs8::{EncodePrivateKey as _, EncryptedPrivateKeyInfo, PrivateKeyInfo, SecretDocument};

use super::fault::Fault;
use super::key::SecretKey;

/// What an attempt at the passphrase costs: N = 2^14, r = 8, p = 5, for it is the most that OWASP names within the 32 MiB that OpenSSL
/// allows.
const COST: (u8, u32, u32) = (14, 8, 5);

/// The most that a file may ask for, where a person waits: bytes that scrypt mixes, over all its passes, and rounds of PBKDF2.
const MOST_BYTES: u64 = 1 << 30;
const MOST_ROUNDS: u32 = 10_000_000;

impl SecretKey {
    /// Writes the key as encrypted PEM: scrypt makes the passphrase a key of AES-256-CBC. The 32 random bytes are salt and initial
    /// vector, new ones for every writing. The name is not part of it.
    ///
    /// # Errors
    ///
    /// [`Fault::Pem`] where it cannot be written, which no passphrase is known to bring about.
    pub fn to_pem(&self, passphrase: &str, random: [u8; 32]) -> Result<String, Fault> {
        self.encrypted(passphrase, &random).map_err(|_| Fault::Pem)
    }

    fn encrypted(&self, passphrase: &str, random: &[u8; 32]) -> pkcs8::Result<String> {
        let (salt, vector) = random.split_at(16);
        let vector = vector.try_into().map_err(|_| pkcs8::Error::ParametersMalformed)?;
        let (log_n, r, p) = COST;
        let cost = scrypt::Params::new(log_n, r, p, 32).map_err(|_| pkcs8::Error::ParametersMalformed)?;
        // Without the public key it is PKCS#8 of the first version, the only one that OpenSSL reads.
        let plain = KeypairBytes { secret_key: self.key.to_bytes(), public_key: None }.to_pkcs8_der()?;
        let scheme = pbes2::Parameters::scrypt_aes256cbc(cost, salt, vector)?;
        let encrypted = plain.decode_msg::<PrivateKeyInfo<'_>>()?.encrypt_with_params(scheme, passphrase)?;
        Ok(encrypted.to_pem(EncryptedPrivateKeyInfo::PEM_LABEL, LineEnding::LF)?.to_string())
    }

    /// Reads a key from encrypted PEM, as [`SecretKey::to_pem`] writes it, or OpenSSL: scrypt or PBKDF2 with SHA-2, and AES in CBC.
    ///
    /// # Errors
    ///
    /// [`Fault::Name`], [`Fault::Pem`], [`Fault::Passphrase`] or [`Fault::SecretKind`].
    pub fn from_pem(text: &str, passphrase: &str, name: &str) -> Result<Self, Fault> {
        let (label, document) = SecretDocument::from_pem(text).map_err(|_| Fault::Pem)?;
        let encrypted: EncryptedPrivateKeyInfo<'_> = document.decode_msg().map_err(|_| Fault::Pem)?;
        if label != EncryptedPrivateKeyInfo::PEM_LABEL || !is_affordable(&encrypted.encryption_algorithm) {
            return Err(Fault::Pem);
        }
        // What a wrong passphrase makes of the bytes is seldom, but sometimes, padded as it should be.
        let plain = encrypted.decrypt(passphrase).map_err(|_| Fault::Passphrase)?;
        let info: PrivateKeyInfo<'_> = plain.decode_msg().map_err(|_| Fault::Passphrase)?;
        let pair = KeypairBytes::try_from(info).map_err(|_| Fault::SecretKind)?;
        let key = SigningKey::try_from(pair).map_err(|_| Fault::SecretKind)?;
        Self::of(name, key)
    }
}

/// Whether the key is derived in reasonable time and memory: a file may ask for more than there is.
fn is_affordable(scheme: &EncryptionScheme<'_>) -> bool {
    let EncryptionScheme::Pbes2(parameters) = scheme else { return false };
    match &parameters.kdf {
        pbes2::Kdf::Scrypt(scrypt) => {
            let block = 128 * u64::from(scrypt.block_size) * u64::from(scrypt.parallelization);
            scrypt.cost_parameter.checked_mul(block).is_some_and(|bytes| bytes <= MOST_BYTES)
        }
        pbes2::Kdf::Pbkdf2(pbkdf2) => pbkdf2.iteration_count <= MOST_ROUNDS,
        _ => false,
    }
}
