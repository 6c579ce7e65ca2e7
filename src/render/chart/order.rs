//! The order of the cells in their rows: lane by lane, and within a lane so that few lines cross.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::places::Places;
use super::plan::{Chain, Plan};

/// How often the search begins anew at most. It ends as soon as a round finds nothing better.
const ROUNDS: usize = 12;
/// How many pairs of links are looked at altogether: enough for any procedure that people can read, and an end for others.
const PATIENCE: usize = 20_000_000;
/// How far a cell is moved at most at a time.
const REACH: usize = 4;

/// A link between two cells that stand in neighbouring rows, or in one row and meet below or above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Link {
    Through { upper: usize, lower: usize },
    Below { one: usize, other: usize },
    Above { one: usize, other: usize },
}

/// The rows of a plan, each with its cells from left to right.
pub(super) struct Order<'p> {
    plan: &'p Plan,
    rows: Vec<Vec<usize>>,
    /// The links between each row and the one above it, by the lower row.
    channels: BTreeMap<usize, BTreeSet<Link>>,
    /// Where each cell stands in its row.
    places: Places<usize>,
    /// How many pairs of links have been looked at.
    looked: usize,
}

/// Orders the cells of a plan.
pub(super) fn order(plan: &Plan) -> Vec<Vec<usize>> {
    let mut rows = vec![Vec::new(); plan.rows];
    for cell in 0..plan.cells.len() {
        if let Some(row) = rows.get_mut(plan.row_of(cell)) {
            row.push(cell);
        }
    }
    let mut order = Order { plan, rows, channels: channels(plan), places: Places::new(plan.cells.len()), looked: 0 };
    for row in &mut order.rows {
        row.sort_by_key(|cell| group(plan, *cell));
    }
    (0..plan.rows).for_each(|row| order.number(row));
    for _ in 0..ROUNDS {
        if !order.improve() {
            break;
        }
    }
    order.rows
}

/// Returns the group of a cell: cells of an earlier group stand to the left of those of a later one. A box across lanes stands
/// between what passes it in its first lane and in its last.
fn group(plan: &Plan, cell: usize) -> usize {
    let lanes = plan.lanes_of(cell);
    2 * lanes.first + usize::from(lanes.is_wide())
}

fn channels(plan: &Plan) -> BTreeMap<usize, BTreeSet<Link>> {
    let mut channels = BTreeMap::<usize, BTreeSet<Link>>::new();
    let steps = plan.chains.iter().flat_map(|chain| chain.cells.iter().zip(chain.cells.iter().skip(1)));
    for (one, other) in steps {
        let (row, next) = (plan.row_of(*one), plan.row_of(*other));
        let (channel, link) = if row < next {
            (next, Link::Through { upper: *one, lower: *other })
        } else if row > next {
            (row, Link::Through { upper: *other, lower: *one })
        } else if plan.is_box(*other) {
            (row, Link::Above { one: *one, other: *other })
        } else {
            (row + 1, Link::Below { one: *one, other: *other })
        };
        channels.entry(channel).or_default().insert(link);
    }
    channels
}

impl Order<'_> {
    fn number(&mut self, row: usize) {
        for (place, cell) in self.rows.get(row).into_iter().flatten().enumerate() {
            self.places.put(*cell, place);
        }
    }

    /// Tries to better the order, by moving a whole arrow to a side of its lanes or one cell within its group.
    fn improve(&mut self) -> bool {
        let mut better = false;
        let plan = self.plan;
        for chain in &plan.chains {
            for to_left in [false, true] {
                better |= self.attempt(&rows_of(plan, chain), |rows| lead_aside(plan, rows, chain, to_left));
            }
        }
        for row in 0..self.rows.len() {
            let length = self.rows.get(row).map_or(0, Vec::len);
            for from in 0..length {
                for to in from.saturating_sub(REACH)..length.min(from + REACH + 1) {
                    better |= from != to
                        && self.in_one_group(row, from, to)
                        && self.attempt(&BTreeSet::from([row]), |rows| {
                            if let Some(cells) = rows.get_mut(row) {
                                let cell = cells.remove(from);
                                cells.insert(to, cell);
                            }
                        });
                }
            }
        }
        better
    }

    fn in_one_group(&self, row: usize, from: usize, to: usize) -> bool {
        let group_at =
            |place: usize| self.rows.get(row).and_then(|row| row.get(place)).map(|cell| group(self.plan, *cell));
        group_at(from) == group_at(to)
    }

    /// Makes a change in some rows, and takes it back unless it is for the better.
    fn attempt(&mut self, rows: &BTreeSet<usize>, change: impl FnOnce(&mut Vec<Vec<usize>>)) -> bool {
        let channels: BTreeSet<_> = rows.iter().flat_map(|row| [*row, *row + 1]).collect();
        let links = channels.iter().filter_map(|channel| self.channels.get(channel)).map(BTreeSet::len);
        self.looked += links.map(|count| count * count).sum::<usize>();
        if self.looked > PATIENCE {
            return false;
        }
        let cost = |order: &Self| -> usize { channels.iter().map(|channel| order.cost(*channel)).sum() };
        let kept: Vec<_> = rows.iter().map(|row| (*row, self.rows.get(*row).cloned().unwrap_or_default())).collect();
        let before = cost(self);
        change(&mut self.rows);
        rows.iter().for_each(|row| self.number(*row));
        if cost(self) < before {
            return true;
        }
        for (row, cells) in kept {
            if let Some(changed) = self.rows.get_mut(row) {
                *changed = cells;
            }
            self.number(row);
        }
        false
    }

    /// Counts what is unpleasant between a row and the one above it: crossings, lines that change sides, boxes between
    /// an arrow that leads back and its box, and, where these are even, boxes that a line goes round on its way to
    /// another lane.
    fn cost(&self, channel: usize) -> usize {
        let (mut through, mut below, mut above) = (Vec::new(), Vec::new(), Vec::new());
        let (mut cost, mut rounds) = (0, 0);
        for link in self.channels.get(&channel).into_iter().flatten() {
            match *link {
                Link::Through { upper, lower } => {
                    through.push((self.places.at(upper), self.places.at(lower)));
                    cost += usize::from(self.changes_side(upper, lower));
                    rounds += self.round(upper, lower) + self.round(lower, upper);
                }
                Link::Below { one, other } | Link::Above { one, other } => {
                    let (one_at, other_at) = (self.places.at(one), self.places.at(other));
                    let arc = (one_at.min(other_at), one_at.max(other_at));
                    let row = self.rows.get(self.plan.row_of(one)).into_iter().flatten();
                    let between = row.skip(arc.0 + 1).take(arc.1 - arc.0 - 1);
                    cost += 2 * between.filter(|cell| !self.plan.is_pass(**cell)).count();
                    if matches!(link, Link::Below { .. }) { below.push(arc) } else { above.push(arc) }
                }
            }
        }
        let over = |(low, high): (usize, usize), at: usize| low < at && at < high;
        for (place, (a, b)) in through.iter().enumerate() {
            let crossed = through.iter().skip(place + 1).filter(|(c, d)| (a < c && b > d) || (a > c && b < d));
            cost += crossed.count();
            cost += below.iter().filter(|arc| over(**arc, *a)).count();
            cost += above.iter().filter(|arc| over(**arc, *b)).count();
        }
        for arcs in [&below, &above] {
            for (place, one) in arcs.iter().enumerate() {
                let linked = |other: &&(usize, usize)| {
                    over(*one, other.0) != over(*one, other.1) && over(**other, one.0) != over(**other, one.1)
                };
                cost += arcs.iter().skip(place + 1).filter(linked).count();
            }
        }
        cost * self.plan.cells.len() + rounds
    }

    /// Returns whether a line goes from one side of the boxes of a lane to the other.
    fn changes_side(&self, upper: usize, lower: usize) -> bool {
        if self.plan.is_box(upper) || self.plan.is_box(lower) || group(self.plan, upper) != group(self.plan, lower) {
            return false;
        }
        let sides = |cell: usize| {
            let row = self.rows.get(self.plan.row_of(cell)).into_iter().flatten();
            let lanes = self.plan.lanes_of(cell);
            let boxes: Vec<_> = row
                .filter(|other| self.plan.is_box(**other) && self.plan.lanes_of(**other).meets(lanes))
                .map(|other| self.places.at(*other) < self.places.at(cell))
                .collect();
            (boxes.contains(&true), boxes.contains(&false))
        };
        matches!((sides(upper), sides(lower)), ((false, true), (true, false)) | ((true, false), (false, true)))
    }

    /// Counts the boxes in the lane of a cell that a line to another lane has to go round.
    fn round(&self, cell: usize, other: usize) -> usize {
        let (own, goal) = (group(self.plan, cell), group(self.plan, other));
        let row = self.rows.get(self.plan.row_of(cell)).into_iter().flatten();
        let in_lane = row.filter(|other| !self.plan.is_pass(**other) && group(self.plan, **other) == own);
        let ahead = in_lane.filter(|other| match own.cmp(&goal) {
            Ordering::Less => self.places.at(**other) > self.places.at(cell),
            Ordering::Equal => false,
            Ordering::Greater => self.places.at(**other) < self.places.at(cell),
        });
        ahead.count()
    }
}

fn rows_of(plan: &Plan, chain: &Chain) -> BTreeSet<usize> {
    chain.cells.iter().filter(|cell| !plan.is_box(**cell)).map(|cell| plan.row_of(*cell)).collect()
}

/// Puts all the cells that an arrow passes at one side of their groups.
fn lead_aside(plan: &Plan, rows: &mut [Vec<usize>], chain: &Chain, to_left: bool) {
    for cell in chain.cells.iter().filter(|cell| !plan.is_box(**cell)) {
        let Some(row) = rows.get_mut(plan.row_of(*cell)) else { continue };
        row.retain(|other| other != cell);
        let own = group(plan, *cell);
        let place =
            row.iter().position(|other| if to_left { group(plan, *other) >= own } else { group(plan, *other) > own });
        row.insert(place.unwrap_or(row.len()), *cell);
    }
}
