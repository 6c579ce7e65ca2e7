//! Evaluates a case: pure, three-valued, the same bytes for the same input. There is no other evaluator.

mod again;
mod carried;
mod decide;
mod formula;
mod missing;
mod run;
mod settle;
mod settled;
mod state;
mod test;
mod why;
mod why_not;

pub use again::{again, outcome};
pub use carried::settle_as;
pub use settled::{Held, Settled, settle};
pub use why::{Explained, Part, Trace, hold, why};
pub use why_not::{NearMiss, why_not};

use crate::decision::Decision;
use crate::program::{Facts, Program};
use crate::value::Date;

use run::Run;

/// Evaluates the facts of one case on its governing date.
///
/// Reads no clock, file or random source, and hangs on no order of maps: the same program, facts and date give the same decision.
#[must_use]
pub fn evaluate(program: &Program, facts: &Facts, on: Date) -> Decision {
    if on < program.regulation.in_force_from {
        return decide::not_in_force(program, on);
    }
    decide::decide(&Run::of(program, facts, on))
}
