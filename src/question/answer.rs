//! An answer: a list of findings, from which yes, no or undetermined follows.

use crate::id::{ClauseId, RuleRef};
use crate::procedure::Deadline;
use crate::truth::Truth;

use super::{Good, Question, Word};

/// An answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The question.
    pub question: Question,
    /// What was found: what needs attention first, then what could not be determined, then what is merely noted.
    pub findings: Vec<Finding>,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// A word for it; the sentence `finding-…` says it to people.
    pub what: &'static str,
    /// What it does to the answer.
    pub weight: Weight,
    /// What it names.
    pub words: Vec<(&'static str, Word)>,
    /// The deadline that it speaks of, where it speaks of one: how its day came about belongs to the finding.
    pub deadline: Option<Deadline>,
    /// Where to look.
    pub exhibits: Vec<Exhibit>,
}

/// What a finding does to the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// It is the bad answer.
    Attention,
    /// It keeps the good answer from being given.
    Unsettled,
    /// It belongs to the answer, good or bad.
    Noted,
}

impl Weight {
    /// Returns the word that stands in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Attention => "attention",
            Self::Unsettled => "unsettled",
            Self::Noted => "noted",
        }
    }
}

/// Where to look.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exhibit {
    /// A record of the journal.
    Position(u64),
    /// A release.
    Release(u32),
    /// A clause of the regulation.
    Clause(ClauseId),
    /// A rule.
    Rule(RuleRef),
}

impl Answer {
    /// Sorts the findings by weight; those of one weight keep their order.
    #[must_use]
    pub fn new(question: Question, mut findings: Vec<Finding>) -> Self {
        findings.sort_by_key(|finding| finding.weight);
        Self { question, findings }
    }

    /// Returns the answer. One finding that needs attention settles it, whatever else could not be determined.
    ///
    /// ```
    /// use zhidu::question::{Answer, Finding, Question};
    /// use zhidu::truth::Truth;
    /// let found = |findings| Answer::new(Question::LikeCases, findings).verdict();
    /// assert_eq!(found(vec![]), Truth::No);
    /// assert_eq!(found(vec![Finding::unsettled("a")]), Truth::Unknown);
    /// assert_eq!(found(vec![Finding::unsettled("a"), Finding::attention("b")]), Truth::Yes);
    /// ```
    #[must_use]
    pub fn verdict(&self) -> Truth {
        let settled = match self.question.good() {
            Good::Yes if self.needs_attention() => Some(Truth::No),
            Good::No if self.needs_attention() => Some(Truth::Yes),
            Good::Either if self.needs_attention() || self.has(Weight::Noted) => Some(Truth::Yes),
            Good::Yes | Good::No | Good::Either => None,
        };
        let good = if self.question.good() == Good::Yes { Truth::Yes } else { Truth::No };
        settled.unwrap_or(if self.has(Weight::Unsettled) { Truth::Unknown } else { good })
    }

    /// Tells whether somebody has to look at it.
    #[must_use]
    pub fn needs_attention(&self) -> bool {
        self.has(Weight::Attention)
    }

    /// Visits the findings of a weight.
    pub fn of(&self, weight: Weight) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.weight == weight)
    }

    fn has(&self, weight: Weight) -> bool {
        self.of(weight).next().is_some()
    }
}

impl Finding {
    const fn begin(what: &'static str, weight: Weight) -> Self {
        Self { what, weight, words: Vec::new(), deadline: None, exhibits: Vec::new() }
    }

    /// Begins a finding that needs attention.
    #[must_use]
    pub const fn attention(what: &'static str) -> Self {
        Self::begin(what, Weight::Attention)
    }

    /// Begins a finding that keeps the answer open.
    #[must_use]
    pub const fn unsettled(what: &'static str) -> Self {
        Self::begin(what, Weight::Unsettled)
    }

    /// Begins a finding that is merely noted.
    #[must_use]
    pub const fn noted(what: &'static str) -> Self {
        Self::begin(what, Weight::Noted)
    }

    /// Adds what it names.
    #[must_use]
    pub fn with(mut self, name: &'static str, word: impl Into<Word>) -> Self {
        self.words.push((name, word.into()));
        self
    }

    /// Adds the deadline that it speaks of.
    #[must_use]
    pub fn by(mut self, deadline: &Deadline) -> Self {
        self.deadline = Some(deadline.clone());
        self
    }

    /// Adds where to look.
    #[must_use]
    pub fn see(mut self, exhibit: Exhibit) -> Self {
        if !self.exhibits.contains(&exhibit) {
            self.exhibits.push(exhibit);
        }
        self
    }

    /// Adds a record of the journal to where to look.
    #[must_use]
    pub fn at(self, position: u64) -> Self {
        self.see(Exhibit::Position(position))
    }
}
