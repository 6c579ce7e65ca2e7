//! Soundness of procedures: every step can come to be done, from everywhere an end can be reached, no step comes into hand twice at once,
//! nothing is approved before it was put forward. What is wrong is told with the way that leads to it.
//!
//! Conditions on facts are left aside: each branch may be taken, each guard and each wait may come to hold. A procedure that is sound so is
//! sound whatever the facts are, as long as one branch of each choice holds, which is looked at apart.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::diagnostic::{Code, Diagnostic};
use crate::id::{FormId, OfficeId};
use crate::program::{Arc, Procedure, Step, StepIndex, Until};

use super::Checker;

/// How many states of one procedure are looked at.
const MOST_STATES: usize = 50_000;

/// How many steps one procedure may have.
const MOST_STEPS: usize = 128;

/// What is in hand, and which steps were ever done.
type State = (Vec<Arc>, u128);

/// All states that a procedure can come to.
struct Space<'p> {
    procedure: &'p Procedure,
    /// The sheets that steps of this procedure issue.
    own_sheets: BTreeSet<&'p FormId>,
    /// The states, in the order in which they were found: those nearest to the beginning first.
    states: Vec<State>,
    /// The state and the step by which each was found first.
    came: Vec<Option<(usize, StepIndex)>>,
    /// The states from which each state is reached.
    before: Vec<Vec<usize>>,
    /// The states in which a step is in hand twice.
    doubled: Vec<(usize, StepIndex)>,
    /// The states in which a step approves what nobody has put forward: before, step, what it approves.
    unproposed: Vec<(usize, StepIndex, StepIndex)>,
    /// The steps that can come to be done.
    done: BTreeSet<StepIndex>,
}

impl Checker {
    /// Looks at every state of every procedure.
    pub(super) fn soundness(&mut self, procedures: &[Procedure]) {
        let issued: BTreeSet<&FormId> =
            procedures.iter().flat_map(|procedure| &procedure.steps).flat_map(|step| &step.issues).collect();
        for procedure in procedures {
            self.contradictions(procedure);
            self.approvals(procedure);
            self.sheets_issued(procedure, &issued);
            if self.is_sound(procedure.span.file) {
                self.states(procedure);
            }
            if self.is_sound(procedure.span.file) {
                self.choices(procedure);
            }
        }
    }

    fn states(&mut self, procedure: &Procedure) {
        let space = Space::of(procedure);
        let Some(space) = space else {
            let large = Diagnostic::at(Code::ProcedureTooLarge, procedure.span);
            return self.report(large.with("steps", procedure.steps.len()).with("most", MOST_STEPS));
        };
        let mut told = BTreeSet::new();
        for (state, step) in &space.doubled {
            if told.insert(*step) {
                self.tell(&space, Code::StepDoubled, *step, *state, |found| found);
            }
        }
        for (state, step, unproposed) in &space.unproposed {
            if told.insert(*step) {
                let name = space.name(*unproposed);
                self.tell(&space, Code::ApprovesUnproposed, *step, *state, |found| found.with("approves", name));
            }
        }
        if !space.doubled.is_empty() {
            return;
        }
        self.stuck(&space);
        for (index, step) in procedure.iter().filter(|(index, _)| !space.done.contains(index)) {
            let led = |from: &Step| from.then.ways().any(|way| way.contains(&index));
            let reason = if procedure.steps.iter().any(led) { "waits" } else { "nothing" };
            let unreachable = Diagnostic::at(Code::StepUnreachable, step.span).with("step", step.id.as_str());
            self.report(unreachable.with("reason", reason).with("name", ""));
        }
    }

    /// Tells the first state in which nothing can be done though something is in hand; else the first from which no end is reached.
    fn stuck(&mut self, space: &Space<'_>) {
        let stands = |(_, (arcs, done)): &(usize, &State)| !arcs.is_empty() && space.enabled(arcs, *done).is_empty();
        if let Some((state, (arcs, _))) = space.states.iter().enumerate().find(stands) {
            let Some(step) = arcs.first().map(|arc| arc.to) else { return };
            let awaited: Vec<_> =
                space.procedure.awaited(arcs, step).into_iter().map(|awaited| space.name(awaited)).collect();
            let sheets = space.procedure.step(step).map(|step| step.needs_sheets.as_slice()).unwrap_or_default();
            let sheets: Vec<_> = sheets.iter().map(FormId::as_str).collect();
            let (reason, what) =
                if awaited.is_empty() { ("sheet", sheets.join(", ")) } else { ("join", awaited.join(", ")) };
            return self.tell(space, Code::ProcedureStuck, step, state, |found| {
                found.with("reason", reason).with("awaited", what)
            });
        }
        let ending = space.ending();
        if let Some(state) = (0..space.states.len()).find(|state| !ending.contains(state)) {
            let step = space.states.get(state).and_then(|(arcs, _)| arcs.first()).map(|arc| arc.to);
            let Some(step) = step else { return };
            self.tell(space, Code::ProcedureStuck, step, state, |found| {
                found.with("reason", "loop").with("awaited", "")
            });
        }
    }

    /// Tells what is wrong in a state, with the way that leads there.
    fn tell(
        &mut self,
        space: &Space<'_>,
        code: Code,
        step: StepIndex,
        state: usize,
        add: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let Some(span) = space.procedure.step(step).map(|step| step.span) else { return };
        let found = Diagnostic::at(code, span).with("step", space.name(step)).with("way", space.way(state));
        self.report(add(found));
    }

    /// Reports guards, waits and branches that contradict what must hold anyway.
    fn contradictions(&mut self, procedure: &Procedure) {
        if !self.is_sound(procedure.span.file) {
            return;
        }
        for step in &procedure.steps {
            let mut conditions = vec![&procedure.applies, &step.when];
            if let Some(Until::Holds(until)) = step.waits.as_ref().map(|wait| &wait.until) {
                conditions.push(until);
            }
            if let Some(slot) = self.contradicted(&conditions) {
                let name = self.vocabulary.fact(slot).map(|fact| fact.id.to_string()).unwrap_or_default();
                let never = Diagnostic::at(Code::StepUnreachable, step.span).with("step", step.id.as_str());
                self.report(never.with("reason", "contradiction").with("name", name));
            }
        }
    }

    /// Reports steps that approve themselves; warns of those that one office both puts forward and approves.
    fn approvals(&mut self, procedure: &Procedure) {
        for (index, step) in procedure.iter() {
            for approved in &step.approves {
                let Some(proposed) = procedure.step(*approved) else { continue };
                if *approved == index {
                    let own = Diagnostic::at(Code::ApprovesUnproposed, step.span).with("step", step.id.as_str());
                    self.report(own.with("approves", step.id.as_str()).with("way", step.id.as_str()));
                    continue;
                }
                let shared = step.who.offices().iter().filter(|office| proposed.who.offices().contains(office));
                let shared: Vec<_> = shared.map(OfficeId::as_str).collect();
                if !shared.is_empty() {
                    let same = Diagnostic::at(Code::SameOffice, step.span).with("step", step.id.as_str());
                    let same = same.with("approves", proposed.id.as_str()).with("offices", shared.join(", "));
                    self.report(same.and_at(proposed.span));
                }
            }
        }
    }

    /// Reports steps that need a sheet which no step of any procedure issues.
    fn sheets_issued(&mut self, procedure: &Procedure, issued: &BTreeSet<&FormId>) {
        for step in &procedure.steps {
            for form in step.needs_sheets.iter().filter(|form| !issued.contains(form)) {
                let never = Diagnostic::at(Code::StepUnreachable, step.span).with("step", step.id.as_str());
                self.report(never.with("reason", "sheet").with("name", form.as_str()));
            }
        }
    }
}

impl<'p> Space<'p> {
    /// Visits all states, those nearest to the beginning first; none where there are too many.
    fn of(procedure: &'p Procedure) -> Option<Self> {
        if procedure.steps.len() > MOST_STEPS {
            return None;
        }
        let mut space = Self {
            procedure,
            own_sheets: procedure.steps.iter().flat_map(|step| &step.issues).collect(),
            states: Vec::new(),
            came: Vec::new(),
            before: Vec::new(),
            doubled: Vec::new(),
            unproposed: Vec::new(),
            done: BTreeSet::new(),
        };
        let mut known = BTreeMap::new();
        let mut open = VecDeque::from([space.find((procedure.begin(), 0), None, &mut known)]);
        while let Some(at) = open.pop_front() {
            if space.states.len() > MOST_STATES {
                return None;
            }
            let Some((arcs, done)) = space.states.get(at).cloned() else { continue };
            for step in space.enabled(&arcs, done) {
                space.done.insert(step);
                space.note_unproposed(at, step, done);
                let ways: Vec<Vec<StepIndex>> =
                    procedure.step(step).into_iter().flat_map(|step| step.then.ways()).map(<[_]>::to_vec).collect();
                for way in ways {
                    let next = (procedure.after(&arcs, step, &way), done | bit(step));
                    let seen = known.contains_key(&next);
                    let to = space.find(next, Some((at, step)), &mut known);
                    if let Some(before) = space.before.get_mut(to) {
                        before.push(at);
                    }
                    if !seen && !space.note_doubled(to) {
                        open.push_back(to);
                    }
                }
            }
        }
        Some(space)
    }

    fn find(&mut self, state: State, came: Option<(usize, StepIndex)>, known: &mut BTreeMap<State, usize>) -> usize {
        let next = self.states.len();
        let place = *known.entry(state.clone()).or_insert(next);
        if place == next {
            self.states.push(state);
            self.came.push(came);
            self.before.push(Vec::new());
        }
        place
    }

    fn note_doubled(&mut self, state: usize) -> bool {
        let doubled = self.states.get(state).and_then(|(arcs, _)| self.procedure.doubled(arcs));
        self.doubled.extend(doubled.map(|step| (state, step)));
        doubled.is_some()
    }

    fn note_unproposed(&mut self, state: usize, step: StepIndex, done: u128) {
        let approves = self.procedure.step(step).map(|step| step.approves.as_slice()).unwrap_or_default();
        let missing = approves.iter().find(|approved| done & bit(**approved) == 0);
        self.unproposed.extend(missing.map(|approved| (state, step, *approved)));
    }

    /// Lists the steps that can be done in a state.
    fn enabled(&self, arcs: &[Arc], done: u128) -> Vec<StepIndex> {
        let issued = |form: &FormId| {
            let issues = |(index, step): (StepIndex, &Step)| done & bit(index) != 0 && step.issues.contains(form);
            !self.own_sheets.contains(form) || self.procedure.iter().any(issues)
        };
        let has_sheets =
            |index: &StepIndex| self.procedure.step(*index).is_some_and(|step| step.needs_sheets.iter().all(issued));
        self.procedure.in_hand(arcs).into_iter().filter(has_sheets).collect()
    }

    /// Lists the states from which an end is reached.
    fn ending(&self) -> BTreeSet<usize> {
        let ends = self.states.iter().enumerate().filter(|(_, (arcs, _))| arcs.is_empty()).map(|(state, _)| state);
        let mut open: Vec<usize> = ends.collect();
        let mut ending: BTreeSet<usize> = open.iter().copied().collect();
        while let Some(state) = open.pop() {
            for before in self.before.get(state).into_iter().flatten() {
                if ending.insert(*before) {
                    open.push(*before);
                }
            }
        }
        ending
    }

    /// Writes the shortest way that leads to a state.
    fn way(&self, state: usize) -> String {
        let mut steps = Vec::new();
        let mut at = state;
        while let Some(Some((before, step))) = self.came.get(at) {
            steps.push(self.name(*step));
            at = *before;
        }
        steps.reverse();
        steps.join(" → ")
    }

    fn name(&self, step: StepIndex) -> String {
        self.procedure.step(step).map(|step| step.id.to_string()).unwrap_or_default()
    }
}

fn bit(step: StepIndex) -> u128 {
    1_u128.checked_shl(step.0).unwrap_or(0)
}
