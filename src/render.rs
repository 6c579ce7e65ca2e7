//! How things look: diagnostics, decisions and explanations as text for a terminal or as JSON.

mod diagnostics;
mod json;
mod paint;

pub use diagnostics::diagnostics;
pub use json::{decision_json, diagnostics_json};
pub use paint::{Ink, Paint};
