//! Who was told of a release, and when.

use std::path::Path;

use crate::act::Act;
use crate::diagnostic::{Code, Diagnostic};
use crate::id::PersonId;
use crate::release::{Notified, Release, ReleaseEvent, Standing};
use crate::stamp::Stamp;
use crate::value::Date;

use super::super::clock::civil_date;
use super::super::register::alone;
use super::{advance, note_down, standing};

/// Records that persons were told of a release on a day.
///
/// # Errors
///
/// `release-unknown`; `release-standing` where it is not approved yet, so that there is nothing to tell; `wrong-day` where the day lies ahead;
/// `no-authority`; the codes of the register.
pub fn notify(
    db: &Path,
    number: u32,
    persons: &[PersonId],
    on: Date,
    how: Option<&str>,
    given: &Stamp,
) -> Result<Release, Vec<Diagnostic>> {
    advance(db, number, Act::Notify, given, |writing, release| {
        if release.standing() == Standing::Proposed {
            return Err(standing(release));
        }
        if on > civil_date(given.at) {
            let ahead = Diagnostic::of(Code::WrongDay).with("what", "told").with("day", on.to_string());
            return Err(alone(ahead));
        }
        let mut persons = persons.to_vec();
        persons.sort_unstable();
        persons.dedup();
        let notified = Notified { release: number, persons, on, how: how.map(str::to_owned) };
        note_down(writing, ReleaseEvent::Notified(notified), given)
    })
}
