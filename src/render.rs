//! How things look: diagnostics, decisions and explanations as text for a terminal or as JSON.

mod audit;
mod case_chart;
mod chart;
mod comparison;
mod conform;
mod counted;
mod decision;
mod diagnostics;
mod dossier;
mod due;
mod eventlog;
mod handbook;
mod impact;
mod json;
mod key;
mod lines;
mod logged;
mod paint;
mod people;
mod procedure_chart;
mod proof;
mod question;
mod register;
mod release;
mod sheet;
mod who;
mod why;

pub use audit::{report, report_json};
pub use case_chart::case_chart;
pub use chart::{
    ArrowLook, Chart, ChartArrow, ChartKey, ChartNode, ChartNote, KeyMark, NodeKind, NodeLanes, NodeLook, NoteMark,
    chart_figure, chart_svg,
};
pub use comparison::{Comparison, Version, comparison, comparison_json, comparison_page};
pub use conform::{ConformPage, conform_json};
pub use counted::{counted, uncountable};
pub use decision::{Page, clause_order, decision};
pub use diagnostics::{diagnostics, message};
pub use dossier::{dossier, dossier_json};
pub use due::{DuePage, derivation, due_json};
pub use eventlog::{LogPage, imported_json, imports_json, log_json};
pub use handbook::{Handbook, handbook};
pub use impact::{ImpactPage, impact, impact_json};
pub use json::{decision_json, diagnostics_json};
pub use key::{key_json, key_list};
pub use logged::{file_named, logged, logged_json};
pub use paint::{Ink, Paint};
pub use people::{PeoplePage, people_json};
pub use procedure_chart::{Drawn, procedure_chart};
pub use proof::{Proved, consistency, consistency_json};
pub use question::{AnswerPage, answers_json};
pub use register::{
    Register, appeal_json, case_json, cases_json, changes_json, override_json, overrides_json, reexamined_json,
    standings_json, step_json,
};
pub use release::{ReleasePage, release_json};
pub use sheet::{sheet_page, sheets_json};
pub use why::{why, why_not};
