//! Where each procedure of a case stands.

use crate::case::{Course, Status, Stepped};
use crate::diagnostic::Diagnostic;
use crate::id::OfficeId;
use crate::program::{Procedure, Step, StepIndex};
use crate::truth::Truth;
use crate::value::Date;

use super::Ground;
use super::attempt::Asked;
use super::deadline::{Deadline, deadlines};

/// Where one procedure of a case stands.
#[derive(Clone, Debug)]
pub struct Standing<'g> {
    /// The procedure.
    pub procedure: &'g Procedure,
    /// The release whose procedure it is.
    pub release: u32,
    /// Whether the case is void, so that nothing of it goes on.
    pub void: bool,
    /// Whether it is for the case.
    pub applies: Truth,
    /// The facts on which that hangs, where it is unknown.
    pub missing: Vec<String>,
    /// Whether a step of it was done.
    pub begun: bool,
    /// Whether no way of it goes on.
    pub ended: bool,
    /// Its steps, in the order written.
    pub steps: Vec<StepStanding<'g>>,
}

/// Where one step stands.
#[derive(Clone, Debug)]
pub struct StepStanding<'g> {
    /// Its place.
    pub index: StepIndex,
    /// The step.
    pub step: &'g Step,
    /// Where it stands.
    pub place: Place,
    /// Every time that it was done or signed and that counts, oldest first.
    pub done: Vec<&'g Stepped>,
}

/// Where a step stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// It can be done, or could be but for what stands in the way.
    InHand {
        /// The day on which it came into hand.
        since: Date,
        /// The offices that have signed, where several have to.
        signed: Vec<OfficeId>,
        /// What stands in the way; nothing, where it can be done now.
        obstacles: Vec<Diagnostic>,
        /// By when it has to be done.
        deadlines: Vec<Deadline>,
    },
    /// It waits for other steps that have to be joined.
    Joining(Vec<StepIndex>),
    /// It was done, and is not in hand again.
    Done,
    /// It has not come to it.
    Ahead,
}

impl Standing<'_> {
    /// Returns the word for where it stands as a whole: `open` (for the case, not begun), `going`, `ended`, `closed` (not for the case, or no
    /// longer), `unknown` (that hangs on facts), `void` (the case is).
    #[must_use]
    pub const fn state(&self) -> &'static str {
        match (self.applies, self.begun, self.ended) {
            _ if self.void => "void",
            (_, true, true) => "ended",
            (Truth::Yes, true, false) => "going",
            (Truth::Yes, false, _) => "open",
            (Truth::No, ..) => "closed",
            (Truth::Unknown, ..) => "unknown",
        }
    }

    /// Visits the steps in hand.
    pub fn in_hand(&self) -> impl Iterator<Item = &StepStanding<'_>> {
        let going = self.applies == Truth::Yes;
        self.steps.iter().filter(move |step| going && matches!(step.place, Place::InHand { .. }))
    }
}

/// Finds out on a day where each procedure stands that has begun, or that is or may be for the case, in the order of the pack. Of a void
/// case only what was done is told.
#[must_use]
pub fn standings<'g>(ground: &Ground<'g>, on: Date) -> Vec<Standing<'g>> {
    let all = ground.program.procedures.iter().map(|procedure| standing(ground, procedure, on));
    all.filter(|standing| standing.begun || (!standing.void && standing.applies != Truth::No)).collect()
}

fn standing<'g>(ground: &Ground<'g>, procedure: &'g Procedure, on: Date) -> Standing<'g> {
    let held = ground.settled.holds(&procedure.applies);
    let course = ground.course(procedure);
    let arcs = ground.arcs(procedure);
    let steps = procedure.iter().map(|(index, step)| {
        let asked = Asked { ground, procedure, arcs: arcs.clone(), index };
        StepStanding { index, step, place: place(&asked, step, course.as_ref(), on), done: done(course.as_ref(), step) }
    });
    Standing {
        procedure,
        release: course.as_ref().map_or(ground.release, |course| course.release),
        void: ground.case.status() == Status::Void,
        applies: held.truth,
        missing: held.missing,
        begun: course.is_some(),
        ended: course.as_ref().is_some_and(Course::has_ended),
        steps: steps.collect(),
    }
}

fn done<'g>(course: Option<&Course<'g>>, step: &Step) -> Vec<&'g Stepped> {
    let all = course.into_iter().flat_map(|course| &course.steps);
    all.filter(|done| done.step.step == step.id).copied().collect()
}

fn place(asked: &Asked<'_, '_>, step: &Step, course: Option<&Course<'_>>, on: Date) -> Place {
    if !asked.procedure.taken(&asked.arcs, asked.index).is_empty() {
        let obstacles = [asked.wait(step, on), asked.guard(step), asked.needs(step, &step.asks), asked.changed(step)];
        return Place::InHand {
            since: asked.since(step).unwrap_or_else(|| asked.ground.begun()),
            signed: asked.signed(step),
            obstacles: obstacles.into_iter().flatten().collect(),
            deadlines: deadlines(asked, step),
        };
    }
    let awaited = asked.procedure.awaited(&asked.arcs, asked.index);
    if !awaited.is_empty() {
        return Place::Joining(awaited);
    }
    // A step of a void case that only some have signed is not done, and will not be.
    if done(course, step).iter().any(|done| done.came_to.is_some()) { Place::Done } else { Place::Ahead }
}
