//! Why a person may not act in the offices of a step.

use crate::case::Stepped;
use crate::diagnostic::{Code, Diagnostic};
use crate::id::{OfficeId, PersonId};
use crate::label::Label;
use crate::person::People;
use crate::program::{Program, Step, members};
use crate::value::Date;

use super::attempt::{Asked, Attempt};

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
    let refused = refused.with("offices", &program.office_names(offices));
    let refused = refused.with("reason", "held").with("asked", "");
    let refused = refused.with("held", if holders.is_empty() { "no" } else { "yes" });
    let named = |between: &str| holders.join(between);
    refused.with("holders", &Label { zh: named("、"), en: named(", ") })
}

impl Asked<'_, '_> {
    /// Finds the signature that somebody gave already to a step which still waits for others.
    pub(super) fn signed_by(&self, step: &Step, attempt: &Attempt<'_>) -> Option<&Stepped> {
        let signed = self.ground.course(self.procedure)?.signed(&step.id);
        signed.into_iter().find(|signed| signed.given.by == *attempt.by)
    }
}

/// Says that somebody has signed a step already, and who still has to.
pub(super) fn refused_again(mut refused: Diagnostic) -> Diagnostic {
    refused.arguments.retain(|(name, _)| *name != "reason");
    refused.with("reason", "signed")
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
    refused.with("reason", reason).with("asked", &program.office_names(std::slice::from_ref(asked)))
}
