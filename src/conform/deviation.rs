//! What was not done as the procedure has it.

use crate::id::{ClauseId, FactId, OfficeId, StepId};
use crate::label::Label;
use crate::value::Date;

/// The kinds of deviations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A step was left out.
    Skipped,
    /// A step was done before or after its turn.
    OutOfOrder,
    /// A step was done again though it was not in hand again.
    Repeated,
    /// A step was done to which the procedure did not lead in this case.
    Uncalled,
    /// A branch was taken that the facts exclude.
    WrongWay,
    /// An activity is none of the procedure.
    UnknownActivity,
    /// Whoever did a step held none of its offices.
    WrongOffice,
    /// A step went on though not all had signed it.
    Unsigned,
    /// Whoever approved a step had done it themselves.
    OwnProposal,
    /// A step was done though its condition did not hold, or while it had to wait.
    Barred,
    /// A step bears a day before that of a step which led to it.
    Early,
    /// A step was done after its last day.
    Late,
    /// The case ended with steps in hand.
    EndedEarly,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Skipped,
        Self::OutOfOrder,
        Self::Repeated,
        Self::Uncalled,
        Self::WrongWay,
        Self::UnknownActivity,
        Self::WrongOffice,
        Self::Unsigned,
        Self::OwnProposal,
        Self::Barred,
        Self::Early,
        Self::Late,
        Self::EndedEarly,
    ];

    /// Returns the word that stands in JSON and picks the sentence.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Skipped => "skipped",
            Self::OutOfOrder => "out_of_order",
            Self::Repeated => "repeated",
            Self::Uncalled => "uncalled",
            Self::WrongWay => "wrong_way",
            Self::UnknownActivity => "unknown_activity",
            Self::WrongOffice => "wrong_office",
            Self::Unsigned => "unsigned",
            Self::OwnProposal => "own_proposal",
            Self::Barred => "barred",
            Self::Early => "early",
            Self::Late => "late",
            Self::EndedEarly => "ended_early",
        }
    }
}

/// One thing that was not done as the procedure has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// Its kind.
    pub kind: Kind,
    /// The step; of a case that ended early the first that was in hand; none of an activity that is none.
    pub step: Option<StepId>,
    /// The title of the step.
    pub title: Option<Label>,
    /// The event, counted from 1 within the case; of a step that was left out the one before which it was due, and none in the end.
    pub event: Option<usize>,
    /// The activity as the log has it; empty of a step that was left out.
    pub activity: String,
    /// The day of the event.
    pub on: Option<Date>,
    /// Who did it, as the log has it.
    pub by: Option<String>,
    /// The office or person that the log names in the place of the right one.
    pub office: Option<String>,
    /// The offices that should have done it, or that have not signed.
    pub offices: Vec<OfficeId>,
    /// The day before which it could not be done: that of the step which led to it, or that on which its wait was over.
    pub since: Option<Date>,
    /// The days by which it should have been done.
    pub missed: Vec<Missed>,
    /// What the facts were on which it stands, each as the pack writes it.
    pub facts: Vec<(FactId, String)>,
    /// The other steps it has to do with: to which a branch led, or which were in hand in the end.
    pub others: Vec<StepId>,
    /// Of a step out of order: whether it was done before its turn.
    pub ahead: bool,
}

/// A day by which a step should have been done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The day.
    pub on: Date,
    /// What sets it.
    pub set_by: SetBy,
    /// Whether it may yet change, since it hangs on days of a year for which nothing has been announced.
    pub provisional: bool,
}

/// What sets a day by which a step should be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetBy {
    /// A contract: the fact that holds the day.
    Contract(FactId),
    /// The text: its clause.
    Text(ClauseId),
}

impl Deviation {
    /// Begins one of a kind.
    pub(super) const fn of(kind: Kind) -> Self {
        Self {
            kind,
            step: None,
            title: None,
            event: None,
            activity: String::new(),
            on: None,
            by: None,
            office: None,
            offices: Vec::new(),
            since: None,
            missed: Vec::new(),
            facts: Vec::new(),
            others: Vec::new(),
            ahead: false,
        }
    }
}
