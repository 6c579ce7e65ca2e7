//! From the lines and columns of Rhai to bytes of the text.

use rhai::Position;

use crate::source::{FileId, Span};

/// Finds the byte that a position speaks of; the end of the text where it speaks of none.
pub(super) fn offset(text: &str, position: Position) -> usize {
    let Some(line) = position.line() else { return text.len() };
    let start = match line.checked_sub(2) {
        None => 0,
        Some(breaks) => text.match_indices('\n').nth(breaks).map_or(text.len(), |(at, _)| at + 1),
    };
    let column = position.position().unwrap_or(1).saturating_sub(1);
    let rest = text.get(start..).unwrap_or_default();
    rest.char_indices().nth(column).map_or(text.len(), |(at, _)| start + at)
}

/// Returns the word, number, text or sign that begins at a byte; nothing at the end.
pub(super) fn token(text: &str, offset: usize) -> &str {
    let rest = text.get(offset..).unwrap_or_default();
    let Some(first) = rest.chars().next() else { return "" };
    let length = if is_word(first) {
        word_length(rest)
    } else if first == '"' {
        quoted_length(rest)
    } else {
        const LONG: [&str; 16] =
            ["===", "!==", "..=", "==", "!=", "<=", ">=", "&&", "||", "**", "??", "?.", "::", "->", "=>", ".."];
        LONG.iter().find(|sign| rest.starts_with(**sign)).map_or(first.len_utf8(), |sign| sign.len())
    };
    rest.get(..length).unwrap_or(rest)
}

/// Builds the span of `length` bytes from a byte of a file.
pub(super) fn span(file: FileId, text: &str, offset: usize, length: usize) -> Span {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Span {
        file,
        start: small(offset),
        end: small(offset.saturating_add(length)),
        line: small(line),
        column: small(column),
    }
}

/// Tells whether a character may stand in a name or number.
pub(super) fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Counts the bytes of a name, or of a number with its decimal point.
fn word_length(rest: &str) -> usize {
    let is_number = rest.starts_with(|c: char| c.is_ascii_digit());
    let mut length = 0;
    let mut characters = rest.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let point = is_number && character == '.' && characters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if !is_word(character) && !point {
            break;
        }
        length = at + character.len_utf8();
    }
    length
}

/// Counts the bytes of a quoted text with its quotes; to the end where it is not closed.
fn quoted_length(rest: &str) -> usize {
    let mut escaped = true; // so that the opening quote does not close it
    for (at, character) in rest.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}
