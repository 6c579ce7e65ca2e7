//! The unary tests of rule conditions and table cells, as written (DMN 1.5, clause 7.3.13, with Chinese and English words).

use crate::diagnostic::{Code, Diagnostic};
use crate::value::half_width;
use crate::yaml::{Content, Node, Reader, Style, Word};

/// A test as written; the kind of what it tests is not known yet.
#[derive(Clone, Debug)]
pub enum TestText {
    /// `-`: anything.
    Any,
    /// `known`.
    Known,
    /// `unknown`.
    Unknown,
    /// A value that must be equal, or a comparison with one.
    Compare(Comparison, Term),
    /// `[low..high)`.
    Range {
        /// Lower end, and whether it is included.
        low: (Term, bool),
        /// Upper end, and whether it is included.
        high: (Term, bool),
    },
    /// One of several.
    OneOf(Vec<TestText>),
    /// None of several.
    NoneOf(Vec<TestText>),
}

/// How a value is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `!=`
    Unequal,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
}

impl Comparison {
    /// Returns the sign that stands in a test.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::Unequal => "!=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
        }
    }
}

/// A value or formula within a test.
#[derive(Clone, Debug)]
pub struct Term {
    /// The text, without quotes.
    pub word: Word,
    /// Whether it stood in quotes of its own, and so is a value and no formula.
    pub quoted: bool,
}

/// Reads the test that stands in a cell: a scalar, or a list of scalars of which one must hold.
pub(super) fn read(reader: &mut Reader, node: &Node) -> Option<TestText> {
    match &node.content {
        Content::List(nodes) => Some(TestText::OneOf(nodes.iter().filter_map(|node| read(reader, node)).collect())),
        Content::Empty => {
            reader.report(Diagnostic::at(Code::TestMalformed, node.span).with("reason", "empty").with("test", ""));
            None
        }
        _ => {
            let word = reader.word(node)?;
            let whole = Piece { word: &word, start: 0, end: word.text.len() };
            match alternatives(whole) {
                Ok(test) => Some(test),
                Err((reason, piece)) => {
                    let piece = piece.trim();
                    let place = word.part(piece.start, piece.end.saturating_sub(piece.start).max(1));
                    let wide = piece.text().chars().next().and_then(half_width).filter(|_| reason == "fullwidth");
                    reader.report(match wide {
                        Some(write) => Diagnostic::at(Code::FullwidthCharacter, place)
                            .with("found", piece.text())
                            .with("write", write),
                        None => {
                            Diagnostic::at(Code::TestMalformed, place).with("reason", reason).with("test", piece.text())
                        }
                    });
                    None
                }
            }
        }
    }
}

/// A stretch of the text of a test.
#[derive(Clone, Copy)]
struct Piece<'w> {
    word: &'w Word,
    start: usize,
    end: usize,
}

type Malformed<'w> = (&'static str, Piece<'w>);

impl<'w> Piece<'w> {
    fn text(&self) -> &'w str {
        self.word.text.get(self.start..self.end).unwrap_or_default()
    }

    fn trim(self) -> Self {
        let text = self.text();
        let start = self.start + (text.len() - text.trim_start().len());
        Self { word: self.word, start, end: start + text.trim().len() }
    }

    /// Leaves out `before` bytes at the front and `after` at the back.
    fn within(self, before: usize, after: usize) -> Self {
        Self { word: self.word, start: self.start + before, end: self.end.saturating_sub(after) }.trim()
    }

    fn term(self) -> Result<Term, Malformed<'w>> {
        let piece = self.trim();
        let text = piece.text();
        if text.is_empty() {
            return Err(("empty", self));
        }
        let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).filter(|text| !text.contains('"'));
        let (piece, quoted) = if inner.is_some() {
            (Self { start: piece.start + 1, end: piece.end - 1, ..piece }, true)
        } else {
            (piece, false)
        };
        if !quoted && text.contains('"') && !text.contains('(') && !text.contains("==") {
            return Err(("quote", self));
        }
        let word = Word {
            text: piece.text().to_owned(),
            span: self.word.part(piece.start, piece.end - piece.start),
            style: Style::Plain,
        };
        Ok(Term { word, quoted })
    }

    /// Splits at commas that stand outside quotes and brackets.
    fn split(self) -> Vec<Self> {
        let mut pieces = Vec::new();
        let (mut depth, mut quoted, mut start) = (0_i32, false, self.start);
        for (offset, character) in self.text().char_indices() {
            match character {
                '"' => quoted = !quoted,
                '(' | '[' if !quoted => depth += 1,
                ')' | ']' if !quoted => depth -= 1,
                ',' if !quoted && depth <= 0 => {
                    pieces.push(Self { end: self.start + offset, start, ..self });
                    start = self.start + offset + 1;
                }
                _ => {}
            }
        }
        pieces.push(Self { start, ..self });
        pieces
    }
}

fn alternatives(whole: Piece<'_>) -> Result<TestText, Malformed<'_>> {
    // A range such as `(0..5)` holds no comma of its own, so that splitting first is safe.
    let pieces = whole.split();
    // `< 1,000` would read as "less than 1, or 0": whoever writes that means a thousand.
    for pair in pieces.windows(2) {
        if let [before, after] = pair
            && before.text().ends_with(|c: char| c.is_ascii_digit())
            && after.text().len() == 3
            && after.text().chars().all(|c| c.is_ascii_digit())
        {
            return Err(("thousands", Piece { start: before.start, end: after.end, ..*before }));
        }
    }
    if let [one] = pieces.as_slice() {
        return single(one.trim());
    }
    pieces.into_iter().map(|piece| single(piece.trim())).collect::<Result<_, _>>().map(TestText::OneOf)
}

fn single(piece: Piece<'_>) -> Result<TestText, Malformed<'_>> {
    let text = piece.text();
    match text {
        "" => return Err(("empty", piece)),
        "-" => return Ok(TestText::Any),
        "known" | "已知" => return Ok(TestText::Known),
        "unknown" | "未知" => return Ok(TestText::Unknown),
        _ => {}
    }
    if let Some((offset, full)) = wide(text) {
        return Err((
            "fullwidth",
            Piece { start: piece.start + offset, end: piece.start + offset + full.len_utf8(), ..piece },
        ));
    }
    for prefix in ["not(", "非("] {
        if text.starts_with(prefix) && text.ends_with(')') {
            let inner = piece.within(prefix.len(), 1);
            // One `not` within another says nothing that a plain test does not, and would nest without end.
            if inner.text().starts_with("not(") || inner.text().starts_with("非(") {
                return Err(("nested", inner));
            }
            return inner
                .split()
                .into_iter()
                .map(|piece| single(piece.trim()))
                .collect::<Result<_, _>>()
                .map(TestText::NoneOf);
        }
    }
    if text.contains("..") && text.starts_with(['[', '(', ']']) {
        return range(piece);
    }
    let comparisons = [
        (">=", Comparison::AtLeast),
        ("<=", Comparison::AtMost),
        ("!=", Comparison::Unequal),
        ("==", Comparison::Equal),
        (">", Comparison::Greater),
        ("<", Comparison::Less),
        ("=", Comparison::Equal),
    ];
    match comparisons.iter().find(|(sign, _)| text.starts_with(sign)) {
        Some((sign, comparison)) => {
            let term = piece.within(sign.len(), 0);
            if term.text().starts_with(['<', '>', '=', '!']) {
                return Err(("sign", piece));
            }
            Ok(TestText::Compare(*comparison, term.term()?))
        }
        None => Ok(TestText::Compare(Comparison::Equal, piece.term()?)),
    }
}

/// Finds a full-width sign where a half-width one is needed. A label may hold one in its midst, in quotes even a comma.
fn wide(text: &str) -> Option<(usize, char)> {
    let brackets = text.starts_with(['[', '(', '［', '（', '【']) || text.starts_with("not") || text.starts_with('非');
    let mut quoted = false;
    text.char_indices().find(|(offset, character)| {
        quoted ^= *character == '"';
        let anywhere = "，、；…“”".contains(*character);
        let in_brackets = brackets && "（）［］【】。．".contains(*character);
        let first = *offset == 0 && "＞＜＝！≥≤≠≧≦－＋".contains(*character);
        let second = text.starts_with(['>', '<', '!', '=']) && *offset == 1 && "＝＞".contains(*character);
        !quoted && (anywhere || in_brackets || first || second)
    })
}

fn range(piece: Piece<'_>) -> Result<TestText, Malformed<'_>> {
    let text = piece.text();
    let low_included = text.starts_with('[');
    let high_included = match text.chars().last() {
        Some(']') => true,
        Some(')' | '[') => false,
        _ => return Err(("range", piece)),
    };
    let dots = text.find("..").unwrap_or(0);
    let low = Piece { start: piece.start + 1, end: piece.start + dots, ..piece };
    let high = Piece { start: piece.start + dots + 2, end: piece.end - 1, ..piece };
    if low.trim().text().is_empty() || high.trim().text().is_empty() {
        return Err(("range", piece));
    }
    Ok(TestText::Range { low: (low.term()?, low_included), high: (high.term()?, high_included) })
}
