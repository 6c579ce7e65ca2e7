//! The kinds of values.

/// The kinds of values that OCEL 2.0 has (sections 7 and 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Text.
    String,
    /// An instant.
    Time,
    /// A whole number.
    Integer,
    /// Any number.
    Float,
    /// Yes or no.
    Boolean,
}

impl Kind {
    /// Returns the word of the standard.
    ///
    /// ```
    /// use zhidu::eventlog::ocel::Kind;
    /// assert_eq!(Kind::Time.word(), "time");
    /// ```
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Time => "time",
            Self::Integer => "integer",
            Self::Float => "float",
            Self::Boolean => "boolean",
        }
    }

    /// Finds a kind by its word.
    #[must_use]
    pub fn find(word: &str) -> Option<Self> {
        let all = [Self::String, Self::Time, Self::Integer, Self::Float, Self::Boolean];
        all.into_iter().find(|kind| kind.word() == word)
    }
}
