//! What is told of a calendar that contradicts itself: all mistakes at once, each at its place.

use super::room::{loaded, program, told};

#[test]
fn all_mistakes_of_a_calendar_are_told_at_once() {
    let text = "title: {zh: 公众假日, en: Public holidays}
rest_days: [周六, sunnday, 六]
years:
  26:
    announced_on: 2025-11-04
    notice: {zh: 通知, en: notice}
  2025:
    rest:
      - {from: 2025-10-01, to: 2025-9-8, title: {zh: 国庆节, en: National Day}}
      - {from: 2025-05-05, to: 2025-05-01, title: {zh: 劳动节, en: Labour Day}}
      - {on: 2025-01-01, to: 2025-01-03, title: {zh: 元旦, en: New Year}}
      - {title: {zh: 中秋节, en: Mid-Autumn Festival}}
    worked:
      - {title: {zh: 调休, en: make-up}}
    later:
      - {announced_on: 2025-01-01, later: []}
  2025:
    announced_on: 2024-11-12
";
    assert_eq!(
        told(&loaded(&[("public", text)])),
        [
            "calendars/public.yaml:2 unknown-choice",
            "calendars/public.yaml:2 doubled-key",
            "calendars/public.yaml:4 value-malformed",
            "calendars/public.yaml:8 missing-key", // announced_on
            "calendars/public.yaml:8 missing-key", // notice
            "calendars/public.yaml:9 value-malformed",
            "calendars/public.yaml:10 dates-reversed",
            "calendars/public.yaml:11 unknown-key",
            "calendars/public.yaml:12 missing-key", // from
            "calendars/public.yaml:12 missing-key", // to
            "calendars/public.yaml:14 missing-key", // on
            "calendars/public.yaml:16 missing-key", // notice
            "calendars/public.yaml:16 unknown-key",
            "calendars/public.yaml:17 doubled-key",
        ]
    );
}

#[test]
fn a_calendar_that_lies_over_none_says_when_nobody_works() {
    assert_eq!(
        told(&loaded(&[("public", "title: {zh: 公众假日, en: Public holidays}\n")])),
        ["calendars/public.yaml:1 missing-key", "calendars/public.yaml:1 missing-key"]
    );
    // One that lies over another need not.
    program(&[("plant", "title: {zh: 总厂, en: Plant}\nover: china\n")]);
}

#[test]
fn calendars_that_lie_over_one_another_in_a_ring() {
    let over = |title, over| format!("title: {{zh: {title}, en: {title}}}\nover: {over}\n");
    let texts = [over("a", "b"), over("b", "c"), over("c", "a"), over("d", "a"), over("e", "e")];
    let names = ["a", "b", "c", "d", "e"];
    let calendars: Vec<_> = names.iter().zip(&texts).map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(told(&loaded(&calendars)), ["calendars/a.yaml:2 cycle", "calendars/e.yaml:2 cycle"]);
}

#[test]
fn what_is_worked_anyway_hangs_on_what_lies_beneath() {
    let factory = |rest_days: &str, on: &str| {
        format!(
            "title: {{zh: 厂, en: factory}}\nover: china\nrest_days: [{rest_days}]\nyears: {{2026: {{worked: [{{on: {on}, title: {{zh: 赶工, en: rush}}}}]}}}}\n"
        )
    };
    let told_of = |rest_days, on| told(&loaded(&[("factory", &factory(rest_days, on))]));
    let none: [&str; 0] = [];
    let anyway = ["calendars/factory.yaml:4 calendar-day worked-anyway"];
    assert_eq!(told_of("周六, 周日", "2026-03-07"), none, "a Saturday of rest");
    assert_eq!(told_of("周日", "2026-03-07"), anyway, "a Saturday that is worked here");
    assert_eq!(told_of("周六, 周日", "2026-10-10"), anyway, "a make-up workday already");
    assert_eq!(told_of("周日", "2026-10-05"), none, "a public holiday");
    assert_eq!(told_of("周日", "2026-03-04"), anyway);
    let next = factory("周日", "2026-10-01").replace("2026", "2027");
    assert_eq!(told(&loaded(&[("factory", &next)])), none, "what 1 October 2027 will be nobody has said yet");
}

#[test]
fn a_calendar_that_cannot_be_read_is_not_told_as_missing() {
    assert_eq!(
        told(&loaded(&[("public", "title: [\n"), ("plant", "title: {zh: 总厂, en: Plant}\nover: public\n")])),
        ["calendars/public.yaml:1 yaml-syntax bracket"]
    );
    // What is wrong beneath is not told once more above.
    let wrong = "title: {zh: 公众假日, en: Public}\nrest_days: [周六, 周末]\nyears: {}\n";
    let above = "title: {zh: 总厂, en: Plant}\nover: public\nyears: {2026: {worked: [{on: 2026-03-08, title: {zh: 赶工, en: rush}}]}}\n";
    assert_eq!(told(&loaded(&[("public", wrong), ("plant", above)])), ["calendars/public.yaml:2 unknown-choice"]);
}

#[test]
fn ids_and_titles_are_used_once() {
    assert_eq!(
        told(&loaded(&[
            ("Plant-1", "title: {zh: 国务院办公厅放假安排, en: Plant}\nover: china\n"),
            ("case", "title: {zh: 案, en: case}\nover: china\n")
        ])),
        ["calendars/Plant-1.yaml:1 malformed-name", "calendars/china.yaml:6 doubled-name"]
    );
}

#[test]
fn the_calendars_of_the_pages_on_the_language_are_sound() {
    let page = std::fs::read_to_string("docs/pack-language.md").unwrap();
    let section = page.split("## calendars/<id>.yaml").nth(1).unwrap();
    let blocks: Vec<_> =
        section.split("```yaml\n").skip(1).take(2).map(|rest| rest.split("```").next().unwrap()).collect();
    program(&[("china", blocks[0]), ("factory", blocks[1])]);
}
