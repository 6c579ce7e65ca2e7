//! Questions about what a register does not keep yet. Their answer is that there is none, and what it would take.

use super::{Evidence, Finding};

/// Nothing signs checkpoints yet.
pub(super) fn unanchored(evidence: &Evidence) -> Vec<Finding> {
    vec![Finding::unsettled("checkpoints-not-kept").with("count", evidence.journal.len())]
}

/// Nothing overrides yet.
pub(super) fn overrides(_: &Evidence) -> Vec<Finding> {
    vec![Finding::unsettled("overrides-not-kept")]
}

/// Neither appeals nor what is carried out is kept yet.
pub(super) fn execution(_: &Evidence) -> Vec<Finding> {
    vec![Finding::unsettled("execution-not-kept")]
}

/// No procedure runs yet.
pub(super) fn steps(_: &Evidence) -> Vec<Finding> {
    vec![Finding::unsettled("steps-not-kept")]
}

/// No calendar is read yet.
pub(super) fn calendars(_: &Evidence) -> Vec<Finding> {
    vec![Finding::unsettled("calendars-not-kept")]
}

/// Nothing that leaves the register is noted yet.
pub(super) fn exports(_: &Evidence) -> Vec<Finding> {
    vec![Finding::unsettled("exports-not-kept")]
}
