//! Three-valued logic after Kleene: unknown is not no.

/// Whether something holds, as far as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not hold, whatever else becomes known.
    No,
    /// It hangs on something not yet known.
    Unknown,
    /// It holds, whatever else becomes known.
    Yes,
}

impl Truth {
    /// Holds where both hold; fails where either fails.
    ///
    /// ```
    /// use zhidu::truth::Truth::{No, Unknown, Yes};
    /// assert_eq!(Unknown.and(No), No);
    /// assert_eq!(Unknown.and(Yes), Unknown);
    /// ```
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Holds where either holds; fails where both fail.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// Exchanges yes and no; unknown stays unknown.
    #[must_use]
    pub const fn negate(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}
