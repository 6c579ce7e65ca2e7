//! What a day is, and why.

use serde::{Deserialize, Serialize};

use crate::label::Label;

/// A day as a calendar has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// Whether it is worked.
    pub worked: bool,
    /// Why it is, or is not.
    pub why: Why,
    /// Whether it may yet come out otherwise: nothing has been announced for its year, and the day of the week is all that is known.
    pub provisional: bool,
}

/// Why a day is worked, or is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// A day of the week that is worked.
    Weekday,
    /// A day of the week on which nobody works.
    RestDay,
    /// Not worked: the base calendar says so.
    Holiday(Label),
    /// Not worked: a calendar laid over the base says so.
    Shutdown(Label),
    /// Worked in place of another day: the base calendar says so.
    MakeUp(Label),
    /// Worked though it would be of rest: a calendar laid over the base says so.
    ExtraDay(Label),
}

impl Why {
    /// Returns the word that stands in JSON and picks the sentence.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Weekday => "weekday",
            Self::RestDay => "rest_day",
            Self::Holiday(_) => "holiday",
            Self::Shutdown(_) => "shutdown",
            Self::MakeUp(_) => "make_up",
            Self::ExtraDay(_) => "extra_day",
        }
    }

    /// Returns what the calendar calls the day, where it has a name.
    #[must_use]
    pub const fn title(&self) -> Option<&Label> {
        match self {
            Self::Weekday | Self::RestDay => None,
            Self::Holiday(title) | Self::Shutdown(title) | Self::MakeUp(title) | Self::ExtraDay(title) => Some(title),
        }
    }
}
