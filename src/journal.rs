//! The journal as a Merkle log: the tree of RFC 6962, its proofs, and checkpoints signed as C2SP lays down, so that other people's
//! verifiers work on it. Pure functions: bytes and hashes are arguments, and so is randomness.
//!
//! A log is appended to, its checkpoint signed, and an entry proved to someone who holds no more than the checkpoint and the key:
//!
//! ```
//! use std::collections::BTreeMap;
//! use zhidu::journal::{self, Checkpoint, PublicKey, SecretKey};
//!
//! let mut nodes = BTreeMap::new();
//! for (size, entry) in (0..).zip(["opened", "corrected", "decided"]) {
//!     let leaf = journal::leaf_hash(entry.as_bytes());
//!     let new = journal::appended(size, leaf, &mut |node| nodes.get(&node).copied().ok_or(node));
//!     nodes.extend(new.unwrap());
//! }
//! let mut read = |node| nodes.get(&node).copied().ok_or(node);
//!
//! let key = SecretKey::from_seed("factory.example/journal", [7; 32]).unwrap();
//! let root = journal::root(3, &mut read).unwrap();
//! let checkpoint = Checkpoint { origin: key.name().to_owned(), size: 3, root, extensions: Vec::new() };
//! let printed = checkpoint.sign(&[&key]).unwrap().write().unwrap();
//! let proof = journal::inclusion_proof(1, 3, &mut read).unwrap();
//!
//! let trusted = PublicKey::read(&key.public().write()).unwrap();
//! let seen = Checkpoint::open(&printed, &[trusted]).unwrap();
//! assert!(journal::verify_inclusion(journal::leaf_hash(b"corrected"), 1, seen.size, &proof, seen.root));
//! assert!(!journal::verify_inclusion(journal::leaf_hash(b"Corrected"), 1, seen.size, &proof, seen.root));
//! ```

mod checkpoint;
mod fault;
mod key;
mod note;
mod pem;
mod tree;
mod verify;

pub use checkpoint::Checkpoint;
pub use fault::Fault;
pub use key::{KeyId, PublicKey, SecretKey};
pub use note::{Note, Signature};
pub use tree::{EMPTY_ROOT, Node, appended, consistency_proof, inclusion_proof, leaf_hash, node_hash, root};
pub use verify::{verify_consistency, verify_inclusion};
