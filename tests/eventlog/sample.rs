//! Small logs of ours in which everything stands that a log can hold and the standards know.

use rust_decimal::Decimal;
use zhidu::eventlog::ocel::{Event, Kind, Object, ObjectLog};
use zhidu::eventlog::{self, Attribute, Attributes, Log, Moment, Trace, Value};

pub(crate) fn moment(text: &str) -> Moment {
    Moment::read(text).unwrap()
}

/// Two cases of a tool room.
pub(crate) fn tool_room() -> Log {
    let mut of_worth = Attributes::default();
    of_worth.insert("currency", "CNY");
    let worth = Attribute { value: Value::Decimal(Decimal::new(8010, 2)), attributes: of_worth };
    let marks = Value::List(vec![
        ("mark".to_owned(), Attribute::from("甲")),
        ("mark".to_owned(), Attribute::from("<乙> & \"丙\"\n")),
    ]);
    let lent = eventlog::Event::new("借出")
        .at(moment("2021-03-05T10:00:00+08:00"))
        .by("李华")
        .in_role("保管员")
        .reaching("complete")
        .with("identity:id", "b3a7d0a2-6c1f-4f57-9d0a-0f5a5b1f1c11")
        .with("days", 3)
        .with("marks", marks);
    let returned = eventlog::Event::new("归还").at(moment("2021-03-09T16:45:00.250Z")).by("李华").reaching("complete");
    let first = Trace::new("TR20-2021-03-001").with("worth", worth).with("insured", true).then(lent).then(returned);
    let reminded = eventlog::Event::new("提醒").at(moment("2021-03-10T08:30:00")).by("系统").reaching("start");
    let second = Trace::new("TR20-2021-03-002").with("due", moment("2021-03-09T00:00:00+08:00")).then(reminded);
    Log::new("工具室").with("factory", "一厂").holding(first).holding(second)
}

/// A tool, its borrower, and what happened to both.
pub(crate) fn tool_room_objects() -> ObjectLog {
    let instant = |text: &str| moment(text).instant().unwrap();
    let lent = instant("2021-03-05T10:00:00+08:00");
    let mut log = ObjectLog::default();
    let tool = Object::of("工具")
        .with("worth", None, Decimal::new(8010, 2))
        .with("sound", None, true)
        .with("sound", Some(instant("2021-03-09T16:45:00.250Z")), false)
        .knowing("P1", "由其保管");
    log.objects.insert("T1".to_owned(), tool);
    log.objects.insert("P1".to_owned(), Object::of("person").with("name", None, "李华 <Li & Co>"));
    log.objects.insert("P2".to_owned(), Object::of("person"));
    log.events.push(
        Event::new("e1", "借出", lent)
            .with("days", 3)
            .with("due", instant("2021-03-08T16:00:00Z"))
            .concerning("T1", "借出的工具")
            .concerning("P1", "借用人"),
    );
    log.events.push(Event::new("e2", "归还", instant("2021-03-09T16:45:00.250Z")).concerning("T1", "归还的工具"));
    log.events.push(
        Event::new("e3", "盘点", instant("2021-03-31T00:00:00Z")).with("note", "a\tb\n").concerning("P2", "盘点人"),
    );
    log.event_types.insert("报废".to_owned(), [("reason".to_owned(), Kind::String)].into());
    log.declare();
    log
}
