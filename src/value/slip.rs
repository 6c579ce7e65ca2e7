//! What was probably meant by a text that is no value: the way out for whoever wrote it, never a reading of it.

use super::{Kind, read_date};

/// Returns the half-width sign to write in place of a full-width one, which a Chinese keyboard writes.
#[must_use]
pub fn half_width(character: char) -> Option<String> {
    let short = match character {
        '\u{3000}' | '\u{a0}' => " ",
        '“' | '”' | '‘' | '’' | '「' | '」' => "\"",
        '×' => "*",
        '÷' => "/",
        '−' | '–' | '—' => "-",
        '≥' | '≧' => ">=",
        '≤' | '≦' => "<=",
        '≠' => "!=",
        '、' => ",",
        '。' => ".",
        '…' => "..",
        '【' | '〔' => "[",
        '】' | '〕' => "]",
        '〈' => "<",
        '〉' => ">",
        _ => "",
    };
    if !short.is_empty() {
        return Some(short.to_owned());
    }
    // U+FF01 to U+FF5E repeat ASCII.
    let code = u32::from(character);
    let half = code.checked_sub(0xFEE0).filter(|_| (0xFF01..=0xFF5E).contains(&code)).and_then(char::from_u32)?;
    Some(half.to_string())
}

impl Kind {
    /// Guesses what was meant by a text that is not written as the kind asks.
    ///
    /// ```
    /// use zhidu::value::Kind;
    /// assert_eq!(Kind::Date.meant("2014年5月6日").as_deref(), Some("2014-05-06"));
    /// assert_eq!(Kind::Money.meant("2,800元").as_deref(), Some("2800"));
    /// assert_eq!(Kind::Percent.meant("70").as_deref(), Some("70%"));
    /// assert_eq!(Kind::Percent.meant("0.7"), None);
    /// ```
    #[must_use]
    pub fn meant(&self, text: &str) -> Option<String> {
        let half: String = text.chars().map(|c| half_width(c).unwrap_or_else(|| c.to_string())).collect();
        let half = half.trim();
        let guess = match self {
            Self::YesNo => yes_no(half)?.to_owned(),
            Self::Date => date(half)?,
            Self::Percent => {
                let number = number(half.trim_end_matches(['%', ' ']));
                // `0.7` may be 70 % or 0.7 %.
                let fraction = !half.contains('%') && number.starts_with('0');
                if fraction {
                    return None;
                }
                format!("{number}%")
            }
            Self::Integer | Self::Days => number(half).trim_end_matches(".0").to_owned(),
            Self::Decimal | Self::Money => number(half),
            Self::List(entry) => entry.meant(text)?,
            Self::Text | Self::Choice(_) => half.to_owned(),
        };
        (guess != text && self.read(&guess).is_ok()).then_some(guess)
    }
}

fn yes_no(text: &str) -> Option<&'static str> {
    match text.to_lowercase().as_str() {
        "y" | "yes" | "true" | "on" => Some("yes"),
        "n" | "no" | "false" | "off" => Some("no"),
        "对" | "是的" | "√" | "✓" => Some("是"),
        "不" | "不是" | "错" | "✗" => Some("否"),
        _ => None,
    }
}

fn date(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let written = match parts.as_slice() {
        [year, month, day, ..] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        [digits] if digits.len() == 8 => format!("{}-{}-{}", digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?),
        _ => return None,
    };
    read_date(&written).map(|_| written)
}

/// Leaves out what stands before, after and within a number that people write and the pack does not.
fn number(text: &str) -> String {
    let bare = text.trim_start_matches(['¥', '￥', '$']).trim();
    let units = ["人民币", "元整", "元", "圆", "块", "天", "日", "个", "次", "rmb", "RMB", "yuan", "days", "day"];
    let bare = units.iter().find_map(|unit| bare.strip_suffix(unit)).unwrap_or(bare);
    bare.chars().filter(|c| !matches!(c, ',' | ' ' | '\'')).collect()
}
