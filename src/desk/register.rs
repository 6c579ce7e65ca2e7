//! The register: cases with their revisions. Time and person are arguments; nothing is changed, only added.

mod assign;
mod typing;

pub use assign::Assignment;
pub(super) use assign::{assign, read_value};
pub(super) use typing::{lay, narrow, value_of, write as written};

use std::path::Path;

use crate::case::{Case, Change, Draft, Entry, Place, Reason, Revision, Status, changes, series_of};
use crate::diagnostic::{Code, Diagnostic};
use crate::digest::Digest;
use crate::files::Files;
use crate::id::CaseNumber;
use crate::program::{Facts, Program};
use crate::stamp::Stamp;
use crate::store::{Reading, Store, Transaction, View, Writing};
use crate::value::{Value, halved};

use super::CaseFile;
use super::clock::civil_date;

/// What corrects a case.
#[derive(Clone, Copy, Debug)]
pub enum Correction<'a> {
    /// A case file, laid over what the case holds. A list in it takes the place of the case's.
    File(&'a CaseFile),
    /// Single facts.
    Assignments(&'a [Assignment]),
}

/// What a correction has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The revision that now counts.
    pub revision: u32,
    /// What differs from the one before; nothing, where nothing was written.
    pub changes: Vec<Change>,
}

/// Stores a case and returns its number, which counts in the month of the governing date; where that is unknown, in the month of today.
///
/// # Errors
///
/// The codes of the register, from `database-busy` to `database-damaged`; `file-unreadable`.
pub fn add_case(db: &Path, program: &Program, case: &CaseFile, given: &Stamp) -> Result<CaseNumber, Vec<Diagnostic>> {
    let date = match case.facts.value(program.regulation.governed_by) {
        Some(Value::Date(date)) => *date,
        _ => civil_date(given.at),
    };
    let mut draft = Draft::new(given.clone());
    if let Some(title) = &case.title {
        draft.entitle(title);
    }
    lay(&program.vocabulary, &case.facts, &mut draft);
    let revision = draft.finish(1, &program.regulation.number, None);
    let store = Store::open_or_create(db, given).map_err(alone)?;
    store.write(|writing| {
        let place = writing.view().next_place(&series_of(&program.regulation.case_prefix, date)).map_err(alone)?;
        writing.append_to_case(&place, Entry::Revised(revision)).map_err(alone)?;
        Ok(place.number())
    })
}

/// Corrects a case: a new revision, or nothing at all where one correction is wrong or none changes anything.
///
/// # Errors
///
/// The codes of names and values, all at once; `case-unknown`, `case-void`, `appeal-open`; the codes of the register.
pub fn set_case(
    db: &Path,
    program: &Program,
    files: &mut Files,
    number: &str,
    correction: Correction<'_>,
    reason: Option<&str>,
    given: &Stamp,
) -> Result<Corrected, Vec<Diagnostic>> {
    change(db, number, given, |writing, place, case| {
        refuse_void(case)?;
        refuse_appealed(case)?;
        let (old, _) = latest(case)?;
        let mut draft = Draft::of(old, given.clone());
        match correction {
            Correction::File(case) => {
                if let Some(title) = &case.title {
                    draft.entitle(title);
                }
                lay(&program.vocabulary, &case.facts, &mut draft);
            }
            Correction::Assignments(assignments) => {
                let diagnostics = assign(&program.vocabulary, files, "case set", assignments, &mut draft);
                if !diagnostics.is_empty() {
                    return Err(diagnostics);
                }
            }
        }
        let new = draft.finish(old.revision + 1, &program.regulation.number, reason.map(str::to_owned));
        let changes = changes(old, &new);
        if changes.is_empty() {
            return Ok(Corrected { revision: old.revision, changes });
        }
        let corrected = Corrected { revision: new.revision, changes };
        writing.append_to_case(place, Entry::Revised(new)).map_err(alone)?;
        Ok(corrected)
    })
}

/// Declares a case void. Its number stays taken, and all that was written stays.
///
/// # Errors
///
/// `case-unknown`, `case-void`, `appeal-open`; the codes of the register.
pub fn void_case(db: &Path, number: &str, reason: &str, given: &Stamp) -> Result<(), Vec<Diagnostic>> {
    change(db, number, given, |writing, place, case| {
        refuse_void(case)?;
        refuse_appealed(case)?;
        let reason = Reason { reason: reason.to_owned(), given: given.clone() };
        writing.append_to_case(place, Entry::Voided(reason)).map(drop).map_err(alone)
    })
}

/// Opens a void or decided case again.
///
/// # Errors
///
/// `case-unknown`, `case-open`, `appeal-open`; the codes of the register.
pub fn reopen_case(db: &Path, number: &str, reason: &str, given: &Stamp) -> Result<(), Vec<Diagnostic>> {
    change(db, number, given, |writing, place, case| {
        if case.status() == Status::Open {
            return Err(alone(Diagnostic::of(Code::CaseOpen).with("number", case.number.as_str())));
        }
        refuse_appealed(case)?;
        let reason = Reason { reason: reason.to_owned(), given: given.clone() };
        writing.append_to_case(place, Entry::Reopened(reason)).map(drop).map_err(alone)
    })
}

/// Returns a stored case.
///
/// # Errors
///
/// `case-unknown`; the codes of the register.
pub fn stored_case(db: &Path, number: &str) -> Result<Case, Diagnostic> {
    case_in(Reading::open(db)?.view(), number)
}

/// Returns the case of a number.
///
/// # Errors
///
/// `case-unknown`; the codes of the register.
pub(super) fn case_in(view: View<'_, impl Transaction>, number: &str) -> Result<Case, Diagnostic> {
    let found = place_of(number).map(|place| view.case(&place)).transpose()?.flatten();
    found.ok_or_else(|| number_unknown(number))
}

/// Returns the stored cases by their numbers: of one month as `2014-05`, of one status, or all.
///
/// # Errors
///
/// The codes of the register.
pub fn stored_cases(db: &Path, month: Option<&str>, status: Option<Status>) -> Result<Vec<Case>, Diagnostic> {
    let mut cases = Reading::open(db)?.view().cases(|place| month.is_none_or(|month| place.month() == month))?;
    cases.retain(|case| status.is_none_or(|status| case.status() == status));
    Ok(cases)
}

/// Returns the latest facts of a stored case, typed by the vocabulary.
///
/// # Errors
///
/// `case-unknown`; `fact-stale` for each fact that no longer fits the vocabulary; the codes of the register.
pub fn read_stored(db: &Path, program: &Program, number: &str) -> Result<CaseFile, Vec<Diagnostic>> {
    let case = stored_case(db, number).map_err(alone)?;
    let (revision, _) = latest(&case)?;
    let facts = facts_of(program, &case, revision)?;
    Ok(CaseFile { title: revision.title.clone(), facts })
}

/// Tells whether all facts of a revision still fit the vocabulary.
///
/// # Errors
///
/// `fact-stale` for each that does not.
pub fn check_stored(program: &Program, case: &Case, revision: &Revision) -> Result<(), Vec<Diagnostic>> {
    facts_of(program, case, revision).map(drop)
}

/// Types the facts of a revision.
pub(super) fn facts_of(program: &Program, case: &Case, revision: &Revision) -> Result<Facts, Vec<Diagnostic>> {
    typed(program, &case.number, revision)
}

/// Types the facts of a revision, of a case of which no more is known than its number.
pub(super) fn typed(program: &Program, number: &CaseNumber, revision: &Revision) -> Result<Facts, Vec<Diagnostic>> {
    typing::read(&program.vocabulary, number, revision)
}

/// Returns the latest revision of a case, which every case has.
pub(super) fn latest(case: &Case) -> Result<(&Revision, Digest), Vec<Diagnostic>> {
    case.revision(None).ok_or_else(|| alone(number_unknown(case.number.as_str())))
}

/// Opens the database and works on one case in one transaction.
pub(super) fn change<T>(
    db: &Path,
    number: &str,
    given: &Stamp,
    work: impl FnOnce(&Writing<'_>, &Place, &Case) -> Result<T, Vec<Diagnostic>>,
) -> Result<T, Vec<Diagnostic>> {
    Store::open(db, given).map_err(alone)?.write(|writing| on_case(writing, number, work))
}

/// Works on one case in a transaction that is under way.
pub(super) fn on_case<T>(
    writing: &Writing<'_>,
    number: &str,
    work: impl FnOnce(&Writing<'_>, &Place, &Case) -> Result<T, Vec<Diagnostic>>,
) -> Result<T, Vec<Diagnostic>> {
    let place = place_of(number).ok_or_else(|| alone(number_unknown(number)))?;
    let case = writing.view().case(&place).map_err(alone)?.ok_or_else(|| alone(number_unknown(number)))?;
    work(writing, &place, &case)
}

/// Says that an appeal waits, where one does: nobody takes its ground away before it is examined.
pub(super) fn refuse_appealed(case: &Case) -> Result<(), Vec<Diagnostic>> {
    let Some(open) = case.open_appeals().next() else { return Ok(()) };
    let open_appeal = Diagnostic::of(Code::AppealOpen).with("number", case.number.as_str());
    Err(alone(open_appeal.with("appeal", open.number.to_string()).with("by", open.by.as_str())))
}

/// Says that a case is void, where it is.
pub(super) fn refuse_void(case: &Case) -> Result<(), Vec<Diagnostic>> {
    if case.status() == Status::Void {
        return Err(alone(Diagnostic::of(Code::CaseVoid).with("number", case.number.as_str())));
    }
    Ok(())
}

/// Tells what is wrong with the register from what is wrong with one case.
pub(super) fn is_of_the_register(diagnostic: &Diagnostic) -> bool {
    matches!(diagnostic.code, Code::DatabaseDamaged | Code::DatabaseBusy | Code::FileUnreadable)
}

/// What was found; or what is wrong with one case, which is told with that case and ends nothing.
pub(super) type Found<T> = Result<T, Vec<Diagnostic>>;

/// Parts what is wrong with the register, which is an error of whatever is being done, from what is wrong with one case.
///
/// # Errors
///
/// The codes of the register.
pub(super) fn told_apart<T>(found: Found<T>) -> Result<Found<T>, Vec<Diagnostic>> {
    match found {
        Err(diagnostics) if diagnostics.iter().any(is_of_the_register) => Err(diagnostics),
        found => Ok(found),
    }
}

pub(super) fn alone(diagnostic: Diagnostic) -> Vec<Diagnostic> {
    vec![diagnostic]
}

pub(super) fn place_of(number: &str) -> Option<Place> {
    Place::read(&CaseNumber::new(number))
}

pub(super) fn number_unknown(number: &str) -> Diagnostic {
    let meant = halved(number).trim().to_uppercase();
    let meant = place_of(&meant).map(|place| place.number());
    Diagnostic::of(Code::CaseUnknown).with("number", number).meaning(number, meant.as_ref().map(CaseNumber::as_str))
}
