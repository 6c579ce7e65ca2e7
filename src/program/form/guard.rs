//! Words that a sheet must not hold without a warning.

use crate::id::ClauseId;
use crate::program::parameter::ParameterIndex;
use crate::program::template::Template;
use crate::source::Source;

/// A word that a sheet must not hold without a warning.
#[derive(Clone, Debug)]
pub struct Guard {
    /// The text parameter that holds the word.
    pub word: ParameterIndex,
    /// The warning that is printed on the sheet.
    pub warns: Template,
    /// Its clause.
    pub clause: ClauseId,
    /// Its authority.
    pub source: Source,
}

impl Guard {
    /// Tells whether a text holds a word. Chinese is often set wide, and so white space within it hides no word; of Latin letters the
    /// case does not count, and only whole words are found.
    ///
    /// ```
    /// use zhidu::program::Guard;
    /// assert!(Guard::finds("罚款", "本月 罚　款 600 元"));
    /// assert!(!Guard::finds("罚款", "奖罚通知单"));
    /// assert!(Guard::finds("fine", "a Fine of 600 yuan"));
    /// assert!(!Guard::finds("fine", "the finest steel"));
    /// assert!(!Guard::finds("", "nothing is sought"));
    /// ```
    #[must_use]
    pub fn finds(word: &str, text: &str) -> bool {
        let word = word.trim().to_lowercase();
        if word.is_empty() {
            return false;
        }
        let text = text.to_lowercase();
        if !word.chars().any(|c| c.is_ascii_alphabetic()) {
            let close = |text: &str| text.split_whitespace().collect::<String>();
            return close(&text).contains(&close(&word));
        }
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        text.match_indices(&word).any(|(at, found)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
            !letter(before) && !letter(after)
        })
    }
}
