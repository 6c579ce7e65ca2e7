//! Why a file is no log that can be read.

use crate::diagnostic::{Code, Diagnostic};

/// Says that a file cannot be read as a log, and why.
pub(super) fn unreadable(shown: &str, reason: &'static str) -> Diagnostic {
    Diagnostic::of(Code::LogUnreadable).with("path", shown).with("reason", reason)
}

/// Says that a file is no log.
pub(super) fn no_log(shown: &str, found: &str) -> Diagnostic {
    unreadable(shown, "not-a-log").with("found", found)
}
