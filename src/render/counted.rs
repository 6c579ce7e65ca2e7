//! How the last day of a length of time came about.

use crate::calendar::{Counted, Uncountable};
use crate::message::Messages;
use crate::value::{Date, Weekday};

/// Says when a length of time ends and what that hangs on, one sentence a line.
#[must_use]
pub fn counted(counted: &Counted, messages: &Messages) -> Vec<String> {
    let weekday = |date| Weekday::of(date).name(messages.lang()).to_owned();
    let unit = format!("calendar-length-{}", counted.unit.word().replace('_', "-"));
    let length = messages.say(&unit, &[("length", counted.length.to_string())]);
    let mut arguments = vec![("from", counted.from.to_string()), ("length", length)];
    let calendar = counted.calendar.as_ref().map(|title| title.get(messages.lang()).to_owned());
    arguments.extend([
        ("named", if calendar.is_some() { "yes" } else { "no" }.to_owned()),
        ("calendar", calendar.unwrap_or_default()),
    ]);
    let mut lines = Vec::new();
    if let Some(on) = counted.on {
        arguments.extend([("on", on.to_string()), ("weekday", weekday(on))]);
        lines.push(messages.say("calendar-ends", &arguments));
    } else {
        lines.push(messages.say("calendar-open", &arguments));
    }
    for pause in &counted.pauses {
        let days = pause.to.map(|to| range(pause.from, to, messages));
        let because = ("because", pause.because.clone());
        lines.push(match days {
            Some(days) => messages.say("calendar-pause", &[("days", days), because]),
            None => messages.say("calendar-pause-open", &[("from", pause.from.to_string()), because]),
        });
    }
    for passed in &counted.passed {
        let title = passed.why.title().map(|title| title.get(messages.lang()).to_owned()).unwrap_or_default();
        let key = format!("calendar-passed-{}", passed.why.word().replace('_', "-"));
        lines.push(messages.say(&key, &[("days", range(passed.from, passed.to, messages)), ("title", title)]));
    }
    if let (Some(from), Some(on)) = (counted.moved_from, counted.on) {
        let arguments = [("from", from.to_string()), ("weekday", weekday(from)), ("on", on.to_string())];
        lines.push(messages.say("calendar-moved", &arguments));
    }
    if counted.is_provisional() {
        let years: Vec<_> = counted.unannounced.iter().map(ToString::to_string).collect();
        let years = years.join(&messages.get("handbook-comma"));
        lines.push(messages.say("calendar-unannounced", &[("years", years)]));
    }
    lines
}

/// Says why a length of time cannot be counted.
#[must_use]
pub fn uncountable(why: Uncountable, messages: &Messages) -> String {
    messages.get(match why {
        Uncountable::NoCalendar => "calendar-none",
        Uncountable::OutOfReach => "calendar-out-of-reach",
    })
}

/// Writes days that follow one another: one day alone as itself.
pub(super) fn range(from: Date, to: Date, messages: &Messages) -> String {
    if from == to {
        return from.to_string();
    }
    messages.say("calendar-range", &[("from", from.to_string()), ("to", to.to_string())])
}
