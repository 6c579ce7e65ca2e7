//! A formula as a tree.

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

use super::read;

/// A formula or a part of one: what it is, and where it stands in the text of the whole.
///
/// ```
/// use zhidu::script::{Formula, Operator, Shape};
/// let formula = Formula::parse("delivery.days > 3")?;
/// let Shape::Binary(Operator::Greater, days, _) = formula.shape else { panic!("a comparison") };
/// assert_eq!(days.shape, Shape::Name(vec!["delivery".into(), "days".into()]));
/// # Ok::<(), zhidu::script::FormulaError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// What it is.
    pub shape: Shape,
    /// The byte at which it begins: of an operation the (first) operator, of a list its bracket.
    pub offset: usize,
    /// How many bytes a caret should underline: of an operation the operator, of a call its name, of a list its bracket.
    pub length: usize,
}

/// What a formula is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A number, exact, not negative unless a minus stands directly before it.
    Number(Decimal),
    /// A text in double quotes, without them.
    Text(String),
    /// `true` or `false`.
    YesNo(bool),
    /// A name in its parts: `delivery.due_on` has two, `parameters.late.grace_days` three, `约定交期` one.
    Name(Vec<String>),
    /// `!x`.
    Not(Box<Formula>),
    /// `-x`.
    Negate(Box<Formula>),
    /// An operation on two operands.
    Binary(Operator, Box<Formula>, Box<Formula>),
    /// `x && y && …`: at least two.
    And(Vec<Formula>),
    /// `x || y || …`: at least two.
    Or(Vec<Formula>),
    /// A call.
    Call {
        /// The function.
        name: String,
        /// What it is given.
        arguments: Vec<Formula>,
    },
    /// `[x, y, …]`.
    List(Vec<Formula>),
}

/// An operation on two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operator {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `%`
    Remainder,
    /// `==`
    Equal,
    /// `!=`
    Unequal,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
}

impl Operator {
    /// All operators.
    pub const ALL: [Self; 11] = [
        Self::Add,
        Self::Subtract,
        Self::Multiply,
        Self::Divide,
        Self::Remainder,
        Self::Equal,
        Self::Unequal,
        Self::Less,
        Self::AtMost,
        Self::Greater,
        Self::AtLeast,
    ];

    /// Returns the sign that stands in a formula.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Remainder => "%",
            Self::Equal => "==",
            Self::Unequal => "!=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
        }
    }

    /// Finds the operator that a sign writes.
    #[must_use]
    pub fn find(sign: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|operator| operator.sign() == sign)
    }
}

/// Why a text is no formula, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormulaError {
    /// [`Code::FullwidthCharacter`], [`Code::FormulaSyntax`] or [`Code::FormulaUnsupported`].
    pub code: Code,
    /// The byte at which the mistake begins.
    pub offset: usize,
    /// Its bytes; 0 in an empty text.
    pub length: usize,
    /// What the message speaks of: `found` and `write` of a full-width sign; `reason`, `token` and at times `write` of a slip;
    /// `what` and `token` of something that formulas do not know.
    pub arguments: Vec<(&'static str, String)>,
}

impl FormulaError {
    /// Makes a diagnostic of it, where the formula's text is `text` and begins at the start of `place`.
    #[must_use]
    pub fn diagnostic(&self, text: &str, place: Span) -> Diagnostic {
        let characters = text.get(..self.offset).unwrap_or(text).chars().count();
        let at = Diagnostic::at(self.code, place.part(self.offset, characters, self.length));
        self.arguments.iter().fold(at, |diagnostic, (name, value)| diagnostic.with(name, value.as_str()))
    }
}

impl Formula {
    /// Reads one formula.
    ///
    /// # Errors
    ///
    /// [`Code::FullwidthCharacter`] before all else, [`Code::FormulaSyntax`], [`Code::FormulaUnsupported`].
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        read::formula(text)
    }
}
