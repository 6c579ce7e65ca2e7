//! What a step waits for: when that came about, and what is still wanting.

use crate::diagnostic::{Code, Diagnostic};
use crate::evaluate::Held;
use crate::label::{Label, Lang};
use crate::program::{Condition, Formula, Role, Slot, Step, Test, Until, Wait};
use crate::script::Operator;
use crate::truth::Truth;
use crate::value::{Date, Kind, Value};

use super::Ground;
use super::attempt::Asked;
use super::words::{assignment, line, names, unmet};

/// How it stands with a wait.
pub(super) enum Waited {
    /// It was over on that day.
    Over(Date),
    /// What is waited for is so, but the fact that says since when is not known.
    Undated(Slot),
    /// What is waited for is not so, or not known.
    Open(Held),
}

impl Asked<'_, '_> {
    /// Finds out when a wait was over: on the day of the fact that the wait names, else on the day on which what is waited for became known.
    /// Nothing where the calendar has no such day.
    pub(super) fn waited(&self, step: &Step, wait: &Wait) -> Option<Waited> {
        let condition = match &wait.until {
            Until::MonthEnd => return self.month_end(step).map(Waited::Over),
            Until::Holds(condition) => condition,
        };
        let settled = self.ground.settled;
        let held = settled.holds(condition);
        if held.truth != Truth::Yes {
            return Some(Waited::Open(held));
        }
        match wait.since {
            Some(since) => Some(settled.date(since).map_or(Waited::Undated(since), Waited::Over)),
            None => known_since(self.ground, condition).map(Waited::Over),
        }
    }

    /// Says what is still waited for on a day.
    pub(super) fn wait(&self, step: &Step, on: Date) -> Option<Diagnostic> {
        let wait = step.waits.as_ref()?;
        let waits = |span| {
            let waits = Diagnostic::at(Code::StepWaits, span).with("step", step.id.as_str());
            let stated = assignments_of(self.ground, wait);
            let waits = waits.with("title", &step.title).with("what", &wait.what);
            waits.with("listed", if stated.en.is_empty() { "no" } else { "yes" }).with("stated", &stated)
        };
        match self.waited(step, wait)? {
            Waited::Over(over) => (on < over).then(|| {
                let waits = waits(step.span).with("reason", "day").with("until", over.to_string());
                waits.with("found", "").with("missing", "").with("number", self.ground.case.number.as_str())
            }),
            Waited::Undated(since) => {
                let missing = names(self.ground.program, &wanting(self.ground, since));
                let waits = waits(step.span).with("reason", "unknown").with("until", "").with("found", "");
                Some(waits.with("missing", &missing).with("number", self.ground.case.number.as_str()))
            }
            Waited::Open(held) => {
                let span = unmet(&held).map_or(step.span, |part| part.span);
                Some(self.unheld(waits(span).with("until", ""), &held))
            }
        }
    }
}

/// Returns the day that the fact holds by which what a step waits for came about; nothing where the step names none, or it is not known.
#[must_use]
pub fn waited_until(ground: &Ground<'_>, step: &Step) -> Option<Date> {
    step.waits.as_ref()?.since.and_then(|since| ground.settled.date(since))
}

/// Returns the day of the first revision since which a condition has held.
fn known_since(ground: &Ground<'_>, condition: &Condition) -> Option<Date> {
    let revisions = ground.revisions();
    let holds = |(_, revision): &&(Date, &crate::case::Revision)| {
        let Some(facts) = (ground.typed)(revision) else { return false };
        let settled = crate::evaluate::settle(ground.program, &facts, ground.on);
        settled.holds(condition).truth == Truth::Yes
    };
    let first = revisions.iter().rev().take_while(holds).last();
    // Where an override alone makes it hold, or what is stated just now, nobody waits any longer.
    first.or(revisions.last()).map(|(day, _)| *day)
}

/// Lists the facts that would have to be known for a name to be known.
fn wanting(ground: &Ground<'_>, slot: Slot) -> Vec<String> {
    let wanting = ground.settled.wanting(slot);
    if wanting.is_empty() { id(ground, slot).into_iter().collect() } else { wanting }
}

fn id(ground: &Ground<'_>, slot: Slot) -> Option<String> {
    ground.program.vocabulary.fact(slot).map(|fact| fact.id.to_string())
}

/// Writes how what is waited for is stated on a command line, with the day on which it came about; nothing where no fact says it.
fn assignments_of(ground: &Ground<'_>, wait: &Wait) -> Label {
    let mut stated = Vec::new();
    if let Until::Holds(condition) = &wait.until {
        wanted(ground, condition, &mut stated);
    }
    let undated = wait.since.filter(|since| ground.settled.date(*since).is_none());
    stated.extend(undated.into_iter().flat_map(|since| open(ground, &wanting(ground, since))));
    stated.dedup();
    line(&stated)
}

/// Collects what would have to be stated for a condition to hold: the value where the condition names one, else the facts on which it hangs.
fn wanted(ground: &Ground<'_>, condition: &Condition, stated: &mut Vec<Label>) {
    let held = ground.settled.holds(condition);
    match condition {
        _ if held.truth == Truth::Yes => {}
        Condition::All(parts) => parts.iter().for_each(|part| wanted(ground, part, stated)),
        Condition::Test(slot, Test::Compare(Operator::Equal, Formula::Literal(value)), _) => {
            let fact = ground.program.vocabulary.fact(*slot).filter(|fact| fact.role == Role::Fact);
            match fact {
                Some(fact) => stated.push(assignment(ground.program, fact.id.as_str(), &typed(&fact.kind, value))),
                None => stated.extend(open(ground, &held.missing)),
            }
        }
        Condition::Test(slot, ..)
            if ground.program.vocabulary.fact(*slot).is_some_and(|fact| fact.role == Role::Fact) =>
        {
            stated.extend(open(ground, id(ground, *slot).as_slice()));
        }
        _ => stated.extend(open(ground, &held.missing)),
    }
}

/// Writes a value as it is typed: yes and no in the language of the reader, all else as the text has it.
fn typed(kind: &Kind, value: &Value) -> Label {
    let [zh, en] = Lang::ALL.map(|lang| match value {
        Value::YesNo(_) => kind.show(value, lang),
        _ => kind.write(value),
    });
    Label { zh, en }
}

/// Writes facts as they are stated, their values left open.
fn open(ground: &Ground<'_>, ids: &[String]) -> Vec<Label> {
    ids.iter().map(|id| assignment(ground.program, id, &Label::same("…"))).collect()
}
