//! Logs held against procedures: what is legal has no deviation, one slip is one deviation of its kind, and the log of a thousand cases
//! into which deviations were put on purpose shows exactly those.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

#[path = "terminal/terminal.rs"]
mod terminal;

mod conform {
    mod application;
    mod dice;
    mod exported;
    mod hearsay;
    mod kinds;
    mod laws;
    mod own;
    mod pack;
    mod slips;
    mod sound;
    mod thousand;
    mod told;
    mod walk;
}
