//! What is due: every step in hand, and every step still to come whose time runs already.

use crate::diagnostic::Diagnostic;
use crate::id::{CaseNumber, OfficeId, StepId, StepRef};
use crate::label::Label;
use crate::value::Date;

use super::{Deadline, Ground, Place, Standing, StepStanding};

/// A step in hand, or still to come, with one of its deadlines.
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
    /// The steps in hand that stand before it, with what is done there, where it has not come to it yet; else none.
    pub before: Option<Vec<(StepId, Label)>>,
    /// By when it has to be done; none where nothing says so, which is told of steps in hand alone.
    pub deadline: Option<Deadline>,
}

/// What is due on a day.
#[derive(Clone, Debug)]
pub struct DueList {
    /// The day.
    pub on: Date,
    /// The steps, the earliest day first, those without a day last, and after them those without a limit.
    pub steps: Vec<DueStep>,
    /// How many cases could not be looked at, or not in whole: no release governs them, or their facts do not fit it.
    pub without: usize,
}

impl DueList {
    /// Sorts the steps, the earliest day first, those without a day last, and after them those without a limit.
    #[must_use]
    pub fn of(on: Date, mut steps: Vec<DueStep>, without: usize) -> Self {
        let day = |step: &DueStep| match &step.deadline {
            Some(deadline) => deadline.on().map_or((1, None), |on| (0, Some(on))),
            None => (2, None),
        };
        steps.sort_by(|left, right| (day(left), &left.case, &left.step).cmp(&(day(right), &right.case, &right.step)));
        Self { on, steps, without }
    }
}

/// Lists the steps in hand of a case with their deadlines, and those still to come whose time runs already.
#[must_use]
pub fn due_steps(ground: &Ground<'_>, standings: &[Standing<'_>]) -> Vec<DueStep> {
    let mut found = Vec::new();
    for standing in standings {
        for step in standing.in_hand() {
            let of = |deadline: Option<&Deadline>| due_step(ground, standing, step, deadline);
            if step.deadlines.is_empty() {
                found.push(of(None));
            }
            found.extend(step.deadlines.iter().map(|deadline| of(Some(deadline))));
        }
        for step in standing.to_come() {
            found.extend(step.deadlines.iter().map(|deadline| due_step(ground, standing, step, Some(deadline))));
        }
    }
    found
}

fn due_step(
    ground: &Ground<'_>,
    standing: &Standing<'_>,
    step: &StepStanding<'_>,
    deadline: Option<&Deadline>,
) -> DueStep {
    let (signed, obstacles) = match &step.place {
        Place::InHand { signed, obstacles, .. } => (signed.as_slice(), obstacles.clone()),
        Place::Joining(_) | Place::Done | Place::Ahead => ([].as_slice(), Vec::new()),
    };
    let offices: Vec<OfficeId> =
        step.step.who.offices().iter().filter(|office| !signed.contains(office)).cloned().collect();
    let name = |id: &OfficeId| ground.program.offices.iter().find(|office| office.id == *id);
    let before = || {
        let before = standing.before(step.index).into_iter().map(|before| before.step);
        before.map(|before| (before.id.clone(), before.title.clone())).collect()
    };
    DueStep {
        case: ground.case.number.clone(),
        case_title: ground.case.revision(None).and_then(|(revision, _)| revision.title.clone()),
        step: StepRef { procedure: standing.procedure.id.clone(), step: step.step.id.clone() },
        title: step.step.title.clone(),
        office_names: offices.iter().filter_map(name).map(|office| office.label.clone()).collect(),
        offices,
        obstacles,
        before: (!matches!(step.place, Place::InHand { .. })).then(before),
        deadline: deadline.cloned(),
    }
}
