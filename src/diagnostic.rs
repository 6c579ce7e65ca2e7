//! A diagnostic is data: what is wrong, where, with which values, and the way out. How it looks is elsewhere.

mod code;

pub use code::{Code, Severity};

use crate::id::ClauseId;
use crate::label::{Label, Lang};
use crate::source::{Source, Span};
use crate::value::halved;

/// A value that a message speaks of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// Text that stands in the message as it is.
    Text(String),
    /// A label, shown in the language of the message.
    Label(Label),
    /// A whole number.
    Number(i64),
}

impl Argument {
    /// Returns the argument as text in `lang`.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Label(label) => label.get(lang).to_owned(),
            Self::Number(number) => number.to_string(),
        }
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&Label> for Argument {
    fn from(label: &Label) -> Self {
        Self::Label(label.clone())
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// One thing that is wrong, or that deserves a second look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub code: Code,
    /// Where, unless it concerns no file.
    pub span: Option<Span>,
    /// Other places that belong to it: the first definition of a doubled name, the ring of a cycle.
    pub related: Vec<Span>,
    /// The values that the message speaks of, by the names it uses.
    pub arguments: Vec<(&'static str, Argument)>,
    /// The nearest name, where one is near: "did you mean …?".
    pub suggestion: Option<String>,
    /// The clause on which a refusal stands, and its authority.
    pub basis: Option<Box<(ClauseId, Source)>>,
}

impl Diagnostic {
    /// Says that `code` applies at `span`.
    #[must_use]
    pub const fn at(code: Code, span: Span) -> Self {
        Self { code, span: Some(span), related: Vec::new(), arguments: Vec::new(), suggestion: None, basis: None }
    }

    /// Says that `code` applies, without a place in a file.
    #[must_use]
    pub const fn of(code: Code) -> Self {
        Self { code, span: None, related: Vec::new(), arguments: Vec::new(), suggestion: None, basis: None }
    }

    /// Adds a value that the message speaks of.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// Adds another place that belongs to it.
    #[must_use]
    pub fn and_at(mut self, span: Span) -> Self {
        self.related.push(span);
        self
    }

    /// Says on which clause a refusal stands.
    #[must_use]
    pub fn by(mut self, clause: &ClauseId, source: Source) -> Self {
        self.basis = Some(Box::new((clause.clone(), source)));
        self
    }

    /// Suggests what a text is meant to be, unless it is that.
    #[must_use]
    pub fn meaning(mut self, written: &str, meant: Option<&str>) -> Self {
        self.suggestion = meant.filter(|meant| *meant != written).map(str::to_owned);
        self
    }

    /// Suggests the name among `names` that is nearest to what was written, if one is near.
    #[must_use]
    pub fn suggest<'a>(mut self, written: &str, names: impl IntoIterator<Item = &'a str>) -> Self {
        self.suggestion = nearest(written, names).map(str::to_owned);
        self
    }

    /// Tells whether nothing may run while it stands.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }
}

/// Finds the name nearest to what was written, where the likeness is close enough to be a slip of the hand.
fn nearest<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |text: &str| halved(text).trim().to_lowercase();
    let own = plain(written);
    let mut best: Option<(usize, &str)> = None;
    for name in names {
        // A name that differs in width or in capitals alone is the one that was meant.
        if name != written && plain(name) == own {
            return Some(name);
        }
        let distance = strsim::damerau_levenshtein(written, name);
        let length = written.chars().count().max(name.chars().count());
        let near = distance <= (length / 3).max(1) && distance < length;
        let nearer = best.is_none_or(|(least, chosen)| (distance, name) < (least, chosen));
        if near && nearer {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Sorts by file, place and code, and drops repetitions, so that the same text always gives the same list.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| (a.span, a.code, &a.arguments).cmp(&(b.span, b.code, &b.arguments)));
    diagnostics.dedup();
}
