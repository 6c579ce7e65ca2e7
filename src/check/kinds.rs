//! Which kinds go together under which sign, and what comes out.

use crate::program::Operator;
use crate::value::Kind;

/// Tells whether numbers of a kind go with any other number.
const fn is_plain(kind: &Kind) -> bool {
    matches!(kind, Kind::Integer | Kind::Decimal)
}

/// Returns the kind of `left sign right`, or nothing where the two do not go together.
pub(super) fn combine(operator: Operator, left: &Kind, right: &Kind) -> Option<Kind> {
    match operator {
        Operator::Add => match (left, right) {
            (Kind::Date, Kind::Days | Kind::Integer) | (Kind::Days | Kind::Integer, Kind::Date) => Some(Kind::Date),
            _ => sum(left, right),
        },
        Operator::Subtract => match (left, right) {
            (Kind::Date, Kind::Date) => Some(Kind::Days),
            (Kind::Date, Kind::Days | Kind::Integer) => Some(Kind::Date),
            _ => sum(left, right),
        },
        Operator::Multiply => product(left, right),
        Operator::Divide => quotient(left, right),
        Operator::Remainder => match (left, right) {
            (Kind::Integer, Kind::Integer) => Some(Kind::Integer),
            (Kind::Days, Kind::Days | Kind::Integer) => Some(Kind::Days),
            _ => None,
        },
        Operator::Equal | Operator::Unequal => comparable(left, right).then_some(Kind::YesNo),
        Operator::Less | Operator::AtMost | Operator::Greater | Operator::AtLeast => {
            (left.is_ordered() && comparable(left, right)).then_some(Kind::YesNo)
        }
    }
}

/// Tells whether two values can be held against each other.
pub(super) fn comparable(left: &Kind, right: &Kind) -> bool {
    match (left, right) {
        (Kind::List(_), _) | (_, Kind::List(_)) => false,
        _ => left == right || sum(left, right).is_some(),
    }
}

/// Tells whether an output of kind `output` may take a value of kind `value`.
pub(super) fn takes(output: &Kind, value: &Kind) -> bool {
    match (output, value) {
        (Kind::List(output), Kind::List(value)) => takes(output, value),
        (Kind::Decimal | Kind::Money | Kind::Percent, value) => output == value || is_plain(value),
        (Kind::Integer | Kind::Days, value) => output == value || *value == Kind::Integer,
        _ => output == value,
    }
}

fn sum(left: &Kind, right: &Kind) -> Option<Kind> {
    match (left, right) {
        (left, right) if !left.is_number() || !right.is_number() => None,
        (Kind::Integer, Kind::Integer) => Some(Kind::Integer),
        (left, right) if is_plain(left) && is_plain(right) => Some(Kind::Decimal),
        // Days stay whole: a fraction of a day is a plain number.
        (Kind::Days, Kind::Decimal) | (Kind::Decimal, Kind::Days) => Some(Kind::Decimal),
        (left, right) if left == right || is_plain(right) => Some(left.clone()),
        (left, right) if is_plain(left) => Some(right.clone()),
        _ => None,
    }
}

fn product(left: &Kind, right: &Kind) -> Option<Kind> {
    match (left, right) {
        (left, right) if !left.is_number() || !right.is_number() => None,
        (Kind::Integer, Kind::Integer) => Some(Kind::Integer),
        (Kind::Days, Kind::Integer) | (Kind::Integer, Kind::Days) => Some(Kind::Days),
        (Kind::Money, Kind::Money) | (Kind::Days, Kind::Days) => None,
        (Kind::Money, _) | (_, Kind::Money) => Some(Kind::Money),
        (Kind::Percent, Kind::Percent) => Some(Kind::Percent),
        _ => Some(Kind::Decimal),
    }
}

fn quotient(left: &Kind, right: &Kind) -> Option<Kind> {
    match (left, right) {
        (left, right) if !left.is_number() || !right.is_number() => None,
        (Kind::Money, Kind::Money) => Some(Kind::Decimal),
        (Kind::Money, _) => Some(Kind::Money),
        (_, Kind::Money) => None,
        (Kind::Percent, Kind::Integer | Kind::Decimal) => Some(Kind::Percent),
        _ => Some(Kind::Decimal),
    }
}
