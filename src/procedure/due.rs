//! What is due: every step in hand that has a day, or would have one but for something.

use crate::diagnostic::Diagnostic;
use crate::id::{CaseNumber, OfficeId, StepRef};
use crate::label::Label;
use crate::value::Date;

use super::{Deadline, Ground, Place, Standing};

/// A step in hand with one of its deadlines.
#[derive(Clone, Debug)]
pub struct DueStep {
    /// The case.
    pub case: CaseNumber,
    /// Its title.
    pub case_title: Option<Label>,
    /// The step.
    pub step: StepRef,
    /// What is done.
    pub title: Label,
    /// Who still has to do it: the ids of departments and offices.
    pub offices: Vec<OfficeId>,
    /// Their names.
    pub office_names: Vec<Label>,
    /// What stands in the way.
    pub obstacles: Vec<Diagnostic>,
    /// By when it has to be done.
    pub deadline: Deadline,
}

/// What is due on a day.
#[derive(Clone, Debug)]
pub struct DueList {
    /// The day.
    pub on: Date,
    /// The steps, the earliest day first, those without a day last.
    pub steps: Vec<DueStep>,
    /// How many cases could not be looked at, or not in whole: no release governs them, or their facts do not fit it.
    pub without: usize,
}

impl DueList {
    /// Sorts the steps, the earliest day first, those without a day last.
    #[must_use]
    pub fn of(on: Date, mut steps: Vec<DueStep>, without: usize) -> Self {
        let day = |step: &DueStep| step.deadline.on().map_or((1, None), |on| (0, Some(on)));
        steps.sort_by(|left, right| (day(left), &left.case, &left.step).cmp(&(day(right), &right.case, &right.step)));
        Self { on, steps, without }
    }
}

/// Lists the steps in hand of a case with their deadlines.
#[must_use]
pub fn due_steps(ground: &Ground<'_>, standings: &[Standing<'_>]) -> Vec<DueStep> {
    let mut found = Vec::new();
    for standing in standings {
        for step in standing.in_hand() {
            let Place::InHand { signed, obstacles, deadlines, .. } = &step.place else { continue };
            let offices: Vec<OfficeId> =
                step.step.who.offices().iter().filter(|office| !signed.contains(office)).cloned().collect();
            let name = |id: &OfficeId| ground.program.offices.iter().find(|office| office.id == *id);
            let office_names: Vec<Label> = offices.iter().filter_map(name).map(|office| office.label.clone()).collect();
            found.extend(deadlines.iter().map(|deadline| DueStep {
                case: ground.case.number.clone(),
                case_title: ground.case.revision(None).and_then(|(revision, _)| revision.title.clone()),
                step: StepRef { procedure: standing.procedure.id.clone(), step: step.step.id.clone() },
                title: step.step.title.clone(),
                offices: offices.clone(),
                office_names: office_names.clone(),
                obstacles: obstacles.clone(),
                deadline: deadline.clone(),
            }));
        }
    }
    found
}
