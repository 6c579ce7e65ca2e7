//! The paper, and the look of what stands on it.

use std::fmt::Write as _;

use crate::message::Messages;
use crate::program::Paper;
use crate::render::handbook::quoted;

use super::copy::Copy;

/// What holds the place of the page's number while the sentence is put together.
const PAGE: &str = "\u{e000}";

/// Writes the style sheet. Every copy has a kind of page of its own, so that its pages are counted by themselves.
pub(super) fn style(copies: &[Copy<'_>], messages: &Messages) -> String {
    let mut style = format!("\n{}", include_str!("sheet.css"));
    for paper in Paper::ALL {
        let (width, height) = paper.millimetres();
        let _ = writeln!(style, ".{} {{ --width: {width}mm; --height: {height}mm; }}", paper_class(paper));
    }
    let page = messages.say("sheet-page", &[("page", PAGE.to_owned())]);
    let (before, after) = page.split_once(PAGE).unwrap_or((&page, ""));
    let (before, after) = (quoted(before), quoted(after));
    for (number, copy) in copies.iter().enumerate() {
        let (width, height) = copy.sheet.paper.millimetres();
        let name = page_name(number);
        let _ = writeln!(
            style,
            "@page {name} {{ size: {width}mm {height}mm; counter-increment: {name}; @bottom-right {{ content: {before} counter({name}) {after}; }} }}\n.{name} {{ page: {name}; }}",
        );
    }
    style
}

/// Names the kind of page of a copy.
pub(super) fn page_name(number: usize) -> String {
    format!("copy-{}", number + 1)
}

/// Names the class of a paper.
pub(super) fn paper_class(paper: Paper) -> String {
    paper.word().replace(' ', "-")
}
