//! Deadlines: what is overdue, due today, due this week, how each day came about, and what is in hand without a limit.

use std::fmt::Write as _;

use chrono::{Datelike as _, Days};
use serde_json::{Value, json};

use crate::calendar::Counted;
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::id::StepId;
use crate::label::{Label, Lang};
use crate::message::Messages;
use crate::procedure::{Deadline, Due, DueList, DueStep, From, SetBy};
use crate::value::Date;

use super::counted::{counted, uncountable};
use super::diagnostics::message;
use super::lines::wrap;
use super::who::listed;
use super::{Ink, Paint, diagnostics_json};

/// When a step is due, as seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Term {
    Overdue,
    Today,
    Week,
    Later,
    Open,
    Unlimited,
}

impl Term {
    const ALL: [Self; 6] = [Self::Overdue, Self::Today, Self::Week, Self::Later, Self::Open, Self::Unlimited];

    /// The week ends with its Sunday (ISO 8601).
    fn of(deadline: Option<&Deadline>, on: Date) -> Self {
        let Some(deadline) = deadline else { return Self::Unlimited };
        let left = 6 - on.weekday().num_days_from_monday();
        let sunday = on.checked_add_days(Days::new(left.into())).unwrap_or(on);
        match deadline.on() {
            None => Self::Open,
            Some(due) if due < on => Self::Overdue,
            Some(due) if due == on => Self::Today,
            Some(due) if due <= sunday => Self::Week,
            Some(_) => Self::Later,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Today => "today",
            Self::Week => "week",
            Self::Later => "later",
            Self::Open => "open",
            Self::Unlimited => "unlimited",
        }
    }
}

/// What the text of deadlines hangs on beside them.
#[derive(Clone, Copy)]
pub struct DuePage<'a> {
    /// The sentences.
    pub messages: &'a Messages,
    /// The colours.
    pub paint: Paint,
    /// How many columns a line may take.
    pub width: usize,
    /// Whether what is due later, has no day or no limit is listed too.
    pub all: bool,
}

impl DuePage<'_> {
    /// Renders what is due.
    #[must_use]
    pub fn list(&self, list: &DueList) -> String {
        let mut text = String::new();
        let shown = |term: &Term| self.all || *term < Term::Later;
        for term in Term::ALL.into_iter().filter(shown) {
            let own: Vec<_> = list.steps.iter().filter(|step| term_of(step, list) == term).collect();
            if own.is_empty() {
                continue;
            }
            let heading = self.messages.get(&format!("due-{}", term.word()));
            let ink = if term == Term::Overdue { Ink::Bad } else { Ink::Strong };
            let _ = writeln!(text, "{}", self.paint.with(ink, heading));
            own.into_iter().for_each(|step| text.push_str(&self.step(step)));
            text.push('\n');
        }
        let of = |term| list.steps.iter().filter(|step| term_of(step, list) == term).count().to_string();
        let counts = [
            ("on", list.on.to_string()),
            ("overdue", of(Term::Overdue)),
            ("today", of(Term::Today)),
            ("week", of(Term::Week)),
            ("later", of(Term::Later)),
            ("open", of(Term::Open)),
            ("unlimited", of(Term::Unlimited)),
        ];
        let _ = writeln!(text, "{}", self.messages.say("due-count", &counts));
        if list.without > 0 {
            let without = [("count", list.without.to_string())];
            let _ = writeln!(text, "{}", self.messages.say("due-without", &without));
        }
        text
    }

    fn step(&self, step: &DueStep) -> String {
        let lang = self.messages.lang();
        let names: Vec<_> = step.office_names.iter().map(|name| name.get(lang)).collect();
        let day = step.deadline.as_ref().and_then(Deadline::on).map_or_else(|| "—".to_owned(), |on| on.to_string());
        let provisional = if step.deadline.as_ref().is_some_and(Deadline::is_provisional) { "yes" } else { "no" };
        let arguments = [
            ("day", day),
            ("provisional", provisional.to_owned()),
            ("case", step.case.to_string()),
            ("step", format!("{} {}", step.step.step, step.title.get(lang))),
            ("who", names.join(if lang == Lang::Zh { "、" } else { ", " })),
        ];
        let mut text = String::new();
        let _ = writeln!(text, "  {}", self.messages.say("due-step", &arguments));
        if let Some(title) = &step.case_title {
            let _ = writeln!(text, "      {}", self.paint.with(Ink::Faint, title.get(lang)));
        }
        let ahead = step.before.as_ref().map(|before| not_yet(before, self.messages));
        let derived = step.deadline.iter().flat_map(|deadline| derivation(deadline, self.messages));
        for sentence in ahead.into_iter().chain(derived) {
            for line in wrap(&sentence, 6, self.width) {
                let _ = writeln!(text, "{}", self.paint.with(Ink::Faint, line));
            }
        }
        for obstacle in &step.obstacles {
            for line in wrap(&message(obstacle, self.messages), 6, self.width) {
                let _ = writeln!(text, "{}", self.paint.with(Ink::Care, line));
            }
        }
        text
    }
}

/// Says when a step is due, as seen from the day of a list.
fn term_of(step: &DueStep, list: &DueList) -> Term {
    Term::of(step.deadline.as_ref(), list.on)
}

/// Says that it has not come to a step yet, and which steps in hand stand before it.
pub(super) fn not_yet(before: &[(StepId, Label)], messages: &Messages) -> String {
    let lang = messages.lang();
    let steps: Vec<_> = before.iter().map(|(step, title)| format!("{step} {}", title.get(lang))).collect();
    messages.say("due-ahead", &[("steps", listed(&steps, lang))])
}

/// Says how a deadline came about, one sentence a line.
#[must_use]
pub fn derivation(deadline: &Deadline, messages: &Messages) -> Vec<String> {
    let named =
        |name: &Option<Label>| name.as_ref().map_or_else(String::new, |name| name.get(messages.lang()).to_owned());
    let mut lines = match &deadline.due {
        Due::Day(_) => Vec::new(),
        Due::Counted(found) => counted(found, messages),
        Due::Waiting => vec![messages.get("due-waiting")],
        Due::Missing(_) => vec![messages.say("due-missing", &[("missing", named(&deadline.missing))])],
        Due::Uncountable(why) => vec![uncountable(*why, messages)],
    };
    lines.push(match &deadline.set_by {
        SetBy::Contract(_) => messages.say("due-by-contract", &[("fact", named(&deadline.fact))]),
        SetBy::Text { clause, source, from } => {
            let from = match from {
                From::InHand => "hand",
                From::WaitOver => "wait",
                From::Fact(_) => "fact",
            };
            let arguments = [
                ("clause", clause.to_string()),
                ("source", messages.get(&format!("source-{source}"))),
                ("from", from.to_owned()),
                ("fact", named(&deadline.fact)),
            ];
            messages.say("due-by-text", &arguments)
        }
    });
    lines
}

/// Writes what is due as JSON: each step in hand, with the `term` of its deadline, which is `unlimited` where it has none; and each step still
/// to come whose time runs already, whose `before` lists the steps in hand that stand before it.
#[must_use]
pub fn due_json(list: &DueList) -> Value {
    let one = |step: &DueStep| {
        json!({
            "term": term_of(step, list).word(),
            "number": step.case,
            "title": step.case_title,
            "procedure": step.step.procedure,
            "step": step.step.step,
            "step_title": step.title,
            "offices": step.offices,
            "place": if step.before.is_some() { "ahead" } else { "in_hand" },
            "before": step.before.iter().flatten().map(|(step, _)| step).collect::<Vec<_>>(),
            "deadline": step.deadline.as_ref().map(deadline_json),
            "obstacles": obstacles_json(&step.obstacles),
        })
    };
    json!({ "on": list.on, "without": list.without, "steps": list.steps.iter().map(one).collect::<Vec<_>>() })
}

/// Writes what stands in the way of a step as JSON.
pub(super) fn obstacles_json(obstacles: &[Diagnostic]) -> Value {
    diagnostics_json(obstacles, &Files::default())
}

/// Writes a deadline as JSON, with its derivation.
pub(super) fn deadline_json(deadline: &Deadline) -> Value {
    let missing = match &deadline.due {
        Due::Missing(missing) => missing.as_slice(),
        _ => &[],
    };
    let counted: Option<&Counted> = match &deadline.due {
        Due::Counted(counted) => Some(counted),
        _ => None,
    };
    let (kind, fact, clause, source) = match &deadline.set_by {
        SetBy::Contract(fact) => ("contract", Some(fact), None, None),
        SetBy::Text { clause, source, from } => {
            let fact = match from {
                From::Fact(fact) => Some(fact),
                From::InHand | From::WaitOver => None,
            };
            ("text", fact, Some(clause), Some(source))
        }
    };
    let said = Lang::ALL.map(|lang| derivation(deadline, &Messages::new(lang)).join("\n"));
    let [zh, en] = said;
    json!({
        "on": deadline.on(),
        "provisional": deadline.is_provisional(),
        "set_by": kind,
        "fact": fact,
        "clause": clause,
        "source": source,
        "waiting": matches!(deadline.due, Due::Waiting),
        "missing": missing,
        "counted": counted,
        "derivation": Label { zh, en },
    })
}
