//! What a value means and how it is written.

use std::sync::Arc;

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Choices, Value, read_date};
use crate::label::Lang;

/// What the values of a fact, output or parameter mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// Yes or no.
    YesNo,
    /// A whole number.
    Integer,
    /// A decimal number, exact.
    Decimal,
    /// Yuan with at most two decimals.
    Money,
    /// A percentage, kept as its fraction.
    Percent,
    /// A civil date.
    Date,
    /// Whole calendar days.
    Days,
    /// One of a closed set.
    Choice(Arc<Choices>),
    /// Several values of one kind.
    List(Box<Kind>),
}

/// Why a text is not a value of a kind. The word picks the sentence that tells the reader what to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// The text is not of the kind's form; the word names the form.
    Form(&'static str),
    /// The text is none of the choices.
    NotAChoice(Vec<Arc<str>>),
}

impl Kind {
    /// Returns the word that stands in the pack.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::YesNo => "yes_no",
            Self::Integer => "integer",
            Self::Decimal => "decimal",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Date => "date",
            Self::Days => "days",
            Self::Choice(_) => "choice",
            Self::List(_) => "list",
        }
    }

    /// All words that name a kind, for suggestions.
    pub const WORDS: [&'static str; 10] =
        ["text", "yes_no", "integer", "decimal", "money", "percent", "date", "days", "choice", "list"];

    /// Returns the kind of a list's entries, or the kind itself.
    #[must_use]
    pub fn entry(&self) -> &Self {
        match self {
            Self::List(entry) => entry,
            single => single,
        }
    }

    /// Tells whether values are numbers.
    #[must_use]
    pub const fn is_number(&self) -> bool {
        matches!(self, Self::Integer | Self::Decimal | Self::Money | Self::Percent | Self::Days)
    }

    /// Tells whether the values have an order that `<` speaks of.
    #[must_use]
    pub const fn is_ordered(&self) -> bool {
        self.is_number() || matches!(self, Self::Date)
    }

    /// Reads one value from the text a person wrote. Lists are read entry by entry by the caller.
    ///
    /// ```
    /// use zhidu::value::{Kind, Value};
    /// assert_eq!(Kind::YesNo.read("是"), Ok(Value::YesNo(true)));
    /// assert!(Kind::Percent.read("70").is_err());
    /// assert!(Kind::Money.read("1.005").is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// [`Misread`] where the text is not of the kind.
    pub fn read(&self, text: &str) -> Result<Value, Misread> {
        let form = || Misread::Form(self.word());
        match self {
            Self::Text => Ok(Value::text(text)),
            Self::YesNo => match text {
                "yes" | "true" | "是" => Ok(Value::YesNo(true)),
                "no" | "false" | "否" => Ok(Value::YesNo(false)),
                _ => Err(form()),
            },
            Self::Integer | Self::Days => read_decimal(text)
                .filter(Decimal::is_integer)
                .filter(|_| !text.contains('.'))
                .map(Value::Number)
                .ok_or_else(form),
            Self::Decimal => read_decimal(text).map(Value::Number).ok_or_else(form),
            Self::Money => read_decimal(text).filter(|number| number.scale() <= 2).map(Value::Number).ok_or_else(form),
            Self::Percent => text
                .strip_suffix('%')
                .map(str::trim_end)
                .and_then(read_decimal)
                .and_then(|number| number.checked_div(Decimal::ONE_HUNDRED))
                .map(Value::Number)
                .ok_or_else(form),
            Self::Date => read_date(text).map(Value::Date).ok_or_else(form),
            Self::Choice(choices) => match choices.find(text) {
                Some(choice) => Ok(Value::Text(choice.id.clone())),
                None => Err(Misread::NotAChoice(choices.0.iter().map(|choice| choice.id.clone()).collect())),
            },
            Self::List(entry) => entry.read(text).map(|value| Value::List(Arc::from([value]))),
        }
    }

    /// Fits a computed number to the kind: money is rounded half up to two decimals.
    #[must_use]
    pub fn fit(&self, value: Value) -> Value {
        match (self, value) {
            (Self::Money, Value::Number(number)) => {
                Value::Number(number.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).normalize())
            }
            (_, Value::Number(number)) => Value::Number(number.normalize()),
            (Self::List(entry), Value::List(entries)) => {
                Value::List(entries.iter().map(|value| entry.fit(value.clone())).collect())
            }
            (_, value) => value,
        }
    }

    /// Writes a value for people.
    ///
    /// ```
    /// use zhidu::{label::Lang, value::{Kind, Value}};
    /// assert_eq!(Kind::Money.show(&Value::whole(2800), Lang::Zh), "2,800.00 元");
    /// assert_eq!(Kind::Days.show(&Value::whole(1), Lang::En), "1 day");
    /// ```
    #[must_use]
    pub fn show(&self, value: &Value, lang: Lang) -> String {
        match (self, value, lang) {
            (Self::List(entry), Value::List(entries), _) => {
                let shown: Vec<_> = entries.iter().map(|value| entry.show(value, lang)).collect();
                shown.join(if lang == Lang::Zh { "、" } else { ", " })
            }
            (Self::Choice(choices), Value::Text(id), _) => {
                let label = choices.find(id).map_or(&**id, |choice| choice.label.get(lang));
                // An id with a capital is a code that people use beside the label.
                if id.chars().any(|c| c.is_ascii_uppercase()) && label != &**id {
                    format!("{id} {label}")
                } else {
                    label.to_owned()
                }
            }
            (Self::Money, Value::Number(number), Lang::Zh) => format!("{} 元", grouped(*number)),
            (Self::Money, Value::Number(number), Lang::En) => format!("{} yuan", grouped(*number)),
            (Self::Percent, Value::Number(number), _) => {
                format!("{} %", number.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(*number).normalize())
            }
            (Self::Days, Value::Number(number), Lang::Zh) => format!("{} 天", number.normalize()),
            (Self::Days, Value::Number(number), Lang::En) => {
                format!("{} {}", number.normalize(), if *number == Decimal::ONE { "day" } else { "days" })
            }
            (_, Value::YesNo(yes), Lang::Zh) => if *yes { "是" } else { "否" }.to_owned(),
            _ => self.write(value),
        }
    }

    /// Writes a value as it stands in a pack or case file, so that [`Kind::read`] reads it back.
    #[must_use]
    pub fn write(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.to_string(),
            Value::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
            Value::Number(number) if matches!(self, Self::Percent) => {
                format!("{}%", number.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(*number).normalize())
            }
            Value::Number(number) => number.normalize().to_string(),
            Value::Date(date) => date.to_string(),
            Value::List(entries) => {
                let written: Vec<_> = entries.iter().map(|entry| self.entry().write(entry)).collect();
                format!("[{}]", written.join(", "))
            }
        }
    }
}

/// Reads digits with an optional sign and one decimal point; no exponent, underscore or grouping.
fn read_decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let well_formed = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
        && digits.matches('.').count() <= 1;
    if well_formed { Decimal::from_str_exact(text).ok() } else { None }
}

/// Writes money with two decimals and a comma between thousands.
fn grouped(number: Decimal) -> String {
    let text = format!("{:.2}", number.abs());
    let (whole, cents) = text.split_once('.').unwrap_or((&text, "00"));
    let mut grouped = String::with_capacity(text.len() + 4);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{}{grouped}.{cents}", if number.is_sign_negative() && !number.is_zero() { "-" } else { "" })
}
