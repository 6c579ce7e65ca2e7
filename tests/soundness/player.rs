//! A player of tokens: plays a procedure by its definition, in every possible order, and knows nothing of the checker.
//!
//! A step that is done leaves a token on each step that it begins. A step can be done where a token came from a step that it does not
//! join, which is then taken; else where there is one from each that it joins, which are all taken.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::net::Net;

/// Where a token came from, none at the beginning, and where it lies.
type Token = (Option<usize>, usize);

/// The tokens, each with how many there are, and the steps that were done.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct State {
    tokens: BTreeMap<Token, usize>,
    done: BTreeSet<usize>,
}

/// How many states are played.
const MOST: usize = 4_000;

/// All that was seen while playing.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    states: Vec<State>,
    after: Vec<Vec<usize>>,
    /// The steps on which two ways came together that are not joined.
    pub doubled: BTreeSet<usize>,
    /// The steps that were done before what they approve, with what that is.
    pub unproposed: BTreeSet<(usize, usize)>,
    /// The steps that were done at all.
    pub done: BTreeSet<usize>,
}

impl Net {
    /// The sheets that a step needs and that were not issued; those that no step of the procedure issues are not its matter.
    pub(crate) fn wanting(&self, state: &State, step: usize) -> Vec<usize> {
        let own = |form: &usize| self.0.iter().any(|step| step.issues.contains(form));
        let issued = |form: &usize| state.done.iter().any(|done| self.0[*done].issues.contains(form));
        self.0[step].needs.iter().copied().filter(|form| own(form) && !issued(form)).collect()
    }

    /// The joined steps from which no token has come; nothing where no token lies on the step at all.
    pub(crate) fn awaited(&self, state: &State, step: usize) -> Vec<usize> {
        let lies = |from: &usize| state.tokens.contains_key(&(Some(*from), step));
        self.0[step].joins.iter().copied().filter(|from| !lies(from)).collect()
    }

    /// Every way of taking the tokens that let a step be done.
    fn takings(&self, state: &State, step: usize) -> Vec<Vec<Token>> {
        if !self.wanting(state, step).is_empty() {
            return Vec::new();
        }
        let joins = &self.0[step].joins;
        let alone =
            state.tokens.keys().filter(|(from, to)| *to == step && !from.is_some_and(|from| joins.contains(&from)));
        let alone: Vec<Vec<Token>> = alone.map(|token| vec![*token]).collect();
        if !alone.is_empty() {
            return alone;
        }
        let all: Vec<Token> = joins.iter().map(|from| (Some(*from), step)).collect();
        if !all.is_empty() && all.iter().all(|token| state.tokens.contains_key(token)) { vec![all] } else { Vec::new() }
    }

    pub(crate) fn can(&self, state: &State, step: usize) -> bool {
        !self.takings(state, step).is_empty()
    }

    /// Every state that doing a step leads to.
    pub(crate) fn after(&self, state: &State, step: usize) -> Vec<State> {
        let mut next = Vec::new();
        for taking in self.takings(state, step) {
            for way in &self.0[step].ways {
                let mut after = state.clone();
                for token in &taking {
                    let count = after.tokens.get_mut(token).unwrap();
                    *count -= 1;
                    if *count == 0 {
                        after.tokens.remove(token);
                    }
                }
                for to in way {
                    *after.tokens.entry((Some(step), *to)).or_default() += 1;
                }
                after.done.insert(step);
                next.push(after);
            }
        }
        next
    }

    /// The steps on which two ways have come together that are not joined.
    pub(crate) fn doubled(&self, state: &State) -> BTreeSet<usize> {
        let twice = |step: &usize| {
            let joins = &self.0[*step].joins;
            let lies = state.tokens.iter().filter(|((_, to), _)| to == step);
            let (mut alone, mut joined, mut most) = (0, 0, 0);
            for ((from, _), count) in lies {
                if from.is_some_and(|from| joins.contains(&from)) {
                    joined += count;
                    most = most.max(*count);
                } else {
                    alone += count;
                }
            }
            alone > 1 || most > 1 || (alone == 1 && joined > 0)
        };
        (0..self.0.len()).filter(twice).collect()
    }

    /// Plays everything; nothing where there is too much.
    pub(crate) fn play(&self) -> Option<Seen> {
        let mut seen = Seen::default();
        let mut places = BTreeMap::new();
        let mut open = VecDeque::from([State::begin()]);
        places.insert(State::begin(), 0);
        seen.states.push(State::begin());
        seen.after.push(Vec::new());
        while let Some(state) = open.pop_front() {
            let at = places[&state];
            let doubled = self.doubled(&state);
            if !doubled.is_empty() {
                seen.doubled.extend(doubled);
                continue;
            }
            for step in 0..self.0.len() {
                for next in self.after(&state, step) {
                    seen.done.insert(step);
                    let early =
                        self.0[step].approves.iter().filter(|other| **other != step && !state.done.contains(other));
                    seen.unproposed.extend(early.map(|other| (step, *other)));
                    let place = *places.entry(next.clone()).or_insert(seen.states.len());
                    if place == seen.states.len() {
                        seen.states.push(next.clone());
                        seen.after.push(Vec::new());
                        open.push_back(next);
                        if seen.states.len() > MOST {
                            return None;
                        }
                    }
                    seen.after[at].push(place);
                }
            }
        }
        Some(seen)
    }
}

impl State {
    pub(crate) fn begin() -> Self {
        Self { tokens: BTreeMap::from([((None, 0), 1)]), done: BTreeSet::new() }
    }

    pub(crate) fn has_ended(&self) -> bool {
        self.tokens.is_empty()
    }

    pub(crate) fn lies_on(&self, step: usize) -> bool {
        self.tokens.keys().any(|(_, to)| *to == step)
    }

    pub(crate) fn was_done(&self, step: usize) -> bool {
        self.done.contains(&step)
    }
}

impl Seen {
    /// The states from which none of those is reached that `wanted` takes.
    pub(crate) fn cut_off(&self, wanted: impl Fn(&State) -> bool) -> BTreeSet<State> {
        let mut reaching: BTreeSet<usize> = (0..self.states.len()).filter(|at| wanted(&self.states[*at])).collect();
        loop {
            let reach = |at: &usize| self.after[*at].iter().any(|next| reaching.contains(next));
            let more: Vec<usize> = (0..self.states.len()).filter(|at| !reaching.contains(at)).filter(reach).collect();
            if more.is_empty() {
                break;
            }
            reaching.extend(more);
        }
        (0..self.states.len()).filter(|at| !reaching.contains(at)).map(|at| self.states[at].clone()).collect()
    }
}
