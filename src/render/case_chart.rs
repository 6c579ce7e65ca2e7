//! Where a case stands, drawn into the picture of a procedure.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::CameTo;
use crate::diagnostic::Code;
use crate::message::Messages;
use crate::procedure::{Deadline, Place, Standing, StepStanding};
use crate::program::{Procedure, Program, StepIndex};
use crate::truth::Truth;
use crate::value::Date;

use super::chart::{ArrowLook, Chart, NodeLook};
use super::procedure_chart::{Drawn, procedure_chart};

/// Draws where a case stands in a procedure on a day: what is done, by whom and on which day, what is in hand and by when, what it waits for,
/// which ways were taken and which lie ahead. `of` names the case in the line under the title.
#[must_use]
pub fn case_chart(standing: &Standing<'_>, of: &str, program: &Program, messages: &Messages, on: Date) -> Chart {
    let mut drawn = procedure_chart(program, standing.procedure, messages, on);
    let arguments = [("release", standing.release.to_string()), ("on", on.to_string())];
    let void = standing.void.then(|| messages.get("register-status-void"));
    let release = messages.say("chart-release", &arguments);
    let lines = [Some(of.to_owned()), void, Some(release), drawn.chart.subtitle.take()];
    drawn.chart.subtitle = Some(lines.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    let ahead = ahead(standing);
    for step in &standing.steps {
        let node = drawn.node_of.get(&step.index).and_then(|place| drawn.chart.nodes.get_mut(*place));
        if let Some(node) = node {
            (node.look, node.state) = look(standing, step, &ahead, messages, on);
        }
    }
    let ends = [(Some(drawn.begin), standing.begun), (drawn.end, standing.ended)];
    for (place, done) in ends {
        let node = place.filter(|_| done).and_then(|place| drawn.chart.nodes.get_mut(place));
        if let Some(node) = node {
            node.look = NodeLook::Done;
        }
    }
    ways(&mut drawn, standing, &ahead);
    drawn.explain(messages);
    drawn.chart
}

/// Says how it stands with a step, and who did it or by when it has to be done.
fn look(
    standing: &Standing<'_>,
    step: &StepStanding<'_>,
    ahead: &BTreeSet<StepIndex>,
    messages: &Messages,
    on: Date,
) -> (NodeLook, Option<String>) {
    let each: Vec<_> = step.done.iter().map(|done| format!("{} {}", done.on, done.given.by)).collect();
    let done = (!each.is_empty()).then(|| each.join(&messages.get("handbook-comma")));
    let Place::InHand { obstacles, deadlines, .. } = &step.place else {
        let look = match &step.place {
            Place::Done => NodeLook::Done,
            Place::Joining(_) => NodeLook::Waiting,
            _ if ahead.contains(&step.index) => NodeLook::Plain,
            _ => NodeLook::Skipped,
        };
        return (look, done);
    };
    if standing.applies != Truth::Yes {
        return (NodeLook::Skipped, done);
    }
    let due = deadlines.iter().filter_map(Deadline::on).min();
    let look = match due {
        Some(due) if due < on => NodeLook::Late,
        _ if obstacles.iter().any(|obstacle| obstacle.code == Code::StepWaits) => NodeLook::Waiting,
        _ if !obstacles.is_empty() => NodeLook::Blocked,
        _ => NodeLook::Current,
    };
    let due = due.map(|due| messages.say("chart-due", &[("on", due.to_string())]));
    (look, due.or(done))
}

/// Finds the steps that may still come: those in hand, and all to which they lead.
fn ahead(standing: &Standing<'_>) -> BTreeSet<StepIndex> {
    let going = standing.applies == Truth::Yes;
    let open = |step: &&StepStanding<'_>| going && matches!(step.place, Place::InHand { .. } | Place::Joining(_));
    let in_hand = standing.steps.iter().filter(open).map(|step| step.index);
    in_hand.flat_map(|index| standing.procedure.from_on(index)).collect()
}

/// Says how it stands with each way on.
fn ways(drawn: &mut Drawn, standing: &Standing<'_>, ahead: &BTreeSet<StepIndex>) {
    let begun = if standing.begun { ArrowLook::Taken } else { ArrowLook::Open };
    let steps: BTreeMap<usize, StepIndex> = drawn.node_of.iter().map(|(step, node)| (*node, *step)).collect();
    for arrow in &mut drawn.chart.arrows {
        arrow.look = match steps.get(&arrow.from) {
            None => begun,
            Some(step) if ahead.contains(step) => ArrowLook::Open,
            Some(_) => ArrowLook::Skipped,
        };
    }
    for step in &standing.steps {
        for came_to in step.done.iter().filter_map(|done| done.came_to.as_ref()) {
            for place in drawn.taken(step.index, &led_to(standing.procedure, came_to)) {
                if let Some(arrow) = drawn.chart.arrows.get_mut(place) {
                    arrow.look = ArrowLook::Taken;
                }
            }
        }
    }
}

/// Finds the steps to which a step led.
fn led_to(procedure: &Procedure, came_to: &CameTo) -> Vec<StepIndex> {
    came_to.led_to.iter().filter_map(|step| procedure.find(step)).collect()
}
