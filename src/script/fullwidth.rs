//! Full-width signs, which a Chinese keyboard writes and no formula reads.

use super::place::is_word;

/// A sign outside quotes that no formula may hold, and what to write instead.
pub(super) struct Wide {
    /// Its first byte.
    pub offset: usize,
    /// The sign.
    pub found: char,
    /// The half-width sign.
    pub write: String,
}

/// What a look over the text without parsing it finds.
#[derive(Default)]
pub(super) struct Scan {
    /// The full-width signs outside quotes and comments.
    pub wide: Vec<Wide>,
    /// Where the first comment begins.
    pub comment: Option<usize>,
}

/// Looks over a formula or script.
pub(super) fn scan(text: &str) -> Scan {
    let mut scan = Scan::default();
    let mut characters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((offset, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        match (character, next) {
            ('"' | '`', _) => {
                let mut escaped = false;
                for (_, inner) in characters.by_ref() {
                    if inner == character && !escaped {
                        break;
                    }
                    escaped = inner == '\\' && !escaped && character == '"';
                }
            }
            ('/', Some('/')) => {
                scan.comment.get_or_insert(offset);
                for (_, inner) in characters.by_ref() {
                    if inner == '\n' {
                        break;
                    }
                }
            }
            ('/', Some('*')) => {
                scan.comment.get_or_insert(offset);
                let mut star = false;
                characters.next();
                for (_, inner) in characters.by_ref() {
                    if star && inner == '/' {
                        break;
                    }
                    star = inner == '*';
                }
            }
            _ => {
                if let Some(write) = half_width(character, before) {
                    scan.wide.push(Wide { offset, found: character, write });
                }
            }
        }
        before = character;
    }
    scan
}

/// Returns what to write in place of a full-width sign that no formula reads.
fn half_width(character: char, before: char) -> Option<String> {
    // A wide letter or digit may be part of a Chinese label, but no number begins with one.
    let half = crate::value::half_width(character)?;
    let in_name = half.starts_with(|half: char| {
        half.is_ascii_alphabetic() || half == '_' || (half.is_ascii_digit() && is_word(before))
    });
    (!in_name).then_some(half)
}
