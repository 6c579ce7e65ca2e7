//! The journal: its trees and proofs, its notes and checkpoints, its keys, against published vectors and other people's code.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends where something is not as it should be"
)]

mod journal {
    pub(crate) mod log;

    mod argon;
    mod checkpoints;
    mod keys;
    mod laws;
    mod notes;
    mod oracles;
    mod vectors;
}
