//! Deadlines that rest on days of a year for which nothing has been announced. No outcome counts working days, so that none rests on one.

use crate::procedure::{Deadline, Due};

use super::late_steps::seen;
use super::{Evidence, Finding, Word};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = Vec::new();
    for taken in evidence.counting_steps() {
        for deadline in taken.deadlines.iter().flatten().filter(|deadline| deadline.is_provisional()) {
            let begun = taken.found(evidence, Finding::attention("provisional-relied-on"));
            found.push(rests(begun, deadline));
        }
    }
    for step in &evidence.in_hand {
        for deadline in step.deadlines.iter().filter(|deadline| deadline.is_provisional()) {
            let is_due = deadline.on().is_some_and(|day| day <= evidence.today);
            let begun =
                if is_due { Finding::attention("provisional-due") } else { Finding::noted("provisional-ahead") };
            found.push(rests(step.found(evidence, begun), deadline));
        }
    }
    found
}

fn rests(finding: Finding, deadline: &Deadline) -> Finding {
    let years = match &deadline.due {
        Due::Counted(counted) => counted.unannounced.iter().map(|year| Word::Count((*year).into())).collect(),
        _ => Vec::new(),
    };
    let finding = finding.with("years", Word::Many(years)).with("due", deadline.on().map(|day| day.to_string()));
    seen(finding, deadline)
}
