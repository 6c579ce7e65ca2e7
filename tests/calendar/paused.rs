//! The clock stands: pauses that overlap each other and holidays, that have no end, that lie anywhere.

use super::room::{both, by, counted, day, last, passed};

#[test]
fn pauses_that_overlap_are_taken_out_once() {
    // Monday 2 March: the 3rd counts, the clock stands from the 4th to the 9th, then 10 to 13 March count.
    let program = both();
    let china = by(&program, "china");
    let pauses = ["2026-03-05..2026-03-09", "2026-03-04..2026-03-06"];
    assert_eq!(last(&china, "2026-03-02", "5 working_days", &pauses), "2026-03-13");
    // Ten days, the 3rd and from the 10th on: the last is the 18th.
    assert_eq!(last(&china, "2026-03-02", "10 days", &pauses), "2026-03-18");
    let counted = counted(Some(&china), "2026-03-02", "5 working_days", &pauses).unwrap();
    let first: Vec<_> = counted.pauses.iter().map(|pause| pause.from.to_string()).collect();
    assert_eq!(first, ["2026-03-04", "2026-03-05"], "both are told, the earlier first");
    assert_eq!(counted.pauses[0].because, "等待客户");
}

#[test]
fn a_pause_over_a_holiday() {
    // Tuesday 29 September: the 30th counts, 1 to 4 October are of rest, the clock stands from the 5th to the 8th.
    let program = both();
    let china = by(&program, "china");
    let counted = counted(Some(&china), "2026-09-29", "3 working_days", &["2026-10-05..2026-10-08"]).unwrap();
    assert_eq!(counted.on, Some(day("2026-10-10")));
    assert_eq!(
        passed(&counted),
        ["2026-10-01..2026-10-04 holiday 国庆节", "2026-10-10..2026-10-10 make_up 国庆节调休"]
    );
}

#[test]
fn months_grow_by_the_days_that_stood_still_within_them() {
    let program = both();
    let china = by(&program, "china");
    assert_eq!(last(&china, "2026-01-31", "1 months", &["2026-02-02..2026-02-03"]), "2026-03-02");
    // 15 February is the 31st day after 15 January; 25 of them run before the clock stands, 6 after it runs again on the 21st.
    assert_eq!(last(&china, "2026-01-15", "1 months", &["2026-02-10..2026-02-20"]), "2026-02-26");
    // A pause after the end changes nothing.
    assert_eq!(last(&china, "2026-01-08", "1 months", &[]), "2026-02-09", "a Sunday moves");
    assert_eq!(last(&china, "2026-01-08", "1 months", &["2026-02-10..2026-02-20"]), "2026-02-09");
}

#[test]
fn no_length_ends_within_a_pause() {
    // Saturday 3 October moves to the 8th, but the clock stands on the 8th and 9th; Saturday the 10th is worked.
    let program = both();
    let china = by(&program, "china");
    assert_eq!(last(&china, "2026-09-28", "5 days", &["2026-10-08..2026-10-09"]), "2026-10-10");
    assert_eq!(last(&china, "2026-09-28", "5 days", &["2026-10-08.."]), "-");
}

#[test]
fn a_pause_without_an_end_leaves_the_last_day_open() {
    let program = both();
    let china = by(&program, "china");
    for length in ["5 working_days", "5 days", "1 months", "0 days"] {
        let counted = counted(Some(&china), "2026-03-02", length, &["2026-03-02..", "2026-02-01..2026-02-10"]).unwrap();
        assert_eq!((counted.on, counted.pauses.len()), (None, 1), "{length}");
    }
    // It begins after the last day.
    assert_eq!(last(&china, "2026-03-02", "3 working_days", &["2026-03-06.."]), "2026-03-05");
    assert_eq!(last(&china, "2026-03-02", "4 working_days", &["2026-03-06.."]), "-");
}

#[test]
fn pauses_that_stop_nothing() {
    let program = both();
    let china = by(&program, "china");
    let plain = last(&china, "2026-03-02", "5 working_days", &[]);
    for pause in [
        "2026-02-01..2026-03-02", // the day on which the time begins is not counted anyway
        "2026-03-07..2026-03-08", // a weekend
        "2026-03-06..2026-03-04", // reversed
        "2026-03-10..2026-04-01", // afterwards
    ] {
        assert_eq!(last(&china, "2026-03-02", "5 working_days", &[pause]), plain, "{pause}");
    }
    let counted = |pause| counted(Some(&china), "2026-03-02", "5 working_days", &[pause]).unwrap().pauses.len();
    assert_eq!(counted("2026-03-10..2026-04-01"), 0);
    assert_eq!(counted("2026-03-06..2026-03-04"), 0);
    assert_eq!(counted("2026-02-01..2026-03-02"), 0);
}

#[test]
fn a_pause_of_ages_is_jumped_over() {
    let program = both();
    let china = by(&program, "china");
    let end = counted(Some(&china), "2026-03-02", "2 working_days", &["2026-03-04..9999-12-31"]).unwrap();
    assert_eq!(end.on, Some(zhidu::value::Date::from_ymd_opt(10_000, 1, 3).unwrap()), "a Monday");
    assert!(end.is_provisional());
}
