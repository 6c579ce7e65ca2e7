//! The register: its verbs in both languages, and what happens when two want it, when one is killed, and when the file is not as it was.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test ends where something is not as it should be")]

mod register {
    pub(crate) mod room;

    mod damage;
    mod killed;
    mod shared;
    mod verbs;
}
