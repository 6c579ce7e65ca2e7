//! Acts of persons on decisions and releases: overrides, appeals, notices, releases that travel as files; and what is refused.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends where something is not as it should be"
)]

#[path = "terminal/terminal.rs"]
mod terminal;

mod acts {
    pub(crate) mod room;

    mod dates;
    mod laws;
    mod lists;
    mod refusals;
    mod sessions;
    mod transfer;
}
