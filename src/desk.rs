//! The verbs that every door shares.

mod clock;
mod decide;
mod examples;
mod load;
mod register;

pub use clock::now;
pub use decide::{Ruling, decide_case, pack_digest};
pub use examples::{Difference, Pinned, Tried, Uncovered, accepted, pinned_value, try_examples, uncovered};
pub use load::{CaseFile, Loaded, governing_date, load, load_to_accept, read_case, read_case_from};
pub use register::{
    Assignment, Corrected, Correction, add_case, check_stored, read_stored, reopen_case, set_case, stored_case,
    stored_cases, void_case,
};
