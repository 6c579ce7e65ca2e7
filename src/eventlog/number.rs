//! Numbers of logs, read exactly or not at all.

use rust_decimal::Decimal;

/// How far an exponent may shift the point of a number that is read.
const FARTHEST: i32 = 64;

/// Reads a number as `xs:double` writes it, with an exponent or without; `None` where a decimal cannot hold it exactly.
pub(super) fn decimal(text: &str) -> Option<Decimal> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (digits, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(whole) || !plain(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let exponent: i32 = exponent.parse().ok().filter(|exponent: &i32| exponent.abs() <= FARTHEST)?;
    let all = format!("{whole}{fraction}");
    let point = i32::try_from(whole.len()).ok()? + exponent;
    let shifted = match usize::try_from(point) {
        Ok(point) if point < all.len() => {
            let (whole, fraction) = all.split_at_checked(point)?;
            format!("0{whole}.{fraction}")
        }
        Ok(point) => format!("0{all}{}", "0".repeat(point - all.len())),
        Err(_) => format!("0.{}{all}", "0".repeat(usize::try_from(-point).ok()?)),
    };
    let significant = shifted.trim_start_matches('0');
    let number = if significant.is_empty() || significant.starts_with('.') {
        format!("{sign}0{significant}")
    } else {
        format!("{sign}{significant}")
    };
    Decimal::from_str_exact(&number).ok()
}

/// Tells whether a text is a number in the sense of `xs:double`, be it one that no decimal holds: `1e300`, `INF`, `NaN`.
pub(super) fn is_number(text: &str) -> bool {
    if matches!(text, "INF" | "+INF" | "-INF" | "NaN") {
        return true;
    }
    let rest = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (digits, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
    let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
    let bare: String = digits.replacen('.', "", 1);
    [bare.as_str(), exponent].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}
