//! An attribute: a value, and attributes of its own.

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset, Utc};
use rust_decimal::Decimal;

use super::number::{decimal, is_number};
use super::{Attributes, Element, Moment};

/// What an attribute says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text.
    Text(String),
    /// A moment.
    Moment(Moment),
    /// A whole number.
    Whole(i64),
    /// A number with a fraction, exact.
    Decimal(Decimal),
    /// A number that no decimal holds exactly, as it is written: `1e300`, `NaN`.
    Float(String),
    /// Yes or no.
    YesNo(bool),
    /// An id.
    Id(String),
    /// Attributes in their order; names may stand twice.
    List(Vec<(String, Attribute)>),
    /// Nothing but the attributes of the attribute.
    Container,
    /// What stood in an element whose kind it is not: a date that is none. Written as text.
    Unread(Element, String),
}

impl Value {
    /// Reads what stands in an element.
    ///
    /// ```
    /// use zhidu::eventlog::{Element, Value};
    /// assert_eq!(Value::read(Element::Int, " 7 "), Value::Whole(7));
    /// assert_eq!(Value::read(Element::Float, "NaN"), Value::Float("NaN".to_owned()));
    /// assert_eq!(Value::read(Element::Boolean, "maybe"), Value::Unread(Element::Boolean, "maybe".to_owned()));
    /// ```
    #[must_use]
    pub fn read(element: Element, text: &str) -> Self {
        // White space around a value of any kind but text means nothing (`xs:whiteSpace` is `collapse`).
        let bare = text.trim();
        let read = match element {
            Element::String => return Self::Text(text.to_owned()),
            Element::Id => return Self::Id(text.to_owned()),
            Element::Date => Moment::read(bare).map(Self::Moment),
            Element::Int => bare.parse().ok().map(Self::Whole),
            Element::Float => decimal(bare)
                .map(Self::Decimal)
                .or_else(|| if is_number(bare) { Some(Self::Float(bare.to_owned())) } else { None }),
            Element::Boolean => match bare {
                "true" | "1" => Some(Self::YesNo(true)),
                "false" | "0" => Some(Self::YesNo(false)),
                _ => None,
            },
        };
        read.unwrap_or_else(|| Self::Unread(element, text.to_owned()))
    }

    /// Returns the value as text; none of a list or a container.
    #[must_use]
    pub fn text(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Text(text) | Self::Float(text) | Self::Id(text) | Self::Unread(_, text) => Some(Cow::Borrowed(text)),
            Self::Moment(moment) => Some(Cow::Owned(moment.to_string())),
            Self::Whole(number) => Some(Cow::Owned(number.to_string())),
            Self::Decimal(number) => Some(Cow::Owned(number.to_string())),
            Self::YesNo(yes) => Some(Cow::Borrowed(if *yes { "true" } else { "false" })),
            Self::List(_) | Self::Container => None,
        }
    }

    /// Returns the element that holds it; none of a list or a container.
    #[must_use]
    pub const fn element(&self) -> Option<Element> {
        match self {
            Self::Text(_) | Self::Unread(..) => Some(Element::String),
            Self::Moment(_) => Some(Element::Date),
            Self::Whole(_) => Some(Element::Int),
            Self::Decimal(_) | Self::Float(_) => Some(Element::Float),
            Self::YesNo(_) => Some(Element::Boolean),
            Self::Id(_) => Some(Element::Id),
            Self::List(_) | Self::Container => None,
        }
    }
}

/// An attribute: a value, and attributes of its own (IEEE 1849, 4.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// What it says.
    pub value: Value,
    /// What is said of it.
    pub attributes: Attributes,
}

impl From<Value> for Attribute {
    fn from(value: Value) -> Self {
        Self { value, attributes: Attributes::default() }
    }
}

macro_rules! from {
    ($($kind:ty, $value:ident => $made:expr;)*) => {
        $(impl From<$kind> for Attribute {
            fn from($value: $kind) -> Self {
                Self::from($made)
            }
        })*
    };
}

from! {
    &str, text => Value::Text(text.to_owned());
    String, text => Value::Text(text);
    Moment, moment => Value::Moment(moment);
    DateTime<Utc>, moment => Value::Moment(moment.into());
    DateTime<FixedOffset>, moment => Value::Moment(moment.into());
    i64, number => Value::Whole(number);
    Decimal, number => Value::Decimal(number);
    bool, yes => Value::YesNo(yes);
}
