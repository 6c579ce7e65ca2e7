//! What could stand elsewhere at the same cost stands in the middle.

use super::places::Places;
use super::simplex::{Points, Spot};

/// How often all are looked at: what has moved gives room to others.
const ROUNDS: usize = 3;

impl Points {
    /// Moves points that could stand elsewhere at the same cost to the middle of where they could, together with what is in line with them.
    pub(super) fn centre(&self, places: &mut Places<i64>, fixed: &[usize]) {
        for _ in 0..ROUNDS {
            let mut moved = false;
            for block in self.blocks(places) {
                if block.iter().any(|point| fixed.contains(point)) {
                    continue;
                }
                let shift = self.shift(places, &block).unwrap_or_default();
                moved |= shift != 0;
                block.iter().for_each(|point| places.put(*point, places.at(*point) + shift));
            }
            if !moved {
                break;
            }
        }
    }

    /// Gathers the points that stand in line, where they want to.
    fn blocks(&self, places: &Places<i64>) -> Vec<Vec<usize>> {
        let at = |spot: Spot| places.at(spot.point) + spot.shift;
        let tight = self.pulls.iter().filter(|pull| at(pull.one) == at(pull.other));
        let tight = tight.map(|pull| (pull.one.point, pull.other.point));
        let tied =
            self.holds.iter().filter(|hold| hold.cost > 0 && places.at(hold.to) - places.at(hold.from) == hold.least);
        let mut blocks: Vec<Vec<usize>> = (0..self.count).map(|point| vec![point]).collect();
        for (one, other) in tight.chain(tied.map(|hold| (hold.from, hold.to))) {
            let holding = |point: usize| blocks.iter().position(|block| block.contains(&point));
            let (Some(first), Some(second)) = (holding(one), holding(other)) else { continue };
            if first == second {
                continue;
            }
            let merged = blocks.remove(first.max(second));
            if let Some(block) = blocks.get_mut(first.min(second)) {
                block.extend(merged);
            }
        }
        blocks
    }

    /// Finds how far a block moves at the same cost: to where it is in line with something else, or to the middle of its
    /// room, as between two that hang on one.
    fn shift(&self, places: &Places<i64>, block: &[usize]) -> Option<i64> {
        let (mut low, mut high) = (Limit { at: i64::MIN, pull: None }, Limit { at: i64::MAX, pull: None });
        let mut cost = 0;
        for hold in &self.holds {
            let slack = places.at(hold.to) - places.at(hold.from) - hold.least;
            match (block.contains(&hold.from), block.contains(&hold.to)) {
                (true, false) => {
                    high = high.nearer(Limit { at: slack, pull: None });
                    cost -= hold.cost;
                }
                (false, true) => {
                    low = low.nearer(Limit { at: -slack, pull: None });
                    cost += hold.cost;
                }
                _ => {}
            }
        }
        for pull in &self.pulls {
            let (inner, outer) = match (block.contains(&pull.one.point), block.contains(&pull.other.point)) {
                (true, false) => (pull.one, pull.other),
                (false, true) => (pull.other, pull.one),
                _ => continue,
            };
            let ahead = places.at(inner.point) + inner.shift - places.at(outer.point) - outer.shift;
            cost += pull.force * ahead.signum();
            let limit = Limit { at: -ahead, pull: Some((inner, pull.force)) };
            if ahead > 0 {
                low = low.nearer(limit);
            } else {
                high = high.nearer(limit);
            }
        }
        if cost != 0 || low.at == i64::MIN || high.at == i64::MAX {
            return None;
        }
        Some(match (low.pull, high.pull) {
            (Some((one, _)), Some((other, _))) if one == other => i64::midpoint(low.at, high.at),
            (Some((_, less)), Some((_, more))) => {
                if more > less {
                    high.at
                } else {
                    low.at
                }
            }
            (Some(_), None) => low.at,
            (None, Some(_)) => high.at,
            (None, None) => i64::midpoint(low.at, high.at),
        })
    }
}

/// How far a block can move to one side, and what would then be in line, if that is why.
#[derive(Clone, Copy)]
struct Limit {
    at: i64,
    pull: Option<(Spot, i64)>,
}

impl Limit {
    /// Returns the one that is nearer to where the block is. Of two equally near, what merely holds counts.
    const fn nearer(self, other: Self) -> Self {
        let (own, its) = (self.at.saturating_abs(), other.at.saturating_abs());
        if its < own || (its == own && other.pull.is_none()) { other } else { self }
    }
}
