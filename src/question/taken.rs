//! The steps of cases: those that were done, each with the deadlines that it had, and those that are in hand today.

use crate::case::{StepCorrected, Stepped};
use crate::id::{CaseNumber, StepRef};
use crate::label::Label;
use crate::procedure::Deadline;
use crate::program::{Procedure, Step};
use crate::value::Date;

use super::{Evidence, Exhibit, Finding, Word};

/// A step that was done, or signed by one of several.
#[derive(Clone, Debug)]
pub struct Taken {
    /// The position of its entry in the journal.
    pub position: u64,
    /// The date on the wall when it was entered.
    pub day: Date,
    /// The case.
    pub case: CaseNumber,
    /// Its entry.
    pub stepped: Stepped,
    /// The day on which the step was done: that of the latest signature. Of a signature that others still had to follow its own day.
    pub done_on: Date,
    /// The day on which what it waited for came about, by the facts as they stand now, where a fact says it.
    pub waited_until: Option<Date>,
    /// Its correction, with the position of that, where there is one.
    pub corrected: Option<(u64, StepCorrected)>,
    /// By when it had to be done, by the facts on which it stood and the calendar of today; else a word for what is wanting: the code of a
    /// diagnostic.
    pub deadlines: Result<Vec<Deadline>, &'static str>,
}

/// A step that is in hand today, or still to come while its time runs.
#[derive(Clone, Debug)]
pub struct InHand {
    /// The case.
    pub case: CaseNumber,
    /// The position of the last entry of the case.
    pub position: u64,
    /// The release under which it is in hand.
    pub release: u32,
    /// The step.
    pub step: StepRef,
    /// Whether it has not come to it yet.
    pub is_ahead: bool,
    /// By when it has to be done.
    pub deadlines: Vec<Deadline>,
}

impl Taken {
    /// Tells whether the step is done with it; else others still had to sign.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.stepped.came_to.is_some()
    }

    /// Begins a finding on this step, as it was done.
    pub(super) fn found(&self, evidence: &Evidence, finding: Finding) -> Finding {
        self.found_on(evidence, finding, self.done_on)
    }

    /// Begins a finding on this signature, by its own day.
    pub(super) fn signed(&self, evidence: &Evidence, finding: Finding) -> Finding {
        self.found_on(evidence, finding, self.stepped.on)
    }

    fn found_on(&self, evidence: &Evidence, finding: Finding, on: Date) -> Finding {
        let finding = finding.with("case", self.case.as_str());
        let finding = finding.with("step", evidence.step_word(self.stepped.release, &self.stepped.step));
        let finding = finding.with("person", self.stepped.given.by.as_str()).with("on", on.to_string());
        finding.at(self.position).see(Exhibit::Release(self.stepped.release))
    }
}

impl Evidence {
    /// Visits the steps of the cases asked of, in the order of the journal.
    pub fn asked_steps(&self) -> impl Iterator<Item = &Taken> {
        self.taken.iter().filter(|taken| self.asks_of(&taken.case))
    }

    /// Visits those that count: neither corrected nor of a void case.
    pub fn counting_steps(&self) -> impl Iterator<Item = &Taken> {
        self.asked_steps().filter(|taken| taken.corrected.is_none() && !self.is_void(&taken.case))
    }

    /// Visits the steps of a case, oldest first.
    pub fn steps_of(&self, case: &CaseNumber) -> impl DoubleEndedIterator<Item = &Taken> {
        let positions = self.step_positions.get(case).map(Vec::as_slice).unwrap_or_default();
        positions.iter().filter_map(|position| self.step_at(*position))
    }

    /// Returns the step whose entry stands at a position.
    #[must_use]
    pub fn step_at(&self, position: u64) -> Option<&Taken> {
        let place = self.taken.binary_search_by_key(&position, |taken| taken.position).ok()?;
        self.taken.get(place)
    }

    /// Takes up the steps that were done, in the order of the journal.
    pub fn take_steps(&mut self, taken: Vec<Taken>) {
        for taken in &taken {
            self.step_positions.entry(taken.case.clone()).or_default().push(taken.position);
        }
        self.taken = taken;
    }

    /// Finds a step as a release has it; none where this engine cannot read the release, or it has no such step.
    #[must_use]
    pub fn step_in(&self, release: u32, step: &StepRef) -> Option<(&Procedure, &Step)> {
        let procedure =
            self.programs.get(&release)?.procedures.iter().find(|procedure| procedure.id == step.procedure)?;
        Some((procedure, procedure.step(procedure.find(&step.step)?)?))
    }

    /// Names a step as a release calls it.
    pub(super) fn step_word(&self, release: u32, step: &StepRef) -> Word {
        let Some((_, known)) = self.step_in(release, step) else { return step.to_string().into() };
        let label =
            Label { zh: format!("{} {}", step.step, known.title.zh), en: format!("{} {}", step.step, known.title.en) };
        Word::Named(step.to_string(), label)
    }
}
