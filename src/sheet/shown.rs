//! A value as a sheet shows it.

use serde::{Deserialize, Serialize};

use crate::decision::Outcome;
use crate::label::{Label, Lang};
use crate::program::Look;
use crate::source::Source;
use crate::value::{Kind, Value, capital};

/// A value as a sheet shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// There is none, and somebody writes it by hand.
    Blank,
    /// It is known.
    Value {
        /// Its entries, in both languages; one, unless it is a list.
        entries: Vec<Label>,
        /// How it is set.
        weight: Weight,
        /// The amount in capital numerals, where the form asks for it.
        capital: Option<String>,
    },
    /// All values that it may take, each with whether it has it. Where it is not known none is ticked.
    Boxes(Vec<(Label, bool)>),
    /// The value of a parameter whose authority is not that of the form.
    Sourced {
        /// The value.
        shown: Box<Shown>,
        /// The authority of the parameter.
        source: Source,
    },
}

/// How a value is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Words, which may go on in the next line.
    Words,
    /// A date or a yes or no, which stays in one line.
    Short,
    /// An amount or another number, which stays in one line and stands at the right of a column.
    Figure,
}

impl Shown {
    /// Shows an outcome as values of its kind are shown everywhere; what is absent or undecided is a blank, never a guess.
    pub(super) fn of(outcome: &Outcome, kind: &Kind, look: Look) -> Self {
        let value = match outcome {
            Outcome::Known(value) => Some(kind.fit(value.clone())),
            Outcome::Absent | Outcome::Undecided | Outcome::Each(_) => None,
        };
        if look == Look::Boxes {
            return Self::Boxes(boxes(value.as_ref(), kind));
        }
        // A list of nothing leaves nothing to show.
        let Some(value) = value.filter(|value| !value.entries().is_empty()) else { return Self::Blank };
        let capital = match value {
            Value::Number(amount) if look == Look::Capital => capital(amount),
            _ => None,
        };
        let entries = value.entries().iter().map(|entry| label(kind.entry(), entry)).collect();
        Self::Value { entries, weight: weight(kind.entry()), capital }
    }

    /// Tells the authority of what is shown; there is none of what is left blank.
    pub(super) fn by(self, source: Source) -> Self {
        if self == Self::Blank { self } else { Self::Sourced { shown: Box::new(self), source } }
    }

    /// Adds every text, in both languages.
    pub(super) fn texts(&self, texts: &mut Vec<String>) {
        let mut both = |label: &Label| texts.extend(Lang::ALL.map(|lang| label.get(lang).to_owned()));
        match self {
            Self::Blank => {}
            Self::Value { entries, .. } => entries.iter().for_each(both),
            Self::Boxes(boxes) => boxes.iter().for_each(|(label, _)| both(label)),
            Self::Sourced { shown, .. } => shown.texts(texts),
        }
    }
}

/// Shows a value in both languages.
pub(super) fn label(kind: &Kind, value: &Value) -> Label {
    let [zh, en] = Lang::ALL.map(|lang| kind.show(value, lang));
    Label { zh, en }
}

pub(super) const fn weight(kind: &Kind) -> Weight {
    match kind {
        Kind::Text | Kind::Choice(_) | Kind::List(_) => Weight::Words,
        Kind::YesNo | Kind::Date => Weight::Short,
        Kind::Integer | Kind::Decimal | Kind::Money | Kind::Percent | Kind::Days => Weight::Figure,
    }
}

/// Lists what a choice, a yes or no, or a list of either may be.
fn boxes(value: Option<&Value>, kind: &Kind) -> Vec<(Label, bool)> {
    let kind = kind.entry();
    let all: Vec<Value> = match kind {
        Kind::Choice(choices) => choices.0.iter().map(|choice| Value::Text(choice.id.clone())).collect(),
        Kind::YesNo => [true, false].map(Value::YesNo).to_vec(),
        _ => Vec::new(),
    };
    let held = value.map(Value::entries).unwrap_or_default();
    all.iter().map(|one| (label(kind, one), held.contains(one))).collect()
}
