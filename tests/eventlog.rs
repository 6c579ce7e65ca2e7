//! Event logs: what is written reads back as itself and is what the standards ask for; what others write is read; what is hostile is
//! refused with its place; and the verb that keeps a log.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on fails"
)]

#[path = "terminal/terminal.rs"]
mod terminal;

mod eventlog {
    mod foreign;
    mod hostile;
    mod laws;
    mod moments;
    mod objects;
    mod sample;
    mod schema;
    mod told;
    mod verbs;
    mod written;
}
