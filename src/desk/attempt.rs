//! Acts that may be refused. A refusal is a record too.

use crate::act::Act;
use crate::diagnostic::{Code, Diagnostic};
use crate::record::{Record, Refused};
use crate::stamp::Stamp;
use crate::store::{Store, Writing};

use super::register::alone;

/// What the regulation refuses, as against what is merely mistyped.
const REFUSALS: [Code; 4] = [Code::NoAuthority, Code::OwnProposal, Code::ReleaseStanding, Code::ReleaseBackdated];

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
    let done = store.write(work);
    let refusal = done.as_ref().err().and_then(|diagnostics| diagnostics.first()).map(|diagnostic| diagnostic.code);
    if let Some(code) = refusal.filter(|code| REFUSALS.contains(code)) {
        let refused =
            Refused { act, subject: subject.to_owned(), reason: code.slug().to_owned(), given: given.clone() };
        store.write(|writing| writing.append(&Record::Refused(refused)).map(drop).map_err(alone))?;
    }
    done
}
