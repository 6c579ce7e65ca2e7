//! The soundness check of procedures, held to its laws: against a player of tokens that knows nothing of the checker, against the
//! evaluator, and against procedures that are made to make it stumble.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod soundness {
    mod absent;
    mod choices;
    mod hostile;
    mod judged;
    mod laws;
    mod net;
    mod pack;
    mod player;
    mod slips;
}
