//! The verbs that every door shares.

mod attempt;
mod authority;
mod clock;
mod decide;
mod examples;
mod govern;
mod load;
mod person;
mod question;
mod register;
mod release;

pub use clock::{now, today};
pub use decide::{Ruled, Ruling, decide_case};
pub use examples::{Difference, Pinned, Tried, Uncovered, accepted, pinned_value, try_examples, uncovered};
pub use govern::{Asked, Governed, govern, govern_stored, newest_program};
pub use load::{CaseFile, Loaded, governing_date, load, load_to_accept, read_case, read_case_from};
pub use person::{appoint, people, relieve};
pub use question::{evidence, questions};
pub use register::{
    Assignment, Corrected, Correction, add_case, check_stored, read_stored, reopen_case, set_case, stored_case,
    stored_cases, void_case,
};
pub use release::{
    Publication, approve, propose, publish, release, release_digest, release_in_force, release_text, releases,
};
