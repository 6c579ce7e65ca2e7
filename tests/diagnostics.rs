//! Every diagnostic: a fixture that raises it and one that does not, a page and a message in both languages. Beside them texts that
//! are made to make a reader stumble.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod diagnostics {
    mod forms;
    mod hostile;
    mod packs;
    mod slips;
    mod steps;
    mod told;
    mod unread;
    mod variants;
    mod variants_given;
}
