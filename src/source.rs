//! Where a thing stands in the text, and on what authority.

use serde::{Deserialize, Serialize};

use std::fmt;

/// A file among those loaded together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A stretch of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte, counted from 0.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// Line of the first byte, counted from 1.
    pub line: u32,
    /// Column of the first byte in characters, counted from 1.
    pub column: u32,
}

impl Span {
    /// Returns the stretch of `length` bytes that begins `offset` bytes into this one, on the same line.
    ///
    /// `characters` is how many characters the `offset` bytes are. A stretch that would reach past this one is cut at its end.
    #[must_use]
    pub fn part(self, offset: usize, characters: usize, length: usize) -> Self {
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        let start = self.start.saturating_add(offset).min(self.end);
        Self {
            file: self.file,
            start,
            end: start.saturating_add(u32::try_from(length).unwrap_or(u32::MAX)).min(self.end.max(start)),
            line: self.line,
            column: self.column.saturating_add(u32::try_from(characters).unwrap_or(u32::MAX)),
        }
    }
}

/// Where the words of a rule come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// It stands in the regulation's surviving text.
    Seed,
    /// It is restated from the public template family.
    Template,
    /// It is a choice that a factory must confirm.
    Config,
}

impl Source {
    /// All sources, strongest first.
    pub const ALL: [Self; 3] = [Self::Seed, Self::Template, Self::Config];

    /// Returns the word that stands in the pack.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Seed => "seed",
            Self::Template => "template",
            Self::Config => "config",
        }
    }

    /// Returns the Chinese word, which is as good.
    #[must_use]
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::Seed => "原文",
            Self::Template => "范本",
            Self::Config => "自定",
        }
    }

    /// Reads the word that stands in the pack, in either language.
    ///
    /// ```
    /// use zhidu::source::Source;
    /// assert_eq!(Source::read("seed"), Some(Source::Seed));
    /// assert_eq!(Source::read("原文"), Some(Source::Seed));
    /// assert_eq!(Source::read("配置"), None);
    /// ```
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| [source.word(), source.chinese()].contains(&word))
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
