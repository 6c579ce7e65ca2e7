//! What is due in all cases.

use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::procedure::{DueList, due_steps};
use crate::value::Date;

use super::stand::{Stands, all_stand, stands};

/// Lists what is in hand on a day in all cases that are not void, and what is still to come while its time runs, with by when it is due.
///
/// # Errors
///
/// The codes of the register.
pub fn due(db: &Path, on: Date) -> Result<DueList, Vec<Diagnostic>> {
    let (found, without) = all_stand(db, on, due_steps)?;
    Ok(DueList::of(on, found.into_iter().flatten().collect(), without))
}

/// Lists the same of one case; nothing where it is void.
///
/// # Errors
///
/// `case-unknown`; `fact-stale` where no procedure of the case can be looked at; the codes of the register.
pub fn due_of(db: &Path, number: &str, on: Date) -> Result<DueList, Vec<Diagnostic>> {
    let stands = stands(db, number, on, due_steps)?;
    if stands.found.is_empty() && !stands.lacks_only_a_text() {
        return Err(stands.wanting);
    }
    let Stands { found, wanting, .. } = stands;
    Ok(DueList::of(on, found.into_iter().flatten().collect(), usize::from(!wanting.is_empty())))
}
