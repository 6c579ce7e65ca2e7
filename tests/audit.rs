//! The auditor's side: every way of tampering with a register is found, and named with its place; what is sound is found sound; proofs
//! hold before other people's verifiers; keys are kept as they should be.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test that cannot go on fails"
)]

#[path = "terminal/terminal.rs"]
mod terminal;

#[path = "gauge/room.rs"]
mod gauge;

mod audit {
    mod beside;
    mod damage;
    mod forged;
    mod imported;
    mod journal;
    mod keys;
    mod log;
    mod proofs;
    mod register;
    mod sound;
    mod steps;
    mod tamper;
}
