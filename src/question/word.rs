//! What a finding says of something: an id for programs, and a name for people where the pack has one.

use crate::act::Act;
use crate::label::Label;

/// One thing that a finding names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Word {
    /// Text that stands as it is: a number, a person, a date, a reason.
    Plain(String),
    /// A thing of the pack: its id, and what people call it.
    Named(String, Label),
    /// Words of the pack without an id.
    Said(Label),
    /// Nothing: nobody, no date.
    Nothing,
    /// That an outcome is settled without a value, or not settled: `absent`, `undecided`.
    State(&'static str),
    /// A count.
    Count(i64),
    /// An act.
    Act(Act),
    /// A file that came in or went out, as its record has it.
    File(String),
    /// Several.
    Many(Vec<Self>),
}

impl From<&str> for Word {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<String> for Word {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl From<usize> for Word {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Word {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl From<i64> for Word {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<Act> for Word {
    fn from(act: Act) -> Self {
        Self::Act(act)
    }
}

impl<T: Into<Self>> From<Option<T>> for Word {
    fn from(word: Option<T>) -> Self {
        word.map_or(Self::Nothing, Into::into)
    }
}

impl From<Vec<Word>> for Word {
    fn from(words: Vec<Word>) -> Self {
        Self::Many(words)
    }
}
