//! Decisions are evaluated again: those of a register, and those that earlier engines have frozen under `fixtures/archive`.
//!
//! Before a version is given out, its own archive is written once:
//!
//! ```text
//! cargo test --test replay -- --ignored freeze_the_archive_of_this_version
//! ```
//!
//! A dossier in an archive is never written anew: an engine that decides otherwise than it did has to find out why.

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
#[path = "dossier/session.rs"]
mod session;

mod replay {
    mod archive;
    mod refusals;
    mod register;
    mod steps;
}
