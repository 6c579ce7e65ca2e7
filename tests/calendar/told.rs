//! How the last day is explained to people, in both languages, and to programs.

use zhidu::calendar::Uncountable;
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render;

use super::room::{both, by, counted};

fn told(lang: Lang, calendar: &str, from: &str, length: &str, pauses: &[&str]) -> Vec<String> {
    let program = both();
    let counted = counted(Some(&by(&program, calendar)), from, length, pauses).unwrap();
    render::counted(&counted, &Messages::new(lang))
}

#[test]
fn working_days_with_a_holiday_and_a_make_up_workday() {
    assert_eq!(
        told(Lang::Zh, "china", "2026-09-28", "5 working_days", &[]),
        [
            "自 2026-09-28 的次日起算 5 个工作日，到 2026-10-10（星期六）为止（依国务院办公厅放假安排）",
            "2026-10-01 至 2026-10-07 放假：国庆节",
            "2026-10-10 上班：国庆节调休",
        ]
    );
    assert_eq!(
        told(Lang::En, "china", "2026-09-28", "5 working_days", &[]),
        [
            "5 working days from the day after 2026-09-28: up to 2026-10-10, a Saturday (calendar: Public holidays of China)",
            "2026-10-01 to 2026-10-07 not worked: National Day",
            "2026-10-10 worked: make-up for National Day",
        ]
    );
}

#[test]
fn an_end_that_moves_into_a_year_that_is_not_announced() {
    assert_eq!(
        told(Lang::Zh, "china", "2026-12-03", "1 months", &["2026-12-08..2026-12-14"]),
        [
            "自 2026-12-03 的次日起算 1 个月，到 2027-01-11（星期一）为止（依国务院办公厅放假安排）",
            "2026-12-08 至 2026-12-14 暂停计时：等待客户",
            "2027-01-10 休息",
            "最后一天 2027-01-10（星期日）顺延到 2027-01-11",
            "2027 年的放假安排尚未公布，暂按星期推算，公布后重算",
        ]
    );
    assert_eq!(
        told(Lang::En, "china", "2026-12-03", "1 months", &["2026-12-08..2026-12-14"]),
        [
            "1 month from the day after 2026-12-03: up to 2027-01-11, a Monday (calendar: Public holidays of China)",
            "2026-12-08 to 2026-12-14 the clock stands: 等待客户",
            "2027-01-10 of rest",
            "the last day, Sunday 2027-01-10, gives way to 2027-01-11",
            "nothing has been announced for 2027 yet: reckoned by the day of the week, and to be reckoned anew",
        ]
    );
}

#[test]
fn a_clock_that_stands_and_a_shutdown() {
    assert_eq!(
        told(Lang::Zh, "factory", "2026-07-31", "3 working_days", &["2026-08-11.."]),
        [
            "自 2026-07-31 的次日起算 3 个工作日；计时已暂停，恢复之前到期日未定（依本厂）",
            "自 2026-08-11 起暂停计时：等待客户",
            "2026-08-03 至 2026-08-08 停工：高温停产",
        ]
    );
    assert_eq!(
        told(Lang::En, "factory", "2026-09-30", "1 working_days", &["2026-10-08.."]),
        [
            "1 working day from the day after 2026-09-30: up to 2026-10-07, a Wednesday (calendar: Factory)",
            "2026-10-01 to 2026-10-06 not worked: National Day",
            "2026-10-07 worked: early start",
        ]
    );
}

#[test]
fn what_cannot_be_counted_is_said_in_both_languages() {
    for lang in Lang::ALL {
        for why in [Uncountable::NoCalendar, Uncountable::OutOfReach] {
            let said = render::uncountable(why, &Messages::new(lang));
            assert!(!said.is_empty() && !said.starts_with("calendar-"), "{said}");
        }
    }
}

#[test]
fn programs_read_it_as_it_is() {
    let program = both();
    let counted = counted(Some(&by(&program, "china")), "2026-09-28", "5 days", &["2026-09-29..2026-09-29"]).unwrap();
    let json = serde_json::to_value(&counted).unwrap();
    assert_eq!(
        json,
        serde_json::json!({
            "from": "2026-09-28", "length": 5, "unit": "days", "on": "2026-10-08", "moved_from": "2026-10-04",
            "calendar": {"zh": "国务院办公厅放假安排", "en": "Public holidays of China"},
            "passed": [{"from": "2026-10-04", "to": "2026-10-07", "why": {"holiday": {"zh": "国庆节", "en": "National Day"}}}],
            "pauses": [{"from": "2026-09-29", "to": "2026-09-29", "because": "等待客户"}],
            "unannounced": [],
        })
    );
    assert_eq!(serde_json::from_value::<zhidu::calendar::Counted>(json).unwrap(), counted);
}
