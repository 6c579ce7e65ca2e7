//! Why a file is no log, in both languages: every reason has its sentence, and each its way out.

use zhidu::diagnostic::Diagnostic;
use zhidu::eventlog::{ocel, xes};
use zhidu::files::Files;
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render::{self, Paint};

use super::written::assert_said;

fn of_xes(text: &str) -> Diagnostic {
    xes::read(text.as_bytes(), "log.xes").unwrap_err()
}

fn of_ocel(body: &str) -> Diagnostic {
    let types =
        r#""eventTypes": [{"name": "lend", "attributes": []}], "objectTypes": [{"name": "tool", "attributes": []}]"#;
    ocel::read_json(format!("{{{types}, {body}}}").as_bytes(), "log.json").unwrap_err()
}

#[test]
fn every_reason_in_both_languages() {
    let deep = format!("<log>\n{}", "<container key=\"c\">".repeat(40));
    let lend = r#"{"id": "e1", "type": "lend", "time": "2021-03-05T10:00:00Z""#;
    let diagnostics = [
        of_xes(""),
        of_xes("PK"),
        of_xes("<html/>"),
        of_xes("<log><event-types/></log>"),
        of_xes("<log><event/></log>"),
        xes::read(&vec![0; zhidu::eventlog::MOST_KEPT + 1], "log.xes").unwrap_err(),
        of_xes(&deep),
        xes::read(&[0x1f, 0x8b, 8, 0], "log.xes.gz").unwrap_err(),
        of_xes("<?xml version='1.0' encoding='martian'?><log/>"),
        of_xes("<!DOCTYPE log>\n<log/>"),
        of_xes("<log>\n<string key=\"k\" value=\"&euro;\"/></log>"),
        of_xes("<log>\n<trace>"),
        of_xes("<log>\n<trace></log>"),
        of_xes("<log/>\n<log/>"),
        of_xes("<log>\n<string key=k/></log>"),
        of_xes("<log>\n<!x></log>"),
        of_xes("<log>\n<string key=\"k\" value=\"&#27;\"/></log>"),
        of_ocel("\"objects\": 7"),
        of_ocel(&format!(
            r#""objects": [], "events": [{lend}, "relationships": [{{"objectId": "T1", "qualifier": ""}}]}}]"#
        )),
        of_ocel(&format!(r#""objects": [], "events": [{lend}, "attributes": [{{"name": "days", "value": "3"}}]}}]"#)),
        of_ocel(&format!(r#""objects": [], "events": [{lend}}}, {lend}}}]"#)),
        of_ocel(r#""objects": [], "events": [{"id": "e1", "type": "x", "time": "2021-03-05T10:00:00Z"}]"#),
        of_ocel(r#""objects": [], "events": [{"id": "e1", "type": "lend", "time": "yesterday"}]"#),
        of_ocel(r#""events": [], "objects": [{"id": "T1", "type": "x"}]"#),
        of_ocel(
            r#""events": [], "objects": [{"id": "T1", "type": "tool", "relationships": [{"objectId": "T2", "qualifier": ""}]}]"#,
        ),
        of_ocel(
            r#""events": [], "objects": [{"id": "T1", "type": "tool", "attributes": [{"name": "n", "time": "1970-01-01T00:00:00Z", "value": "3"}]}]"#,
        ),
    ];
    let said =
        Lang::ALL.map(|lang| render::diagnostics(&diagnostics, &Files::default(), &Messages::new(lang), Paint(false)));
    assert_said!("reasons", said.join("\n"));
}
