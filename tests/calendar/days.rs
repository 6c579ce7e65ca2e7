//! What a day is, and why.

use zhidu::calendar::WorkingDays;
use zhidu::program::Program;

use super::room::{both, by, day, program};

/// A day in words: whether it is worked, why, and a question mark where that is provisional.
fn is(program: &Program, calendar: &str, date: &str) -> String {
    let day = by(program, calendar).day(day(date));
    let title = day.why.title().map_or(String::new(), |title| format!(" {}", title.en));
    let worked = if day.worked { "worked" } else { "rest" };
    format!("{worked}: {}{title}{}", day.why.word(), if day.provisional { "?" } else { "" })
}

#[test]
fn the_public_calendar_says_why() {
    let program = both();
    for (date, said) in [
        ("2026-09-30", "worked: weekday"),
        ("2026-10-01", "rest: holiday National Day"),
        ("2026-10-03", "rest: holiday National Day"),
        ("2026-10-10", "worked: make_up make-up for National Day"),
        ("2026-10-11", "rest: rest_day"),
        ("2014-04-06", "rest: rest_day"),
        ("2014-04-07", "rest: holiday day off in lieu of Tomb-Sweeping Day"),
        // A later notice of the same year.
        ("2015-09-04", "rest: holiday 70th anniversary of victory"),
        ("2015-09-06", "worked: make_up make-up for the anniversary"),
        // Not announced: a Friday that will be New Year, and a Saturday.
        ("2027-01-01", "worked: weekday?"),
        ("2027-01-02", "rest: rest_day?"),
        ("2020-01-01", "worked: weekday?"),
    ] {
        assert_eq!(is(&program, "china", date), said, "{date}");
    }
}

#[test]
fn a_calendar_laid_over_another_counts_first() {
    let program = both();
    for (date, said) in [
        // A Saturday, worked here anyway: nothing is made up.
        ("2026-10-10", "worked: weekday"),
        ("2026-09-26", "rest: holiday Mid-Autumn Festival"),
        ("2026-09-20", "worked: make_up make-up for National Day"),
        ("2026-08-05", "rest: shutdown summer shutdown"),
        ("2026-08-09", "rest: rest_day"),
        ("2026-10-06", "rest: holiday National Day"),
        ("2026-10-07", "worked: extra_day early start"),
        ("2026-11-01", "worked: extra_day rush order"),
        // What the factory sets for itself no announcement can change.
        ("2027-01-04", "rest: shutdown stock-taking"),
        ("2027-01-05", "worked: weekday?"),
    ] {
        assert_eq!(is(&program, "factory", date), said, "{date}");
    }
}

#[test]
fn of_two_notices_for_a_day_the_later_one_counts() {
    // In 2020 Spring Festival was made longer when it had begun, and a make-up workday became a day of rest.
    let china = "
title: {zh: 公众假日, en: Public holidays}
rest_days: [周六, 周日]
years:
  2020:
    announced_on: 2019-11-21
    notice: {zh: 国办发明电〔2019〕16号, en: notice 16}
    rest:
      - {from: 2020-01-24, to: 2020-01-30, title: {zh: 春节, en: Spring Festival}}
    worked:
      - {on: 2020-01-19, title: {zh: 春节调休, en: make-up}}
      - {on: 2020-02-01, title: {zh: 春节调休, en: make-up}}
    later:
      - announced_on: 2020-01-26
        notice: {zh: 国办发明电〔2020〕1号, en: notice 1}
        rest:
          - {from: 2020-01-24, to: 2020-02-02, title: {zh: 春节延长, en: longer Spring Festival}}
";
    let program = program(&[("china", china)]);
    assert_eq!(is(&program, "china", "2020-01-19"), "worked: make_up make-up");
    assert_eq!(is(&program, "china", "2020-01-24"), "rest: holiday longer Spring Festival");
    assert_eq!(is(&program, "china", "2020-02-01"), "rest: holiday longer Spring Festival");
    assert_eq!(is(&program, "china", "2020-02-03"), "worked: weekday");
}

#[test]
fn an_overlay_may_rest_as_what_lies_beneath_and_bear_another() {
    let program = program(&[
        ("plant", "title: {zh: 总厂, en: Plant}\nover: china\nrest_days: [周日]\n"),
        (
            "line",
            "title: {zh: 流水线, en: Line}\nover: 总厂\nyears: {2026: {rest: [{on: 2026-03-03, title: {zh: 检修, en: repair}}]}}\n",
        ),
    ]);
    assert_eq!(is(&program, "line", "2026-03-07"), "worked: weekday", "Saturdays are worked, as in the plant");
    assert_eq!(is(&program, "line", "2026-03-03"), "rest: shutdown repair");
    assert_eq!(is(&program, "plant", "2026-03-03"), "worked: weekday");
    assert_eq!(is(&program, "line", "2026-10-01"), "rest: holiday National Day");
}

#[test]
fn the_shipped_regulation_names_its_calendar() {
    let loaded = zhidu::desk::load(std::path::Path::new("policies/gs-07"), false);
    let program = loaded.program.unwrap();
    let days = WorkingDays::of_regulation(&program).unwrap();
    assert_eq!(days.calendar().unwrap().id.as_str(), "china");
    assert!(!days.is_worked(day("2014-10-01")));
    // The other calendar that is shipped works on Saturdays.
    assert!(by(&program, "factory").is_worked(day("2014-10-18")) && !days.is_worked(day("2014-10-18")));
    assert!(WorkingDays::of(&program, &zhidu::id::CalendarId::new("none")).is_none());
}
