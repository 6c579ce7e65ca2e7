//! What is due in all cases.

use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::procedure::{DueList, due_steps};
use crate::value::Date;

use super::stand::all_stand;

/// Lists what is due in all cases that are not void, by what is in hand on a day.
///
/// # Errors
///
/// The codes of the register.
pub fn due(db: &Path, on: Date) -> Result<DueList, Vec<Diagnostic>> {
    let (found, without) = all_stand(db, on, due_steps)?;
    Ok(DueList::of(on, found.into_iter().flatten().collect(), without))
}
