//! The search for the way of least cost on which the events of a case go with a procedure.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use crate::program::StepIndex;

use super::align::{Move, Task};
use super::board::{Board, PlaceIndex};
use super::forks::{Forks, Row};

/// What it costs that a step goes on though not all have signed it.
pub const COST_UNSIGNED: u32 = 20;
/// What it costs that a step is left out.
pub const COST_SKIPPED: u32 = 40;
/// What it costs that a branch is taken which the facts exclude: less than to take the step out of its place, so that nothing is known of it.
pub const COST_WRONG_WAY: u32 = 41;
/// What it costs that an event stands outside and its step is left out elsewhere, both together.
pub const COST_OUT_OF_ORDER: u32 = 42;
/// What it costs that an event stands outside.
pub const COST_EXTRA: u32 = 43;

/// What the first half of a step out of order costs while the other half is not met. It is what a step left out costs, so that both
/// halves may come first; what an event costs beyond that is added in the end.
const COST_HALF: u32 = COST_SKIPPED;

/// How many halves of steps out of order are kept in mind at once.
const MOST_DEBTS: usize = 2;

/// How far a way has come: how many events are explained, where the procedure stands, and which steps have been met only by half: those of
/// events that stand outside, and those that were left out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Spot {
    at: usize,
    place: PlaceIndex,
    outside: Vec<StepIndex>,
    left_out: Vec<StepIndex>,
    /// Whether the way is complete.
    complete: bool,
}

/// A spot with how it was reached.
struct Node {
    spot: Spot,
    came: Option<(usize, Move)>,
}

/// A search under way.
pub(super) struct Search<'s, 'p> {
    task: &'s Task,
    board: &'s mut Board<'p>,
    forks: &'s Forks<'p>,
    /// Whether steps met by half are kept in mind.
    remembers: bool,
    most: usize,
    nodes: Vec<Node>,
    open: BinaryHeap<Reverse<Entry>>,
    best: BTreeMap<Spot, u32>,
}

/// What orders the open nodes: cost; whether the case is left open; how many events are still to be explained; the order of finding.
type Entry = (u32, bool, usize, usize);

impl<'s, 'p> Search<'s, 'p> {
    pub(super) fn new(
        task: &'s Task,
        board: &'s mut Board<'p>,
        forks: &'s Forks<'p>,
        remembers: bool,
        most: usize,
    ) -> Self {
        let (nodes, open, best) = Default::default();
        Self { task, board, forks, remembers, most, nodes, open, best }
    }

    /// Returns the moves of the way of least cost; none where more nodes would have to be looked at than may be.
    pub(super) fn run(mut self) -> Option<Vec<Move>> {
        let place = self.board.begin();
        let spot = Spot { at: 0, place, outside: Vec::new(), left_out: Vec::new(), complete: false };
        self.put(spot, None, 0);
        let mut looked_at = 0;
        while let Some(Reverse((cost, _, _, node))) = self.open.pop() {
            let spot = self.nodes.get(node)?.spot.clone();
            if self.best.get(&spot).is_some_and(|best| *best < cost) {
                continue;
            }
            if spot.complete {
                return Some(self.moves(node));
            }
            looked_at += 1;
            if looked_at > self.most {
                return None;
            }
            self.expand(node, &spot, cost);
        }
        None
    }

    fn expand(&mut self, node: usize, spot: &Spot, cost: u32) {
        let in_hand = self.board.in_hand(spot.place);
        let piece = self.task.pieces.get(spot.at);
        if let Some(piece) = piece {
            if in_hand.contains(&piece.step) {
                self.done(node, spot, cost);
            }
            self.outside(node, spot, cost, piece.step);
        }
        for step in in_hand.iter().copied() {
            let begun = self.board.is_begun(spot.place, step);
            self.left_out(node, spot, cost, step, begun);
        }
        if piece.is_none() {
            let unpaired = u32::try_from(spot.outside.len()).unwrap_or(u32::MAX);
            let more = (COST_EXTRA - COST_HALF).saturating_mul(unpaired);
            self.put(Spot { complete: true, ..spot.clone() }, Some((node, Move::Rest)), cost.saturating_add(more));
        }
    }

    /// The next event is a step in hand.
    fn done(&mut self, node: usize, spot: &Spot, cost: u32) {
        let Some(piece) = self.task.pieces.get(spot.at) else { return };
        let (event, step) = (spot.at, piece.step);
        let next = |place| Spot { at: event + 1, place, ..spot.clone() };
        let offices: Vec<Option<u16>> = match self.board.unsigned(spot.place, step) {
            None => vec![None],
            Some(unsigned) => {
                let may = |office: &u16| piece.offices.as_ref().is_none_or(|offices| offices.contains(office));
                unsigned.into_iter().filter(may).map(Some).collect()
            }
        };
        for office in offices {
            let last = office.is_none_or(|_| self.board.unsigned(spot.place, step).is_some_and(|left| left.len() == 1));
            if !last {
                let Some(office) = office else { continue };
                let place = self.board.sign(spot.place, step, office);
                let signed = Move::Done { event, step, way: None, office: Some(office), excluded: false };
                self.put(next(place), Some((node, signed)), cost);
                continue;
            }
            for (way, excluded) in self.ways(step, &piece.row) {
                let place = self.board.fire(spot.place, step, way);
                let done = Move::Done { event, step, way: Some(way), office, excluded };
                self.put(next(place), Some((node, done)), cost + wrong(excluded));
            }
        }
    }

    /// The next event stands outside.
    fn outside(&mut self, node: usize, spot: &Spot, cost: u32, step: StepIndex) {
        let mut next = Spot { at: spot.at + 1, ..spot.clone() };
        let step_cost = if take(&mut next.left_out, step) {
            COST_OUT_OF_ORDER - COST_HALF
        } else if self.keeps(&next) {
            next.outside.push(step);
            next.outside.sort_unstable();
            COST_HALF
        } else {
            COST_EXTRA
        };
        self.put(next, Some((node, Move::Outside { event: spot.at, step })), cost + step_cost);
    }

    /// A step in hand is left out, or goes on though not all have signed it.
    fn left_out(&mut self, node: usize, spot: &Spot, cost: u32, step: StepIndex, begun: bool) {
        let empty = Row::new();
        let row = self.task.skips.get(spot.at).unwrap_or(&empty);
        for (way, excluded) in self.ways(step, row) {
            let place = self.board.fire(spot.place, step, way);
            let mut next = Spot { place, ..spot.clone() };
            let (step_cost, taken) = if begun {
                (COST_UNSIGNED, Move::Unsigned { at: spot.at, step, way, excluded })
            } else {
                let skipped = Move::LeftOut { at: spot.at, step, way, excluded };
                if take(&mut next.outside, step) {
                    (COST_OUT_OF_ORDER - COST_HALF, skipped)
                } else {
                    if self.keeps(&next) {
                        next.left_out.push(step);
                        next.left_out.sort_unstable();
                    }
                    (COST_SKIPPED, skipped)
                }
            };
            self.put(next, Some((node, taken)), cost + step_cost + wrong(excluded));
        }
    }

    fn keeps(&self, spot: &Spot) -> bool {
        self.remembers && spot.outside.len() + spot.left_out.len() < MOST_DEBTS
    }

    fn ways(&self, step: StepIndex, row: &Row) -> Vec<(u16, bool)> {
        (0..self.board.ways(step)).map(|way| (way, self.forks.excludes(row, step, way))).collect()
    }

    fn put(&mut self, spot: Spot, came: Option<(usize, Move)>, cost: u32) {
        if self.best.get(&spot).is_some_and(|best| *best <= cost) {
            return;
        }
        let left_open = spot.complete && !self.board.has_ended(spot.place);
        let entry = (cost, left_open, self.task.pieces.len().saturating_sub(spot.at), self.nodes.len());
        self.best.insert(spot.clone(), cost);
        self.nodes.push(Node { spot, came });
        self.open.push(Reverse(entry));
    }

    fn moves(&self, last: usize) -> Vec<Move> {
        let mut moves = Vec::new();
        let mut at = last;
        while let Some(Node { came: Some((before, taken)), .. }) = self.nodes.get(at) {
            moves.push(*taken);
            at = *before;
        }
        moves.reverse();
        moves.retain(|taken| !matches!(taken, Move::Rest));
        moves
    }
}

fn wrong(excluded: bool) -> u32 {
    if excluded { COST_WRONG_WAY } else { 0 }
}

/// Takes a step out of a list, where it is in it.
fn take(steps: &mut Vec<StepIndex>, step: StepIndex) -> bool {
    match steps.iter().position(|one| *one == step) {
        Some(place) => {
            steps.remove(place);
            true
        }
        None => false,
    }
}
