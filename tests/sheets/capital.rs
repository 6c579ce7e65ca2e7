//! Capital numerals: the examples of the rules for bills and vouchers, and that every amount can be read back.

use proptest::prelude::*;
use rust_decimal::Decimal;
use zhidu::value::capital;

/// The examples of the People's Bank of China (正确填写票据和结算凭证的基本规定, 1997); of two readings that it allows, the one without `零`.
const BANK: [(&str, &str); 6] = [
    ("1409.50", "壹仟肆佰零玖元伍角整"),
    ("6007.14", "陆仟零柒元壹角肆分"),
    ("1680.32", "壹仟陆佰捌拾元叁角贰分"),
    ("107000.53", "壹拾万柒仟元伍角叁分"),
    ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
    ("325.04", "叁佰贰拾伍元零肆分"),
];

#[test]
fn the_examples_of_the_bank() {
    for (amount, words) in BANK {
        assert_eq!(capital(amount.parse().unwrap()).as_deref(), Some(words));
    }
}

#[test]
fn ends_and_gaps() {
    for (amount, words) in [
        ("0", "零元整"),
        ("0.05", "伍分"),
        ("0.50", "伍角整"),
        ("-3", "负叁元整"),
        ("10", "壹拾元整"),
        ("100000001", "壹亿零壹元整"),
        ("100010000", "壹亿零壹万元整"),
        ("110000001", "壹亿壹仟万零壹元整"),
        ("20304050.60", "贰仟零叁拾万肆仟零伍拾元陆角整"),
        ("1000000000000", "壹万亿元整"),
        ("123456789.01", "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零壹分"),
    ] {
        assert_eq!(capital(amount.parse().unwrap()).as_deref(), Some(words), "{amount}");
    }
    assert_eq!(capital("1.005".parse().unwrap()), None);
    assert_eq!(capital("10000000000000000".parse().unwrap()), None);
    assert_eq!(capital(Decimal::MAX), None);
}

/// Reads capital numerals back, place by place: in fen.
fn read(words: &str) -> i128 {
    let (sign, words) = words.strip_prefix('负').map_or((1, words), |rest| (-1, rest));
    let (mut total, mut section, mut upper, mut digit) = (0_i128, 0_i128, 0_i128, 0_i128);
    for word in words.chars() {
        match word {
            '零' => digit = 0,
            '拾' | '佰' | '仟' => {
                section += digit * [10, 100, 1000]["拾佰仟".chars().position(|c| c == word).unwrap()];
                digit = 0;
            }
            '万' => {
                upper += (section + digit) * 10_000;
                (section, digit) = (0, 0);
            }
            '亿' => {
                upper = (upper + section + digit) * 100_000_000;
                (section, digit) = (0, 0);
            }
            '元' => {
                total += (upper + section + digit) * 100;
                (upper, section, digit) = (0, 0, 0);
            }
            '角' => {
                total += digit * 10;
                digit = 0;
            }
            '分' => {
                total += digit;
                digit = 0;
            }
            '整' => {}
            digit_word => digit = "零壹贰叁肆伍陆柒捌玖".chars().position(|c| c == digit_word).unwrap() as i128,
        }
    }
    sign * total
}

proptest! {
    #[test]
    fn every_amount_can_be_read_back(fen in -999_999_999_999_999_999_i64..=999_999_999_999_999_999) {
        let words = capital(Decimal::new(fen, 2)).unwrap();
        prop_assert_eq!(read(&words), i128::from(fen), "{}", words);
        prop_assert!(!words.contains("零零") && !words.contains("零元") && !words.contains("零万"), "{}", words);
        prop_assert!(words.ends_with('整') != words.ends_with('分'), "{}", words);
    }

    #[test]
    fn small_amounts_too(fen in 0_i64..=2_000_000) {
        prop_assert_eq!(read(&capital(Decimal::new(fen, 2)).unwrap()), i128::from(fen));
    }
}
