//! Amounts of money in capital numerals, which nobody alters unseen: `贰仟捌佰元整`.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

const DIGITS: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];

/// The first amount that is too large to be written.
const TOO_LARGE: u64 = 10_000_000_000_000_000;

/// Writes an amount in yuan in capital numerals, by the rules for bills and vouchers of the People's Bank of China
/// (正确填写票据和结算凭证的基本规定); none where it has parts of a fen, or 10 000 万亿 yuan and more.
///
/// Where the rules leave it open, `整` is written after `角`, and no `零` before a unit that follows on the one above it.
///
/// ```
/// use zhidu::value::capital;
/// assert_eq!(capital(280_000.into()).as_deref(), Some("贰拾捌万元整"));
/// assert_eq!(capital("1409.50".parse()?).as_deref(), Some("壹仟肆佰零玖元伍角整"));
/// assert_eq!(capital("16409.02".parse()?).as_deref(), Some("壹万陆仟肆佰零玖元零贰分"));
/// assert_eq!(capital("0.005".parse()?), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn capital(amount: Decimal) -> Option<String> {
    let fen = amount.abs().checked_mul(Decimal::ONE_HUNDRED)?;
    let fen = fen.is_integer().then(|| fen.to_u64())?.filter(|fen| *fen / 100 < TOO_LARGE)?;
    let (yuan, tenths, hundredths) = (fen / 100, fen / 10 % 10, fen % 10);
    let mut words = String::from(if amount.is_sign_negative() && fen > 0 { "负" } else { "" });
    if yuan > 0 || fen == 0 {
        words.push_str(&if yuan == 0 { digit(0).to_owned() } else { whole(yuan) });
        words.push('元');
    }
    match (tenths, hundredths) {
        (0, 0) => words.push('整'),
        (0, _) if yuan > 0 => words.push_str(digit(0)),
        (0, _) => {}
        (tenths, _) => {
            words.push_str(digit(tenths));
            words.push_str(if hundredths == 0 { "角整" } else { "角" });
        }
    }
    if hundredths > 0 {
        words.push_str(digit(hundredths));
        words.push('分');
    }
    Some(words)
}

fn digit(number: u64) -> &'static str {
    usize::try_from(number).ok().and_then(|number| DIGITS.get(number)).copied().unwrap_or_default()
}

/// Writes a whole number above zero: what stands below a unit is written after it, with one `零` where places between are empty.
fn whole(number: u64) -> String {
    for (unit, name) in [(100_000_000, "亿"), (10_000, "万"), (1_000, "仟"), (100, "佰"), (10, "拾")] {
        if number < unit {
            continue;
        }
        let (above, below) = (number / unit, number % unit);
        let gap = if below > 0 && below < unit / 10 { digit(0) } else { "" };
        let below = if below > 0 { whole(below) } else { String::new() };
        return format!("{}{name}{gap}{below}", whole(above));
    }
    digit(number).to_owned()
}
