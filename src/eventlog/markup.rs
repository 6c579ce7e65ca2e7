//! XML as we write it: by hand, so that the bytes hang on nobody's version.

/// An XML file as far as it is written: one element a line, two spaces a level.
pub(super) struct Markup {
    text: String,
    depth: usize,
}

impl Markup {
    /// Begins a file.
    pub(super) fn new() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), depth: 0 }
    }

    /// Returns what was written.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Writes a line as it is.
    pub(super) fn line(&mut self, line: &str) {
        (0..self.depth).for_each(|_| self.text.push_str("  "));
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Opens an element; `tag` is its name with its attributes.
    pub(super) fn open(&mut self, tag: &str) {
        self.line(&format!("<{tag}>"));
        self.depth += 1;
    }

    /// Closes an element.
    pub(super) fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.line(&format!("</{name}>"));
    }

    /// Writes an element around others, also where there are none.
    pub(super) fn around(&mut self, name: &str, is_empty: bool, write: impl FnOnce(&mut Self)) {
        if is_empty {
            return self.line(&format!("<{name}/>"));
        }
        self.open(name);
        write(self);
        self.close(name);
    }
}

/// Writes a text so that it reads back as itself, as the value of an attribute or as content. What XML cannot hold at all, such as
/// control characters, is replaced by U+FFFD.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' => escaped.push_str("&#9;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            c if is_char(c) => escaped.push(c),
            _ => escaped.push('\u{fffd}'),
        }
    }
    escaped
}

/// Tells whether XML 1.0 can hold a character (production 2, `Char`).
pub(super) const fn is_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}')
}
