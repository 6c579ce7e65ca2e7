//! What is known of a name while a case is evaluated.

use std::sync::Arc;

use crate::decision::Problem;
use crate::program::{GroupIndex, Slot};
use crate::value::Value;

/// What is known of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It is settled.
    Known(Value),
    /// It is settled that there is none.
    Absent,
    /// It hangs on its causes.
    Unknown(Causes),
}

/// Why something is unknown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cause {
    /// The case does not hold a fact, of one record where it belongs to a list.
    Fact(Slot, Option<usize>),
    /// The case does not say what records a list has.
    List(GroupIndex),
    /// Something else than a missing fact.
    Problem(Arc<Problem>),
}

/// All causes, sorted, each once. Most often there is just one, which needs no memory of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Causes {
    first: Option<Cause>,
    others: Vec<Cause>,
}

impl Causes {
    /// Says that one cause is why.
    pub(super) fn one(cause: Cause) -> Self {
        Self { first: Some(cause), others: Vec::new() }
    }

    /// Adds the causes of something else that is unknown too.
    pub(super) fn join(&mut self, other: &Self) {
        if self == other {
            return;
        }
        let mut joined: Vec<Cause> = self.iter().chain(other.iter()).cloned().collect();
        joined.sort();
        joined.dedup();
        let mut joined = joined.into_iter();
        self.first = joined.next();
        self.others = joined.collect();
    }

    /// Visits the causes in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Cause> {
        self.first.iter().chain(&self.others)
    }
}

/// Whether something holds, or why that is unknown.
pub(super) type Holds = Result<bool, Causes>;

/// Holds where all hold; fails where one fails, whatever the others are.
pub(super) fn all(parts: impl Iterator<Item = Holds>) -> Holds {
    fold(parts, false)
}

/// Holds where one holds, whatever the others are; fails where all fail.
pub(super) fn any(parts: impl Iterator<Item = Holds>) -> Holds {
    fold(parts, true)
}

fn fold(parts: impl Iterator<Item = Holds>, settling: bool) -> Holds {
    let mut unknown: Option<Causes> = None;
    for part in parts {
        match part {
            Ok(holds) if holds == settling => return Ok(settling),
            Ok(_) => {}
            Err(causes) => match &mut unknown {
                Some(joined) => joined.join(&causes),
                None => unknown = Some(causes),
            },
        }
    }
    unknown.map_or(Ok(!settling), Err)
}

impl State {
    /// Says that one cause is why the value is unknown.
    pub(super) fn unknown(cause: Cause) -> Self {
        Self::Unknown(Causes::one(cause))
    }

    /// Says that a formula cannot be computed.
    pub(super) fn arithmetic(reason: &str) -> Self {
        Self::unknown(Cause::Problem(Arc::new(Problem::Arithmetic { reason: reason.to_owned() })))
    }

    /// Reads a yes or no; an absent one does not hold.
    pub(super) fn holds(self) -> Holds {
        match self {
            Self::Known(value) => Ok(value == Value::YesNo(true)),
            Self::Absent => Ok(false),
            Self::Unknown(causes) => Err(causes),
        }
    }
}

impl From<Holds> for State {
    fn from(holds: Holds) -> Self {
        match holds {
            Ok(yes) => Self::Known(Value::YesNo(yes)),
            Err(causes) => Self::Unknown(causes),
        }
    }
}
