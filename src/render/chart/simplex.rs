//! Points on a line, held apart by at least so much and pulled together: where all stands so that the pull is least.
//!
//! The network simplex of Gansner, Koutsofios, North and Vo, *A Technique for Drawing Directed Graphs* (1993), in whole numbers.

use super::places::Places;

/// Points, by their places, with what holds them apart and what pulls them together.
#[derive(Clone, Debug, Default)]
pub(super) struct Points {
    pub(super) count: usize,
    /// What holds for two points.
    pub(super) holds: Vec<Hold>,
    /// Two points that want to stand at one place, each shifted by so much, and how much they want it.
    pub(super) pulls: Vec<Pull>,
}

/// The second point stands at least so far behind the first; each further step costs so much.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hold {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) least: i64,
    pub(super) cost: i64,
}

/// A point, shifted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) point: usize,
    pub(super) shift: i64,
}

/// Two spots that want to be one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pull {
    pub(super) one: Spot,
    pub(super) other: Spot,
    pub(super) force: i64,
}

impl Points {
    /// Adds a point.
    pub(super) fn add(&mut self) -> usize {
        self.count += 1;
        self.count - 1
    }

    /// Holds a point at least so far behind another.
    pub(super) fn hold(&mut self, from: usize, to: usize, least: i64) {
        self.holds.push(Hold { from, to, least, cost: 0 });
    }

    /// Holds a point at least so far behind another, and no farther than need be.
    pub(super) fn tie(&mut self, from: usize, to: usize, least: i64, cost: i64) {
        self.holds.push(Hold { from, to, least, cost });
    }

    /// Pulls two spots together.
    pub(super) fn pull(&mut self, one: Spot, other: Spot, force: i64) {
        self.pulls.push(Pull { one, other, force });
    }

    /// Finds a place for each point. The holds must lead from left to right, so that none contradicts another.
    pub(super) fn solve(&self) -> Places<i64> {
        let mut tableau = Tableau::of(self);
        tableau.begin();
        tableau.pivot();
        tableau.places
    }
}

struct Tableau {
    count: usize,
    holds: Vec<Hold>,
    /// The holds at each point.
    at: Places<Vec<usize>>,
    places: Places<i64>,
    /// Which holds form the tree; they are all tight.
    in_tree: Places<bool>,
}

/// The tree seen from its root.
struct Tree {
    /// The points, each behind the one that it hangs on.
    order: Vec<usize>,
    /// The hold by which each point hangs on another.
    by: Places<Option<usize>>,
    /// For each point, where its branch begins in `order` and how many points it has.
    begins: Places<usize>,
    sizes: Places<usize>,
}

impl Tableau {
    /// Turns each pull into a point of its own that stands before both ends.
    fn of(points: &Points) -> Self {
        let mut holds = points.holds.clone();
        for (place, Pull { one, other, force }) in points.pulls.iter().enumerate() {
            let from = points.count + place;
            for spot in [one, other] {
                holds.push(Hold { from, to: spot.point, least: -spot.shift, cost: *force });
            }
        }
        let count = points.count + points.pulls.len();
        let mut at = vec![Vec::new(); count];
        for (place, hold) in holds.iter().enumerate() {
            for end in [hold.from, hold.to] {
                if let Some(at) = at.get_mut(end) {
                    at.push(place);
                }
            }
        }
        let in_tree = Places::new(holds.len());
        Self { count, holds, at: Places::of(at), places: Places::new(count), in_tree }
    }

    fn hold(&self, place: usize) -> Hold {
        self.holds.get(place).copied().unwrap_or(Hold { from: 0, to: 0, least: 0, cost: 0 })
    }

    fn slack(&self, place: usize) -> i64 {
        let hold = self.hold(place);
        self.places.at(hold.to) - self.places.at(hold.from) - hold.least
    }

    /// Finds places at which all holds, and a tree of tight ones.
    fn begin(&mut self) {
        for _ in 0..=self.count {
            let mut moved = false;
            for Hold { from, to, least, .. } in &self.holds {
                let wanted = self.places.at(*from) + least;
                if self.places.at(*to) < wanted {
                    self.places.put(*to, wanted);
                    moved = true;
                }
            }
            if !moved {
                break;
            }
        }
        let mut inside = Places::<bool>::new(self.count);
        let mut reached = vec![0];
        inside.put(0, true);
        let mut looked = 0;
        while reached.len() < self.count {
            while let Some(point) = reached.get(looked).copied() {
                looked += 1;
                for place in self.at.get(point).into_iter().flatten() {
                    let hold = self.hold(*place);
                    let other = if hold.from == point { hold.to } else { hold.from };
                    if !inside.at(other) && self.slack(*place) == 0 {
                        inside.put(other, true);
                        reached.push(other);
                        self.in_tree.put(*place, true);
                    }
                }
            }
            let leading = |hold: &Hold| inside.at(hold.from) != inside.at(hold.to);
            let next = self.holds.iter().enumerate().filter(|(_, hold)| leading(hold)).map(|(place, _)| place);
            let Some(place) = next.min_by_key(|place| self.slack(*place)) else { break };
            let (slack, hold) = (self.slack(place), self.hold(place));
            let inward = inside.at(hold.to);
            for point in &reached {
                self.places.put(*point, self.places.at(*point) + if inward { -slack } else { slack });
            }
            let other = if inward { hold.from } else { hold.to };
            inside.put(other, true);
            reached.push(other);
            self.in_tree.put(place, true);
        }
    }

    /// Exchanges holds of the tree as long as that lessens the cost.
    fn pivot(&mut self) {
        let patience = 8 * (self.count + self.holds.len());
        for round in 0..patience {
            let tree = self.tree();
            let Some((point, inward)) = self.leaving(&tree, round > patience / 2) else { break };
            let inside = |other: usize| {
                let begin = tree.begins.at(point);
                (begin..begin + tree.sizes.at(point)).contains(&tree.begins.at(other))
            };
            // What leads into the branch if the hold leads out of it, and the other way about.
            let crosses = |hold: &Hold| inside(hold.to) != inside(hold.from) && inside(hold.to) == inward;
            let next = self.holds.iter().enumerate().filter(|(_, hold)| crosses(hold)).map(|(place, _)| place);
            let Some(entering) = next.min_by_key(|place| self.slack(*place)) else { break };
            let slack = self.slack(entering);
            let branch = tree.order.iter().skip(tree.begins.at(point)).take(tree.sizes.at(point));
            for other in branch {
                self.places.put(*other, self.places.at(*other) + if inward { -slack } else { slack });
            }
            if let Some(leaving) = tree.by.at(point) {
                self.in_tree.put(leaving, false);
            }
            self.in_tree.put(entering, true);
        }
    }

    fn tree(&self) -> Tree {
        let mut order = Vec::new();
        let mut by = Places::<Option<usize>>::new(self.count);
        let (mut begins, mut sizes) = (Places::<usize>::new(self.count), Places::<usize>::new(self.count));
        let mut seen = Places::<bool>::new(self.count);
        let mut above = Places::<usize>::new(self.count);
        let mut stack = vec![0];
        seen.put(0, true);
        while let Some(point) = stack.pop() {
            begins.put(point, order.len());
            order.push(point);
            for place in self.at.get(point).into_iter().flatten().filter(|place| self.in_tree.at(**place)) {
                let hold = self.hold(*place);
                let other = if hold.from == point { hold.to } else { hold.from };
                if !seen.at(other) {
                    seen.put(other, true);
                    by.put(other, Some(*place));
                    above.put(other, point);
                    stack.push(other);
                }
            }
        }
        for point in order.iter().rev() {
            sizes.put(*point, sizes.at(*point) + 1);
            if by.at(*point).is_some() {
                let parent = above.at(*point);
                sizes.put(parent, sizes.at(parent) + sizes.at(*point));
            }
        }
        Tree { order, by, begins, sizes }
    }

    /// Finds the point whose branch should part from the rest, and whether it is then to move back: the one that
    /// gains most, or, once that has gone on for long, the first, which cannot go in circles.
    fn leaving(&self, tree: &Tree, any: bool) -> Option<(usize, bool)> {
        // What a branch pulls outward: the costs of all holds out of it, less those into it.
        let mut outward = Places::<i64>::new(self.count);
        for hold in &self.holds {
            outward.put(hold.from, outward.at(hold.from) + hold.cost);
            outward.put(hold.to, outward.at(hold.to) - hold.cost);
        }
        for point in tree.order.iter().rev() {
            if let Some(hold) = tree.by.at(*point).map(|place| self.hold(place)) {
                let parent = if hold.from == *point { hold.to } else { hold.from };
                outward.put(parent, outward.at(parent) + outward.at(*point));
            }
        }
        let branches = tree.order.iter().filter_map(|point| {
            let place = tree.by.at(*point)?;
            let inward = self.hold(place).from == *point;
            let worth = if inward { outward.at(*point) } else { -outward.at(*point) };
            (worth < 0).then_some((worth, place, *point, inward))
        });
        let best = if any { branches.min_by_key(|(_, place, ..)| *place) } else { branches.min() };
        best.map(|(_, _, point, inward)| (point, inward))
    }
}
