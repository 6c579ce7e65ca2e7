//! What happened to the cases of a register, as event logs that others read. Pure: cases, texts and the calendar on the wall are
//! arguments, and the same register gives the same log.
//!
//! A case is told as its entries were made, one event after the other, with what was refused in between. [`xes`] writes a trace for each
//! case; [`ocel`] the same events with all that they concern: procedures, sheets, decisions, persons, offices, releases.
//! `docs/event-log.md` says name by name what is written.

mod entry;
mod facts;
mod happening;
mod object;
mod objects;
mod register;
mod said;
mod traces;

pub use objects::ocel;
pub use register::Register;
pub use traces::xes;
