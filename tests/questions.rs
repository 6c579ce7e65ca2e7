//! The auditor's questions: each defect is seen by exactly its question, and a sound register needs no attention.

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

mod questions {
    mod defects;
    mod registers;
    mod room;
    mod steps;
    mod words;
}
