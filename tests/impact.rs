//! What a draft would change for the stored cases: told in sessions, and held to its laws.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

#[path = "terminal/terminal.rs"]
mod terminal;

#[path = "compare/edits.rs"]
mod edits;
#[allow(dead_code, reason = "the tests of comparisons use the rest")]
#[path = "compare/room.rs"]
mod room;

mod impact {
    pub(crate) mod register;

    mod laws;
    mod sessions;
}
