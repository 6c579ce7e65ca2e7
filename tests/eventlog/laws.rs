//! Whatever log is written reads back as itself, and the same log is always the same bytes.

use chrono::{DateTime, FixedOffset, TimeDelta};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use rust_decimal::Decimal;
use zhidu::eventlog::ocel::{self, Object, ObjectLog};
use zhidu::eventlog::{Attribute, Attributes, Event, Log, Moment, Trace, Value, xes};

/// Texts of all characters that XML can hold.
fn text() -> impl Strategy<Value = String> {
    let held = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    let odd = Just("a & b < c > \"d\" 'e' ]]> &amp; <!-- \r\n\t -->".to_owned());
    prop_oneof![
        4 => any::<String>().prop_map(move |text| text.chars().filter(held).collect()),
        1 => "[ -~]{0,12}",
        1 => odd,
    ]
}

/// Names of the standard, beside that of the activity.
const STANDARD: [&str; 6] =
    ["concept:instance", "org:resource", "org:role", "lifecycle:transition", "identity:id", "cost:total"];

fn name() -> impl Strategy<Value = String> {
    prop_oneof![4 => text(), 1 => proptest::sample::select(STANDARD.as_slice()).prop_map(str::to_owned)]
}

fn moment() -> impl Strategy<Value = Moment> {
    let seconds = -62_000_000_000_i64..250_000_000_000;
    (seconds, 0..1_000_000_000_u32, proptest::option::of(-840..=840)).prop_map(|(seconds, nanos, offset)| {
        let utc = DateTime::from_timestamp(seconds, nanos).unwrap();
        match offset {
            Some(minutes) => utc.with_timezone(&FixedOffset::east_opt(minutes * 60).unwrap()).into(),
            None => Moment::civil(utc.naive_utc()),
        }
    })
}

fn decimal() -> impl Strategy<Value = Decimal> {
    let most = 79_228_162_514_264_337_593_543_950_335_i128;
    (-most..=most, 0..=28_u32).prop_map(|(number, scale)| Decimal::from_i128_with_scale(number, scale))
}

fn attribute() -> impl Strategy<Value = Attribute> {
    let floats = proptest::sample::select(["NaN", "INF", "-INF", "1e300", "-2.5E-40"].as_slice());
    let single = prop_oneof![
        text().prop_map(Value::Text),
        moment().prop_map(Value::Moment),
        any::<i64>().prop_map(Value::Whole),
        decimal().prop_map(Value::Decimal),
        floats.prop_map(|float| Value::Float(float.to_owned())),
        any::<bool>().prop_map(Value::YesNo),
        text().prop_map(Value::Id),
    ];
    single.prop_map(Attribute::from).prop_recursive(3, 16, 3, |inner| {
        let list = vec((name(), inner.clone()), 0..3).prop_map(Value::List);
        let value = prop_oneof![list, Just(Value::Container), text().prop_map(Value::Text)];
        (value, vec((name(), inner), 0..3))
            .prop_map(|(value, entries)| Attribute { value, attributes: attributes(entries) })
    })
}

fn attributes(entries: Vec<(String, Attribute)>) -> Attributes {
    let mut attributes = Attributes::default();
    entries.into_iter().for_each(|(name, attribute)| attributes.insert(name, attribute));
    attributes
}

fn event() -> impl Strategy<Value = Event> {
    let activity = "[a-z]{1,3}";
    (proptest::option::of(activity), proptest::option::of(moment()), vec((name(), attribute()), 0..4)).prop_map(
        |(activity, moment, entries)| {
            let event = Event { attributes: attributes(entries) };
            let event = activity.into_iter().fold(event, |event, activity| event.with("concept:name", activity));
            moment.into_iter().fold(event, Event::at)
        },
    )
}

fn log() -> impl Strategy<Value = Log> {
    let trace = (vec((name(), attribute()), 0..3), vec(event(), 0..4))
        .prop_map(|(entries, events)| Trace { attributes: attributes(entries), events });
    (vec((name(), attribute()), 0..3), vec(trace, 0..4), vec(event(), 0..2)).prop_map(|(entries, traces, loose)| {
        // A log of which no event names its activity is none.
        let named = Trace::new("named").then(Event::new("named"));
        Log { attributes: attributes(entries), traces, loose }.holding(named)
    })
}

fn instant() -> impl Strategy<Value = DateTime<chrono::Utc>> {
    // The epoch stands for the beginning.
    (1..250_000_000_000_i64, 0..1_000_000_000_u32)
        .prop_map(|(seconds, nanos)| DateTime::from_timestamp(seconds, nanos).unwrap())
}

fn value(name: &str) -> BoxedStrategy<ocel::Value> {
    match name {
        "worth" => decimal().prop_map(ocel::Value::Decimal).boxed(),
        "days" => any::<i64>().prop_map(ocel::Value::Whole).boxed(),
        "due" => instant().prop_map(ocel::Value::Instant).boxed(),
        "sound" => any::<bool>().prop_map(ocel::Value::YesNo).boxed(),
        _ => any::<String>().prop_map(ocel::Value::Text).boxed(),
    }
}

const NAMES: [&str; 5] = ["worth", "days", "due", "sound", "说明"];

fn object_log() -> impl Strategy<Value = ObjectLog> {
    let dated = proptest::sample::select(NAMES.as_slice())
        .prop_flat_map(|name| (Just(name), proptest::option::of(instant()), value(name)));
    let object = ("[a-c]", vec(dated, 0..4)).prop_map(|(of, values)| {
        values.into_iter().fold(Object::of(&of), |object, (name, since, value)| object.with(name, since, value))
    });
    let stated = proptest::sample::select(NAMES.as_slice()).prop_flat_map(|name| (Just(name), value(name)));
    let event = ("[x-z]", instant(), vec(stated, 0..3), vec((any::<proptest::sample::Index>(), any::<String>()), 0..3));
    (btree_map(any::<String>(), object, 0..4), vec(event, 0..4)).prop_map(|(objects, events)| {
        let ids: Vec<_> = objects.keys().cloned().collect();
        let mut log = ObjectLog { objects, ..ObjectLog::default() };
        for (nth, (of, time, values, relations)) in events.into_iter().enumerate() {
            let mut event = ocel::Event::new(&nth.to_string(), &of, time);
            event = values.into_iter().fold(event, |event, (name, value)| event.with(name, value));
            for (object, qualifier) in relations {
                if !ids.is_empty() {
                    event = event.concerning(object.get(ids.as_slice()).as_str(), &qualifier);
                }
            }
            log.events.push(event);
        }
        log.declare();
        log
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_written_as_xes_reads_back_as_itself(log in log()) {
        let text = xes::write(&log);
        let read = xes::read(text.as_bytes(), "log.xes").unwrap();
        prop_assert_eq!(&read.log, &log);
        prop_assert_eq!(read.remarks, xes::Remarks::default());
        prop_assert_eq!(xes::write(&read.log), text);
    }

    #[test]
    fn the_order_in_which_attributes_come_has_no_say(entries in vec((name(), attribute()), 0..6), event in event()) {
        let once: std::collections::BTreeMap<_, _> = entries.into_iter().collect();
        let (there, back): (Vec<_>, Vec<_>) = (once.clone().into_iter().collect(), once.into_iter().rev().collect());
        let log = |entries| Log { attributes: attributes(entries), ..Log::default() }.holding(Trace::new("1").then(event.clone()));
        prop_assert_eq!(xes::write(&log(there)), xes::write(&log(back)));
    }

    #[test]
    fn a_moment_reads_back_as_itself(moment in moment()) {
        prop_assert_eq!(Moment::read(&moment.to_string()), Some(moment));
        if let Some(instant) = moment.instant() {
            // And other programs read the same instant.
            let theirs = DateTime::parse_from_rfc3339(&moment.to_string());
            prop_assert!(theirs.is_ok_and(|theirs| (theirs.to_utc() - instant) == TimeDelta::zero()));
        }
    }

    #[test]
    fn what_is_written_as_ocel_reads_back_as_itself(log in object_log()) {
        prop_assert_eq!(log.flaws(), vec![]);
        let text = ocel::write_json(&log);
        let read = ocel::read_json(text.as_bytes(), "log.json").unwrap();
        prop_assert_eq!(&read, &log);
        prop_assert_eq!(ocel::write_json(&read), text);
        prop_assert_eq!(ocel::write_xml(&read), ocel::write_xml(&log));
    }
}
