//! Every day of the shipped calendar against two calendars of other people.

use std::fs;

use zhidu::value::{Date, Weekday};

use super::room::{both, by};

#[test]
fn every_day_is_as_two_other_calendars_have_it() {
    let program = both();
    let china = by(&program, "china");
    let mut days = 0;
    let text = fs::read_to_string("fixtures/calendars/oracles.txt").unwrap();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (month, letters) = line.split_once(' ').unwrap();
        let (year, month) = month.split_once('-').unwrap();
        for (number, letter) in (1..).zip(letters.chars()) {
            let date = Date::from_ymd_opt(year.parse().unwrap(), month.parse().unwrap(), number).unwrap();
            let weekend = matches!(Weekday::of(date), Weekday::Saturday | Weekday::Sunday);
            let day = china.day(date);
            assert_eq!(day.worked, matches!(letter, 'w' | 'W'), "{date}: {day:?}");
            assert_eq!(weekend, matches!(letter, 'W' | '.'), "{date} in the fixture");
            assert!(!day.provisional, "{date}");
            days += 1;
        }
    }
    assert_eq!(days, 365 + 365 + 365 + 366 + 365 + 365);
    let held: Vec<_> = china.calendar().unwrap().years.keys().copied().collect();
    assert_eq!(
        held,
        [2013, 2014, 2015, 2024, 2025, 2026],
        "each year held stands in the fixture, and 2027 is not announced"
    );
}

#[test]
fn every_year_says_who_announced_it_and_when() {
    let program = both();
    for (year, held) in &by(&program, "china").calendar().unwrap().years {
        for announcement in &held.announcements {
            let announced = announcement.announced_on.unwrap().to_string();
            let notice = &announcement.notice.as_ref().unwrap().zh;
            // The number of a notice bears the year in which it was made.
            assert!(notice.contains(&format!("〔{}〕", &announced[..4])), "{year}: {notice} of {announced}");
        }
        let first = held.announcements[0].announced_on.unwrap().to_string();
        assert_eq!(first[..4], (year - 1).to_string(), "each year was announced in the year before");
    }
}

#[test]
fn the_make_up_workdays_of_2026() {
    let program = both();
    let year = &by(&program, "china").calendar().unwrap().years[&2026];
    let days: Vec<_> =
        year.days().into_iter().filter(|(_, set)| set.is_worked()).map(|(date, _)| date.to_string()).collect();
    assert_eq!(days, ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]);
}
