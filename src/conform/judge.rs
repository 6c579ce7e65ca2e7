//! What was not done as the procedure has it, along the way on which a case is explained.

use std::collections::BTreeMap;

use crate::eventlog::Event;
use crate::id::{OfficeId, StepId};
use crate::program::{Procedure, Step, StepIndex, Who};
use crate::value::Date;

use super::align::{Move, Task};
use super::board::way_of;
use super::deed::Deed;
use super::deviation::{Deviation, Kind};
use super::doubt::Doubt;
use super::forks::Forks;
use super::hand::{Hand, Since};
use super::looks::Looks;
use super::office::Office;
use super::question::Question;
use super::read::Run;
use super::report::{InHand, State};

/// The days between which a case is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    /// The day on which the case came.
    pub(super) begun: Option<Date>,
    /// The last day of the log.
    pub(super) last: Option<Date>,
}

/// A case that is being judged.
pub(super) struct Judge<'j> {
    pub(super) question: &'j Question<'j>,
    pub(super) procedure: &'j Procedure,
    run: &'j Run<'j>,
    pub(super) looks: &'j Looks<'j>,
    forks: &'j Forks<'j>,
    task: &'j Task,
    pub(super) span: Span,
    hand: Hand<'j>,
    /// What was found, each with the place at which it is told: twice the event, one less for what should have come before it.
    found: Vec<(usize, Deviation)>,
    doubts: BTreeMap<Doubt, usize>,
    /// Who did which step so far.
    done_by: Vec<(StepIndex, Option<&'j str>)>,
    /// Who has signed which step so far, with the event of the last signature.
    signed: BTreeMap<StepIndex, (Vec<u16>, usize)>,
    /// The events that stand outside, and the steps that were left out, not put together yet.
    outside: Vec<(usize, StepIndex)>,
    left_out: Vec<(usize, StepIndex)>,
    /// Whether it was told that the procedure is not for the case.
    told_closed: bool,
}

impl<'j> Judge<'j> {
    pub(super) fn new(
        question: &'j Question<'j>,
        run: &'j Run<'j>,
        looks: &'j Looks<'j>,
        forks: &'j Forks<'j>,
        task: &'j Task,
        span: Span,
    ) -> Self {
        let procedure = question.procedure;
        let (found, doubts, done_by, signed, outside, left_out) = Default::default();
        let hand = Hand::begin(procedure);
        let told_closed = false;
        Self {
            question,
            procedure,
            run,
            looks,
            forks,
            task,
            span,
            hand,
            found,
            doubts,
            done_by,
            signed,
            outside,
            left_out,
            told_closed,
        }
    }

    /// Goes the way and returns where the case stands, what deviates, and what could not be determined.
    pub(super) fn judge(mut self, moves: &[Move]) -> (State, Vec<Deviation>, BTreeMap<Doubt, usize>) {
        for taken in moves {
            match *taken {
                Move::Done { event, step, way, office, excluded } => {
                    self.done(event, step, way, office, excluded);
                }
                Move::Outside { event, step } => self.stands_outside(event, step),
                Move::LeftOut { at, step, way, excluded } => {
                    self.left_out.push((at, step));
                    self.wrong_way(at, step, way, excluded, None);
                    let since = self.hand.since(step);
                    self.hand.fire(step, self.to(step, way), Since { is_exact: false, ..since });
                }
                Move::Unsigned { at, step, way, excluded } => self.unsigned(at, step, way, excluded),
                Move::Rest => {}
            }
        }
        self.put_together(moves);
        self.unknown();
        let state = self.end();
        self.found.sort_by_key(|(place, deviation)| (*place, deviation.kind));
        (state, self.found.into_iter().map(|(_, deviation)| deviation).collect(), self.doubts)
    }

    fn done(&mut self, event: usize, index: StepIndex, way: Option<u16>, office: Option<u16>, excluded: bool) {
        let Some((deed, step)) = self.deed(event).zip(self.procedure.step(index)) else { return };
        let since = self.hand.since(index);
        self.of_the_event(deed, step);
        if let (Some(on), Some(day)) = (deed.on, since.day)
            && on < day
        {
            let early = Deviation { since: Some(day), ..self.at(Kind::Early, deed, step) };
            self.find(deed, early);
        }
        self.barred(deed, step, since);
        let Some(way) = way else {
            let (offices, last) = self.signed.entry(index).or_default();
            offices.extend(office);
            *last = event;
            return;
        };
        self.signed.remove(&index);
        self.late(deed, step, since);
        self.wrong_way(event, index, way, excluded, Some(deed));
        if self.task.pieces.get(event).is_some_and(|piece| self.forks.is_open(&piece.row, index)) {
            self.doubt(Doubt::Way);
        }
        self.hand.fire(index, self.to(index, way), Since { day: deed.on, is_exact: deed.on.is_some() });
    }

    fn stands_outside(&mut self, event: usize, index: StepIndex) {
        let Some((deed, step)) = self.deed(event).zip(self.procedure.step(index)) else { return };
        self.of_the_event(deed, step);
        self.outside.push((event, index));
    }

    /// A step went on though not all had signed it.
    fn unsigned(&mut self, at: usize, index: StepIndex, way: u16, excluded: bool) {
        let (signed, event) = self.signed.remove(&index).unwrap_or_default();
        let Some((deed, step)) = self.deed(event).zip(self.procedure.step(index)) else { return };
        let missing = (0_u16..).zip(step.who.offices()).filter(|(place, _)| !signed.contains(place));
        let offices: Vec<OfficeId> = missing.map(|(_, office)| office.clone()).collect();
        let unsigned = Deviation { offices, ..self.at(Kind::Unsigned, deed, step) };
        self.find(deed, unsigned);
        self.wrong_way(at, index, way, excluded, None);
        self.hand.fire(index, self.to(index, way), Since { day: deed.on, is_exact: false });
    }

    /// Looks at what an event says of itself, whether it was its turn or not: the office, the person, the day.
    fn of_the_event(&mut self, deed: &Deed<'j>, step: &Step) {
        if deed.on.is_none() {
            self.doubt(Doubt::NoDay);
        }
        match &deed.office {
            Office::One(_) => {}
            Office::Unknown(doubt) => self.doubt(*doubt),
            Office::Other(office) => {
                let offices = step.who.offices().to_vec();
                let wrong =
                    Deviation { office: Some(office.clone()), offices, ..self.at(Kind::WrongOffice, deed, step) };
                self.find(deed, wrong);
            }
        }
        if !step.approves.is_empty() {
            let approved = |(index, _): &&(StepIndex, Option<&str>)| step.approves.contains(index);
            let own = deed.by.is_some() && self.done_by.iter().filter(approved).any(|(_, by)| *by == deed.by);
            let unclear = deed.by.is_none() || self.done_by.iter().filter(approved).any(|(_, by)| by.is_none());
            if own {
                let others = step.approves.iter().filter_map(|index| self.id(*index)).collect();
                let own = Deviation { others, ..self.at(Kind::OwnProposal, deed, step) };
                self.find(deed, own);
            } else if unclear {
                self.doubt(Doubt::Approver);
            }
        }
        self.done_by.push((deed.step, deed.by));
    }

    /// Tells that a branch was taken which the facts exclude.
    fn wrong_way(&mut self, at: usize, index: StepIndex, way: u16, excluded: bool, deed: Option<&Deed<'j>>) {
        let Some(step) = self.procedure.step(index).filter(|_| excluded) else { return };
        let others = self.to(index, way).iter().filter_map(|index| self.id(*index)).collect();
        let version = deed.map_or_else(|| self.deed(at).map_or(self.run.end(), |next| next.before), |deed| deed.after);
        let facts = self.facts_against(step, way, version);
        let place = self.place(at, deed.is_some());
        let wrong = match deed {
            Some(deed) => self.at(Kind::WrongWay, deed, step),
            None => self.missing(Kind::WrongWay, at, step),
        };
        self.found.push((place, Deviation { facts, others, ..wrong }));
    }

    /// Puts the halves of steps together that were done out of their turn.
    fn put_together(&mut self, moves: &[Move]) {
        let mut left_out = std::mem::take(&mut self.left_out);
        for (event, index) in std::mem::take(&mut self.outside) {
            let Some((deed, step)) = self.deed(event).zip(self.procedure.step(index)) else { continue };
            let other = left_out.iter().position(|(_, left_out)| *left_out == index);
            let deviation = if let Some((at, _)) = other.map(|place| left_out.remove(place)) {
                Deviation { ahead: event < at, ..self.at(Kind::OutOfOrder, deed, step) }
            } else {
                let done = |taken: &Move| matches!(taken, Move::Done { step, .. } if *step == index);
                let kind = if moves.iter().any(done) { Kind::Repeated } else { Kind::Uncalled };
                self.at(kind, deed, step)
            };
            self.find(deed, deviation);
        }
        for (at, index) in left_out {
            let Some(step) = self.procedure.step(index) else { continue };
            let skipped = self.missing(Kind::Skipped, at, step);
            self.found.push((self.place(at, false), skipped));
        }
    }

    fn unknown(&mut self) {
        for place in &self.run.unknown {
            let Some(event) = self.run.trace.events.get(*place) else { continue };
            let unknown = Deviation {
                event: Some(place + 1),
                activity: event.activity().unwrap_or_default().to_owned(),
                on: super::read::day(event),
                by: event.resource().map(str::to_owned),
                ..Deviation::of(Kind::UnknownActivity)
            };
            self.found.push((place * 2 + 1, unknown));
        }
    }

    /// Finds out where the case stands in the end.
    fn end(&mut self) -> State {
        if self.hand.is_empty() {
            return State::Ended;
        }
        let steps = self.hand.steps();
        let in_hand: Vec<InHand> = steps.iter().filter_map(|index| self.in_hand(*index)).collect();
        let quiet = self.question.quiet.zip(self.run.last).zip(self.span.last);
        let is_quiet = quiet.is_some_and(|((quiet, last), end)| (end - last).num_days() > i64::from(quiet));
        if !self.run.has_ended && !is_quiet {
            return State::Open(in_hand);
        }
        let first = steps.first().and_then(|index| self.procedure.step(*index));
        let ended = Deviation {
            step: first.map(|step| step.id.clone()),
            title: first.map(|step| step.title.clone()),
            on: self.run.last,
            others: in_hand.iter().map(|step| step.step.clone()).collect(),
            ..Deviation::of(Kind::EndedEarly)
        };
        self.found.push((usize::MAX, ended));
        State::EndedEarly(in_hand)
    }

    fn in_hand(&self, index: StepIndex) -> Option<InHand> {
        let step = self.procedure.step(index)?;
        let since = self.hand.since(index);
        let (due, _) = self.deadlines(step, since, self.run.end());
        let day = since.day.filter(|_| since.is_exact);
        Some(InHand { step: step.id.clone(), title: step.title.clone(), since: day, due })
    }

    pub(super) fn doubt(&mut self, doubt: Doubt) {
        *self.doubts.entry(doubt).or_default() += 1;
    }

    pub(super) fn find(&mut self, deed: &Deed<'j>, deviation: Deviation) {
        self.found.push((deed.event * 2 + 1, deviation));
    }

    /// Begins a deviation of an event.
    pub(super) fn at(&self, kind: Kind, deed: &Deed<'_>, step: &Step) -> Deviation {
        let event = self.run.trace.events.get(deed.event);
        Deviation {
            step: Some(step.id.clone()),
            title: Some(step.title.clone()),
            event: Some(deed.event + 1),
            activity: event.and_then(Event::activity).unwrap_or_default().to_owned(),
            on: deed.on,
            by: deed.by.map(str::to_owned),
            ..Deviation::of(kind)
        }
    }

    /// Begins a deviation of a step that was left out before an event.
    fn missing(&self, kind: Kind, at: usize, step: &Step) -> Deviation {
        let next = self.deed(at);
        Deviation {
            step: Some(step.id.clone()),
            title: Some(step.title.clone()),
            event: next.map(|deed| deed.event + 1),
            on: next.and_then(|deed| deed.on),
            offices: match &step.who {
                Who::Any(offices) | Who::All(offices) => offices.clone(),
            },
            ..Deviation::of(kind)
        }
    }

    /// Returns the place at which something is told: at an event, or before it.
    fn place(&self, at: usize, is_at: bool) -> usize {
        self.deed(at).map_or(usize::MAX - 1, |deed| deed.event * 2 + usize::from(is_at))
    }

    fn deed(&self, place: usize) -> Option<&'j Deed<'j>> {
        self.run.deeds.get(place)
    }

    fn to(&self, step: StepIndex, way: u16) -> &'j [StepIndex] {
        way_of(self.procedure, step, way)
    }

    fn id(&self, index: StepIndex) -> Option<StepId> {
        self.procedure.step(index).map(|step| step.id.clone())
    }

    pub(super) fn version_days(&self) -> impl Iterator<Item = Option<Date>> {
        self.run.versions.iter().map(|version| version.since)
    }

    pub(super) fn first_told_closed(&mut self) -> bool {
        !std::mem::replace(&mut self.told_closed, true)
    }
}
