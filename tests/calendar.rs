//! Calendars of working days: what each day is, when a length of time ends, what is told of a calendar that contradicts itself.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod calendar {
    pub(crate) mod room;

    mod checked;
    mod counted;
    mod days;
    mod laws;
    mod oracles;
    mod paused;
    mod told;
}
