//! One thing that was done in a case: an event that is a step of the procedure.

use crate::program::StepIndex;
use crate::value::Date;

use super::office::Office;

/// One thing that was done in a case: an event that is a step of the procedure.
#[derive(Clone, Debug)]
pub(super) struct Deed<'l> {
    /// The place of the event in the case, counted from 0.
    pub(super) event: usize,
    /// The step.
    pub(super) step: StepIndex,
    /// The day, on the clock of the log.
    pub(super) on: Option<Date>,
    /// Who did it.
    pub(super) by: Option<&'l str>,
    /// In which office.
    pub(super) office: Office,
    /// What was known when it could be done: the facts that it sets left out.
    pub(super) guarded_by: usize,
    /// What was known after it.
    pub(super) after: usize,
    /// What was known before it.
    pub(super) before: usize,
}
