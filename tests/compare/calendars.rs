//! Calendars told in their own terms: a day, a year, a notice, the days of rest.

use super::room::{GS_07, between, edited, session, texts};

const FACTORY: &str = "calendars/factory.yaml";
const CHINA: &str = "calendars/china.yaml";

#[test]
fn a_day_becomes_a_holiday_and_another_is_worked_in_its_place() {
    insta::assert_snapshot!(session(&[
        (CHINA, "{from: 2026-05-01, to: 2026-05-05,", "{from: 2026-05-01, to: 2026-05-06,"),
        (
            CHINA,
            "{on: 2026-05-09, title: {zh: 劳动节调休, en: make-up for Labour Day}}",
            "{from: 2026-05-09, to: 2026-05-10, title: {zh: 劳动节调休, en: make-up for Labour Day}}"
        ),
        (
            CHINA,
            "{from: 2026-09-25, to: 2026-09-27, title: {zh: 中秋节, en: Mid-Autumn Festival}}",
            "{from: 2026-09-25, to: 2026-09-27, title: {zh: 中秋, en: Mid-Autumn Festival}}"
        ),
    ]));
}

#[test]
fn a_year_is_announced() {
    let year = "
  2027:
    announced_on: 2026-11-05
    notice: {zh: 国办发明电〔2026〕9号, en: \"State Council General Office notice [2026] No. 9\"}
    rest:
      - {from: 2027-01-01, to: 2027-01-03, title: {zh: 元旦, en: New Year}}
      - {from: 2027-02-05, to: 2027-02-11, title: {zh: 春节, en: Spring Festival}}
    worked:
      - {on: 2027-02-13, title: {zh: 春节调休, en: make-up for Spring Festival}}
";
    let mut after = texts(GS_07);
    after.iter_mut().find(|(name, _)| name == CHINA).unwrap().1.push_str(year);
    insta::assert_snapshot!(between(GS_07, &after, &[]));
}

#[test]
fn a_later_notice_changes_a_year() {
    let later = "
    later:
      - announced_on: 2026-03-22
        notice: {zh: 国办发明电〔2026〕1号, en: \"State Council General Office notice [2026] No. 1\"}
        worked:
          - {on: 2026-10-07, title: {zh: 提前上班, en: early return}}
";
    let mut after = texts(GS_07);
    after.iter_mut().find(|(name, _)| name == CHINA).unwrap().1.push_str(later.trim_start_matches('\n'));
    insta::assert_snapshot!(between(GS_07, &after, &["--format", "json"]));
}

#[test]
fn the_factory_takes_its_own_calendar_and_shuts_down() {
    let shutdown = "over: china\nyears:\n  2026:\n    rest:\n      - {from: 2026-08-03, to: 2026-08-08, title: {zh: 高温停产, en: summer shutdown}}\n";
    insta::assert_snapshot!(session(&[
        ("regulation.yaml", "calendar: china ", "calendar: factory "),
        (FACTORY, "over: china\n", shutdown),
        (FACTORY, "rest_days: [星期日]", "rest_days: [星期五, 星期日]"),
    ]));
}

#[test]
fn another_name_for_a_day_moves_no_last_day() {
    let name = "to: 2026-09-27, title: {zh: 中秋节, en: Mid-Autumn Festival}}";
    let told = session(&[(CHINA, name, "to: 2026-09-27, title: {zh: 中秋, en: Mid-Autumn}}")]);
    assert!(told.contains("+ not worked: Mid-Autumn\n") && !told.contains("can end on another day"), "{told}");
    let told = session(&[(CHINA, "to: 2026-09-27", "to: 2026-09-26")]);
    assert!(told.contains("2026-09-27\n        - not worked: Mid-Autumn Festival\n"), "{told}");
}

#[test]
fn the_order_of_lines_and_the_way_days_are_written_are_no_difference() {
    let after = edited(
        &texts(GS_07),
        &[
            (CHINA, "rest_days: [星期六, 星期日]", "rest_days: [sunday, 周六]"),
            (
                CHINA,
                "{from: 2026-06-19, to: 2026-06-21, title: {zh: 端午节, en: Dragon Boat Festival}}",
                "{on: 2026-06-21, title: {zh: 端午节, en: Dragon Boat Festival}}\n      - {from: 2026-06-19, to: 2026-06-20, title: {zh: 端午节, en: Dragon Boat Festival}}",
            ),
            ("regulation.yaml", "calendar: china", "calendar: 国务院办公厅放假安排"),
        ],
    );
    let told = between(GS_07, &after, &[]);
    assert!(told.contains("nothing differs") && told.contains("[0]"), "{told}");
}
