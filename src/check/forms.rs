//! `forms/<id>.yaml`: printed forms.

use crate::pack::FormText;
use crate::program::Form;

use super::Checker;

impl Checker {
    /// Resolves all forms.
    #[expect(clippy::unused_self, clippy::needless_pass_by_ref_mut, reason = "not written yet")]
    pub(super) fn forms(&mut self, _: &[FormText]) -> Vec<Form> {
        Vec::new()
    }
}
