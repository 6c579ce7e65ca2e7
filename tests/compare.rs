//! What differs between two packs: told in sessions, and held to its laws.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

#[path = "terminal/terminal.rs"]
mod terminal;

mod compare {
    pub(crate) mod edits;
    pub(crate) mod room;

    mod calendars;
    mod laws;
    mod page;
    mod procedures;
    mod same;
    mod sessions;
    mod words;
}
