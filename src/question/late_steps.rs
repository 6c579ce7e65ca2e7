//! Steps held against their deadlines: those that were done, by the facts on which they stood; those in hand, and those still to come whose
//! time runs already, by today. A day set by contract and one counted by the text are held against each by itself.

use crate::procedure::{Deadline, Due, SetBy};
use crate::value::Date;

use super::{Evidence, Exhibit, Finding, InHand, Taken, Word};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = Vec::new();
    for taken in evidence.counting_steps().filter(|taken| taken.is_done()) {
        match &taken.deadlines {
            Err(code) => {
                found.push(taken.found(evidence, Finding::unsettled("deadline-not-found")).with("code", *code));
            }
            Ok(deadlines) => found.extend(deadlines.iter().map(|deadline| done(evidence, taken, deadline))),
        }
    }
    for step in &evidence.in_hand {
        found.extend(step.deadlines.iter().filter_map(|deadline| in_hand(evidence, step, deadline)));
    }
    for (case, position, code) in &evidence.not_looked_at {
        let unsettled = Finding::unsettled("steps-not-looked-at").with("case", case.as_str()).with("code", *code);
        found.push(unsettled.at(*position));
    }
    found
}

/// Holds a step that was done against a deadline of its own.
fn done(evidence: &Evidence, taken: &Taken, deadline: &Deadline) -> Finding {
    let on = taken.done_on;
    let begun = match (&deadline.due, deadline.on()) {
        (_, Some(day)) if deadline.is_provisional() => dated(Finding::unsettled("done-by-provisional-day"), day, on),
        (_, Some(day)) if on > day => dated(Finding::attention("done-late"), day, on),
        (_, Some(day)) => early(Finding::noted("done-in-time"), day, on),
        // Where the clock stood, the time was not up.
        (Due::Counted(_), None) => Finding::noted("done-while-paused"),
        (Due::Missing(facts), None) => hanging(Finding::unsettled("deadline-open"), facts),
        (_, None) => Finding::unsettled("deadline-uncountable"),
    };
    seen(taken.found(evidence, begun), deadline)
}

/// Holds a step in hand, or still to come, against a deadline of its own; nothing is found where its day is yet to come, or nothing runs.
fn in_hand(evidence: &Evidence, step: &InHand, deadline: &Deadline) -> Option<Finding> {
    let today = evidence.today;
    let begun = match (&deadline.due, deadline.on()) {
        (_, Some(day)) if day >= today => return None,
        (_, Some(day)) if deadline.is_provisional() && step.is_ahead => {
            dated(Finding::unsettled("overdue-ahead-by-provisional-day"), day, today)
        }
        (_, Some(day)) if deadline.is_provisional() => {
            dated(Finding::unsettled("overdue-by-provisional-day"), day, today)
        }
        (_, Some(day)) if step.is_ahead => dated(Finding::attention("overdue-ahead"), day, today),
        (_, Some(day)) => dated(Finding::attention("overdue"), day, today),
        (Due::Counted(_) | Due::Waiting, None) => return None,
        // What is wanting is asked for once it has come to the step.
        (_, None) if step.is_ahead => return None,
        (Due::Missing(facts), None) => hanging(Finding::unsettled("due-day-open"), facts),
        (_, None) => Finding::unsettled("due-day-uncountable"),
    };
    Some(seen(step.found(evidence, begun), deadline))
}

impl InHand {
    /// Begins a finding on this step.
    pub(super) fn found(&self, evidence: &Evidence, finding: Finding) -> Finding {
        let finding =
            finding.with("case", self.case.as_str()).with("step", evidence.step_word(self.release, &self.step));
        finding.with("today", evidence.today.to_string()).at(self.position).see(Exhibit::Release(self.release))
    }
}

fn dated(finding: Finding, day: Date, on: Date) -> Finding {
    finding.with("due", day.to_string()).with("days", (on - day).num_days())
}

fn early(finding: Finding, day: Date, on: Date) -> Finding {
    finding.with("due", day.to_string()).with("days", (day - on).num_days())
}

fn hanging(finding: Finding, facts: &[String]) -> Finding {
    finding.with("facts", Word::Many(facts.iter().map(|fact| fact.as_str().into()).collect()))
}

/// Adds the deadline, with the clause that sets it.
pub(super) fn seen(finding: Finding, deadline: &Deadline) -> Finding {
    let finding = finding.by(deadline);
    match &deadline.set_by {
        SetBy::Contract(_) => finding,
        SetBy::Text { clause, .. } => finding.see(Exhibit::Clause(clause.clone())),
    }
}
