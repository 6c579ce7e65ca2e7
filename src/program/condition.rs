//! Conditions and tests over slots.

use crate::script::Operator;
use crate::source::Span;

use super::formula::Formula;
use super::parameter::ParameterIndex;
use super::vocabulary::Slot;

/// When a rule holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// All of them hold; always, where there is none.
    All(Vec<Condition>),
    /// One of them holds.
    Any(Vec<Condition>),
    /// None of them holds.
    None(Vec<Condition>),
    /// A fact or output meets a test, which stands at a place.
    Test(Slot, Test, Span),
    /// A formula is yes, which stands at a place.
    Formula(Formula, Span),
}

/// What a value must meet. A test of a list is met when one of its entries meets it.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// Anything, known or not.
    Any,
    /// It is known.
    Known,
    /// It is not known, or absent.
    Unknown,
    /// It compares so with the value of a formula.
    Compare(Operator, Formula),
    /// It lies between two values; each end is included or not.
    Range {
        /// Lower end, and whether it is included.
        low: (Formula, bool),
        /// Upper end, and whether it is included.
        high: (Formula, bool),
    },
    /// It meets one of several.
    OneOf(Vec<Test>),
    /// It meets none of several.
    NoneOf(Vec<Test>),
}

impl Condition {
    /// Holds always.
    pub const ALWAYS: Self = Self::All(Vec::new());

    /// Visits every formula within, those of tests included.
    pub fn formulas<'c>(&'c self, visit: &mut dyn FnMut(&'c Formula)) {
        match self {
            Self::All(parts) | Self::Any(parts) | Self::None(parts) => {
                parts.iter().for_each(|part| part.formulas(visit));
            }
            Self::Test(_, test, _) => test.formulas(visit),
            Self::Formula(formula, _) => visit(formula),
        }
    }

    /// Visits every slot that the condition reads, with repetitions, in the order written.
    pub fn reads(&self, visit: &mut dyn FnMut(Slot)) {
        match self {
            Self::All(parts) | Self::Any(parts) | Self::None(parts) => parts.iter().for_each(|part| part.reads(visit)),
            Self::Test(slot, test, _) => {
                visit(*slot);
                test.formulas(&mut |formula| formula.reads(visit));
            }
            Self::Formula(formula, _) => formula.reads(visit),
        }
    }

    /// Visits every parameter that the condition reads, with repetitions.
    pub fn parameters(&self, visit: &mut dyn FnMut(ParameterIndex)) {
        self.formulas(&mut |formula| formula.parameters(visit));
    }
}

impl Test {
    fn formulas<'t>(&'t self, visit: &mut dyn FnMut(&'t Formula)) {
        match self {
            Self::Any | Self::Known | Self::Unknown => {}
            Self::Compare(_, formula) => visit(formula),
            Self::Range { low, high } => {
                visit(&low.0);
                visit(&high.0);
            }
            Self::OneOf(tests) | Self::NoneOf(tests) => tests.iter().for_each(|test| test.formulas(visit)),
        }
    }
}
