//! In which row each box stands, and in which lanes.

use super::places::Places;
use super::wire::Way;
use super::{Chart, ChartNode, NodeKind};

/// A run of lanes, the last counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Span {
    pub(super) const fn of(lane: usize) -> Self {
        Self { first: lane, last: lane }
    }

    /// Returns whether it lies across several lanes.
    pub(super) const fn is_wide(self) -> bool {
        self.first < self.last
    }

    pub(super) const fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    pub(super) const fn middle(self) -> usize {
        usize::midpoint(self.first, self.last)
    }

    /// Returns the lane of this run that is nearest to another.
    pub(super) fn nearest(self, lane: usize) -> usize {
        lane.clamp(self.first, self.last)
    }
}

/// Finds the lanes of each box. A box without a lane of its own takes that of its first neighbour.
pub(super) fn spans(chart: &Chart, lanes: usize, ways: &[Way]) -> Vec<Span> {
    let own = |node: &ChartNode| {
        let places = node.lanes.places().iter().copied().filter(|place| *place < lanes);
        Some(Span { first: places.clone().min()?, last: places.max()? })
    };
    let wires = || ways.iter().flat_map(|way| &way.wires);
    let mut spans: Vec<_> = chart.nodes.iter().map(own).collect();
    for (place, node) in chart.nodes.iter().enumerate() {
        let into = wires().filter(|wire| wire.to == place).map(|wire| wire.from);
        let out = wires().filter(|wire| wire.from == place).map(|wire| wire.to);
        let neighbours: Vec<_> =
            if node.kind == NodeKind::Begin { out.chain(into).collect() } else { into.chain(out).collect() };
        let near = neighbours.into_iter().find_map(|other| spans.get(other).copied().flatten());
        if let (Some(span @ None), Some(near)) = (spans.get_mut(place), near) {
            *span = Some(Span::of(near.middle()));
        }
    }
    spans.into_iter().map(Option::unwrap_or_default).collect()
}

/// Finds the row of each box: as early as what leads there allows. A box across lanes shares its row with no other box of these lanes.
pub(super) fn rows(spans: &[Span], ways: &[Way]) -> Vec<usize> {
    let onward: Vec<_> = ways
        .iter()
        .flat_map(|way| way.wires.iter().filter(|wire| !wire.back).map(|wire| (wire.from, wire.to, way.least(wire))))
        .collect();
    let mut earliest = Places::<usize>::new(spans.len());
    let mut rows = Places::<Option<usize>>::new(spans.len());
    let mut taken: Vec<(usize, Span)> = Vec::new();
    let mut left: Vec<_> = (0..spans.len()).collect();
    while !left.is_empty() {
        let ready = |node: &usize| onward.iter().all(|(from, to, _)| to != node || rows.at(*from).is_some());
        let next = left.iter().copied().filter(ready).min_by_key(|node| (earliest.at(*node), *node));
        let Some(node) = next else { break };
        let span = spans.get(node).copied().unwrap_or_default();
        let clash = |row: usize| {
            let in_row = taken.iter().filter(|(other, _)| *other == row);
            in_row.map(|(_, other)| other).any(|other| (span.is_wide() || other.is_wide()) && span.meets(*other))
        };
        let from = earliest.at(node);
        let row = (from..=from + taken.len()).find(|row| !clash(*row)).unwrap_or(from);
        rows.put(node, Some(row));
        taken.push((row, span));
        for (_, to, least) in onward.iter().filter(|(from, ..)| *from == node) {
            earliest.put(*to, earliest.at(*to).max(row + least));
        }
        left.retain(|other| *other != node);
    }
    (0..spans.len()).map(|node| rows.at(node).unwrap_or_default()).collect()
}
