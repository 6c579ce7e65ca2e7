//! Appeals against a decision, and its examination by somebody who had no part in it.

use std::path::Path;

use crate::act::Act;
use crate::case::{Appealed, Case, Entry, Reexamined};
use crate::diagnostic::{Code, Diagnostic};
use crate::id::PersonId;
use crate::stamp::Stamp;
use crate::store::Store;

use super::attempt::attempt;
use super::authority::require;
use super::concern::refuse_own_case;
use super::register::{alone, narrow, on_case};
use super::standing::{Standing, standing};

/// Enters an appeal against the decision that stands: the person's own, or that of somebody in whose name it is entered.
///
/// # Errors
///
/// `case-unknown`, `case-void`, `case-not-decided`, `no-authority`; the codes of the register.
pub fn appeal(
    db: &Path,
    number: &str,
    by: Option<&PersonId>,
    reason: &str,
    given: &Stamp,
) -> Result<Appealed, Vec<Diagnostic>> {
    let store = Store::open(db, given).map_err(alone)?;
    attempt(&store, Act::Appeal, number, given, |writing| {
        on_case(writing, number, |writing, place, case| {
            let standing = standing(writing.view(), case)?;
            require(writing.view(), &standing.program, None, Act::Appeal, given)?;
            let appealed = Appealed {
                number: narrow(case.appeals().count()).saturating_add(1),
                decision: standing.decided.decision,
                by: by.unwrap_or(&given.by).clone(),
                reason: reason.to_owned(),
                given: given.clone(),
            };
            writing.append_to_case(place, Entry::Appealed(appealed.clone())).map_err(alone)?;
            Ok(appealed)
        })
    })
}

/// What an examination came to.
#[derive(Clone, Copy, Debug)]
pub struct Examination<'a> {
    /// The appeal; the oldest open one where none is named.
    pub appeal: Option<u32>,
    /// Whether the decision stands; otherwise the case is open again.
    pub upheld: bool,
    /// Why.
    pub reason: &'a str,
}

/// Examines a decision again after an appeal.
///
/// # Errors
///
/// `case-unknown`, `case-void`, `case-not-decided`; `no-appeal` where none is open; `no-authority`, `own-case`; `took-part` where the person
/// decided, put forward or approved an override, or appealed; the codes of the register.
pub fn reexamine(
    db: &Path,
    number: &str,
    examination: Examination<'_>,
    given: &Stamp,
) -> Result<Reexamined, Vec<Diagnostic>> {
    let store = Store::open(db, given).map_err(alone)?;
    attempt(&store, Act::Reexamine, number, given, |writing| {
        on_case(writing, number, |writing, place, case| {
            let standing = standing(writing.view(), case)?;
            require(writing.view(), &standing.program, None, Act::Reexamine, given)?;
            refuse_part(case, &standing, given)?;
            refuse_own_case(&standing.program, case, &standing.facts, given)?;
            let open = case.open_appeals().find(|open| examination.appeal.is_none_or(|wanted| wanted == open.number));
            let open = open.ok_or_else(|| no_appeal(case, examination.appeal))?;
            let reexamined = Reexamined {
                appeal: open.number,
                upheld: examination.upheld,
                reason: examination.reason.to_owned(),
                given: given.clone(),
            };
            writing.append_to_case(place, Entry::Reexamined(reexamined.clone())).map_err(alone)?;
            Ok(reexamined)
        })
    })
}

fn no_appeal(case: &Case, wanted: Option<u32>) -> Vec<Diagnostic> {
    let wanted = wanted.map_or_else(|| "any".to_owned(), |wanted| wanted.to_string());
    let none = Diagnostic::of(Code::NoAppeal).with("number", case.number.as_str()).with("appeal", wanted);
    alone(none.with("decided", if case.decided().is_some() { "yes" } else { "no" }))
}

/// Refuses whoever had a part in what is to be examined: the decision, its overrides, the appeals against it.
fn refuse_part(case: &Case, standing: &Standing<'_>, given: &Stamp) -> Result<(), Vec<Diagnostic>> {
    let decision = standing.decided.decision;
    let puts = || case.overrides_put().filter(|put| put.decision == decision);
    let appeals = || case.appeals().filter(|appeal| appeal.decision == decision);
    let part = if standing.decided.given.by == given.by {
        "decided"
    } else if puts().any(|put| put.given.by == given.by) {
        "proposed"
    } else if puts().filter_map(|put| case.override_approved(put.number)).any(|approved| approved.by == given.by) {
        "approved"
    } else if appeals().any(|appeal| appeal.by == given.by || appeal.given.by == given.by) {
        "appealed"
    } else if case.revisions().any(|(revision, _)| revision.given.by == given.by) {
        "facts"
    } else {
        return Ok(());
    };
    Err(alone(Diagnostic::of(Code::TookPart).with("person", given.by.as_str()).with("part", part)))
}
