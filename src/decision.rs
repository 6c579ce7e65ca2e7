//! A decision: what came out, why, and what is still missing. It names things by their ids; words for people come from the program.

mod difference;
mod record;

pub use difference::{Difference, differences};
pub use record::{Dates, DecisionRecord, Governing, ReleaseRef};

use serde::{Deserialize, Serialize};

use crate::id::{ClauseId, FactId, OfficeId, ParameterId, RuleRef};
use crate::label::Label;
use crate::source::Source;
use crate::value::{Date, Value};

/// The outcome of one evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The number of the regulation.
    pub regulation: String,
    /// The governing date: the day whose rules and parameters were used.
    pub on: Date,
    /// The deciding output.
    pub verdict: FactId,
    /// All outputs that are not absent, in the order of the vocabulary.
    pub outputs: Vec<Output>,
    /// The rules that gave them, in the order of the policies.
    pub fired: Vec<Fired>,
    /// What departments have to do.
    pub duties: Vec<Duty>,
    /// What the reader is warned of.
    pub warnings: Vec<Warning>,
    /// The facts that would settle what is undecided, most useful first.
    pub missing: Vec<Missing>,
    /// Facts taken from the vocabulary because the case is silent, as far as an output or a rule stands on them.
    pub assumed: Vec<Assumed>,
    /// What keeps outputs undecided beside missing facts.
    pub problems: Vec<Problem>,
}

/// What came out for one output.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Output {
    /// The output.
    pub name: FactId,
    /// Its value, or why there is none.
    pub result: Outcome,
    /// The rules that gave it, as indices into [`Decision::fired`].
    pub by: Vec<usize>,
}

/// A value, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is settled.
    Known(Value),
    /// It is settled that there is no value.
    Absent,
    /// It hangs on missing facts, or on a problem.
    Undecided,
    /// One outcome for each record of the list.
    Each(Vec<Outcome>),
}

impl Outcome {
    /// Tells whether any part is undecided.
    #[must_use]
    pub fn is_undecided(&self) -> bool {
        match self {
            Self::Undecided => true,
            Self::Each(parts) => parts.iter().any(Self::is_undecided),
            Self::Known(_) | Self::Absent => false,
        }
    }

    /// Tells whether it is settled that there is no value at all.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        match self {
            Self::Absent => true,
            Self::Each(parts) => parts.iter().all(Self::is_absent),
            Self::Known(_) | Self::Undecided => false,
        }
    }
}

/// A rule that held and gave something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fired {
    /// The rule.
    pub rule: RuleRef,
    /// The record it spoke of, counted from 0, where it speaks of each record of a list.
    pub record: Option<usize>,
    /// Its clause.
    pub clause: ClauseId,
    /// Its authority.
    pub source: Source,
    /// Why, in the words of the pack, with the values filled in.
    pub because: Option<Label>,
    /// The values it stood on.
    pub stood_on: Vec<Basis>,
}

/// A value that a rule stood on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A fact or output.
    Fact {
        /// Its name.
        name: FactId,
        /// What it was.
        value: Outcome,
    },
    /// A parameter.
    Parameter {
        /// Its name.
        name: ParameterId,
        /// Its value on the governing date.
        value: Value,
        /// Since when it has that value.
        from: Date,
        /// The authority it stands on.
        source: Source,
    },
}

/// Something a department has to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// The rule that says so.
    pub rule: RuleRef,
    /// The record it speaks of.
    pub record: Option<usize>,
    /// Who has to do it.
    pub office: OfficeId,
    /// What there is to do.
    pub text: Label,
    /// Its clause.
    pub clause: ClauseId,
    /// Its authority.
    pub source: Source,
}

/// Something the reader is warned of. It changes no outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// The rule that says so.
    pub rule: RuleRef,
    /// The record it speaks of.
    pub record: Option<usize>,
    /// The warning.
    pub text: Label,
    /// Its clause.
    pub clause: ClauseId,
    /// Its authority.
    pub source: Source,
}

/// A fact that would settle something undecided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// The fact, or the list, that the case does not hold.
    pub name: String,
    /// The record it belongs to, counted from 0.
    pub record: Option<usize>,
    /// The outputs that hang on it.
    pub settles: Vec<FactId>,
    /// What the verdict would be under each answer, where the answers can be counted.
    pub answers: Vec<Answer>,
}

/// What one answer to a missing fact would lead to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The answer.
    pub answer: Value,
    /// The outputs that hang on the fact, under that answer.
    pub outputs: Vec<(FactId, Outcome)>,
}

/// A fact taken from the vocabulary because the case is silent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assumed {
    /// The fact or list.
    pub name: String,
    /// The value taken; none for a list taken to be empty.
    pub value: Option<Value>,
}

/// What keeps an output undecided beside missing facts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// Rules give one output different values.
    Conflict {
        /// The output.
        output: FactId,
        /// The record it belongs to.
        record: Option<usize>,
        /// The rules.
        rules: Vec<RuleRef>,
    },
    /// The regulation was not in force on the governing date.
    NotInForce {
        /// The governing date.
        on: Date,
        /// The day from which it is in force.
        from: Date,
    },
    /// A parameter has no value on the governing date.
    NoParameter {
        /// The parameter.
        parameter: ParameterId,
        /// The governing date.
        on: Date,
    },
    /// A formula cannot be computed.
    Arithmetic {
        /// `division-by-zero`, `overflow` or `date-range`.
        reason: String,
    },
    /// A script failed.
    Script {
        /// The script and function.
        script: String,
        /// A word for what went wrong.
        reason: String,
        /// What the script said.
        text: String,
        /// The line of the script, counted from 1.
        line: Option<u32>,
    },
}

impl Decision {
    /// Returns what came out for an output; absent where it is not listed.
    #[must_use]
    pub fn outcome(&self, name: &FactId) -> &Outcome {
        self.outputs.iter().find(|output| output.name == *name).map_or(&Outcome::Absent, |output| &output.result)
    }

    /// Tells whether any output is undecided.
    #[must_use]
    pub fn is_undecided(&self) -> bool {
        self.outputs.iter().any(|output| output.result.is_undecided())
    }
}
