//! A file with `steps`: a procedure.

use crate::pack::ProcedureText;
use crate::program::Procedure;

use super::Checker;

impl Checker {
    /// Resolves all procedures.
    #[expect(clippy::unused_self, clippy::needless_pass_by_ref_mut, reason = "not written yet")]
    pub(super) fn procedures(&mut self, _: &[ProcedureText]) -> Vec<Procedure> {
        Vec::new()
    }
}
