//! `calendars/<id>.yaml`: which days are worked.

use crate::pack::CalendarText;
use crate::program::Calendar;

use super::Checker;

impl Checker {
    /// Resolves all calendars.
    #[expect(clippy::unused_self, clippy::needless_pass_by_ref_mut, reason = "not written yet")]
    pub(super) fn calendars(&mut self, _: &[CalendarText]) -> Vec<Calendar> {
        Vec::new()
    }
}
