//! The verbs that every door shares.

mod clock;
mod examples;
mod load;

pub use clock::now;
pub use examples::{Difference, Pinned, Tried, Uncovered, accepted, try_examples, uncovered};
pub use load::{CaseFile, Loaded, governing_date, load, read_case, read_case_from};
