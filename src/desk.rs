//! The verbs that every door shares.

mod clock;
mod load;

pub use clock::now;
pub use load::{CaseFile, Loaded, governing_date, load, read_case, read_case_from};
