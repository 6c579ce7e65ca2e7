//! What was found in a log that was held against a procedure, as text and JSON.

mod json;
mod words;

pub use json::conform_json;

use std::fmt::Write as _;

use rust_decimal::Decimal;

use crate::conform::{Finding, Fitness, Report, State, Variant};
use crate::message::Messages;
use crate::program::Program;

use super::lines::{columns, pad, table, tame, wrap};
use super::{Ink, Paint, file_named};

use words::Words;

/// How many cases, and how many ways, a text lists; with `--all`, and in JSON, all are listed.
const MOST_CASES: usize = 20;
const MOST_WAYS: usize = 5;

/// How many steps of a way a text lists; JSON lists all.
const MOST_STEPS: usize = 60;

/// What the text hangs on beside the report.
#[derive(Clone, Copy)]
pub struct ConformPage<'a> {
    /// The pack.
    pub program: &'a Program,
    /// The sentences.
    pub messages: &'a Messages,
    /// The colours.
    pub paint: Paint,
    /// How many columns a line may take.
    pub width: usize,
    /// Whether all cases and ways are listed.
    pub all: bool,
}

impl ConformPage<'_> {
    /// Renders what was found in a log that came from somewhere.
    #[must_use]
    pub fn report(&self, from: &str, report: &Report) -> String {
        let words = Words::of(report, self.program, self.messages);
        let mut text = self.head(from, report);
        text.push_str(&self.counts(report));
        text.push_str(&self.cases(report, &words));
        text.push_str(&self.undetermined(report));
        text.push_str(&self.ways(report));
        text
    }

    fn head(&self, from: &str, report: &Report) -> String {
        let from = tame(&file_named(from, self.messages));
        let name = report.log.as_ref().map(|name| format!("{}  {from}", tame(name)));
        let title = report.title.get(self.messages.lang()).to_owned();
        let title = [("title", title), ("clause", report.clause.to_string())];
        let title = self.messages.say("standing-procedure", &title);
        let in_state = |wanted: fn(&State) -> bool| report.cases.iter().filter(|case| wanted(&case.state)).count();
        let ended = in_state(|state| *state == State::Ended);
        let open = in_state(|state| matches!(state, State::Open(_)));
        let cases = [
            ("cases", report.cases.len().to_string()),
            ("events", report.events.to_string()),
            ("last", report.last.map_or_else(|| "none".to_owned(), |last| last.to_string())),
        ];
        let fitness = report.fitness();
        let share =
            [("fitting", fitness.fitting.to_string()), ("cases", fitness.cases.to_string()), ("share", share(fitness))];
        let states = [("ended", ended.to_string()), ("open", open.to_string())];
        let mut lines = vec![
            ("conform-log", name.unwrap_or(from)),
            ("conform-procedure", format!("{}  {title}", report.procedure)),
            ("conform-cases", self.messages.say("conform-cases-are", &cases)),
            ("conform-states", self.messages.say("conform-states-are", &states)),
            ("conform-fitness", self.messages.say("conform-fitness-is", &share)),
        ];
        let passed = [
            ("conform-void", report.void),
            ("conform-elsewhere", report.elsewhere),
            ("log-loose", report.loose),
            ("conform-corrected", report.corrected),
            ("conform-passed-over", report.passed_over),
        ];
        let passed = passed.into_iter().filter(|(_, count)| *count > 0);
        let passed: Vec<_> =
            passed.map(|(key, count)| self.messages.say(key, &[("count", count.to_string())])).collect();
        if !passed.is_empty() {
            lines.push(("conform-passed", passed.join(self.messages.get("conform-between").as_str())));
        }
        let lines: Vec<_> = lines.into_iter().map(|(key, value)| (self.messages.get(key), value)).collect();
        let label = lines.iter().map(|(label, _)| columns(label)).max().unwrap_or(0) + 2;
        lines.into_iter().fold(String::new(), |text, (name, value)| format!("{text}{}{value}\n", pad(&name, label)))
    }

    fn counts(&self, report: &Report) -> String {
        let head = ["conform-deviations", "conform-times", "conform-in-cases"].map(|key| self.messages.get(key));
        let of = |case: &&Finding, kind| case.deviations.iter().any(|deviation| deviation.kind == kind);
        let rows = report.counts().into_iter().filter(|(_, count)| *count > 0).map(|(kind, count)| {
            let cases = report.cases.iter().filter(|case| of(case, kind)).count();
            let name = self.messages.get(&format!("conform-kind-{}", kind.word().replace('_', "-")));
            vec![name, count.to_string(), cases.to_string()]
        });
        let rows: Vec<_> = [head.to_vec()].into_iter().chain(rows).collect();
        if rows.len() == 1 {
            return String::new();
        }
        format!("\n{}", table(&rows, self.paint))
    }

    fn cases(&self, report: &Report, words: &Words<'_>) -> String {
        let deviating: Vec<_> =
            report.cases.iter().filter(|case| !case.deviations.is_empty() || case.state == State::TooLong).collect();
        if deviating.is_empty() {
            return String::new();
        }
        let most = if self.all { deviating.len() } else { MOST_CASES };
        let mut text = format!("\n{}\n", self.paint.with(Ink::Strong, self.messages.get("conform-by-case")));
        for case in deviating.iter().take(most) {
            let _ = writeln!(text, "  {}", tame(&case.case));
            if case.state == State::TooLong {
                let too_long = self.messages.say("conform-too-long", &[("events", case.events.to_string())]);
                wrap(&too_long, 4, self.width).iter().for_each(|line| text.push_str(&format!("{line}\n")));
            }
            for deviation in &case.deviations {
                let said = format!("{}{}", words.place(deviation), words.sentence(deviation));
                wrap(&said, 4, self.width).iter().for_each(|line| text.push_str(&format!("{line}\n")));
            }
        }
        text.push_str(&self.more(deviating.len(), most));
        text
    }

    fn undetermined(&self, report: &Report) -> String {
        let mut lines: Vec<String> = report
            .doubts()
            .into_iter()
            .map(|(doubt, count)| {
                let key = format!("conform-doubt-{}", doubt.word().replace('_', "-"));
                self.messages.say(&key, &[("count", count.to_string())])
            })
            .collect();
        let named = |key: &str, name: &str, count: usize| {
            self.messages.say(key, &[("name", tame(name)), ("count", count.to_string())])
        };
        lines.extend(report.unread.iter().map(|(name, count)| named("conform-unread", name, *count)));
        lines.extend(report.unknown.iter().map(|(name, count)| named("conform-unknown", name, *count)));
        if lines.is_empty() {
            return String::new();
        }
        let head = self.paint.with(Ink::Strong, self.messages.get("conform-undetermined"));
        let mut text = format!("\n{head}\n");
        for line in lines {
            wrap(&line, 2, self.width).iter().for_each(|line| text.push_str(&format!("{line}\n")));
        }
        text
    }

    fn ways(&self, report: &Report) -> String {
        if report.variants.is_empty() {
            return String::new();
        }
        let most = if self.all { report.variants.len() } else { MOST_WAYS };
        let mut text = format!("\n{}\n", self.paint.with(Ink::Strong, self.messages.get("conform-ways")));
        for variant in report.variants.iter().take(most) {
            let Variant { steps, cases, fitting } = variant;
            let counts = [("cases", cases.to_string()), ("fitting", fitting.to_string())];
            let counts = self.messages.say("conform-way", &counts);
            let mut shown: Vec<_> = steps.iter().take(MOST_STEPS).map(|step| tame(step)).collect();
            if let Some(more) = steps.len().checked_sub(MOST_STEPS).filter(|more| *more > 0) {
                shown.push(self.messages.say("conform-more-steps", &[("count", more.to_string())]));
            }
            let _ = writeln!(text, "  {}", self.paint.with(Ink::Faint, counts));
            wrap(&shown.join(" → "), 4, self.width).iter().for_each(|line| text.push_str(&format!("{line}\n")));
        }
        text.push_str(&self.more(report.variants.len(), most));
        text
    }

    fn more(&self, all: usize, most: usize) -> String {
        match all.checked_sub(most).filter(|more| *more > 0) {
            Some(more) => {
                let more = self.messages.say("conform-more", &[("count", more.to_string())]);
                format!("  {}\n", self.paint.with(Ink::Faint, more))
            }
            None => String::new(),
        }
    }
}

/// Writes a share in hundredths with one place, cut off and not rounded: 999 of 1000 cases are not all of them.
fn share(fitness: Fitness) -> String {
    let Fitness { fitting, cases } = fitness;
    let tenths = fitting.saturating_mul(1_000).checked_div(cases).and_then(|tenths| i64::try_from(tenths).ok());
    tenths.map_or_else(|| "none".to_owned(), |tenths| Decimal::new(tenths, 1).normalize().to_string())
}
