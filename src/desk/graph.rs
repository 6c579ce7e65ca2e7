//! Which procedure a word on the command line means.

use crate::diagnostic::{Code, Diagnostic};
use crate::program::Procedure;

/// Finds a procedure among some by its id, or by its title in either language.
///
/// # Errors
///
/// `procedure-unknown`.
pub fn find_procedure<'p>(
    procedures: impl IntoIterator<Item = &'p Procedure>,
    written: &str,
) -> Result<&'p Procedure, Diagnostic> {
    let written = written.trim();
    let known: Vec<&Procedure> = procedures.into_iter().collect();
    let named = |one: &&&Procedure| [one.id.as_str(), &one.title.zh, &one.title.en].contains(&written);
    known.iter().find(named).copied().ok_or_else(|| {
        let ids: Vec<_> = known.iter().map(|one| one.id.as_str()).collect();
        let names = known.iter().flat_map(|one| [one.id.as_str(), &one.title.zh, &one.title.en]);
        let unknown = Diagnostic::of(Code::ProcedureUnknown).with("name", written);
        let unknown = unknown.with("listed", if ids.is_empty() { "no" } else { "yes" });
        unknown.with("known", ids.join(", ")).suggest(written, names)
    })
}
