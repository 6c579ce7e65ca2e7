//! What the functions of scripts say: their text without remarks and white space.

use rhai::{AST, FnAccess};

use super::compile::Scripts;
use super::names::is_closure;
use super::place;

/// A function of a script as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunctionText {
    /// Its file, as policies name it.
    pub file: String,
    /// Its name.
    pub name: String,
    /// Its text as it stands in the file.
    pub text: String,
    /// What it says: the same for two texts that differ in remarks and white space alone.
    pub said: String,
}

impl Scripts {
    /// Lists all functions, private ones too, by file and name.
    #[must_use]
    pub fn texts(&self) -> Vec<FunctionText> {
        let mut texts: Vec<_> = self.sources().flat_map(|(file, tree, text)| functions(file, tree, text)).collect();
        texts.sort_by(|left, right| (&left.file, &left.name).cmp(&(&right.file, &right.name)));
        texts
    }
}

fn functions(file: &str, tree: &AST, text: &str) -> Vec<FunctionText> {
    let own = tree.iter_fn_def().filter(|function| !is_closure(&function.name));
    own.map(|function| {
        let (start, end) = (function.body.start_position(), function.body.end_position());
        let from = place::offset(text, start);
        let to = place::offset(text, end).saturating_add(1).min(text.len());
        let head = text.get(..from).and_then(|before| before.rfind("fn ")).unwrap_or(from);
        let body = text.get(from..to).unwrap_or_default();
        let access = if function.access == FnAccess::Private { "private " } else { "" };
        let parameters: Vec<_> = function.params.iter().map(rhai::ImmutableString::as_str).collect();
        FunctionText {
            file: file.to_owned(),
            name: function.name.to_string(),
            text: text.get(head..to).unwrap_or_default().to_owned(),
            said: format!("{access}{}({}) {}", function.name, parameters.join(", "), pieces(body).join(" ")),
        }
    })
    .collect()
}

/// Takes a text apart into names, numbers, texts and signs.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (length, says) = piece(rest);
        let (piece, after) = rest.split_at_checked(length.max(1)).unwrap_or((rest, ""));
        if says {
            pieces.push(piece);
        }
        rest = after;
    }
    pieces
}

/// Measures the first piece of a text, and tells whether it says anything.
fn piece(rest: &str) -> (usize, bool) {
    let spaces = rest.len() - rest.trim_start().len();
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    let after_hashes = rest.get(hashes..).unwrap_or_default();
    if spaces > 0 {
        (spaces, false)
    } else if rest.starts_with("//") {
        (rest.find('\n').unwrap_or(rest.len()), false)
    } else if rest.starts_with("/*") {
        (remark(rest), false)
    } else if rest.starts_with('`') {
        (back_quoted(rest), true)
    } else if rest.starts_with('\'') {
        (quoted(rest), true)
    } else if hashes > 0 && after_hashes.starts_with('"') {
        let close = format!("\"{}", "#".repeat(hashes));
        let inside = rest.get(hashes + 1..).unwrap_or_default();
        (inside.find(&close).map_or(rest.len(), |at| hashes + 1 + at + close.len()), true)
    } else {
        (place::token(rest, 0).len(), true)
    }
}

/// Measures a remark; remarks stand within remarks.
fn remark(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(here) = rest.get(at..).filter(|here| !here.is_empty()) {
        let step = if here.starts_with("/*") {
            depth += 1;
            2
        } else if here.starts_with("*/") {
            depth -= 1;
            2
        } else {
            here.chars().next().map_or(1, char::len_utf8)
        };
        at += step;
        if depth == 0 {
            break;
        }
    }
    at
}

/// Measures a letter in single quotes.
fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (at, character) in rest.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\'' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Measures a text in back quotes, with the formulas that stand in it and the texts in those.
fn back_quoted(rest: &str) -> usize {
    let mut at = 1;
    while let Some(here) = rest.get(at..).filter(|here| !here.is_empty()) {
        if here.starts_with('`') {
            return at + 1;
        }
        at += if here.starts_with("${") {
            2 + in_braces(here.get(2..).unwrap_or_default())
        } else {
            here.chars().next().map_or(1, char::len_utf8)
        };
    }
    rest.len()
}

/// Measures up to and with the brace that closes one opened before.
fn in_braces(rest: &str) -> usize {
    let mut depth = 1_usize;
    let mut at = 0;
    while let Some(here) = rest.get(at..).filter(|here| !here.is_empty()) {
        let (length, _) = piece(here);
        match here.get(..length) {
            Some("{") => depth += 1,
            Some("}") => depth -= 1,
            _ => {}
        }
        at += length.max(1);
        if depth == 0 {
            break;
        }
    }
    at
}
