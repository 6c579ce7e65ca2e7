//! Within how long a step has to be done: the last day, by the facts of a case, the calendar and the day from which the time runs.
//! Whoever runs procedures and whoever holds foreign logs against them count alike.

use chrono::{Datelike as _, Months};
use rust_decimal::prelude::ToPrimitive as _;

use crate::calendar::{Counted, Pause, Uncountable, WorkingDays, count};
use crate::decision::Outcome;
use crate::evaluate::Settled;
use crate::program::{Formula, Limit, Procedure, Slot};
use crate::truth::Truth;
use crate::value::{Date, Value};

/// The day of a deadline, or why there is none yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// The day that a contract sets.
    Day(Date),
    /// A day that was counted; none in it while the clock is paused.
    Counted(Counted),
    /// Nothing runs yet: the step waits.
    Waiting,
    /// Whether or when it runs hangs on facts.
    Missing(Vec<String>),
    /// It cannot be counted.
    Uncountable(Uncountable),
}

/// Counts the time that the text sets for a step; nothing where it sets none for this case. It runs from the date fact that the limit
/// names, else from the day that `begins` returns, which is none while nothing runs yet.
#[must_use]
pub fn last_day(
    settled: &Settled<'_>,
    calendar: Option<&WorkingDays<'_>>,
    procedure: &Procedure,
    limit: &Limit,
    begins: impl FnOnce() -> Option<Date>,
) -> Option<Due> {
    let held = settled.holds(&limit.when);
    match held.truth {
        Truth::No => return None,
        Truth::Unknown => return Some(Due::Missing(held.missing)),
        Truth::Yes => {}
    }
    let length = match whole(settled, &limit.length) {
        Ok(length) => length?,
        Err(missing) => return Some(Due::Missing(missing)),
    };
    let start = match limit.from {
        Some(slot) => match settled.date(slot) {
            Some(date) => date,
            None => return Some(Due::Missing(wanting(settled, slot))),
        },
        None => match begins() {
            Some(date) => date,
            None => return Some(Due::Waiting),
        },
    };
    Some(match count(calendar, start, length, limit.unit, &pauses(settled, procedure)) {
        Ok(counted) => Due::Counted(counted),
        Err(why) => Due::Uncountable(why),
    })
}

/// Returns the last day of a month.
///
/// ```
/// use zhidu::{limit::month_end, value::read_date};
/// assert_eq!(read_date("2024-02-10").and_then(month_end), read_date("2024-02-29"));
/// ```
#[must_use]
pub fn month_end(date: Date) -> Option<Date> {
    date.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// Computes a length: none where it is absent or no length, else the facts on which it hangs.
fn whole(settled: &Settled<'_>, length: &Formula) -> Result<Option<u32>, Vec<String>> {
    match settled.formula(length, None) {
        Outcome::Known(Value::Number(number)) => Ok(number.to_u32()),
        Outcome::Undecided => {
            let mut missing = Vec::new();
            length.reads(&mut |slot| missing.extend(wanting(settled, slot)));
            missing.sort();
            missing.dedup();
            Err(missing)
        }
        _ => Ok(None),
    }
}

/// Lists the facts that would have to be known for a name to be known.
fn wanting(settled: &Settled<'_>, slot: Slot) -> Vec<String> {
    let wanting = settled.wanting(slot);
    if !wanting.is_empty() || settled.value(slot).is_some() {
        return wanting;
    }
    settled.program().vocabulary.fact(slot).map(|fact| fact.id.to_string()).into_iter().collect()
}

/// Lists the stretches in which the clock stands.
fn pauses(settled: &Settled<'_>, procedure: &Procedure) -> Vec<Pause> {
    let Some(pauses) = procedure.pauses else { return Vec::new() };
    let each = |slot: Slot| match settled.outcome(slot) {
        Outcome::Each(parts) => parts,
        _ => Vec::new(),
    };
    let date = |outcome: Option<&Outcome>| match outcome {
        Some(Outcome::Known(Value::Date(date))) => Some(*date),
        _ => None,
    };
    let (from, to, because) = (each(pauses.from), each(pauses.to), each(pauses.because));
    let records = (0..from.len()).filter_map(|record| {
        let because = match because.get(record) {
            Some(Outcome::Known(Value::Text(text))) => text.to_string(),
            _ => String::new(),
        };
        Some(Pause { from: date(from.get(record))?, to: date(to.get(record)), because })
    });
    records.collect()
}
