//! What is worth saying of a log that can be read.

use std::collections::BTreeMap;

/// What is worth saying of a log that can be read: how often something was not as the standard has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// How many traces and events took an attribute from the defaults of the log, by its name.
    pub defaulted: BTreeMap<String, usize>,
    /// How many attributes stood under a name that was taken; the last one counts.
    pub doubled: usize,
    /// How many values are not of the kind that their element says.
    pub unread: usize,
    /// How many elements the standard does not know, or not there; they were passed over with all they hold.
    pub strange: usize,
}
