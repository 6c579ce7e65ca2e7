//! Formulas over slots. All kinds have been checked.

use crate::script::Operator;
use crate::value::Value;

use super::parameter::ParameterIndex;
use super::vocabulary::{GroupIndex, Slot};

/// A formula whose operands fit.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    /// A value.
    Literal(Value),
    /// A fact or output; that of the record at hand where it belongs to a list.
    Fact(Slot),
    /// The whole column of a list's fact.
    Column(Slot),
    /// A parameter on the governing date.
    Parameter(ParameterIndex),
    /// The opposite of a yes or no.
    Not(Box<Formula>),
    /// The negative of a number.
    Negate(Box<Formula>),
    /// All are yes.
    All(Vec<Formula>),
    /// One is yes.
    Any(Vec<Formula>),
    /// Two values and a sign between them.
    Binary(Operator, Box<Formula>, Box<Formula>),
    /// A function of values.
    Call(Function, Vec<Formula>),
    /// A total over the records of a list.
    Fold(Fold, GroupIndex, Box<Formula>),
    /// Whether a fact or output is known.
    IsKnown(Slot),
}

/// A function of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// The greatest of numbers or dates.
    Max,
    /// The least of numbers or dates.
    Min,
    /// A number without its sign.
    Abs,
    /// The whole number below.
    Floor,
    /// A number rounded half up to some places.
    RoundHalfUp,
    /// A date some months later.
    AddMonths,
    /// The year of a date.
    Year,
    /// The month of a date, 1 to 12.
    Month,
    /// The first value, or the second where the first is absent.
    ValueOr,
    /// Whether a list holds an entry, or a text another text.
    Contains,
    /// How many entries a list has.
    Size,
    /// The first entry of a list; absent where there is none.
    First,
    /// The second value where the first is yes, else the third.
    Choose,
    /// The entry of the last list that stands where the first value stands in the list between; absent where it stands nowhere.
    Lookup,
}

/// A total over the records of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// The sum of numbers; 0 for no record.
    Sum,
    /// How many records there are, or for how many it is yes.
    Count,
    /// The greatest; absent for no record.
    Max,
    /// The least; absent for no record.
    Min,
    /// Whether it is yes for all records; yes for none.
    All,
    /// Whether it is yes for some record; no for none.
    Any,
}

impl Formula {
    /// Visits every slot that the formula reads, with repetitions.
    pub fn reads(&self, visit: &mut dyn FnMut(Slot)) {
        match self {
            Self::Literal(_) | Self::Parameter(_) => {}
            Self::Fact(slot) | Self::Column(slot) | Self::IsKnown(slot) => visit(*slot),
            Self::Not(inner) | Self::Negate(inner) | Self::Fold(_, _, inner) => inner.reads(visit),
            Self::All(parts) | Self::Any(parts) | Self::Call(_, parts) => {
                parts.iter().for_each(|part| part.reads(visit));
            }
            Self::Binary(_, left, right) => {
                left.reads(visit);
                right.reads(visit);
            }
        }
    }

    /// Visits every parameter that the formula reads, with repetitions.
    pub fn parameters(&self, visit: &mut dyn FnMut(ParameterIndex)) {
        match self {
            Self::Parameter(parameter) => visit(*parameter),
            Self::Literal(_) | Self::Fact(_) | Self::Column(_) | Self::IsKnown(_) => {}
            Self::Not(inner) | Self::Negate(inner) | Self::Fold(_, _, inner) => inner.parameters(visit),
            Self::All(parts) | Self::Any(parts) | Self::Call(_, parts) => {
                parts.iter().for_each(|part| part.parameters(visit));
            }
            Self::Binary(_, left, right) => {
                left.parameters(visit);
                right.parameters(visit);
            }
        }
    }
}
