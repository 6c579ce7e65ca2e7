//! What the marks of a picture mean.

use crate::message::Messages;
use crate::render::{ArrowLook, ChartKey, KeyMark, NodeLook, NoteMark};

use super::Drawn;

impl Drawn {
    /// Writes the legend: every mark that the picture uses and that does not speak for itself.
    pub fn explain(&mut self, messages: &Messages) {
        let key = |mark: KeyMark| ChartKey { mark, text: messages.get(&format!("chart-key-{}", word(mark))) };
        self.chart.legend = self.chart.marks().into_iter().map(key).collect();
    }
}

const fn word(mark: KeyMark) -> &'static str {
    match mark {
        KeyMark::Node(NodeLook::Plain) => "step",
        KeyMark::Node(NodeLook::Done) => "done",
        KeyMark::Node(NodeLook::Current) => "current",
        KeyMark::Node(NodeLook::Waiting) => "waiting",
        KeyMark::Node(NodeLook::Blocked) => "blocked",
        KeyMark::Node(NodeLook::Late) => "late",
        KeyMark::Node(NodeLook::Skipped) => "skipped",
        KeyMark::Arrow(ArrowLook::Plain) => "next",
        KeyMark::Arrow(ArrowLook::Taken) => "taken",
        KeyMark::Arrow(ArrowLook::Open) => "open",
        KeyMark::Arrow(ArrowLook::Skipped) => "not-taken",
        KeyMark::Choice => "choice",
        KeyMark::Split => "split",
        KeyMark::Join => "join",
        KeyMark::Note(NoteMark::Plain) => "basis",
        KeyMark::Note(NoteMark::Limit) => "limit",
        KeyMark::Note(NoteMark::Wait) => "wait",
        KeyMark::Note(NoteMark::Need) => "need",
        KeyMark::Note(NoteMark::Sheet) => "sheet",
        KeyMark::All => "all",
        KeyMark::Any => "any",
    }
}
