//! Formulas and scripts: the only door to the Rhai language.
//!
//! A formula is one expression; it is read into a tree of our own and never run by Rhai. A script is a file of functions that
//! Rhai runs under limits. Neither sees a clock, a file, a random number or anything of the case but its arguments.

mod call;
mod compile;
mod dates;
mod engine;
mod failure;
mod formula;
mod fullwidth;
mod limits;
mod lists;
mod names;
mod numbers;
mod operators;
mod place;
mod read;
mod syntax;
mod texts;
mod view;
mod walk;
mod wording;

pub use compile::{Function, Scripts};
pub use failure::Failure;
pub use formula::{Formula, FormulaError, Operator, Shape};
pub use wording::FunctionText;
