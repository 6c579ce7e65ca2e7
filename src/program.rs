//! The program: the pack as it is executed. Names have become slots, cells have become tests, and all kinds fit.

mod acting;
mod calendar;
mod condition;
mod facts;
mod form;
mod formula;
mod layers;
mod net;
mod parameter;
mod policy;
mod procedure;
mod template;
mod vocabulary;

pub use crate::script::Operator;
pub use acting::{acting, members, office_called, unknown_office};
pub use calendar::{Announcement, Calendar, Exception, Stretch, Unit, Year};
pub use condition::{Condition, Test};
pub use facts::{Cell, Facts, misread_at, read_facts, wide_in_name};
pub use form::{Field, Form, Guard, Look, Of, Paper, Part, Shows, Size};
pub use formula::{Fold, Formula, Function};
pub use layers::Layers;
pub use net::Arc;
pub use parameter::{Dated, Parameter, ParameterIndex};
pub use policy::{Call, Effect, Give, Policy, Rule, RuleIndex, Table};
pub use procedure::{Branch, Limit, Pauses, Procedure, Stated, Step, StepIndex, Then, Until, Wait, Who};
pub use template::{Piece, Template};
pub use vocabulary::{Fact, Group, GroupIndex, Name, Role, Slot, Vocabulary};

use std::collections::BTreeSet;

use crate::act::Act;
use crate::id::{CalendarId, ClauseId, OfficeId};
use crate::label::Label;
use crate::script::Scripts;
use crate::source::Source;
use crate::value::Date;

/// A pack that has passed all checks, ready to evaluate.
#[derive(Debug)]
pub struct Program {
    /// What the regulation says of itself.
    pub regulation: Regulation,
    /// Departments and offices.
    pub offices: Vec<Office>,
    /// Every name.
    pub vocabulary: Vocabulary,
    /// Dated numbers and settings.
    pub parameters: Vec<Parameter>,
    /// All policies, by path.
    pub policies: Vec<Policy>,
    /// All procedures, by path.
    pub procedures: Vec<Procedure>,
    /// All forms, by id.
    pub forms: Vec<Form>,
    /// All calendars, by id.
    pub calendars: Vec<Calendar>,
    /// The order of evaluation: each stage reads only what earlier ones have settled.
    pub order: Vec<Stage>,
    /// All scripts, compiled.
    pub scripts: Scripts,
}

impl Program {
    /// Visits the offices that are named for an act, in the order of the pack.
    ///
    /// An act of [`Act::always_reserved`] needs an office named for it: where there is none, nobody may do it. Any other act is
    /// open to everybody, unless some office is named for it; then only those may do it.
    pub fn offices_for(&self, act: Act) -> impl Iterator<Item = &Office> {
        self.offices.iter().filter(move |office| office.may.contains(&act))
    }

    /// Names offices for people; one that the pack does not have by its id.
    #[must_use]
    pub fn office_names(&self, offices: &[OfficeId]) -> Label {
        Label::joined(offices.iter().map(|id| {
            let known = self.offices.iter().find(|office| office.id == *id);
            known.map_or_else(|| Label::same(id.as_str()), |office| office.label.clone())
        }))
    }

    /// Tells whether an act is open to everybody, after the rule of [`Program::offices_for`].
    #[must_use]
    pub fn is_open(&self, act: Act) -> bool {
        !act.always_reserved() && self.offices_for(act).next().is_none()
    }
}

/// One stage of an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Finds out which rules of a policy hold, from the first up to, not including, the last.
    Rules {
        /// The policy.
        policy: usize,
        /// The first rule.
        first: usize,
        /// One past the last rule.
        last: usize,
    },
    /// Settles an output from all that was given to it.
    Settle(Slot),
}

/// What the regulation says of itself.
#[derive(Clone, Debug)]
pub struct Regulation {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: Label,
    /// What case numbers begin with.
    pub case_prefix: String,
    /// The day it was approved.
    pub approved_on: Option<Date>,
    /// The day from which it is in force.
    pub in_force_from: Date,
    /// The date fact that selects the parameters' values.
    pub governed_by: Slot,
    /// The deciding output.
    pub verdict: Slot,
    /// The date fact that says when the matter happened, where the pack names one.
    pub occurred_on: Option<Slot>,
    /// The date fact that says when it was received, where the pack names one.
    pub received_on: Option<Slot>,
    /// What a release means for the cases in hand when it is published.
    pub cases_in_hand: CasesInHand,
    /// The text that names the persons whom a decision concerns, where the pack names one; it may belong to a list, or be one.
    pub concerns: Option<Slot>,
    /// The calendar by which working days are counted, where the pack names one.
    pub calendar: Option<CalendarId>,
}

/// What a release means for the cases taken in hand before it was published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CasesInHand {
    /// They keep the release that was known when they were taken in hand.
    #[default]
    Keep,
    /// They follow the new release.
    Follow,
}

impl CasesInHand {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Keep, Self::Follow];

    /// Returns the word that stands in the pack.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Follow => "follow",
        }
    }

    /// Reads the word that stands in the pack.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.word() == word)
    }
}

/// A department or office.
#[derive(Clone, Debug)]
pub struct Office {
    /// Its id.
    pub id: OfficeId,
    /// Its name.
    pub label: Label,
    /// Whether it is a department, rather than an office within one.
    pub department: bool,
    /// The department it belongs to.
    pub within: Option<OfficeId>,
    /// The acts it is named for.
    pub may: BTreeSet<Act>,
    /// The clause that names it.
    pub clause: Option<ClauseId>,
    /// The authority of that clause.
    pub source: Option<Source>,
}

impl Office {
    /// Tells whether a written name is its id or its name in either language.
    #[must_use]
    pub fn is_called(&self, written: &str) -> bool {
        self.id.as_str() == written || self.label.zh == written || self.label.en == written
    }
}
