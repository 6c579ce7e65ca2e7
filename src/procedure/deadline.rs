//! By when a step has to be done. A day set by contract and a computed one are different things, and stand side by side.

use crate::id::{ClauseId, FactId};
use crate::label::Label;
use crate::limit::{Due, last_day};
use crate::program::{Limit, Procedure, Slot, Step, StepIndex};
use crate::source::Source;
use crate::value::Date;

use super::Ground;
use super::attempt::Asked;
use super::wait::Waited;
use super::words;

/// By when a step has to be done, and how that came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// What sets it.
    pub set_by: SetBy,
    /// The day, or why there is none yet.
    pub due: Due,
    /// The name of the fact that sets it, or from which it runs.
    pub fact: Option<Label>,
    /// The names of the facts on which it hangs.
    pub missing: Option<Label>,
}

/// What sets a deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetBy {
    /// A contract: the fact that holds the day.
    Contract(FactId),
    /// The text: a length of time.
    Text {
        /// The clause.
        clause: ClauseId,
        /// The authority of that clause.
        source: Source,
        /// From what it runs.
        from: From,
    },
}

/// From what a length of time runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    /// The day on which the step came into hand.
    InHand,
    /// The day on which its wait was over.
    WaitOver,
    /// The date that a fact holds.
    Fact(FactId),
}

impl Deadline {
    /// Returns the day, where there is one.
    #[must_use]
    pub fn on(&self) -> Option<Date> {
        match &self.due {
            Due::Day(on) => Some(*on),
            Due::Counted(counted) => counted.on,
            Due::Waiting | Due::Missing(_) | Due::Uncountable(_) => None,
        }
    }

    /// Tells whether the day may yet change, since it hangs on days of a year for which nothing has been announced.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        matches!(&self.due, Due::Counted(counted) if counted.is_provisional())
    }
}

/// Lists by when a step of a case has to be done, as the ground holds it: by contract, and by the text. Where it is not in hand, a length that
/// runs from when it came into hand runs from the day on which the case came to the factory.
#[must_use]
pub fn deadlines_of(ground: &Ground<'_>, procedure: &Procedure, index: StepIndex) -> Vec<Deadline> {
    let asked = Asked { ground, procedure, arcs: Vec::new(), index };
    procedure.step(index).map(|step| deadlines(&asked, step)).unwrap_or_default()
}

/// Lists by when a step has to be done to which it has not come: by contract, and by the text where the time runs from the day of a fact that
/// is known.
pub(super) fn deadlines_ahead(asked: &Asked<'_, '_>, step: &Step) -> Vec<Deadline> {
    let from = step.limit.as_ref().and_then(|limit| limit.from);
    let runs = from.is_some_and(|from| asked.ground.settled.date(from).is_some());
    let mut found = deadlines(asked, step);
    found.retain(|deadline| runs || matches!(deadline.set_by, SetBy::Contract(_)));
    found
}

/// Lists by when a step has to be done that is in hand: by contract, and by the text.
pub(super) fn deadlines(asked: &Asked<'_, '_>, step: &Step) -> Vec<Deadline> {
    let ground = asked.ground;
    let name = |slot: Slot| ground.program.vocabulary.fact(slot).map(|fact| fact.id.clone());
    let agreed = step.agreed.and_then(|slot| {
        let on = ground.settled.date(slot)?;
        let fact = name(slot)?;
        let named = Some(ground.program.vocabulary.named(fact.as_str()));
        Some(Deadline { set_by: SetBy::Contract(fact), due: Due::Day(on), fact: named, missing: None })
    });
    let text = step.limit.as_ref().and_then(|limit| {
        let due = by_text(asked, step, limit)?;
        let from = match (limit.from.and_then(name), &step.waits) {
            (Some(fact), _) => From::Fact(fact),
            (None, Some(_)) => From::WaitOver,
            (None, None) => From::InHand,
        };
        let fact = match &from {
            From::Fact(fact) => Some(ground.program.vocabulary.named(fact.as_str())),
            From::InHand | From::WaitOver => None,
        };
        let missing = match &due {
            Due::Missing(missing) => Some(words::names(ground.program, missing)),
            _ => None,
        };
        let set_by = SetBy::Text { clause: limit.clause.clone(), source: limit.source, from };
        Some(Deadline { set_by, due, fact, missing })
    });
    agreed.into_iter().chain(text).collect()
}

/// Counts the length that the text sets; nothing where it sets none for this case.
fn by_text(asked: &Asked<'_, '_>, step: &Step, limit: &Limit) -> Option<Due> {
    let ground = asked.ground;
    let begins = || match &step.waits {
        Some(wait) => match asked.waited(step, wait) {
            Some(Waited::Over(over)) => Some(over.max(asked.since(step).unwrap_or(over))),
            Some(Waited::Undated(_) | Waited::Open(_)) | None => None,
        },
        None => Some(asked.since(step).unwrap_or_else(|| ground.begun())),
    };
    last_day(ground.settled, ground.calendar, asked.procedure, limit, begins)
}
