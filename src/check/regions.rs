//! Cuts the values of a name into regions within which no test of a set can tell two values apart.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::program::{Formula, Operator, Test};
use crate::value::{Date, Kind, Value};

/// Values that all tests of a set treat alike.
#[derive(Clone, Debug)]
pub(super) struct Region {
    /// One of them.
    pub sample: Value,
    /// How people write them all: `(1000..5000)`.
    pub written: String,
}

/// Cuts the values of `kind` where `tests` have their ends. Empty where the kind cannot be cut.
pub(super) fn regions<'t>(kind: &Kind, tests: impl Iterator<Item = &'t Test>) -> Vec<Region> {
    let mut ends = BTreeSet::new();
    tests.for_each(|test| collect_ends(test, &mut ends));
    match kind {
        Kind::YesNo => [true, false].map(|yes| region(kind, Value::YesNo(yes))).into(),
        Kind::Choice(choices) => choices.0.iter().map(|choice| region(kind, Value::Text(choice.id.clone()))).collect(),
        Kind::Text => {
            let mut regions: Vec<_> = ends.iter().map(|end| region(kind, end.clone())).collect();
            regions.push(Region { sample: Value::text("\u{0}"), written: "…".to_owned() });
            regions
        }
        Kind::List(_) => Vec::new(),
        _ => between(kind, &ends.into_iter().collect::<Vec<_>>()),
    }
}

fn region(kind: &Kind, sample: Value) -> Region {
    Region { written: kind.write(&sample), sample }
}

fn collect_ends(test: &Test, ends: &mut BTreeSet<Value>) {
    let mut take = |formula: &Formula| {
        if let Formula::Literal(value) = formula {
            ends.insert(value.clone());
        }
    };
    match test {
        Test::Any | Test::Known | Test::Unknown => {}
        Test::Compare(_, end) => take(end),
        Test::Range { low, high } => {
            take(&low.0);
            take(&high.0);
        }
        Test::OneOf(tests) | Test::NoneOf(tests) => tests.iter().for_each(|test| collect_ends(test, ends)),
    }
}

/// Every end, and every stretch below, between and above the ends that holds a value of the kind.
fn between(kind: &Kind, ends: &[Value]) -> Vec<Region> {
    let (Some(least), Some(greatest)) = (ends.first(), ends.last()) else {
        let sample = if *kind == Kind::Date { Value::Date(Date::default()) } else { Value::whole(0) };
        return vec![Region { sample, written: "-".to_owned() }];
    };
    let mut regions = Vec::new();
    if let Some(sample) = shifted(least, -1) {
        regions.push(Region { sample, written: format!("< {}", kind.write(least)) });
    }
    for (index, end) in ends.iter().enumerate() {
        regions.push(region(kind, end.clone()));
        if let Some(next) = ends.get(index + 1)
            && let Some(sample) = middle(kind, end, next)
        {
            regions.push(Region { sample, written: format!("({}..{})", kind.write(end), kind.write(next)) });
        }
    }
    if let Some(sample) = shifted(greatest, 1) {
        regions.push(Region { sample, written: format!("> {}", kind.write(greatest)) });
    }
    regions
}

fn shifted(value: &Value, by: i64) -> Option<Value> {
    let shifted = match value {
        Value::Number(number) => Value::Number(number.checked_add(Decimal::from(by))?),
        Value::Date(date) => Value::Date(date.checked_add_signed(chrono::TimeDelta::days(by))?),
        _ => return None,
    };
    Some(shifted)
}

fn middle(kind: &Kind, low: &Value, high: &Value) -> Option<Value> {
    match (low, high) {
        (Value::Number(low), Value::Number(high)) => {
            let step = match kind {
                Kind::Integer | Kind::Days => Decimal::ONE,
                Kind::Money => Decimal::new(1, 2),
                _ => high.checked_sub(*low)?.checked_div(Decimal::TWO)?,
            };
            let value = low.checked_add(step)?;
            (value < *high).then_some(Value::Number(value))
        }
        (Value::Date(low), Value::Date(high)) => {
            let next = low.succ_opt()?;
            (next < *high).then_some(Value::Date(next))
        }
        _ => None,
    }
}

/// Tells whether a value meets a test; nothing where that hangs on more than the value.
pub(super) fn meets(test: &Test, value: &Value) -> Option<bool> {
    match test {
        Test::Any | Test::Known => Some(true),
        Test::Unknown => Some(false),
        Test::Compare(operator, end) => compare(*operator, value, end),
        Test::Range { low, high } => {
            let above = compare(if low.1 { Operator::AtLeast } else { Operator::Greater }, value, &low.0);
            let below = compare(if high.1 { Operator::AtMost } else { Operator::Less }, value, &high.0);
            match (above, below) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            }
        }
        Test::OneOf(tests) => any(tests, value),
        Test::NoneOf(tests) => any(tests, value).map(|holds| !holds),
    }
}

fn any(tests: &[Test], value: &Value) -> Option<bool> {
    let met: Vec<_> = tests.iter().map(|test| meets(test, value)).collect();
    if met.contains(&Some(true)) {
        return Some(true);
    }
    met.iter().all(Option::is_some).then_some(false)
}

fn compare(operator: Operator, value: &Value, end: &Formula) -> Option<bool> {
    let Formula::Literal(end) = end else { return None };
    Some(match operator {
        Operator::Equal => value == end,
        Operator::Unequal => value != end,
        Operator::Less => value < end,
        Operator::AtMost => value <= end,
        Operator::Greater => value > end,
        Operator::AtLeast => value >= end,
        Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide | Operator::Remainder => {
            return None;
        }
    })
}

/// Counts up to the next combination of regions, of which each column has so many; the last column runs fastest.
pub(super) fn advance(at: &mut [usize], columns: impl DoubleEndedIterator<Item = usize> + ExactSizeIterator) -> bool {
    for (index, regions) in at.iter_mut().zip(columns).rev() {
        *index += 1;
        if *index < regions {
            return true;
        }
        *index = 0;
    }
    false
}
