//! Dossiers: a good one passes, whatever is changed in one is found, and a verifier that shares no code with zhidu agrees.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

#[path = "terminal/terminal.rs"]
mod terminal;

#[path = "gauge/room.rs"]
mod gauge;

mod dossier {
    pub(crate) mod forge;
    pub(crate) mod session;

    mod anchored;
    mod changed;
    mod forged;
    mod steps;
    mod stranger;
    mod verbs;
}
