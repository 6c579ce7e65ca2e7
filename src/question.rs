//! The auditor's questions. Each is a pure function from what the register holds to an answer with its findings.

mod acts;
mod answer;
mod ask;
mod authority;
mod backdated_entries;
mod changed_since;
mod concerned;
mod doubled_cases;
mod drafting;
mod early_notices;
mod evidence;
mod execution_during_appeal;
mod exports;
mod governing_text;
mod late_evidence;
mod late_steps;
mod like_cases;
mod missing_numbers;
mod notified_before;
mod overridden_rows;
mod overrides;
mod own_cases;
mod provisional_calendars;
mod same_result;
mod taken;
mod today_differs;
mod unanchored;
mod uncovered_cases;
mod unused_rules;
mod void_numbers;
mod warnings;
mod without_evidence;
mod word;

pub use answer::{Answer, Exhibit, Finding, Weight};
pub use ask::{ask, ask_all};
pub use concerned::concerned;
pub use evidence::{Evidence, Made, Told, Waiting};
pub use taken::{InHand, Taken};
pub use word::Word;

/// A question an auditor asks of a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Does every decision stand on the text that governed, and on which clauses?
    GoverningText,
    /// Did two persons put forward and approve each release before it was published?
    Drafting,
    /// Had everybody whom a decision concerns been told of its text before the matter happened?
    NotifiedBefore,
    /// Does every decision come out again as it was recorded?
    SameResult,
    /// Would today's text give another result?
    TodayDiffers,
    /// Has anything happened since that a decision does not know of?
    ChangedSince,
    /// Is there a part of the journal that no checkpoint covers?
    Unanchored,
    /// Are numbers of cases or sheets missing?
    MissingNumbers,
    /// Are there void cases or sheets?
    VoidNumbers,
    /// Was one matter entered twice?
    DoubledCases,
    /// Was anything entered under an earlier day than it was?
    BackdatedEntries,
    /// Were outcomes overridden, and what did that cost?
    Overrides,
    /// Is there a decision without evidence?
    WithoutEvidence,
    /// Was evidence added after the decision?
    LateEvidence,
    /// Did anybody judge a case that concerns them?
    OwnCases,
    /// Was anything done without the authority for it?
    Authority,
    /// Was a notice given before what it tells of was approved?
    EarlyNotices,
    /// Was a decision carried out during an appeal?
    ExecutionDuringAppeal,
    /// Did like cases come out unlike?
    LikeCases,
    /// Does a decision warn?
    Warnings,
    /// Was a step late?
    LateSteps,
    /// Are there rules that no decision ever used, or steps that nobody ever did?
    UnusedRules,
    /// Is there a rule whose outcome is mostly overridden?
    OverriddenRows,
    /// Is there a case that no rule covers?
    UncoveredCases,
    /// Does a deadline or a result rest on a provisional calendar?
    ProvisionalCalendars,
    /// Did anything leave the register as a file?
    Exports,
}

/// Which answer is the good one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Good {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Neither is better: the question asks for a list.
    Either,
}

impl Good {
    /// Returns the word that stands in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Either => "either",
        }
    }
}

impl Question {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 26] = [
        Self::GoverningText,
        Self::Drafting,
        Self::NotifiedBefore,
        Self::SameResult,
        Self::TodayDiffers,
        Self::ChangedSince,
        Self::Unanchored,
        Self::MissingNumbers,
        Self::VoidNumbers,
        Self::DoubledCases,
        Self::BackdatedEntries,
        Self::Overrides,
        Self::WithoutEvidence,
        Self::LateEvidence,
        Self::OwnCases,
        Self::Authority,
        Self::EarlyNotices,
        Self::ExecutionDuringAppeal,
        Self::LikeCases,
        Self::Warnings,
        Self::LateSteps,
        Self::UnusedRules,
        Self::OverriddenRows,
        Self::UncoveredCases,
        Self::ProvisionalCalendars,
        Self::Exports,
    ];

    /// Returns the id that stands on the command line and in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::GoverningText => "governing-text",
            Self::Drafting => "drafting",
            Self::NotifiedBefore => "notified-before",
            Self::SameResult => "same-result",
            Self::TodayDiffers => "today-differs",
            Self::ChangedSince => "changed-since",
            Self::Unanchored => "unanchored",
            Self::MissingNumbers => "missing-numbers",
            Self::VoidNumbers => "void-numbers",
            Self::DoubledCases => "doubled-cases",
            Self::BackdatedEntries => "backdated-entries",
            Self::Overrides => "overrides",
            Self::WithoutEvidence => "without-evidence",
            Self::LateEvidence => "late-evidence",
            Self::OwnCases => "own-cases",
            Self::Authority => "authority",
            Self::EarlyNotices => "early-notices",
            Self::ExecutionDuringAppeal => "execution-during-appeal",
            Self::LikeCases => "like-cases",
            Self::Warnings => "warnings",
            Self::LateSteps => "late-steps",
            Self::UnusedRules => "unused-rules",
            Self::OverriddenRows => "overridden-rows",
            Self::UncoveredCases => "uncovered-cases",
            Self::ProvisionalCalendars => "provisional-calendars",
            Self::Exports => "exports",
        }
    }

    /// Reads an id.
    ///
    /// ```
    /// use zhidu::question::Question;
    /// assert_eq!(Question::read("like-cases"), Some(Question::LikeCases));
    /// assert_eq!(Question::read("like cases"), None);
    /// ```
    #[must_use]
    pub fn read(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.id() == id)
    }

    /// Returns which answer is the good one.
    #[must_use]
    pub const fn good(self) -> Good {
        match self {
            Self::GoverningText | Self::Drafting | Self::NotifiedBefore | Self::SameResult => Good::Yes,
            Self::TodayDiffers
            | Self::ChangedSince
            | Self::VoidNumbers
            | Self::Overrides
            | Self::UnusedRules
            | Self::Exports => Good::Either,
            Self::Unanchored
            | Self::MissingNumbers
            | Self::DoubledCases
            | Self::BackdatedEntries
            | Self::WithoutEvidence
            | Self::LateEvidence
            | Self::OwnCases
            | Self::Authority
            | Self::EarlyNotices
            | Self::ExecutionDuringAppeal
            | Self::LikeCases
            | Self::Warnings
            | Self::LateSteps
            | Self::OverriddenRows
            | Self::UncoveredCases
            | Self::ProvisionalCalendars => Good::No,
        }
    }

    /// Tells whether the question can be asked of one case; the others speak of the whole register.
    #[must_use]
    pub const fn speaks_of_one_case(self) -> bool {
        !matches!(
            self,
            Self::Unanchored | Self::MissingNumbers | Self::UnusedRules | Self::OverriddenRows | Self::Exports
        )
    }
}
