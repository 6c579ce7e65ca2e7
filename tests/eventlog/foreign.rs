//! Logs that others wrote: `fixtures/logs` says in each file by what. Beside them what no program at hand writes.

use std::fs;

use rust_decimal::Decimal;
use zhidu::eventlog::xes::{self, Read};
use zhidu::eventlog::{Element, Event, Moment, Summary, Value, key};

fn sample(name: &str) -> Read {
    xes::read(&fs::read(format!("fixtures/logs/{name}")).unwrap(), name).unwrap()
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn value<'r>(event: &'r Event, name: &str) -> &'r Value {
    &event.attributes.get(name).unwrap().value
}

#[test]
fn a_table_that_pm4py_wrote() {
    let Read { log, header, remarks } = sample("pm4py-table.xes");
    assert_eq!(header.version.as_deref(), Some("1849-2016"));
    assert_eq!(header.extensions.len(), 3);
    assert_eq!((log.traces.len(), log.events().count()), (2, 5));
    assert_eq!(log.traces[0].case(), Some("T-1"));
    let events = &log.traces[0].events;
    assert_eq!(
        (events[0].activity(), events[0].resource(), events[0].role()),
        (Some("借出"), Some("李华"), Some("保管员"))
    );
    assert_eq!(events[1].time(), Moment::read("2021-03-09T00:30:15.25Z"));
    assert_eq!(value(&events[0], "worth"), &Value::Decimal(Decimal::new(801, 1)));
    assert_eq!(value(&events[0], "days"), &Value::Whole(3));
    assert_eq!(value(&events[0], "insured"), &Value::YesNo(true));
    // The cell was empty: pm4py writes a number that is none.
    assert_eq!(
        (events[1].role(), value(&events[1], key::ROLE)),
        (None, &Value::Unread(Element::Float, "nan".to_owned()))
    );
    assert_eq!(remarks.unread, 1);
    let others = &log.traces[1].events;
    assert_eq!(others[0].resource(), Some("Wang & \"Sons\" <Ltd>"));
    assert_eq!(value(&others[0], "worth").text().unwrap(), "0.30000000000000004");
    assert_eq!(value(&others[1], "worth"), &Value::Decimal(Decimal::new(1, 7)));
}

#[test]
fn defaults_classifiers_nested_attributes_and_lists_that_pm4py_wrote() {
    let Read { log, header, remarks } = sample("pm4py-log.xes");
    assert_eq!(log.name(), Some("工具室"));
    assert_eq!(header.classifiers[0].name, "Activity classifier");
    assert_eq!(header.classifiers[0].keys, ["concept:name", "lifecycle:transition"]);
    assert_eq!((header.trace_defaults.len(), header.event_defaults.len()), (1, 2));
    let trace = &log.traces[0];
    let worth = trace.attributes.get("worth").unwrap();
    assert_eq!(worth.value, Value::Decimal(Decimal::new(805, 1)));
    assert_eq!(worth.attributes.text("currency"), Some("CNY"));
    let Value::List(tools) = value(&trace.events[0], "tools") else { panic!() };
    let tools: Vec<_> = tools.iter().map(|(name, tool)| (name.as_str(), tool.value.clone())).collect();
    assert_eq!(tools, [("tool", text("锤")), ("tool", text("钻")), ("count", Value::Whole(2))]);
    // The first event does not say its transition: the default of the log holds. The second does.
    assert_eq!(trace.events[0].transition(), Some("complete"));
    assert_eq!(trace.events[1].transition(), Some("start"));
    assert_eq!(remarks.defaulted.into_iter().collect::<Vec<_>>(), [(key::TRANSITION.to_owned(), 1)]);
    assert!(trace.events[0].time().unwrap().has_offset() && !trace.events[1].time().unwrap().has_offset());
}

#[test]
fn the_same_log_by_another_exporter_and_packed() {
    let (packed, plain) = (sample("pm4py-lines.xes.gz"), sample("pm4py-log.xes"));
    assert_eq!(packed.log, plain.log);
}

#[test]
fn a_log_in_the_manner_of_openxes() {
    let Read { log, header, remarks } = sample("openxes.xes");
    assert_eq!(header.classifiers[1].keys, ["concept:name", "Tool name"]);
    let event = &log.traces[0].events[0];
    // Lists and containers stand there as before the IEEE's standard, without `values`.
    let Value::List(marks) = value(event, "marks") else { panic!() };
    assert_eq!(marks.iter().map(|(_, mark)| mark.value.clone()).collect::<Vec<_>>(), [text("A"), text("B")]);
    let place = event.attributes.get("place").unwrap();
    assert_eq!((&place.value, place.attributes.text("hall")), (&Value::Container, Some("north")));
    assert_eq!(place.attributes.get("shelf").unwrap().value, Value::Whole(7));
    assert_eq!(
        event.attributes.get("Tool name").unwrap().attributes.get("weight").unwrap().value,
        Value::Decimal(Decimal::new(125, 2))
    );
    assert_eq!(event.transition(), Some("complete"));
    assert_eq!(remarks.defaulted[key::TRANSITION], 2);
}

#[test]
fn every_sample_is_read_and_written_and_read_as_the_same() {
    for name in ["pm4py-table.xes", "pm4py-log.xes", "pm4py-lines.xes.gz", "openxes.xes"] {
        let log = sample(name).log;
        let again = xes::read(xes::write(&log).as_bytes(), name).unwrap().log;
        // What was no value of its kind has become text; all else is as it was.
        assert_eq!(again.events().count(), log.events().count());
        if name != "pm4py-table.xes" {
            assert_eq!(again, log, "{name}");
        }
    }
}

fn read(body: &str) -> Read {
    xes::read(body.as_bytes(), "log.xes").unwrap()
}

#[test]
fn prefixes_of_namespaces_and_of_extensions_are_only_names() {
    let read = read(
        r#"<x:log xmlns:x="http://www.xes-standard.org/" xmlns:s="urn:stream" xes.version="1.0">
             <x:extension name="Concept" prefix="c" uri="https://www.xes-standard.org/concept.xesext"/>
             <x:extension name="Stream" prefix="stream" uri="urn:stream"/>
             <x:trace>
               <x:string key="c:name" value="1"/>
               <x:event>
                 <x:string key="c:name" value="lend"/><x:string key="stream:point" value="7"/>
                 <s:event><x:string key="lost" value="with it"/></s:event>
               </x:event>
             </x:trace>
           </x:log>"#,
    );
    let event = &read.log.traces[0].events[0];
    assert_eq!((read.log.traces[0].case(), event.activity()), (Some("1"), Some("lend")));
    // Of an extension that we do not know the attributes are plain attributes.
    assert_eq!(event.attributes.text("stream:point"), Some("7"));
    assert_eq!((event.attributes.len(), read.remarks.strange), (2, 1));
}

#[test]
fn a_value_under_a_name_of_the_standard_takes_the_kind_that_the_standard_gives_it() {
    let read = read(
        r#"<log><trace><int key="concept:name" value="17"/><event>
             <int key="concept:name" value="5"/><string key="time:timestamp" value="2021-03-05T10:00:00Z"/>
             <string key="identity:id" value="a"/><float key="org:resource" value="NaN"/>
           </event></trace></log>"#,
    );
    let event = &read.log.traces[0].events[0];
    assert_eq!((read.log.traces[0].case(), event.activity()), (Some("17"), Some("5")));
    assert_eq!((event.time(), event.id()), (Moment::read("2021-03-05T10:00:00Z"), Some("a")));
    assert_eq!((event.resource(), value(event, "org:resource")), (None, &Value::Float("NaN".to_owned())));
}

#[test]
fn numbers_are_exact_or_stay_as_they_are_written() {
    let numbers = ["1.10", "-0.5", "+7.", ".25", "1.25E2", "1e300", "INF", "1,5", "0x10", ""];
    let attributes: Vec<_> =
        numbers.iter().enumerate().map(|(nth, number)| format!(r#"<float key="n{nth}" value="{number}"/>"#)).collect();
    let read = read(&format!(
        r#"<log>{}<int key="i" value="9223372036854775808"/><trace><event><string key="concept:name" value="a"/></event></trace></log>"#,
        attributes.join("")
    ));
    let value = |name: &str| read.log.attributes.get(name).unwrap().value.clone();
    let decimal = |number: &str| Value::Decimal(number.parse().unwrap());
    let unread = |element, text: &str| Value::Unread(element, text.to_owned());
    assert_eq!([0, 1, 2, 3, 4].map(|nth| value(&format!("n{nth}"))), ["1.1", "-0.5", "7", "0.25", "125"].map(decimal));
    assert_eq!(value("n0").text().unwrap(), "1.10", "with the digits that were written");
    assert_eq!([5, 6].map(|nth| value(&format!("n{nth}"))), ["1e300", "INF"].map(|text| Value::Float(text.to_owned())));
    assert_eq!(
        [7, 8, 9].map(|nth| value(&format!("n{nth}"))),
        ["1,5", "0x10", ""].map(|text| unread(Element::Float, text))
    );
    assert_eq!(value("i"), unread(Element::Int, "9223372036854775808"));
    assert_eq!(read.remarks.unread, 4);
}

#[test]
fn events_outside_cases_and_names_that_stand_twice() {
    let read = read(
        r#"<log><event><string key="concept:name" value="a"/><string key="k" value="1"/><string key="k" value="2"/></event>
           <trace/><event/></log>"#,
    );
    assert_eq!((read.log.traces.len(), read.log.loose.len(), read.remarks.doubled), (1, 2, 1));
    assert_eq!(read.log.loose[0].attributes.text("k"), Some("2"));
    let summary = Summary::of(&read.log);
    assert_eq!((summary.events, summary.without_activity, summary.without_time), (2, 1, 2));
}

#[test]
fn texts_in_other_encodings() {
    let body = r#"<trace><event><string key="concept:name" value="归还 é"/></event></trace></log>"#;
    let marked = [b"\xef\xbb\xbf<log>".as_slice(), body.as_bytes()].concat();
    let utf16: Vec<u8> = format!("\u{feff}<?xml version='1.0' encoding='UTF-16'?><log>{body}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let (gbk, _, _) = encoding_rs::GB18030.encode(body);
    let gbk = [b"<?xml version=\"1.0\" encoding=\"gb18030\"?><log>".as_slice(), &gbk].concat();
    for bytes in [marked, utf16, gbk] {
        let read = xes::read(&bytes, "log.xes").unwrap();
        assert_eq!(read.log.traces[0].events[0].activity(), Some("归还 é"));
    }
}

#[test]
fn the_first_and_last_moment_are_found_among_instants_first() {
    let of = |times: &[&str]| {
        let events: Vec<_> = times.iter().map(|time| format!(r#"<event><string key="concept:name" value="a"/><date key="time:timestamp" value="{time}"/></event>"#)).collect();
        let summary = Summary::of(&read(&format!("<log><trace>{}</trace></log>", events.join(""))).log);
        (summary.span.map(|(first, last)| format!("{first} {last}")).unwrap_or_default(), summary.without_offset)
    };
    assert_eq!(
        of(&["2021-01-01T10:00:00+08:00", "2021-01-01T03:00:00Z", "2021-01-01T01:30:00Z"]),
        ("2021-01-01T01:30:00Z 2021-01-01T03:00:00Z".to_owned(), 0)
    );
    assert_eq!(
        of(&["2021-01-02T10:00:00", "2021-01-01T03:00:00"]),
        ("2021-01-01T03:00:00 2021-01-02T10:00:00".to_owned(), 2)
    );
    assert_eq!(
        of(&["2020-01-01T10:00:00", "2021-01-01T03:00:00Z"]),
        ("2021-01-01T03:00:00Z 2021-01-01T03:00:00Z".to_owned(), 1)
    );
    assert_eq!(of(&[]), (String::new(), 0));
}
