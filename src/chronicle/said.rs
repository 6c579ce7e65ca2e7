//! What is said of an event, a case or another object.

use chrono::{DateTime, NaiveTime, Utc};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::case::Written;
use crate::eventlog::{Attribute, Moment, Value as OfCase, ocel};
use crate::label::Label;
use crate::value::{Date, Kind, Value};

/// What is said of an event, a case or another object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Text(String),
    Whole(i64),
    Decimal(Decimal),
    YesNo(bool),
    Day(Date),
    Moment(DateTime<Utc>),
    /// Several texts.
    Many(Vec<String>),
    /// The records of a list, each with its facts by their short names.
    Records(Vec<Vec<(String, Said)>>),
}

impl Said {
    pub(super) fn text(text: &(impl ToString + ?Sized)) -> Self {
        Self::Text(text.to_string())
    }

    /// Types a fact as it is kept; what does not fit its kind, or has none, stays text.
    pub(super) fn of(kind: Option<&Kind>, written: &Written) -> Self {
        match written {
            Written::Many(entries) => Self::Many(entries.clone()),
            Written::One(text) => match kind.map(|kind| (kind, kind.read(text))) {
                Some((Kind::Integer | Kind::Days, Ok(Value::Number(number)))) => {
                    number.to_i64().map_or_else(|| Self::text(text), Self::Whole)
                }
                Some((_, Ok(Value::Number(number)))) => Self::Decimal(number),
                Some((_, Ok(Value::YesNo(yes)))) => Self::YesNo(yes),
                Some((_, Ok(Value::Date(date)))) => Self::Day(date),
                _ => Self::text(text),
            },
        }
    }

    /// Writes it as an attribute of a log of cases.
    pub(super) fn attribute(&self) -> Attribute {
        match self {
            Self::Text(text) => Attribute::from(text.as_str()),
            Self::Whole(number) => Attribute::from(*number),
            Self::Decimal(number) => Attribute::from(*number),
            Self::YesNo(yes) => Attribute::from(*yes),
            Self::Day(on) => Attribute::from(midnight(*on)),
            Self::Moment(at) => Attribute::from(*at),
            Self::Many(texts) => {
                let entry = |text: &String| ("entry".to_owned(), Attribute::from(text.as_str()));
                Attribute::from(OfCase::List(texts.iter().map(entry).collect()))
            }
            Self::Records(records) => {
                let record = |(nth, facts): (usize, &Vec<(String, Self)>)| {
                    let mut record = Attribute::from((nth + 1).to_string());
                    facts.iter().for_each(|(name, said)| record.attributes.insert(name.as_str(), said.attribute()));
                    ("record".to_owned(), record)
                };
                Attribute::from(OfCase::List(records.iter().enumerate().map(record).collect()))
            }
        }
    }

    /// Writes it as values of a log of objects, each under its name: a list has one for each fact of each record.
    pub(super) fn values(&self, name: &str) -> Vec<(String, ocel::Value)> {
        let value = match self {
            Self::Text(text) => ocel::Value::from(text.as_str()),
            Self::Whole(number) => ocel::Value::from(*number),
            Self::Decimal(number) => ocel::Value::from(*number),
            Self::YesNo(yes) => ocel::Value::from(*yes),
            Self::Day(on) => ocel::Value::from(begin(*on)),
            Self::Moment(at) => ocel::Value::from(*at),
            Self::Many(texts) => ocel::Value::from(texts.join(", ").as_str()),
            Self::Records(records) => {
                let facts = records.iter().enumerate().flat_map(|(nth, facts)| {
                    facts.iter().flat_map(move |(short, said)| said.values(&format!("{name}[{}].{short}", nth + 1)))
                });
                return facts.collect();
            }
        };
        vec![(name.to_owned(), value)]
    }
}

/// Says a label in both languages, under a name in each.
pub(super) fn label(name: &str, label: &Label) -> [(String, Said); 2] {
    [(format!("{name}.zh"), Said::text(&label.zh)), (format!("{name}.en"), Said::text(&label.en))]
}

/// Returns the beginning of a civil day, on no clock in particular.
pub(super) fn midnight(on: Date) -> Moment {
    Moment::civil(on.and_time(NaiveTime::MIN))
}

/// Returns the beginning of a civil day as an instant: logs of objects have no days.
pub(super) fn begin(on: Date) -> DateTime<Utc> {
    on.and_time(NaiveTime::MIN).and_utc()
}
