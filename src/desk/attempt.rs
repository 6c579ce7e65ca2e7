//! Acts that may be refused. A refusal is a record too.

use std::path::Path;

use crate::act::Act;
use crate::case::Place;
use crate::diagnostic::{Code, Diagnostic};
use crate::id::{CaseNumber, StepRef};
use crate::record::{Asked, Record, Refused, Topic};
use crate::stamp::Stamp;
use crate::store::{Reading, Store, Transaction, View, Writing};

use super::register::{alone, narrow};

/// What the regulation refuses, as against what is merely mistyped.
const REFUSALS: [Code; 20] = [
    Code::ProcedureClosed,
    Code::StepNotOpen,
    Code::StepOffice,
    Code::StepNeeds,
    Code::StepWaits,
    Code::StepBlocked,
    Code::StepChanged,
    Code::StepUndecided,
    Code::StepFollowed,
    Code::NoAuthority,
    Code::OwnProposal,
    Code::OwnCase,
    Code::TookPart,
    Code::ReleaseStanding,
    Code::ReleaseBackdated,
    Code::CaseNotDecided,
    Code::OverrideSame,
    Code::OverrideStanding,
    Code::NoAppeal,
    Code::WrongDay,
];

/// Does an act in one transaction. Where the regulation refuses it, nothing of it is written but that it was refused.
///
/// # Errors
///
/// What `work` finds wrong; the codes of the register.
pub(super) fn attempt<T>(
    store: &Store,
    act: Act,
    subject: &str,
    given: &Stamp,
    work: impl FnOnce(&Writing<'_>) -> Result<T, Vec<Diagnostic>>,
) -> Result<T, Vec<Diagnostic>> {
    attempt_of(store, act, subject, given, || (None, None), work)
}

/// Does the same with a step of a procedure; `wanted` names it once it is known, with what else was asked for.
pub(super) fn attempt_of<T>(
    store: &Store,
    act: Act,
    subject: &str,
    given: &Stamp,
    wanted: impl FnOnce() -> (Option<StepRef>, Option<Asked>),
    work: impl FnOnce(&Writing<'_>) -> Result<T, Vec<Diagnostic>>,
) -> Result<T, Vec<Diagnostic>> {
    let done = store.write(work);
    let refusal = done.as_ref().err().and_then(|diagnostics| diagnostics.first()).map(|diagnostic| diagnostic.code);
    if let Some(code) = refusal.filter(|code| REFUSALS.contains(code)) {
        let (step, asked) = wanted();
        let mut refused = Refused {
            act,
            subject: subject.to_owned(),
            step,
            asked,
            reason: code.slug().to_owned(),
            nth: None,
            given: given.clone(),
        };
        store.write(|writing| {
            if let Some(case) = refused.case() {
                refused.nth = Some(spoken(writing.view(), &case).map_err(alone)?.saturating_add(1));
            }
            writing.append(&Record::Refused(refused)).map(drop).map_err(alone)
        })?;
    }
    done
}

/// Counts the records that speak of a case: its entries, and the acts on it that were refused.
pub(super) fn spoken(view: View<'_, impl Transaction>, case: &CaseNumber) -> Result<u32, Diagnostic> {
    let entries = Place::read(case).map(|place| view.entries_of(&place)).transpose()?.unwrap_or(0);
    let refused = view.topic(Topic::Refused)?.into_iter().filter(|record| record.case().as_ref() == Some(case));
    Ok(entries.saturating_add(narrow(refused.count())))
}

/// Lists the acts that the regulation refused, oldest first.
///
/// # Errors
///
/// The codes of the register.
pub fn refusals(db: &Path) -> Result<Vec<Refused>, Diagnostic> {
    let records = Reading::open(db)?.view().topic(Topic::Refused)?;
    Ok(records
        .into_iter()
        .filter_map(|record| match record {
            Record::Refused(refused) => Some(refused),
            _ => None,
        })
        .collect())
}
