//! Lengths of time counted by hand on a wall calendar.

use std::collections::BTreeSet;

use chrono::Datelike as _;
use zhidu::calendar::{Counted, Uncountable};
use zhidu::value::Date;

use super::room::{both, by, counted, day, last, passed};

#[test]
fn working_days_across_national_day_2026() {
    // Monday 28 September; 1 to 7 October are of rest, Saturday the 10th is worked.
    let program = both();
    let china = by(&program, "china");
    for (length, on) in [(1, "2026-09-29"), (2, "2026-09-30"), (3, "2026-10-08"), (5, "2026-10-10"), (6, "2026-10-12")]
    {
        assert_eq!(last(&china, "2026-09-28", &format!("{length} working_days"), &[]), on, "{length}");
    }
    let counted = counted(Some(&china), "2026-09-28", "5 working_days", &[]).unwrap();
    assert_eq!(
        passed(&counted),
        ["2026-10-01..2026-10-07 holiday 国庆节", "2026-10-10..2026-10-10 make_up 国庆节调休"]
    );
    assert_eq!((counted.moved_from, counted.is_provisional()), (None, false));
}

#[test]
fn working_days_across_spring_festival_2024() {
    // Friday 2 February; Sundays 4 and 18 are worked, New Year's Eve on Friday the 9th too, 10 to 17 are of rest.
    let program = both();
    let counted = counted(Some(&by(&program, "china")), "2024-02-02", "8 working_days", &[]).unwrap();
    assert_eq!(counted.on, Some(day("2024-02-19")));
    assert_eq!(
        passed(&counted),
        [
            "2024-02-04..2024-02-04 make_up 春节调休",
            "2024-02-10..2024-02-17 holiday 春节",
            "2024-02-18..2024-02-18 make_up 春节调休"
        ]
    );
}

#[test]
fn a_factory_with_a_single_rest_day_and_a_shutdown() {
    // Friday 31 July; Saturday 1 August counts, the 3rd to the 8th are shut, both Sundays are of rest.
    let program = both();
    let factory = by(&program, "factory");
    let counted = counted(Some(&factory), "2026-07-31", "3 working_days", &[]).unwrap();
    assert_eq!(counted.on, Some(day("2026-08-11")));
    assert_eq!(passed(&counted), ["2026-08-03..2026-08-08 shutdown 高温停产"]);
    assert_eq!(last(&by(&program, "china"), "2026-07-31", "3 working_days", &[]), "2026-08-05");
    // Wednesday 7 October is worked though it is a public holiday.
    assert_eq!(last(&factory, "2026-09-30", "2 working_days", &[]), "2026-10-08");
}

#[test]
fn calendar_days_end_on_a_day_that_is_worked() {
    let program = both();
    let china = by(&program, "china");
    let end = |from, length| {
        let counted = counted(Some(&china), from, length, &[]).unwrap();
        (counted.on.unwrap().to_string(), counted.moved_from.map(|date| date.to_string()), passed(&counted))
    };
    let none: Vec<String> = Vec::new();
    // Tuesday to Tuesday: nothing moves, and no holiday between matters.
    assert_eq!(end("2026-03-03", "7 days"), ("2026-03-10".to_owned(), None, none.clone()));
    assert_eq!(end("2026-09-28", "11 days"), ("2026-10-09".to_owned(), None, none));
    // Saturday 3 October is of rest until the 7th.
    let moved = (
        "2026-10-08".to_owned(),
        Some("2026-10-03".to_owned()),
        vec!["2026-10-03..2026-10-07 holiday 国庆节".to_owned()],
    );
    assert_eq!(end("2026-09-28", "5 days"), moved);
    // A plain weekend.
    let moved =
        ("2026-03-16".to_owned(), Some("2026-03-14".to_owned()), vec!["2026-03-14..2026-03-15 rest_day".to_owned()]);
    assert_eq!(end("2026-03-04", "10 days"), moved);
    // A Saturday that is worked keeps its end.
    let kept = ("2026-10-10".to_owned(), None, vec!["2026-10-10..2026-10-10 make_up 国庆节调休".to_owned()]);
    assert_eq!(end("2026-09-30", "10 days"), kept);
}

#[test]
fn months_end_on_the_day_of_the_same_number() {
    let program = both();
    let china = by(&program, "china");
    for (from, length, on) in [
        ("2026-03-31", 1, "2026-04-30"), // April has no 31st
        ("2026-01-31", 1, "2026-02-28"), // a make-up Saturday
        ("2025-01-31", 1, "2025-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2025-02-28", 12, "2026-02-28"), // by its number, not as the end of the month
        ("2026-04-01", 1, "2026-05-06"),  // 1 to 5 May are of rest
        ("2026-01-08", 3, "2026-04-08"),
        ("2015-01-05", 120, "2025-01-06"), // a Sunday
    ] {
        assert_eq!(last(&china, from, &format!("{length} months"), &[]), on, "{from} and {length}");
    }
}

#[test]
fn a_length_of_nothing_ends_on_the_day_or_the_next_that_is_worked() {
    let program = both();
    let china = by(&program, "china");
    for unit in ["working_days", "days", "months"] {
        assert_eq!(last(&china, "2026-09-30", &format!("0 {unit}"), &[]), "2026-09-30");
        assert_eq!(last(&china, "2026-10-01", &format!("0 {unit}"), &[]), "2026-10-08");
        assert_eq!(last(&china, "2026-09-30", &format!("0 {unit}"), &["2026-09-30..2026-10-08"]), "2026-10-09");
    }
}

#[test]
fn a_year_that_is_not_announced_makes_the_end_provisional() {
    let program = both();
    let china = by(&program, "china");
    let end = |from, length| {
        let counted: Counted = counted(Some(&china), from, length, &[]).unwrap();
        (counted.on.unwrap().to_string(), counted.unannounced)
    };
    // Wednesday 30 December: Thursday, then by the day of the week Friday 1 January and Monday the 4th.
    assert_eq!(end("2026-12-30", "3 working_days"), ("2027-01-04".to_owned(), BTreeSet::from([2027])));
    assert_eq!(end("2026-12-30", "1 working_days"), ("2026-12-31".to_owned(), BTreeSet::new()));
    assert_eq!(end("2026-12-01", "2 months"), ("2027-02-01".to_owned(), BTreeSet::from([2027])));
    // Passed through while working days are counted.
    assert_eq!(end("2015-12-30", "600 working_days").1, BTreeSet::from([2016, 2017, 2018]));
    // Months hang on their last day alone: that the years between are not held changes nothing.
    assert_eq!(end("2015-01-05", "120 months"), ("2025-01-06".to_owned(), BTreeSet::new()));
    // Thursday 31 December 2026 is the nominal end, and worked.
    assert_eq!(end("2026-11-30", "31 days"), ("2026-12-31".to_owned(), BTreeSet::new()));
}

#[test]
fn without_a_calendar_working_days_cannot_be_counted() {
    assert_eq!(counted(None, "2026-09-28", "5 working_days", &[]), Err(Uncountable::NoCalendar));
    let end = |length| counted(None, "2026-09-28", length, &["2026-09-30..2026-09-30"]).unwrap();
    assert_eq!(end("5 days").on, Some(day("2026-10-04")), "a Sunday, of which nobody knows");
    assert_eq!(end("1 months").on, Some(day("2026-10-29")));
    assert!(!end("5 days").is_provisional());
}

#[test]
fn what_is_out_of_reach_is_said_to_be() {
    let program = both();
    let china = by(&program, "china");
    let out =
        |from, length| assert_eq!(counted(Some(&china), from, length, &[]), Err(Uncountable::OutOfReach), "{length}");
    out("2026-01-01", "36526 days");
    out("2026-01-01", "1201 months");
    out("2026-01-01", "27000 working_days");
    out("2026-01-01", "4294967295 days");
    out("2026-01-01", "4294967295 working_days");
    out("2026-01-01", "4294967295 months");
    assert_eq!(last(&china, "2026-01-02", "1200 months", &[]), "2126-01-02");
    assert_eq!(last(&china, "2026-01-01", "36525 days", &[]), "2126-01-02");
    assert!(last(&china, "2026-01-01", "26000 working_days", &[]).starts_with("2125-"));
    for unit in zhidu::program::Unit::ALL {
        for length in [0, 1, 36_525, u32::MAX] {
            for from in [Date::MIN, Date::MAX] {
                let _ = zhidu::calendar::count(Some(&china), from, length, unit, &[]);
                let _ = zhidu::calendar::count(None, from, length, unit, &[]);
            }
        }
    }
}

#[test]
fn a_year_has_as_many_days_of_work_as_were_announced() {
    let program = both();
    let china = by(&program, "china");
    let worked = |year: i32| {
        let days = Date::from_ymd_opt(year, 1, 1).unwrap().iter_days().take_while(|date| date.year() == year);
        days.filter(|date| china.is_worked(*date)).count()
    };
    assert_eq!([2024, 2025, 2026].map(worked), [251, 248, 248]);
}
