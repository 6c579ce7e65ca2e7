//! The arrows that lead somewhere, gathered into ways, and which of them lead back.

use super::Chart;
use super::places::Places;

/// An arrow whose ends exist.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wire {
    /// Its place among the arrows of the chart.
    pub(super) arrow: usize,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) joins: bool,
    /// Whether it closes a loop: it is led around at the side.
    pub(super) back: bool,
}

/// Arrows that leave a box by the same way.
#[derive(Clone, Debug)]
pub(super) struct Way {
    pub(super) from: usize,
    pub(super) label: Option<String>,
    pub(super) wires: Vec<Wire>,
    /// Whether the box has other ways.
    pub(super) chosen: bool,
}

impl Way {
    /// Returns whether it is a single arrow that leads back.
    pub(super) fn returns(&self) -> bool {
        matches!(self.wires.as_slice(), [wire] if wire.back)
    }

    /// Returns whether something stands on it before it splits: its condition, or the place where it has left the other ways.
    pub(super) fn stops(&self) -> bool {
        !self.returns() && (self.label.is_some() || (self.chosen && self.wires.len() > 1))
    }

    /// Returns how many rows an arrow of it goes down at least: a split and a join do not fit between two rows.
    pub(super) fn least(&self, wire: &Wire) -> usize {
        if wire.joins && self.stops() && self.wires.len() > 1 { 2 } else { 1 }
    }
}

/// Gathers the arrows into ways: box by box, and way by way as numbered.
pub(super) fn ways(chart: &Chart) -> Vec<Way> {
    let mut wires: Vec<_> = chart
        .arrows
        .iter()
        .enumerate()
        .filter(|(_, arrow)| arrow.from < chart.nodes.len() && arrow.to < chart.nodes.len())
        .map(|(place, arrow)| Wire { arrow: place, from: arrow.from, to: arrow.to, joins: arrow.joins, back: false })
        .collect();
    mark_loops(chart.nodes.len(), &mut wires);
    let way = |wire: &Wire| chart.arrows.get(wire.arrow).map_or(0, |arrow| arrow.way);
    wires.sort_by_key(|wire| (wire.from, way(wire)));
    let groups: Vec<&[Wire]> = wires.chunk_by(|a, b| a.from == b.from && way(a) == way(b)).collect();
    let froms: Vec<_> = groups.iter().filter_map(|group| group.first()).map(|wire| wire.from).collect();
    let label = |group: &[Wire]| {
        let labels = group.iter().filter_map(|wire| chart.arrows.get(wire.arrow)?.label.as_deref());
        labels.map(super::text::clean).find(|label| !label.is_empty())
    };
    let counted = |from: usize| froms.iter().filter(|other| **other == from).count();
    let gathered = groups.iter().zip(&froms);
    let gathered = gathered.map(|(group, from)| Way {
        from: *from,
        label: label(group),
        wires: group.to_vec(),
        chosen: counted(*from) > 1,
    });
    gathered.collect()
}

/// Marks the arrows that lead back to where their own way came from: walked in depth from the beginnings, then from boxes that
/// nothing leads to, then from what is left, each in the order of the chart.
fn mark_loops(boxes: usize, wires: &mut [Wire]) {
    let entered = |node: usize| wires.iter().any(|wire| wire.to == node && wire.from != node);
    let (roots, others): (Vec<_>, Vec<_>) = (0..boxes).partition(|node| !entered(*node));
    let (mut seen, mut on_way) = (Places::<bool>::new(boxes), Places::<bool>::new(boxes));
    let mut back = Vec::new();
    for root in roots.into_iter().chain(others) {
        if seen.at(root) {
            continue;
        }
        let mut stack = vec![(root, 0)];
        seen.put(root, true);
        on_way.put(root, true);
        while let Some((node, looked)) = stack.pop() {
            let next = wires.iter().enumerate().skip(looked).find(|(_, wire)| wire.from == node);
            let Some((place, wire)) = next else {
                on_way.put(node, false);
                continue;
            };
            stack.push((node, place + 1));
            if on_way.at(wire.to) {
                back.push(place);
            } else if !seen.at(wire.to) {
                seen.put(wire.to, true);
                on_way.put(wire.to, true);
                stack.push((wire.to, 0));
            }
        }
    }
    for place in back {
        if let Some(wire) = wires.get_mut(place) {
            wire.back = true;
        }
    }
}
