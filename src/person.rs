//! The register of persons: who holds which office on which day. Whoever is appointed or relieved is entered; nothing is struck out.

mod event;
mod people;

pub use event::{Appointment, PersonEvent, Relief};
pub use people::{People, Term};
