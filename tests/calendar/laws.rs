//! Laws of counting, for any calendar that is shipped or laid over it, any dates, lengths and pauses.

use std::sync::LazyLock;

use proptest::prelude::*;
use zhidu::calendar::{Counted, Pause, Uncountable, WorkingDays, count};
use zhidu::program::{Program, Unit};
use zhidu::value::Date;

use super::room::{both, by, day};

static PROGRAM: LazyLock<Program> = LazyLock::new(both);

fn calendar() -> impl Strategy<Value = Option<&'static str>> {
    prop_oneof![Just(Some("china")), Just(Some("factory")), Just(None)]
}

fn unit() -> impl Strategy<Value = Unit> {
    prop::sample::select(Unit::ALL.to_vec())
}

/// Dates about the years that are held.
fn date() -> impl Strategy<Value = Date> {
    (0_i64..6_000).prop_map(|after| day("2012-06-01") + chrono::Duration::days(after))
}

fn any_date() -> impl Strategy<Value = Date> {
    let edges =
        prop::sample::select(vec![Date::MIN, Date::MAX, Date::MIN.succ_opt().unwrap(), Date::MAX.pred_opt().unwrap()]);
    prop_oneof![4 => any::<i32>().prop_map(|days| Date::from_num_days_from_ce_opt(days / 12).unwrap_or(Date::MAX)), 1 => edges, 4 => date()]
}

fn pause(date: impl Strategy<Value = Date>) -> impl Strategy<Value = Pause> {
    let to = prop_oneof![8 => (-3_i64..60).prop_map(Some), 1 => Just(None)];
    (date, to).prop_map(|(from, to)| {
        let to = to.map(|days| from.checked_add_signed(chrono::Duration::days(days)).unwrap_or(Date::MAX));
        Pause { from, to, because: String::new() }
    })
}

/// Pauses that begin within half a year of a day.
fn pauses(near: Date) -> impl Strategy<Value = Vec<Pause>> {
    prop::collection::vec(pause((-20_i64..180).prop_map(move |days| near + chrono::Duration::days(days))), 0..4)
}

fn near() -> impl Strategy<Value = (Date, Vec<Pause>)> {
    date().prop_flat_map(|from| (Just(from), pauses(from)))
}

fn counted(
    calendar: Option<&str>,
    from: Date,
    length: u32,
    unit: Unit,
    pauses: &[Pause],
) -> Result<Counted, Uncountable> {
    let days = calendar.map(|calendar| by(&PROGRAM, calendar));
    count(days.as_ref(), from, length, unit, pauses)
}

/// When a length ends, so that what never ends comes last.
fn end(calendar: Option<&str>, from: Date, length: u32, unit: Unit, pauses: &[Pause]) -> Option<(bool, Option<Date>)> {
    counted(calendar, from, length, unit, pauses).ok().map(|counted| (counted.on.is_none(), counted.on))
}

/// The days after one date, up to another.
fn after(from: Date, to: Date) -> impl Iterator<Item = Date> {
    from.iter_days().skip(1).take_while(move |date| *date <= to)
}

fn runs(pauses: &[Pause], date: Date) -> bool {
    !pauses.iter().any(|pause| pause.holds(date))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn a_longer_length_never_ends_earlier(calendar in calendar(), (from, pauses) in near(), length in 0_u32..200, more in 0_u32..40, unit in unit()) {
        let (short, long) = (end(calendar, from, length, unit, &pauses), end(calendar, from, length + more, unit, &pauses));
        prop_assert!(short <= long, "{:?} {:?}", short, long);
    }

    #[test]
    fn a_pause_never_makes_the_end_earlier(calendar in calendar(), (from, pauses) in near(), length in 0_u32..200, unit in unit()) {
        let (_, fewer) = pauses.split_first().map_or((None, [].as_slice()), |(first, rest)| (Some(first), rest));
        prop_assert!(end(calendar, from, length, unit, fewer) <= end(calendar, from, length, unit, &pauses));
    }

    #[test]
    fn a_later_beginning_never_ends_earlier(calendar in calendar(), (from, pauses) in near(), later in 0_i64..40, length in 0_u32..200, unit in unit()) {
        let later = from + chrono::Duration::days(later);
        // From 28, 30 and 31 January a month ends on one day; days that stood still between would count for the first alone.
        prop_assume!(unit != Unit::Months || pauses.is_empty());
        prop_assert!(end(calendar, from, length, unit, &pauses) <= end(calendar, later, length, unit, &pauses));
    }

    #[test]
    fn the_end_is_where_one_counts_to_day_by_day(calendar in calendar(), (from, pauses) in near(), length in 1_u32..200, unit in unit()) {
        let days: Option<WorkingDays<'_>> = calendar.map(|calendar| by(&PROGRAM, calendar));
        let Ok(Counted { on: Some(on), moved_from, .. }) = counted(calendar, from, length, unit, &pauses) else { return Ok(()) };
        prop_assert!(runs(&pauses, on));
        prop_assert!(days.as_ref().is_none_or(|days| days.is_worked(on)));
        let last = moved_from.unwrap_or(on);
        let counts = |date: &Date| runs(&pauses, *date) && (unit != Unit::WorkingDays || days.as_ref().unwrap().is_worked(*date));
        let wanted = match unit {
            Unit::Months => usize::try_from((from.checked_add_months(chrono::Months::new(length)).unwrap() - from).num_days()).unwrap(),
            _ => usize::try_from(length).unwrap(),
        };
        prop_assert_eq!(after(from, last).filter(counts).count(), wanted);
        prop_assert!(counts(&last));
        // Between the last day and where it moved to no day is worked on which the clock runs.
        let could = |date: &Date| runs(&pauses, *date) && days.as_ref().is_none_or(|days| days.is_worked(*date));
        prop_assert!(moved_from.is_none_or(|last| !could(&last) && after(last, on).filter(could).count() == 1));
    }

    #[test]
    fn nothing_panics_or_hangs(calendar in calendar(), from in any_date(), to in any_date(), length in any::<u32>(), unit in unit(), pauses in prop::collection::vec(pause(any_date()), 0..4)) {
        for length in [length, length % 40_000, length % 100] {
            let first = counted(calendar, from, length, unit, &pauses);
            prop_assert_eq!(&first, &counted(calendar, from, length, unit, &pauses), "the same twice");
        }
        let days = by(&PROGRAM, calendar.unwrap_or("china"));
        let _ = (days.day(from), days.day(to));
    }
}
