//! Where a case stands, drawn into the chart of its procedure.

use std::collections::BTreeSet;

use crate::case::Stepped;
use crate::diagnostic::Code;
use crate::procedure::{Deadline, Place, Standing, StepStanding};
use crate::program::StepIndex;
use crate::render::chart::{ArrowLook, Chart, NodeLook};
use crate::truth::Truth;

use super::{BEGIN, Graph, node_of};

impl Graph<'_> {
    /// Makes the chart of a procedure with where a case stands in it: what is done, by whom and on which day, what is in hand, what it waits
    /// for, what lies behind or ahead. `of` names the case in the line under the title.
    #[must_use]
    pub fn standing(&self, standing: &Standing<'_>, of: &str) -> Chart {
        let procedure = standing.procedure;
        let mut chart = self.bare(procedure);
        let release = self
            .messages
            .say("chart-release", &[("release", standing.release.to_string()), ("on", self.on.to_string())]);
        chart.subtitle = Some(format!("{of} · {} · {release}", chart.subtitle.unwrap_or_default()));
        let ahead = ahead(standing);
        for step in &standing.steps {
            if let Some(node) = chart.nodes.get_mut(node_of(step.index)) {
                (node.look, node.state) = self.look(standing, step, &ahead);
            }
        }
        if let Some(begin) = chart.nodes.get_mut(BEGIN).filter(|_| standing.begun) {
            begin.look = NodeLook::Done;
        }
        if let Some(end) = chart.nodes.last_mut().filter(|_| standing.ended) {
            end.look = NodeLook::Done;
        }
        let end = chart.nodes.len().saturating_sub(1);
        for arrow in &mut chart.arrows {
            arrow.look = way(standing, arrow.from, arrow.to, end, &ahead);
        }
        self.with_legend(chart)
    }

    fn look(
        &self,
        standing: &Standing<'_>,
        step: &StepStanding<'_>,
        ahead: &BTreeSet<StepIndex>,
    ) -> (NodeLook, Option<String>) {
        let done = (!step.done.is_empty()).then(|| self.done(&step.done));
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
            Some(due) if due < self.on => NodeLook::Late,
            _ if obstacles.iter().any(|obstacle| obstacle.code == Code::StepWaits) => NodeLook::Waiting,
            _ if !obstacles.is_empty() => NodeLook::Blocked,
            _ => NodeLook::Current,
        };
        let due = due.map(|due| self.messages.say("chart-due", &[("on", due.to_string())]));
        (look, due.or(done))
    }

    /// Says who did it on which day, each time.
    fn done(&self, done: &[&Stepped]) -> String {
        let each: Vec<_> = done.iter().map(|done| format!("{} {}", done.on, done.given.by)).collect();
        each.join(&self.messages.get("handbook-comma"))
    }
}

/// Finds the steps that may still come: those in hand, and all to which they lead.
fn ahead(standing: &Standing<'_>) -> BTreeSet<StepIndex> {
    let open = |step: &&StepStanding<'_>| matches!(step.place, Place::InHand { .. } | Place::Joining(_));
    let mut found = BTreeSet::new();
    let mut next: Vec<_> = standing.steps.iter().filter(open).map(|step| step.index).collect();
    while let Some(index) = next.pop() {
        if found.insert(index) {
            let step = standing.procedure.step(index);
            next.extend(step.into_iter().flat_map(|step| step.then.ways().flatten()).copied());
        }
    }
    found
}

/// Tells how it stands with the way from one box to another.
fn way(standing: &Standing<'_>, from: usize, to: usize, end: usize, ahead: &BTreeSet<StepIndex>) -> ArrowLook {
    let taken = |taken: bool, otherwise: ArrowLook| if taken { ArrowLook::Taken } else { otherwise };
    let step = |node: usize| standing.steps.iter().find(|step| node_of(step.index) == node);
    let Some(left) = step(from) else { return taken(standing.begun, ArrowLook::Open) };
    let led = |done: &&Stepped| {
        done.came_to.as_ref().is_some_and(|came_to| match step(to) {
            Some(target) => came_to.led_to.contains(&target.step.id),
            None => to == end && came_to.led_to.is_empty(),
        })
    };
    let open = if ahead.contains(&left.index) { ArrowLook::Open } else { ArrowLook::Skipped };
    taken(left.done.iter().any(led), open)
}
