//! What is wrong with a text that is no YAML: the slip that people make, found in the text itself, since the parser stumbles over it
//! only later and says so in its own words.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Span};

use super::{MOST_DEPTH, MOST_NODES, Stop};

/// Puts the parser's error into our own words.
pub(super) fn explain(file: FileId, text: &str, stop: &Stop) -> Diagnostic {
    let (said, place) = match stop {
        Stop::Deep(span) => return Diagnostic::at(Code::YamlTooDeep, *span).with("most", MOST_DEPTH),
        Stop::Many(span) => {
            let large = Diagnostic::at(Code::FileTooLarge, *span).with("path", "");
            return large.with("most", MOST_NODES).with("unit", "nodes");
        }
        Stop::Reference(span, what) => return reference(*span, what),
        Stop::Tag(span) => return tag(file, text, *span),
        Stop::Documents(span) => {
            return Diagnostic::at(Code::YamlSyntax, *span).with("reason", "documents").with("token", "---");
        }
        Stop::Unreadable { said, line, column } => (said, Place::of(text, *line, *column)),
    };
    if said.contains("tag") {
        return tag(file, text, place.span(file, text));
    }
    if said.contains("anchor") || said.contains("alias") {
        return reference(place.span(file, text), "anchor");
    }
    let slip = find(text, said, &place);
    let diagnostic = Diagnostic::at(slip.code, Place { offset: slip.offset, length: slip.length }.span(file, text));
    match slip.code {
        Code::FullwidthCharacter => diagnostic.with("found", slip.token).with("write", slip.reason),
        _ => diagnostic.with("reason", slip.reason).with("token", slip.token),
    }
}

fn reference(span: Span, what: &'static str) -> Diagnostic {
    Diagnostic::at(Code::YamlReference, span).with("what", what)
}

/// A tag, or what YAML takes for one: the sign of `!= 3` without quotes.
fn tag(file: FileId, text: &str, span: Span) -> Diagnostic {
    let before = text.get(..span.start as usize).unwrap_or_default();
    match before.rfind('!') {
        Some(offset) if before.get(offset..).is_some_and(|sign| sign.starts_with("!=")) => {
            let place = Place { offset, length: 2 };
            Diagnostic::at(Code::YamlSyntax, place.span(file, text)).with("reason", "test").with("token", "!=")
        }
        Some(offset) => reference(Place { offset, length: before.len() - offset }.trim(text).span(file, text), "tag"),
        None => reference(span, "tag"),
    }
}

/// Some bytes of the text.
struct Place {
    offset: usize,
    length: usize,
}

impl Place {
    /// Finds the byte that the parser points at by line and column, both counted from 1.
    fn of(text: &str, line: usize, column: usize) -> Self {
        let count = |number: usize| number.saturating_sub(1);
        let start: usize = text.split_inclusive('\n').take(count(line)).map(str::len).sum();
        let rest = text.get(start..).unwrap_or_default();
        let within = rest
            .char_indices()
            .take_while(|(_, c)| *c != '\n')
            .nth(count(column))
            .map_or_else(|| rest.find('\n').unwrap_or(rest.len()), |(offset, _)| offset);
        Self { offset: start + within, length: 1 }
    }

    fn trim(self, text: &str) -> Self {
        let written = text.get(self.offset..self.offset + self.length).unwrap_or_default();
        Self { length: written.trim_end().len(), ..self }
    }

    fn span(&self, file: FileId, text: &str) -> Span {
        let before = text.get(..self.offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let narrow = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Span {
            file,
            start: narrow(self.offset),
            end: narrow(self.offset.saturating_add(self.length)),
            line: narrow(before.matches('\n').count() + 1),
            column: narrow(before.get(line_start..).unwrap_or_default().chars().count() + 1),
        }
    }
}

/// A slip of the hand: the key of its sentence, or for a full-width sign what to write instead.
struct Slip {
    code: Code,
    reason: &'static str,
    token: String,
    offset: usize,
    length: usize,
}

fn slip(reason: &'static str, offset: usize, token: &str) -> Slip {
    Slip { code: Code::YamlSyntax, reason, token: token.to_owned(), offset, length: token.len().max(1) }
}

/// Finds the slip behind an error of the parser: in the line it points at, then in those before it, then by its words.
fn find(text: &str, said: &str, place: &Place) -> Slip {
    let line_start = text.get(..place.offset).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
    let lines: Vec<_> = lines(text).collect();
    let at = lines.iter().position(|(start, _)| *start == line_start).unwrap_or_default();
    let around = [Some(at), at.checked_sub(1), Some(at + 1)];
    let around = around.into_iter().flatten().filter_map(|index| lines.get(index));
    if let Some(tab) = around.clone().find_map(|(start, line)| tab(*start, line)) {
        return tab;
    }
    if said.contains("multiple") && said.contains("document") {
        return slip("documents", place.offset, "---");
    }
    if let Some(slip) = around.take(2).find_map(|(start, line)| in_line(*start, line)) {
        return slip;
    }
    let earlier = || lines.iter().take(at + 1).rev().find_map(|(start, line)| open_range(*start, line));
    if let Some(range) = Some(said)
        .filter(|said| said.contains("bracket") || said.contains("flow") || said.contains("illegal placement"))
        .and_then(|_| earlier())
    {
        return range;
    }
    let here = text.get(place.offset..).and_then(|rest| rest.chars().next()).map(String::from).unwrap_or_default();
    if said.contains("unclosed quote") || said.contains("unterminated") {
        return slip("quote", place.offset, &here);
    }
    if said.contains("trailing content after") {
        return slip("after-quote", place.offset, &here);
    }
    if ["flow", "bracket", "illegal placement"].iter().any(|word| said.contains(word)) {
        return bracket(text, place.offset).unwrap_or_else(|| slip("bracket", place.offset, &here));
    }
    if said.contains("mapping values are not allowed") {
        let deeper = lines.get(at).zip(at.checked_sub(1).and_then(|before| lines.get(before)));
        let deeper = deeper.is_some_and(|((_, line), (_, before))| indent(line) > indent(before));
        return slip(if deeper { "indent" } else { "colon" }, place.offset, &here);
    }
    let reasons: [(&[&str], &'static str); 3] = [
        (&["block sequence entries"], "dash"),
        (&["indent", "block mapping", "block collection", "expected key", "simple key", "simple-key"], "indent"),
        (&["unexpected character", "cannot start any token", "reserved", "character"], "character"),
    ];
    let reason = reasons
        .iter()
        .find(|(words, _)| words.iter().any(|word| said.contains(word)))
        .map_or("other", |(_, reason)| reason);
    slip(reason, place.offset, &here)
}

/// Visits the lines with the byte at which each begins.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let own = start;
        start += line.len();
        (own, line.trim_end())
    })
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '-']).len()
}

fn tab(start: usize, line: &str) -> Option<Slip> {
    let space = line.get(..line.len() - line.trim_start().len())?;
    space.find('\t').map(|offset| slip("tab", start + offset, "\t"))
}

/// How long a line may be and still be looked at sign by sign. People write shorter ones.
const LONGEST_LINE: usize = 1_000;

/// Looks for what people write in a line and YAML does not read.
fn in_line(start: usize, line: &str) -> Option<Slip> {
    if line.len() > LONGEST_LINE {
        return None;
    }
    let mut quote = None;
    let mut depth = 0_usize;
    let mut before = ' ';
    let mut value_may_begin = true;
    for (offset, character) in line.char_indices() {
        let rest = line.get(offset + character.len_utf8()..).unwrap_or_default();
        let next = rest.chars().next().unwrap_or(' ');
        if let Some(open) = quote {
            quote = quote.filter(|_| character != open);
            before = character;
            value_may_begin = false;
            continue;
        }
        match character {
            '"' | '\'' if value_may_begin => quote = Some(character),
            '#' if before == ' ' => return None,
            '{' | '[' if !value_may_begin && depth > 0 && character == '{' => {
                return Some(slip("brace", start + offset, "{"));
            }
            '[' | '(' if value_may_begin && range_ends(rest) => {
                return Some(slip("test", start + offset, line.get(offset..=offset)?));
            }
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            '：' => return Some(wide(start + offset, '：', ": ")),
            '，' if depth > 0 => return Some(wide(start + offset, '，', ", ")),
            '｛' => return Some(wide(start + offset, '｛', "{")),
            '［' => return Some(wide(start + offset, '［', "[")),
            '>' if value_may_begin && !rest.trim().is_empty() && !rest.starts_with(['-', '+']) => {
                return Some(slip("test", start + offset, ">"));
            }
            '!' if value_may_begin && next == '=' => return Some(slip("test", start + offset, "!=")),
            '@' | '`' | '%' | '|'
                if value_may_begin
                    && !rest.trim().is_empty()
                    && !(character == '|' && rest.starts_with(['-', '+'])) =>
            {
                return Some(slip("character", start + offset, line.get(offset..=offset)?));
            }
            ':' if next != ' ' && depth == 0 && !rest.is_empty() && is_key(line.get(..offset)?) => {
                return Some(slip("colon-space", start + offset, ":"));
            }
            _ => {}
        }
        let begins = match character {
            ' ' => value_may_begin || matches!(before, ':' | ',' | '-' | '[' | '{'),
            '[' | '{' => quote.is_none(),
            _ => false,
        };
        value_may_begin = begins && quote.is_none();
        before = character;
    }
    None
}

fn wide(offset: usize, found: char, write: &'static str) -> Slip {
    Slip { code: Code::FullwidthCharacter, reason: write, token: found.to_string(), offset, length: found.len_utf8() }
}

/// Tells whether a text can be the key of a line: one word, at most behind dashes.
fn is_key(text: &str) -> bool {
    let key = text.trim_start_matches([' ', '-']);
    !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.'))
}

/// Tells whether a text goes on as a range does whose ends are not both brackets: `1..5)`.
fn range_ends(rest: &str) -> bool {
    let Some((low, rest)) = rest.split_once("..") else { return false };
    let high: String = rest.chars().take_while(|c| !matches!(c, ']' | ')' | '[' | ',')).collect();
    let plain = |end: &str| !end.is_empty() && !end.contains(['"', '\'', '{', '[', ',']);
    plain(low) && plain(&high) && rest.get(high.len()..).is_some_and(|end| end.starts_with([')', '[', ']']))
}

fn open_range(start: usize, line: &str) -> Option<Slip> {
    in_line(start, line).filter(|slip| slip.reason == "test" && slip.token != ">")
}

/// Finds the last bracket that is still open before a place.
fn bracket(text: &str, before: usize) -> Option<Slip> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut quote = None;
    for (offset, character) in text.get(..before)?.char_indices() {
        match (quote, character) {
            (Some(mark), character) if character == mark => quote = None,
            (None, '"') => quote = Some(character),
            (None, '[' | '{') => open.push((offset, character)),
            (None, ']' | '}') => drop(open.pop()),
            _ => {}
        }
    }
    open.last().map(|(offset, character)| slip("bracket", *offset, &character.to_string()))
}
