//! Lines that keep their columns, Chinese and English alike.

use super::{Ink, Paint};

use unicode_width::UnicodeWidthStr as _;

/// Fills a text with spaces up to `columns`.
#[must_use]
pub(super) fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(text.width())))
}

/// Writes what others wrote so that it does nothing to a terminal and stays on its line.
#[must_use]
pub(super) fn tame(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

/// Returns how many columns a text takes.
#[must_use]
pub(super) fn columns(text: &str) -> usize {
    text.width()
}

/// Breaks a text into lines of at most `columns`, each behind `indent` spaces.
#[must_use]
pub(super) fn wrap(text: &str, indent: usize, columns: usize) -> Vec<String> {
    let spaces = " ".repeat(indent);
    let room = columns.saturating_sub(indent).max(20);
    // A date is one word: 2014-05-06 is not to be broken at its hyphens.
    let options = textwrap::Options::new(room).word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(|line| format!("{spaces}{line}")).collect()
}

/// Sets rows in columns, the first row as their head.
#[must_use]
pub(super) fn table(rows: &[Vec<String>], paint: Paint) -> String {
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| columns(cell)).max();
    let widths: Vec<_> = (0..).map_while(width).collect();
    let mut text = String::new();
    for (number, row) in rows.iter().enumerate() {
        let cells: Vec<_> = row.iter().zip(&widths).map(|(cell, width)| pad(cell, *width)).collect();
        let line = cells.join("  ");
        let line = line.trim_end();
        let line = if number == 0 { paint.with(Ink::Strong, line) } else { line.to_owned() };
        text.push_str(&line);
        text.push('\n');
    }
    text
}
