//! What stands in which row: boxes, conditions, and the places where an arrow passes by.

use std::collections::{BTreeMap, BTreeSet};

use super::Chart;
use super::places::Places;
use super::rows::{Span, rows, spans};
use super::sizes::{LANE, NAMED_LANE, TAB};
use super::text::clean;
use super::wire::{Way, ways};

/// Something that takes room in a row.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) kind: CellKind,
    pub(super) row: usize,
    pub(super) lanes: Span,
}

/// What takes room in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CellKind {
    /// A box, by its place in the chart.
    Box(usize),
    /// A condition, written on its line.
    Label(String),
    /// A line that passes by.
    Pass,
}

/// An arrow as the cells that it goes through, from box to box.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    /// Its place among the arrows of the chart.
    pub(super) arrow: usize,
    pub(super) joins: bool,
    pub(super) cells: Vec<usize>,
}

/// The cells of a chart in rows. The first cells are the boxes, in the order of the chart.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) lanes: usize,
    pub(super) cells: Vec<Cell>,
    pub(super) chains: Vec<Chain>,
    /// How wide each lane is at least, so that its name has room.
    pub(super) named: Vec<i64>,
    /// How many rows there are.
    pub(super) rows: usize,
    /// The rows that hold no boxes but conditions.
    pub(super) between: BTreeSet<usize>,
    /// The boxes that have several ways on.
    pub(super) choices: BTreeSet<usize>,
}

impl Plan {
    /// Plans a chart.
    pub(super) fn of(chart: &Chart) -> Self {
        let lanes = chart.lanes.len().max(1);
        let ways = ways(chart);
        let spans = spans(chart, lanes, &ways);
        let steps = rows(&spans, &ways);
        let last = steps.iter().max().map_or(0, |row| row + 1);
        let row_of = |node: usize| steps.get(node).copied().unwrap_or_default();
        // A row of conditions stands below each row of boxes that needs one.
        let mut below = Places::<bool>::new(last);
        for way in &ways {
            let fans = way.chosen || way.wires.len() > 1;
            let meets = |joins: bool, to: usize| joins && fans && row_of(to) == row_of(way.from) + 1;
            if way.stops() || way.wires.iter().any(|wire| meets(wire.joins && !wire.back, wire.to)) {
                below.put(row_of(way.from), true);
            }
        }
        let (mut places, mut between, mut count) = (Vec::new(), BTreeSet::new(), 0);
        for row in 0..last {
            places.push(count);
            count += 1;
            if below.at(row) {
                between.insert(count);
                count += 1;
            }
        }
        let row_of = |node: usize| places.get(row_of(node)).copied().unwrap_or_default();
        let boxes = spans.iter().enumerate();
        let cells = boxes.map(|(node, lanes)| Cell { kind: CellKind::Box(node), row: row_of(node), lanes: *lanes });
        let choices = ways.iter().filter(|way| way.chosen).map(|way| way.from).collect();
        let named = chart.lanes.iter().map(|name| named(name)).collect();
        let mut plan = Self { lanes, cells: cells.collect(), chains: Vec::new(), named, rows: count, between, choices };
        let walls = plan.walls();
        ways.iter().for_each(|way| plan.lead(way, &walls));
        plan
    }

    /// Returns the lanes that boxes take, row by row.
    fn walls(&self) -> BTreeMap<usize, Vec<Span>> {
        let mut walls = BTreeMap::<usize, Vec<Span>>::new();
        for cell in &self.cells {
            walls.entry(cell.row).or_default().push(cell.lanes);
        }
        walls
    }

    /// Leads the arrows of a way from box to box.
    fn lead(&mut self, way: &Way, walls: &BTreeMap<usize, Vec<Span>>) {
        let Some(source) = self.cells.get(way.from).cloned() else { return };
        let stop = way.stops().then(|| {
            let lane = match way.wires.as_slice() {
                [wire] => self.lanes_of(wire.to).nearest(source.lanes.middle()),
                _ => source.lanes.middle(),
            };
            let kind = way.label.clone().map_or(CellKind::Pass, CellKind::Label);
            self.add(kind, source.row + 1, lane)
        });
        let begin = [Some(way.from), stop].into_iter().flatten();
        let leaves = stop.and_then(|stop| self.cells.get(stop)).unwrap_or(&source).clone();
        for wire in &way.wires {
            let target = self.lanes_of(wire.to);
            let to_row = self.cells.get(wire.to).map_or(0, |cell| cell.row);
            let passed: Vec<_> =
                if wire.back { (to_row..=leaves.row).rev().collect() } else { (leaves.row + 1..to_row).collect() };
            let near = leaves.lanes.nearest(target.middle());
            let far = target.nearest(leaves.lanes.middle());
            let (first, second) = match (wire.back, wire.joins) {
                (true, _) => (leaves.lanes.last, target.last),
                (false, true) => (near, far),
                (false, false) => (far, near),
            };
            let met = |lane: usize| -> usize {
                let barred = if wire.back { barriers(walls, to_row, lane, target) } else { 0 };
                barred + passed.iter().map(|row| hindrance(walls, *row, lane)).sum::<usize>()
            };
            let lane = if met(second) < met(first) { second } else { first };
            let mut cells: Vec<_> = begin.clone().collect();
            for (place, row) in passed.iter().enumerate() {
                let label = way.label.clone().filter(|_| way.returns() && place == 0);
                cells.push(self.add(label.map_or(CellKind::Pass, CellKind::Label), *row, beside(walls, *row, lane)));
            }
            cells.push(wire.to);
            self.chains.push(Chain { arrow: wire.arrow, joins: wire.joins, cells });
        }
    }

    fn add(&mut self, kind: CellKind, row: usize, lane: usize) -> usize {
        self.cells.push(Cell { kind, row, lanes: Span::of(lane) });
        self.cells.len() - 1
    }

    pub(super) fn lanes_of(&self, cell: usize) -> Span {
        self.cells.get(cell).map_or(Span::default(), |cell| cell.lanes)
    }

    pub(super) fn row_of(&self, cell: usize) -> usize {
        self.cells.get(cell).map_or(0, |cell| cell.row)
    }

    /// Returns whether a cell is a line that passes by.
    pub(super) fn is_pass(&self, cell: usize) -> bool {
        self.cells.get(cell).is_some_and(|cell| cell.kind == CellKind::Pass)
    }

    /// Returns whether a cell is a box.
    pub(super) fn is_box(&self, cell: usize) -> bool {
        matches!(self.cells.get(cell), Some(Cell { kind: CellKind::Box(_), .. }))
    }
}

/// Returns how much a line has to go out of its way in a lane.
fn hindrance(walls: &BTreeMap<usize, Vec<Span>>, row: usize, lane: usize) -> usize {
    let boxes = walls.get(&row).into_iter().flatten().filter(|span| span.meets(Span::of(lane)));
    boxes.map(|span| if span.first < lane && lane < span.last { 4 } else { 1 }).sum()
}

/// Returns how much stands between a lane and a box to which a line leads back from there: it could not come in from the side.
fn barriers(walls: &BTreeMap<usize, Vec<Span>>, row: usize, lane: usize, target: Span) -> usize {
    let between = |span: &&Span| {
        (lane < span.first && span.last < target.first) || (target.last < span.first && span.last < lane)
    };
    3 * walls.get(&row).into_iter().flatten().filter(between).count()
}

/// Returns the lane in which a line can pass: this one, or the end of the box that lies across it.
fn beside(walls: &BTreeMap<usize, Vec<Span>>, row: usize, lane: usize) -> usize {
    let mut across = walls.get(&row).into_iter().flatten().filter(|span| span.first < lane && lane < span.last);
    across.next().map_or(lane, |span| if lane - span.first <= span.last - lane { span.first } else { span.last })
}

/// Returns how wide a lane has to be so that no word of its name is broken, and its name stands whole in the boxes across it.
fn named(name: &str) -> i64 {
    let name = clean(name);
    (LANE.longest(&name) + 24).max((TAB.length(&name) + 124).min(NAMED_LANE))
}
