//! Charts: what is drawn lies where it should, reads, and is the same twice.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod chart {
    pub(crate) mod draft;
    pub(crate) mod picture;
    pub(crate) mod samples;

    mod cases;
    mod hostile;
    mod laws;
    mod looks;
    mod procedures;
}
