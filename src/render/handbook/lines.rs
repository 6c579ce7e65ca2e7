//! Words of the book as lines for a terminal: its lists become lines, its blanks stand in brackets.

use maud::Markup;

/// Writes words in one line.
pub(in crate::render) fn plain(markup: &Markup) -> String {
    lines(markup).join(" ")
}

/// Writes markup as lines; what stands in a list is indented by two columns a level.
pub(in crate::render) fn lines(markup: &Markup) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut depth = 0_usize;
    let mut in_blank = false;
    for part in markup.0.split_inclusive('>') {
        let (text, tag) = part.split_once('<').map_or((part, ""), |(text, tag)| (text, tag));
        // Between tags the whole part is text.
        if let Some(line) = lines.last_mut() {
            line.push_str(&unescape(text));
        }
        // A blank holds names alone, so that the next span that ends is the blank itself.
        let bracket = match tag {
            "span class=\"blank\">" => "[",
            "/span>" if in_blank => "]",
            _ => "",
        };
        if !bracket.is_empty() {
            in_blank = bracket == "[";
            if let Some(line) = lines.last_mut() {
                line.push_str(bracket);
            }
        }
        if tag.starts_with("ul") || tag.starts_with("ol") {
            depth += 1;
        } else if tag.starts_with("/ul") || tag.starts_with("/ol") {
            depth = depth.saturating_sub(1);
        } else if tag.starts_with("li") || tag.starts_with("div") {
            let mark = if tag.starts_with("li") { "· " } else { "" };
            lines.push(format!("{}{mark}", "  ".repeat(depth.saturating_sub(1))));
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    lines
}

/// Takes back what the writer of markup has escaped.
fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
