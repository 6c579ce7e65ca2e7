//! How the procedures of a case run: where each stands, what a person may do next, and by when. Pure: the case, the facts, the persons and
//! the day are arguments.

mod attempt;
mod changed;
mod deadline;
mod due;
mod find;
mod ground;
mod office;
mod standing;
mod wait;
mod words;

pub use crate::limit::Due;
pub use crate::program::{acting, members};
pub use attempt::{Attempt, Taken, attempt, follow};
pub use deadline::{Deadline, From, SetBy, deadlines_of};
pub use due::{DueList, DueStep, due_steps};
pub use find::find;
pub use ground::Ground;
pub use office::refuse_office;
pub use standing::{Place, Standing, StepStanding, standings};
pub use wait::waited_until;
