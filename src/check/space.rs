//! Every state that a procedure can come to, with the shortest way to each.
//!
//! Conditions on facts are left aside: each branch may be taken that is not known to be dead, each guard and each wait may come to hold.

use std::collections::{BTreeSet, HashMap, VecDeque};

use crate::id::FormId;
use crate::program::{Arc, Procedure, Step, StepIndex};

/// How many states of one procedure are looked at.
const MOST_STATES: usize = 20_000;

/// How much may be in hand in all of them together.
const MOST_ARCS: usize = 200_000;

/// How many steps one procedure may have.
pub(super) const MOST_STEPS: usize = 128;

/// How many steps of a way are named; of a longer one its beginning and its end.
const MOST_NAMED: usize = 24;

/// What is in hand, and which steps were done on which something hangs later: sheets that are needed, what is approved.
type State = (Vec<Arc>, u128);

/// All states that a procedure can come to.
pub(super) struct Space<'p> {
    pub procedure: &'p Procedure,
    /// The branches that can never be taken.
    dead: &'p BTreeSet<(StepIndex, usize)>,
    /// The sheets that steps of this procedure issue.
    own_sheets: BTreeSet<&'p FormId>,
    /// The steps of which it is kept that they were done.
    kept: u128,
    /// The states, in the order in which they were found: those nearest to the beginning first.
    states: Vec<State>,
    places: HashMap<State, usize>,
    /// The state and the step by which each was found first.
    came: Vec<Option<(usize, StepIndex)>>,
    /// The states that are reached from each state, with the step that leads there.
    after: Vec<Vec<(StepIndex, usize)>>,
    /// The states in which a step is in hand twice; nothing is looked at beyond them.
    pub doubled: Vec<(usize, StepIndex)>,
    /// The states in which a step approves what nobody has put forward: before, step, what it approves.
    pub unproposed: Vec<(usize, StepIndex, StepIndex)>,
    /// The steps that can come to be done.
    pub done: BTreeSet<StepIndex>,
}

impl<'p> Space<'p> {
    /// Visits all states, those nearest to the beginning first; none where there are too many.
    pub(super) fn of(procedure: &'p Procedure, dead: &'p BTreeSet<(StepIndex, usize)>) -> Option<Self> {
        let own_sheets: BTreeSet<_> = procedure.steps.iter().flat_map(|step| &step.issues).collect();
        let needed: BTreeSet<_> = procedure.steps.iter().flat_map(|step| &step.needs_sheets).collect();
        let issuing = |step: &Step| step.issues.iter().any(|form| needed.contains(form));
        let issuing = procedure.iter().filter(|(_, step)| issuing(step)).map(|(index, _)| index);
        let kept = issuing.chain(procedure.steps.iter().flat_map(|step| step.approves.iter().copied()));
        let mut space = Self {
            procedure,
            dead,
            own_sheets,
            kept: kept.fold(0, |kept, step| kept | bit(step)),
            states: Vec::new(),
            places: HashMap::new(),
            came: Vec::new(),
            after: Vec::new(),
            doubled: Vec::new(),
            unproposed: Vec::new(),
            done: BTreeSet::new(),
        };
        let mut in_hand = 0;
        let mut open = VecDeque::from([space.find((procedure.begin(), 0), None).0]);
        while let Some(at) = open.pop_front() {
            let Some((arcs, done)) = space.states.get(at).cloned() else { continue };
            for step in space.enabled(at) {
                space.done.insert(step);
                space.note_unproposed(at, step, done);
                for way in space.ways(step) {
                    let next = (procedure.after(&arcs, step, way), (done | bit(step)) & space.kept);
                    let (to, new) = space.find(next, Some((at, step)));
                    if let Some(after) = space.after.get_mut(at) {
                        after.push((step, to));
                    }
                    in_hand += if new { space.arcs(to).len() } else { 0 };
                    if new && (space.states.len() > MOST_STATES || in_hand > MOST_ARCS) {
                        return None;
                    }
                    if new && !space.note_doubled(to) {
                        open.push_back(to);
                    }
                }
            }
        }
        Some(space)
    }

    fn find(&mut self, state: State, came: Option<(usize, StepIndex)>) -> (usize, bool) {
        if let Some(place) = self.places.get(&state) {
            return (*place, false);
        }
        let place = self.states.len();
        self.places.insert(state.clone(), place);
        self.states.push(state);
        self.came.push(came);
        self.after.push(Vec::new());
        (place, true)
    }

    fn note_doubled(&mut self, state: usize) -> bool {
        let doubled = self.procedure.doubled(self.arcs(state));
        self.doubled.extend(doubled.map(|step| (state, step)));
        doubled.is_some()
    }

    fn note_unproposed(&mut self, state: usize, step: StepIndex, done: u128) {
        let approves = self.procedure.step(step).map(|step| step.approves.as_slice()).unwrap_or_default();
        let missing = approves.iter().find(|approved| **approved != step && done & bit(**approved) == 0);
        self.unproposed.extend(missing.map(|approved| (state, step, *approved)));
    }

    /// Lists the ways on from a step, those left out that can never be taken.
    pub(super) fn ways(&self, step: StepIndex) -> Vec<&'p [StepIndex]> {
        let ways = self.procedure.step(step).into_iter().flat_map(|step| step.then.ways()).enumerate();
        ways.filter(|(place, _)| !self.dead.contains(&(step, *place))).map(|(_, way)| way).collect()
    }

    /// Returns what is in hand in a state.
    pub(super) fn arcs(&self, state: usize) -> &[Arc] {
        self.states.get(state).map(|(arcs, _)| arcs.as_slice()).unwrap_or_default()
    }

    /// Visits all states by their places.
    pub(super) fn states(&self) -> impl Iterator<Item = usize> {
        0..self.states.len()
    }

    /// Lists the steps that can be done in a state.
    pub(super) fn enabled(&self, state: usize) -> Vec<StepIndex> {
        let in_hand = self.procedure.in_hand(self.arcs(state)).into_iter();
        in_hand.filter(|step| self.wanting(state, *step).is_empty()).collect()
    }

    /// Lists the sheets that a step needs and this procedure has not issued in a state. Those that only others issue count as there.
    pub(super) fn wanting(&self, state: usize, step: StepIndex) -> Vec<&'p FormId> {
        let done = self.states.get(state).map_or(0, |(_, done)| *done);
        let issues = |form: &FormId| {
            let mut steps = self.procedure.iter().filter(|(index, _)| done & bit(*index) != 0);
            steps.any(|(_, step)| step.issues.contains(form))
        };
        let needs = self.procedure.step(step).map(|step| step.needs_sheets.as_slice()).unwrap_or_default();
        needs.iter().filter(|form| self.own_sheets.contains(form) && !issues(form)).collect()
    }

    /// Lists the states from which none of some states is reached.
    pub(super) fn cut_off(&self, from: &BTreeSet<usize>) -> Vec<usize> {
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); self.states.len()];
        for (state, after) in self.after.iter().enumerate() {
            for (_, to) in after {
                before.get_mut(*to).into_iter().for_each(|before| before.push(state));
            }
        }
        let mut reaching = from.clone();
        let mut open: Vec<usize> = from.iter().copied().collect();
        while let Some(state) = open.pop() {
            for earlier in before.get(state).into_iter().flatten() {
                if reaching.insert(*earlier) {
                    open.push(*earlier);
                }
            }
        }
        self.states().filter(|state| !reaching.contains(state)).collect()
    }

    /// Lists the steps that are done from a state on, in the order written.
    pub(super) fn steps_from(&self, state: usize) -> BTreeSet<StepIndex> {
        let mut seen = BTreeSet::from([state]);
        let mut open = vec![state];
        let mut steps = BTreeSet::new();
        while let Some(state) = open.pop() {
            for (step, to) in self.after.get(state).into_iter().flatten() {
                steps.insert(*step);
                if seen.insert(*to) {
                    open.push(*to);
                }
            }
        }
        steps
    }

    /// Writes the shortest way that leads to a state; nothing for the first.
    pub(super) fn way(&self, state: usize) -> String {
        let mut steps = Vec::new();
        let mut at = state;
        while let Some(Some((before, step))) = self.came.get(at) {
            steps.push(self.name(*step));
            at = *before;
        }
        steps.reverse();
        if steps.len() > MOST_NAMED {
            let left_out = steps.len() - MOST_NAMED;
            steps.splice(MOST_NAMED / 2..MOST_NAMED / 2 + left_out, ["…".to_owned()]);
        }
        steps.join(" → ")
    }

    pub(super) fn name(&self, step: StepIndex) -> String {
        self.procedure.step(step).map(|step| step.id.to_string()).unwrap_or_default()
    }

    /// Writes the ids of steps.
    pub(super) fn names(&self, steps: impl IntoIterator<Item = StepIndex>) -> String {
        steps.into_iter().map(|step| self.name(step)).collect::<Vec<_>>().join(", ")
    }
}

fn bit(step: StepIndex) -> u128 {
    1_u128.checked_shl(step.0).unwrap_or(0)
}
