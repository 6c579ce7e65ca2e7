//! How things look: diagnostics, decisions and explanations as text for a terminal or as JSON.

mod comparison;
mod decision;
mod diagnostics;
mod handbook;
mod impact;
mod json;
mod lines;
mod paint;
mod people;
mod register;
mod release;
mod why;

pub use comparison::{Comparison, Version, comparison, comparison_json, comparison_page};
pub use decision::{Page, clause_order, decision};
pub use diagnostics::diagnostics;
pub use handbook::{Handbook, handbook};
pub use impact::{ImpactPage, impact, impact_json};
pub use json::{decision_json, diagnostics_json};
pub use paint::{Ink, Paint};
pub use people::{PeoplePage, people_json};
pub use register::{Register, case_json, cases_json, changes_json};
pub use release::{ReleasePage, release_json};
pub use why::{why, why_not};
