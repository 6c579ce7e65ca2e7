//! Where everything stands from left to right.

use std::collections::{BTreeMap, BTreeSet};

use super::face::{Condition, Face};
use super::net::{Net, Route};
use super::plan::{Cell, CellKind, Plan};
use super::port::Port;
use super::rows::Span;
use super::simplex::{Points, Spot};
use super::sizes::{
    BOX_GAP, CORNER, COVER, LABEL_GAP, LANE_PAD, LEAST_LANE, LEAST_WIDTH, LINE_BOX_GAP, LINE_GAP, LINE_PAD, SPACE,
};

/// What is to be placed.
pub(super) struct Content<'c> {
    pub(super) plan: &'c Plan,
    pub(super) rows: &'c [Vec<usize>],
    pub(super) nets: &'c [Net],
    pub(super) routes: &'c [Route],
    pub(super) faces: &'c [Face],
    pub(super) conditions: &'c BTreeMap<usize, Condition>,
    /// The width of a box in one lane.
    pub(super) width: i64,
}

/// Where everything stands from left to right.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    /// The edges of the lanes: one more than there are lanes.
    pub(super) lanes: Vec<i64>,
    /// The left and right edge of each cell.
    pub(super) cells: Vec<(i64, i64)>,
    /// The ends of each net.
    pub(super) pins: Vec<Vec<i64>>,
}

/// The edges of a cell: points, shifted.
#[derive(Clone, Copy, Debug, Default)]
struct Edges {
    left: Spot,
    right: Spot,
}

impl Edges {
    /// Returns the middle of a cell that does not stretch.
    const fn middle(self) -> Spot {
        Spot { point: self.left.point, shift: i64::midpoint(self.left.shift, self.right.shift) }
    }
}

struct Placer<'c> {
    content: &'c Content<'c>,
    points: Points,
    lanes: Vec<usize>,
    edges: Vec<Edges>,
    pins: Vec<Vec<Spot>>,
}

/// Places the content of a chart.
pub(super) fn columns(content: &Content<'_>) -> Columns {
    let mut placer =
        Placer { content, points: Points::default(), lanes: Vec::new(), edges: Vec::new(), pins: Vec::new() };
    placer.lanes();
    (0..content.plan.cells.len()).for_each(|cell| placer.cell(cell));
    content.rows.iter().for_each(|row| placer.row(row));
    placer.pins();
    placer.strings();
    placer.align();
    let mut places = placer.points.solve();
    placer.points.centre(&mut places, &placer.lanes);
    let at = |spot: Spot| places.at(spot.point) + spot.shift;
    let origin = placer.lanes.first().map_or(0, |lane| places.at(*lane));
    Columns {
        lanes: placer.lanes.iter().map(|lane| places.at(*lane) - origin).collect(),
        cells: placer.edges.iter().map(|edges| (at(edges.left) - origin, at(edges.right) - origin)).collect(),
        pins: placer.pins.iter().map(|pins| pins.iter().map(|pin| at(*pin) - origin).collect()).collect(),
    }
}

/// Returns how wide a lane is at least.
pub(super) fn least_lane(plan: &Plan, lane: usize, width: i64) -> i64 {
    let own = |cell: &Cell| matches!(cell.kind, CellKind::Box(_)) && cell.lanes == Span::of(lane);
    let named = plan.named.get(lane).copied().unwrap_or_default();
    let least = if plan.cells.iter().any(own) { width + 2 * LANE_PAD } else { LEAST_LANE }.max(named);
    let count = i64::try_from(plan.lanes).unwrap_or(i64::MAX).max(1);
    least.max((LEAST_WIDTH + count - 1) / count)
}

impl Placer<'_> {
    fn lanes(&mut self) {
        let plan = self.content.plan;
        self.lanes = (0..=plan.lanes).map(|_| self.points.add()).collect();
        for (lane, (from, to)) in self.lanes.iter().zip(self.lanes.iter().skip(1)).enumerate() {
            self.points.tie(*from, *to, least_lane(plan, lane, self.content.width), 3);
        }
    }

    fn lane(&self, lane: usize) -> usize {
        self.lanes.get(lane).copied().unwrap_or_default()
    }

    /// Gives a cell its points and holds it within its lanes.
    fn cell(&mut self, place: usize) {
        let content = self.content;
        let Some(cell) = content.plan.cells.get(place) else { return };
        let (width, pad) = match &cell.kind {
            CellKind::Box(node) => (content.faces.get(*node).map_or(0, |face| face.outer.0), LANE_PAD),
            CellKind::Label(_) => {
                (content.conditions.get(&place).map_or(0, |condition| condition.size.0), LABEL_GAP / 2)
            }
            CellKind::Pass => (0, LINE_PAD),
        };
        let edges = if cell.lanes.is_wide() {
            let (left, right) = (self.points.add(), self.points.add());
            self.points.hold(left, right, width);
            self.points.tie(self.lane(cell.lanes.first), left, pad, 2);
            self.points.tie(right, self.lane(cell.lanes.last + 1), pad, 2);
            // It lies well over its outermost lanes, whatever passes there.
            self.points.hold(left, self.lane(cell.lanes.first + 1), COVER);
            self.points.hold(self.lane(cell.lanes.last), right, COVER);
            Edges { left: Spot { point: left, shift: 0 }, right: Spot { point: right, shift: 0 } }
        } else {
            let point = self.points.add();
            self.points.hold(self.lane(cell.lanes.first), point, pad + width / 2);
            self.points.hold(point, self.lane(cell.lanes.last + 1), pad + width / 2);
            Edges { left: Spot { point, shift: -width / 2 }, right: Spot { point, shift: width / 2 } }
        };
        self.edges.push(edges);
    }

    fn edges(&self, cell: usize) -> Edges {
        self.edges.get(cell).copied().unwrap_or_default()
    }

    /// Holds the cells of a row apart.
    fn row(&mut self, row: &[usize]) {
        let plan = self.content.plan;
        for (one, other) in row.iter().zip(row.iter().skip(1)) {
            let label = |cell: usize| matches!(plan.cells.get(cell).map(|cell| &cell.kind), Some(CellKind::Label(_)));
            let gap = match (plan.is_box(*one), plan.is_box(*other)) {
                _ if label(*one) || label(*other) => LABEL_GAP,
                (true, true) => BOX_GAP,
                (false, false) => LINE_GAP,
                _ => LINE_BOX_GAP,
            };
            let (right, left) = (self.edges(*one).right, self.edges(*other).left);
            self.points.hold(right.point, left.point, gap + right.shift - left.shift);
        }
    }

    /// Finds the spots of all ends of nets: the middle of a cell, but for arrows that come to a box, and boxes across lanes.
    fn pins(&mut self) {
        let content = self.content;
        let spots = |net: &Net| net.pins.iter().map(|pin| self.edges(pin.cell).middle()).collect();
        self.pins = content.nets.iter().map(spots).collect();
        for cell in 0..content.plan.cells.len() {
            if content.plan.is_box(cell) {
                self.come(cell);
            }
            if content.plan.lanes_of(cell).is_wide() {
                self.leave(cell);
            }
        }
    }

    /// Sets the spots of the arrows that come to a box from above.
    fn come(&mut self, cell: usize) {
        let content = self.content;
        let edges = self.edges(cell);
        let ports = Port::of(content, cell);
        let (left, right) = content.faces.get(cell).map_or((CORNER, CORNER), |face| face.corners);
        if content.plan.lanes_of(cell).is_wide() {
            let mut before: Option<(Port, usize)> = None;
            for port in ports {
                let point = self.within(edges, left, right);
                if let Some((other, before)) = before.replace((port, point)) {
                    self.points.hold(before, point, port.gap(other, SPACE));
                }
                self.set(port.net, port.pin, Spot { point, shift: 0 });
            }
            return;
        }
        let half = (edges.right.shift - edges.left.shift) / 2;
        let shifts = Port::spread(&ports, (left - half, half - right));
        for (port, shift) in ports.into_iter().zip(shifts) {
            let middle = edges.middle();
            self.set(port.net, port.pin, Spot { shift: middle.shift + shift, ..middle });
        }
    }

    /// Sets the spots of the lines that leave a box across lanes: all at one place, wherever on its lower edge.
    fn leave(&mut self, cell: usize) {
        let point = self.within(self.edges(cell), CORNER, CORNER);
        for (place, net) in self.content.nets.iter().enumerate() {
            for (pin, end) in net.pins.iter().enumerate() {
                if end.cell == cell && end.above {
                    self.set(place, pin, Spot { point, shift: 0 });
                }
            }
        }
    }

    fn set(&mut self, net: usize, pin: usize, spot: Spot) {
        if let Some(place) = self.pins.get_mut(net).and_then(|net| net.get_mut(pin)) {
            *place = spot;
        }
    }

    /// Adds a point on the upper or lower edge of a box across lanes.
    fn within(&mut self, edges: Edges, left: i64, right: i64) -> usize {
        let point = self.points.add();
        self.points.hold(edges.left.point, point, left);
        self.points.hold(point, edges.right.point, right);
        point
    }

    /// Pulls the ends of each net together, most where they can be in line, and lines that lead back to the boxes at their ends.
    fn strings(&mut self) {
        let content = self.content;
        for (net, spots) in content.nets.iter().zip(&self.pins) {
            let (Some(first), Some(shared)) = (net.pins.first(), spots.first()) else { continue };
            let straight = self.straight(net);
            for (place, (pin, spot)) in net.pins.iter().zip(spots).enumerate().skip(1) {
                let lines = [first, pin].into_iter().filter(|pin| !content.plan.is_box(pin.cell)).count();
                let force = [8, 12, 40].get(lines).copied().filter(|_| straight == Some(place)).unwrap_or(1);
                self.points.pull(*shared, *spot, force);
            }
        }
        for aside in content.routes.iter().filter_map(|route| route.aside) {
            let (run, target) = (self.edges(aside.run), self.edges(aside.target));
            self.points.pull(run.left, if aside.from_left { target.left } else { target.right }, 1);
        }
    }

    /// Finds the end of a net that should be in line with the one that all share: the middle one of those in its lanes, if there is one.
    fn straight(&self, net: &Net) -> Option<usize> {
        let plan = self.content.plan;
        let first = net.pins.first()?;
        let place = |cell: usize| {
            self.content.rows.get(plan.row_of(cell)).and_then(|row| row.iter().position(|other| *other == cell))
        };
        let mut able: Vec<_> = net
            .pins
            .iter()
            .enumerate()
            .skip(1)
            .filter(|(_, pin)| pin.above != first.above && plan.lanes_of(pin.cell).meets(plan.lanes_of(first.cell)))
            .collect();
        able.sort_by_key(|(_, pin)| place(pin.cell));
        able.get(able.len() / 2).filter(|_| able.len() % 2 == 1).map(|(pin, _)| *pin)
    }

    /// Pulls boxes of one lane into one column.
    fn align(&mut self) {
        let plan = self.content.plan;
        let mut last = BTreeMap::<usize, usize>::new();
        for row in self.content.rows {
            let single: Vec<_> =
                row.iter().filter(|cell| plan.is_box(**cell) && !plan.lanes_of(**cell).is_wide()).collect();
            let lanes: BTreeSet<_> = single.iter().map(|cell| plan.lanes_of(**cell).first).collect();
            for lane in lanes {
                let cells: Vec<_> = single.iter().filter(|cell| plan.lanes_of(***cell).first == lane).collect();
                if let [cell] = cells.as_slice() {
                    let spot = |cell: usize| Spot { point: self.edges(cell).left.point, shift: 0 };
                    if let Some(before) = last.insert(lane, ***cell) {
                        self.points.pull(spot(before), spot(***cell), 3);
                    }
                }
            }
        }
    }
}
