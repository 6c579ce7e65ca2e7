//! Formulas, computed over what is known.

use chrono::{Datelike as _, Months, TimeDelta};
use rust_decimal::prelude::ToPrimitive as _;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::program::{Fold, Formula, Function, GroupIndex, Operator};
use crate::value::Value;

use super::run::{At, Run};
use super::state::{Cause, Causes, State, all, any};

impl Run<'_> {
    /// Computes a formula, speaking of the records at hand.
    pub(super) fn formula(&self, formula: &Formula, at: Option<&At<'_>>) -> State {
        match formula {
            Formula::Literal(value) => State::Known(value.clone()),
            Formula::Fact(slot) => self.state(*slot, at).clone(),
            Formula::Column(slot) => self.column(*slot),
            Formula::Parameter(index) => self.parameter(*index).clone(),
            Formula::IsKnown(slot) => State::Known(Value::YesNo(matches!(self.state(*slot, at), State::Known(_)))),
            Formula::Not(inner) => match self.formula(inner, at) {
                State::Known(Value::YesNo(yes)) => State::Known(Value::YesNo(!yes)),
                other => other,
            },
            Formula::Negate(inner) => match self.formula(inner, at) {
                State::Known(Value::Number(number)) => State::Known(Value::Number(-number)),
                other => other,
            },
            Formula::All(parts) => all(parts.iter().map(|part| self.formula(part, at).holds())).into(),
            Formula::Any(parts) => any(parts.iter().map(|part| self.formula(part, at).holds())).into(),
            Formula::Binary(operator, left, right) => match operands([self.formula(left, at), self.formula(right, at)])
            {
                Ok([left, right]) => binary(*operator, &left, &right),
                Err(state) => state,
            },
            Formula::Call(function, arguments) => self.call(*function, arguments, at),
            Formula::Fold(fold, group, body) => self.fold(*fold, *group, body, at),
        }
    }

    fn call(&self, function: Function, arguments: &[Formula], at: Option<&At<'_>>) -> State {
        if let (Function::Choose, [condition, yes, no]) = (function, arguments) {
            return self.choose(condition, yes, no, at);
        }
        let computed = arguments.iter().map(|argument| self.formula(argument, at));
        if function == Function::ValueOr {
            return computed
                .reduce(|first, second| if first == State::Absent { second } else { first })
                .unwrap_or(State::Absent);
        }
        let mut known = Vec::with_capacity(arguments.len());
        let mut unknown: Option<Causes> = None;
        let mut absent = false;
        for state in computed {
            match state {
                State::Known(value) => known.push(value),
                State::Absent => absent = true,
                State::Unknown(causes) => unknown.get_or_insert_default().join(&causes),
            }
        }
        match unknown {
            Some(causes) if !absent => State::Unknown(causes),
            _ if absent => State::Absent,
            _ => apply(function, &known),
        }
    }

    /// Takes one of two values; where it is unknown which, the value is known only if both are the same.
    fn choose(&self, condition: &Formula, yes: &Formula, no: &Formula, at: Option<&At<'_>>) -> State {
        match self.formula(condition, at) {
            State::Known(Value::YesNo(true)) => self.formula(yes, at),
            State::Known(_) => self.formula(no, at),
            State::Absent => State::Absent,
            State::Unknown(causes) => match (self.formula(yes, at), self.formula(no, at)) {
                (State::Known(yes), State::Known(no)) if yes == no => State::Known(yes),
                _ => State::Unknown(causes),
            },
        }
    }

    fn fold(&self, fold: Fold, group: GroupIndex, body: &Formula, outer: Option<&At<'_>>) -> State {
        let Some(count) = self.count(group) else { return State::unknown(Cause::List(group)) };
        let each = (0..count).map(|record| self.formula(body, Some(&At { list: group, record, outer })));
        match fold {
            Fold::All => return all(each.map(State::holds)).into(),
            Fold::Any => return any(each.map(State::holds)).into(),
            Fold::Count | Fold::Sum | Fold::Max | Fold::Min => {}
        }
        let mut unknown: Option<Causes> = None;
        let mut known = Vec::new();
        for state in each {
            match state {
                State::Known(value) => known.push(value),
                State::Absent => {}
                State::Unknown(causes) => unknown.get_or_insert_default().join(&causes),
            }
        }
        if let Some(causes) = unknown {
            return State::Unknown(causes);
        }
        match fold {
            Fold::Max => known.into_iter().max().map_or(State::Absent, State::Known),
            Fold::Min => known.into_iter().min().map_or(State::Absent, State::Known),
            Fold::Sum => {
                let sum = known.iter().try_fold(Decimal::ZERO, |sum, value| match value {
                    Value::Number(number) => sum.checked_add(*number),
                    _ => None,
                });
                sum.map_or_else(|| State::arithmetic("overflow"), |sum| State::Known(Value::Number(sum)))
            }
            Fold::Count | Fold::All | Fold::Any => {
                let count = known.iter().filter(|value| **value == Value::YesNo(true)).count();
                State::Known(Value::Number(Decimal::from(count)))
            }
        }
    }
}

/// Takes the values of operands: absent where one is absent, else unknown where one is unknown.
fn operands(states: [State; 2]) -> Result<[Value; 2], State> {
    match states {
        [State::Known(left), State::Known(right)] => Ok([left, right]),
        [State::Absent, _] | [_, State::Absent] => Err(State::Absent),
        [State::Unknown(mut left), State::Unknown(right)] => {
            left.join(&right);
            Err(State::Unknown(left))
        }
        [State::Unknown(causes), State::Known(_)] | [State::Known(_), State::Unknown(causes)] => {
            Err(State::Unknown(causes))
        }
    }
}

/// Joins two known values. Kinds have been checked, so that other pairs do not occur; they would be absent.
pub(super) fn binary(operator: Operator, left: &Value, right: &Value) -> State {
    let yes_no = |holds: bool| State::Known(Value::YesNo(holds));
    match operator {
        Operator::Equal => return yes_no(left == right),
        Operator::Unequal => return yes_no(left != right),
        Operator::Less => return yes_no(left < right),
        Operator::AtMost => return yes_no(left <= right),
        Operator::Greater => return yes_no(left > right),
        Operator::AtLeast => return yes_no(left >= right),
        Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide | Operator::Remainder => {}
    }
    match (operator, left, right) {
        (Operator::Subtract, Value::Date(left), Value::Date(right)) => {
            State::Known(Value::whole(left.signed_duration_since(*right).num_days()))
        }
        (Operator::Add, Value::Date(date), Value::Number(days))
        | (Operator::Add, Value::Number(days), Value::Date(date)) => shift(*date, *days),
        (Operator::Subtract, Value::Date(date), Value::Number(days)) => shift(*date, -*days),
        (_, Value::Number(left), Value::Number(right)) => number(operator, *left, *right),
        _ => State::Absent,
    }
}

fn number(operator: Operator, left: Decimal, right: Decimal) -> State {
    if right.is_zero() && matches!(operator, Operator::Divide | Operator::Remainder) {
        return State::arithmetic("division-by-zero");
    }
    let result = match operator {
        Operator::Add => left.checked_add(right),
        Operator::Subtract => left.checked_sub(right),
        Operator::Multiply => left.checked_mul(right),
        Operator::Divide => left.checked_div(right),
        _ => left.checked_rem(right),
    };
    result.map_or_else(|| State::arithmetic("overflow"), |number| State::Known(Value::Number(number)))
}

fn shift(date: crate::value::Date, days: Decimal) -> State {
    let shifted = days.to_i64().and_then(TimeDelta::try_days).and_then(|days| date.checked_add_signed(days));
    shifted.map_or_else(|| State::arithmetic("date-range"), |date| State::Known(Value::Date(date)))
}

/// Applies a function to known values.
fn apply(function: Function, values: &[Value]) -> State {
    let result = match (function, values) {
        (Function::Max, values) => values.iter().max().cloned(),
        (Function::Min, values) => values.iter().min().cloned(),
        (Function::Abs, [Value::Number(number)]) => Some(Value::Number(number.abs())),
        (Function::Floor, [Value::Number(number)]) => Some(Value::Number(number.floor())),
        (Function::RoundHalfUp, [Value::Number(number), Value::Number(places)]) => {
            let places = places.to_u32().unwrap_or(0).min(28);
            Some(Value::Number(number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)))
        }
        (Function::AddMonths, [Value::Date(date), Value::Number(months)]) => {
            let later = match months.to_i64().map(|months| (months >= 0, u32::try_from(months.unsigned_abs()))) {
                Some((true, Ok(months))) => date.checked_add_months(Months::new(months)),
                Some((false, Ok(months))) => date.checked_sub_months(Months::new(months)),
                _ => None,
            };
            return later.map_or_else(|| State::arithmetic("date-range"), |date| State::Known(Value::Date(date)));
        }
        (Function::Year, [Value::Date(date)]) => Some(Value::whole(i64::from(date.year()))),
        (Function::Month, [Value::Date(date)]) => Some(Value::whole(i64::from(date.month()))),
        (Function::Contains, [Value::Text(text), Value::Text(part)]) => Some(Value::YesNo(text.contains(&**part))),
        (Function::Size, [list]) => Some(Value::Number(Decimal::from(list.entries().len()))),
        (Function::First, [list]) => list.entries().first().cloned(),
        (Function::Lookup, [key, keys, values]) => {
            let mut found = keys.entries().iter().zip(values.entries()).filter(|(other, _)| *other == key);
            match (found.next(), found.next()) {
                // Two of one name cannot be told apart.
                (Some(_), Some(_)) => return State::arithmetic("doubled-key"),
                (first, _) => first.map(|(_, value)| value.clone()),
            }
        }
        (Function::Contains, [list, value]) => Some(Value::YesNo(list.entries().contains(value))),
        _ => None,
    };
    result.map_or(State::Absent, State::Known)
}
