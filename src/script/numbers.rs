//! Numbers in scripts. `round` is not among them: Rhai's rounds half to even.

use std::cmp::Ordering;

use rhai::Dynamic;
use rust_decimal::{Decimal, RoundingStrategy};

use super::engine::Shelf;
use super::operators::{arithmetic, order};
use super::view::{Outcome, View, fault, overflow, view, wrong_kind};

/// How many numbers `max` and `min` take.
const MOST_ARGUMENTS: usize = 6;

/// Puts the functions of numbers on the shelf.
pub(super) fn stock(shelf: &mut Shelf) {
    shelf.one("abs", |number| match view(number) {
        View::Whole(number) => number.checked_abs().map(Dynamic::from).ok_or_else(|| overflow("abs")),
        View::Exact(number) => Ok(Dynamic::from(number.abs())),
        other => Err(wrong_kind("abs", &[&other])),
    });
    shelf.one("floor", |number| whole_part("floor", number, Decimal::floor));
    shelf.one("ceiling", |number| whole_part("ceiling", number, Decimal::ceil));
    shelf.two("round_half_up", round_half_up);
    shelf.one("decimal", |number| match view(number) {
        View::Text(text) => Decimal::from_str_exact(&text)
            .map(Dynamic::from)
            .map_err(|_| fault("other", format!("`{text}` is no number"))),
        other => other.number().map(Dynamic::from).ok_or_else(|| wrong_kind("decimal", &[&other])),
    });
    shelf.one("to_int", |number| match view(number) {
        View::Whole(_) => Ok(number.clone()),
        View::Exact(exact) if exact.is_integer() => whole("to_int", exact),
        View::Exact(exact) => {
            let text = format!(
                "`to_int` cannot take {}, which is not whole; `floor` or `round_half_up` make it so",
                exact.normalize()
            );
            Err(fault("arithmetic", text))
        }
        other => Err(wrong_kind("to_int", &[&other])),
    });
    shelf.one("sum", |list| {
        let Ok(list) = list.as_array_ref() else { return Err(wrong_kind("sum", &[&view(list)])) };
        list.iter().try_fold(Dynamic::from(0_i64), |total, entry| match view(entry).number() {
            Some(_) => arithmetic("+", &total, entry),
            None => Err(wrong_kind("sum", &[&view(entry)])),
        })
    });
    for count in 1..=MOST_ARGUMENTS {
        shelf.many("max", count, |numbers| extreme("max", numbers, Ordering::Greater));
        shelf.many("min", count, |numbers| extreme("min", numbers, Ordering::Less));
    }
}

/// Rounds as people do: a half goes away from zero.
fn round_half_up(number: &Dynamic, places: &Dynamic) -> Outcome {
    match (view(number), view(places)) {
        (first @ (View::Whole(_) | View::Exact(_)), View::Whole(places)) => {
            let places = u32::try_from(places).ok().filter(|places| *places <= Decimal::MAX_SCALE);
            let (Some(number), Some(places)) = (first.number(), places) else {
                return Err(fault("arithmetic", "`round_half_up` takes 0 to 28 places"));
            };
            Ok(Dynamic::from(number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)))
        }
        (first, second) => Err(wrong_kind("round_half_up", &[&first, &second])),
    }
}

fn whole_part(name: &str, number: &Dynamic, part: fn(&Decimal) -> Decimal) -> Outcome {
    match view(number) {
        View::Whole(_) => Ok(number.clone()),
        View::Exact(exact) => whole(name, part(&exact)),
        other => Err(wrong_kind(name, &[&other])),
    }
}

fn whole(name: &str, number: Decimal) -> Outcome {
    i64::try_from(number).map(Dynamic::from).map_err(|_| overflow(name))
}

/// Finds the greatest or least of numbers or dates; of an empty list nothing.
fn extreme(name: &str, numbers: &[&Dynamic], wanted: Ordering) -> Outcome {
    if let [single] = numbers {
        let Ok(list) = single.as_array_ref() else { return Err(wrong_kind(name, &[&view(single)])) };
        let entries: Vec<&Dynamic> = list.iter().collect();
        return extreme_of(name, &entries, wanted);
    }
    extreme_of(name, numbers, wanted)
}

fn extreme_of(name: &str, values: &[&Dynamic], wanted: Ordering) -> Outcome {
    let Some((first, rest)) = values.split_first() else { return Ok(Dynamic::UNIT) };
    let mut best = *first;
    order(name, best, best)?; // a single entry must be of a kind that has an order, too
    for value in rest {
        if order(name, value, best)? == wanted {
            best = value;
        }
    }
    Ok(best.clone())
}
