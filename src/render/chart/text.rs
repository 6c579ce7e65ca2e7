//! Text in boxes: what may be written at all, how long it is at most, and where lines break.

use textwrap::core::Word;
use textwrap::word_splitters::split_words;
use textwrap::{WordSeparator, WordSplitter};
use unicode_width::UnicodeWidthChar as _;

/// The size and weight of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Font {
    /// The height of the letters, in tenths of a millimetre.
    pub(super) size: i64,
    /// Whether they are bold.
    pub(super) bold: bool,
}

impl Font {
    pub(super) const fn plain(size: i64) -> Self {
        Self { size, bold: false }
    }

    pub(super) const fn bold(size: i64) -> Self {
        Self { size, bold: true }
    }

    /// Returns the distance from line to line.
    pub(super) const fn leading(self) -> i64 {
        self.size * 134 / 100
    }

    /// Returns how far a text reaches at most, in tenths of a millimetre: half the height of the letters for each
    /// column, or what the wider ones among common fonts take, whichever is more.
    pub(super) fn length(self, text: &str) -> i64 {
        let (mut columns, mut thousandths) = (0, 0);
        for sign in text.chars() {
            // Signs of either width are full in Chinese fonts: § … “ ”.
            let width = sign.width_cjk().map_or(0, |width| i64::try_from(width).unwrap_or_default());
            columns += width * 500;
            thousandths += if width == 1 { self.advance(sign) } else { width * 500 };
        }
        (columns.max(thousandths) * self.size + 999) / 1000
    }

    /// Returns how wide a half-width sign is, in thousandths of the height of the letters.
    const fn advance(self, sign: char) -> i64 {
        let plain = match sign {
            'i' | 'j' | 'l' | 'I' | ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 300,
            'f' | 'r' | 't' | '-' | '(' | ')' | '[' | ']' | '/' => 380,
            'm' | 'w' | 'M' | 'W' | '@' | '%' | '&' => 890,
            'A'..='Z' => 710,
            _ => 565,
        };
        if self.bold { plain * 106 / 100 } else { plain }
    }

    /// Returns how long the longest word of a text is that does not break.
    pub(super) fn longest(self, text: &str) -> i64 {
        words(text).map(|word| self.length(word.word)).max().unwrap_or_default()
    }

    /// Breaks a text into lines that take at most `room`, at most `most` of them, as even as they can be. What is left
    /// over is cut at an ellipsis.
    pub(super) fn wrap(self, text: &str, room: i64, most: usize) -> Vec<String> {
        let lines = self.fill(text, room);
        if lines.len() > most {
            return self.cut(lines, room, most);
        }
        let (mut narrow, mut wide) = (self.longest(text).min(room), room);
        while narrow < wide {
            let middle = i64::midpoint(narrow, wide);
            if self.fill(text, middle).len() > lines.len() {
                narrow = middle + 1;
            } else {
                wide = middle;
            }
        }
        self.fill(text, wide)
    }

    /// Cuts a text to one line.
    pub(super) fn line(self, text: &str, room: i64) -> String {
        if self.length(text) <= room {
            return text.to_owned();
        }
        self.cut(vec![text.to_owned()], room, 1).concat()
    }

    fn fill(self, text: &str, room: i64) -> Vec<String> {
        let mut lines = Vec::new();
        let (mut line, mut gap) = (String::new(), "");
        for word in words(text) {
            let longer = format!("{line}{gap}{}", word.word);
            if self.length(&longer) <= room {
                line = longer;
            } else {
                if !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                for sign in word.word.chars() {
                    if self.length(&line) + self.length(sign.encode_utf8(&mut [0; 4])) > room && !line.is_empty() {
                        lines.push(std::mem::take(&mut line));
                    }
                    line.push(sign);
                }
            }
            gap = word.whitespace;
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    fn cut(self, lines: Vec<String>, room: i64, most: usize) -> Vec<String> {
        let mut lines: Vec<_> = lines.into_iter().take(most).collect();
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && self.length(last) + self.length("…") > room {
                last.pop();
            }
            last.push('…');
        }
        lines
    }
}

/// Finds the pieces of a text between which a line may break: as Unicode has it, and after a hyphen between letters, but not within a date.
fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    static HYPHENS: WordSplitter = WordSplitter::Custom(after_hyphens);
    split_words(WordSeparator::UnicodeBreakProperties.find_words(text), &HYPHENS)
}

/// Finds the places after hyphens between letters.
fn after_hyphens(word: &str) -> Vec<usize> {
    let letter = |sign: Option<char>| sign.is_some_and(char::is_alphabetic);
    let between = |place: &usize| {
        let (before, after) = word.split_at(*place);
        letter(before.chars().rev().nth(1)) && letter(after.chars().next())
    };
    word.match_indices('-').map(|(place, _)| place + 1).filter(between).collect()
}

/// Leaves of a text what XML may hold and a line can show: white space is one space, and signs that turn or hide what
/// stands beside them are gone.
pub(super) fn clean(text: &str) -> String {
    let kept = |sign: &char| match sign {
        // A joiner makes one picture of several signs.
        '\u{200d}' => true,
        '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{ffff}' => false,
        // The last two of each plane are no characters.
        _ => !sign.is_control() && (u32::from(*sign) & 0xffff) < 0xfffe,
    };
    let words = text.split(char::is_whitespace);
    let words = words.map(|word| word.chars().filter(kept).collect::<String>()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
