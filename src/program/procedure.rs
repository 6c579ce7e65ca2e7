//! Procedures: who does what next, by when, with which sheet.

use crate::id::{ClauseId, FormId, OfficeId, ProcedureId, StepId};
use crate::label::Label;
use crate::pack::StepPart;
use crate::source::{Source, Span};
use crate::value::Value;

use super::calendar::Unit;
use super::condition::Condition;
use super::formula::Formula;
use super::parameter::ParameterIndex;
use super::vocabulary::{GroupIndex, Slot};

/// The place of a step in its procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepIndex(pub u32);

impl StepIndex {
    /// Returns the place as an index.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A procedure: steps of which some lead on to others. It begins with the first.
#[derive(Clone, Debug)]
pub struct Procedure {
    /// Its path without `.yaml`.
    pub id: ProcedureId,
    /// Its title.
    pub title: Label,
    /// The clause it states.
    pub clause: ClauseId,
    /// The cases it is for.
    pub applies: Condition,
    /// The list whose records stop the clock, where there is one.
    pub pauses: Option<Pauses>,
    /// Its steps, in the order written.
    pub steps: Vec<Step>,
    /// Where it begins.
    pub span: Span,
}

/// The list whose records stop the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pauses {
    /// The list.
    pub list: GroupIndex,
    /// The first day on which the clock stands.
    pub from: Slot,
    /// The last day, counted in; the clock stands still where a record has none.
    pub to: Slot,
    /// Why it stands.
    pub because: Slot,
}

/// A step.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its id within the procedure.
    pub id: StepId,
    /// What is done.
    pub title: Label,
    /// What is to be done in full, where the title is short.
    pub text: Option<Label>,
    /// Its clause.
    pub clause: ClauseId,
    /// Its authority.
    pub source: Source,
    /// The parts of it that stand on no authority but the factory's own setting, whatever the rest stands on.
    pub config: Vec<StepPart>,
    /// Who does it.
    pub who: Who,
    /// What must hold before it may be done.
    pub when: Condition,
    /// What is waited for before it may be done, and while its clock stands.
    pub waits: Option<Wait>,
    /// The steps that must all have led here, where several go on together.
    pub joins: Vec<StepIndex>,
    /// The facts and outputs that must be known.
    pub needs: Vec<Slot>,
    /// The sheets that must have been issued for the case.
    pub needs_sheets: Vec<FormId>,
    /// Whether the case must be decided.
    pub needs_decision: bool,
    /// The facts that whoever does it states, each time it is done.
    pub asks: Vec<Slot>,
    /// The facts that follow from its being done.
    pub sets: Vec<(Slot, Stated)>,
    /// The sheets that it issues.
    pub issues: Vec<FormId>,
    /// The steps that it approves; whoever did them may not do it.
    pub approves: Vec<StepIndex>,
    /// Within how long it has to be done.
    pub limit: Option<Limit>,
    /// The date fact that holds the day set by contract.
    pub agreed: Option<Slot>,
    /// What follows.
    pub then: Then,
    /// Where it stands.
    pub span: Span,
}

/// Who does a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A person of one of these departments or offices.
    Any(Vec<OfficeId>),
    /// A person of each of them; the step is done once all have signed.
    All(Vec<OfficeId>),
}

impl Who {
    /// Returns the departments and offices.
    #[must_use]
    pub fn offices(&self) -> &[OfficeId] {
        match self {
            Self::Any(offices) | Self::All(offices) => offices,
        }
    }
}

/// What is waited for.
#[derive(Clone, Debug)]
pub struct Wait {
    /// What it is, for people: the customer's payment.
    pub what: Label,
    /// When the wait is over.
    pub until: Until,
    /// The date fact that holds the day on which it was over; while it is not known, the wait goes on. Without one it is the day on which
    /// what is waited for became known.
    pub since: Option<Slot>,
}

/// When a wait is over.
#[derive(Clone, Debug)]
pub enum Until {
    /// Once the condition holds.
    Holds(Condition),
    /// On the last day of the month in which the step came into hand.
    MonthEnd,
}

/// The value that a fact takes when a step is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stated {
    /// Always the same.
    Value(Value),
    /// The name of whoever does it.
    Person,
    /// The day on which it is done.
    Day,
}

/// Within how long a step has to be done.
#[derive(Clone, Debug)]
pub struct Limit {
    /// In what it is counted.
    pub unit: Unit,
    /// How many: a whole number.
    pub length: Formula,
    /// The length as the pack has it, for people.
    pub written: String,
    /// The date fact from which it runs; else it runs from the day on which the step came into hand, or its wait was over.
    pub from: Option<Slot>,
    /// When there is a limit at all.
    pub when: Condition,
    /// Its clause.
    pub clause: ClauseId,
    /// Its authority.
    pub source: Source,
}

/// What follows a step.
#[derive(Clone, Debug)]
pub enum Then {
    /// All of these begin; with none, this way of the procedure ends.
    Go(Vec<StepIndex>),
    /// The one branch that holds.
    Choose(Vec<Branch>),
}

/// One of several ways on.
#[derive(Clone, Debug)]
pub struct Branch {
    /// When it is taken; none where no other holds.
    pub when: Option<Condition>,
    /// What begins; with none, this way of the procedure ends.
    pub to: Vec<StepIndex>,
    /// Where it stands.
    pub span: Span,
}

impl Then {
    /// Visits the ways on: one, or that of each branch.
    pub fn ways(&self) -> impl Iterator<Item = &[StepIndex]> {
        let (one, branches) = match self {
            Self::Go(to) => (Some(to.as_slice()), [].as_slice()),
            Self::Choose(branches) => (None, branches.as_slice()),
        };
        one.into_iter().chain(branches.iter().map(|branch| branch.to.as_slice()))
    }
}

impl Step {
    /// Tells whether whoever does the step may state a fact with it: one that it asks for or needs.
    #[must_use]
    pub fn takes(&self, slot: Slot) -> bool {
        self.asks.contains(&slot) || self.needs.contains(&slot)
    }

    /// Visits every condition of the step: its guard, what it waits for, when its limit holds and its branches.
    fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let until = self.waits.iter().filter_map(|wait| match &wait.until {
            Until::Holds(condition) => Some(condition),
            Until::MonthEnd => None,
        });
        let branches = match &self.then {
            Then::Go(_) => [].as_slice(),
            Then::Choose(branches) => branches.as_slice(),
        };
        let limit = self.limit.iter().map(|limit| &limit.when);
        let branches = branches.iter().filter_map(|branch| branch.when.as_ref());
        std::iter::once(&self.when).chain(until).chain(limit).chain(branches)
    }

    /// Visits every slot that the step reads, with repetitions: in its conditions and its limit, as what it needs, and as a day.
    pub fn reads(&self, visit: &mut dyn FnMut(Slot)) {
        self.conditions().for_each(|condition| condition.reads(visit));
        self.needs.iter().for_each(|slot| visit(*slot));
        self.waits.iter().filter_map(|wait| wait.since).for_each(&mut *visit);
        if let Some(limit) = &self.limit {
            limit.length.reads(visit);
            limit.from.into_iter().for_each(&mut *visit);
        }
        self.agreed.into_iter().for_each(visit);
    }

    /// Visits every fact that doing the step states or settles.
    pub fn gives(&self, visit: &mut dyn FnMut(Slot)) {
        self.asks.iter().for_each(|slot| visit(*slot));
        self.sets.iter().for_each(|(slot, _)| visit(*slot));
    }

    /// Visits every parameter that the step reads, with repetitions.
    pub fn parameters(&self, visit: &mut dyn FnMut(ParameterIndex)) {
        self.conditions().for_each(|condition| condition.parameters(visit));
        self.limit.iter().for_each(|limit| limit.length.parameters(visit));
    }
}

impl Procedure {
    /// Returns a step.
    #[must_use]
    pub fn step(&self, index: StepIndex) -> Option<&Step> {
        self.steps.get(index.index())
    }

    /// Finds a step by its id.
    #[must_use]
    pub fn find(&self, id: &StepId) -> Option<StepIndex> {
        let place = self.steps.iter().position(|step| step.id == *id)?;
        u32::try_from(place).ok().map(StepIndex)
    }

    /// Visits the steps with their places.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (StepIndex, &Step)> + ExactSizeIterator {
        self.steps.iter().enumerate().map(|(place, step)| (StepIndex(u32::try_from(place).unwrap_or(u32::MAX)), step))
    }
}
