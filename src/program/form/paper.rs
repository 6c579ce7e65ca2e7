//! The paper of a form.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The paper of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Paper {
    /// The size.
    pub size: Size,
    /// Whether the long side lies.
    pub landscape: bool,
}

/// A size of paper (ISO 216).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Size {
    /// 210 × 297 mm.
    A4,
    /// 148 × 210 mm.
    A5,
}

impl Paper {
    /// All papers.
    pub const ALL: [Self; 4] = [
        Self { size: Size::A4, landscape: false },
        Self { size: Size::A4, landscape: true },
        Self { size: Size::A5, landscape: false },
        Self { size: Size::A5, landscape: true },
    ];

    /// Returns the width and height in millimetres.
    ///
    /// ```
    /// use zhidu::program::Paper;
    /// assert_eq!(Paper::read("A5").map(Paper::millimetres), Some((148, 210)));
    /// assert_eq!(Paper::read("A4 横").map(Paper::millimetres), Some((297, 210)));
    /// ```
    #[must_use]
    pub const fn millimetres(self) -> (u16, u16) {
        let (short, long) = match self.size {
            Size::A4 => (210, 297),
            Size::A5 => (148, 210),
        };
        if self.landscape { (long, short) } else { (short, long) }
    }

    /// Returns the words that stand in the pack.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match (self.size, self.landscape) {
            (Size::A4, false) => "A4",
            (Size::A4, true) => "A4 landscape",
            (Size::A5, false) => "A5",
            (Size::A5, true) => "A5 landscape",
        }
    }

    /// Reads the words that stand in the pack: the size, and `landscape` or `横` where the long side lies.
    #[must_use]
    pub fn read(words: &str) -> Option<Self> {
        let words = words.replace('横', " landscape");
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        Self::ALL.into_iter().find(|paper| paper.word() == words)
    }
}

impl fmt::Display for Paper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl From<Paper> for String {
    fn from(paper: Paper) -> Self {
        paper.word().to_owned()
    }
}

impl TryFrom<String> for Paper {
    type Error = String;

    fn try_from(words: String) -> Result<Self, String> {
        Self::read(&words).ok_or_else(|| format!("`{words}` is no paper"))
    }
}
