//! The only place that draws random bytes.

use crate::diagnostic::{Code, Diagnostic};

/// Draws 32 bytes from the system's source, which is fit for keys.
///
/// # Errors
///
/// `key-unusable` where the system has none to give.
pub(super) fn random() -> Result<[u8; 32], Diagnostic> {
    let mut bytes = [0; 32];
    match getrandom::fill(&mut bytes) {
        Ok(()) => Ok(bytes),
        Err(error) => Err(Diagnostic::of(Code::KeyUnusable)
            .with("path", "")
            .with("reason", "random")
            .with("said", error.to_string())),
    }
}
