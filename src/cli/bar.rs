//! How far a long look has come, shown where somebody watches.

use std::io::{self, IsTerminal as _};

use indicatif::ProgressBar;

/// How far a long look has come.
pub(super) struct Bar(ProgressBar);

impl Bar {
    /// Shows a bar on standard error where that is a terminal, else nothing.
    pub(super) fn on_standard_error() -> Self {
        Self(if io::stderr().is_terminal() { ProgressBar::new(0) } else { ProgressBar::hidden() })
    }

    /// Shows nothing.
    pub(super) fn hidden() -> Self {
        Self(ProgressBar::hidden())
    }

    /// Comes one step nearer to the end, of so many steps.
    pub(super) fn step(&self, steps: usize) {
        self.0.set_length(u64::try_from(steps).unwrap_or(u64::MAX));
        self.0.inc(1);
    }

    /// Takes the bar away.
    pub(super) fn clear(&self) {
        self.0.finish_and_clear();
    }
}
