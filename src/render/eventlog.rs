//! Event logs that came in, as text and JSON.

use serde_json::{Value, json};

use crate::eventlog::xes::{Read, Remarks};
use crate::eventlog::{Counted, Summary};
use crate::message::Messages;
use crate::record::Imported;

use super::lines::{columns, pad, table, tame};
use super::logged::file_named;
use super::{Ink, Paint};

/// How many names of one kind a text lists; JSON lists all.
const MOST_LISTED: usize = 20;

/// What the text of logs hangs on beside them.
#[derive(Clone, Copy)]
pub struct LogPage<'a> {
    /// The sentences.
    pub messages: &'a Messages,
    /// The colours.
    pub paint: Paint,
}

impl LogPage<'_> {
    /// Renders what a log holds.
    #[must_use]
    pub fn sheet(&self, read: &Read) -> String {
        let summary = Summary::of(&read.log);
        let mut lines = Vec::new();
        lines.extend(read.log.name().map(|name| ("log-name", tame(name))));
        lines.push(("log-traces", summary.traces.to_string()));
        lines.push(("log-events", summary.events.to_string()));
        if let Some((first, last)) = summary.span {
            lines.push(("log-first", first.to_string()));
            lines.push(("log-last", last.to_string()));
        }
        let lines: Vec<_> = lines.into_iter().map(|(key, value)| (self.messages.get(key), value)).collect();
        let label = lines.iter().map(|(label, _)| columns(label)).max().unwrap_or(0) + 2;
        let mut text = String::new();
        for (name, value) in lines {
            text.push_str(&format!("{}{value}\n", pad(&name, label)));
        }
        text.push_str(&self.counted("log-activity", &summary.activities));
        text.push_str(&self.counted("log-resource", &summary.resources));
        text.push_str(&self.counted("log-role", &summary.roles));
        let remarks = self.remarks(&summary, &read.remarks, read.log.loose.len());
        if !remarks.is_empty() {
            text.push_str(&format!("\n{}\n", remarks.join("\n")));
        }
        text
    }

    /// Renders the list of what came in, one a line, with the numbers that other commands take.
    #[must_use]
    pub fn imports(&self, imports: &[Imported]) -> String {
        if imports.is_empty() {
            return format!("{}\n", self.messages.get("import-none"));
        }
        let head = ["import-number", "import-on", "import-by", "import-what", "import-sha"];
        let head = head.map(|key| self.messages.get(key)).to_vec();
        let row = |(place, imported): (usize, &Imported)| {
            let moment = imported.given.at.format("%Y-%m-%d %H:%M UTC").to_string();
            let number = (place + 1).to_string();
            let what = file_named(&imported.what, self.messages);
            vec![number, moment, imported.given.by.to_string(), what, imported.sha256.to_string()]
        };
        let rows: Vec<_> = [head].into_iter().chain(imports.iter().enumerate().map(row)).collect();
        table(&rows, self.paint)
    }

    fn counted(&self, name: &str, counted: &[Counted]) -> String {
        if counted.is_empty() {
            return String::new();
        }
        let head = vec![self.messages.get(name), self.messages.get("log-events")];
        let row = |one: &Counted| vec![tame(&one.name), one.events.to_string()];
        let rows: Vec<_> = [head].into_iter().chain(counted.iter().take(MOST_LISTED).map(row)).collect();
        let mut text = format!("\n{}", table(&rows, self.paint));
        if let Some(more) = counted.len().checked_sub(MOST_LISTED).filter(|more| *more > 0) {
            let more = self.messages.say("log-more", &[("count", more.to_string())]);
            text.push_str(&format!("{}\n", self.paint.with(Ink::Faint, more)));
        }
        text
    }

    fn remarks(&self, summary: &Summary, remarks: &Remarks, loose: usize) -> Vec<String> {
        let apart = summary.span.is_some_and(|(first, _)| first.has_offset());
        let counts = [
            ("log-without-activity", summary.without_activity),
            ("log-without-time", summary.without_time),
            (if apart { "log-other-clocks" } else { "log-without-offset" }, summary.without_offset),
            ("log-loose", loose),
            ("log-unread", remarks.unread),
            ("log-doubled", remarks.doubled),
            ("log-strange", remarks.strange),
        ];
        let say = |(key, count): (&str, usize)| self.messages.say(key, &[("count", count.to_string())]);
        let mut said: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 0).map(say).collect();
        said.extend(remarks.defaulted.iter().map(|(name, count)| {
            self.messages.say("log-defaulted", &[("name", tame(name)), ("count", count.to_string())])
        }));
        said
    }
}

/// Renders what a log holds as JSON.
#[must_use]
pub fn log_json(read: &Read) -> Value {
    let summary = Summary::of(&read.log);
    let counted = |all: &[Counted]| -> Vec<Value> {
        all.iter().map(|one| json!({ "name": one.name, "events": one.events })).collect()
    };
    json!({
        "name": read.log.name(),
        "traces": summary.traces,
        "events": summary.events,
        "first": summary.span.map(|(first, _)| first.to_string()),
        "last": summary.span.map(|(_, last)| last.to_string()),
        "activities": counted(&summary.activities),
        "resources": counted(&summary.resources),
        "roles": counted(&summary.roles),
        "without_activity": summary.without_activity,
        "without_time": summary.without_time,
        "without_offset": summary.without_offset,
        "outside_traces": read.log.loose.len(),
        "unread": read.remarks.unread,
        "doubled": read.remarks.doubled,
        "strange": read.remarks.strange,
        "defaulted": read.remarks.defaulted,
    })
}

/// Renders what came in as JSON, oldest first, with the numbers that other commands take.
#[must_use]
pub fn imports_json(imports: &[Imported]) -> Value {
    let one = |(place, imported): (usize, &Imported)| {
        let mut one = imported_json(imported);
        if let Some(fields) = one.as_object_mut() {
            fields.insert("number".to_owned(), json!(place + 1));
        }
        one
    };
    imports.iter().enumerate().map(one).collect()
}

/// Renders the record of a file that came in as JSON.
#[must_use]
pub fn imported_json(imported: &Imported) -> Value {
    json!({ "what": imported.what, "sha256": imported.sha256.to_string(), "given": imported.given })
}
