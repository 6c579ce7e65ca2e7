//! What is due in all cases.

use std::path::Path;

use crate::case::Status;
use crate::diagnostic::Diagnostic;
use crate::procedure::{DueList, due_steps};
use crate::value::Date;

use super::stand::{all_stand, stands};

/// Lists what is due in all cases that are not void, by what is in hand on a day.
///
/// # Errors
///
/// The codes of the register.
pub fn due(db: &Path, on: Date) -> Result<DueList, Vec<Diagnostic>> {
    let (found, without) = all_stand(db, on, due_steps)?;
    Ok(DueList::of(on, found.into_iter().flatten().collect(), without))
}

/// Lists what is due in one case; nothing where it is void.
///
/// # Errors
///
/// `case-unknown`, `fact-stale`; the codes of the register.
pub fn due_of(db: &Path, number: &str, on: Date) -> Result<DueList, Vec<Diagnostic>> {
    let (case, found) = stands(db, number, on, due_steps)?;
    let without = found.is_empty() && case.status() != Status::Void;
    Ok(DueList::of(on, found.into_iter().flatten().collect(), usize::from(without)))
}
