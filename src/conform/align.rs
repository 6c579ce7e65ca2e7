//! The events of a case laid beside a procedure. What hangs on the order of steps alone is found once for all cases that went alike.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::program::{Procedure, StepIndex};

use super::board::Board;
use super::forks::{Forks, Row};
use super::search::Search;

/// How many nodes are looked at for one case with steps out of order kept in mind. Beyond that each half is explained for itself, and
/// halves are put together afterwards.
pub const MOST_STATES: usize = 20_000;

/// How many nodes are looked at for one case at all.
pub const MOST_PLAIN: usize = 200_000;

/// What a case is to be explained by. Two cases with the same task are explained in the same way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Task {
    /// What was done.
    pub(super) pieces: Vec<Piece>,
    /// Which branches the facts exclude for a step that was left out, before each event and in the end.
    pub(super) skips: Vec<Row>,
}

/// What was done, as far as the order of steps hangs on it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Piece {
    /// The step.
    pub(super) step: StepIndex,
    /// The offices in which it may have been signed, where each of several has to sign; none where nobody knows.
    pub(super) offices: Option<Vec<u16>>,
    /// Which branches the facts exclude after it.
    pub(super) row: Row,
}

/// One move along the way on which a case is explained. Events are counted among those that are steps, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    /// An event is a step in hand; it led on one way, or others still had to sign.
    Done { event: usize, step: StepIndex, way: Option<u16>, office: Option<u16>, excluded: bool },
    /// An event stands outside.
    Outside { event: usize, step: StepIndex },
    /// A step was left out before an event.
    LeftOut { at: usize, step: StepIndex, way: u16, excluded: bool },
    /// A step went on though not all had signed it.
    Unsigned { at: usize, step: StepIndex, way: u16, excluded: bool },
    /// Nothing follows.
    Rest,
}

/// Lays cases beside a procedure.
pub(super) struct Aligner<'p> {
    board: Board<'p>,
    pub(super) forks: Forks<'p>,
    found: BTreeMap<Task, Option<Rc<[Move]>>>,
}

impl<'p> Aligner<'p> {
    pub(super) fn new(procedure: &'p Procedure) -> Self {
        Self { board: Board::new(procedure), forks: Forks::of(procedure), found: BTreeMap::new() }
    }

    /// Explains a case; none where it is too long.
    pub(super) fn explain(&mut self, task: &Task) -> Option<Rc<[Move]>> {
        if let Some(found) = self.found.get(task) {
            return found.clone();
        }
        let mut search = |remembers, most| Search::new(task, &mut self.board, &self.forks, remembers, most).run();
        let moves = search(true, MOST_STATES).or_else(|| search(false, MOST_PLAIN)).map(Rc::from);
        self.found.insert(task.clone(), moves.clone());
        moves
    }
}
