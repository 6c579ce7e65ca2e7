//! Printed forms: what stands on a filled sheet, how the page is made, and what it looks like on paper.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

#[path = "terminal/terminal.rs"]
mod terminal;

mod sheets {
    pub(crate) mod room;

    mod browser;
    mod capital;
    mod fill;
    mod guard;
    mod look;
    mod month;
    mod page;
    mod verbs;
}
