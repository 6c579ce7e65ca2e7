//! What is written, byte for byte. Read by hand against the schema of IEEE Std 1849-2016 before it was accepted.

use zhidu::eventlog::{Event, Log, Trace, Value, xes};

use super::sample::tool_room;

/// Pins exact bytes, in a file that other programs can open.
macro_rules! assert_bytes {
    ($name:expr, $text:expr) => {{
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_binary_snapshot!($name, $text.into_bytes()));
    }};
}
pub(crate) use assert_bytes;

/// Pins what people read, where a line end more or less is no matter.
macro_rules! assert_said {
    ($name:expr, $text:expr) => {{
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!($name, $text));
    }};
}
pub(crate) use assert_said;

#[test]
fn a_log_as_xes() {
    assert_bytes!("tool-room.xes", xes::write(&tool_room()));
}

#[test]
fn a_log_without_anything() {
    assert_bytes!("empty.xes", xes::write(&Log::default()));
    assert_eq!(xes::read(xes::write(&Log::default()).as_bytes(), "empty.xes").unwrap().log, Log::default());
}

#[test]
fn what_not_every_event_says_is_no_default() {
    let log = Log::new("l").holding(Trace::new("1").then(Event::new("a").by("x")).then(Event::new("b")));
    let text = xes::write(&log);
    let (_, after) = text.split_once("<global scope=\"event\">").unwrap();
    let (globals, _) = after.split_once("</global>").unwrap();
    assert!(globals.contains("concept:name") && !globals.contains("org:resource"), "{globals}");
    // Were it one, the second event would have got a resource on reading.
    let read = xes::read(text.as_bytes(), "l.xes").unwrap();
    assert_eq!(read.log, log);
    assert!(read.remarks.defaulted.is_empty());
}

#[test]
fn what_xml_cannot_hold_is_replaced_and_what_it_would_lose_is_kept() {
    let log = Log::new("bell \u{7} and \u{0}").with("lines", "a\tb\r\nc\u{85}").holding(Trace::new("1"));
    let read = xes::read(xes::write(&log).as_bytes(), "l.xes").unwrap().log;
    assert_eq!(read.name(), Some("bell \u{fffd} and \u{fffd}"));
    assert_eq!(read.attributes.get("lines").unwrap().value, Value::Text("a\tb\r\nc\u{85}".to_owned()));
}
