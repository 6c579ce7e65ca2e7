//! The look of the book. What stands at the edges of a printed page hangs on the regulation, the rest does not.

use std::fmt::Write as _;

/// Writes the style sheet, with the title at the head of every printed page and the source marks at its foot.
pub(in crate::render) fn sheet(title: &str, legend: &str) -> String {
    let edges = format!(
        "@page {{ @top-left {{ content: {}; }} @bottom-left {{ content: {}; }} }}\n@page :first {{ @top-left {{ content: none; }} @bottom-left {{ content: none; }} }}\n",
        quoted(title),
        quoted(legend),
    );
    format!("\n{}{edges}", include_str!("book.css"))
}

/// Writes a text as a CSS string; whatever could end it, or the style element around it, stands as its number.
pub(in crate::render) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        if matches!(character, '"' | '\\' | '<' | '>' | '&') || character.is_control() {
            let _ = write!(quoted, "\\{:x} ", u32::from(character));
        } else {
            quoted.push(character);
        }
    }
    quoted.push('"');
    quoted
}
