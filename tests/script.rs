//! Scripts, through the public door only.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod script {
    mod checked;
    mod door;
    mod run;
}
