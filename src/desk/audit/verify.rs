//! To examine all of a register.

use std::path::Path;

use crate::audit::{self, Finding, Outside, Report, What};
use crate::diagnostic::{Code, Diagnostic};
use crate::journal::PublicKey;
use crate::store::Reading;

/// Examines a register, with checkpoints and keys that were kept outside of it. What cannot be read is a finding.
///
/// # Errors
///
/// `no-database`, `database-busy`, `file-unreadable`.
pub fn verify(db: &Path, outside: &[Outside], trusted: &[PublicKey]) -> Result<Report, Diagnostic> {
    match Reading::open_to_examine(db) {
        Ok(reading) => Ok(audit::examine(&reading.view(), outside, trusted)),
        Err(damaged) if damaged.code == Code::DatabaseDamaged => Ok(Report {
            size: 0,
            root: None,
            keys: Vec::new(),
            anchors: Vec::new(),
            findings: vec![Finding::of(What::Unreadable).with("table", "file").with("said", said(&damaged))],
            remarks: Vec::new(),
        }),
        Err(diagnostic) => Err(diagnostic),
    }
}

fn said(damaged: &Diagnostic) -> String {
    let said = damaged.arguments.iter().find(|(name, _)| *name == "said");
    said.map(|(_, said)| said.show(crate::label::Lang::En)).unwrap_or_default()
}
