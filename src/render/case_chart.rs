//! Where a case stands, drawn into the picture of a procedure.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::CameTo;
use crate::diagnostic::Code;
use crate::id::OfficeId;
use crate::message::Messages;
use crate::procedure::{Deadline, Place, Standing, StepStanding};
use crate::program::{Procedure, Program, StepIndex};
use crate::truth::Truth;
use crate::value::Date;

use super::chart::{ArrowLook, Chart, NodeLook};
use super::procedure_chart::{Drawn, procedure_chart};
use super::who::{listed, office_name};

/// Draws where a case stands in a procedure on a day: what is done, by whom and on which day, what is in hand and by when, what it waits for,
/// which ways were taken and which lie ahead. `of` names the case in the line under the title; limits are those of the parameters of the day
/// that governs the case.
#[must_use]
pub fn case_chart(
    standing: &Standing<'_>,
    of: &str,
    program: &Program,
    messages: &Messages,
    governing: Date,
    on: Date,
) -> Chart {
    let mut drawn = procedure_chart(program, standing.procedure, messages, governing);
    let arguments = [("release", standing.release.to_string()), ("on", on.to_string())];
    let void = standing.void.then(|| messages.get("register-status-void"));
    let release = messages.say("chart-release", &arguments);
    let lines = [Some(of.to_owned()), void, Some(release), drawn.chart.subtitle.take()];
    drawn.chart.subtitle = Some(lines.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    let ahead = ahead(standing);
    for step in &standing.steps {
        let node = drawn.node_of.get(&step.index).and_then(|place| drawn.chart.nodes.get_mut(*place));
        if let Some(node) = node {
            node.look = look(standing, step, &ahead, on);
            node.state = state(standing, step, program, messages, on);
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

/// Says how it stands with a step.
fn look(standing: &Standing<'_>, step: &StepStanding<'_>, ahead: &BTreeSet<StepIndex>, on: Date) -> NodeLook {
    let Place::InHand { obstacles, .. } = &step.place else {
        return match &step.place {
            Place::Done => NodeLook::Done,
            Place::Joining(_) => NodeLook::Waiting,
            _ if ahead.contains(&step.index) => NodeLook::Plain,
            _ => NodeLook::Skipped,
        };
    };
    match due(step) {
        _ if standing.applies != Truth::Yes => NodeLook::Skipped,
        Some(due) if due < on => NodeLook::Late,
        _ if obstacles.iter().any(|obstacle| obstacle.code == Code::StepWaits) => NodeLook::Waiting,
        _ if !obstacles.is_empty() => NodeLook::Blocked,
        _ => NodeLook::Current,
    }
}

/// Returns the first day by which a step has to be done.
fn due(step: &StepStanding<'_>) -> Option<Date> {
    step.deadlines.iter().filter_map(Deadline::on).min()
}

/// Says by when a step has to be done, who has signed it and who has not, else who did it, and which of its records were corrected.
fn state(
    standing: &Standing<'_>,
    step: &StepStanding<'_>,
    program: &Program,
    messages: &Messages,
    on: Date,
) -> Option<String> {
    let in_hand = standing.applies == Truth::Yes && matches!(step.place, Place::InHand { .. });
    let due = due(step).filter(|_| standing.applies == Truth::Yes).map(|due| {
        // What is in hand shows by its look that it is overdue.
        let key = if due < on && !in_hand { "chart-overdue" } else { "chart-due" };
        messages.say(key, &[("on", due.to_string())])
    });
    let signed = match &step.place {
        Place::InHand { signed, .. } if !signed.is_empty() => Some(signatures(step, signed, program, messages)),
        _ => None,
    };
    let corrected = step.corrected.iter().map(|done| {
        let nth = [("nth", done.number.to_string())];
        messages.say("chart-corrected", &nth)
    });
    let mut said: Vec<String> = due.into_iter().chain(signed).collect();
    if said.is_empty() {
        let each = step.done.iter().map(|done| format!("{} {}", done.on, done.given.by));
        said.extend(
            Some(each.collect::<Vec<_>>().join(&messages.get("handbook-comma"))).filter(|each| !each.is_empty()),
        );
    }
    said.extend(corrected);
    (!said.is_empty()).then(|| said.join(&messages.get("handbook-record-comma")))
}

/// Says who has signed a step, and who still has to.
fn signatures(step: &StepStanding<'_>, signed: &[OfficeId], program: &Program, messages: &Messages) -> String {
    let lang = messages.lang();
    let last = step.done.iter().skip(step.done.len().saturating_sub(signed.len()));
    let each: Vec<_> = last
        .map(|done| {
            let arguments = [
                ("on", done.on.to_string()),
                ("person", done.given.by.to_string()),
                ("office", office_name(program, &done.office, lang)),
                ("deputy", done.deputy_for.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string)),
            ];
            messages.say("standing-done", &arguments)
        })
        .collect();
    let awaited = step.step.who.offices().iter().filter(|office| !signed.contains(office));
    let awaited: Vec<_> = awaited.map(|office| office_name(program, office, lang)).collect();
    messages.say("chart-signed", &[("signed", listed(&each, lang)), ("awaited", listed(&awaited, lang))])
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
