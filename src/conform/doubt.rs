//! What a log does not say, so that something could not be determined. It is told, and is no deviation.

/// Why something could not be determined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// The event says when it happened by no day.
    NoDay,
    /// The event names neither a role nor a person whose offices the register knows.
    NoRole,
    /// The role is no office of the pack.
    Role,
    /// The role is a department, and the step asks for an office within it.
    Department,
    /// The register does not know the person.
    Person,
    /// Which branch had to be taken hangs on facts that the log does not have.
    Way,
    /// Whether a step might be done hangs on facts that the log does not have.
    Guard,
    /// By when a step had to be done hangs on facts, on the calendar, or on the day of a step that was left out.
    Deadline,
    /// Whether the clock stood before a step was late: the log tells of no pauses.
    Pause,
    /// The event does not say who approved, or the log not who put forward what was approved.
    Approver,
}

impl Doubt {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::NoDay,
        Self::NoRole,
        Self::Role,
        Self::Department,
        Self::Person,
        Self::Way,
        Self::Guard,
        Self::Deadline,
        Self::Pause,
        Self::Approver,
    ];

    /// Returns the word that stands in JSON and picks the sentence.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoDay => "no_day",
            Self::NoRole => "no_role",
            Self::Role => "role",
            Self::Department => "department",
            Self::Person => "person",
            Self::Way => "way",
            Self::Guard => "guard",
            Self::Deadline => "deadline",
            Self::Pause => "pause",
            Self::Approver => "approver",
        }
    }
}
