//! A decided case with the decision that stands, under the text that governed it.

use crate::case::{Case, Decided};
use crate::decision::DecisionRecord;
use crate::diagnostic::{Code, Diagnostic};
use crate::program::{Facts, Program};
use crate::store::{Transaction, View};

use super::govern::{open_release, releases_of};
use super::register::{alone, facts_of, number_unknown, refuse_void};
use super::release::unknown;

/// The decision that stands, with what it stood on.
pub(super) struct Standing<'c> {
    /// Its entry.
    pub decided: &'c Decided,
    /// Its record.
    pub record: DecisionRecord,
    /// The release that governed it.
    pub program: Program,
    /// The facts that were decided.
    pub facts: Facts,
}

/// Finds the decision that stands.
///
/// # Errors
///
/// `case-void`, `case-not-decided`; the codes of the register.
pub(super) fn standing<'c>(view: View<'_, impl Transaction>, case: &'c Case) -> Result<Standing<'c>, Vec<Diagnostic>> {
    refuse_void(case)?;
    let not_decided = || alone(Diagnostic::of(Code::CaseNotDecided).with("number", case.number.as_str()));
    let decided = case.decided().ok_or_else(not_decided)?;
    let record = view.decision(decided.record).map_err(alone)?;
    let releases = releases_of(view).map_err(alone)?;
    let number = record.release.number;
    let release = releases.get(number).ok_or_else(|| alone(unknown(number, &releases)))?;
    let (_, program) = open_release(view, release)?;
    let revision = case.revision(Some(record.revision)).map(|(revision, _)| revision);
    let revision = revision.ok_or_else(|| alone(number_unknown(case.number.as_str())))?;
    let facts = facts_of(&program, case, revision)?;
    Ok(Standing { decided, record, program, facts })
}
