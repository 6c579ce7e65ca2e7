//! Where the procedures of stored cases stand.

use std::path::Path;

use crate::case::{Case, Status};
use crate::diagnostic::Diagnostic;
use crate::procedure::{Ground, Standing};
use crate::store::Reading;
use crate::value::Date;

use super::register::{alone, number_unknown, place_of};
use super::standpoint::{Shelf, is_without_text};

/// Works with where the procedures of a case stand on a day: once with those that run under the release which governs it, and once more for
/// each other release under which procedures of it began. Where no release governs it, or it is void, there is nothing to work with.
///
/// # Errors
///
/// `case-unknown`, `fact-stale`; the codes of the register.
pub fn stands<R>(
    db: &Path,
    number: &str,
    on: Date,
    work: impl FnMut(&Ground<'_>, &[Standing<'_>]) -> R,
) -> Result<(Case, Vec<R>), Vec<Diagnostic>> {
    let reading = Reading::open(db).map_err(alone)?;
    let found = place_of(number).map(|place| reading.view().case(&place)).transpose().map_err(alone)?.flatten();
    let case = found.ok_or_else(|| alone(number_unknown(number)))?;
    if case.status() == Status::Void {
        return Ok((case, Vec::new()));
    }
    let shelf = Shelf::of(reading.view()).map_err(alone)?;
    match shelf.on_standings(&case, on, work) {
        Ok(done) => Ok((case, done)),
        Err(diagnostics) if is_without_text(&diagnostics) => Ok((case, Vec::new())),
        Err(diagnostics) => Err(diagnostics),
    }
}

/// Works with where the procedures of all cases stand on a day, void cases left out, in the order of their numbers.
///
/// Cases that no release governs, or whose facts no longer fit theirs, are left out; how many is returned beside the rest.
///
/// # Errors
///
/// The codes of the register.
pub fn all_stand<R>(
    db: &Path,
    on: Date,
    mut work: impl FnMut(&Ground<'_>, &[Standing<'_>]) -> R,
) -> Result<(Vec<R>, usize), Vec<Diagnostic>> {
    let reading = Reading::open(db).map_err(alone)?;
    let cases = reading.view().cases(|_| true).map_err(alone)?;
    let shelf = Shelf::of(reading.view()).map_err(alone)?;
    let (mut all, mut without) = (Vec::new(), 0);
    for case in cases.iter().filter(|case| case.status() != Status::Void) {
        match shelf.on_standings(case, on, &mut work) {
            Ok(done) => all.extend(done),
            Err(_) => without += 1,
        }
    }
    Ok((all, without))
}
