//! What is broken, cut off, or made to make a reader stumble.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use zhidu::diagnostic::{Argument, Code, Diagnostic};
use zhidu::eventlog::{MOST_UNPACKED, xes};

use super::sample::tool_room;

fn refused(bytes: &[u8]) -> Diagnostic {
    let diagnostic = xes::read(bytes, "log.xes").expect_err("it is read");
    assert_eq!(diagnostic.code, Code::LogUnreadable);
    diagnostic
}

fn argument(diagnostic: &Diagnostic, name: &str) -> Option<Argument> {
    diagnostic.arguments.iter().find(|(known, _)| *known == name).map(|(_, argument)| argument.clone())
}

fn reason(diagnostic: &Diagnostic) -> String {
    let Some(Argument::Text(reason)) = argument(diagnostic, "reason") else { panic!() };
    reason
}

/// The reason, with line and column.
fn placed(text: &str) -> (String, i64, i64) {
    let diagnostic = refused(text.as_bytes());
    let number = |name| match argument(&diagnostic, name) {
        Some(Argument::Number(number)) => number,
        other => panic!("{name}: {other:?}"),
    };
    (reason(&diagnostic), number("line"), number("column"))
}

const EVENT: &str = r#"<event><string key="concept:name" value="a"/></event>"#;

#[test]
fn entities_are_neither_expanded_nor_loaded() {
    let laughs = r#"<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]>
<log><string key="a" value="&lol2;"/></log>"#;
    assert_eq!(placed(laughs), ("doctype".to_owned(), 2, 1));
    let outside = "<!DOCTYPE log SYSTEM \"file:///etc/passwd\">\n<log/>";
    assert_eq!(placed(outside), ("doctype".to_owned(), 1, 1));
    assert_eq!(placed("<log>\n  <string key=\"a\" value=\"&xxe;\"/></log>").0, "entity");
    assert_eq!(placed("<log>\n  &xxe;</log>"), ("entity".to_owned(), 2, 3));
    assert_eq!(placed("<log><trace><string key=\"a\" value=\"&#xFFFFFFF;\"/></trace></log>").0, "xml");
}

#[test]
fn broken_xml_is_told_with_its_place() {
    assert_eq!(placed("<log>\n <trace>\n  <event>\n </trace>\n</log>"), ("mismatch".to_owned(), 4, 2));
    assert_eq!(placed(&format!("<log>\n<trace>{EVENT}")).0, "cut-off");
    assert_eq!(placed("<log>\n <string key=\"a\" value=\"b").0, "cut-off");
    assert_eq!(placed("<log>\n<!-- no end").0, "cut-off");
    assert_eq!(placed("<log/>\n<log/>"), ("second-root".to_owned(), 2, 1));
    assert_eq!(placed("<log>\n <string key=\"键\" key=\"b\" value=\"c\"/></log>").0, "attribute");
    assert_eq!(placed("<log>\n <string key=a value=\"c\"/></log>"), ("attribute".to_owned(), 2, 2));
    assert_eq!(placed("<log>\n <!x></log>").0, "xml");
    // The column counts characters, not bytes.
    assert_eq!(placed("<log><string key=\"键\" value=\"值\"/></trace></log>"), ("mismatch".to_owned(), 1, 33));
}

#[test]
fn characters_that_xml_does_not_have_are_refused() {
    for character in ["\u{1b}", "&#27;", "\u{0}", "&#xFFFE;", "\u{ffff}"] {
        let text = format!("<log>\n <string key=\"a\" value=\"{character}\"/></log>");
        assert_eq!(placed(&text), ("character".to_owned(), 2, 2), "{character:?}");
    }
    assert_eq!(placed("<log>\n <string key=\"a\" value=\"&#0;\"/></log>").0, "xml");
}

#[test]
fn what_is_no_log() {
    for (text, found) in [
        ("", "nothing"),
        (" \n", "nothing"),
        ("<!-- nothing else -->", "nothing"),
        ("{\"events\": []}", "other"),
        ("\u{50}\u{4b}\u{3}\u{4}", "other"),
        ("case,activity\n1,lend\n", "other"),
        ("<html><body/></html>", "html"),
        ("<WorkflowLog/>", "WorkflowLog"),
        ("<log><object-types/></log>", "OCEL"),
    ] {
        let diagnostic = refused(text.as_bytes());
        assert_eq!(reason(&diagnostic), "not-a-log", "{text}");
        assert_eq!(argument(&diagnostic, "found"), Some(Argument::Text(found.to_owned())), "{text}");
    }
}

#[test]
fn a_log_of_which_no_event_names_its_activity() {
    assert_eq!(
        reason(&refused(br#"<log><trace><event><string key="step" value="a"/></event></trace></log>"#)),
        "no-activity"
    );
    assert_eq!(reason(&refused(br#"<log><event><string key="concept:name" value=" "/></event></log>"#)), "no-activity");
    // One that does is enough; the others are counted.
    assert!(xes::read(format!("<log><trace>{EVENT}<event/></trace></log>").as_bytes(), "log.xes").is_ok());
}

#[test]
fn elements_nest_no_deeper_than_they_may() {
    let nested = |depth: usize| {
        let (open, close) = (r#"<string key="k" value="v">"#, "</string>");
        format!("<log>{}{}{EVENT}</log>", open.repeat(depth), close.repeat(depth))
    };
    assert!(xes::read(nested(xes::MOST_DEPTH - 1).as_bytes(), "log.xes").is_ok());
    assert_eq!(placed(&nested(xes::MOST_DEPTH)).0, "too-deep");
    assert_eq!(placed(&nested(1_000_000)).0, "too-deep");
}

fn packed(bytes: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    bytes.for_each(|bytes| encoder.write_all(&bytes).unwrap());
    encoder.finish().unwrap()
}

#[test]
fn a_bomb_is_stopped() {
    let blank = vec![b' '; 1 << 20];
    let bomb = packed((0..=MOST_UNPACKED >> 20).map(|_| blank.clone()));
    assert!(bomb.len() < 4 << 20);
    let diagnostic = refused(&bomb);
    assert_eq!(reason(&diagnostic), "too-large");
    assert_eq!(argument(&diagnostic, "unit"), Some(Argument::Text("unpacked".to_owned())));
    // Bombs in bombs are not unpacked.
    let twice = packed([packed([EVENT.as_bytes().to_vec()].into_iter())].into_iter());
    assert_eq!(reason(&refused(&twice)), "not-a-log");
}

#[test]
fn defaults_do_not_make_a_log_longer_than_any_may_be() {
    let log = |default: usize, events: usize| {
        let default = "x".repeat(default);
        format!(
            r#"<log><global scope="event"><string key="k" value="{default}"/></global>{EVENT}{}</log>"#,
            "<event/>".repeat(events)
        )
    };
    let read = xes::read(log(1_000, 1_000).as_bytes(), "log.xes").unwrap();
    assert_eq!(read.remarks.defaulted["k"], 1_001);
    let diagnostic = refused(log(1 << 20, 10_000).as_bytes());
    assert_eq!(argument(&diagnostic, "unit"), Some(Argument::Text("unpacked".to_owned())));
}

#[test]
fn a_file_larger_than_what_is_kept() {
    let mut large = vec![b' '; zhidu::eventlog::MOST_KEPT];
    assert_eq!(reason(&refused(&large)), "not-a-log");
    large.push(b' ');
    assert_eq!(reason(&refused(&large)), "too-large");
}

#[test]
fn more_elements_than_a_log_may_hold() {
    let parts = format!("<log>{}</log>", "<a/>".repeat(xes::MOST_PARTS));
    let diagnostic = refused(parts.as_bytes());
    assert_eq!(argument(&diagnostic, "unit"), Some(Argument::Text("parts".to_owned())));
}

#[test]
fn packed_files_that_are_damaged_or_cut_off() {
    let whole = packed([xes::write(&tool_room()).into_bytes()].into_iter());
    assert!(xes::read(&whole, "log.xes").is_ok());
    assert_eq!(reason(&refused(&whole[..whole.len() - 1])), "gzip");
    assert_eq!(reason(&refused(&whole[..10])), "gzip");
    assert_eq!(reason(&refused(&whole[..2])), "gzip");
    let mut edited = whole.clone();
    let middle = edited.len() / 2;
    edited[middle] ^= 1;
    assert_eq!(reason(&refused(&edited)), "gzip");
}

#[test]
fn encodings_that_are_none_or_other_than_said() {
    assert_eq!(reason(&refused(b"<?xml version=\"1.0\" encoding=\"martian\"?><log/>")), "encoding");
    assert_eq!(reason(&refused(b"<log><string key=\"a\" value=\"\xff\"/></log>")), "encoding");
    assert_eq!(reason(&refused(b"<?xml version=\"1.0\" encoding=\"gb18030\"?><log a=\"\xff\"/>")), "encoding");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever becomes of the bytes of a log, reading comes to an end: with a log, or with a diagnostic of its own code.
    #[test]
    fn no_bytes_make_the_reader_stumble(
        places in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<proptest::sample::Index>(),
        gzip in any::<bool>(),
    ) {
        let text = xes::write(&tool_room()).into_bytes();
        let mut bytes = if gzip { packed([text].into_iter()) } else { text };
        bytes.truncate(cut.index(bytes.len() * 4).max(1));
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Err(diagnostic) = xes::read(&bytes, "log.xes") {
            prop_assert_eq!(diagnostic.code, Code::LogUnreadable);
        }
    }

    /// The same of texts put together from pieces of logs.
    #[test]
    fn no_pieces_make_the_reader_stumble(pieces in proptest::collection::vec(0..PIECES.len(), 0..40)) {
        let text: String = pieces.into_iter().map(|piece| PIECES[piece]).collect();
        if let Err(diagnostic) = xes::read(format!("<log>{text}").as_bytes(), "log.xes") {
            prop_assert_eq!(diagnostic.code, Code::LogUnreadable);
        }
    }
}

const PIECES: [&str; 22] = [
    "<trace>",
    "</trace>",
    "<event>",
    "</event>",
    "<list key=\"l\">",
    "</list>",
    "<values>",
    "</values>",
    "<container key='c'>",
    "</container>",
    "<global scope=\"trace\">",
    "<global>",
    "</global>",
    "<string key=\"concept:name\" value=\"a\">",
    "</string>",
    "<date key=\"time:timestamp\" value=\"2021-03-05T10:00:00Z\"/>",
    "<extension prefix=\"concept\" uri=\"urn:x\"/>",
    "<classifier keys=\"'a b' c '\"/>",
    "</log>",
    "&amp;",
    "<![CDATA[x]]>",
    "<?pi?>",
];
