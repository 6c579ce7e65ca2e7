//! Procedures that run: through the command line under GS-07, and under a small pack of the tests' own against what an example says.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends where something is not as it should be"
)]

#[path = "terminal/terminal.rs"]
mod terminal;

#[path = "gauge/room.rs"]
mod gauge;

mod steps {
    pub(crate) mod room;

    mod ahead;
    mod changed;
    mod copied;
    mod corrected;
    mod damaged;
    mod dated;
    mod due;
    mod eyes;
    mod json;
    mod kept;
    mod kept_sheets;
    mod laws;
    mod offices;
    mod printed;
    mod sessions;
    mod unfit;
    mod void;
    mod words;
    mod workshop;
}
