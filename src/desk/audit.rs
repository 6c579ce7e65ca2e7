//! The auditor's verbs: to sign how far the journal has come, to read it, to prove what is in it, and to examine all of it.

mod checkpoint;
mod log;
mod proof;
mod verify;

pub use checkpoint::{Signed, sign_checkpoint};
pub use log::{Logged, log};
pub use proof::{Consistency, Inclusion, consistency, inclusions};
pub use verify::verify;
