//! Where the procedures of stored cases stand.

use std::path::Path;

use crate::case::{Case, Status};
use crate::diagnostic::{Code, Diagnostic};
use crate::procedure::{Ground, Standing};
use crate::store::Reading;
use crate::value::Date;

use super::register::{alone, case_in};
use super::standpoint::Shelf;

/// Where the procedures of a case stand, as far as that can be told.
#[derive(Debug)]
pub struct Stands<R> {
    /// The case.
    pub case: Case,
    /// What was found: of the release that governs the case, then of each other under which procedures of it began.
    pub found: Vec<R>,
    /// Why nothing can be said of the rest: no release governs the case, or its facts no longer fit.
    pub wanting: Vec<Diagnostic>,
}

impl<R> Stands<R> {
    /// Tells whether nothing else is wanting than a text that governs the case.
    #[must_use]
    pub fn lacks_only_a_text(&self) -> bool {
        self.wanting.iter().all(|diagnostic| matches!(diagnostic.code, Code::NoRelease | Code::NoGoverningDate))
    }
}

/// Works with where the procedures of a case stand on a day: once with those that run under the release which governs it, and once more for
/// each other release under which procedures of it began. Of a void case only what has begun is worked with.
///
/// # Errors
///
/// `case-unknown`; the codes of the register.
pub fn stands<R>(
    db: &Path,
    number: &str,
    on: Date,
    work: impl FnMut(&Ground<'_>, &[Standing<'_>]) -> R,
) -> Result<Stands<R>, Vec<Diagnostic>> {
    let reading = Reading::open(db).map_err(alone)?;
    let case = case_in(reading.view(), number).map_err(alone)?;
    let shelf = Shelf::of(reading.view()).map_err(alone)?;
    let (found, wanting) = shelf.on_standings(&case, on, work)?;
    Ok(Stands { case, found, wanting })
}

/// Works with where the procedures of all cases stand on a day, void cases left out, in the order of their numbers.
///
/// How many cases there are of which not all can be told is returned beside the rest: no release governs them, or their facts do not fit.
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
        let (found, wanting) = shelf.on_standings(case, on, &mut work)?;
        all.extend(found);
        without += usize::from(!wanting.is_empty());
    }
    Ok((all, without))
}
