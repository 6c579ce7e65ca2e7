//! Logs of others held against a procedure: what was done as the procedure has it, and what was not. Pure: the log, the pack, the persons
//! and the calendar are arguments.
//!
//! # How a case is explained
//!
//! The events of a case are laid beside the procedure so that as little as possible is left unexplained: each event is a step that was in
//! hand, or stands outside; each step on the way is an event, or was left out. What is left unexplained costs, and the way of least cost
//! is taken (an optimal alignment):
//!
//! | what | costs |
//! |---|---|
//! | an event is a step in hand; the case ends with steps in hand | 0 |
//! | a step goes on though not all have signed it | [`COST_UNSIGNED`] |
//! | a step is left out | [`COST_SKIPPED`] |
//! | a branch is taken that the facts exclude | [`COST_WRONG_WAY`] |
//! | an event stands outside, and its step is left out elsewhere: both together | [`COST_OUT_OF_ORDER`] |
//! | an event stands outside | [`COST_EXTRA`] |
//!
//! So a step that is missing is one deviation and not as many as there are steps after it. Among ways of equal cost one is taken always
//! in the same manner: that on which the case has ended; then that which takes events as they come, branches and steps in the order written.
//!
//! Offices, days, guards, waits and who approved what are looked at along that way, and change nothing of it.

mod align;
mod board;
mod checks;
mod deed;
mod deviation;
mod doubt;
mod facts;
mod forks;
mod hand;
mod judge;
mod looks;
mod names;
mod office;
mod question;
mod read;
mod report;
mod search;
mod silence;
mod target;

pub use align::{MOST_PLAIN, MOST_STATES};
pub use deviation::{Deviation, Kind, Missed, SetBy};
pub use doubt::Doubt;
pub use names::{Names, Renamed};
pub use question::{Question, conform};
pub use report::{Finding, Fitness, InHand, Report, State, Variant};
pub use search::{COST_EXTRA, COST_OUT_OF_ORDER, COST_SKIPPED, COST_UNSIGNED, COST_WRONG_WAY};
