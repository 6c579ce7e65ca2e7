//! Why a person may not act in the offices of a step.

use crate::diagnostic::{Code, Diagnostic};
use crate::id::{OfficeId, PersonId};
use crate::label::Label;
use crate::person::People;
use crate::program::{Program, Step, members};
use crate::value::Date;

use super::words;

/// Says that a step is for offices of which a person holds none on a day, and who holds them.
#[must_use]
pub fn refuse_office(
    program: &Program,
    people: &People,
    step: &Step,
    offices: &[OfficeId],
    person: &PersonId,
    on: Date,
) -> Diagnostic {
    let all = offices.iter().flat_map(|office| members(program, office));
    let holders: Vec<_> = all.map(|office| people.holders(&office, on)).collect();
    let mut holders: Vec<&str> = holders.iter().flatten().map(|held| held.person.as_str()).collect();
    holders.sort_unstable();
    holders.dedup();
    let refused = Diagnostic::at(Code::StepOffice, step.span).with("step", step.id.as_str());
    let refused = refused.with("title", &step.title).with("person", person.as_str()).with("on", on.to_string());
    let refused = refused.with("offices", &words::offices(program, offices));
    let refused = refused.with("reason", "held").with("asked", "");
    let refused = refused.with("held", if holders.is_empty() { "no" } else { "yes" });
    let named = |between: &str| holders.join(between);
    refused.with("holders", &Label { zh: named("、"), en: named(", ") })
}

/// Says that a step is not for the office in which a person means to act (`asked`), or that they do not hold that office of the department
/// for which it is (`member`).
pub(super) fn refused_as(
    program: &Program,
    mut refused: Diagnostic,
    reason: &'static str,
    asked: &OfficeId,
) -> Diagnostic {
    refused.arguments.retain(|(name, _)| !["reason", "asked"].contains(name));
    refused.with("reason", reason).with("asked", &words::offices(program, std::slice::from_ref(asked)))
}
