//! The bridge from the pack to the program. Whatever could go wrong has been checked, so that this cannot fail.

use crate::check::{Resolved, order};
use crate::program::Program;

/// Puts a resolved pack into the order of its evaluation.
#[must_use]
pub fn compile(resolved: Resolved) -> Program {
    let Resolved { regulation, offices, vocabulary, parameters, policies, procedures, forms, calendars, scripts } =
        resolved;
    let order = order(&policies, &vocabulary);
    Program { regulation, offices, vocabulary, parameters, policies, procedures, forms, calendars, order, scripts }
}
