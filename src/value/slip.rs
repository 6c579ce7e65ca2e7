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
        let half = halved(text);
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

/// Tells whether a text is written as a day, but as one that the calendar does not have.
///
/// ```
/// use zhidu::value::is_no_day;
/// assert!(is_no_day("2014-08-33") && is_no_day("2014年2月30日"));
/// assert!(!is_no_day("2014-08-03") && !is_no_day("August"));
/// ```
#[must_use]
pub fn is_no_day(text: &str) -> bool {
    day_written(&halved(text)).is_some_and(|written| read_date(&written).is_none())
}

/// Guesses which month was meant by a text that is not written `YYYY-MM`.
///
/// ```
/// use zhidu::value::month_meant;
/// assert_eq!(month_meant("2014年8月").as_deref(), Some("2014-08"));
/// assert_eq!(month_meant("2014-13"), None);
/// ```
#[must_use]
pub fn month_meant(text: &str) -> Option<String> {
    let half = halved(text);
    let month = match digits(&half).as_slice() {
        [year, month, ..] if year.len() == 4 => format!("{year}-{month:0>2}"),
        [digits] if digits.len() == 6 => format!("{}-{}", digits.get(..4)?, digits.get(4..)?),
        _ => return None,
    };
    read_date(&format!("{month}-01")).map(|_| month)
}

/// Writes every sign half-width.
///
/// ```
/// assert_eq!(zhidu::value::halved("ＷＸ－２０１４"), "WX-2014");
/// ```
#[must_use]
pub fn halved(text: &str) -> String {
    text.chars().map(|c| half_width(c).unwrap_or_else(|| c.to_string())).collect()
}

fn digits(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect()
}

fn date(text: &str) -> Option<String> {
    day_written(text).filter(|written| read_date(written).is_some())
}

/// Puts year, month and day in their places, whether there is such a day or not.
fn day_written(text: &str) -> Option<String> {
    Some(match digits(text).as_slice() {
        [year, month, day, ..] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        [digits] if digits.len() == 8 => format!("{}-{}-{}", digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?),
        _ => return None,
    })
}

/// Leaves out what stands before, after and within a number that people write and the pack does not.
fn number(text: &str) -> String {
    let bare = text.trim_start_matches(['¥', '￥', '$']).trim();
    let units = ["人民币", "元整", "元", "圆", "块", "天", "日", "个", "次", "rmb", "RMB", "yuan", "days", "day"];
    let bare = units.iter().find_map(|unit| bare.strip_suffix(unit)).unwrap_or(bare);
    bare.chars().filter(|c| !matches!(c, ',' | ' ' | '\'')).collect()
}
