//! How a command ends.

use std::process::ExitCode;

/// How a command ends, for whoever called it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done: 0.
    Done,
    /// The answer is no: check found errors, a test differs, a decision is undecided: 1.
    No,
    /// The command line is wrong: 2.
    Usage,
    /// The input cannot be used: 3.
    Unreadable,
    /// Something that should not happen: 4.
    Internal,
}

impl Exit {
    /// Returns the number that the process ends with.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::No => 1,
            Self::Usage => 2,
            Self::Unreadable => 3,
            Self::Internal => 4,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
