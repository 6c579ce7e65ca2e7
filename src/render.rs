//! How things look: diagnostics, decisions and explanations as text for a terminal or as JSON.

mod decision;
mod diagnostics;
mod handbook;
mod json;
mod lines;
mod paint;
mod people;
mod question;
mod register;
mod release;
mod why;

pub use decision::{Page, clause_order, decision};
pub use diagnostics::diagnostics;
pub use handbook::{Handbook, handbook};
pub use json::{decision_json, diagnostics_json};
pub use paint::{Ink, Paint};
pub use people::{PeoplePage, people_json};
pub use question::{AnswerPage, answers_json};
pub use register::{Register, case_json, cases_json, changes_json};
pub use release::{ReleasePage, release_json};
pub use why::{why, why_not};
