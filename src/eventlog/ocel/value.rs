//! Values of events and objects.

use std::fmt;

use chrono::{DateTime, SecondsFormat, Utc};
use rust_decimal::Decimal;

use super::super::Moment;
use super::super::number::decimal;
use super::Kind;

/// A value of an event or an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text.
    Text(String),
    /// An instant.
    Instant(DateTime<Utc>),
    /// A whole number.
    Whole(i64),
    /// Any number, exact.
    Decimal(Decimal),
    /// Yes or no.
    YesNo(bool),
}

impl Value {
    /// Returns its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Text(_) => Kind::String,
            Self::Instant(_) => Kind::Time,
            Self::Whole(_) => Kind::Integer,
            Self::Decimal(_) => Kind::Float,
            Self::YesNo(_) => Kind::Boolean,
        }
    }

    /// Reads a value of a kind, as both forms of the standard write it; `None` where it is none.
    #[must_use]
    pub fn read(kind: Kind, text: &str) -> Option<Self> {
        match kind {
            Kind::String => Some(Self::Text(text.to_owned())),
            Kind::Time => Moment::read(text)?.instant().map(Self::Instant),
            Kind::Integer => text.parse().ok().map(Self::Whole),
            Kind::Float => decimal(text).map(Self::Decimal),
            Kind::Boolean => text.parse().ok().map(Self::YesNo),
        }
    }
}

impl fmt::Display for Value {
    /// Writes it as both forms of the standard do.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Instant(instant) => f.write_str(&written(*instant)),
            Self::Whole(number) => write!(f, "{number}"),
            Self::Decimal(number) => write!(f, "{number}"),
            Self::YesNo(yes) => write!(f, "{yes}"),
        }
    }
}

/// Writes an instant as both forms of the standard do.
pub(super) fn written(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

macro_rules! from {
    ($($kind:ty, $value:ident => $made:expr;)*) => {
        $(impl From<$kind> for Value {
            fn from($value: $kind) -> Self {
                $made
            }
        })*
    };
}

from! {
    &str, text => Self::Text(text.to_owned());
    DateTime<Utc>, instant => Self::Instant(instant);
    i64, number => Self::Whole(number);
    Decimal, number => Self::Decimal(number);
    bool, yes => Self::YesNo(yes);
}
