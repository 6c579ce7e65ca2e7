//! Where each procedure of a case stands.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::{Case, Course, Status, Stepped};
use crate::diagnostic::Diagnostic;
use crate::id::OfficeId;
use crate::program::{Arc, Branch, Procedure, Step, StepIndex, Then};
use crate::truth::Truth;
use crate::value::Date;

use super::Ground;
use super::attempt::Asked;
use super::deadline::{Deadline, deadlines, deadlines_ahead};

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
    /// The steps that are still to come.
    to_come: BTreeSet<StepIndex>,
    /// The steps to which each step in hand may lead.
    ways: BTreeMap<StepIndex, BTreeSet<StepIndex>>,
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
    /// By when it has to be done: of a step in hand all that is to be said; of one that is still to come the days which run whether or not it
    /// has come to it, by contract or from the day of a fact that is known.
    pub deadlines: Vec<Deadline>,
    /// Every time that it was done or signed and that counts, oldest first.
    pub done: Vec<&'g Stepped>,
    /// Those that were corrected, oldest first.
    pub corrected: Vec<&'g Stepped>,
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

    /// Visits the steps to which the case may still come, and which it did not do before: those that wait for others, and those that lie
    /// ahead of steps in hand. Ways that were not taken, and ways that are out of the question as the facts are now, lead to none.
    pub fn to_come(&self) -> impl Iterator<Item = &StepStanding<'_>> {
        self.steps.iter().filter(|step| self.to_come.contains(&step.index))
    }

    /// Lists the steps in hand that stand before one which is still to come.
    #[must_use]
    pub fn before(&self, step: StepIndex) -> Vec<&StepStanding<'_>> {
        let leads = |from: &&StepStanding<'_>| self.ways.get(&from.index).is_some_and(|ways| ways.contains(&step));
        self.in_hand().filter(leads).collect()
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
        let place = place(&asked, step, course.as_ref(), on);
        let deadlines = if matches!(place, Place::InHand { .. }) { deadlines(&asked, step) } else { Vec::new() };
        StepStanding {
            index,
            step,
            place,
            deadlines,
            done: done(course.as_ref(), step),
            corrected: corrected(ground.case, procedure, step),
        }
    });
    let mut standing = Standing {
        procedure,
        release: course.as_ref().map_or(ground.release, |course| course.release),
        void: ground.case.status() == Status::Void,
        applies: held.truth,
        missing: held.missing,
        begun: course.is_some(),
        ended: course.as_ref().is_some_and(Course::has_ended),
        steps: steps.collect(),
        to_come: BTreeSet::new(),
        ways: BTreeMap::new(),
    };
    standing.look_ahead(ground, &arcs);
    standing
}

impl Standing<'_> {
    /// Finds the steps that are still to come, and by when those have to be done whose time runs already.
    fn look_ahead(&mut self, ground: &Ground<'_>, arcs: &[Arc]) {
        if self.applies != Truth::Yes || !self.begun {
            return;
        }
        let procedure = self.procedure;
        let open = arcs.iter().map(|arc| arc.to);
        self.ways = open.map(|index| (index, ahead_of(ground, procedure, index))).collect();
        let reached: BTreeSet<StepIndex> = self.ways.values().flatten().copied().collect();
        for step in &mut self.steps {
            let may_come = match step.place {
                Place::Joining(_) => true,
                Place::Ahead => reached.contains(&step.index),
                Place::InHand { .. } | Place::Done => false,
            };
            if may_come {
                self.to_come.insert(step.index);
                let asked = Asked { ground, procedure, arcs: arcs.to_vec(), index: step.index };
                step.deadlines = deadlines_ahead(&asked, step.step);
            }
        }
    }
}

/// Finds the steps to which a step may lead, as far as the facts say now: of a choice every branch that is not out of the question. What the
/// step itself states or settles is still to come, and says nothing.
fn ahead_of(ground: &Ground<'_>, procedure: &Procedure, from: StepIndex) -> BTreeSet<StepIndex> {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(step) = open.pop().and_then(|index| procedure.step(index)) {
        let next = match &step.then {
            Then::Go(to) => to.clone(),
            Then::Choose(branches) => possible(ground, step, branches).flat_map(|branch| branch.to.clone()).collect(),
        };
        open.extend(next.into_iter().filter(|next| seen.insert(*next)));
    }
    seen
}

/// Visits the branches of a choice that may be taken.
fn possible<'b>(ground: &Ground<'_>, step: &Step, branches: &'b [Branch]) -> impl Iterator<Item = &'b Branch> {
    let mut given = BTreeSet::new();
    step.gives(&mut |slot| {
        given.insert(slot);
    });
    let truth = |branch: &Branch| {
        let when = branch.when.as_ref()?;
        let mut hangs = false;
        when.reads(&mut |slot| hangs |= given.contains(&slot));
        Some(if hangs { Truth::Unknown } else { ground.settled.holds(when).truth })
    };
    let truths: Vec<Option<Truth>> = branches.iter().map(truth).collect();
    let settled = truths.contains(&Some(Truth::Yes));
    let may = move |truth: &Option<Truth>| truth.map_or(!settled, |truth| truth != Truth::No);
    branches.iter().zip(truths).filter(move |(_, truth)| may(truth)).map(|(branch, _)| branch)
}

fn done<'g>(course: Option<&Course<'g>>, step: &Step) -> Vec<&'g Stepped> {
    let all = course.into_iter().flat_map(|course| &course.steps);
    all.filter(|done| done.step.step == step.id).copied().collect()
}

/// Lists the times that a step was done or signed which were corrected.
fn corrected<'g>(case: &'g Case, procedure: &Procedure, step: &Step) -> Vec<&'g Stepped> {
    let own = case.steps().filter(|done| done.step.procedure == procedure.id && done.step.step == step.id);
    own.filter(|done| case.step_corrections().any(|corrected| corrected.number == done.number)).collect()
}

fn place(asked: &Asked<'_, '_>, step: &Step, course: Option<&Course<'_>>, on: Date) -> Place {
    if !asked.procedure.taken(&asked.arcs, asked.index).is_empty() {
        let obstacles = [asked.wait(step, on), asked.guard(step), asked.needs(step, &step.asks), asked.changed(step)];
        return Place::InHand {
            since: asked.since(step).unwrap_or_else(|| asked.ground.begun()),
            signed: asked.signed(step),
            obstacles: obstacles.into_iter().flatten().collect(),
        };
    }
    let awaited = asked.procedure.awaited(&asked.arcs, asked.index);
    if !awaited.is_empty() {
        return Place::Joining(awaited);
    }
    // A step of a void case that only some have signed is not done, and will not be.
    if done(course, step).iter().any(|done| done.came_to.is_some()) { Place::Done } else { Place::Ahead }
}
